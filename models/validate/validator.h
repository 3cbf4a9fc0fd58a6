// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/forms/form.h"
#include "models/report/report.h"
#include "models/validate/placename.h"

namespace disclosure {

/// Evaluates the form's rules over a report: replaces its findings and the trust of its cells.
void validate(Report &report, const Form &form);

/// The same for a report whose form id is known to the registry; a report without a known form is left with no findings
/// and all its cells doubtful.
void validate(Report &report, const FormRegistry &registry);

/// Whether a cell of the column may hold the number: counts are whole and not negative, amounts are not negative.
bool mayHold(const Column &column, const Decimal &number);

/// What a finding says, in the program's current language, with the labels and numbers of the report.
QString sentence(const Finding &finding, const Report &report, const Form &form);

/// The numbers of a finding's equation, such as "53 + 3 = 56 ≠ 58 + 4 = 62, difference 6"; empty for findings that have
/// none.
QString equation(const Finding &finding, const Report &report, const Form &form);

/// Names a finding by its rule, its place and the values of its cells: who has dismissed it has dismissed just that. It
/// is open again when a value changes, and stays dismissed when the report is read again with the same values.
QString findingKey(const Finding &finding, const Report &report);

} // namespace disclosure
