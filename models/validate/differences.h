// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/forms/form.h"
#include "models/report/report.h"

#include <vector>

namespace disclosure {

/// A cell that two readings have otherwise. A null text: the reading lacks the cell.
struct CellDifference {
    QString cell;
    QString before;
    QString after;

    bool operator==(const CellDifference &) const = default;
};

/// Whether two texts were read as the same; a null text was not read. Spaces around a text don't count.
bool isReadAlike(const QString &left, const QString &right);

/// What a cell had when it was read, whatever a clerk has typed since; null if it was not read.
QString textAsRead(const Report &report, const QString &cellId);

/// The cells that were read otherwise in another version of a report, or by another reading of it, in the order of
/// their ids. What clerks have corrected does not count, nor do spaces around a text.
std::vector<CellDifference> differences(const Report &before, const Report &after);

/// In words, the first three of them by name: "4 cells differ: （一）予以公开 · 自然人 5 → 6, …". `form` names the
/// cells; nullptr leaves their ids.
QString differencesText(const std::vector<CellDifference> &differences, const Report &report, const Form *form);

} // namespace disclosure
