// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/reportproperties.h"

#include "ui/shell/dialogs.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/propertiesdialog.h"

#include "models/forms/form.h"
#include "models/store/library.h"

namespace disclosure {

namespace {

PropertiesDialog::Choices choicesOf(const Library &library)
{
    PropertiesDialog::Choices choices;
    for (const Form &form : FormRegistry::builtIn().forms()) {
        choices.forms.emplace_back(form.id, form.title.shown());
    }
    choices.places = library.places();
    return choices;
}

QString yearText(int year)
{
    return year > 0 ? QString::number(year) : QString();
}

/// What differs; of several reports, what was filled in.
std::vector<BulkChange> changesBetween(const ReportFacts &before, const ReportFacts &after)
{
    std::vector<BulkChange> changes;
    const auto add = [&](const QString &subject, const QString &from, const QString &to) {
        if (from != to) {
            changes.push_back({Change::Kind::Fact, subject, to});
        }
    };
    add(u"form"_qs, before.form, after.form);
    add(u"organ"_qs, before.organ, after.organ);
    add(u"year"_qs, yearText(before.year), yearText(after.year));
    add(u"place"_qs, before.place, after.place);
    return changes;
}

} // namespace

std::vector<BulkChange> askReportProperties(const Desk &desk, const std::vector<qint64> &ids)
{
    ReportFacts before;
    if (ids.size() == 1) {
        const std::optional<ReportSummary> summary = desk.library.summary(ids.front());
        if (!summary) {
            return {};
        }
        before = {summary->form, summary->organ, summary->year, summary->place};
    }
    PropertiesDialog dialog(before, choicesOf(desk.library), static_cast<int>(ids.size()), &desk.window);
    return desk.dialogs.run(dialog) ? changesBetween(before, dialog.facts()) : std::vector<BulkChange>();
}

} // namespace disclosure
