// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/scannedtext.h"

#include "app/window/importcontroller.h"
#include "app/window/openreport.h"

#include "ui/shell/mainwindow.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/statusline.h"

#include "models/store/library.h"

#include <QFileInfo>
#include <QThread>
#include <QTimer>

#include <algorithm>

namespace disclosure {

namespace {

/// Half of the cores, so that the window and the clerk's other programs stay quick.
ReadingPool::Settings inBackgroundOf(ReadingPool::Settings settings)
{
    const int jobs = settings.jobs > 0 ? settings.jobs : QThread::idealThreadCount();
    settings.jobs = std::max(1, jobs / 2);
    return settings;
}

/// False, and nothing is stored, if the text is not that of the file that the report was read from.
Result<bool> store(Library &library, qint64 report, const QString &path, const std::vector<Passage> &narrative,
                   const std::vector<Notice> &notices)
{
    const Result<SourceFile> file = sourceFile(path);
    if (!file || library.sha256(report) != file->sha256) {
        return false;
    }
    const Done stored = library.setNarrative(report, narrative, notices);
    return stored ? Result<bool>(true) : stored.error();
}

} // namespace

ScannedText::ScannedText(const Desk &desk, const ReadingPool::Settings &settings, const Passwords *passwords,
                         QObject *parent)
    : QObject(parent), m_desk(desk), m_passwords(passwords), m_store(desk.library.path()),
      m_pool(inBackgroundOf(settings))
{
    connect(&m_pool, &ReadingPool::finished, this, &ScannedText::take);
    // It was read before; that its text is missing is said where the report is signed off.
    connect(&m_pool, &ReadingPool::failed, this, [this](const QString &path) { countDone(path); });
    connect(&m_desk.import, &ImportController::reportRead, this,
            [this](const QString &, qint64 report) { forgetTry(report); });
    connect(&m_desk.import, &ImportController::finished, this, &ScannedText::look);
    connect(&m_desk.report, &OpenReport::opened, this, &ScannedText::preferOpenReport);
    connect(&m_desk.window, &MainWindow::cancelRequested, this, &ScannedText::stop);
    connect(&m_desk.window, &MainWindow::closing, this, &ScannedText::stop);
    // After the window has been painted.
    QTimer::singleShot(0, this, &ScannedText::look);
}

void ScannedText::look()
{
    for (const qint64 report : m_desk.library.withUnreadText()) {
        if (m_known.insert(report).second) {
            m_waiting.push_back(report);
            ++m_total;
        }
    }
    readNext();
}

/// Another reading of a report lacks its text again.
void ScannedText::forgetTry(qint64 report)
{
    const bool isUnderWay = std::ranges::find(m_reading, report) != m_reading.end();
    if (!isUnderWay && std::ranges::find(m_waiting, report) == m_waiting.end()) {
        m_known.erase(report);
    }
}

/// Its clerk does not wait for an import to end.
void ScannedText::preferOpenReport()
{
    const qint64 id = m_desk.report.summary().id;
    const auto waiting = std::ranges::find(m_waiting, id);
    if (!m_desk.report.report()->has(Notice::Kind::UnreadText) ||
        (waiting == m_waiting.end() && m_known.contains(id))) {
        return;
    }
    if (waiting != m_waiting.end()) {
        m_waiting.erase(waiting);
    } else {
        m_known.insert(id);
        ++m_total;
    }
    read(id);
}

void ScannedText::readNext()
{
    while (!m_desk.import.isRunning() && m_pool.waiting() == 0 && !m_waiting.empty()) {
        const qint64 report = m_waiting.front();
        m_waiting.pop_front();
        read(report);
    }
    showProgress();
}

void ScannedText::read(qint64 report)
{
    const std::optional<ReportSummary> summary = m_desk.library.summary(report);
    if (!summary || !QFileInfo::exists(summary->path) || m_reading.contains(summary->path)) {
        ++m_done;
        return;
    }
    ReadOptions options{.readsScannedText = true};
    options.passwordAsked = m_passwords->contains(summary->path);
    options.password = m_passwords->of(summary->path);
    m_reading.insert(summary->path, report);
    m_pool.read(summary->path, options);
    showProgress();
}

void ScannedText::take(const QString &path, const Reading &reading)
{
    const auto write = [path, report = m_reading.value(path), narrative = reading.report.narrative,
                        notices = reading.report.notices](Library &library) {
        return store(library, report, path, narrative, notices);
    };
    // By a connection of its own, as another program does: LibraryWatch shows the report anew when no editor is open.
    m_store.run(this, write, [this, report = m_reading.value(path)](const Result<bool> &stored) {
        if (stored && *stored) {
            m_known.erase(report);
        } else if (!stored) {
            m_desk.window.messages()->showMessage(MessageBar::Kind::Warning, stored.error().sentence);
        }
    });
    countDone(path);
}

void ScannedText::countDone(const QString &path)
{
    if (m_reading.remove(path) > 0) {
        ++m_done;
    }
    // Once the pool's worker is idle.
    QTimer::singleShot(0, this, &ScannedText::readNext);
}

/// What is left is read after the next import, or at the next start.
void ScannedText::stop()
{
    m_pool.cancel();
    for (const qint64 report : m_waiting) {
        m_known.erase(report);
    }
    for (const qint64 report : std::as_const(m_reading)) {
        m_known.erase(report);
    }
    m_waiting.clear();
    m_reading.clear();
    m_done = m_total;
    showProgress();
}

void ScannedText::showProgress()
{
    if (m_desk.import.isRunning()) {
        return; // it shows its own
    }
    if (m_done < m_total) {
        m_desk.window.statusLine()->showProgress(
            m_done, m_total, tr("Reading the text of scans for the checks: %1 of %2").arg(m_done).arg(m_total));
    } else if (m_total > 0) {
        m_done = 0;
        m_total = 0;
        m_desk.window.hideProgress();
    }
}

} // namespace disclosure
