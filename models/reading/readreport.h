// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/forms/form.h"
#include "models/report/report.h"
#include "models/report/result.h"
#include "models/source/reader.h"

namespace disclosure {

/// A report read from a file and checked, with what the window shows beside it.
struct Reading {
    Report report;
    QString html; ///< the document for sources without pages; empty for PDF
    bool isPaged = false;
    SourceKind kind = SourceKind::PlainText; ///< what the file is by its content
};

/// The whole way of one file: kind, document, grids, cells, findings. Runs in the calling process; ReadingPool runs it
/// in workers. A file that is readable but holds no table of a form is an error ("is no report").
Result<Reading> readReport(const QString &path, const ReadOptions &options, const FormRegistry &registry);

} // namespace disclosure
