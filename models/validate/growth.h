// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/validate/percentages.h"

#include <QString>

#include <vector>

namespace disclosure {

/// By how much a number grew or fell, as a difference (较上年1503条增加233条) and in percent (增长15.5%), against the
/// two numbers that are told: also 公开300条，比上年增加60条，增长25%, where last year's is the first one less the
/// difference. What is compared may stand in the sentence before.
std::vector<Share> growthsIn(const QString &text, std::size_t passage, const std::vector<Figure> &figures);

} // namespace disclosure
