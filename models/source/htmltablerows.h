// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace disclosure {

/// The rows of all tables in a piece of HTML, one table below the other, as a spreadsheet takes them from the
/// clipboard: a merged cell's text stands in its first place, the other places are blank; rows and cells that are not
/// shown are left out; where a spreadsheet tells a cell's number beside a rounded text, the number counts. Empty
/// without tables.
std::vector<QStringList> htmlTableRows(const QString &html);

} // namespace disclosure
