// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/report.h"
#include "models/report/result.h"

#include <QByteArray>
#include <QJsonObject>

namespace disclosure {

/// A report as the JSON that the form specification describes.
QJsonObject toJson(const Report &report);

/// The same, as indented UTF-8 text that ends with a line feed.
QByteArray toJsonText(const Report &report);

/// Reads a report's JSON: the cells as they stand. Findings and trust are for the validator to find again; of the
/// stated findings only form.missing_part is kept (as missingParts), because nothing else in the JSON tells it. The
/// error's sentence does not name a file; the caller knows it.
Result<Report> reportFromJson(const QByteArray &json);
Report reportFromJson(const QJsonObject &object);

QString toString(Trust trust);
QString toString(Severity severity);
QString toString(Origin origin);

} // namespace disclosure
