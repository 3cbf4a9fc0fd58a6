// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/change.h"
#include "models/report/report.h"

#include <optional>

namespace disclosure {

/// Puts a clerk's change into a report: what `after` says holds from then on. Changes of the state, and of the fact
/// "place", are no part of a report and do nothing to it. Does not validate.
void apply(Report &report, const Change &change);

/// What the report holds now for the change's kind and subject, as its `before` has to be. Null for state and place.
QString valueOf(const Report &report, Change::Kind kind, const QString &subject);

/// What a clerk's text for a cell changes. The number that stands there already, however it is written, changes
/// nothing; of a cell that was not read with certainty it is the confirmation.
std::optional<Change> changeByText(const Report &report, const QString &cellId, const QString &text);

/// Puts a clerk's text into a cell (which may be one that was not read) and keeps what was read. Does not validate.
void applyCorrection(Report &report, const QString &cellId, const QString &text);

/// Of a cell's place on the page, as Change::Kind::Place keeps it: "page left top width height", in points.
QString placeText(int page, const QRectF &box);

/// Of an extra row, as Change::Kind::Row keeps it: a JSON object with label, group and after.
QString rowText(const ExtraRow &row);

} // namespace disclosure
