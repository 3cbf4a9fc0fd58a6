// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/report.h"

#include <QString>

namespace disclosure::tests {

/// Puts a text into a cell as a reader would. Does not validate.
void put(Report &report, const QString &cell, const QString &text);

/// Puts the texts of a row of table 3, from person to total, separated by spaces ("blank" stands for nothing), into a
/// row such as t3.new.
void putRow(Report &report, const QString &row, const QString &texts);

/// Adds a row that the form does not know, with its texts.
void putExtraRow(Report &report, const QString &row, const QString &label, const QString &texts);

/// A report in which each cell holds a number, table 3 holds more than zeros, and no rule is broken. Not validated.
Report soundReport(const QString &form);

} // namespace disclosure::tests
