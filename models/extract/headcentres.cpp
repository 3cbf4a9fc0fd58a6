// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/extract/headcentres.h"

#include "models/extract/tolerances.h"

#include <algorithm>
#include <functional>
#include <map>
#include <numeric>
#include <optional>
#include <utility>

namespace disclosure {

namespace {

bool isPieceOf(const LabelKeys &label, const QString &key)
{
    return !key.isEmpty() && std::ranges::any_of(label.all(), [&key](const QString &all) { return all.contains(key); });
}

bool isPieceOfColumn(const SectionKeys &keys, const QString &key)
{
    return std::ranges::any_of(keys.columns, [&key](const LabelKeys &column) { return isPieceOf(column, key); });
}

bool isPieceOfGroup(const SectionKeys &keys, const QString &key)
{
    return std::ranges::any_of(keys.columnGroups, [&key](const std::vector<LabelKeys> &groups) {
        return std::ranges::any_of(groups, [&key](const LabelKeys &group) { return isPieceOf(group, key); });
    });
}

/// Texts that stand one below the other.
struct Stack {
    double left;
    double right;
    QString words;

    bool isAbove(const TextToken &token) const { return token.left < right && left < token.right; }
};

std::vector<double> centresOf(const std::vector<Stack> &stacks)
{
    std::vector<double> centres;
    std::ranges::transform(stacks, std::back_inserter(centres),
                           [](const Stack &stack) { return (stack.left + stack.right) / 2; });
    return centres;
}

bool matches(const SectionKeys &keys, std::size_t column, const Stack &stack)
{
    constexpr double least = Tolerances().labelMatch;
    return keys.columns[column].match(LabelText(stack.words), least) >= least;
}

/// The pieces of heads on the page above a token, from left to right: what stands one below the other is a head.
std::vector<Stack> stacksOfHeads(const TokenSearch &text, const SectionKeys &keys, TokenSearch::Index below)
{
    std::vector<Stack> stacks;
    for (TokenSearch::Index i = text.lineStart(text[below].line - highestHead); i < text.lineStart(text[below].line);
         ++i) {
        const TextToken &token = text[i];
        if (token.isValue || token.box.isNull() || token.page != text[below].page ||
            !isPieceOfColumn(keys, token.key)) {
            continue;
        }
        const auto under = std::ranges::find_if(stacks, [&token](const Stack &stack) { return stack.isAbove(token); });
        if (under == stacks.end()) {
            stacks.push_back({token.left, token.right, token.text});
        } else {
            *under = {std::min(under->left, token.left), std::max(under->right, token.right),
                      under->words + token.text};
        }
    }
    std::ranges::sort(stacks, {}, &Stack::left);
    return stacks;
}

/// headCentres() where heads have the same words or are broken over lines.
std::vector<double> stackedHeadCentres(const TokenSearch &text, const SectionKeys &keys, TokenSearch::Index below)
{
    const std::vector<Stack> stacks = stacksOfHeads(text, keys, below);
    for (std::size_t column = 0; column < stacks.size(); ++column) {
        if (column == keys.columns.size() || !matches(keys, column, stacks[column])) {
            return {};
        }
    }
    return centresOf(stacks);
}

/// Whether stacks are the heads of a section: as many, at least a third of them with the form's words and none with
/// those of another column, whatever an organ calls the rest.
bool areHeads(const SectionKeys &keys, const std::vector<Stack> &stacks)
{
    const std::size_t wanted = keys.columns.size();
    if (stacks.size() != wanted) {
        return false;
    }
    std::size_t known = 0;
    for (std::size_t column = 0; column < wanted; ++column) {
        if (matches(keys, column, stacks[column])) {
            ++known;
            continue;
        }
        for (std::size_t other = 0; other < wanted; ++other) {
            if (matches(keys, other, stacks[column])) {
                return false;
            }
        }
    }
    return known * 3 >= wanted;
}

/// Puts a text on the one that stands below it. What stands above two heads is their group's.
void putOnStack(std::vector<Stack> &stacks, const TextToken &token, const SectionKeys &keys)
{
    const auto isUnder = [&token](const Stack &stack) { return stack.isAbove(token); };
    const auto under = std::ranges::find_if(stacks, isUnder);
    const bool isGroup = (isPieceOfGroup(keys, token.key) && !isPieceOfColumn(keys, token.key)) ||
                         std::ranges::count_if(stacks, isUnder) > 1;
    if (isGroup) {
        return;
    }
    if (under == stacks.end()) {
        stacks.push_back({token.left, token.right, token.text});
    } else {
        *under = {std::min(under->left, token.left), std::max(under->right, token.right), token.text + under->words};
    }
}

/// The heads right of the one over the labels, such as 信息内容.
std::vector<Stack> withoutCorner(const std::vector<Stack> &stacks)
{
    return stacks.empty() ? stacks : std::vector<Stack>(stacks.begin() + 1, stacks.end());
}

/// The first token of the heads of a table whose rows have no labels: there nothing else stands between its title and
/// its values, and what another table above holds is no piece of them.
TokenSearch::Index firstOfHeads(const TokenSearch &text, TokenSearch::Index below)
{
    constexpr qsizetype longestPiece = 8; // characters
    const TokenSearch::Index end = text.lineStart(text[below].line);
    const int highest = text[below].line - highestHead;
    TokenSearch::Index first = end;
    for (; first > 0 && text[first - 1].line > highest; --first) {
        const TextToken &token = text[first - 1];
        const bool isTitle = token.key != token.unnumbered || token.key.size() > longestPiece;
        const bool isOnPage = !token.box.isNull() || text[below].box.isNull();
        if (token.isValue || !isOnPage || token.page != text[end - 1].page || isTitle) {
            break;
        }
    }
    return first;
}

std::vector<Stack> stacksOfHeadsAlone(const TokenSearch &text, const SectionKeys &keys, TokenSearch::Index below)
{
    std::vector<Stack> stacks;
    const TokenSearch::Index first = firstOfHeads(text, below);
    for (TokenSearch::Index i = text.lineStart(text[below].line); i > first; --i) {
        putOnStack(stacks, text[i - 1], keys);
    }
    std::ranges::sort(stacks, {}, &Stack::left);
    return stacks;
}

/// Columns of the form that have the same heads above them.
struct HeadedColumns {
    std::size_t first;
    std::size_t end;
    std::optional<double> centre; ///< of the innermost of these heads, if it was found
};

/// The groups of columns in the order of those heads that were found; the others keep their place.
std::vector<HeadedColumns> groupsFromTheLeft(const TokenSearch &text, const SectionKeys &keys, TokenSearch::Index below)
{
    std::vector<HeadedColumns> groups;
    const std::vector<Column> &columns = keys.section->columns;
    for (std::size_t column = 0; column < columns.size(); ++column) {
        if (groups.empty() || columns[column].groups != columns[column - 1].groups) {
            groups.push_back({column, column, std::nullopt});
        }
        groups.back().end = column + 1;
    }
    const TokenSearch::Index first = firstOfHeads(text, below);
    for (HeadedColumns &group : groups) {
        const std::vector<LabelKeys> &heads = keys.columnGroups[group.first];
        const std::optional<TokenSearch::Found> head =
            heads.empty() ? std::nullopt : text.findLabel(heads.back(), first, text[below].line - 1);
        if (head) {
            const TextToken &token = text[head->tokens.front()];
            group.centre = (token.left + token.right) / 2;
        }
    }
    std::vector<HeadedColumns> found;
    std::ranges::copy_if(groups, std::back_inserter(found),
                         [](const HeadedColumns &group) { return group.centre.has_value(); });
    std::ranges::stable_sort(found, {}, &HeadedColumns::centre);
    for (auto next = found.begin(); HeadedColumns & group : groups) {
        group = group.centre ? *next++ : group;
    }
    return groups;
}

/// How many columns there are up to a group's end.
std::size_t placesUntil(const std::vector<HeadedColumns> &groups, std::vector<HeadedColumns>::const_iterator last)
{
    return std::accumulate(groups.begin(), last + 1, std::size_t(0),
                           [](std::size_t sum, const HeadedColumns &group) { return sum + group.end - group.first; });
}

/// Whether those heads of groups that were found stand above as many heads of columns as they have.
bool standAboveColumns(const std::vector<HeadedColumns> &groups, const std::vector<Stack> &stacks)
{
    std::size_t place = 0;
    return std::ranges::all_of(groups, [&](const HeadedColumns &group) {
        const Stack &first = stacks[place];
        place += group.end - group.first;
        return !group.centre || (*group.centre > first.left && *group.centre < stacks[place - 1].right);
    });
}

/// The lowest place of a column's head above a line.
std::optional<TokenSearch::Found> lowestHead(const TokenSearch &text, const LabelKeys &column, int line)
{
    std::optional<TokenSearch::Found> head;
    for (TokenSearch::Index from = text.lineStart(line - highestHead);
         const std::optional<TokenSearch::Found> next = text.findLabel(column, from, line - 1);) {
        head = next->lastLine < line ? next : head;
        from = next->tokens.front() + 1;
    }
    return head;
}

/// Whether those heads of columns on the page above a token that were found stand in the form's order.
bool areInFormOrder(const TokenSearch &text, const SectionKeys &keys, TokenSearch::Index below)
{
    std::vector<double> centres;
    for (const LabelKeys &column : keys.columns) {
        const std::optional<TokenSearch::Found> head = lowestHead(text, column, text[below].line);
        if (head && text[head->tokens.front()].page == text[below].page) {
            centres.push_back(text[head->tokens.front()].centre());
        }
    }
    return std::ranges::is_sorted(centres);
}

/// A head in text without pages, and the columns of the form that it stands above.
struct TextHead {
    std::size_t first;
    std::size_t last;
    const TextToken *token;
};

/// The heads above several columns that were found in text without pages.
std::vector<TextHead> groupHeadsInText(const TokenSearch &text, const SectionKeys &keys, TokenSearch::Index below)
{
    std::map<QStringList, TextHead> heads;
    const TokenSearch::Index first = firstOfHeads(text, below);
    for (std::size_t column = 0; column < keys.columns.size(); ++column) {
        for (const LabelKeys &label : keys.columnGroups[column]) {
            const auto known = heads.find(label.all());
            if (known != heads.end()) {
                known->second.last = column;
            } else if (const auto found = text.findLabel(label, first, text[below].line - 1)) {
                heads.emplace(label.all(), TextHead{column, column, &text[found->tokens.front()]});
            }
        }
    }
    std::vector<TextHead> all;
    std::ranges::transform(heads, std::back_inserter(all), [](const auto &head) { return head.second; });
    return all;
}

/// Whether two heads in text without pages changed places: in their line, clearly sideways, or from cell to cell.
bool areSwapped(const TextHead &left, const TextHead &right)
{
    constexpr double clearly = 10; // characters
    if (left.last >= right.first) {
        return false;
    }
    if (left.token->isCell && right.token->isCell) {
        return left.token->line > right.token->line;
    }
    return left.token->left - right.token->left > (left.token->line == right.token->line ? 0 : clearly);
}

/// Whether heads of columns stand in one line of text without pages, and not in the form's order.
bool areColumnsSwapped(const TokenSearch &text, const SectionKeys &keys, TokenSearch::Index below)
{
    std::map<int, double> lefts; // of the last head found in a line
    for (const LabelKeys &column : keys.columns) {
        const std::optional<TokenSearch::Found> head = lowestHead(text, column, text[below].line);
        if (!head || text[head->tokens.front()].isCell) {
            continue;
        }
        const TextToken &token = text[head->tokens.front()];
        const auto [last, isFirst] = lefts.emplace(token.line, token.left);
        if (!isFirst && token.left < std::exchange(last->second, token.left)) {
            return true;
        }
    }
    return false;
}

bool areGroupsSwapped(const std::vector<TextHead> &heads)
{
    return std::ranges::any_of(heads, [&heads](const TextHead &left) {
        return std::ranges::any_of(heads, [&left](const TextHead &right) { return areSwapped(left, right); });
    });
}

} // namespace

ColumnOrder columnOrder(const TokenSearch &text, const SectionKeys &keys, TokenSearch::Index below)
{
    ColumnOrder formOrder;
    formOrder.columns.resize(keys.columns.size());
    std::iota(formOrder.columns.begin(), formOrder.columns.end(), std::size_t(0));
    const bool isUnlabelled = keys.rows.front().isEmpty();
    if (text[below].box.isNull()) {
        formOrder.isSure = isUnlabelled ? !areGroupsSwapped(groupHeadsInText(text, keys, below))
                                        : !areColumnsSwapped(text, keys, below);
        return formOrder;
    }
    const std::vector<Stack> stacks =
        isUnlabelled ? stacksOfHeadsAlone(text, keys, below) : stacksOfHeads(text, keys, below);
    const std::vector<HeadedColumns> groups = isUnlabelled
                                                  ? groupsFromTheLeft(text, keys, below)
                                                  : std::vector<HeadedColumns>{{0, keys.columns.size(), std::nullopt}};
    const bool areGroupsInOrder = std::ranges::is_sorted(groups, {}, &HeadedColumns::first);
    formOrder.isSure = areGroupsInOrder && (!keys.columnsAreUnique || areInFormOrder(text, keys, below));
    if (stacks.size() != keys.columns.size()) {
        return formOrder;
    }
    ColumnOrder order{.isSure = standAboveColumns(groups, stacks)};
    auto group = groups.begin();
    for (const Stack &stack : stacks) {
        group += order.columns.size() == placesUntil(groups, group) ? 1 : 0;
        for (std::size_t column = group->first; column < group->end; ++column) {
            if (matches(keys, column, stack) && std::ranges::find(order.columns, column) == order.columns.end()) {
                order.columns.push_back(column);
                break;
            }
        }
        if (&stack - stacks.data() == std::ssize(order.columns)) {
            return formOrder; // it is none of its group's
        }
    }
    return order;
}

bool standUnderHeads(const TokenSearch &text, const SectionKeys &keys, const TokenSearch::Found &label)
{
    constexpr int mostLines = 8;
    const TextToken &first = text[label.tokens.front()];
    std::vector<Stack> stacks;
    for (int line = label.firstLine - 1; line >= label.firstLine - mostLines && line >= 0; --line) {
        for (TokenSearch::Index i = text.lineStart(line); i < text.lineStart(line + 1); ++i) {
            const TextToken &token = text[i];
            if (token.isValue || token.box.isNull() || token.page != first.page) {
                return false;
            }
            if (token.left >= first.right) {
                putOnStack(stacks, token, keys);
            }
        }
        std::ranges::sort(stacks, {}, &Stack::left);
        if (areHeads(keys, stacks) || areHeads(keys, withoutCorner(stacks))) {
            return true;
        }
    }
    return false;
}

bool isPieceOfHeads(const SectionKeys &keys, const QString &key)
{
    return isPieceOfColumn(keys, key) || isPieceOfGroup(keys, key);
}

std::vector<double> headCentres(const TokenSearch &text, const SectionKeys &keys, TokenSearch::Index below)
{
    if (keys.rows.front().isEmpty() && !text[below].box.isNull()) {
        const std::vector<Stack> stacks = stacksOfHeadsAlone(text, keys, below);
        return areHeads(keys, stacks) ? centresOf(stacks) : std::vector<double>();
    }
    std::vector<double> centres;
    const int line = text[below].line;
    for (const LabelKeys &column : keys.columns) {
        const std::optional<TokenSearch::Found> head = lowestHead(text, column, line);
        if (!head) {
            return {};
        }
        double sum = 0;
        for (const TokenSearch::Index i : head->tokens) {
            sum += text[i].centre();
        }
        centres.push_back(sum / static_cast<double>(head->tokens.size()));
    }
    const bool areInOrder = keys.columnsAreUnique && std::ranges::is_sorted(centres, std::ranges::less_equal());
    return areInOrder ? centres : stackedHeadCentres(text, keys, below);
}

} // namespace disclosure
