// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/bulkwork.h"
#include "app/window/desk.h"

namespace disclosure {

/// Asks for edition, organ, year and place of these reports; empty if the clerk leaves all as it is.
std::vector<BulkChange> askReportProperties(const Desk &desk, const std::vector<qint64> &ids);

} // namespace disclosure
