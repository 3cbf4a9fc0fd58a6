// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/export/sheets.h"
#include "models/validate/validator.h"

#include <QCoreApplication>

#include <algorithm>

namespace disclosure {

namespace {

CellStyle::Fill fillOf(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return CellStyle::Fill::Error;
    case Severity::Warning:
        return CellStyle::Fill::Warning;
    case Severity::Hint:
        break;
    }
    return CellStyle::Fill::None;
}

bool isCorrected(const Cell *cell)
{
    return cell && cell->read && *cell->read != cell->text;
}

} // namespace

CellMarks::CellMarks(const Report &report, const Form *form)
{
    for (const Finding &finding : report.findings) {
        for (const QString &cell : finding.cells) {
            CellStyle::Fill &fill = m_fills[cell];
            fill = std::max(fill, fillOf(finding.severity));
            if (form) {
                m_sentences[cell].append(sentence(finding, report, *form));
            }
        }
    }
}

CellStyle CellMarks::style(const QString &cellId, const Cell *cell) const
{
    CellStyle style;
    style.isCorrected = isCorrected(cell);
    if (cell && cell->trust == Trust::Doubtful) {
        style.fill = CellStyle::Fill::Doubtful;
    }
    if (const auto fill = m_fills.find(cellId); fill != m_fills.end()) {
        style.fill = std::max(style.fill, fill->second);
    }
    return style;
}

QString CellMarks::comment(const QString &cellId, const Cell *cell) const
{
    QStringList lines;
    if (isCorrected(cell)) {
        lines.append(QCoreApplication::translate("Workbook", "Corrected. Read was: “%1”.").arg(*cell->read));
    }
    if (const auto sentences = m_sentences.find(cellId); sentences != m_sentences.end()) {
        lines.append(sentences->second);
    } else if (cell && cell->trust == Trust::Doubtful) {
        lines.append(
            QCoreApplication::translate("Workbook", "This was not read with certainty. Compare it with the source."));
    }
    return lines.join(u'\n');
}

void writeCell(Sheet &sheet, int row, int column, const Cell *cell, const CellStyle &style)
{
    if (cell && cell->number) {
        sheet.writeNumber(row, column, *cell->number, style);
    } else {
        sheet.writeText(row, column, cell ? cell->text : QString(), style);
    }
}

} // namespace disclosure
