// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/forms/form.h"
#include "models/report/report.h"
#include "models/report/result.h"

#include <QString>

#include <vector>

namespace disclosure {

/// A soft rule that gives no findings: everywhere, in an organ's reports, or in those read from one file.
struct FileMuting {
    QString rule;
    QString organ; ///< empty for all
    QString file;  ///< its name without folders; empty for all
    QString reason;

    bool operator==(const FileMuting &) const = default;
};

/// Reads a JSON file with a list of objects: "rule" and "reason", and "organ" or "file" where it is not to be muted
/// everywhere. Refuses rules that no form has, errors, which can't be muted, and what has no reason. The error's
/// sentence names the file.
Result<std::vector<FileMuting>> readMuteFile(const QString &path, const FormRegistry &registry);

/// The rules that are muted for a report.
std::set<QString> mutedFor(const Report &report, const std::vector<FileMuting> &mutings);

} // namespace disclosure
