// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/extract/tolerances.h"
#include "models/source/document.h"

#include <optional>
#include <vector>

namespace disclosure {

/// Where a sheet on which two pages lie beside each other is cut, in points from its left; nullopt for all other pages.
/// The pages say that they are two by their numbers, or by running text on both that keeps to its own side.
std::optional<double> cutBetweenPages(const PageContent &sheet, const Tolerances &tolerances);

/// The pages in reading order, sheets with two pages cut into them. A sheet whose own text does not tell is cut as the
/// document's others of its size are, if nothing stands where it is cut.
std::vector<PageContent> singlePages(const std::vector<PageContent> &sheets, const Tolerances &tolerances);

} // namespace disclosure
