// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/extract/yearlines.h"

#include "models/report/celltext.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>
#include <vector>

namespace disclosure {

namespace {

/// What a label that names a year says.
struct YearLabel {
    std::size_t place = 0; ///< among the grid's cells, or the document's blocks
    bool isThisYear = false;
    QString rest; ///< what the row or column is, without the year; empty if the label names nothing else

    bool isSameOfOtherYear(const YearLabel &other) const
    {
        return isThisYear != other.isThisYear && rest == other.rest;
    }
};

/// The label of a row or column with a year before it, or after it in brackets.
std::optional<YearLabel> yearIn(const QString &text, int thisYear)
{
    static const QString years = QStringLiteral(
        "(?<last>上一?个?年度?|去年度?|前一年度?)|(?<current>本年度?|今年度?|当年度?)|(?<named>20\\d\\d)年度?");
    static const QRegularExpression before(u"^[（(]?(?:%1)[）)]?(?:同期)?(?<rest>.*)$"_qs.arg(years));
    static const QRegularExpression after(u"^(?<rest>.+)[（(](?:%1)(?:同期)?数?[）)]$"_qs.arg(years));
    static const QRegularExpression nothingElse(QStringLiteral("^(?:数|数据|数量|数值|情况|合计|统计数?)?$"));
    const QString plain = inSimplifiedCharacters(squeezed(text));
    QRegularExpressionMatch match = before.match(plain);
    match = match.hasMatch() ? match : after.match(plain);
    if (!match.hasMatch() || match.captured(u"rest"_qs).startsWith(u"结转"_qs)) {
        return std::nullopt;
    }
    const QString named = match.captured(u"named"_qs);
    if (!named.isEmpty() && thisYear == 0) {
        return std::nullopt;
    }
    YearLabel year{.isThisYear = named.isEmpty() ? match.hasCaptured(u"current"_qs) : named.toInt() == thisYear,
                   .rest = match.captured(u"rest"_qs)};
    if (nothingElse.match(year.rest).hasMatch()) {
        year.rest.clear();
    }
    return year;
}

bool isOfForm(const QString &text, const std::vector<SectionKeys> &sections)
{
    const LabelText label(text);
    const auto isLabel = [&label](const LabelKeys &keys) { return keys.match(label, sameWords) >= sameWords; };
    return std::ranges::any_of(sections, [&](const SectionKeys &keys) {
        return std::ranges::any_of(keys.rows, isLabel) || std::ranges::any_of(keys.columns, isLabel);
    });
}

/// The year at the beginning of a line of values.
std::optional<YearLabel> yearOfRow(const Paragraph &line, int thisYear, const std::vector<SectionKeys> &sections)
{
    QStringList texts = line.text.simplified().split(u' ');
    const QString label = texts.takeFirst();
    const auto isValue = [](const QString &text) { return cellValue(text).isUnderstood; };
    return !texts.isEmpty() && std::ranges::all_of(texts, isValue) && !isOfForm(label, sections)
               ? yearIn(label, thisYear)
               : std::nullopt;
}

/// Puts what a row is in place of its label; in a source without pages places count characters.
void setLabel(Paragraph &line, const QString &label)
{
    if (!line.words.empty()) {
        line.words.front().text = label;
        return;
    }
    const qsizetype begin = line.text.indexOf(line.text.simplified().section(u' ', 0, 0));
    const qsizetype length = line.text.simplified().section(u' ', 0, 0).size();
    line.text.replace(begin, length, label.leftJustified(length));
}

/// Rows or columns, so that both are treated alike.
struct Axis {
    int GridCell::*line; ///< the row, or the column
    int GridCell::*span;
    int GridCell::*place; ///< in the line
    int GridCell::*placeSpan;
    bool hasLabelsBefore; ///< a row's label may stand before its year; before a column's, other tables may
};

constexpr Axis rowsAxis{&GridCell::row, &GridCell::rowSpan, &GridCell::column, &GridCell::columnSpan, true};
constexpr Axis columnsAxis{&GridCell::column, &GridCell::columnSpan, &GridCell::row, &GridCell::rowSpan, false};

class YearLines {
public:
    YearLines(Grid &grid, const std::vector<SectionKeys> &sections, int thisYear, const Axis &axis)
        : m_grid(grid), m_axis(axis)
    {
        for (std::size_t i = 0; i < grid.cells.size(); ++i) {
            std::optional<YearLabel> year = yearIn(grid.cells[i].text, thisYear);
            if (year && !isOfForm(grid.cells[i].text, sections) && !valuesAfter(grid.cells[i]).empty()) {
                year->place = i;
                m_years.push_back(*year);
            }
        }
    }

    /// Removes the lines of other years that go with one of the report's year.
    void remove()
    {
        std::vector<GridCell> others;
        for (const YearLabel &year : m_years) {
            if (std::ranges::any_of(m_years, [&](const YearLabel &other) { return goTogether(year, other); })) {
                if (year.isThisYear) {
                    m_grid.cells[year.place].text = year.rest;
                } else {
                    others.push_back(cellOf(year));
                }
            }
        }
        for (const GridCell &other : others) {
            for (int line = other.*m_axis.line; line < other.*m_axis.line + other.*m_axis.span; ++line) {
                removeLine(line, other);
            }
        }
    }

private:
    const GridCell &cellOf(const YearLabel &year) const { return m_grid.cells[year.place]; }

    /// Whether two lines are the same one in different years.
    bool goTogether(const YearLabel &year, const YearLabel &other) const
    {
        return year.isSameOfOtherYear(other) && cellOf(year).*m_axis.place == cellOf(other).*m_axis.place &&
               cellOf(year).*m_axis.line != cellOf(other).*m_axis.line;
    }

    bool isIn(const GridCell &cell, int line) const
    {
        return cell.*m_axis.line <= line && line < cell.*m_axis.line + cell.*m_axis.span;
    }

    /// The cells after a head as far as the next text in its line; none if no value is among them.
    std::vector<const GridCell *> valuesAfter(const GridCell &head) const
    {
        std::vector<const GridCell *> after;
        for (const GridCell &cell : m_grid.cells) {
            if (isIn(cell, head.*m_axis.line) && cell.*m_axis.place >= head.*m_axis.place + head.*m_axis.placeSpan) {
                after.push_back(&cell);
            }
        }
        std::ranges::sort(after, {}, [this](const GridCell *cell) { return cell->*m_axis.place; });
        const auto isText = [](const GridCell *cell) { return !cellValue(cell->text).isUnderstood; };
        after.erase(std::ranges::find_if(after, isText), after.end());
        const auto isBlank = [](const GridCell *cell) { return squeezed(cell->text).isEmpty(); };
        return std::ranges::all_of(after, isBlank) ? std::vector<const GridCell *>() : after;
    }

    /// A cell that goes beyond the line, such as the label of a row for each year, stays in the others.
    void removeLine(int line, const GridCell &head)
    {
        const int begin = m_axis.hasLabelsBefore ? 0 : head.*m_axis.place;
        int end = head.*m_axis.place + head.*m_axis.placeSpan;
        for (const GridCell *value : valuesAfter(head)) {
            end = value->*m_axis.place + value->*m_axis.placeSpan;
        }
        const auto isWithin = [&](const GridCell &cell) {
            return isIn(cell, line) && begin <= cell.*m_axis.place && cell.*m_axis.place < end;
        };
        std::erase_if(m_grid.cells, [&](const GridCell &cell) { return isWithin(cell) && cell.*m_axis.span == 1; });
        for (GridCell &cell : m_grid.cells) {
            if (isWithin(cell) && cell.*m_axis.line == line) {
                ++(cell.*m_axis.line);
                --(cell.*m_axis.span);
            }
        }
    }

    Grid &m_grid;
    Axis m_axis;
    std::vector<YearLabel> m_years;
};

} // namespace

void removeLinesOfOtherYears(Grid &grid, const std::vector<SectionKeys> &sections, int thisYear)
{
    for (const Axis &axis : {rowsAxis, columnsAxis}) {
        YearLines(grid, sections, thisYear, axis).remove();
    }
}

void removeTextOfOtherYears(Document &document, const std::vector<SectionKeys> &sections, int thisYear)
{
    std::vector<YearLabel> years;
    for (std::size_t block = 0; block < document.blocks.size(); ++block) {
        const Paragraph *line = std::get_if<Paragraph>(&document.blocks[block]);
        if (std::optional<YearLabel> year = line ? yearOfRow(*line, thisYear, sections) : std::nullopt) {
            year->place = block;
            years.push_back(*year);
        }
    }
    for (const YearLabel &year : years) {
        if (std::ranges::none_of(years, [&year](const YearLabel &other) { return year.isSameOfOtherYear(other); })) {
            continue;
        }
        Paragraph &line = std::get<Paragraph>(document.blocks[year.place]);
        if (year.isThisYear) {
            setLabel(line, year.rest);
        } else {
            line = Paragraph{.text = {}, .page = line.page};
        }
    }
}

} // namespace disclosure
