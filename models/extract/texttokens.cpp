// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/extract/texttokens.h"

#include "models/extract/labels.h"
#include "models/report/celltext.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <map>

namespace disclosure {

namespace {

bool isPageNumber(const QString &line)
{
    static const QRegularExpression pattern(
        QStringLiteral("^\\s*(?:[-—–―─·]+\\s*[0-9０-９]{1,4}\\s*[-—–―─·]+|第\\s*[0-9]{1,4}\\s*页.*)\\s*$"));
    return pattern.match(line).hasMatch();
}

/// A dash before a number may be the blank cell beside it, a word may not.
bool isSignWord(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("^(?:减少?|增加?)$"));
    return pattern.match(text).hasMatch();
}

bool isUnit(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^[(（]?(?:[亿万千]?元|件|宗|项|笔|个|份|次|条|起|篇)[)）]?$"));
    return pattern.match(text).hasMatch();
}

bool beginsWithDigit(const QString &text)
{
    return !text.isEmpty() && squeezed(text).front().isDigit();
}

std::vector<TextToken> tokensOf(const QString &line)
{
    static const QRegularExpression word(QStringLiteral("[^\\s\\x{3000}\\x{00a0}]+"));
    std::vector<TextToken> tokens;
    if (line.startsWith(u'\t')) {
        // Word's tables as text: a tab begins each cell, blank ones too.
        TextToken cell{.text = line.trimmed(), .left = 1, .right = static_cast<double>(line.size())};
        cell.isCell = true;
        tokens.push_back(cell);
        return tokens;
    }
    for (auto it = word.globalMatch(line); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        tokens.push_back({.text = match.captured(),
                          .left = static_cast<double>(match.capturedStart()),
                          .right = static_cast<double>(match.capturedEnd())});
    }
    return tokens;
}

std::vector<TextToken> tokensOf(const Paragraph &paragraph)
{
    if (paragraph.words.empty()) {
        return tokensOf(paragraph.text);
    }
    // Boxes grow each time they are turned by the skew of a scan, which hardly moves the columns.
    PageTurn turn = paragraph.turn;
    turn.degrees = 90 * std::round(turn.degrees / 90);
    std::vector<TextToken> tokens;
    for (const Word &word : paragraph.words) {
        const QRectF box = turn.toUpright(word.box);
        tokens.push_back({.text = word.text,
                          .left = box.left(),
                          .right = box.right(),
                          .box = box,
                          .shown = word.box,
                          .uncertain = word.uncertain});
    }
    return tokens;
}

/// A row's label with that of its group before it (（三）不予公开——1.属于国家秘密) as two, each with its share of the
/// place.
std::vector<TextToken> withoutPaths(const std::vector<TextToken> &tokens)
{
    static const QRegularExpression path(QStringLiteral("^(.*\\p{Han}[—–―─－-]+)([0-9]{1,2}[.．、]\\s*\\p{Han}.*)$"));
    std::vector<TextToken> result;
    for (const TextToken &token : tokens) {
        const QRegularExpressionMatch match = path.match(token.text);
        if (!match.hasMatch() || token.isCell) {
            result.push_back(token);
            continue;
        }
        const double share = static_cast<double>(match.capturedLength(1)) / static_cast<double>(token.text.size());
        TextToken group = token;
        TextToken row = token;
        group.text = match.captured(1);
        row.text = match.captured(2);
        group.right = row.left = token.left + share * (token.right - token.left);
        group.box.setRight(token.box.left() + share * token.box.width());
        row.box.setLeft(group.box.right());
        result.push_back(group);
        result.push_back(row);
    }
    return result;
}

/// Whether a token stands as near to the one before as one space; columns stand further apart.
bool isNear(const TextToken &before, const TextToken &token)
{
    const double space = token.box.isNull() ? 1.0 : 0.6 * token.box.height();
    return token.left - before.right <= space;
}

/// Puts signs and units beside their numbers.
std::vector<TextToken> joined(std::vector<TextToken> tokens)
{
    std::vector<TextToken> result;
    for (TextToken &token : tokens) {
        const bool follows = !result.empty() && !token.isCell && isNear(result.back(), token) &&
                             ((isSignWord(result.back().text) && beginsWithDigit(token.text)) ||
                              (isUnit(token.text) && cellValue(result.back().text).number.has_value() &&
                               cellValue(result.back().text).unit.isEmpty()));
        if (follows) {
            result.back().text += u' ' + token.text;
            result.back().right = token.right;
            result.back().box |= token.box;
            result.back().shown |= token.shown;
            result.back().uncertain = result.back().uncertain || token.uncertain;
        } else {
            result.push_back(std::move(token));
        }
    }
    return result;
}

/// Whether one token is how the number of another goes on two lines below it, in a cell that is higher than its row's
/// other ones: right below it, nearer than rows stand.
bool isRestOfNumber(const TextToken &token, const TextToken &below)
{
    static const QRegularExpression digits(QStringLiteral("^[0-9]+$"));
    constexpr double nearest = 0.6; // of a line's height
    return below.line == token.line + 2 && below.page == token.page && !token.box.isNull() && !below.box.isNull() &&
           digits.match(token.text).hasMatch() && digits.match(below.text).hasMatch() && token.left < below.right &&
           below.left < token.right && below.box.top() - token.box.bottom() < nearest * token.box.height();
}

/// A narrow column breaks a number over two lines, with its row's line between them. Both parts are put on that line;
/// the number is not safe all the same.
void joinBrokenNumbers(std::vector<TextToken> &tokens)
{
    std::map<int, std::ptrdiff_t> onLine;
    std::map<int, std::ptrdiff_t> valuesOnLine;
    for (const TextToken &token : tokens) {
        ++onLine[token.line];
        valuesOnLine[token.line] += token.isValue ? 1 : 0;
    }
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const int line = tokens[i].line;
        const bool isBesideRow = onLine[line] < valuesOnLine[line + 1] && onLine[line + 2] < valuesOnLine[line + 1];
        if (!isBesideRow) {
            continue;
        }
        const auto isRest = [&token = tokens[i]](const TextToken &below) { return isRestOfNumber(token, below); };
        const auto rest = std::find_if(tokens.begin() + static_cast<std::ptrdiff_t>(i), tokens.end(), isRest);
        const auto isBetween = [&token = tokens[i]](const TextToken &other) {
            return other.line == token.line + 1 && other.left < token.right && token.left < other.right;
        };
        if (rest == tokens.end() || std::ranges::any_of(tokens, isBetween)) {
            continue;
        }
        TextToken &token = tokens[i];
        token.text += rest->text;
        token.key = labelKey(token.text);
        token.unnumbered = withoutNumber(token.key);
        token.left = std::min(token.left, rest->left);
        token.right = std::max(token.right, rest->right);
        token.box |= rest->box;
        token.shown |= rest->shown;
        token.uncertain = true;
        ++token.line;
        tokens.erase(rest);
    }
    std::ranges::stable_sort(tokens, [](const TextToken &a, const TextToken &b) {
        return a.line < b.line || (a.line == b.line && !a.box.isNull() && !b.box.isNull() && a.left < b.left);
    });
}

} // namespace

std::vector<TextToken> tokensOf(const Document &document)
{
    std::vector<TextToken> result;
    int line = 0;
    for (std::size_t block = 0; block < document.blocks.size(); ++block) {
        const Paragraph *paragraph = std::get_if<Paragraph>(&document.blocks[block]);
        if (!paragraph || isPageNumber(paragraph->text)) {
            continue;
        }
        std::vector<TextToken> tokens = joined(withoutPaths(tokensOf(*paragraph)));
        for (TextToken &token : tokens) {
            token.line = line;
            token.block = static_cast<int>(block);
            token.page = paragraph->page;
            token.key = labelKey(token.text);
            token.unnumbered = withoutNumber(token.key);
            token.isValue = cellValue(token.text).isUnderstood && (token.isCell || !squeezed(token.text).isEmpty());
            result.push_back(std::move(token));
        }
        line += tokens.empty() ? 0 : 1;
    }
    joinBrokenNumbers(result);
    return result;
}

} // namespace disclosure
