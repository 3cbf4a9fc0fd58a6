// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/forms/form.h"
#include "models/report/change.h"
#include "models/report/report.h"
#include "models/report/result.h"
#include "models/validate/rollup.h"

#include <QIODevice>

#include <vector>

namespace disclosure {

/// What was done to the reports of a workbook: for each of them, in their order, the steps of its history.
using Histories = std::vector<std::vector<Step>>;

/// Writes the workbook: one sheet with a row for each report and a column for each cell, one sheet with all findings,
/// one with the corrections if histories are given, and for at most 50 reports one sheet each with the three tables on
/// the form's own layout.
Done writeWorkbook(QIODevice &device, const std::vector<Report> &reports, const FormRegistry &registry,
                   const Histories &histories = {});

/// Writes a whole file or nothing: the old file stays until the new one is complete. Errors name the file.
Done saveWorkbook(const QString &path, const std::vector<Report> &reports, const FormRegistry &registry,
                  const Histories &histories = {});
Done saveJson(const QString &path, const Report &report);

/// The roll-up as one sheet: a row for each cell of the form with the sum of the organs, the parent's number, the
/// residual, and each organ's number, so that the eye finds whose it is. `organs` are the
/// reports that rollUp() was given.
Done saveWorkbook(const QString &path, const RollUp &rollUp, const std::vector<const Report *> &organs,
                  const Form &form);
Done saveJson(const QString &path, const RollUp &rollUp);

/// Whether a file is a workbook (.xlsx) by its content, of whatever program.
bool isWorkbook(const QString &path);

} // namespace disclosure
