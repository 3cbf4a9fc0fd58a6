// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/extract/draft.h"

#include <optional>
#include <utility>
#include <vector>

namespace disclosure {

/// What is known of a grid's row before it is known which row of the form it is.
struct RowText {
    LabelText label;
    bool mayHoldValues = false; ///< there is a place for each of the section's columns
    bool isUnderHeads = false;  ///< it stands where the section's rows do and is no head of a group
    QString group;              ///< of the form, named beside the label; empty if none is
    LabelText otherGroup;       ///< what stands beside the label if that is no group of the form
};

/// Which row of the form a grid's row is.
struct RowMatch {
    int row = 0;
    bool isSure = true; ///< false: only its place between other rows says so

    bool operator==(const RowMatch &) const = default;
};

/// Matches the rows of a grid with those of a section, in the same order: of all ways to do so that in which most
/// labels are alike (Needleman and Wunsch's alignment). Labels less alike than `labelMatch` do not match.
std::vector<std::optional<RowMatch>> alignRows(const std::vector<RowText> &rows, const SectionKeys &keys,
                                               double labelMatch);

/// Rows of the grid that stand elsewhere than on the form: no match has them, and each has the very label of a row of
/// the form that has no match either.
std::vector<std::pair<std::size_t, RowMatch>> rowsElsewhere(const std::vector<std::optional<RowMatch>> &matches,
                                                            const std::vector<RowText> &rows, const SectionKeys &keys);

/// The same for what is left between two matches, where labels as little alike as `weakMatch` may match: with a
/// character or two mistyped. That is not sure.
void matchWeakly(std::vector<std::optional<RowMatch>> &matches, const std::vector<RowText> &rows,
                 const SectionKeys &keys, double weakMatch);

/// Where as many rows of the grid as of the form are left between two matches, they are those rows, even if hardly
/// anything of their labels was recognised. `weakMatch` is the likeness from which such a row is sure.
void fillGaps(std::vector<std::optional<RowMatch>> &matches, const std::vector<RowText> &rows, const SectionKeys &keys,
              double weakMatch);

/// The same where nothing was misread: an organ has words of its own for a row of the form. Only rows under the
/// section's heads count, and only if their numbers and groups say nothing else. None of them is sure.
void matchByPlace(std::vector<std::optional<RowMatch>> &matches, const std::vector<RowText> &rows,
                  const SectionKeys &keys);

/// Whether the lines of a label are each the label of another row of the form: nobody can say whose its values are.
bool namesSeveralRows(const QString &label, const SectionKeys &keys);

} // namespace disclosure
