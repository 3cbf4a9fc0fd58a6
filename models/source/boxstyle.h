// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>
#include <QString>

#include <optional>

namespace disclosure {

/// How many columns a grid of boxes has whose cells follow each other (display: grid); 0 for anything else.
int columnsOfBoxes(const QString &style);

/// How many columns or rows a box of such a grid covers; nothing if it says where it stands.
std::optional<int> spanOfBox(const QString &style, const QString &property);

/// Whether boxes stand in a grid, in rows and columns.
bool isGridOfBoxes(const QString &style);

/// The place that a box says it has in a grid, columns across and rows down from 0; nothing if it does not say it all.
std::optional<QRect> placeOfBox(const QString &style);

/// Whether boxes stand beside each other in one row (display: flex).
bool isRowOfBoxes(const QString &style);

/// The share that a box has of its row (flex: 2); nothing if its width does not follow from that.
std::optional<int> shareOfBox(const QString &style);

} // namespace disclosure
