// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/library.h"

#include <QSqlDatabase>

namespace disclosure {

/// Answers a query by one walk through one index of the list. Throws SqlFailure.
Listing listReports(const QSqlDatabase &database, const ListQuery &query);

} // namespace disclosure
