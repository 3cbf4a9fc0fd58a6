// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/earliersteps.h"

#include "app/window/correctionqueue.h"

#include "ui/shell/mainwindow.h"
#include "ui/shell/messagebar.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <iterator>

namespace disclosure {

EarlierSteps::EarlierSteps(const Desk &desk, StepJournal *journal, QObject *parent)
    : QObject(parent), m_desk(desk), m_journal(*journal)
{
    auto [taken, notUnderstood] = m_journal.takeOver();
    const auto firstHomeless =
        std::ranges::stable_partition(taken, [this](const auto &entry) { return hasPlace(entry); });
    setAside({firstHomeless.begin(), firstHomeless.end()});
    taken.erase(firstHomeless.begin(), firstHomeless.end());
    tellTaken(taken);
    tellNotUnderstood(notUnderstood);
    m_desk.queue.addKept(taken);
}

/// What can't be compared now waits in the queue: a library that can't be read can't be written either.
bool EarlierSteps::hasPlace(const StepJournal::Entry &entry) const
{
    const QByteArray now = m_desk.library.sha256(entry.reportId);
    if (m_desk.library.readFailure()) {
        return true;
    }
    return !now.isEmpty() && (entry.sha256.isEmpty() || entry.sha256 == now);
}

QString EarlierSteps::reportName(qint64 reportId) const
{
    const std::optional<ReportSummary> summary = m_desk.library.summary(reportId);
    if (!summary) {
        return tr("a report that was removed from the list");
    }
    const QString name = summary->organ.isEmpty() ? QFileInfo(summary->path).fileName() : summary->organ;
    return summary->year > 0 ? name + u' ' + QString::number(summary->year) : name;
}

void EarlierSteps::tellTaken(const Entries &taken)
{
    if (taken.empty()) {
        return;
    }
    QStringList reports;
    for (const StepJournal::Entry &entry : taken) {
        if (const QString name = reportName(entry.reportId); !reports.contains(name)) {
            reports << name;
        }
    }
    constexpr qsizetype mostNamed = 3;
    const QString more = reports.size() > mostNamed ? u" …"_qs : QString();
    m_desk.window.messages()->showMessage(
        MessageBar::Kind::Warning,
        tr("%1 changes that could not be written to the library before the program ended last time have been taken "
           "over: %2. They stand in the history of their reports.")
            .arg(QString::number(taken.size()), reports.first(mostNamed < reports.size() ? mostNamed : reports.size())
                                                        .join(tr(", ", "between names of reports")) +
                                                    more));
}

void EarlierSteps::tellNotUnderstood(const QStringList &files)
{
    if (files.empty()) {
        return;
    }
    QStringList shown;
    std::ranges::transform(files, std::back_inserter(shown), &QDir::toNativeSeparators);
    m_desk.window.messages()->showMessage(
        MessageBar::Kind::Warning,
        tr("Some changes of an earlier session could not be read and are not in the library, perhaps because a newer "
           "version of the program made them. They are kept in %1: ask whoever looks after the program.")
            .arg(shown.join(tr(", ", "between names of files"))));
}

void EarlierSteps::setAside(const Entries &homeless)
{
    if (homeless.empty()) {
        return;
    }
    const QString path = m_journal.setAside(homeless);
    // A journal whose entries are nowhere else must stay.
    if (path.isEmpty()) {
        m_journal.release();
    }
    m_desk.window.messages()->showMessage(
        MessageBar::Kind::Warning,
        path.isEmpty()
            ? tr("%1 changes of an earlier session belong to reports that are not in this library. They will be "
                 "looked at again when the program is started next.")
                  .arg(homeless.size())
            : tr("%1 changes of an earlier session belong to reports that are not in this library. They have been "
                 "laid aside in %2.")
                  .arg(QString::number(homeless.size()), QDir::toNativeSeparators(path)));
}

} // namespace disclosure
