// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/extract/headcentres.h"

#include "models/extract/tolerances.h"

#include <algorithm>
#include <functional>
#include <optional>

namespace disclosure {

namespace {

/// headCentres() where heads have the same words or are broken over lines: what stands one below the other is a head.
std::vector<double> stackedHeadCentres(const TokenSearch &text, const SectionKeys &keys, TokenSearch::Index below)
{
    struct Stack {
        double left;
        double right;
        QString words;
    };
    const auto mayBePiece = [&keys](const QString &key) {
        return !key.isEmpty() && std::ranges::any_of(keys.columns, [&key](const LabelKeys &column) {
            return std::ranges::any_of(column.all(), [&key](const QString &all) { return all.contains(key); });
        });
    };
    std::vector<Stack> stacks;
    for (TokenSearch::Index i = text.lineStart(text[below].line - highestHead); i < text.lineStart(text[below].line);
         ++i) {
        const TextToken &token = text[i];
        if (token.isValue || token.box.isNull() || token.page != text[below].page || !mayBePiece(token.key)) {
            continue;
        }
        const auto under = std::ranges::find_if(
            stacks, [&token](const Stack &stack) { return token.left < stack.right && stack.left < token.right; });
        if (under == stacks.end()) {
            stacks.push_back({token.left, token.right, token.text});
        } else {
            *under = {std::min(under->left, token.left), std::max(under->right, token.right),
                      under->words + token.text};
        }
    }
    std::ranges::sort(stacks, {}, &Stack::left);
    std::vector<double> centres;
    for (const Stack &stack : stacks) {
        const std::size_t column = centres.size();
        constexpr double least = Tolerances().labelMatch;
        if (column == keys.columns.size() || keys.columns[column].match(LabelText(stack.words), least) < least) {
            return {};
        }
        centres.push_back((stack.left + stack.right) / 2);
    }
    return centres;
}

} // namespace

std::vector<double> headCentres(const TokenSearch &text, const SectionKeys &keys, TokenSearch::Index below)
{
    std::vector<double> centres;
    const int line = text[below].line;
    for (const LabelKeys &column : keys.columns) {
        std::optional<TokenSearch::Found> head;
        for (TokenSearch::Index from = text.lineStart(line - highestHead);
             const std::optional<TokenSearch::Found> next = text.findLabel(column, from, line - 1);) {
            head = next->lastLine < line ? next : head; // the lowest one stands
            from = next->tokens.front() + 1;
        }
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
