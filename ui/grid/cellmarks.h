// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/statecolors.h"

#include <QModelIndex>
#include <QStringList>

#include <vector>

namespace disclosure {

/// The mark that a cell of a ReportTableModel is coloured by: the gravest of its states.
Mark cellMark(const QModelIndex &index);

/// The glyphs of all that is to be told of a cell, the gravest first: "▲✎".
QString cellGlyphs(const QModelIndex &index);

/// What is known of a cell, a line each: what is wrong or proven, what was read, what was confirmed, where it stands.
QStringList cellFacts(const QModelIndex &index);

/// What a mark says of a cell, for a legend.
struct LegendEntry {
    Mark mark = Mark::None;
    QString glyph;
    QString words;
};

/// All marks of cells, the gravest first.
std::vector<LegendEntry> cellLegend();

} // namespace disclosure
