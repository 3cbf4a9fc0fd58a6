// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/extract/draft.h"
#include "models/extract/viewedgrid.h"

#include <optional>
#include <vector>

namespace disclosure {

/// Where a section's columns stand in a grid.
struct Heads {
    std::vector<const ViewedCell *> cells; ///< for each column of the section its head, or nullptr
    std::vector<bool> isByPlace;           ///< heads with words of the organ's own, known by their place alone
    int lastRow = -1;                      ///< the lowest row that a head stands in
    bool isInOtherOrder = false;           ///< what stands above the heads is not in the form's order

    int found() const;
    int firstColumn() const; ///< -1 if there is none
    int lastColumn() const;
    /// The columns of the section whose heads were found, from left to right.
    std::vector<std::size_t> fromTheLeft() const;
};

/// Finds the heads of a section's columns in a grid.
class HeadFinder {
public:
    HeadFinder(const ViewedGrid &view, const SectionKeys &keys, double labelMatch);

    /// The heads nearest above a row.
    const Heads &headsAbove(int row) const;
    /// Whether a cell may be a head of the section.
    bool isHead(const ViewedCell *cell) const;
    /// Whether a cell stands under a head of the organ's own, beside those of the section, and is no value of it. Such
    /// a head suits no column as well as that column's own head does, and begins right of the labels, which stand in
    /// `labelColumn` (-1 if there are none).
    bool isOfOtherColumn(const ViewedCell &cell, const Heads &heads, int labelColumn) const;
    /// Whether every column of the grid from the first head on stands under one.
    bool coverAllColumns(const Heads &heads) const;
    /// Whether all heads have the words of the form, or such as it knows.
    bool areExact(const Heads &heads) const;
    /// Where the section's heading stands, if it is the one next above a row.
    std::optional<int> headingAbove(int row) const;

private:
    struct HeadCell {
        const ViewedCell *cell;
        int column; ///< of the section
        double score;
    };

    bool standsBesideValues(const ViewedCell &cell) const;
    double scoreOf(const ViewedCell &cell, int column) const;
    Heads findHeadsAbove(int row) const;
    bool isBestFor(const HeadCell &head) const;
    void assignInOrder(Heads &heads, int row) const;
    bool areInFormOrder(const std::vector<const ViewedCell *> &cells) const;
    bool areGroupsInOtherOrder(const std::vector<const ViewedCell *> &cells) const;
    bool isOfBlockAbove(int row, const ViewedCell &head) const;
    bool standsUnder(const ViewedCell &cell, const std::vector<LabelKeys> &groups) const;
    void completeByOrder(Heads &heads, int row) const;
    bool matches(const ViewedCell &cell, std::size_t column) const;
    bool isOtherColumn(const ViewedCell &cell, std::size_t column) const;
    void completeByPlace(Heads &heads, int row) const;
    void completeByHeading(Heads &heads, int row) const;
    void take(Heads &heads, const std::vector<const ViewedCell *> &cells) const;

    const ViewedGrid &m_view;
    const SectionKeys &m_keys;
    double m_labelMatch;
    std::vector<HeadCell> m_headCells;
    mutable std::vector<std::optional<Heads>> m_headsAbove; ///< by row, found when first asked for
};

} // namespace disclosure
