// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace disclosure {

/// How many columns a grid of boxes has whose cells follow each other (display: grid); 0 for anything else.
int columnsOfBoxes(const QString &style);

/// How many columns or rows a box of such a grid covers; nothing if it says where it stands.
std::optional<int> spanOfBox(const QString &style, const QString &property);

} // namespace disclosure
