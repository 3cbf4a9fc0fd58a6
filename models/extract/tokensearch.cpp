// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/extract/tokensearch.h"

#include <algorithm>
#include <cmath>

namespace disclosure {

namespace {

/// A label goes over at most so many lines, one character a line and other columns' text between.
constexpr int longestLabel = 16;

} // namespace

TokenSearch::TokenSearch(std::vector<TextToken> tokens) : m_tokens(std::move(tokens)), m_claimed(m_tokens.size(), false)
{
    for (Index i = 0; i < m_tokens.size(); ++i) {
        m_lines[m_tokens[i].line].push_back(i);
    }
    findTitles();
}

std::optional<TokenSearch::Index> TokenSearch::titleOf(const Label &title) const
{
    constexpr double alike = 0.95;
    const LabelKeys keys(title);
    std::optional<Index> result;
    for (const auto &[token, label] : m_titles) {
        if (keys.match(label, alike) >= alike) {
            result = token;
        }
    }
    return result;
}

void TokenSearch::findTitles()
{
    constexpr int titleLines = 3;
    for (auto it = m_lines.begin(); it != m_lines.end(); ++it) {
        const TextToken &first = m_tokens[it->second.front()];
        if (first.isValue || first.key == first.unnumbered) {
            continue;
        }
        QString text;
        auto next = it;
        for (int count = 0; count < titleLines && next != m_lines.end(); ++count, ++next) {
            for (const Index i : next->second) {
                text += m_tokens[i].text;
            }
            m_titles.emplace_back(it->second.front(), LabelText(text));
        }
    }
}

std::optional<TokenSearch::Found> TokenSearch::labelAt(const QString &key, Index start) const
{
    const TextToken &first = m_tokens[start];
    if (first.isValue || first.unnumbered.isEmpty() || m_claimed[start]) {
        return std::nullopt;
    }
    if (first.unnumbered.startsWith(key) && first.unnumbered.size() > key.size() &&
        first.unnumbered[key.size()] == u'(') {
        return Found{{start}, first.line, first.line};
    }
    if (!key.startsWith(first.unnumbered)) {
        return std::nullopt;
    }
    // Columns whose texts are broken over lines alike hold pieces of each other's labels.
    const std::optional<Found> found = first.box.isNull() ? std::nullopt : goneOn(key, start, true);
    return found ? found : goneOn(key, start, false);
}

std::optional<TokenSearch::Found> TokenSearch::goneOn(const QString &key, Index start, bool isInColumn) const
{
    const TextToken &first = m_tokens[start];
    Found found{{start}, first.line, first.line};
    QStringView rest = QStringView(key).sliced(first.unnumbered.size());
    for (Index i = start + 1; !rest.isEmpty() && i < m_tokens.size(); ++i) {
        const TextToken &token = m_tokens[i];
        if (token.line - first.line > longestLabel) {
            return std::nullopt;
        }
        const bool isElsewhere =
            isInColumn && token.line > first.line && (token.left >= first.right || token.right <= first.left);
        if (!token.isValue && !token.key.isEmpty() && !m_claimed[i] && !isElsewhere && rest.startsWith(token.key)) {
            rest = rest.sliced(token.key.size());
            found.tokens.push_back(i);
            found.lastLine = token.line;
        }
    }
    return rest.isEmpty() ? std::optional(found) : std::nullopt;
}

std::optional<TokenSearch::Found> TokenSearch::findLabel(const LabelKeys &keys, Index from, int untilLine) const
{
    for (Index i = from; i < m_tokens.size() && m_tokens[i].line <= untilLine; ++i) {
        for (const QString &key : keys.all()) {
            if (const std::optional<Found> found = labelAt(key, i)) {
                return found;
            }
        }
        if (keys.inCells().isEmpty() || !keys.isNumberedAlike(m_tokens[i].key)) {
            continue;
        }
        for (const QString &key : keys.inCells()) {
            if (const std::optional<Found> found = labelAt(key, i)) {
                return found;
            }
        }
    }
    return std::nullopt;
}

TokenSearch::Index TokenSearch::lineStart(int line) const
{
    const auto it = m_lines.lower_bound(line);
    return it == m_lines.end() ? m_tokens.size() : it->second.front();
}

std::vector<TokenSearch::Index> TokenSearch::valuesOnLine(int line) const
{
    std::vector<Index> values;
    if (const auto it = m_lines.find(line); it != m_lines.end()) {
        std::ranges::copy_if(it->second, std::back_inserter(values),
                             [this](Index i) { return m_tokens[i].isValue && !m_claimed[i]; });
    }
    return values;
}

bool TokenSearch::hasOnlyValues(int line) const
{
    const auto it = m_lines.find(line);
    return it != m_lines.end() &&
           std::ranges::all_of(it->second, [this](Index i) { return m_tokens[i].isValue && !m_claimed[i]; });
}

std::vector<TokenSearch::Index> TokenSearch::valuesOf(const Found &label, std::size_t wanted) const
{
    for (int line = label.firstLine; line <= label.lastLine; ++line) {
        std::vector<Index> values = valuesOnLine(line);
        if (line == label.firstLine) {
            std::erase_if(values, [&label](Index i) { return i < label.tokens.front(); });
        }
        if (!values.empty()) {
            appendLines(values, std::max(line, label.lastLine) + 1, wanted);
            return values;
        }
    }
    std::vector<Index> values;
    appendLines(values, label.lastLine + 1, wanted);
    if (values.empty() && !m_tokens[label.tokens.front()].isCell) {
        values = valuesOnLine(label.firstLine - 1);
    }
    return values;
}

/// Goes on with lines that hold nothing but values until there are enough.
void TokenSearch::appendLines(std::vector<Index> &values, int line, std::size_t wanted) const
{
    for (; values.size() < wanted && hasOnlyValues(line); ++line) {
        const std::vector<Index> more = valuesOnLine(line);
        if (values.size() + more.size() > wanted) {
            return;
        }
        values.insert(values.end(), more.begin(), more.end());
    }
}

bool TokenSearch::standsAlone(const Found &label) const
{
    for (int line = label.firstLine; line <= label.lastLine; ++line) {
        const auto it = m_lines.find(line);
        if (it == m_lines.end()) {
            continue;
        }
        const auto isBeside = [&](Index i) {
            return m_tokens[i].left >= m_tokens[label.tokens.front()].left &&
                   std::ranges::find(label.tokens, i) == label.tokens.end();
        };
        if (std::ranges::any_of(it->second, isBeside)) {
            return false;
        }
    }
    return true;
}

bool TokenSearch::appendWrapped(const Found &label, const std::vector<Index> &values)
{
    const int line = m_tokens[values.front()].line;
    if (m_tokens[values.back()].line != line) {
        return false;
    }
    bool hasWrapped = false;
    for (int below = line + 1; below <= label.lastLine; ++below) {
        for (const Index rest : valuesOnLine(below)) {
            const auto above = std::ranges::find_if(values, [&](Index i) {
                return m_tokens[rest].left < m_tokens[i].right && m_tokens[i].left < m_tokens[rest].right;
            });
            if (above != values.end()) {
                m_tokens[*above].text += m_tokens[rest].text;
                m_claimed[rest] = true;
                hasWrapped = true;
            }
        }
    }
    return hasWrapped;
}

bool TokenSearch::isTorn(const std::vector<Index> &values) const
{
    std::map<int, int> counts;
    for (const Index i : values) {
        ++counts[m_tokens[i].line];
    }
    return counts.size() > 1 && std::ranges::any_of(counts, [](const auto &line) { return line.second > 1; });
}

bool TokenSearch::hasStrayNear(const std::vector<Index> &values) const
{
    const int first = m_tokens[values.front()].line;
    const int last = m_tokens[values.back()].line;
    for (int line = first - 1; line <= last + 2; ++line) {
        if (!valuesOnLine(line).empty()) {
            return true;
        }
    }
    return false;
}

void TokenSearch::claim(const std::vector<Index> &tokens)
{
    for (const Index i : tokens) {
        m_claimed[i] = true;
    }
}

} // namespace disclosure
