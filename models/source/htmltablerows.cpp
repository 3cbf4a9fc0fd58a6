// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/htmltablerows.h"

#include "models/report/celltext.h"

#include <QRegularExpression>
#include <gumbo.h>

#include <algorithm>
#include <map>
#include <memory>
#include <span>

namespace disclosure {

namespace {

// The tree is walked by recursion. A whole sheet of Excel has 16384 columns; nobody pastes more than these.
constexpr int maxRowDepth = 400;
constexpr int maxColumns = 1000;
constexpr int maxRows = 10000;

using Places = std::map<std::pair<int, int>, QString>; ///< by row and column

std::span<GumboNode *const> childrenOf(const GumboNode &node)
{
    if (node.type != GUMBO_NODE_ELEMENT) {
        return {};
    }
    const GumboVector &children = node.v.element.children;
    // An array of untyped pointers, in which Gumbo keeps nothing but nodes.
    return {reinterpret_cast<GumboNode *const *>(children.data), children.length};
}

bool is(const GumboNode &node, GumboTag tag)
{
    return node.type == GUMBO_NODE_ELEMENT && node.v.element.tag == tag;
}

QString attribute(const GumboNode &element, const char *name)
{
    const GumboAttribute *found = gumbo_get_attribute(&element.v.element.attributes, name);
    return found ? QString::fromUtf8(found->value) : QString();
}

/// Excel adds a row of zero height to a table with merged columns.
bool isHidden(const GumboNode &element)
{
    static const QRegularExpression invisible(u"display\\s*:\\s*none"_qs, QRegularExpression::CaseInsensitiveOption);
    return invisible.match(attribute(element, "style")).hasMatch();
}

int spanOf(const GumboNode &cell, const char *name, int most)
{
    return std::clamp(attribute(cell, name).toInt(), 1, most);
}

bool startsLine(GumboTag tag)
{
    return tag == GUMBO_TAG_BR || tag == GUMBO_TAG_P || tag == GUMBO_TAG_DIV || tag == GUMBO_TAG_LI ||
           tag == GUMBO_TAG_TR;
}

void addText(const GumboNode &node, QString &text, int depth)
{
    switch (node.type) {
    case GUMBO_NODE_TEXT:
    case GUMBO_NODE_CDATA:
    case GUMBO_NODE_WHITESPACE: {
        // Line breaks in the markup are spaces; those that are meant come from elements.
        static const QRegularExpression spaces(u"[ \\t\\r\\n\\f]+"_qs);
        text += QString::fromUtf8(node.v.text.text).replace(spaces, u" "_qs);
        break;
    }
    case GUMBO_NODE_ELEMENT:
        if (depth > maxRowDepth || is(node, GUMBO_TAG_STYLE) || is(node, GUMBO_TAG_SCRIPT) || isHidden(node)) {
            break;
        }
        if (startsLine(node.v.element.tag)) {
            text += u'\n';
        }
        for (const GumboNode *child : childrenOf(node)) {
            addText(*child, text, depth + 1);
        }
        break;
    default:
        break;
    }
}

QString shownText(const GumboNode &cell)
{
    QString text;
    for (const GumboNode *child : childrenOf(cell)) {
        addText(*child, text, 0);
    }
    QStringList lines;
    for (const QString &line : text.split(u'\n')) {
        if (const QString simple = line.simplified(); !simple.isEmpty()) {
            lines << simple;
        }
    }
    return lines.join(u'\n');
}

/// LibreOffice tells numbers by sdval, Excel by x:num. What is shown may be rounded, or "###" in a narrow column; a
/// date or a percentage is not the number that stands behind it.
QString textOf(const GumboNode &cell)
{
    const QString shown = shownText(cell);
    QString told = attribute(cell, "sdval");
    told = told.isEmpty() ? attribute(cell, "x:num") : told;
    const std::optional<Decimal> number = Decimal::fromString(told);
    if (!number) {
        return shown;
    }
    if (shown.startsWith(u'#')) {
        return told;
    }
    const CellValue value = cellValue(shown);
    return value.number && value.unit.isEmpty() && *value.number != *number ? told : shown;
}

class TableReader {
public:
    explicit TableReader(Places &places, int firstRow) : m_places(places), m_row(firstRow) {}

    /// Gives the number of the row after the table.
    int read(const GumboNode &table)
    {
        addRows(table, 0);
        return m_row;
    }

private:
    void addRows(const GumboNode &parent, int depth)
    {
        for (const GumboNode *child : childrenOf(parent)) {
            if (is(*child, GUMBO_TAG_TR)) {
                addRow(*child);
            } else if (depth == 0 &&
                       (is(*child, GUMBO_TAG_TBODY) || is(*child, GUMBO_TAG_THEAD) || is(*child, GUMBO_TAG_TFOOT))) {
                addRows(*child, depth + 1);
            }
        }
    }

    void addRow(const GumboNode &row)
    {
        if (isHidden(row) || m_row >= maxRows) {
            return;
        }
        int column = 0;
        for (const GumboNode *cell : childrenOf(row)) {
            if ((!is(*cell, GUMBO_TAG_TD) && !is(*cell, GUMBO_TAG_TH)) || isHidden(*cell)) {
                continue;
            }
            while (m_places.contains({m_row, column})) {
                ++column;
            }
            if (column >= maxColumns) {
                break;
            }
            cover(*cell, column);
        }
        ++m_row;
    }

    void cover(const GumboNode &cell, int column)
    {
        const int rows = spanOf(cell, "rowspan", maxRows - m_row);
        const int columns = spanOf(cell, "colspan", maxColumns - column);
        for (int i = 0; i < rows; ++i) {
            for (int j = 0; j < columns; ++j) {
                m_places.try_emplace({m_row + i, column + j});
            }
        }
        m_places[{m_row, column}] = textOf(cell);
    }

    Places &m_places;
    int m_row;
};

/// Tables inside of cells belong to the cells.
void readTables(const GumboNode &node, Places &places, int &row, int depth)
{
    if (is(node, GUMBO_TAG_TABLE)) {
        row = TableReader(places, row).read(node);
        return;
    }
    if (depth < maxRowDepth) {
        for (const GumboNode *child : childrenOf(node)) {
            readTables(*child, places, row, depth + 1);
        }
    }
}

} // namespace

std::vector<QStringList> htmlTableRows(const QString &html)
{
    const QByteArray bytes = html.toUtf8();
    const auto free = [](GumboOutput *output) { gumbo_destroy_output(&kGumboDefaultOptions, output); };
    const std::unique_ptr<GumboOutput, decltype(free)> tree(
        gumbo_parse_with_options(&kGumboDefaultOptions, bytes.constData(), std::size_t(bytes.size())), free);
    Places places;
    int rows = 0;
    readTables(*tree->root, places, rows, 0);
    qsizetype columns = 0;
    for (const auto &[place, text] : places) {
        columns = std::max<qsizetype>(columns, place.second + 1);
    }
    std::vector<QStringList> result(std::size_t(columns > 0 ? rows : 0), QStringList(columns));
    for (const auto &[place, text] : places) {
        // A span may reach over the last row.
        if (place.first < rows) {
            result[std::size_t(place.first)][place.second] = text;
        }
    }
    return result;
}

} // namespace disclosure
