// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/reportwords.h"

#include <QCoreApplication>
#include <QStringList>

namespace disclosure {

namespace {

QString words(const char *source)
{
    return QCoreApplication::translate("ReportWords", source);
}

QString counted(const char *source, int count)
{
    return words(source).arg(count);
}

/// What speaks for the cells of a report that passed.
QString proof(const ReportSummary &summary)
{
    const int readOnly = summary.cells - summary.proven;
    QString sentence =
        readOnly == 0 ? counted(QT_TRANSLATE_NOOP("ReportWords", "all %1 cells are proven by the sums"), summary.cells)
                      : words(QT_TRANSLATE_NOOP("ReportWords", "%1 cells are proven by the sums, %2 were read "
                                                               "without doubt where no sum goes through"))
                            .arg(summary.proven)
                            .arg(readOnly);
    sentence += words(QT_TRANSLATE_NOOP("ReportWords", ", no finding is open"));
    if (summary.corrections > 0) {
        sentence += counted(QT_TRANSLATE_NOOP("ReportWords", ", %1 corrected by hand"), summary.corrections);
    }
    return sentence;
}

QString openMatters(const ReportSummary &summary)
{
    if (summary.cells == 0) {
        return words(QT_TRANSLATE_NOOP("ReportWords", "no cell of the form was read"));
    }
    QStringList parts;
    const auto add = [&](int count, const char *source) {
        if (count > 0) {
            parts << counted(source, count);
        }
    };
    add(summary.errors, QT_TRANSLATE_NOOP("ReportWords", "errors %1"));
    add(summary.warnings, QT_TRANSLATE_NOOP("ReportWords", "warnings %1"));
    add(summary.doubtful, QT_TRANSLATE_NOOP("ReportWords", "cells in doubt %1"));
    add(summary.problems, QT_TRANSLATE_NOOP("ReportWords", "problems to go through %1"));
    return parts.join(words(QT_TRANSLATE_NOOP("ReportWords", ", ")));
}

} // namespace

ListState listState(const ReportSummary &summary)
{
    switch (verdict(summary)) {
    case Verdict::Wrong:
        return ListState::Wrong;
    case Verdict::ToReview:
        return ListState::ToReview;
    case Verdict::Passed:
        break;
    }
    return ListState::Passed;
}

QString stateWord(ListState state)
{
    switch (state) {
    case ListState::Wrong:
        return QCoreApplication::translate("ListState", "wrong");
    case ListState::ToReview:
        return QCoreApplication::translate("ListState", "to review");
    case ListState::Passed:
        return QCoreApplication::translate("ListState", "passed");
    case ListState::Reading:
        return QCoreApplication::translate("ListState", "being read");
    case ListState::Failed:
        return QCoreApplication::translate("ListState", "not read");
    }
    return {};
}

QString stateWord(ReviewState state)
{
    switch (state) {
    case ReviewState::Pending:
        return QCoreApplication::translate("ReviewState", "pending");
    case ReviewState::InReview:
        return QCoreApplication::translate("ReviewState", "in review");
    case ReviewState::SecondReview:
        return QCoreApplication::translate("ReviewState", "second review");
    case ReviewState::Returned:
        return QCoreApplication::translate("ReviewState", "returned");
    case ReviewState::Reviewed:
        return QCoreApplication::translate("ReviewState", "reviewed");
    case ReviewState::Exported:
        return QCoreApplication::translate("ReviewState", "exported");
    }
    return {};
}

QString verdictReason(const ReportSummary &summary)
{
    const ListState state = listState(summary);
    return words(QT_TRANSLATE_NOOP("ReportWords", "%1: %2."))
        .arg(stateWord(state), state == ListState::Passed ? proof(summary) : openMatters(summary));
}

QString groupTitle(ListQuery::Grouping grouping, const QString &key)
{
    switch (grouping) {
    case ListQuery::Grouping::Year:
        return key.toInt() > 0 ? key : words(QT_TRANSLATE_NOOP("ReportWords", "year unknown"));
    case ListQuery::Grouping::Place:
        return !key.isEmpty() ? key : words(QT_TRANSLATE_NOOP("ReportWords", "place unknown"));
    case ListQuery::Grouping::State:
        return stateWord(reviewStateFromKey(key).value_or(ReviewState::Pending));
    case ListQuery::Grouping::None:
        break;
    }
    return key;
}

} // namespace disclosure
