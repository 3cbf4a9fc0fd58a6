// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/forms/form.h"
#include "models/report/change.h"
#include "models/report/report.h"

namespace disclosure {

/// What a change is about, in words: the name of a cell, "State", "Organ". The form may be nullptr.
QString subjectWords(const Change &change, const Report &report, const Form *form);

/// A value of a change in words; "—" for none.
QString valueWords(const Change &change, const QString &value);

/// What changes do together, in a few words for a menu: "总计: “52”", or how many there are.
QString stepWords(const std::vector<Change> &changes, const Report &report, const Form *form);

/// The state in one word, in the program's language.
QString stateName(ReviewState state);

} // namespace disclosure
