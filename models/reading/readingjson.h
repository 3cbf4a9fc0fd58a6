// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reading/readreport.h"

#include <QJsonObject>

namespace disclosure {

// What the program keeps of a report between its processes and in the library: the report's JSON, and beside it what
// that JSON leaves for the validator to find. Boxes are kept to 0.01 pt. No interface to other programs.

QJsonObject toInternalJson(const Report &report);
Report reportFromInternalJson(const QJsonObject &object);

QJsonObject toInternalJson(const Reading &reading);
Reading readingFromInternalJson(const QJsonObject &object);

} // namespace disclosure
