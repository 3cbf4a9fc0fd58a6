// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/extract/othercolumns.h"

#include "models/extract/tolerances.h"
#include "models/report/celltext.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <optional>
#include <set>

namespace disclosure {

namespace {

using Index = TokenSearch::Index;

/// From where to where the values of a column reach.
struct Reach {
    double left;
    double right;

    double distance(const TextToken &token) const { return std::abs(token.centre() - (left + right) / 2); }
    bool isUnder(const TextToken &token) const { return token.left < right && left < token.right; }
};

/// The columns of values in a part of a text.
class ValueColumns {
public:
    ValueColumns(const TokenSearch &text, const SectionKeys &keys, Index first, Index last)
        : m_text(text), m_keys(keys), m_first(first), m_last(last)
    {
        for (Index i = first; i < last; ++i) {
            if (text[i].isValue && !text[i].box.isNull()) {
                m_lines[text[i].line].push_back(i);
            }
        }
        findColumns();
    }

    std::vector<Index> valuesOfOthers() const
    {
        const std::set<std::size_t> own = columnsOfForm();
        std::vector<Index> others;
        if (own.empty()) {
            return others;
        }
        for (const auto &[line, values] : m_lines) {
            const bool areNumbers = isNumberOfColumns(line, values);
            std::ranges::copy_if(values, std::back_inserter(others),
                                 [&](Index value) { return areNumbers || !own.contains(nearest(m_text[value])); });
        }
        return others;
    }

private:
    /// Rows with more values than the form has columns, all with as many, tell where the columns are.
    void findColumns()
    {
        constexpr std::size_t mostOthers = 3;
        constexpr std::size_t leastRows = 3;
        std::map<std::size_t, std::vector<int>> byCount;
        for (const auto &[line, values] : m_lines) {
            byCount[values.size()].push_back(line);
        }
        const std::size_t wanted = m_keys.columns.size();
        const auto full = std::ranges::find_if(byCount.rbegin(), byCount.rend(), [&](const auto &lines) {
            return lines.first > wanted && lines.first <= wanted + mostOthers && lines.second.size() >= leastRows;
        });
        if (full == byCount.rend()) {
            return;
        }
        for (std::size_t place = 0; place < full->first; ++place) {
            Reach &reach = m_columns.emplace_back(Reach{std::numeric_limits<double>::max(), 0.0});
            for (const int line : full->second) {
                const TextToken &value = m_text[m_lines.at(line)[place]];
                reach = {std::min(reach.left, value.left), std::max(reach.right, value.right)};
            }
        }
    }

    std::size_t nearest(const TextToken &token) const
    {
        const auto column =
            std::ranges::min_element(m_columns, {}, [&token](const Reach &reach) { return reach.distance(token); });
        return static_cast<std::size_t>(column - m_columns.begin());
    }

    /// The words above each column down to the first row, without those above several and titles.
    std::vector<QStringList> headWords() const
    {
        std::vector<QStringList> words(m_columns.size());
        const std::optional<TokenSearch::Found> row =
            m_text.findLabel(m_keys.rows.front(), m_first, m_text[m_last - 1].line);
        for (Index i = m_first; row && i < row->tokens.front(); ++i) {
            const TextToken &token = m_text[i];
            const auto isUnder = [&token](const Reach &reach) { return reach.isUnder(token); };
            const bool isTitle = token.key != token.unnumbered;
            if (!token.isValue && !isTitle && !token.box.isNull() && std::ranges::count_if(m_columns, isUnder) == 1) {
                words[nearest(token)].append(token.text);
            }
        }
        return words;
    }

    /// How well the words above a place are a column's head: the lower ones, as those above may be its group's, and
    /// then all of them, as those above may make it another head (上年总计).
    static std::pair<double, double> likenessTo(const LabelKeys &column, const QStringList &words)
    {
        const auto match = [&column](const QStringList &head) {
            return column.match(LabelText::head(head.join(QString())));
        };
        double best = 0;
        for (qsizetype from = 0; from < words.size(); ++from) {
            best = std::max(best, match(words.sliced(from)));
        }
        return {best, match(words)};
    }

    /// The places of the form's columns; none if one of them has no head, or two heads suit it alike.
    std::set<std::size_t> columnsOfForm() const
    {
        std::set<std::size_t> own;
        const std::vector<QStringList> words = headWords();
        for (const LabelKeys &column : m_keys.columns) {
            std::vector<std::pair<double, double>> likeness;
            std::ranges::transform(words, std::back_inserter(likeness),
                                   [&column](const QStringList &head) { return likenessTo(column, head); });
            const auto best = std::ranges::max_element(likeness);
            if (best == likeness.end() || best->first < Tolerances().labelMatch ||
                std::ranges::count(likeness, *best) > 1) {
                return {};
            }
            own.insert(static_cast<std::size_t>(best - likeness.begin()));
        }
        return own.size() == m_keys.columns.size() ? own : std::set<std::size_t>();
    }

    /// A line of 1, 2, 3 … and nothing but letters before, of which no row of the form is.
    bool isNumberOfColumns(int line, const std::vector<Index> &values) const
    {
        bool counts = values.size() >= m_keys.columns.size();
        for (std::size_t i = 0; i < values.size() && counts; ++i) {
            counts = cellValue(m_text[values[i]].text).number == Decimal(static_cast<int>(i) + 1);
        }
        for (Index i = m_text.lineStart(line); i < values.front() && counts; ++i) {
            counts = m_text[i].text.size() == 1;
        }
        return counts;
    }

    const TokenSearch &m_text;
    const SectionKeys &m_keys;
    Index m_first;
    Index m_last;
    std::map<int, std::vector<Index>> m_lines; ///< values of each line
    std::vector<Reach> m_columns;
};

} // namespace

std::vector<Index> valuesOfOtherColumns(const TokenSearch &text, const SectionKeys &keys, Index first, Index last)
{
    return first < last ? ValueColumns(text, keys, first, last).valuesOfOthers() : std::vector<Index>();
}

} // namespace disclosure
