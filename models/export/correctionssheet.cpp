// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/export/sheets.h"
#include "models/validate/validator.h"

#include <QCoreApplication>

#include <map>
#include <utility>

namespace disclosure {

namespace {

enum CorrectionColumn { File, Organ, Year, Place, Page, Before, After, Who, When, Why, Id, ColumnCount };

struct Head {
    QString text;
    double width;
};

std::vector<Head> heads()
{
    return {{QCoreApplication::translate("Workbook", "File"), 30},
            {QCoreApplication::translate("Workbook", "Organ"), 26},
            {QCoreApplication::translate("Workbook", "Year"), 8},
            {QCoreApplication::translate("Workbook", "Cell"), 40},
            {QCoreApplication::translate("Workbook", "Page"), 8},
            {QCoreApplication::translate("Workbook", "As read"), 16},
            {QCoreApplication::translate("Workbook", "As corrected"), 16},
            {QCoreApplication::translate("Workbook", "Who"), 14},
            {QCoreApplication::translate("Workbook", "When"), 18},
            {QCoreApplication::translate("Workbook", "Why"), 30},
            {QCoreApplication::translate("Workbook", "Cell ID"), 26}};
}

/// From what a value was at first to what it is now, with the step that set it last.
struct Correction {
    Change change;
    const Step *last = nullptr;
};

/// Those that still change something. Confirmations and dismissals are told with what they settle.
std::vector<Correction> correctionsOf(const std::vector<Step> &history)
{
    std::map<std::pair<Change::Kind, QString>, Correction> latest;
    for (const Step &step : history) {
        for (const Change &change : step.changes) {
            if (change.kind == Change::Kind::Cell || change.kind == Change::Kind::Row ||
                change.kind == Change::Kind::Fact) {
                Correction &entry = latest.try_emplace({change.kind, change.subject}, Correction{change}).first->second;
                entry.change.after = change.after;
                entry.last = &step;
            }
        }
    }
    std::vector<Correction> corrections;
    for (const auto &[subject, correction] : latest) {
        const Change &change = correction.change;
        if (change.before != change.after || change.before.isNull() != change.after.isNull()) {
            corrections.push_back(correction);
        }
    }
    return corrections;
}

QString factName(const QString &fact)
{
    if (fact == u"form") {
        return QCoreApplication::translate("Workbook", "Form");
    }
    if (fact == u"organ") {
        return QCoreApplication::translate("Workbook", "Organ");
    }
    return fact == u"year" ? QCoreApplication::translate("Workbook", "Year")
                           : QCoreApplication::translate("Workbook", "Place");
}

QString nameOf(const Change &change, const Report &report, const Form *form)
{
    if (change.kind == Change::Kind::Fact) {
        return factName(change.subject);
    }
    return form ? placeName(change.subject, report, *form) : change.subject;
}

QString shown(const Change &change, const QString &value)
{
    if (value.isNull()) {
        return QCoreApplication::translate("Workbook", "(missing)");
    }
    return change.kind == Change::Kind::Row ? QCoreApplication::translate("Workbook", "(row added)") : value;
}

void writeCorrection(Sheet &sheet, int row, const Correction &correction, const Report &report, const Form *form)
{
    const Change &change = correction.change;
    sheet.writeText(row, File, report.source);
    sheet.writeText(row, Organ, report.organ);
    if (report.year > 0) {
        sheet.writeNumber(row, Year, report.year);
    }
    sheet.writeText(row, Place, nameOf(change, report, form));
    if (const auto cell = report.cells.find(change.subject); cell != report.cells.end() && cell->second.page > 0) {
        sheet.writeNumber(row, Page, cell->second.page);
    }
    sheet.writeText(row, Before, shown(change, change.before));
    sheet.writeText(row, After, shown(change, change.after));
    sheet.writeText(row, Who, correction.last->who);
    sheet.writeText(row, When, correction.last->when.toLocalTime().toString(u"yyyy-MM-dd HH:mm"));
    sheet.writeText(row, Why, correction.last->why, {.isWrapped = true});
    sheet.writeText(row, Id, change.kind == Change::Kind::Fact ? QString() : change.subject);
}

} // namespace

void writeCorrectionsSheet(Workbook &workbook, const std::vector<Report> &reports, const FormRegistry &registry,
                           const Histories &histories)
{
    Sheet sheet = workbook.addSheet(QCoreApplication::translate("Workbook", "Corrections"));
    int column = 0;
    for (const Head &head : heads()) {
        sheet.writeText(0, column, head.text, {.fill = CellStyle::Fill::Head, .isBold = true, .hasBorder = true});
        sheet.setColumnWidth(column, column, head.width);
        ++column;
    }
    int row = 1;
    for (std::size_t i = 0; i < reports.size() && i < histories.size(); ++i) {
        for (const Correction &correction : correctionsOf(histories[i])) {
            writeCorrection(sheet, row++, correction, reports[i], registry.form(reports[i].form));
        }
    }
    sheet.freeze(1, 0);
    sheet.print(row, Id);
    sheet.filter(0, 0, row - 1, ColumnCount - 1);
}

} // namespace disclosure
