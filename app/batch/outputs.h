// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/export/exporters.h"
#include "models/forms/form.h"
#include "models/report/report.h"
#include "models/report/result.h"

#include <QSet>
#include <QString>

#include <vector>

namespace disclosure {

/// The files that a command writes: the JSON of each report, and at the end the workbook. Either may be left out.
class Outputs final {
public:
    /// Empty names: not wanted.
    Outputs(QString jsonFolder, QString workbook);

    /// Whether the names may stand for what is written: nothing but an older workbook is overwritten by one. The error
    /// is the user's, to be told before anything is read.
    Done checkNames(const QString &library) const;
    /// Finds out before a long run whether the places are there and may be written to.
    Done prepare() const;

    /// Where a report's JSON goes: `name` in the folder, with a number if another report of this run has that place.
    /// Empty if no JSON is wanted.
    QString reserveJson(const QString &name);
    /// A file that the run reads is never written over.
    void protect(const QString &input);
    /// Writes a report to its place, but never over a protected file. `input` is what it was read from.
    Done writeJson(const Report &report, const QString &place, const QString &input) const;

    bool wantsAny() const { return wantsWorkbook() || !m_jsonFolder.isEmpty(); }
    bool wantsWorkbook() const { return !m_workbook.isEmpty(); }
    Done writeWorkbook(const std::vector<Report> &reports, const FormRegistry &registry,
                       const Histories &histories = {}) const;

private:
    QString m_jsonFolder;
    QString m_workbook;
    QSet<QString> m_names;
    QSet<QString> m_inputs; ///< canonical paths
};

} // namespace disclosure
