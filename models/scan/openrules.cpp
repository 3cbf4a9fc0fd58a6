// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/openrules.h"

#include "models/scan/inklines.h"
#include "models/scan/openrows.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace disclosure {

namespace {

/// A table with fewer numbers in a row, or fewer such rows, is read as text.
constexpr std::size_t fewestColumns = 5;
constexpr std::size_t fewestRows = 2;
/// So many numbers side by side are a table with a single row.
constexpr std::size_t manyColumns = 8;
/// Numbers of a row, some of which may be blank.
constexpr std::size_t fewestInRow = 4;
/// Points around the print.
constexpr double margin = 3;
constexpr double never = std::numeric_limits<double>::infinity();

using Boxes = std::vector<QRectF>;

struct Span {
    double from = 0;
    double to = 0;
    std::size_t count = 0;

    double middle() const { return (from + to) / 2; }
};

class OpenTable {
public:
    /// Points. `values` are the numbers of each row from top to bottom, `texts` all other print, `ink` its pieces in
    /// pixels.
    OpenTable(std::vector<Boxes> values, Boxes texts, const std::vector<QRect> &ink, const std::vector<QLineF> &drawn,
              const CleanPage &page, double height)
        : m_values(std::move(values)), m_texts(std::move(texts)), m_ink(ink), m_drawn(drawn), m_page(page),
          m_height(height)
    {
    }

    OpenRules rules()
    {
        if (!findColumns()) {
            return {};
        }
        addRowsOfWords();
        findHeads();
        findLabels();
        Boxes values;
        std::ranges::transform(m_values, std::back_inserter(values), &boundsOf);
        m_rows = rowsWithLabels(values, m_ofRows, m_beside, m_drawn, m_height);
        findTop();
        findSides();
        if (!areHeadsApart()) {
            std::ranges::for_each(m_rows, [](OpenRow &row) { row.isSure = false; });
        }
        OpenRules rules;
        drawBody(rules);
        drawHeads(rules);
        return rules;
    }

private:
    // --- columns of numbers ---

    bool findColumns()
    {
        Boxes all;
        for (const Boxes &row : m_values) {
            all.insert(all.end(), row.begin(), row.end());
        }
        std::ranges::sort(all, {}, &QRectF::left);
        std::vector<Span> spans;
        for (const QRectF &box : all) {
            if (!spans.empty() && box.left() < spans.back().to) {
                spans.back().to = std::max(spans.back().to, box.right());
                ++spans.back().count;
            } else {
                spans.push_back({box.left(), box.right(), 1});
            }
        }
        const auto isColumn = [this](const Span &span) { return span.count * 2 >= m_values.size(); };
        const auto first = std::ranges::find_if(spans, isColumn);
        if (!std::all_of(first, spans.end(), isColumn)) {
            return false;
        }
        m_columns.assign(first, spans.end());
        if (m_columns.size() < fewestColumns) {
            return false;
        }
        // Digits left of them are those of labels.
        for (Boxes &row : m_values) {
            const auto labels =
                std::ranges::partition(row, [&](const QRectF &box) { return box.right() > m_columns.front().from; });
            m_texts.insert(m_texts.end(), labels.begin(), labels.end());
            row.erase(labels.begin(), labels.end());
        }
        for (std::size_t i = 1; i < m_columns.size(); ++i) {
            m_between.push_back(std::clamp((m_columns[i - 1].middle() + m_columns[i].middle()) / 2, m_columns[i - 1].to,
                                           m_columns[i].from));
        }
        return true;
    }

    /// Zeros may be words (无) or long dashes in all of a row.
    void addRowsOfWords()
    {
        Boxes words;
        for (const QRectF &text : m_texts) {
            const double middle = text.center().y();
            const bool isInColumn = std::ranges::any_of(m_columns, [&text](const Span &column) {
                return text.left() < column.to && text.right() > column.from && text.left() < column.middle() &&
                       text.right() > column.middle();
            });
            const auto isOfRow = [middle](const Boxes &row) {
                const QRectF bounds = boundsOf(row);
                return bounds.top() <= middle && middle <= bounds.bottom();
            };
            if (isInColumn && middle > boundsOf(m_values.front()).bottom() &&
                middle < boundsOf(m_values.back()).top() && std::ranges::none_of(m_values, isOfRow)) {
                words.push_back(text);
            }
        }
        for (const Boxes &row : inRows(std::move(words), m_height)) {
            if (row.size() >= fewestInRow) {
                m_values.push_back(row);
            }
        }
        std::ranges::sort(m_values, {}, [](const Boxes &row) { return boundsOf(row).center().y(); });
    }

    // --- heads ---

    /// The print above the numbers, up to the table's title.
    void findHeads()
    {
        const double first = boundsOf(m_values.front()).top();
        Boxes above;
        std::ranges::copy_if(m_texts, std::back_inserter(above), [&](const QRectF &box) {
            return box.right() > m_columns.front().from && box.center().y() < first;
        });
        std::ranges::sort(above, std::ranges::greater(), [](const QRectF &box) { return box.center().y(); });
        double top = first;
        for (auto next = above.begin(); next != above.end();) {
            const auto end = std::find_if(next, above.end(), [&](const QRectF &box) { return !areBeside(*next, box); });
            const Boxes line(next, end);
            const QRectF bounds = boundsOf(line);
            if ((top - bounds.bottom() > 3 * m_height && !m_heads.empty()) ||
                std::ranges::any_of(line, [this](const QRectF &print) { return isTitle(print); })) {
                break;
            }
            m_heads.insert(m_heads.end(), line.begin(), line.end());
            top = std::min(top, bounds.top());
            next = end;
        }
        splitHeads();
    }

    /// A title begins left of the numbers, or is longer than any head and runs over sides of the columns that it
    /// stands above.
    bool isTitle(const QRectF &line) const
    {
        constexpr double longest = 9.5; // characters
        if (line.left() < m_columns.front().from - margin - 2 * m_height) {
            return true;
        }
        std::ptrdiff_t sides = 0;
        std::ptrdiff_t crossed = 0;
        for (const double side : m_between) {
            if (side <= line.left() || side >= line.right()) {
                continue;
            }
            ++sides;
            crossed += std::ranges::any_of(m_ink, [&](const QRect &piece) {
                const QRectF box = m_page.toPoints(piece);
                return line.contains(box.center()) && box.left() - 1 <= side && side <= box.right() + 1;
            });
        }
        return line.width() > longest * line.height() && sides > 1 && crossed * 3 > sides;
    }

    /// Heads whose columns are close to each other came as one print.
    void splitHeads()
    {
        Boxes split;
        for (const QRectF &head : m_heads) {
            Boxes characters;
            for (const QRect &piece : m_ink) {
                const QRectF box = m_page.toPoints(piece);
                if (head.contains(box.center())) {
                    characters.push_back(box);
                }
            }
            std::ranges::sort(characters, {}, &QRectF::left);
            const std::size_t before = split.size();
            for (const QRectF &character : characters) {
                const double gap = split.size() == before ? never : character.left() - split.back().right();
                if (gap > 0.4 * std::min(head.height(), 2 * m_height)) {
                    split.push_back(character);
                } else {
                    split.back() |= character;
                }
            }
        }
        m_heads = std::move(split);
    }

    // --- labels ---

    /// What stands left of the numbers and beside them.
    void findLabels()
    {
        const double highest = 6 * m_height; // what a label's lines may stand above or below its numbers
        const double below = boundsOf(m_values.back()).bottom() + highest;
        double above = m_heads.empty() ? boundsOf(m_values.front()).top() - highest : boundsOf(m_heads).bottom();
        const double x = m_columns.front().middle();
        above = drawnBetween(m_drawn, above, boundsOf(m_values.front()).top(), x).value_or(above);
        for (const QRectF &text : m_texts) {
            if (text.right() <= m_columns.front().to && text.center().y() > above && text.center().y() < below) {
                m_labels.push_back(text);
            }
        }
        std::ranges::sort(m_labels, {}, &QRectF::left);
        findGutters();
        std::vector<double> sides = {0};
        sides.insert(sides.end(), m_gutters.begin(), m_gutters.end());
        for (std::size_t column = 0; column < sides.size(); ++column) {
            const double right = column + 1 < sides.size() ? sides[column + 1] : m_columns.front().to;
            const Boxes lines = linesIn(sides[column], right);
            Boxes &ofColumn = column + 1 < sides.size() ? m_beside : m_ofRows;
            ofColumn.insert(ofColumn.end(), lines.begin(), lines.end());
        }
        joinWideLabels();
    }

    /// The lines of the labels' print between two sides.
    Boxes linesIn(double left, double right) const
    {
        std::vector<QRect> pieces;
        for (const QRect &piece : m_ink) {
            const QPointF centre = m_page.toPoints(piece).center();
            const bool isOfLabel =
                std::ranges::any_of(m_labels, [&centre](const QRectF &label) { return label.contains(centre); });
            if (isOfLabel && centre.x() > left && centre.x() <= right) {
                pieces.push_back(piece);
            }
        }
        Boxes lines;
        for (const QRect &line : inkLines(pieces, m_page, usualHeight(pieces, m_page))) {
            const QRectF box = m_page.toPoints(line);
            if (!lines.empty() && areBeside(lines.back(), box)) {
                lines.back() |= box; // strokes such as those of 三
            } else {
                lines.push_back(box);
            }
        }
        return lines;
    }

    /// Between labels side by side are gaps; where several of them lie one below the other, a column ends.
    void findGutters()
    {
        std::vector<Span> gaps;
        for (std::size_t i = 0; i < m_labels.size(); ++i) {
            for (std::size_t j = i + 1; j < m_labels.size(); ++j) {
                if (m_labels[j].left() > m_labels[i].right() && areBeside(m_labels[i], m_labels[j])) {
                    gaps.push_back({m_labels[i].right(), m_labels[j].left()});
                    break;
                }
            }
        }
        while (true) {
            std::vector<Span> best;
            for (const Span &gap : gaps) {
                std::vector<Span> crossed;
                std::ranges::copy_if(gaps, std::back_inserter(crossed),
                                     [&gap](const Span &other) { return other.from < gap.to && gap.to <= other.to; });
                best = crossed.size() > best.size() ? crossed : best;
            }
            constexpr std::size_t several = 2;
            if (best.size() < several) {
                break;
            }
            const double from = std::ranges::max(best, {}, &Span::from).from;
            const double to = std::ranges::min(best, {}, &Span::to).to;
            const double at = (from + to) / 2;
            m_gutters.push_back(at);
            std::erase_if(gaps, [at](const Span &gap) { return gap.from < at && at < gap.to; });
        }
        std::ranges::sort(m_gutters);
    }

    /// A label over several columns goes on where the next column begins, without a gap.
    void joinWideLabels()
    {
        const double gap = 0.5 * m_height;
        for (std::size_t i = m_beside.size(); i-- > 0;) {
            QRectF &left = m_beside[i];
            for (Boxes *lines : {&m_ofRows, &m_beside}) {
                const auto rest = std::ranges::find_if(*lines, [&](const QRectF &line) {
                    return areBeside(left, line) && line.left() > left.left() && line.left() - left.right() <= gap;
                });
                if (rest != lines->end()) {
                    *rest |= left;
                    m_wide.push_back(*rest);
                    m_beside.erase(m_beside.begin() + static_cast<std::ptrdiff_t>(i));
                    break;
                }
            }
        }
        // Its last line may be short.
        for (std::size_t i = 0; i < m_beside.size();) {
            const QRectF &rest = m_beside[i];
            const bool isRest = std::ranges::any_of(m_wide, [&](const QRectF &wide) {
                return rest.top() - wide.bottom() < gap && wide.bottom() < rest.bottom() &&
                       rest.top() > wide.center().y() && rest.left() < wide.right();
            });
            if (isRest && std::ranges::none_of(m_ofRows, [&](const QRectF &line) { return areBeside(line, rest); })) {
                m_ofRows.push_back(rest);
                m_beside.erase(m_beside.begin() + static_cast<std::ptrdiff_t>(i));
            } else {
                ++i;
            }
        }
        std::ranges::sort(m_ofRows, {}, &QRectF::top);
    }

    /// The first row begins below the heads.
    void findTop()
    {
        const double first = m_rows.front().box().top();
        const double x = m_columns.front().middle();
        const double above = m_heads.empty() ? first - 2 * margin : boundsOf(m_heads).bottom();
        m_bodyTop = drawnBetween(m_drawn, above, boundsOf(m_values.front()).top(), x).value_or((above + first) / 2);
        m_top = m_heads.empty() ? m_bodyTop : boundsOf(m_heads).top() - margin;
        m_top = drawnBetween(m_drawn, m_top - 4 * margin, m_top + margin, x).value_or(m_top);
    }

    // --- lines ---

    /// A rule that is drawn over the numbers shows how wide the table is.
    void findSides()
    {
        const double bottom = m_rows.back().box().bottom() + 4 * margin;
        const double x = m_columns.front().middle();
        m_left = m_columns.front().from - margin;
        for (const QRectF &label : m_labels) {
            m_left = std::min(m_left, label.left() - margin);
        }
        double labels = m_left;
        for (const QRectF &label : m_labels) {
            labels = label.right() < m_columns.front().from ? std::max(labels, label.right()) : labels;
        }
        // Pieces of a table on several pages have the same columns by the middles of their numbers.
        m_labelSide = std::clamp(2 * m_columns.front().middle() - m_between.front(), labels, m_columns.front().from);
        m_right = std::max(2 * m_columns.back().middle() - m_between.back(), m_columns.back().to + margin);
        for (const QLineF &line : m_drawn) {
            if (line.y1() >= m_top - margin && line.y1() <= bottom && line.x1() <= x && x <= line.x2()) {
                m_left = std::min(m_left, line.x1());
                m_right = std::max(m_right, line.x2());
            }
        }
        m_labelSide = m_labels.empty() ? m_left : m_labelSide;
    }

    void drawBody(OpenRules &rules) const
    {
        std::vector<double> columns = {m_left};
        columns.insert(columns.end(), m_gutters.begin(), m_gutters.end());
        columns.push_back(m_labelSide);
        const double ofRows = columns[columns.size() - 2];
        std::vector<double> edges = {m_bodyTop};
        for (std::size_t i = 1; i < m_rows.size(); ++i) {
            const double above = m_rows[i - 1].box().bottom();
            const double below = m_rows[i].box().top();
            edges.push_back(
                drawnBetween(m_drawn, m_rows[i - 1].middle(), m_rows[i].middle(), m_columns.front().middle())
                    .value_or((above + below) / 2));
        }
        edges.push_back(m_rows.back().box().bottom() + margin);
        for (std::size_t i = 0; i < edges.size(); ++i) {
            const bool isOuter = i == 0 || i + 1 == edges.size();
            rules.lines.emplace_back(isOuter ? m_left : ofRows, edges[i], m_right, edges[i]);
            for (std::size_t column = 0; !isOuter && column + 2 < columns.size(); ++column) {
                if (!isInText(edges[i], columns[column], columns[column + 1])) {
                    rules.lines.emplace_back(columns[column], edges[i], columns[column + 1], edges[i]);
                }
            }
        }
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            for (const double gutter : m_gutters) {
                const bool isCrossed = std::ranges::any_of(m_wide, [&](const QRectF &label) {
                    return label.left() < gutter && gutter < label.right() && label.center().y() > edges[i] &&
                           label.center().y() < edges[i + 1];
                });
                if (!isCrossed) {
                    rules.lines.emplace_back(gutter, edges[i], gutter, edges[i + 1]);
                }
            }
            if (!m_rows[i].isSure) {
                rules.unsureRows.emplace_back(m_left, edges[i], m_right - m_left, edges[i + 1] - edges[i]);
            }
        }
        rules.lines.emplace_back(m_left, m_top, m_left, edges.back());
        rules.lines.emplace_back(m_right, m_top, m_right, edges.back());
        rules.lines.emplace_back(m_labelSide, m_top, m_labelSide, edges.back());
        for (const double at : m_between) {
            rules.lines.emplace_back(at, m_bodyTop, at, edges.back());
        }
    }

    /// Whether a horizontal line between two columns' sides would go through a text, such as the label of a group of
    /// rows, or between its lines.
    bool isInText(double y, double left, double right) const
    {
        double above = -never;
        double below = never;
        for (const QRectF &box : m_beside) {
            const double middle = box.center().x();
            if (middle > left && middle < right) {
                (box.center().y() < y ? above : below) =
                    box.center().y() < y ? std::max(above, box.bottom()) : std::min(below, box.top());
            }
        }
        return below - above < m_height;
    }

    /// Whether each head has a column of its own: one that is blank in all rows leaves its head above another column,
    /// or beside all of them.
    bool areHeadsApart() const
    {
        const auto columnOf = [this](const QRectF &head) {
            return std::ranges::lower_bound(m_between, head.center().x()) - m_between.begin();
        };
        const auto isWord = [](const QRectF &head) { return head.width() > 1.5 * head.height(); };
        for (auto head = m_heads.begin(); head != m_heads.end(); ++head) {
            const double middle = head->center().x();
            const auto isInSameColumn = [&](const QRectF &other) {
                return isWord(*head) && isWord(other) && areBeside(*head, other) && columnOf(*head) == columnOf(other);
            };
            if (middle < m_labelSide || middle > m_right || std::any_of(head + 1, m_heads.end(), isInSameColumn)) {
                return false;
            }
        }
        return true;
    }

    /// A head over several columns crosses lines between them, or stands alone on its line above all others.
    void drawHeads(OpenRules &rules) const
    {
        if (m_heads.empty()) {
            return;
        }
        std::vector<double> sides = {m_labelSide};
        sides.insert(sides.end(), m_between.begin(), m_between.end());
        sides.push_back(m_right);
        std::vector<double> begins(sides.size(), m_top);
        for (const QRectF &head : m_heads) {
            const bool isAlone = std::ranges::none_of(m_heads, [&head](const QRectF &other) {
                return &other != &head && (areBeside(other, head) || other.center().y() < head.center().y());
            });
            std::size_t first = 0;
            std::size_t last = sides.size() - 1;
            while (!isAlone && first + 1 < last && sides[first + 1] <= head.left() + 1) {
                ++first;
            }
            while (!isAlone && last > first + 1 && sides[last - 1] >= head.right() - 1) {
                --last;
            }
            double below = m_bodyTop;
            for (const QRectF &other : m_heads) {
                if (other.top() >= head.bottom() - 1 && other.left() < sides[last] && other.right() > sides[first]) {
                    below = std::min(below, other.top());
                }
            }
            if (last - first < 2 || below >= m_bodyTop) {
                continue;
            }
            const double at = (head.bottom() + below) / 2;
            rules.lines.emplace_back(sides[first], at, sides[last], at);
            for (std::size_t side = first + 1; side < last; ++side) {
                begins[side] = std::max(begins[side], at);
            }
        }
        for (std::size_t side = 1; side + 1 < sides.size(); ++side) {
            rules.lines.emplace_back(sides[side], begins[side], sides[side], m_bodyTop);
        }
        rules.lines.emplace_back(m_left, m_top, m_right, m_top);
    }

    std::vector<Boxes> m_values;
    Boxes m_texts;
    const std::vector<QRect> &m_ink;
    const std::vector<QLineF> &m_drawn;
    const CleanPage &m_page;
    double m_height; ///< of a digit
    std::vector<Span> m_columns;
    std::vector<double> m_between; ///< two columns of numbers
    Boxes m_heads;
    double m_top = 0;
    double m_bodyTop = 0;
    double m_left = 0;
    double m_labelSide = 0; ///< between the labels and the numbers
    double m_right = 0;
    Boxes m_labels;
    std::vector<double> m_gutters; ///< between the columns of labels
    Boxes m_ofRows;                ///< lines of labels right before the numbers
    Boxes m_beside;                ///< lines of the other labels, mostly those of groups of rows
    Boxes m_wide;                  ///< lines of labels over several columns
    std::vector<OpenRow> m_rows;
};

/// Numbers that stand beside each other, several in a row, and all other print.
struct NumberRows {
    std::vector<Boxes> rows;
    Boxes others;
    double height = 0; ///< of a digit
};

NumberRows numberRows(Boxes numbers)
{
    NumberRows result{.height = std::max(medianHeight(numbers), 4.0)};
    for (Boxes &row : inRows(std::move(numbers), result.height)) {
        if (row.size() >= fewestInRow) {
            result.rows.push_back(std::move(row));
        } else {
            result.others.insert(result.others.end(), row.begin(), row.end());
        }
    }
    return result;
}

/// Whether no two numbers of a row stand in one column of the others.
bool standInColumns(const std::vector<Boxes> &rows, const Boxes &row)
{
    const auto isUnder = [](const QRectF &a, const QRectF &b) { return a.left() < b.right() && b.left() < a.right(); };
    return std::ranges::all_of(rows, [&](const Boxes &other) {
        const auto isUnderOne = [&isUnder](const QRectF &box, const Boxes &boxes) {
            return std::ranges::count_if(boxes, [&](const QRectF &above) { return isUnder(box, above); }) <= 1;
        };
        return std::ranges::all_of(row, [&](const QRectF &box) { return isUnderOne(box, other); }) &&
               std::ranges::all_of(other, [&](const QRectF &box) { return isUnderOne(box, row); });
    });
}

/// Whether a row has as many numbers as another, but for a few blank ones.
bool areAlike(const Boxes &a, const Boxes &b)
{
    constexpr std::size_t fewBlank = 3;
    return std::max(a.size(), b.size()) - std::min(a.size(), b.size()) <= fewBlank;
}

} // namespace

OpenRules rulesBetween(const std::vector<OpenPrint> &prints, const std::vector<QRect> &pieces,
                       const std::vector<QLineF> &drawn, const QRect &area, const CleanPage &page)
{
    Boxes numbers;
    Boxes texts;
    for (const OpenPrint &print : prints) {
        if (area.contains(print.box.center())) {
            (print.isNumber ? numbers : texts).push_back(page.toPoints(print.box));
        }
    }
    std::vector<QRect> ink;
    std::ranges::copy_if(pieces, std::back_inserter(ink),
                         [&area](const QRect &piece) { return area.contains(piece.center()); });
    NumberRows found = numberRows(std::move(numbers));
    texts.insert(texts.end(), found.others.begin(), found.others.end());
    OpenRules result;
    for (auto first = found.rows.begin(); first != found.rows.end();) {
        std::vector<Boxes> rows = {*first};
        auto next = first + 1;
        while (next != found.rows.end() && areAlike(rows.back(), *next) && standInColumns(rows, *next)) {
            rows.push_back(*next++);
        }
        if (rows.size() >= fewestRows || rows.front().size() >= manyColumns) {
            OpenRules rules = OpenTable(std::move(rows), texts, ink, drawn, page, found.height).rules();
            std::ranges::copy(rules.lines, std::back_inserter(result.lines));
            std::ranges::copy(rules.unsureRows, std::back_inserter(result.unsureRows));
        }
        const double bottom = boundsOf(*(next - 1)).bottom();
        std::erase_if(texts, [bottom](const QRectF &box) { return box.center().y() <= bottom; });
        first = next;
    }
    return result;
}

} // namespace disclosure
