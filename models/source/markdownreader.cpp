// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/boxtable.h"
#include "models/source/htmlblocks.h"
#include "models/source/reader.h"
#include "models/source/textlines.h"

#include <QRegularExpression>

#include <algorithm>
#include <iterator>

namespace disclosure {

namespace {

QRegularExpression expression(const QString &pattern)
{
    return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption);
}

/// Text without the marks of emphasis, links, entities and escapes.
QString plain(const QString &marked)
{
    static const QRegularExpression image(u"!\\[[^\\]]*\\]\\([^)]*\\)"_qs);
    static const QRegularExpression link(u"\\[([^\\]]+)\\]\\((?:https?:|/|#|mailto:)[^)]*\\)"_qs);
    static const QRegularExpression strong(u"(?<!\\\\)(\\*\\*|__)(?=\\S)(.+?)(?<=[^\\s\\\\])\\1"_qs);
    static const QRegularExpression emphasis(u"(?<![\\\\*])\\*(?=[^\\s*])([^*]+?)(?<=[^\\s\\\\])\\*(?!\\*)"_qs);
    static const QRegularExpression lineBreak = expression(u"<br\\s*/?>"_qs);
    static const QRegularExpression tag =
        expression(u"</?(b|strong|i|em|u|span|font|center|p|div|sub)(\\s[^<>]*)?>"_qs);
    static const QRegularExpression escaped(u"\\\\([!-/:-@\\[-`{-~])"_qs);
    QString text = marked;
    text.remove(image);
    text.replace(link, u"\\1"_qs);
    text.replace(strong, u"\\2"_qs).replace(strong, u"\\2"_qs);
    text.replace(emphasis, u"\\1"_qs);
    text.replace(lineBreak, u"\n"_qs);
    text.remove(tag);
    text.replace(u"&nbsp;"_qs, u" "_qs).replace(u"&emsp;"_qs, u" "_qs).replace(u"&ensp;"_qs, u" "_qs);
    text.replace(u"&lt;"_qs, u"<"_qs).replace(u"&gt;"_qs, u">"_qs).replace(u"&quot;"_qs, u"\""_qs);
    text.replace(u"&amp;"_qs, u"&"_qs).replace(QChar::Nbsp, u' ');
    text.replace(escaped, u"\\1"_qs);
    return text;
}

QString plainCell(const QString &marked)
{
    QStringList lines;
    for (const QString &line : plain(marked).split(u'\n')) {
        if (!line.trimmed().isEmpty()) {
            lines.append(line.trimmed());
        }
    }
    return lines.join(u'\n');
}

/// A table whose cells stand one after the other in each row. Spans are unknown; rows may differ in length.
Grid gridOf(const std::vector<QStringList> &rows)
{
    Grid grid{.rows = int(rows.size()), .columns = 0, .cells = {}};
    for (size_t row = 0; row < rows.size(); ++row) {
        grid.columns = std::max(grid.columns, int(rows[row].size()));
        for (qsizetype column = 0; column < rows[row].size(); ++column) {
            grid.cells.push_back({.row = int(row), .column = int(column), .text = plainCell(rows[row][column])});
        }
    }
    return grid;
}

/// The row below a pipe table's head: dashes, with colons for the alignment.
bool isDelimiterRow(const QString &line)
{
    static const QRegularExpression delimiter(u"^\\s*\\|?\\s*:?-+:?\\s*(\\|\\s*:?-+:?\\s*)*\\|?\\s*$"_qs);
    return line.contains(u'|') && delimiter.match(line).hasMatch();
}

bool hasOuterPipe(const QString &line)
{
    return line.trimmed().startsWith(u'|');
}

QStringList cellsBetweenPipes(const QString &line)
{
    QString row = line.trimmed();
    if (row.startsWith(u'|')) {
        row.remove(0, 1);
    }
    if (row.endsWith(u'|') && !row.endsWith(u"\\|"_qs)) {
        row.chop(1);
    }
    static const QRegularExpression unescapedPipe(u"(?<!\\\\)\\|"_qs);
    return row.split(unescapedPipe);
}

bool isTabRow(const QString &line)
{
    return line.contains(u'\t');
}

/// Reads line by line; each function takes as many lines as belong to its block.
class MarkdownParser {
public:
    MarkdownParser(QStringList lines, QString name) : m_lines(std::move(lines)), m_name(std::move(name)) {}

    Result<Document> parse()
    {
        m_document.kind = SourceKind::Markdown;
        while (m_next < m_lines.size()) {
            if (const auto error = parseBlock()) {
                return *error;
            }
        }
        return std::move(m_document);
    }

private:
    const QString &line() const { return m_lines[m_next]; }
    bool isAtEnd() const { return m_next >= m_lines.size(); }

    std::optional<Error> parseBlock()
    {
        static const QRegularExpression html = expression(
            u"<(table|!--)|^\\s*</?(p|div|center|h[1-6]|ul|ol|li|html|body|head|meta|style|tr|td|thead|tbody)\\b[^>]*>"_qs);
        if (html.match(line()).hasMatch()) {
            return takeHtml();
        }
        if (const qsizetype count = boxTableLines(m_lines, m_next); count > 0) {
            readBoxTable(m_lines.sliced(m_next, count), m_document.blocks);
            m_next += count;
        } else if (isPipeTable()) {
            takePipeTable();
        } else if (isTabTable()) {
            takeTabTable();
        } else {
            takeLine();
        }
        return std::nullopt;
    }

    /// A table, a comment or a line with block elements, handed to the reader of web pages as it stands.
    std::optional<Error> takeHtml()
    {
        static const QRegularExpression tableTag = expression(u"<(/?)table\\b"_qs);
        QString html;
        qsizetype depth = 0;
        bool isInComment = false;
        do {
            for (auto tags = tableTag.globalMatch(line()); tags.hasNext();) {
                depth += tags.next().capturedLength(1) > 0 ? -1 : 1;
            }
            isInComment = line().lastIndexOf(u"-->"_qs) < line().lastIndexOf(u"<!--"_qs) ||
                          (isInComment && !line().contains(u"-->"_qs));
            html += line() + u'\n';
            ++m_next;
        } while (!isAtEnd() && (depth > 0 || isInComment));

        auto part = readHtmlText(html, m_name);
        if (!part) {
            return part.error();
        }
        std::move(part->blocks.begin(), part->blocks.end(), std::back_inserter(m_document.blocks));
        return std::nullopt;
    }

    /// A pipe in running text is no table: there must be a row of dashes, or two rows that begin with a pipe.
    bool isPipeTable() const
    {
        if (!line().contains(u'|') || m_next + 1 >= m_lines.size()) {
            return false;
        }
        const QString &below = m_lines[m_next + 1];
        return isDelimiterRow(below) || (hasOuterPipe(line()) && hasOuterPipe(below));
    }

    void takePipeTable()
    {
        std::vector<QStringList> rows;
        bool hasDelimiter = false;
        while (!isAtEnd() && (line().contains(u'|') || isContinuedAfterBlank(hasDelimiter))) {
            // Below the first row a single dash will do; further down it is a value.
            const bool mayBeShort = rows.size() == 1 && !hasDelimiter;
            if (isDelimiterRow(line()) && (mayBeShort || line().contains(u"---"_qs))) {
                hasDelimiter = true;
            } else if (!line().trimmed().isEmpty()) {
                rows.push_back(cellsBetweenPipes(line()));
            }
            ++m_next;
        }
        m_document.blocks.emplace_back(gridOf(rows));
    }

    /// One blank line inside of a table does not end it, if no new head follows.
    bool isContinuedAfterBlank(bool hasDelimiter) const
    {
        return hasDelimiter && line().trimmed().isEmpty() && m_next + 1 < m_lines.size() &&
               hasOuterPipe(m_lines[m_next + 1]) &&
               (m_next + 2 >= m_lines.size() || !isDelimiterRow(m_lines[m_next + 2]));
    }

    /// Two or more lines with tabs below each other, of which one has at least three cells; else tabs are indents.
    bool isTabTable() const
    {
        qsizetype last = m_next;
        qsizetype mostTabs = 0;
        for (; last < m_lines.size() && isTabRow(m_lines[last]); ++last) {
            mostTabs = std::max(mostTabs, m_lines[last].count(u'\t'));
        }
        return last - m_next >= 2 && mostTabs >= 2;
    }

    void takeTabTable()
    {
        std::vector<QStringList> rows;
        for (; !isAtEnd(); ++m_next) {
            const bool isBlankInside =
                line().trimmed().isEmpty() && m_next + 1 < m_lines.size() && isTabRow(m_lines[m_next + 1]);
            if (isTabRow(line())) {
                rows.push_back(line().split(u'\t'));
            } else if (!isBlankInside) {
                break;
            }
        }
        m_document.blocks.emplace_back(gridOf(rows));
    }

    void takeLine()
    {
        static const QRegularExpression heading(u"^\\s{0,3}(#{1,6})(?:\\s+|(?=[^\\s#0-9]))(.*?)(?:\\s+#+)?\\s*$"_qs);
        static const QRegularExpression underline(u"^\\s{0,3}(={3,}|-{3,})\\s*$"_qs);
        static const QRegularExpression rule(u"^\\s{0,3}([-*_])(\\s*\\1){2,}\\s*$"_qs);
        static const QRegularExpression fence(u"^\\s{0,3}(```|~~~)"_qs);
        static const QRegularExpression quote(u"^\\s{0,3}>\\s?"_qs);
        QString text = line();
        const bool followsText = m_next > 0 && !m_lines[m_next - 1].trimmed().isEmpty() && !m_document.blocks.empty();
        ++m_next;
        const auto underlined = underline.match(text);
        if (underlined.hasMatch() && followsText) {
            if (auto *above = std::get_if<Paragraph>(&m_document.blocks.back())) {
                above->headingLevel = underlined.capturedView(1).startsWith(u'=') ? 1 : 2;
                return;
            }
        }
        if (rule.match(text).hasMatch() || fence.match(text).hasMatch()) {
            return;
        }
        text.remove(quote);
        const auto head = heading.match(text);
        const int level = head.hasMatch() ? int(head.capturedLength(1)) : 0;
        for (const QString &part : plain(level > 0 ? head.captured(2) : text).split(u'\n')) {
            if (!part.trimmed().isEmpty()) {
                m_document.blocks.emplace_back(Paragraph{.text = part.trimmed(), .headingLevel = level});
            }
        }
    }

    QStringList m_lines;
    QString m_name;
    qsizetype m_next = 0;
    Document m_document;
};

} // namespace

Result<Document> readMarkdown(const QString &text, const QString &name)
{
    return MarkdownParser(linesOf(text), name).parse();
}

} // namespace disclosure
