// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/library.h"

#include <QString>

namespace disclosure {

/// How a row of the list of reports stands: a report by its verdict, a file by what becomes of it.
enum class ListState {
    Wrong, ///< this and the next two as the Verdict says
    ToReview,
    Passed,
    Reading, ///< the file is being read
    Failed,  ///< the file could not be read
};

ListState listState(const ReportSummary &summary);

/// States in one word, in the program's language.
QString stateWord(ListState state);
QString stateWord(ReviewState state);

/// Why a report has its verdict, in a sentence: what proves a report that passed, what is open in another one.
QString verdictReason(const ReportSummary &summary);

/// A group's head in words, from Listing::Group::key.
QString groupTitle(ListQuery::Grouping grouping, const QString &key);

} // namespace disclosure
