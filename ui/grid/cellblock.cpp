// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/cellblock.h"

#include <algorithm>

namespace disclosure {

namespace {

QString quoted(QString text)
{
    const bool needsQuotes = text.contains(u'\t') || text.contains(u'\n') || text.startsWith(u'"');
    return needsQuotes ? u'"' + text.replace(u'"', u"\"\""_qs) + u'"' : text;
}

QString htmlText(const QString &text)
{
    return text.toHtmlEscaped().replace(u'\n', u"<br style=\"mso-data-placement:same-cell\">"_qs);
}

QString htmlCell(const BlockCell &cell)
{
    QString attributes;
    if (cell.rowSpan > 1) {
        attributes += u" rowspan=\"%1\""_qs.arg(cell.rowSpan);
    }
    if (cell.columnSpan > 1) {
        attributes += u" colspan=\"%1\""_qs.arg(cell.columnSpan);
    }
    if (!cell.number.isEmpty()) {
        attributes += u" align=\"right\" x:num=\"%1\" sdval=\"%1\" sdnum=\"1033;\""_qs.arg(cell.number);
    }
    const QString tag = cell.isHead ? u"th"_qs : u"td"_qs;
    return u'<' + tag + attributes + u'>' + htmlText(cell.text) + u"</"_qs + tag + u'>';
}

/// Reads a clipboard's text from its beginning to its end.
class Parser {
public:
    explicit Parser(QString text) : m_text(std::move(text)) {}

    TextBlock parse()
    {
        while (m_at < m_text.size()) {
            m_rows.push_back(row());
        }
        qsizetype width = 0;
        for (const QStringList &row : m_rows) {
            width = std::max(width, row.size());
        }
        for (QStringList &row : m_rows) {
            row.resize(width);
        }
        return std::move(m_rows);
    }

private:
    QStringList row()
    {
        QStringList cells;
        while (true) {
            cells << cell();
            const bool goesOn = m_at < m_text.size() && m_text[m_at] == u'\t';
            m_at += 1; // over the tab or the line break
            if (!goesOn) {
                return cells;
            }
        }
    }

    QString cell()
    {
        if (const qsizetype end = endOfQuoted(); end > 0) {
            QString text = m_text.sliced(m_at + 1, end - m_at - 1).replace(u"\"\""_qs, u"\""_qs);
            m_at = end + 1;
            return text;
        }
        const qsizetype start = m_at;
        while (m_at < m_text.size() && m_text[m_at] != u'\t' && m_text[m_at] != u'\n') {
            ++m_at;
        }
        return m_text.sliced(start, m_at - start);
    }

    /// Where the quote stands that closes the cell; 0 if the cell is not quoted but only has a quote in it.
    qsizetype endOfQuoted() const
    {
        if (m_at >= m_text.size() || m_text[m_at] != u'"') {
            return 0;
        }
        qsizetype at = m_at + 1;
        while (at < m_text.size()) {
            if (m_text[at] != u'"') {
                ++at;
            } else if (at + 1 < m_text.size() && m_text[at + 1] == u'"') {
                at += 2;
            } else {
                const bool endsCell = at + 1 == m_text.size() || m_text[at + 1] == u'\t' || m_text[at + 1] == u'\n';
                return endsCell ? at : 0;
            }
        }
        return 0;
    }

    QString m_text;
    qsizetype m_at = 0;
    TextBlock m_rows;
};

} // namespace

QString toTabSeparated(const CellBlock &block)
{
    QStringList lines;
    for (const std::vector<BlockCell> &row : block) {
        QStringList cells;
        for (const BlockCell &cell : row) {
            cells << quoted(cell.text);
        }
        lines << cells.join(u'\t');
    }
    return lines.join(u'\n');
}

QString toHtml(const CellBlock &block)
{
    QString html = u"<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><head><meta charset=\"utf-8\"></head>"
                   "<body><table border=\"1\" style=\"border-collapse:collapse\">\n"_qs;
    for (const std::vector<BlockCell> &row : block) {
        html += u"<tr>"_qs;
        for (const BlockCell &cell : row) {
            html += cell.isCovered ? QString() : htmlCell(cell);
        }
        html += u"</tr>\n"_qs;
    }
    return html + u"</table></body></html>"_qs;
}

TextBlock fromTabSeparated(const QString &text)
{
    QString plain = text;
    plain.replace(u"\r\n"_qs, u"\n"_qs).replace(u'\r', u'\n');
    // Some programs end their text with a zero.
    while (plain.endsWith(QChar(u'\0'))) {
        plain.chop(1);
    }
    return Parser(plain).parse();
}

} // namespace disclosure
