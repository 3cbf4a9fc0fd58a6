// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/report.h"
#include "models/validate/narrative.h"

#include <vector>

namespace disclosure {

/// Counts of what was published in a year that are given twice in the same words with different values:
/// 微信公众号发布信息120条 and, later, 全年微信公众号发布信息102条. Two accounts, a part of a year and a subject of its
/// own (围绕防汛…) make them different things, and so do values that are far apart.
std::vector<TwoValues> countsGivenTwice(const Report &report);

} // namespace disclosure
