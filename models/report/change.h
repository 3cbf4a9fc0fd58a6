// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

namespace disclosure {

/// One thing about a report that a clerk has set: from one value to another, so that it can be taken back. A null value
/// means that nothing is set.
struct Change {
    enum class Kind {
        Cell,         ///< subject: cell id; value: its text, null if the report lacks the cell
        Place,        ///< subject: cell id; value: where its text stands (placeText()), null for as it was read
        Row,          ///< subject: id of an extra row (t3.extra_2); value: rowText(), null if there is no such row
        Fact,         ///< subject: form, organ, year or place; value: its text
        Confirmation, ///< subject: cell id; value: the text that was found right, null for none
        Dismissal,    ///< subject: findingKey(); value: the reason, null if the finding is open
        State,        ///< subject: empty; value: key(ReviewState)
    };
    Kind kind = Kind::Cell;
    QString subject;
    QString before;
    QString after;

    Change reversed() const { return {kind, subject, after, before}; }
    bool operator==(const Change &) const = default;
};

/// Whether two values are one: a null value is no empty one.
bool isSameValue(const QString &left, const QString &right);
/// Whether a change is about the place by which the list sorts a report, which is no part of the report itself.
bool isPlaceInList(const Change &change);
/// Whether a change is work on the report rather than sorting it among others.
bool isReviewWork(const Change &change);

/// What a clerk did at once and takes back at once: one value, a whole paste, or taking back itself. Steps are never
/// changed or removed; the history of a report is the list of its steps.
struct Step {
    enum class Action { Make, Undo, Redo };

    qint64 id = 0;
    Action action = Action::Make;
    qint64 of = 0; ///< the step that is undone or made again; 0 for Action::Make
    std::vector<Change> changes;
    QString why;
    QString who;
    QDateTime when; ///< UTC; now, if it is not valid

    bool operator==(const Step &) const = default;
};

/// Where a report stands on its way over the desk. Whether its numbers are right is the Verdict.
enum class ReviewState {
    Pending,      ///< 待核
    InReview,     ///< 核对中
    SecondReview, ///< 待复核
    Returned,     ///< 退回
    Reviewed,     ///< 已核
    Exported,     ///< 已导出
};

/// Whether its clerk is done with a report.
bool isSignedOff(ReviewState state);
/// The state's name in files and in the library: pending, in_review, second_review, returned, reviewed, exported.
QString key(ReviewState state);
std::optional<ReviewState> reviewStateFromKey(QStringView key);

} // namespace disclosure
