// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/reviewprogress.h"

#include "app/window/correctionqueue.h"
#include "app/window/openreport.h"
#include "app/window/settings.h"

#include "ui/findings/findingspane.h"
#include "ui/findings/findingsview.h"
#include "ui/shell/mainwindow.h"

#include "models/items/findingsmodel.h"
#include "models/items/reportlistmodel.h"

#include <QItemSelectionModel>

namespace disclosure {

namespace {

QString timeWords(std::chrono::seconds time)
{
    using namespace std::chrono;
    if (time < 90s) {
        return ReviewProgress::tr("about a minute");
    }
    if (time < 2h) {
        return ReviewProgress::tr("about %1 minutes").arg(round<minutes>(time).count());
    }
    return ReviewProgress::tr("about %1 hours").arg(round<hours>(time).count());
}

} // namespace

ReviewProgress::ReviewProgress(const Desk &desk, QObject *parent)
    : QObject(parent), m_desk(desk), m_pace(desk.settings.value(Setting::Pace).toList())
{
    connect(&m_desk.report, &OpenReport::opened, this, &ReviewProgress::takeOpened);
    connect(&m_desk.report, &OpenReport::closed, this, &ReviewProgress::takeOpened);
    connect(&m_desk.report, &OpenReport::stepped, this, &ReviewProgress::takeStep);
    connect(&m_desk.findings, &QAbstractItemModel::modelReset, this, &ReviewProgress::show);
    connect(&m_desk.reports, &ReportListModel::countsChanged, this, &ReviewProgress::count);
    connect(&m_desk.reports, &ReportListModel::changed, this, &ReviewProgress::count);
    connect(m_desk.window.findings()->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ReviewProgress::show);
    count();
}

/// The list counts the library in another thread; until it has done so, what was settled here is more up to date.
void ReviewProgress::count()
{
    if (m_desk.reports.isSettled()) {
        m_left = m_desk.reports.totals().problems;
        show();
    }
}

void ReviewProgress::takeOpened()
{
    m_open = m_desk.findings.openCount();
    show();
}

/// Undoing settles nothing, even where it makes a sum hold.
void ReviewProgress::takeStep(const Step &step)
{
    const int open = m_desk.findings.openCount();
    const int settled = m_open - open;
    m_open = open;
    m_left -= settled;
    if (step.action == Step::Action::Make && settled > 0) {
        m_pace.settle(settled, step.when);
        m_desk.settings.setValue(Setting::Pace, m_pace.kept());
    }
    show();
}

void ReviewProgress::show()
{
    m_desk.window.problems()->setProgress(words());
}

QString ReviewProgress::words() const
{
    if (!m_desk.report.isOpen()) {
        return {};
    }
    QStringList words;
    const int here = m_desk.findings.openCount();
    const QModelIndex current = m_desk.window.findings()->currentIndex();
    const bool isOnOpen = current.data(FindingsModel::IsOpenRole).toBool();
    words << (here == 0  ? tr("nothing left in this report")
              : isOnOpen ? tr("%1 / %2 in this report").arg(current.row() + 1).arg(here)
                         : tr("%1 in this report").arg(here));
    if (m_left > 0) {
        words << tr("%1 left in all").arg(m_left);
        if (const std::optional<std::chrono::seconds> time = m_pace.timeFor(m_left)) {
            words << timeWords(*time);
        }
    }
    return words.join(u" · "_qs);
}

} // namespace disclosure
