// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/source/document.h"

#include <QStringList>

namespace disclosure::tests {

/// A grid from lines as printed() gives them: cells of a row separated by '|', "<" and "^" for places that a cell to
/// the left or above covers, "." for a place without a cell. Spaces around a text are taken off.
Grid gridFromText(const QStringList &lines);

/// Table 3 of the form of 2021 as such lines, with merged heads and groups; the values of a row are `values` where
/// given (by row id without "t3."), else zeros.
QStringList table3Lines(const std::vector<std::pair<QString, QString>> &values = {});

} // namespace disclosure::tests
