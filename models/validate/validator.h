// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/forms/form.h"
#include "models/report/report.h"

namespace disclosure {

/// Evaluates the form's rules over a report: replaces its findings and the trust of its cells.
void validate(Report &report, const Form &form);

/// The same for a report whose form id is known to the registry; a report without a known form is left with no findings
/// and all its cells doubtful.
void validate(Report &report, const FormRegistry &registry);

/// What a finding says, in the program's current language, with the labels and numbers of the report.
QString sentence(const Finding &finding, const Report &report, const Form &form);

/// The numbers of a finding's equation, such as "53 + 3 = 56 ≠ 58 + 4 = 62"; empty for findings that have none.
QString equation(const Finding &finding, const Report &report, const Form &form);

/// A place in words: the labels of the row and column, such as "（一）予以公开 · 自然人". Understands cell ids,
/// table.row ids, and what `at` of a finding holds.
QString placeName(QStringView at, const Report &report, const Form &form);

/// Names a finding by its rule, its place and the values of its cells: who has dismissed it has dismissed just that. It
/// is open again when a value changes, and stays dismissed when the report is read again with the same values.
QString findingKey(const Finding &finding, const Report &report);

} // namespace disclosure
