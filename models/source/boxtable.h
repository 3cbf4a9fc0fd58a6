// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/source/document.h"

#include <QStringList>

namespace disclosure {

/// Whether a line of text holds cells between the vertical lines of a table drawn with characters (│).
bool isBoxRow(const QString &line);
/// Whether a line is one of the horizontal lines of such a table (├──┼──┤).
bool isBoxRule(const QString &line);

/// The table that such lines draw. Lines between two rules are one row if the rules part the rows at all.
void readBoxTable(const QStringList &lines, std::vector<Block> &blocks);

} // namespace disclosure
