// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/mutecontroller.h"

#include "app/window/openreport.h"
#include "app/window/prefetch.h"
#include "app/window/reviewcontroller.h"
#include "app/window/reviewer.h"
#include "app/window/tryagain.h"

#include "ui/findings/findingsview.h"
#include "ui/grid/tablespane.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messagebar.h"

#include "models/items/findingsmodel.h"
#include "models/items/reportlistmodel.h"
#include "models/store/library.h"

namespace disclosure {

MuteController::MuteController(const Desk &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    connect(m_desk.window.actions().muteRule, &QAction::triggered, this, &MuteController::mute);
}

void MuteController::mute()
{
    const QModelIndex index = m_desk.window.findings()->currentIndex();
    const Form *form = m_desk.report.form();
    const QString id = index.data(FindingsModel::NameRole).toString().section(u'@', 0, 0);
    const Rule *rule = form ? form->rule(id) : nullptr;
    if (!rule || rule->severity == Severity::Error) {
        m_desk.window.messages()->showMessage(
            MessageBar::Kind::Information,
            rule ? tr("Errors in sums can’t be muted. Set this one aside with a reason (Ctrl+Del).")
                 : tr("Choose a warning in the list of problems first."));
        return;
    }
    if (!m_desk.window.tables()->commitEditor()) {
        return;
    }
    const ReportSummary open = m_desk.report.summary();
    const QString name = rule->name.zh.isEmpty() ? id : rule->name.shown();
    const std::optional<Muting> muting = m_desk.dialogs.muting(&m_desk.window, name, open.organ);
    if (!muting) {
        return;
    }
    MutedRule muted{.rule = id, .organ = {}, .report = 0, .reason = muting->reason};
    QString where = tr("in all reports");
    if (muting->scope == Muting::Scope::Report) {
        muted.report = open.id;
        where = tr("in this report");
    } else if (muting->scope == Muting::Scope::Organ) {
        muted.organ = m_desk.library.organName(open.organ);
        where = tr("in the reports of %1").arg(open.organ);
    }
    doOrOfferAgain(
        m_desk, tr("“%1” is not muted %2 yet.").arg(name, where), [this, muted] { return set(muted); },
        [this, muted, name, where] {
            follow(muted);
            tellMuted(muted, name, where);
        });
}

Done MuteController::set(const MutedRule &muted)
{
    return m_desk.library.setMutedRules({muted}, reviewerName(m_desk.settings));
}

void MuteController::follow(const MutedRule &muted)
{
    if (muted.report != 0) {
        countAnew({muted.report});
    } else if (!muted.organ.isEmpty()) {
        countAnew(m_desk.library.reportsOfOrgan(muted.organ));
    } else {
        emit rulesChanged();
    }
}

void MuteController::tellMuted(const MutedRule &muted, const QString &ruleName, const QString &where)
{
    MutedRule spoken = muted;
    spoken.reason = QString();
    m_desk.window.messages()->showMessage(MessageBar::Kind::Answer, tr("“%1” is muted %2.").arg(ruleName, where),
                                          {tr("Undo"), [this, spoken, ruleName] { letSpeak(spoken, ruleName); }, true});
}

void MuteController::letSpeak(const MutedRule &spoken, const QString &ruleName)
{
    if (m_desk.window.tables()->commitEditor()) {
        doOrOfferAgain(
            m_desk, tr("“%1” is still muted.").arg(ruleName), [this, spoken] { return set(spoken); },
            [this, spoken] { follow(spoken); });
    }
}

void MuteController::countAnew(const std::vector<qint64> &reports)
{
    doOrOfferAgain(
        m_desk, tr("The problems in the list are not counted anew yet."),
        [this, reports] { return m_desk.library.recount(reports); }, [this] { m_desk.reports.refresh(); });
    m_desk.review.prefetch().forget();
    m_desk.review.reload();
}

} // namespace disclosure
