// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/settingscontroller.h"

#include "app/window/language.h"
#include "app/window/openreport.h"
#include "app/window/reviewer.h"
#include "app/window/settings.h"
#include "app/window/tryagain.h"

#include "ui/grid/tablespane.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/statusline.h"

#include "models/forms/form.h"
#include "models/store/library.h"

#include <QFileInfo>
#include <QHash>

#include <algorithm>

namespace disclosure {

namespace {

QString nameOf(const Rule &rule)
{
    return rule.name.zh.isEmpty() ? rule.id : rule.name.shown();
}

/// What is muted, everywhere or for an organ or a report alone; then the other rules that can be muted. Rules are in
/// the forms' order, those of the newest form first.
std::vector<Preferences::Rule> softRules(const Library &library)
{
    const std::vector<MutedRule> muted = library.mutedRules();
    const auto reasonOf = [&muted](const QString &rule) {
        const auto known = std::ranges::find_if(muted, [&rule](const MutedRule &entry) {
            return entry.rule == rule && entry.organ.isEmpty() && entry.report == 0;
        });
        return known == muted.end() ? QString() : known->reason;
    };
    std::vector<Preferences::Rule> rules;
    QHash<QString, QString> names;
    std::vector<Form> forms = FormRegistry::builtIn().forms();
    std::ranges::sort(forms, std::ranges::greater(), &Form::firstYear);
    for (const Form &form : forms) {
        for (const Rule &rule : form.rules) {
            if (rule.severity != Severity::Error && !names.contains(rule.id)) {
                names.insert(rule.id, nameOf(rule));
                rules.push_back({.id = rule.id, .name = nameOf(rule), .organ = {}, .reason = reasonOf(rule.id)});
            }
        }
    }
    for (const MutedRule &entry : muted) {
        if (entry.organ.isEmpty() && entry.report == 0) {
            continue;
        }
        QString where = entry.organ;
        if (const auto summary = entry.report == 0 ? std::nullopt : library.summary(entry.report)) {
            where = QFileInfo(summary->path).fileName();
        }
        rules.push_back({.id = entry.rule,
                         .name = SettingsController::tr("%1 (%2)").arg(names.value(entry.rule, entry.rule), where),
                         .organ = entry.organ,
                         .report = entry.report,
                         .reason = entry.reason});
    }
    std::ranges::stable_partition(rules, [](const Preferences::Rule &rule) { return !rule.reason.isNull(); });
    return rules;
}

} // namespace

SettingsController::SettingsController(const Desk &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    connect(desk.window.actions().settings, &QAction::triggered, this, &SettingsController::edit);
    connect(&desk.settings, &Settings::changed, this, [this](Setting setting) {
        if (setting == Setting::ReviewerName) {
            showReviewer();
        }
    });
    showReviewer();
}

Preferences SettingsController::current() const
{
    const Settings &settings = m_desk.settings;
    return {.language = Text{u"zh"_qs, u"en"_qs}.shown(),
            .reviewer = settings.value(Setting::ReviewerName).toString(),
            .theme = themeFromKey(settings.value(Setting::Theme).toString()),
            .gridZoom = settings.value(Setting::GridZoom).toDouble(),
            .pageZoom = settings.value(Setting::PageZoom).toDouble(),
            .rules = softRules(m_desk.library)};
}

void SettingsController::edit()
{
    // Muting a rule shows the open report anew, which is not done under an open editor.
    m_desk.window.tables()->commitEditor();
    const Preferences before = current();
    SettingsDialog dialog(before, systemReviewerName(), &m_desk.window);
    if (!m_desk.dialogs.run(dialog)) {
        return;
    }
    const Preferences chosen = dialog.preferences();
    takeMutedRules(before, chosen);
    m_desk.settings.setValue(Setting::ReviewerName, chosen.reviewer);
    m_desk.settings.setValue(Setting::Theme, key(chosen.theme));
    m_desk.settings.setValue(Setting::GridZoom, chosen.gridZoom);
    m_desk.settings.setValue(Setting::PageZoom, chosen.pageZoom);
    if (chosen.language != before.language) {
        m_desk.settings.setValue(Setting::Language, chosen.language);
    }
}

void SettingsController::takeMutedRules(const Preferences &before, const Preferences &chosen)
{
    std::vector<MutedRule> changed;
    for (std::size_t i = 0; i < chosen.rules.size(); ++i) {
        const Preferences::Rule &rule = chosen.rules[i];
        if (rule != before.rules[i]) {
            changed.push_back({.rule = rule.id, .organ = rule.organ, .report = rule.report, .reason = rule.reason});
        }
    }
    if (!changed.empty()) {
        doOrOfferAgain(
            m_desk, tr("Which rules are muted is not changed yet."),
            [this, changed] { return m_desk.library.setMutedRules(changed, reviewerName(m_desk.settings)); },
            [this] { emit rulesChanged(); });
    }
}

void SettingsController::showReviewer()
{
    m_desk.report.setReviewer(reviewerName(m_desk.settings));
    m_desk.window.statusLine()->setReviewer(reviewerName(m_desk.settings));
}

} // namespace disclosure
