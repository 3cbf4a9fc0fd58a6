// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/forms/form.h"
#include "models/report/report.h"

#include <vector>

namespace disclosure {

/// What a rule of suspicion says of a report: nothing that must be wrong, but what honest reports seldom have.
struct Suspicion {
    QString at;
    QStringList cells;
    std::optional<Decimal> expected;
    std::optional<Decimal> found;
    QString needs = {}; ///< source of the other report that it leans on
    QString words = {}; ///< of the report, or what is said of it

    bool operator==(const Suspicion &) const = default;
};

/// For the kinds of rules from Rule::Kind::Coincidence on; none for all others.
std::vector<Suspicion> suspicions(const Rule &rule, const Report &report, const Form &form);

} // namespace disclosure
