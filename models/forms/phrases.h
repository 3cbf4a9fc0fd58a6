// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>

namespace disclosure {

/// The rules of a file with phrases, as a form's own file writes rules: in patterns, {last_year} is the phrase of that
/// name; a group of subjects is its members, each with what the group has and {label} as the member says; a subject
/// without sums speaks of the cell that it is at. The file is compiled in: a phrase that it lacks ends the program.
QJsonArray rulesWithPhrases(const QJsonObject &file);

} // namespace disclosure
