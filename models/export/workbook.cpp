// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/export/workbook.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace disclosure {

namespace {

// Limits of Excel's file format.
constexpr int longestText = 32767;
constexpr int longestSheetName = 31;

lxw_row_t toRow(int row)
{
    return static_cast<lxw_row_t>(row);
}

lxw_col_t toColumn(int column)
{
    return static_cast<lxw_col_t>(column);
}

QByteArray toCell(const QString &text)
{
    return text.size() <= longestText ? text.toUtf8() : (text.first(longestText - 1) + u'…').toUtf8();
}

lxw_color_t colour(CellStyle::Fill fill)
{
    switch (fill) {
    case CellStyle::Fill::Head:
        return 0xE7ECF2;
    case CellStyle::Fill::Doubtful:
        return 0xFCE4CC;
    case CellStyle::Fill::Warning:
        return 0xFFF2B3;
    case CellStyle::Fill::Error:
        return 0xF8B4B4;
    case CellStyle::Fill::None:
        break;
    }
    return 0xFFFFFF;
}

QByteArray numberFormat(int decimals)
{
    return decimals > 0 ? "0." + QByteArray(decimals, '0') : QByteArrayLiteral("0");
}

void align(lxw_format *format, CellStyle::Align align)
{
    format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
    if (align == CellStyle::Align::Centre) {
        format_set_align(format, LXW_ALIGN_CENTER);
    } else if (align == CellStyle::Align::Left) {
        format_set_align(format, LXW_ALIGN_LEFT);
    }
}

void setUp(lxw_format *format, const CellStyle &style)
{
    constexpr lxw_color_t correctedText = 0x0B4FB3;
    align(format, style.align);
    if (style.fill != CellStyle::Fill::None) {
        format_set_bg_color(format, colour(style.fill));
    }
    if (style.hasBorder) {
        format_set_border(format, LXW_BORDER_THIN);
    }
    if (style.isBold) {
        format_set_bold(format);
    }
    if (style.isWrapped) {
        format_set_text_wrap(format);
    }
    if (style.isCorrected) {
        format_set_font_color(format, correctedText);
        format_set_italic(format);
    }
    if (style.decimals >= 0) {
        format_set_num_format(format, numberFormat(style.decimals).constData());
    }
}

QString withoutForbidden(QString name)
{
    static const QRegularExpression forbidden(QStringLiteral("[\\[\\]:*?/\\\\\\x00-\\x1f]"));
    static const QRegularExpression ends(QStringLiteral("^['\\s]+|['\\s]+$"));
    return name.replace(forbidden, QStringLiteral(" ")).remove(ends);
}

} // namespace

void Sheet::writeText(int row, int column, const QString &text, const CellStyle &style)
{
    if (text.isEmpty()) {
        writeBlank(row, column, style);
        return;
    }
    m_workbook.note(worksheet_write_string(m_sheet, toRow(row), toColumn(column), toCell(text).constData(),
                                           m_workbook.format(style)));
}

void Sheet::writeNumber(int row, int column, const Decimal &number, CellStyle style)
{
    const QString text = number.toString();
    const qsizetype point = text.indexOf(u'.');
    style.decimals = point < 0 ? 0 : static_cast<int>(text.size() - point - 1);
    m_workbook.note(
        worksheet_write_number(m_sheet, toRow(row), toColumn(column), number.toDouble(), m_workbook.format(style)));
}

void Sheet::writeBlank(int row, int column, const CellStyle &style)
{
    m_workbook.note(worksheet_write_blank(m_sheet, toRow(row), toColumn(column), m_workbook.format(style)));
}

void Sheet::merge(int row, int column, int rows, int columns, const CellStyle &style)
{
    // A range of one cell is an error for the library.
    if (rows * columns > 1) {
        m_workbook.note(worksheet_merge_range(m_sheet, toRow(row), toColumn(column), toRow(row + rows - 1),
                                              toColumn(column + columns - 1), "", m_workbook.format(style)));
    }
}

void Sheet::writeComment(int row, int column, const QString &text)
{
    lxw_comment_options options = {};
    options.x_scale = 2.5;
    options.y_scale = std::max(1.0, static_cast<double>(text.size()) / 60.0);
    m_workbook.note(
        worksheet_write_comment_opt(m_sheet, toRow(row), toColumn(column), toCell(text).constData(), &options));
}

void Sheet::setColumnWidth(int first, int last, double width)
{
    m_workbook.note(worksheet_set_column(m_sheet, toColumn(first), toColumn(last), width, nullptr));
}

void Sheet::setRowLines(int row, int lines)
{
    constexpr double pointsOfALine = 15;
    m_workbook.note(worksheet_set_row(m_sheet, toRow(row), pointsOfALine * lines, nullptr));
}

void Sheet::freeze(int row, int column)
{
    worksheet_freeze_panes(m_sheet, toRow(row), toColumn(column));
}

void Sheet::print(int rows, int columns)
{
    constexpr uint8_t a4 = 9; // Excel's number for it
    worksheet_set_landscape(m_sheet);
    worksheet_set_paper(m_sheet, a4);
    worksheet_fit_to_pages(m_sheet, 1, 0);
    m_workbook.note(worksheet_print_area(m_sheet, 0, 0, toRow(rows - 1), toColumn(columns - 1)));
}

void Sheet::filter(int firstRow, int firstColumn, int lastRow, int lastColumn)
{
    m_workbook.note(
        worksheet_autofilter(m_sheet, toRow(firstRow), toColumn(firstColumn), toRow(lastRow), toColumn(lastColumn)));
}

Workbook::Workbook(const QString &folder)
    : m_folder(QFile::encodeName(folder)), m_file(QFile::encodeName(folder + QStringLiteral("/workbook.xlsx")))
{
    lxw_workbook_options options = {};
    options.tmpdir = m_folder.data();
    m_workbook = workbook_new_opt(m_file.constData(), &options);
    if (!m_workbook) {
        throw std::bad_alloc();
    }
}

Workbook::~Workbook()
{
    if (m_workbook) {
        lxw_workbook_free(m_workbook);
    }
}

Sheet Workbook::addSheet(const QString &name)
{
    const QString unique = sheetName(name, m_names);
    m_names.insert(unique.toLower());
    lxw_worksheet *sheet = workbook_add_worksheet(m_workbook, unique.toUtf8().constData());
    if (!sheet) {
        note(LXW_ERROR_MEMORY_MALLOC_FAILED);
    }
    return {*this, sheet};
}

lxw_format *Workbook::format(const CellStyle &style)
{
    lxw_format *&format = m_formats[style];
    if (!format) {
        format = workbook_add_format(m_workbook);
        setUp(format, style);
    }
    return format;
}

void Workbook::note(lxw_error error)
{
    if (m_error == LXW_NO_ERROR) {
        m_error = error;
    }
}

QString Workbook::fileName() const
{
    return QFile::decodeName(m_file);
}

std::optional<QString> Workbook::close()
{
    note(workbook_close(std::exchange(m_workbook, nullptr)));
    return m_error == LXW_NO_ERROR ? std::nullopt : std::optional(QString::fromUtf8(lxw_strerror(m_error)));
}

int linesOf(const QString &text, double width)
{
    constexpr char16_t firstWide = 0x2E80; // CJK radicals; Chinese characters and full-width forms follow
    int lines = 0;
    for (const QString &line : text.split(u'\n')) {
        const auto wide = std::ranges::count_if(line, [](QChar c) { return c.unicode() >= firstWide; });
        const double needed = static_cast<double>(line.size() + wide) * 1.1;
        lines += std::max(1, static_cast<int>(std::ceil(needed / width)));
    }
    return lines;
}

QString sheetName(const QString &wished, const QSet<QString> &taken)
{
    QString stem = withoutForbidden(wished);
    if (stem.isEmpty() || stem.compare(u"history", Qt::CaseInsensitive) == 0) {
        // Excel keeps "History" for itself.
        stem = QCoreApplication::translate("Workbook", "Report") + stem;
    }
    QString name = withoutForbidden(stem.left(longestSheetName));
    for (int number = 2; taken.contains(name.toLower()); ++number) {
        const QString suffix = QStringLiteral(" (%1)").arg(number);
        name = withoutForbidden(stem.left(longestSheetName - suffix.size())) + suffix;
    }
    return name;
}

} // namespace disclosure
