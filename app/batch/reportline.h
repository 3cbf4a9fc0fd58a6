// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/report.h"
#include "models/source/document.h"

#include <QString>

#include <optional>

namespace disclosure {

/// One line about a report, its parts separated by tabs: file, kind, form, organ, year, cells, errors, warnings; below
/// it one more line for each notice.
QString reportLine(const QString &path, std::optional<SourceKind> kind, const Report &report);

/// What the rules between years say of a report, one line each below its name; empty if nothing.
QString betweenYearsLines(const QString &path, const Report &report);

/// The line of a file that could not be read.
QString notReadLine(const QString &path, const QString &why);

} // namespace disclosure
