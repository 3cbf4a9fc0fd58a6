// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/extract/extract.h"
#include "models/extract/ruledgrid.h"
#include "models/report/result.h"

#include <vector>

namespace disclosure {

/// A text of a page and where it stands.
struct PlacedText {
    QString text;
    QRectF box; ///< of its print, in points; null for a blank cell

    bool operator==(const PlacedText &) const = default;
};

/// The text in a box that a clerk drew on a page, in rows and columns: by the ruling lines in the box if they make just
/// so many, else by the gaps between the words. One row and one column is the whole text. The error says why the box
/// can't be read so; nothing is guessed.
Result<std::vector<std::vector<PlacedText>>> cellTextsIn(const PageContent &page, const QRectF &box, int rows,
                                                         int columns);

/// The tables that a page's ruling lines make, from top to bottom.
std::vector<RulingLines> tableLines(const PageContent &page);

/// Lines between cells whose places are known, for a table that has no lines of its own: `rows` and `columns` hold the
/// boxes of the cells of each, in order. The labels left of them begin at `left`. Empty without cells.
RulingLines linesBetween(const std::vector<QRectF> &rows, const std::vector<QRectF> &columns, double left);

/// Where a table's rows and columns begin and end, in order: x of its columns, y of its rows.
std::vector<double> columnEdges(const RulingLines &table);
std::vector<double> rowEdges(const RulingLines &table);
QRectF areaOf(const RulingLines &table);

// What a clerk does to the lines of a table. An edge is named by its place; the outer ones are the table's area. An
// edge can't be moved over its neighbours, nor nearer to them than a cell can be.
RulingLines withColumnMoved(RulingLines table, double from, double to);
RulingLines withRowMoved(RulingLines table, double from, double to);
/// The new line goes through those cells that are not merged over it.
RulingLines withColumnAdded(RulingLines table, double at);
RulingLines withRowAdded(RulingLines table, double at);
/// Outer edges stay.
RulingLines withColumnRemoved(RulingLines table, double at);
RulingLines withRowRemoved(RulingLines table, double at);

/// Reads the pages again, with other lines in place of those of one table, by the form given.
Extraction readTable(const std::vector<PageContent> &pages, int page, const RulingLines &before,
                     const RulingLines &after, const Form &form);

} // namespace disclosure
