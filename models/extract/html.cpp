// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/extract/extract.h"

#include <algorithm>

namespace disclosure {

namespace {

using Anchors = std::map<std::pair<int, std::pair<int, int>>, QString>;

QString escaped(const QString &text)
{
    QString html = text.toHtmlEscaped();
    return html.replace(u"\n"_qs, u"<br>"_qs);
}

QString anchored(const QString &id, const QString &text)
{
    // A blank cell needs something to be shown as current.
    return QStringLiteral("<a name=\"%1\">%2</a>")
        .arg(id, text.trimmed().isEmpty() ? QStringLiteral("&nbsp;") : escaped(text));
}

/// Running text with the pieces that are cells as anchors.
QString textHtml(const QString &text, const std::map<int, std::pair<int, QString>> &anchors)
{
    QString html;
    qsizetype done = 0;
    for (const auto &[start, anchor] : anchors) {
        const auto &[length, id] = anchor;
        const qsizetype first = std::clamp<qsizetype>(start, done, text.size());
        const qsizetype last = std::clamp<qsizetype>(first + length, first, text.size());
        html += escaped(text.sliced(done, first - done)) + anchored(id, text.sliced(first, last - first));
        done = last;
    }
    return html + escaped(text.sliced(done));
}

QString tableHtml(const Grid &grid, int block, const Anchors &anchors)
{
    QString html = QStringLiteral("<table border=\"1\" cellspacing=\"0\" cellpadding=\"4\">");
    std::size_t next = 0;
    for (int row = 0; row < grid.rows; ++row) {
        html += QStringLiteral("<tr>");
        for (; next < grid.cells.size() && grid.cells[next].row == row; ++next) {
            const GridCell &cell = grid.cells[next];
            const auto anchor = anchors.find({block, {cell.row, cell.column}});
            html += QStringLiteral("<td rowspan=\"%1\" colspan=\"%2\">").arg(cell.rowSpan).arg(cell.columnSpan);
            html += anchor == anchors.end() ? escaped(cell.text) : anchored(anchor->second, cell.text);
            html += QStringLiteral("</td>");
        }
        html += QStringLiteral("</tr>");
    }
    return html + QStringLiteral("</table>");
}

} // namespace

QString toHtml(const Document &document, const std::map<QString, SourcePlace> &places)
{
    Anchors inGrids;
    std::map<int, std::map<int, std::pair<int, QString>>> inText; ///< by block and first character
    for (const auto &[id, place] : places) {
        if (place.row >= 0) {
            inGrids.emplace(std::pair(place.block, std::pair(place.row, place.column)), id);
        } else {
            inText[place.block].emplace(place.column, std::pair(place.length, id));
        }
    }
    QString html;
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
        const int block = static_cast<int>(i);
        if (const Grid *grid = std::get_if<Grid>(&document.blocks[i])) {
            html += tableHtml(*grid, block, inGrids);
            continue;
        }
        const Paragraph &paragraph = std::get<Paragraph>(document.blocks[i]);
        const QString tag = paragraph.headingLevel > 0 ? QStringLiteral("h%1").arg(std::min(paragraph.headingLevel, 6))
                            : document.kind == SourceKind::PlainText ? QStringLiteral("pre")
                                                                     : QStringLiteral("p");
        html += QStringLiteral("<%1>%2</%1>").arg(tag, textHtml(paragraph.text, inText[block]));
    }
    return html;
}

} // namespace disclosure
