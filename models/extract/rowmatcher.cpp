// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/extract/rowmatcher.h"

#include <algorithm>
#include <set>
#include <span>

namespace disclosure {

namespace {

/// What a pair is worth to the alignment. Equal labels, and labels that differ in their number alone, outweigh any
/// number of similar ones.
double worth(double likeness)
{
    return likeness >= 1 ? 1000 : (likeness >= sameWords ? 100 : likeness);
}

/// Aligns rows of the grid with those of the section from `first` on. Of what is equally good, the earlier row of the
/// grid is taken: a table that stands there twice is read once.
std::vector<std::optional<RowMatch>> align(std::span<const RowText> rows, std::span<const LabelKeys> keys, int first,
                                           double labelMatch)
{
    const std::size_t count = rows.size();
    const std::size_t known = keys.size();
    std::vector<std::vector<double>> best(count + 1, std::vector<double>(known + 1, 0));
    std::vector<std::vector<double>> pairs(count, std::vector<double>(known, 0));
    for (std::size_t i = count; i-- > 0;) {
        for (std::size_t j = known; j-- > 0;) {
            const double likeness = rows[i].label.key.isEmpty() ? 0 : keys[j].match(rows[i].label, labelMatch);
            pairs[i][j] = likeness >= labelMatch ? worth(likeness) : 0;
            best[i][j] = std::max(best[i + 1][j], best[i][j + 1]);
            if (pairs[i][j] > 0) {
                best[i][j] = std::max(best[i][j], pairs[i][j] + best[i + 1][j + 1]);
            }
        }
    }
    std::vector<std::optional<RowMatch>> matches(count);
    for (std::size_t i = 0, j = 0; i < count && j < known;) {
        if (pairs[i][j] > 0 && best[i][j] <= pairs[i][j] + best[i + 1][j + 1]) {
            matches[i++] = RowMatch{first + static_cast<int>(j++)};
        } else if (best[i][j + 1] >= best[i + 1][j]) {
            ++j;
        } else {
            ++i;
        }
    }
    return matches;
}

/// The rows of the grid between two matches, and those of the form.
struct Gap {
    std::size_t begin = 0; ///< in the grid
    std::size_t end = 0;
    int firstRow = 0; ///< of the form
    int endRow = 0;
};

std::vector<Gap> gapsBetween(const std::vector<std::optional<RowMatch>> &matches, int rowsOfForm)
{
    std::vector<Gap> gaps;
    Gap gap;
    for (std::size_t i = 0; i <= matches.size(); ++i) {
        if (i < matches.size() && !matches[i]) {
            continue;
        }
        gap.end = i;
        gap.endRow = i < matches.size() ? matches[i]->row : rowsOfForm;
        gaps.push_back(gap);
        gap = {.begin = i + 1, .firstRow = gap.endRow + 1};
    }
    return gaps;
}

} // namespace

std::vector<std::optional<RowMatch>> alignRows(const std::vector<RowText> &rows, const SectionKeys &keys,
                                               double labelMatch)
{
    return align(rows, keys.rows, 0, labelMatch);
}

std::vector<std::pair<std::size_t, RowMatch>> rowsElsewhere(const std::vector<std::optional<RowMatch>> &matches,
                                                            const std::vector<RowText> &rows, const SectionKeys &keys)
{
    std::vector<std::pair<std::size_t, RowMatch>> found;
    std::vector<bool> isTaken(keys.rows.size(), false);
    for (const std::optional<RowMatch> &match : matches) {
        if (match) {
            isTaken[static_cast<std::size_t>(match->row)] = true;
        }
    }
    for (std::size_t row = 0; row < keys.rows.size(); ++row) {
        std::vector<std::size_t> alike;
        for (std::size_t i = 0; i < rows.size() && !isTaken[row]; ++i) {
            if (!matches[i] && rows[i].mayHoldValues && !rows[i].label.key.isEmpty() &&
                keys.rows[row].match(rows[i].label, sameWords) >= sameWords) {
                alike.push_back(i);
            }
        }
        if (alike.size() == 1) {
            found.emplace_back(alike.front(), RowMatch{static_cast<int>(row)});
        }
    }
    return found;
}

void matchWeakly(std::vector<std::optional<RowMatch>> &matches, const std::vector<RowText> &rows,
                 const SectionKeys &keys, double weakMatch)
{
    for (const Gap &gap : gapsBetween(matches, static_cast<int>(keys.rows.size()))) {
        std::vector<RowText> between(rows.begin() + static_cast<std::ptrdiff_t>(gap.begin),
                                     rows.begin() + static_cast<std::ptrdiff_t>(gap.end));
        for (RowText &row : between) {
            row.label = row.mayHoldValues ? row.label : LabelText();
        }
        const auto wanted = std::span(keys.rows).subspan(static_cast<std::size_t>(gap.firstRow),
                                                         static_cast<std::size_t>(gap.endRow - gap.firstRow));
        const std::vector<std::optional<RowMatch>> found = align(between, wanted, gap.firstRow, weakMatch);
        for (std::size_t i = 0; i < found.size(); ++i) {
            if (found[i]) {
                matches[gap.begin + i] = RowMatch{found[i]->row, false};
            }
        }
    }
}

void fillGaps(std::vector<std::optional<RowMatch>> &matches, const std::vector<RowText> &rows, const SectionKeys &keys,
              double weakMatch)
{
    for (const Gap &gap : gapsBetween(matches, static_cast<int>(keys.rows.size()))) {
        std::vector<std::size_t> places;
        for (std::size_t i = gap.begin; i < gap.end; ++i) {
            if (rows[i].mayHoldValues) {
                places.push_back(i);
            }
        }
        if (static_cast<int>(places.size()) != gap.endRow - gap.firstRow) {
            continue;
        }
        for (std::size_t k = 0; k < places.size(); ++k) {
            const int row = gap.firstRow + static_cast<int>(k);
            matches[places[k]] = RowMatch{row, keys.rows[row].match(rows[places[k]].label) >= weakMatch};
        }
    }
}

void matchByPlace(std::vector<std::optional<RowMatch>> &matches, const std::vector<RowText> &rows,
                  const SectionKeys &keys)
{
    const auto mayBe = [&keys](const RowText &text, int row) {
        const std::vector<Label> &groups = keys.section->rows[row].groups;
        if (keys.rows[row].isNumberedOtherwise(text.label)) {
            return false;
        }
        if (text.group.isEmpty()) {
            return groups.empty() || !LabelKeys(groups.back()).isNumberedOtherwise(text.otherGroup);
        }
        return !groups.empty() && groups.back().text.zh == text.group;
    };
    for (const Gap &gap : gapsBetween(matches, static_cast<int>(keys.rows.size()))) {
        std::vector<std::size_t> places;
        for (std::size_t i = gap.begin; i < gap.end; ++i) {
            if (rows[i].isUnderHeads && !rows[i].label.key.isEmpty()) {
                places.push_back(i);
            }
        }
        bool fits = static_cast<int>(places.size()) == gap.endRow - gap.firstRow;
        for (std::size_t k = 0; k < places.size() && fits; ++k) {
            fits = mayBe(rows[places[k]], gap.firstRow + static_cast<int>(k));
        }
        for (std::size_t k = 0; k < places.size() && fits; ++k) {
            matches[places[k]] = RowMatch{gap.firstRow + static_cast<int>(k), false};
        }
    }
}

bool namesSeveralRows(const QString &label, const SectionKeys &keys)
{
    std::set<std::size_t> rows;
    for (const QString &line : label.split(u'\n')) {
        const LabelText text(line);
        for (std::size_t row = 0; row < keys.rows.size() && !text.key.isEmpty(); ++row) {
            if (keys.rows[row].match(text, sameWords) >= sameWords) {
                rows.insert(row);
                break; // several rows are called 其他
            }
        }
    }
    return rows.size() > 1;
}

} // namespace disclosure
