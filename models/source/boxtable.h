// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/source/document.h"

#include <QStringList>

namespace disclosure {

/// How many lines of a text, from the first on, draw a table with characters (┌─┬─┐ and │, or +---+ and |); 0 if they
/// draw none.
qsizetype boxTableLines(const QStringList &lines, qsizetype first);

/// The table that such lines draw. Cells may reach over several columns and rows. Lines between two rules are one row
/// if the rules part the rows at all.
void readBoxTable(const QStringList &lines, std::vector<Block> &blocks);

} // namespace disclosure
