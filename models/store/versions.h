// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/report.h"
#include "models/store/replay.h"

namespace disclosure {

/// What clerks have set in one version of a report that holds for another one, too: corrections, confirmations and all
/// else about places that were read as the same, and dismissals of findings that the other one has as well. `before`
/// and `after` are the versions as they were read; the state of the review is not taken over. Not told is what each
/// change replaces.
std::vector<Change> carriedChanges(const Report &before, const Replay &steps, const Report &after);

} // namespace disclosure
