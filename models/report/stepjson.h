// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/change.h"

#include <QJsonObject>

namespace disclosure {

/// All of a step; null values stay apart from empty ones.
QJsonObject toJson(const Step &step);
/// Nothing if the object is no step.
std::optional<Step> stepFromJson(const QJsonObject &object);

} // namespace disclosure
