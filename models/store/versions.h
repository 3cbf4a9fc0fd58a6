// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/report.h"
#include "models/store/replay.h"

namespace disclosure {

/// A version of a report as it was read, with the clerks' steps.
struct Version {
    Report asRead;
    Replay steps;
};

/// What becomes of the clerks' work on a version when another one takes its place.
struct VersionChanges {
    std::vector<Change> carried; ///< not told is what each replaces
    std::vector<Change> left;    ///< corrections that don't hold for the other one: from what it has to what was typed
};

/// Carried are corrections, confirmations and all else about places that were read as the same and that nobody has set
/// in the other version, and dismissals of findings that it has as well. The state of the review is not taken over.
VersionChanges versionChanges(const Version &older, const Version &newer);

} // namespace disclosure
