// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/boxtable.h"

#include "models/report/celltext.h"
#include "models/source/tablebuilder.h"

#include <QRegularExpression>

#include <algorithm>
#include <functional>
#include <map>
#include <set>

namespace disclosure {

namespace {

bool isBoxCharacter(QChar c)
{
    return c.unicode() >= 0x2500 && c.unicode() <= 0x257f;
}

bool isAnyOf(QChar c, QStringView characters)
{
    return characters.contains(c);
}

/// Whether the character draws a line to the one above it.
bool reachesUp(QChar c)
{
    const char16_t u = c.unicode();
    return isAnyOf(c, u"│┃┆┇┊┋╎╏║╵╹╽╿╯╰╘╙╚╛╜╝╞╟╠╡╢╣╧╨╩╪╫╬") || (u >= 0x2514 && u <= 0x252b) ||
           (u >= 0x2534 && u <= 0x254b);
}

/// Whether the character draws a line to the one below it.
bool reachesDown(QChar c)
{
    const char16_t u = c.unicode();
    return isAnyOf(c, u"│┃┆┇┊┋╎╏║╷╻╽╿╭╮╒╓╔╕╖╗╞╟╠╡╢╣╤╥╦╪╫╬") || (u >= 0x250c && u <= 0x2513) ||
           (u >= 0x251c && u <= 0x2533) || (u >= 0x253c && u <= 0x254b);
}

bool isVertical(QChar c)
{
    return isBoxCharacter(c) && (reachesUp(c) || reachesDown(c));
}

/// A line of cells, with or without rules between some of them.
bool isBoxLine(const QString &line)
{
    return std::ranges::count_if(line, isVertical) > 1;
}

bool isRuleText(QStringView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar c) { return isBoxCharacter(c) && !isVertical(c); });
}

/// A line of nothing but rules.
bool isBoxRule(const QString &line)
{
    const QString text = line.trimmed();
    return std::ranges::all_of(text, isBoxCharacter) &&
           std::ranges::any_of(text, [](QChar c) { return isRuleText(QStringView(&c, 1)); });
}

const QRegularExpression &asciiRule()
{
    static const QRegularExpression rule(u"\\+(?:[-=]+\\+)+"_qs);
    return rule;
}

bool isAsciiRule(const QString &line)
{
    const QRegularExpressionMatch match = asciiRule().match(line);
    return match.hasMatch() && match.capturedView() == QStringView(line).trimmed();
}

bool isAsciiLine(const QString &line)
{
    const QString text = line.trimmed();
    return text.size() > 1 && isAnyOf(text.front(), u"|+") && isAnyOf(text.back(), u"|+");
}

/// The line with box characters for those of ASCII that draw it.
QString inBoxCharacters(QString line)
{
    for (const QRegularExpressionMatch &match : asciiRule().globalMatch(line)) {
        QString rule = match.captured();
        rule.replace(u'+', u'┼').replace(u'-', u'─').replace(u'=', u'─');
        line.replace(match.capturedStart(), match.capturedLength(), rule);
    }
    return line.replace(u'|', u'│');
}

/// How many columns characters take that are wide in some fonts only.
struct Widths {
    int box = 1;
    int others = 1; ///< quotation marks, dashes, Greek and the like
};

int widthOf(QChar c, const Widths &widths)
{
    const char16_t u = c.unicode();
    const bool isWide = (u >= 0x1100 && u <= 0x115f) || (u >= 0x2e80 && u <= 0xa4cf) || (u >= 0xac00 && u <= 0xd7a3) ||
                        (u >= 0xf900 && u <= 0xfaff) || (u >= 0xfe30 && u <= 0xfe6f) || (u >= 0xff00 && u <= 0xff60) ||
                        (u >= 0xffe0 && u <= 0xffe6);
    if (c.isMark() || c.category() == QChar::Other_Format) {
        return 0;
    }
    // Of a surrogate pair each half has one of the two columns.
    return isWide ? 2 : isBoxCharacter(c) ? widths.box : u < 0x00a1 || c.isSurrogate() ? 1 : widths.others;
}

/// A place in a line where a vertical line passes, begins or ends.
struct Mark {
    int column = 0;
    bool up = false;
    bool down = false;
    bool isOpen = false; ///< the crosses of ASCII do not say where their lines go
    bool hasArms = true; ///< it draws a line to its left or to its right, too
};

struct DrawnLine {
    std::vector<Mark> marks;
    QStringList between; ///< what stands between each mark and the next
};

DrawnLine drawnLine(const QString &line, const Widths &widths, bool isAscii)
{
    DrawnLine result;
    int column = 0;
    qsizetype begin = 0;
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (isVertical(line[i])) {
            if (!result.marks.empty()) {
                result.between.append(line.sliced(begin, i - begin));
            }
            result.marks.push_back({.column = column,
                                    .up = reachesUp(line[i]),
                                    .down = reachesDown(line[i]),
                                    .isOpen = isAscii && line[i] == u'┼',
                                    .hasArms = !isAnyOf(line[i], u"│┃┆┇┊┋╎╏║╵╷╹╻╽╿")});
            begin = i + 1;
        }
        column += widthOf(line[i], widths);
    }
    return result;
}

/// Where vertical lines go up or down from a line.
std::vector<int> columnsWith(bool Mark::*reach, const DrawnLine &line)
{
    std::vector<int> columns;
    for (const Mark &mark : line.marks) {
        if (mark.*reach) {
            columns.push_back(mark.column);
        }
    }
    return columns;
}

/// Crosses of ASCII have the lines that their neighbours above and below have.
void closeMarks(DrawnLine &line, const std::vector<int> &above, const DrawnLine *below)
{
    const bool isAboveAlike = above.size() == line.marks.size();
    const bool isBelowAlike = below && below->marks.size() == line.marks.size();
    for (Mark &mark : line.marks) {
        if (mark.isOpen) {
            mark.up = isAboveAlike || std::ranges::find(above, mark.column) != above.end();
            mark.down = isBelowAlike ||
                        (below && std::ranges::find(below->marks, mark.column, &Mark::column) != below->marks.end());
        }
    }
}

std::vector<DrawnLine> drawnLines(const QStringList &lines, const Widths &widths, bool isAscii)
{
    std::vector<DrawnLine> result;
    for (const QString &line : lines) {
        result.push_back(drawnLine(line, widths, isAscii));
    }
    std::vector<int> above;
    for (std::size_t i = 0; i < result.size(); ++i) {
        closeMarks(result[i], above, i + 1 < result.size() ? &result[i + 1] : nullptr);
        above = columnsWith(&Mark::down, result[i]);
    }
    return result;
}

/// The lines in the widths with which their borders stand below each other.
std::vector<DrawnLine> fittingLines(const QStringList &lines, bool isAscii)
{
    std::vector<DrawnLine> best;
    int most = -1;
    for (const Widths widths : {Widths{1, 1}, Widths{2, 2}, Widths{1, 2}, Widths{2, 1}}) {
        std::vector<DrawnLine> drawn = drawnLines(lines, widths, isAscii);
        int fitting = 0;
        for (std::size_t i = 1; i < drawn.size(); ++i) {
            fitting += columnsWith(&Mark::down, drawn[i - 1]) == columnsWith(&Mark::up, drawn[i]) ? 1 : 0;
        }
        if (fitting > most) {
            most = fitting;
            best = std::move(drawn);
        }
    }
    return best;
}

/// Puts the borders of each line below those of the line above, where one stands a little beside it. False if they
/// are others.
bool align(std::vector<DrawnLine> &lines)
{
    std::vector<int> above = columnsWith(&Mark::up, lines.front());
    for (DrawnLine &line : lines) {
        if (columnsWith(&Mark::up, line) != above) {
            const bool areAllUp = std::ranges::all_of(line.marks, &Mark::up);
            if (!areAllUp || line.marks.size() != above.size()) {
                return false;
            }
            for (std::size_t i = 0; i < above.size(); ++i) {
                line.marks[i].column = above[i];
            }
        }
        above = columnsWith(&Mark::down, line);
        if (std::ranges::adjacent_find(line.marks, std::greater_equal(), &Mark::column) != line.marks.end()) {
            return false;
        }
    }
    return true;
}

/// Whether a rule goes from one mark to the next. A dash or two between plain lines is a value.
bool isRuleBehind(const DrawnLine &line, qsizetype mark)
{
    constexpr qsizetype longestValue = 2;
    const QString &text = line.between[mark];
    const auto left = static_cast<std::size_t>(mark);
    return isRuleText(text) && (text.size() > longestValue || line.marks[left].hasArms || line.marks[left + 1].hasArms);
}

bool hasRule(const DrawnLine &line)
{
    for (qsizetype i = 0; i < line.between.size(); ++i) {
        if (isRuleBehind(line, i)) {
            return true;
        }
    }
    return false;
}

/// Whether texts stand beside a line's rules.
bool hasTextBesideRules(const DrawnLine &line)
{
    for (qsizetype i = 0; i < line.between.size(); ++i) {
        if (!isRuleBehind(line, i) && !line.between[i].trimmed().isEmpty()) {
            return true;
        }
    }
    return false;
}

/// A cell from its left to its right border, in columns of characters.
struct DrawnCell {
    int row = 0;
    int rows = 1;
    int left = 0;
    int right = 0;
    QStringList lines;
};

/// What a line says of the space below the cell: a rule, or more of the cell's text.
enum class Below { Rule, Text, Other };

Below below(const DrawnCell &cell, const DrawnLine &line, QString &text)
{
    bool isRuled = true;
    int reached = cell.left;
    for (qsizetype i = 0; i < line.between.size(); ++i) {
        const int left = line.marks[static_cast<std::size_t>(i)].column;
        const int right = line.marks[static_cast<std::size_t>(i) + 1].column;
        if (left == cell.left && right == cell.right && !isRuleBehind(line, i)) {
            text = line.between[i].trimmed();
            return Below::Text;
        }
        if (left == reached && right <= cell.right) {
            isRuled = isRuled && isRuleBehind(line, i);
            reached = right;
        }
    }
    return isRuled && reached == cell.right ? Below::Rule : Below::Other;
}

/// The cells between rules, or nothing where the lines contradict each other.
class CellFinder {
public:
    CellFinder(const std::vector<DrawnLine> &lines, bool arePartedByRules)
        : m_lines(lines), m_arePartedByRules(arePartedByRules)
    {
    }

    bool find()
    {
        bool isNewRow = true;
        if (m_lines.front().marks.empty()) {
            return false;
        }
        for (const DrawnLine &line : m_lines) {
            if (hasRule(line)) {
                if (!takeRule(line)) {
                    return false;
                }
                isNewRow = true;
                continue;
            }
            if (isNewRow || !m_arePartedByRules) {
                if (!isNewRow) {
                    m_open.clear();
                }
                ++m_row;
            }
            if (!takeText(line, isNewRow || !m_arePartedByRules)) {
                return false;
            }
            isNewRow = false;
        }
        return !m_cells.empty();
    }

    const std::vector<DrawnCell> &cells() const { return m_cells; }

private:
    bool takeRule(const DrawnLine &line)
    {
        std::map<int, std::size_t> open;
        for (const auto &[left, index] : m_open) {
            QString text;
            const Below kind = below(m_cells[index], line, text);
            if (kind == Below::Other) {
                return false;
            }
            if (kind == Below::Text) {
                m_cells[index].lines.append(text);
                open.emplace(left, index);
            }
        }
        m_open = std::move(open);
        return true;
    }

    bool takeText(const DrawnLine &line, bool isNewRow)
    {
        if (line.marks.empty() || line.marks.front().column != m_lines.front().marks.front().column) {
            return false;
        }
        std::size_t known = 0;
        for (qsizetype i = 0; i < line.between.size(); ++i) {
            const int left = line.marks[static_cast<std::size_t>(i)].column;
            const int right = line.marks[static_cast<std::size_t>(i) + 1].column;
            auto place = m_open.find(left);
            if (place == m_open.end()) {
                if (!isNewRow) {
                    return false;
                }
                place = m_open.emplace(left, m_cells.size()).first;
                m_cells.push_back({.row = m_row, .left = left, .right = right, .lines = {}});
            }
            DrawnCell &cell = m_cells[place->second];
            if (cell.right != right) {
                return false;
            }
            cell.rows = m_row - cell.row + 1;
            cell.lines.append(line.between[i].trimmed());
            ++known;
        }
        return known == m_open.size();
    }

    const std::vector<DrawnLine> &m_lines;
    bool m_arePartedByRules;
    int m_row = -1;
    std::vector<DrawnCell> m_cells;
    std::map<int, std::size_t> m_open; ///< cells that may go on, by their left borders
};

SourceCell sourceCell(const QStringList &lines)
{
    SourceCell cell{.lines = lines};
    for (const QString &line : lines) {
        if (!line.isEmpty()) {
            cell.blocks.emplace_back(Paragraph{.text = line});
        }
    }
    return cell;
}

void addCells(std::vector<DrawnCell> cells, std::vector<Block> &blocks)
{
    std::set<int> borders;
    for (const DrawnCell &cell : cells) {
        borders.insert({cell.left, cell.right});
    }
    const auto columnAt = [&borders](int border) {
        return static_cast<int>(std::distance(borders.begin(), borders.find(border)));
    };
    std::ranges::stable_sort(cells, [](const DrawnCell &a, const DrawnCell &b) {
        return std::pair(a.row, a.left) < std::pair(b.row, b.left);
    });
    TableBuilder builder;
    int row = -1;
    for (const DrawnCell &cell : cells) {
        for (; row < cell.row; ++row) {
            builder.startRow();
        }
        SourceCell source = sourceCell(cell.lines);
        source.rowSpan = cell.rows;
        source.columnSpan = columnAt(cell.right) - columnAt(cell.left);
        builder.add(std::move(source));
    }
    builder.finishInto(blocks);
}

bool isValue(const QString &text)
{
    return !squeezed(text).isEmpty() && cellValue(text).isUnderstood;
}

/// The cells of each row one after the other, where the lines do not say how far they reach.
void addRaggedRows(const std::vector<DrawnLine> &lines, bool arePartedByRules, std::vector<Block> &blocks)
{
    std::vector<std::vector<QStringList>> rows;
    std::vector<bool> areUnsure;
    bool isNewRow = true;
    for (const DrawnLine &line : lines) {
        const QStringList &cells = line.between;
        const bool isRule = hasRule(line);
        if (cells.isEmpty() || (isRule && !hasTextBesideRules(line))) {
            isNewRow = true;
            continue;
        }
        if (isRule || isNewRow || !arePartedByRules || rows.back().size() != static_cast<std::size_t>(cells.size())) {
            rows.emplace_back(cells.size());
        }
        for (qsizetype i = 0; i < cells.size(); ++i) {
            rows.back()[static_cast<std::size_t>(i)].append(isRuleBehind(line, i) ? QString() : cells[i].trimmed());
        }
        // Beside a rule stands a text of the row above or below; its own row leaves both in doubt.
        areUnsure.resize(rows.size(), isRule);
        isNewRow = isRule;
    }
    std::size_t columns = 0;
    for (const auto &row : rows) {
        columns = std::max(columns, row.size());
    }
    const auto isUnsure = [&areUnsure](std::size_t row) {
        return areUnsure[row] || (row > 0 && areUnsure[row - 1]) || (row + 1 < areUnsure.size() && areUnsure[row + 1]);
    };
    TableBuilder builder;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::vector<QStringList> &row = rows[i];
        builder.startRow();
        // Whose place a value has in a row with fewer cells, the characters do not say.
        const bool isRagged = row.size() != columns && std::ranges::any_of(row, [](const QStringList &cell) {
                                  return std::ranges::any_of(cell, isValue);
                              });
        for (const QStringList &cell : row) {
            SourceCell source = sourceCell(cell);
            source.uncertain = isRagged || isUnsure(i);
            builder.add(std::move(source));
        }
    }
    builder.finishInto(blocks);
}

} // namespace

qsizetype boxTableLines(const QStringList &lines, qsizetype first)
{
    const bool isAscii = isAsciiRule(lines[first]);
    const auto isRule = [&](qsizetype i) { return isAscii ? isAsciiRule(lines[i]) : isBoxRule(lines[i]); };
    const auto isRow = [&](qsizetype i) {
        return i < lines.size() && !isRule(i) && (isAscii ? isAsciiLine(lines[i]) : isBoxLine(lines[i]));
    };
    if (!isRow(first) && !(isRule(first) && isRow(first + 1))) {
        return 0;
    }
    qsizetype end = first + 1;
    while (end < lines.size() && (isRule(end) || isRow(end))) {
        // The next table may stand right below.
        const bool isLast = !isAscii && isRule(end) && std::ranges::any_of(lines[end], reachesUp) &&
                            std::ranges::none_of(lines[end], reachesDown);
        ++end;
        if (isLast) {
            break;
        }
    }
    return end - first;
}

void readBoxTable(const QStringList &lines, std::vector<Block> &blocks)
{
    const bool isAscii = isAsciiRule(lines.front());
    QStringList all;
    for (const QString &line : lines) {
        all.append(isAscii ? inBoxCharacters(line) : line);
    }
    std::vector<DrawnLine> drawn = fittingLines(all, isAscii);
    const auto rules = std::ranges::count_if(drawn, hasRule);
    const bool arePartedByRules = rules * 2 >= static_cast<qsizetype>(drawn.size()) - rules;
    if (align(drawn)) {
        CellFinder finder(drawn, arePartedByRules);
        if (finder.find()) {
            addCells(finder.cells(), blocks);
            return;
        }
    }
    addRaggedRows(drawn, arePartedByRules, blocks);
}

} // namespace disclosure
