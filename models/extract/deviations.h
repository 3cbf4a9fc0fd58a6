// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/extract/draft.h"
#include "models/source/document.h"

#include <vector>

namespace disclosure {

/// Where the tables that a draft was read from differ from its form in labels, heads and their order, and which of them
/// are on the edition of one of the other drafts. Nothing of recognised pages, where a label differs because it was
/// misread, and of running text, which has no labels of its own.
std::vector<Deviation> deviationsOf(const Document &document, const Draft &draft, const std::vector<Draft> &drafts);

} // namespace disclosure
