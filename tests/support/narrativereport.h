// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/report.h"

#include <QString>
#include <QStringList>

namespace disclosure::tests {

/// A city's report on the form of 2021 in which nearly no two cells that a sentence may speak of hold the same number.
/// Requests: 150 new (129 persons, 12 companies, 2 research, 1 charity, 4 legal, 2 others), 9 carried in (8 and 1), 153
/// handled, 6 carried out. Outcomes: 66 granted, 12 partly, 28 refused (1 secret, 3 law, 5 third party, 4 internal, 6
/// process, 7 case file, 2 query), 27 unable (21, 4, 2), 14 rejected (8 petition, 3 repeat, 1 publication, 2 confirm),
/// 6 other (4 not corrected, 2 else). Reviews 15 (9 upheld, 2 corrected, 3 other, 1 pending); suits 7 direct (4, 1, 0,
/// 2) and 5 after review (3, 0, 1, 1). Normative documents 6 issued, 3 repealed, 41 in force; 2617 licences, 208
/// penalties, 14 acts of compulsion, fees of 1342.75万元.
Report narrativeReport();

/// What is found of a report's narrative but for the topics that it lacks: "table t3.new.total 150/151".
QStringList narrativeFindings(const Report &report);

/// The same, of a narrative of one paragraph in part one.
QStringList narrativeFindings(Report report, const QString &text);

} // namespace disclosure::tests
