// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/source/document.h"

#include <QStringList>

namespace disclosure::tests {

/// A grid, one line for each row, to be compared as a whole. Each place of the row is its cell's text; "<" and "^" are
/// places that a cell to the left or above covers, "." is a place that no cell covers. '\n' in a text is written "/",
/// "?" follows the text of an uncertain cell.
QStringList printed(const Grid &grid);

/// A document's blocks: paragraphs as they stand ("## " before a heading of level 2), grids indented with "| ".
QStringList printed(const Document &document);

/// The grids of a document in order.
std::vector<Grid> gridsOf(const Document &document);
/// The texts of a document's paragraphs in order.
QStringList paragraphsOf(const Document &document);

} // namespace disclosure::tests
