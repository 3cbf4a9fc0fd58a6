// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/export/sheets.h"
#include "models/validate/validator.h"

#include <QCoreApplication>

#include <algorithm>

namespace disclosure {

namespace {

enum FindingColumn {
    File,
    Organ,
    Year,
    RuleId,
    At,
    SeverityWord,
    Sentence,
    Equation,
    Expected,
    Found,
    Cells,
    ColumnCount
};

constexpr double sentenceWidth = 70;
constexpr double equationWidth = 40;

struct Head {
    QString text;
    double width;
};

std::vector<Head> heads()
{
    return {{QCoreApplication::translate("Workbook", "File"), 30},
            {QCoreApplication::translate("Workbook", "Organ"), 26},
            {QCoreApplication::translate("Workbook", "Year"), 8},
            {QCoreApplication::translate("Workbook", "Rule"), 20},
            {QCoreApplication::translate("Workbook", "Place"), 22},
            {QCoreApplication::translate("Workbook", "Severity"), 10},
            {QCoreApplication::translate("Workbook", "What is wrong"), sentenceWidth},
            {QCoreApplication::translate("Workbook", "Equation"), equationWidth},
            {QCoreApplication::translate("Workbook", "Expected"), 12},
            {QCoreApplication::translate("Workbook", "Found"), 12},
            {QCoreApplication::translate("Workbook", "Cells"), 40}};
}

QString word(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return QCoreApplication::translate("Workbook", "Error");
    case Severity::Warning:
        return QCoreApplication::translate("Workbook", "Warning");
    case Severity::Hint:
        return QCoreApplication::translate("Workbook", "Hint");
    }
    Q_UNREACHABLE();
}

void writeNumber(Sheet &sheet, int row, int column, const std::optional<Decimal> &number)
{
    if (number) {
        sheet.writeNumber(row, column, *number);
    }
}

void writeFinding(Sheet &sheet, int row, const Finding &finding, const Report &report, const Form *form)
{
    constexpr CellStyle wrapped = {.isWrapped = true};
    sheet.writeText(row, File, report.source);
    sheet.writeText(row, Organ, report.organ);
    if (report.year > 0) {
        sheet.writeNumber(row, Year, report.year);
    }
    sheet.writeText(row, RuleId, finding.rule);
    sheet.writeText(row, At, finding.at);
    const bool isError = finding.severity == Severity::Error;
    sheet.writeText(row, SeverityWord, word(finding.severity),
                    {.fill = isError ? CellStyle::Fill::Error : CellStyle::Fill::Warning});
    if (form) {
        const QString inWords = sentence(finding, report, *form);
        const QString inNumbers = equation(finding, report, *form);
        sheet.writeText(row, Sentence, inWords, wrapped);
        sheet.writeText(row, Equation, inNumbers, wrapped);
        sheet.setRowLines(row, std::max(linesOf(inWords, sentenceWidth), linesOf(inNumbers, equationWidth)));
    }
    writeNumber(sheet, row, Expected, finding.expected);
    writeNumber(sheet, row, Found, finding.found);
    sheet.writeText(row, Cells, finding.cells.join(QStringLiteral(", ")));
}

} // namespace

void writeFindingsSheet(Workbook &workbook, const std::vector<Report> &reports, const FormRegistry &registry)
{
    Sheet sheet = workbook.addSheet(QCoreApplication::translate("Workbook", "Findings"));
    int column = 0;
    for (const Head &head : heads()) {
        sheet.writeText(0, column, head.text, {.fill = CellStyle::Fill::Head, .isBold = true, .hasBorder = true});
        sheet.setColumnWidth(column, column, head.width);
        ++column;
    }
    int row = 1;
    for (const Report &report : reports) {
        for (const Finding &finding : report.findings) {
            writeFinding(sheet, row++, finding, report, registry.form(report.form));
        }
    }
    sheet.freeze(1, 0);
    // The ids of all cells of a sum are for looking up, and too long for paper.
    sheet.print(row, Cells);
    sheet.filter(0, 0, row - 1, ColumnCount - 1);
}

} // namespace disclosure
