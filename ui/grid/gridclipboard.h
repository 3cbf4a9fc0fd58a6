// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/grid/cellblock.h"

#include "models/items/reporttablemodel.h"

#include <QRect>

class QItemSelectionModel;
class QMimeData;

namespace disclosure {

/// The selected cells within a rectangle of places (x: column, y: row); what is not selected in it is blank.
CellBlock selectedBlock(const ReportTableModel &model, const QItemSelectionModel &selection, const QRect &places);

/// For the clipboard, as plain text and as HTML. The caller owns it.
QMimeData *mimeData(const CellBlock &block);

/// What the clipboard holds: an HTML table before plain text. Empty if it holds no text.
TextBlock pastedBlock(const QMimeData *data);

} // namespace disclosure
