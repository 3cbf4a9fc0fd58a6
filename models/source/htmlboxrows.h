// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/source/htmllook.h"

#include <gumbo.h>

#include <vector>

namespace disclosure {

/// A box of a table that a page draws without the elements of one.
struct TableBox {
    std::vector<const GumboElement *> path; ///< from a child of what holds the table down to the box
    int columnSpan = 1;
    int rowSpan = 1;
};
using RowOfBoxes = std::vector<TableBox>;

/// The rows of an element that is shown as a table (display: table), if nothing but rows and groups of them stands in
/// it. `look` is the element's own.
std::vector<RowOfBoxes> rowsOfShownTable(const GumboElement &table, const HtmlLook &look, const HtmlStyles &styles);

/// The rows of boxes in an element some of which hold a group's name and then, in one box, rows of their own, or a head
/// above a row of heads. Each row has to have as many boxes as the others, groups left out, all but the first of one
/// width. Empty if this is no such table.
std::vector<RowOfBoxes> nestedRowsOfBoxes(const GumboElement &parent);

} // namespace disclosure
