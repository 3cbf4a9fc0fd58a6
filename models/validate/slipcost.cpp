// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/validate/slipcost.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <string>

namespace disclosure {

namespace {

constexpr double likeDigit = 1.0;    ///< one digit taken for another of like shape
constexpr double otherDigit = 2.5;   ///< one digit taken for any other
constexpr double exchanged = 2.0;    ///< two neighbouring digits exchanged
constexpr double lostDigit = 2.0;    ///< one digit of several is missing
constexpr double doubledDigit = 1.5; ///< one digit stands there twice
constexpr double addedDigit = 3.0;   ///< one digit too many that is not its neighbour's double
constexpr double allDoubled = 3.0;   ///< the whole number stands there twice
constexpr double leftOut = 2.5;      ///< a number is missing where there is 0 or nothing
constexpr double madeUp = 3.5;       ///< a number where there should be 0
constexpr double signLost = 2.0;
constexpr double anything = 7.0; ///< no slip that is known
constexpr double perDigit = 0.5; ///< and the more digits differ, the less likely

/// Digits that are taken for each other in print: the pairs of the rules' specification and those that a seven-segment
/// or worn print adds.
bool isLike(char a, char b)
{
    static constexpr std::array<std::array<char, 2>, 14> pairs = {{{'1', '7'},
                                                                   {'3', '8'},
                                                                   {'0', '6'},
                                                                   {'5', '6'},
                                                                   {'5', '9'},
                                                                   {'0', '8'},
                                                                   {'6', '8'},
                                                                   {'8', '9'},
                                                                   {'3', '5'},
                                                                   {'4', '9'},
                                                                   {'1', '4'},
                                                                   {'0', '9'},
                                                                   {'2', '7'},
                                                                   {'3', '9'}}};
    return std::ranges::any_of(
        pairs, [a, b](const auto &pair) { return (pair[0] == a && pair[1] == b) || (pair[0] == b && pair[1] == a); });
}

double substitution(const std::string &right, const std::string &stated)
{
    double cost = 0;
    for (std::size_t i = 0; i < right.size(); ++i) {
        if (right[i] != stated[i]) {
            cost += isLike(right[i], stated[i]) ? likeDigit : otherDigit;
        }
    }
    return cost;
}

bool isExchange(const std::string &right, const std::string &stated)
{
    const auto [first, second] = std::ranges::mismatch(right, stated);
    if (first == right.end() || first + 1 == right.end()) {
        return false;
    }
    return first[0] == second[1] && first[1] == second[0] && std::equal(first + 2, right.end(), second + 2);
}

/// Whether the longer number is the shorter one with a digit more; `isDouble` if that digit repeats its neighbour.
bool hasOneMore(const std::string &longer, const std::string &shorter, bool &isDouble)
{
    if (longer.size() != shorter.size() + 1) {
        return false;
    }
    for (std::size_t i = 0; i < longer.size(); ++i) {
        std::string without = longer;
        without.erase(i, 1);
        if (without == shorter) {
            isDouble = (i > 0 && longer[i - 1] == longer[i]) || (i + 1 < longer.size() && longer[i + 1] == longer[i]);
            return true;
        }
    }
    return false;
}

double costOfDigits(const std::string &right, const std::string &stated)
{
    double cost = anything + perDigit * static_cast<double>(std::max(right.size(), stated.size()));
    bool isDouble = false;
    if (right.size() == stated.size()) {
        cost = std::min(cost, substitution(right, stated));
        if (isExchange(right, stated)) {
            cost = std::min(cost, exchanged);
        }
    } else if (hasOneMore(stated, right, isDouble)) {
        cost = std::min(cost, isDouble ? doubledDigit : addedDigit);
    } else if (hasOneMore(right, stated, isDouble)) {
        cost = std::min(cost, lostDigit);
    } else if (stated == right + right) {
        cost = std::min(cost, allDoubled);
    }
    return cost;
}

} // namespace

double slipCost(qint64 right, qint64 stated, bool isBlank)
{
    if (right == stated && !isBlank) {
        return 0;
    }
    if (isBlank || stated == 0) {
        const double digits = right == 0 ? 0 : std::floor(std::log10(std::abs(static_cast<double>(right))));
        const double lost = leftOut + perDigit * digits;
        return isBlank ? lost : std::min(lost, costOfDigits(std::to_string(std::abs(right)), "0"));
    }
    if (right == 0) {
        return std::min(madeUp, costOfDigits("0", std::to_string(std::abs(stated))));
    }
    const double cost = costOfDigits(std::to_string(std::abs(right)), std::to_string(std::abs(stated)));
    return (right < 0) != (stated < 0) ? cost + signLost : cost;
}

} // namespace disclosure
