// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/yearscontroller.h"

#include "app/window/correctionqueue.h"
#include "app/window/openreport.h"
#include "app/window/prefetch.h"
#include "app/window/reviewcontroller.h"
#include "app/window/reviewer.h"
#include "app/window/settings.h"
#include "app/window/tryagain.h"

#include "ui/grid/tablespane.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messagebar.h"

#include "models/items/reportlistmodel.h"
#include "models/store/library.h"

#include <algorithm>

namespace disclosure {

YearsController::YearsController(const Desk &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    QAction *lastYear = m_desk.window.actions().showLastYear;
    lastYear->setChecked(m_desk.settings.value(Setting::ShowLastYear).toBool());
    m_desk.window.tables()->setShowsLastYear(lastYear->isChecked());
    connect(lastYear, &QAction::toggled, this, [this](bool isOn) {
        m_desk.settings.setValue(Setting::ShowLastYear, isOn);
        m_desk.window.tables()->setShowsLastYear(isOn);
    });
    connect(m_desk.window.actions().showYears, &QAction::triggered, this, &YearsController::show);
    connect(&m_desk.queue, &CorrectionQueue::written, this, &YearsController::followWritten);
}

void YearsController::tell(const QString &sentence)
{
    m_desk.window.messages()->showMessage(MessageBar::Kind::Information, sentence);
}

void YearsController::followWritten(qint64 report)
{
    m_desk.review.prefetch().forget();
    if (!m_desk.report.isOpen() || m_desk.report.summary().id == report || m_desk.report.report()->earlier.empty()) {
        return;
    }
    const std::optional<ReportSummary> written = m_desk.library.summary(report);
    const bool isEarlier = written && written->year < m_desk.report.summary().year;
    const bool isSameOrgan = isEarlier && m_desk.library.organName(written->organ) ==
                                              m_desk.library.organName(m_desk.report.summary().organ);
    if (isSameOrgan) {
        emit openReportOutdated();
    }
}

void YearsController::show()
{
    if (!m_desk.report.isOpen()) {
        tell(tr("Open a report of the organ first."));
        return;
    }
    if (!m_dialog) {
        m_dialog = new YearsDialog(&m_desk.window);
        connect(m_dialog, &YearsDialog::joinWanted, this, &YearsController::join);
        connect(m_dialog, &YearsDialog::partWanted, this, &YearsController::part);
        connect(m_dialog, &YearsDialog::reportWanted, this, [this](qint64 id) {
            if (m_desk.window.tables()->commitEditor()) {
                m_desk.review.open(id);
                m_desk.window.activateWindow();
            }
        });
    }
    fill(m_desk.report.summary().organ);
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

void YearsController::fill(const QString &organ)
{
    std::vector<YearsDialog::Year> years;
    for (const qint64 id : m_desk.library.reportsOfOrgan(organ)) {
        if (Result<Report> report = m_desk.library.report(id); report && report->year > 0) {
            years.push_back({id, report->organ, std::make_shared<const Report>(*std::move(report))});
        }
    }
    m_dialog->setYears(organ, years, m_desk.window.tables()->currentCell(), m_desk.report.form());
}

void YearsController::join(const QString &organ)
{
    QStringList names;
    for (const ReportSummary &summary : m_desk.library.summaries(m_desk.library.listing({}).ids)) {
        const bool isOther =
            !summary.organ.isEmpty() && m_desk.library.organName(summary.organ) != m_desk.library.organName(organ);
        if (isOther && !names.contains(summary.organ)) {
            names.append(summary.organ);
        }
    }
    names.sort();
    if (names.isEmpty()) {
        tell(tr("There is no other organ in the list."));
        return;
    }
    const QString other = m_desk.dialogs.organToJoin(m_dialog, organ, names);
    if (other.isEmpty()) {
        return;
    }
    doOrOfferAgain(
        m_desk, tr("%1 and %2 are not joined yet.").arg(other, organ),
        [this, other, organ] { return m_desk.library.joinOrgans(other, organ, reviewerName(m_desk.settings)); },
        [this, organ] { showNames(organ); });
}

void YearsController::showNames(const QString &organ)
{
    fill(organ);
    m_desk.review.reload();
    m_desk.reports.refresh();
}

void YearsController::part(const QString &organ)
{
    if (!m_desk.library.isJoined(organ)) {
        tell(tr("%1 goes by its own name.").arg(organ));
        return;
    }
    doOrOfferAgain(
        m_desk, tr("%1 does not go by its own name yet.").arg(organ),
        [this, organ] { return m_desk.library.partOrgan(organ, reviewerName(m_desk.settings)); },
        [this, organ] { showNames(m_desk.report.isOpen() ? m_desk.report.summary().organ : organ); });
}

} // namespace disclosure
