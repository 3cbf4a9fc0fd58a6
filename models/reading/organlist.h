// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/result.h"

#include <QString>

#include <vector>

namespace disclosure {

/// An organ, and the place that it belongs to; an empty place if the list does not say.
struct ListedOrgan {
    QString organ;
    QString place;

    bool operator==(const ListedOrgan &) const = default;
};

/// Reads a list of organs from a spreadsheet (.xlsx, its first sheet) or a CSV file (comma, semicolon or tab; UTF-8 or
/// GB18030). With a first row that names its columns (机关, 单位, 名称, 地区 …, organ, place), those are taken;
/// without, the first column is the organ and the second, if there is one, the place. Errors name the file.
Result<std::vector<ListedOrgan>> readOrganList(const QString &path);

/// The place whose own report an organ's is: that of its entry in the list, else the one that its name begins with
/// (某某市 of 某某市人民政府). Empty if the list knows none.
QString placeOf(const QString &organ, const std::vector<ListedOrgan> &list);

} // namespace disclosure
