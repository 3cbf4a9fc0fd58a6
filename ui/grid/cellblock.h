// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace disclosure {

/// A cell of a block that is copied. Places that it covers besides its own are in the block as covered cells.
struct BlockCell {
    QString text;
    QString number; ///< plain digits; empty if the text states none
    int rowSpan = 1;
    int columnSpan = 1;
    bool isHead = false;
    bool isCovered = false;
};

using CellBlock = std::vector<std::vector<BlockCell>>;

/// Rows of texts; all have the same length.
using TextBlock = std::vector<QStringList>;

/// Tab-separated values as Excel puts them on the clipboard: texts with tabs, line breaks or quotes in quotes.
QString toTabSeparated(const CellBlock &block);

/// An HTML table with merged cells. Numbers are told in the ways of Excel and of LibreOffice, so that “1,234件” arrives
/// there as 1234.
QString toHtml(const CellBlock &block);

/// Understands what Excel, WPS and LibreOffice put on the clipboard as plain text. A trailing line break is no row.
TextBlock fromTabSeparated(const QString &text);

} // namespace disclosure
