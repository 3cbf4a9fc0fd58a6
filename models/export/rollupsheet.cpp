// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/export/sheets.h"
#include "models/validate/placename.h"

#include <QCoreApplication>

#include <algorithm>

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
            const auto report =
                std::ranges::find_if(organs, [&member](const Report *organ) { return organ->source == member.file; });
            if (report != organs.end()) {
                const auto cell = (*report)->cells.find(id);
                writeCell(sheet, row, column, cell == (*report)->cells.end() ? nullptr : &cell->second, {});
            }
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
