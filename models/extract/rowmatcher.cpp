// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/extract/rowmatcher.h"

#include <algorithm>

namespace disclosure {

namespace {

/// What a pair is worth to the alignment. Equal labels, and labels that differ in their number alone, outweigh any
/// number of similar ones.
double worth(double likeness)
{
    constexpr double almostEqual = 0.985;
    return likeness >= 1 ? 1000 : (likeness >= almostEqual ? 100 : likeness);
}

} // namespace

std::vector<std::optional<RowMatch>> alignRows(const std::vector<RowText> &rows, const SectionKeys &keys,
                                               double labelMatch)
{
    const std::size_t count = rows.size();
    const std::size_t known = keys.rows.size();
    // Of what is equally good, the earlier row of the grid is taken: a table that stands there twice is read once.
    std::vector<std::vector<double>> best(count + 1, std::vector<double>(known + 1, 0));
    std::vector<std::vector<double>> pairs(count, std::vector<double>(known, 0));
    for (std::size_t i = count; i-- > 0;) {
        for (std::size_t j = known; j-- > 0;) {
            const double likeness = rows[i].label.key.isEmpty() ? 0 : keys.rows[j].match(rows[i].label, labelMatch);
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
            matches[i++] = RowMatch{static_cast<int>(j++)};
        } else if (best[i][j + 1] >= best[i + 1][j]) {
            ++j;
        } else {
            ++i;
        }
    }
    return matches;
}

void fillGaps(std::vector<std::optional<RowMatch>> &matches, const std::vector<RowText> &rows, const SectionKeys &keys,
              double weakMatch)
{
    const std::vector<std::optional<RowMatch>> aligned = matches;
    int before = -1; // the form's row above the gap
    std::vector<std::size_t> gap;
    for (std::size_t i = 0; i <= rows.size(); ++i) {
        if (i < rows.size() && !aligned[i]) {
            if (rows[i].mayHoldValues) {
                gap.push_back(i);
            }
            continue;
        }
        const int after = i < rows.size() ? aligned[i]->row : static_cast<int>(keys.rows.size());
        if (static_cast<int>(gap.size()) == after - before - 1) {
            for (std::size_t k = 0; k < gap.size(); ++k) {
                const int row = before + 1 + static_cast<int>(k);
                matches[gap[k]] = RowMatch{row, keys.rows[row].match(rows[gap[k]].label) >= weakMatch};
            }
        }
        gap.clear();
        before = after;
    }
}

} // namespace disclosure
