// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/decimal.h"

#include <QSet>
#include <QString>
#include <xlsxwriter.h>

#include <compare>
#include <map>
#include <memory>
#include <optional>

namespace disclosure {

/// How a cell of a sheet looks.
struct CellStyle {
    enum class Fill { None, Head, Doubtful, Warning, Error };
    enum class Align { Automatic, Centre, Left };

    Fill fill = Fill::None;
    Align align = Align::Automatic;
    bool isCorrected = false;
    bool isBold = false;
    bool hasBorder = false;
    bool isWrapped = false;
    int decimals = -1; ///< of a number; -1 for text

    auto operator<=>(const CellStyle &) const = default;
};

class Workbook;

/// One sheet. Rows and columns count from 0. What can't be written is remembered by the workbook.
class Sheet final {
public:
    Sheet(Workbook &workbook, lxw_worksheet *sheet) : m_workbook(workbook), m_sheet(sheet) {}

    /// Always a string, whatever the text begins with: never a formula or a link.
    void writeText(int row, int column, const QString &text, const CellStyle &style = {});
    void writeNumber(int row, int column, const Decimal &number, CellStyle style = {});
    void writeNumber(int row, int column, int number) { writeNumber(row, column, Decimal(number)); }
    void writeBlank(int row, int column, const CellStyle &style);
    /// Joins places and gives all of them the style; what is written at the first one afterwards is shown there.
    void merge(int row, int column, int rows, int columns, const CellStyle &style);
    void writeComment(int row, int column, const QString &text);
    /// `width` in digits of the default font; a Chinese character takes about two.
    void setColumnWidth(int first, int last, double width);
    /// Rows have no height of their own accord that would suit wrapped text in joined cells.
    void setRowLines(int row, int lines);
    /// Keeps the rows above and the columns left of this place in view.
    void freeze(int row, int column);
    /// Prints the first columns of the first rows on A4, landscape, all columns on one page.
    void print(int rows, int columns);
    void filter(int firstRow, int firstColumn, int lastRow, int lastColumn);

private:
    Workbook &m_workbook;
    lxw_worksheet *m_sheet;
};

/// A workbook on its way to a file.
class Workbook final {
public:
    /// `folder` is for the file and for what must be kept aside while it grows.
    explicit Workbook(const QString &folder);
    ~Workbook();
    Workbook(const Workbook &) = delete;
    Workbook &operator=(const Workbook &) = delete;

    /// The name is made fit for a sheet, and unique.
    Sheet addSheet(const QString &name);
    lxw_format *format(const CellStyle &style);
    void note(lxw_error error);

    QString fileName() const;
    /// Writes the file. Gives what went wrong, here or before.
    std::optional<QString> close();

private:
    QByteArray m_folder;
    QByteArray m_file;
    lxw_workbook *m_workbook = nullptr;
    std::map<CellStyle, lxw_format *> m_formats;
    QSet<QString> m_names;
    lxw_error m_error = LXW_NO_ERROR;
};

/// How many lines a text takes in a cell that is `width` digits wide; at least 1.
int linesOf(const QString &text, double width);

/// A name that a sheet may have and that is not in `taken` (in lower case): at most 31 characters, none of []:*?/\, no
/// apostrophe at an end.
QString sheetName(const QString &wished, const QSet<QString> &taken);

} // namespace disclosure
