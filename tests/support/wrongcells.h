// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/report.h"

#include <QJsonObject>
#include <QStringList>

namespace disclosure::tests {

/// A number as messages show it.
QString shown(const std::optional<Decimal> &number);

/// What is wrong with a report's cells by its truth, one line for each; "(silent)" ends those that nothing marks for
/// the clerk.
QStringList wrongCells(const Report &report, const QJsonObject &truth);

/// Whether a report names its organ as the truth does, or in one of the other ways that it allows; white space aside.
bool namesOrgan(const Report &report, const QJsonObject &truth);

} // namespace disclosure::tests
