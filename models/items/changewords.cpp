// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/changewords.h"

#include "models/validate/placename.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace disclosure {

namespace {

QString place(const QString &at, const Report &report, const Form *form)
{
    return form ? placeName(at, report, *form) : at;
}

/// A finding by its key: the rule's place; what is about the source as a whole has no other part than its name.
QString findingPlace(const QString &key, const Report &report, const Form *form)
{
    const QStringList parts = key.split(u'\t');
    if (parts.size() < 2) {
        return QCoreApplication::translate("ChangeWords", "Source");
    }
    // The first cell of a sum tells the table, which `at` alone does not.
    const Table *table = form ? form->table(parts[0].section(u'.', 0, 0)) : nullptr;
    const QString name = table ? nameInTable(parts[1], *table, report, *form) : QString();
    return name.isEmpty() ? place(parts[1], report, form) : table->tab.shown() + QStringLiteral(" · ") + name;
}

QString factName(const QString &fact)
{
    if (fact == u"form") {
        return QCoreApplication::translate("ChangeWords", "Edition of the form");
    }
    if (fact == u"organ") {
        return QCoreApplication::translate("ChangeWords", "Organ");
    }
    if (fact == u"year") {
        return QCoreApplication::translate("ChangeWords", "Year");
    }
    return QCoreApplication::translate("ChangeWords", "Place");
}

QString rowLabel(const QString &row)
{
    return QJsonDocument::fromJson(row.toUtf8()).object()[QStringLiteral("label")].toString();
}

} // namespace

QString subjectWords(const Change &change, const Report &report, const Form *form)
{
    switch (change.kind) {
    case Change::Kind::Cell:
        return place(change.subject, report, form);
    case Change::Kind::Place:
        return QCoreApplication::translate("ChangeWords", "%1: box on the page")
            .arg(place(change.subject, report, form));
    case Change::Kind::Row:
        return QCoreApplication::translate("ChangeWords", "Added row");
    case Change::Kind::Fact:
        return factName(change.subject);
    case Change::Kind::Confirmation:
        return QCoreApplication::translate("ChangeWords", "%1: compared").arg(place(change.subject, report, form));
    case Change::Kind::Dismissal:
        return QCoreApplication::translate("ChangeWords", "%1: set aside")
            .arg(findingPlace(change.subject, report, form));
    case Change::Kind::State:
        break;
    }
    return QCoreApplication::translate("ChangeWords", "State");
}

QString valueWords(const Change &change, const QString &value)
{
    if (change.kind == Change::Kind::State) {
        const std::optional<ReviewState> state = reviewStateFromKey(value);
        return state ? stateName(*state) : stateName(ReviewState::Pending);
    }
    if (value.isNull()) {
        return QStringLiteral("—");
    }
    if (change.kind == Change::Kind::Row) {
        return rowLabel(value);
    }
    if (change.kind == Change::Kind::Place) {
        return QCoreApplication::translate("ChangeWords", "page %1").arg(value.section(u' ', 0, 0));
    }
    return value.isEmpty() ? QCoreApplication::translate("ChangeWords", "(blank)") : value;
}

QString stepWords(const std::vector<Change> &changes, const Report &report, const Form *form)
{
    // What follows from the step by itself does not name it.
    const auto counts = [](const Change &change) {
        return change.kind == Change::Kind::Cell || change.kind == Change::Kind::Row;
    };
    const auto isMain = [&](const Change &change) { return std::ranges::none_of(changes, counts) || counts(change); };
    const auto first = std::ranges::find_if(changes, isMain);
    if (first == changes.end()) {
        return {};
    }
    const QString words = QCoreApplication::translate("ChangeWords", "%1: “%2”")
                              .arg(subjectWords(*first, report, form), valueWords(*first, first->after));
    const auto count = std::ranges::count_if(changes, isMain);
    return count > 1 ? QCoreApplication::translate("ChangeWords", "%1 and %2 more").arg(words).arg(count - 1) : words;
}

QString stateName(ReviewState state)
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

} // namespace disclosure
