// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/export/sheets.h"
#include "models/validate/problems.h"
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
    Names,
    Page,
    Settled,
    Cells,
    ColumnCount
};

constexpr double sentenceWidth = 70;
constexpr double equationWidth = 40;
constexpr double namesWidth = 50;

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
            {QCoreApplication::translate("Workbook", "Cells in words"), namesWidth},
            {QCoreApplication::translate("Workbook", "Page"), 8},
            {QCoreApplication::translate("Workbook", "Settled"), 24},
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

QString inWords(const QStringList &cells, const Report &report, const Form &form)
{
    QStringList names;
    for (const QString &cell : cells) {
        names.append(placeName(cell, report, form));
    }
    return names.join(QCoreApplication::translate("Workbook", "; "));
}

/// Of the first cell that was found on a page; 0 if none was.
int pageOf(const QStringList &cells, const Report &report)
{
    for (const QString &id : cells) {
        if (const auto cell = report.cells.find(id); cell != report.cells.end() && cell->second.page > 0) {
            return cell->second.page;
        }
    }
    return 0;
}

/// Who has dismissed a finding, and why; empty while it is open.
QString settlement(const Finding &finding, const Report &report, const std::vector<Step> &history)
{
    if (finding.isOpen()) {
        return {};
    }
    const QString key = findingKey(finding, report);
    QString who;
    for (const Step &step : history) {
        for (const Change &change : step.changes) {
            if (change.kind == Change::Kind::Dismissal && change.subject == key && !change.after.isNull()) {
                who = step.who;
            }
        }
    }
    return who.isEmpty() ? QCoreApplication::translate("Workbook", "Dismissed: %1").arg(*finding.dismissal)
                         : QCoreApplication::translate("Workbook", "Dismissed: %1 (%2)").arg(*finding.dismissal, who);
}

void writeReport(Sheet &sheet, int row, const Report &report)
{
    sheet.writeText(row, File, report.source);
    sheet.writeText(row, Organ, report.organ);
    if (report.year > 0) {
        sheet.writeNumber(row, Year, report.year);
    }
}

void writeFinding(Sheet &sheet, int row, const Finding &finding, const Report &report, const Form *form,
                  const std::vector<Step> &history)
{
    constexpr CellStyle wrapped = {.isWrapped = true};
    writeReport(sheet, row, report);
    sheet.writeText(row, RuleId, finding.rule);
    sheet.writeText(row, At, finding.at);
    const bool isError = finding.severity == Severity::Error;
    sheet.writeText(row, SeverityWord, word(finding.severity),
                    {.fill = isError ? CellStyle::Fill::Error : CellStyle::Fill::Warning});
    if (form) {
        const QString said = sentence(finding, report, *form);
        const QString inNumbers = equation(finding, report, *form);
        sheet.writeText(row, Sentence, said, wrapped);
        sheet.writeText(row, Equation, inNumbers, wrapped);
        const QString cells = inWords(finding.cells, report, *form);
        sheet.writeText(row, Names, cells, wrapped);
        sheet.setRowLines(row, std::max({linesOf(said, sentenceWidth), linesOf(inNumbers, equationWidth),
                                         linesOf(cells, namesWidth)}));
    }
    writeNumber(sheet, row, Expected, finding.expected);
    writeNumber(sheet, row, Found, finding.found);
    if (const int page = pageOf(finding.cells, report); page > 0) {
        sheet.writeNumber(row, Page, page);
    }
    sheet.writeText(row, Settled, settlement(finding, report, history), wrapped);
    sheet.writeText(row, Cells, finding.cells.join(QStringLiteral(", ")));
}

/// What was not read with certainty, and that nobody has confirmed: cells, or something about the source as a whole.
void writeDoubt(Sheet &sheet, int row, const Problem &problem, const Report &report, const Form &form)
{
    constexpr CellStyle wrapped = {.isWrapped = true};
    writeReport(sheet, row, report);
    sheet.writeText(row, SeverityWord, QCoreApplication::translate("Workbook", "Doubtful"),
                    {.fill = CellStyle::Fill::Doubtful});
    sheet.writeText(row, Sentence, problem.sentence, wrapped);
    const QString cells = inWords(problem.cells, report, form);
    sheet.writeText(row, Names, cells, wrapped);
    sheet.setRowLines(row, std::max(linesOf(problem.sentence, sentenceWidth), linesOf(cells, namesWidth)));
    if (const int page = problem.page > 0 ? problem.page : pageOf(problem.cells, report); page > 0) {
        sheet.writeNumber(row, Page, page);
    }
    sheet.writeText(row, Cells, problem.cells.join(QStringLiteral(", ")));
}

} // namespace

void writeFindingsSheet(Workbook &workbook, const std::vector<Report> &reports, const FormRegistry &registry,
                        const Histories &histories)
{
    Sheet sheet = workbook.addSheet(QCoreApplication::translate("Workbook", "Findings"));
    int column = 0;
    for (const Head &head : heads()) {
        sheet.writeText(0, column, head.text, {.fill = CellStyle::Fill::Head, .isBold = true, .hasBorder = true});
        sheet.setColumnWidth(column, column, head.width);
        ++column;
    }
    int row = 1;
    for (std::size_t i = 0; i < reports.size(); ++i) {
        const Report &report = reports[i];
        const Form *form = registry.form(report.form);
        const std::vector<Step> history = i < histories.size() ? histories[i] : std::vector<Step>();
        for (const Finding &finding : report.findings) {
            writeFinding(sheet, row++, finding, report, form, history);
        }
        if (!form) {
            continue;
        }
        for (const Problem &problem : problemsOf(report, form)) {
            if (problem.kind != Problem::Kind::Finding && problem.isOpen()) {
                writeDoubt(sheet, row++, problem, report, *form);
            }
        }
    }
    sheet.freeze(1, 0);
    // The ids of all cells of a sum are for looking up, and too long for paper.
    sheet.print(row, Cells);
    sheet.filter(0, 0, row - 1, ColumnCount - 1);
}

} // namespace disclosure
