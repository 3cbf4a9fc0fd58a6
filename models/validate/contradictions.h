// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/validate/softrules.h"

namespace disclosure {

/// Where file name, narrative or signature speak of another year than the report does.
std::vector<Suspicion> otherYears(const Report &report);

/// Where the signature is another organ's, or the narrative holds the name of a neighbour: an office of the same kind
/// in another place of the same rank, left over from the report that served as a model. Nothing of a
/// report that was recognised in pictures.
std::vector<Suspicion> otherOrgans(const Report &report);

} // namespace disclosure
