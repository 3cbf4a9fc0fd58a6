// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/report.h"

#include <set>

namespace disclosure {

/// Pages on which most of what the form's cells hold is neither a number nor a way to say "nothing": the digits' font
/// says nothing of its characters, or something else than what is drawn, even where labels can be read. Only pictures
/// of such pages tell what stands there.
std::set<int> pagesOfUnreadableValues(const Report &report);

/// How many cells hold a number, or nothing in a way that is understood.
int readableCells(const Report &report);

} // namespace disclosure
