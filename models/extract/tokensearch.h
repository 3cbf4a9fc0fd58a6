// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/extract/labels.h"
#include "models/extract/texttokens.h"

#include <map>
#include <optional>
#include <vector>

namespace disclosure {

/// Finds labels and the values beside them in running text. A token that belongs to a row is claimed, so that it is not
/// taken for another one.
class TokenSearch {
public:
    using Index = std::size_t;

    /// Where a label was found.
    struct Found {
        std::vector<Index> tokens;
        int firstLine = 0;
        int lastLine = 0;
    };

    explicit TokenSearch(std::vector<TextToken> tokens);

    const std::vector<TextToken> &tokens() const { return m_tokens; }
    const TextToken &operator[](Index i) const { return m_tokens[i]; }
    bool isClaimed(Index i) const { return m_claimed[i]; }

    /// A title stands at the start of a line, with a number; the last such line, because a list of contents may stand
    /// before the text.
    std::optional<Index> titleOf(const Label &title) const;
    /// The first label that begins between a token and a line's end. It may go over lines, and other tokens (values,
    /// other columns) may stand between its pieces.
    std::optional<Found> findLabel(const LabelKeys &keys, Index from, int untilLine) const;
    int lastLine() const { return m_tokens.empty() ? -1 : m_tokens.back().line; }
    /// The first token on a line or after it.
    Index lineStart(int line) const;
    /// Values that no row has claimed.
    std::vector<Index> valuesOnLine(int line) const;
    /// Values of a label: on one of its lines, or on the lines after it, or (a group's label beside it) just above it.
    std::vector<Index> valuesOf(const Found &label, std::size_t wanted) const;
    /// Whether nothing but text of other columns that stands left of a label is beside it, on any of its lines.
    bool standsAlone(const Found &label) const;
    /// Digits that a narrow column wrapped stand below their number, on the label's other lines; puts them after it.
    /// The number is not safe all the same.
    bool appendWrapped(const Found &label, const std::vector<Index> &values);
    /// A row's values stand in one line, or in a line each. Anything between may be pieces of two rows.
    bool isTorn(const std::vector<Index> &values) const;
    /// Whether a value near to a row belongs to no row: then nobody knows how the row's values were torn.
    bool hasStrayNear(const std::vector<Index> &values) const;
    void claim(const std::vector<Index> &tokens);

private:
    void findTitles();
    std::optional<Found> labelAt(const QString &key, Index start) const;
    /// A label from its first token on. What other columns hold between its lines may be how it goes on; `isInColumn`
    /// takes nothing but what stands below its first token.
    std::optional<Found> goneOn(const QString &key, Index start, bool isInColumn) const;
    bool hasOnlyValues(int line) const;
    void appendLines(std::vector<Index> &values, int line, std::size_t wanted) const;

    std::vector<TextToken> m_tokens;
    std::vector<bool> m_claimed;
    std::map<int, std::vector<Index>> m_lines;
    std::vector<std::pair<Index, LabelText>> m_titles; ///< lines with a number in front, alone and with the next ones
};

} // namespace disclosure
