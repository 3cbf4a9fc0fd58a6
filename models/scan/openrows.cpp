// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/openrows.h"

#include "models/report/median.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace disclosure {

namespace {

constexpr double never = std::numeric_limits<double>::infinity();

/// Heights of a digit.
constexpr double lineGap = 0.6; // lines of one label are nearer to each other
constexpr double leftOver = 1.2;
constexpr double leftOverInRow = 4; // where ruling lines say that it belongs to a row of numbers
constexpr double noLabel = 1;
constexpr double otherLabel = 0.2;
constexpr double besideNumbers = 0.6; // by which a label may stand off; where a line more belongs to it, it would more

enum class Align { Middle, Top };

struct Lines {
    std::size_t from = 0;
    std::size_t to = 0;

    bool isEmpty() const { return from == to; }
};

class LabelDivision {
public:
    LabelDivision(const std::vector<QRectF> &values, const std::vector<QRectF> &lines,
                  const std::vector<QRectF> &others, const std::vector<QLineF> &drawn, double height)
        : m_values(values), m_lines(lines), m_others(others), m_drawn(drawn), m_height(height)
    {
        std::size_t ruled = 0;
        for (std::size_t row = 1; row < values.size(); ++row) {
            ruled += isBetween(values[row - 1], values[row], values[row].left() + 1) ? 1 : 0;
        }
        m_isRuled = ruled * 2 >= values.size();
    }

    /// The division of all lines into blocks for the rows that costs least, and its cost. Lines may be left over.
    std::pair<double, std::vector<Lines>> divided(Align align) const
    {
        constexpr std::size_t longest = 8; // lines
        const std::size_t rows = m_values.size();
        const std::size_t lines = m_lines.size();
        std::vector<std::vector<double>> best(rows + 1, std::vector<double>(lines + 1, 0));
        std::vector<std::vector<std::size_t>> begin(rows + 1, std::vector<std::size_t>(lines + 1, lines + 1));
        for (std::size_t j = 1; j <= lines; ++j) {
            best[0][j] = best[0][j - 1] + costLeftOver(j - 1);
        }
        for (std::size_t i = 1; i <= rows; ++i) {
            for (std::size_t j = 0; j <= lines; ++j) {
                best[i][j] = j > 0 ? best[i][j - 1] + costLeftOver(j - 1) : never;
                for (std::size_t from = j > longest ? j - longest : 0; from <= j; ++from) {
                    const double sum = best[i - 1][from] + cost(i - 1, {from, j}, align);
                    if (sum < best[i][j]) {
                        best[i][j] = sum;
                        begin[i][j] = from;
                    }
                }
            }
        }
        std::vector<Lines> blocks(rows);
        std::size_t j = lines;
        for (std::size_t i = rows; i > 0;) {
            if (begin[i][j] > lines) {
                --j; // left over
            } else {
                blocks[i - 1] = {begin[i][j], j};
                j = begin[i][j];
                --i;
            }
        }
        return {best[rows][lines], std::move(blocks)};
    }

    /// Where the label of a row stands that is to be beside its numbers.
    double placeOf(const Lines &block, Align align) const
    {
        return align == Align::Top ? m_lines[block.from].center().y()
                                   : (m_lines[block.from].top() + m_lines[block.to - 1].bottom()) / 2;
    }

    /// Whether ruling lines above and below hold a row's label.
    bool isHeld(std::size_t row) const
    {
        const double x = m_values[row].left() + 1;
        return row > 0 && row + 1 < m_values.size() && isBetween(m_values[row - 1], m_values[row], x) &&
               isBetween(m_values[row], m_values[row + 1], x);
    }

private:
    bool isBetween(const QRectF &a, const QRectF &b, double x) const
    {
        const double from = a.center().y();
        const double to = b.center().y();
        return drawnBetween(m_drawn, std::min(from, to), std::max(from, to), x).has_value();
    }

    bool areApart(const QRectF &line, const QRectF &values) const
    {
        return isBetween(line, values, line.center().x()) || isBetween(line, values, values.left() + 1);
    }

    double costLeftOver(std::size_t line) const
    {
        const bool isOfRow = m_isRuled && std::ranges::any_of(m_values, [&](const QRectF &values) {
                                 return !areApart(m_lines[line], values);
                             });
        return (isOfRow ? leftOverInRow : leftOver) * m_height;
    }

    /// What tells against giving lines to a row of numbers. Points.
    double cost(std::size_t row, const Lines &block, Align align) const
    {
        const double middle = m_values[row].center().y();
        if (block.isEmpty()) {
            const bool hasOther = std::ranges::any_of(
                m_others, [middle](const QRectF &box) { return box.top() <= middle && middle <= box.bottom(); });
            return (hasOther ? otherLabel : noLabel) * m_height;
        }
        double sum = 0;
        for (std::size_t i = block.from; i < block.to; ++i) {
            if (areApart(m_lines[i], m_values[row])) {
                return never;
            }
            sum += i > block.from ? std::max(0.0, m_lines[i].top() - m_lines[i - 1].bottom() - lineGap * m_height) : 0;
        }
        return sum + std::abs(placeOf(block, align) - middle);
    }

    const std::vector<QRectF> &m_values;
    const std::vector<QRectF> &m_lines;
    const std::vector<QRectF> &m_others;
    const std::vector<QLineF> &m_drawn;
    double m_height;
    bool m_isRuled = false;
};

/// Lines between two rows that belong to none are labels of rows without numbers.
void addBlankRows(std::vector<OpenRow> &rows, const std::vector<QRectF> &lines, const Lines &block, double height)
{
    for (std::size_t i = block.from; i < block.to; ++i) {
        if (i > block.from && lines[i].top() - lines[i - 1].bottom() < lineGap * height) {
            rows.back().label |= lines[i];
        } else {
            rows.push_back({.label = lines[i]});
        }
    }
}

} // namespace

std::optional<double> drawnBetween(const std::vector<QLineF> &drawn, double top, double bottom, double x)
{
    std::optional<double> found;
    for (const QLineF &line : drawn) {
        if (line.y1() > top && line.y1() < bottom && line.x1() <= x && x <= line.x2()) {
            found = std::max(found.value_or(line.y1()), line.y1());
        }
    }
    return found;
}

bool areBeside(const QRectF &a, const QRectF &b)
{
    constexpr double share = 0.4;
    return std::min(a.bottom(), b.bottom()) - std::max(a.top(), b.top()) >= share * std::min(a.height(), b.height());
}

QRectF boundsOf(const std::vector<QRectF> &boxes)
{
    QRectF bounds;
    for (const QRectF &box : boxes) {
        bounds |= box;
    }
    return bounds;
}

double medianHeight(const std::vector<QRectF> &boxes)
{
    std::vector<double> heights;
    for (const QRectF &box : boxes) {
        heights.push_back(box.height());
    }
    return median(std::move(heights));
}

std::vector<std::vector<QRectF>> inRows(std::vector<QRectF> boxes, double height)
{
    constexpr double near = 0.6;
    const auto middle = [](const QRectF &box) { return box.center().y(); };
    std::ranges::sort(boxes, {}, middle);
    std::vector<std::vector<QRectF>> rows;
    for (const QRectF &box : boxes) {
        if (rows.empty() || middle(box) - middle(rows.back().front()) > near * height) {
            rows.emplace_back();
        }
        rows.back().push_back(box);
    }
    return rows;
}

std::vector<OpenRow> rowsWithLabels(const std::vector<QRectF> &values, const std::vector<QRectF> &lines,
                                    const std::vector<QRectF> &others, const std::vector<QLineF> &drawn, double height)
{
    const LabelDivision division(values, lines, others, drawn, height);
    auto [cost, blocks] = division.divided(Align::Middle);
    auto [topCost, topBlocks] = division.divided(Align::Top);
    const Align align = topCost < cost ? Align::Top : Align::Middle;
    if (align == Align::Top) {
        blocks = std::move(topBlocks);
    }
    std::vector<double> offsets;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!blocks[i].isEmpty()) {
            offsets.push_back(division.placeOf(blocks[i], align) - values[i].center().y());
        }
    }
    const double usual = median(offsets); // digits are lower than characters
    std::vector<OpenRow> rows;
    std::optional<std::size_t> next;
    for (std::size_t i = 0; i < values.size(); ++i) {
        OpenRow row{.values = values[i]};
        if (blocks[i].isEmpty()) {
            for (const QRectF &box : others) {
                row.label |= areBeside(box, values[i]) ? box : QRectF();
            }
            row.isSure = !row.label.isNull() || (lines.empty() && others.empty());
        } else {
            addBlankRows(rows, lines, {next.value_or(blocks[i].from), blocks[i].from}, height);
            next = blocks[i].to;
            for (std::size_t line = blocks[i].from; line < blocks[i].to; ++line) {
                row.label |= lines[line];
            }
            const double offset = division.placeOf(blocks[i], align) - values[i].center().y() - usual;
            row.isSure = std::abs(offset) <= besideNumbers * height || division.isHeld(i);
        }
        rows.push_back(row);
    }
    return rows;
}

} // namespace disclosure
