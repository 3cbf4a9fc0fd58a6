// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/forms/form.h"
#include "models/report/report.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace disclosure {

/// A stretch of the narrative that speaks of cells, or that a finding is about.
struct NarrativeMark {
    std::size_t passage = 0; ///< in Report::narrative
    qsizetype start = 0;     ///< in the passage's text
    qsizetype end = 0;
    QStringList cells; ///< that it speaks of; empty for a total and its parts, which speak of each other
    QString sentence;  ///< what it speaks of, or what is wrong with it
    QString name;      ///< rule@at of the open finding about it; empty if there is none

    bool isWrong() const { return !name.isEmpty(); }
    bool operator==(const NarrativeMark &) const = default;
};

/// The marks of a validated report in the order of its narrative; none overlaps another. Where two are about the same
/// words, the one that is wrong is there.
std::vector<NarrativeMark> narrativeMarks(const Report &report, const Form &form);

} // namespace disclosure
