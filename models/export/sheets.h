// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/export/exporters.h"
#include "models/export/workbook.h"
#include "models/forms/form.h"
#include "models/report/report.h"

#include <QStringList>

#include <map>
#include <vector>

namespace disclosure {

/// What a report's findings and corrections say of each of its cells.
class CellMarks final {
public:
    CellMarks(const Report &report, const Form *form);

    CellStyle style(const QString &cellId, const Cell *cell) const;
    /// The sentences of the cell's findings, and what was read if it was corrected since; empty if there is neither.
    QString comment(const QString &cellId, const Cell *cell) const;

private:
    std::map<QString, CellStyle::Fill> m_fills;
    std::map<QString, QStringList> m_sentences;
};

/// Writes a number as a number, and whatever else a cell holds as it stands.
void writeCell(Sheet &sheet, int row, int column, const Cell *cell, const CellStyle &style);

void writeOverviewSheet(Workbook &workbook, const std::vector<Report> &reports, const FormRegistry &registry);
void writeFindingsSheet(Workbook &workbook, const std::vector<Report> &reports, const FormRegistry &registry,
                        const Histories &histories);
void writeCorrectionsSheet(Workbook &workbook, const std::vector<Report> &reports, const FormRegistry &registry,
                           const Histories &histories);
void writeReportSheet(Workbook &workbook, const Report &report, const Form &form);
void writeRollUpSheet(Workbook &workbook, const RollUp &rollUp, const std::vector<const Report *> &organs,
                      const Form &form);

} // namespace disclosure
