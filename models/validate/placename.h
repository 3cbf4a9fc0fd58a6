// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/forms/form.h"
#include "models/report/report.h"

namespace disclosure {

/// A column's own label: 商业企业; 总计 where the form has several of that name.
QString columnName(const Column &column);

/// The label of a row of the form or of an extra row; empty if there is none, or if the row has no label.
QString rowName(QStringView table, QStringView row, const Report &report, const Form &form);

/// A place in words: the labels of the row and column, such as "（一）予以公开 · 自然人". Understands cell ids,
/// table.row and table.*.column ids, tables, and what `at` of a finding holds.
QString placeName(QStringView at, const Report &report, const Form &form);

/// What `at` of an equation names: a row, a column, or a group of columns, by the first place that knows it. Empty if
/// none does.
QString nameInTable(QStringView at, const Table &table, const Report &report, const Form &form);

} // namespace disclosure
