// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/mutecontroller.h"

#include "app/window/openreport.h"
#include "app/window/prefetch.h"
#include "app/window/reviewcontroller.h"
#include "app/window/reviewer.h"

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
    const std::optional<Muting> muting =
        m_desk.dialogs.muting(&m_desk.window, rule->name.zh.isEmpty() ? id : rule->name.shown(), open.organ);
    if (!muting) {
        return;
    }
    MutedRule muted{.rule = id, .organ = {}, .report = 0, .reason = muting->reason};
    if (muting->scope == Muting::Scope::Report) {
        muted.report = open.id;
    } else if (muting->scope == Muting::Scope::Organ) {
        muted.organ = m_desk.library.organName(open.organ);
    }
    if (const Done done = m_desk.library.setMutedRule(muted, reviewerName(m_desk.settings)); !done) {
        m_desk.window.messages()->showMessage(MessageBar::Kind::Error, done.error().sentence);
        return;
    }
    if (muting->scope == Muting::Scope::Everywhere) {
        emit rulesChanged();
        return;
    }
    countAnew(muted.report != 0 ? std::vector{open.id} : m_desk.library.reportsOfOrgan(open.organ));
}

void MuteController::countAnew(const std::vector<qint64> &reports)
{
    if (const Done counted = m_desk.library.recount(reports); !counted) {
        m_desk.window.messages()->showMessage(MessageBar::Kind::Error, counted.error().sentence);
    }
    m_desk.review.prefetch().forget();
    m_desk.review.reload();
    m_desk.reports.refresh();
}

} // namespace disclosure
