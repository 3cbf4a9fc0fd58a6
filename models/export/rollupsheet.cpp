// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/export/sheets.h"
#include "models/validate/placename.h"

#include <QCoreApplication>

#include <map>
#include <vector>

namespace disclosure {

namespace {

constexpr int headRow = 2; ///< below the sentence and an empty row
constexpr CellStyle head = {.fill = CellStyle::Fill::Head,
                            .align = CellStyle::Align::Centre,
                            .isBold = true,
                            .hasBorder = true,
                            .isWrapped = true};

/// Places of the columns.
enum Place { Name, Id, Sum, Stated, Residual, FirstOrgan };

void writeHead(Sheet &sheet, const RollUp &rollUp)
{
    sheet.writeText(headRow, Name, QCoreApplication::translate("Workbook", "Cell"), head);
    sheet.writeText(headRow, Id, QCoreApplication::translate("Workbook", "Cell id"), head);
    sheet.writeText(headRow, Sum, QCoreApplication::translate("Workbook", "Sum of the organs"), head);
    sheet.writeText(headRow, Stated, rollUp.parent.organ, head);
    sheet.writeText(headRow, Residual, QCoreApplication::translate("Workbook", "Residual"), head);
    int column = FirstOrgan;
    for (const RollUp::Member &organ : rollUp.organs) {
        sheet.writeText(headRow, column++, organ.organ.isEmpty() ? organ.file : organ.organ, head);
    }
    sheet.setRowLines(headRow, 4);
}

} // namespace

void writeRollUpSheet(Workbook &workbook, const RollUp &rollUp, const std::vector<const Report *> &organs,
                      const Form &form)
{
    Sheet sheet = workbook.addSheet(QCoreApplication::translate("Workbook", "Roll-up"));
    sheet.writeText(0, Name, sentence(rollUp, form), {.align = CellStyle::Align::Left, .isBold = true});
    writeHead(sheet, rollUp);
    std::vector<CellMarks> marks;
    for (const Report *organ : organs) {
        marks.emplace_back(*organ, &form);
    }
    const Report none;
    int row = headRow + 1;
    for (const QString &id : form.cellIds()) {
        const bool isWrong = rollUp.residual.contains(id);
        const CellStyle style{.fill = isWrong ? CellStyle::Fill::Error : CellStyle::Fill::None};
        sheet.writeText(row, Name, placeName(id, none, form), style);
        sheet.writeText(row, Id, id, style);
        sheet.writeNumber(row, Sum, numberAt(rollUp.sums, id), style);
        sheet.writeNumber(row, Stated, numberAt(rollUp.stated, id), style);
        sheet.writeNumber(row, Residual, numberAt(rollUp.residual, id), style);
        int column = FirstOrgan;
        for (const RollUp::Member &member : rollUp.organs) {
            const std::map<QString, Cell> &cells = organs[member.index]->cells;
            const auto found = cells.find(id);
            const Cell *cell = found == cells.end() ? nullptr : &found->second;
            writeCell(sheet, row, column, cell, marks[member.index].style(id, cell));
            ++column;
        }
        ++row;
    }
    sheet.setColumnWidth(Name, Name, 44);
    sheet.setColumnWidth(Id, Id, 26);
    sheet.setColumnWidth(Sum, FirstOrgan + static_cast<int>(rollUp.organs.size()), 13);
    sheet.filter(headRow, Name, row - 1, Residual);
    sheet.freeze(headRow + 1, FirstOrgan);
}

} // namespace disclosure
