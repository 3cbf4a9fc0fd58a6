// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/forms/form.h"
#include "models/report/report.h"
#include "models/validate/equations.h"

#include <QString>

#include <span>

namespace disclosure {

/// The report of the year before, if it is known.
const EarlierReport *lastYearOf(const Report &report);

/// How an equation of a rule between years comes out: `expected` is what last year's report and this one's parts give.
/// It is judged like a sum within a report: a cell without a number is 0 where another one has a number, and a cell
/// that one of the reports lacks stops it.
Balance balanceBetweenYears(const Rule::Equation &equation, const Report &report, const EarlierReport &last);

/// The equation with its numbers, last year's in front: "12 + 3 - 1 = 14 ≠ 15, difference 1".
QString inNumbers(const Rule::Equation &equation, const Report &report, const EarlierReport &last);

/// What other reports need of one that was read.
EarlierReport earlierReport(const Report &report);

/// By what reports of one organ are known: its name without spaces and in one width, since files write it differently.
QString organKey(const QString &organ);

/// Tells each report which ones of the same organ came before it. Of several for one year, as when a PDF and a Word
/// file of one report are read, the one with most cells counts.
void linkYears(std::span<Report *const> reports);

} // namespace disclosure
