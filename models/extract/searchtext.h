// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <utility>
#include <vector>

namespace disclosure {

/// A text in which words are found as a clerk means them: upper and lower case, full-width and half-width characters
/// are the same, and spaces or line breaks beside Chinese characters do not hinder.
class SearchText {
public:
    /// Adds one character (of one or two UTF-16 units) of the text.
    void add(const QString &character);
    /// A gap or the end of a line: the text may go on behind it.
    void addSpace() { m_hasSpace = true; }
    /// The end of a cell: nothing is found across it.
    void addEnd();

    /// First character and the one behind the last of each place where the words stand, counted as they were added.
    std::vector<std::pair<int, int>> find(const QString &words) const;

private:
    QString m_key;
    std::vector<int> m_characters; ///< for each unit of the key the character that it came from
    int m_count = 0;
    bool m_hasSpace = false;
    bool m_endsChinese = true; ///< so that no space is kept at the start
};

} // namespace disclosure
