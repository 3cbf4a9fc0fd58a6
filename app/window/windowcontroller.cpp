// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/windowcontroller.h"

#include "app/window/background.h"
#include "app/window/reviewer.h"
#include "app/window/workbookexport.h"

#include "ui/grid/tablespane.h"
#include "ui/page/pagerenderer.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/reportlistpane.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace disclosure {

WindowController::WindowController(Library &library, Dialogs &dialogs, const Settings &settings, QObject *parent)
    : QObject(parent), m_library(library), m_dialogs(dialogs),
      m_queue([&library](qint64 id, const Correction &correction,
                         const Report &corrected) { return library.correct(id, correction, corrected); },
              settings.retryAfter),
      m_report(library, m_queue, FormRegistry::builtIn(), reviewerName()), m_reports(library),
      m_import(library, settings.reading), m_window(&m_reports, &m_findings, m_report.undoGroup()),
      m_review({m_window, m_report, m_queue, m_findings, library, dialogs,
                [this](const QString &path) { return m_import.passwordOf(path); }}),
      m_changeCounter(library.changeCounter())
{
    connectActions();
    connectImport();
    connect(&m_queue, &CorrectionQueue::written, &m_reports, &ReportListModel::reportChanged);
    connect(&m_poll, &QTimer::timeout, this, &WindowController::poll);
    connect(&m_review, &ReviewController::readAgainWanted, this, [this](const QString &path) { openPaths({path}); });
    // Who types should not wait for another program: what can't be written now is tried again.
    m_library.setBusyTimeout(std::chrono::milliseconds(250));
    m_poll.start(settings.pollEvery);
    m_window.setMayClose([this] { return mayClose(); });
    connect(&m_window, &MainWindow::closing, this, &WindowController::saveSession);
}

WindowController::~WindowController()
{
    // The window is gone before the models that it shows; nothing may reach it while it goes.
    m_import.disconnect(this);
    m_report.disconnect(&m_review);
    m_queue.disconnect();
}

void WindowController::connectActions()
{
    const Actions &actions = m_window.actions();
    connect(actions.openFiles, &QAction::triggered, this, [this] { openPaths(m_dialogs.filesToOpen(&m_window)); });
    connect(actions.openFolder, &QAction::triggered, this, [this] {
        if (const QString folder = m_dialogs.folderToOpen(&m_window); !folder.isEmpty()) {
            openPaths({folder});
        }
    });
    connect(actions.exportTables, &QAction::triggered, this, &WindowController::exportTables);
    connect(actions.chinese, &QAction::triggered, this, [this] { remember(u"zh"_qs); });
    connect(actions.english, &QAction::triggered, this, [this] { remember(u"en"_qs); });
    const bool isChinese = Text{u"zh"_qs, u"en"_qs}.shown() == u"zh";
    (isChinese ? actions.chinese : actions.english)->setChecked(true);
    connect(actions.about, &QAction::triggered, this, &WindowController::showAbout);
    connect(&m_window, &MainWindow::filesDropped, this, &WindowController::openPaths);
    connect(&m_window, &MainWindow::cancelRequested, &m_import, &ImportController::cancel);
    connect(m_window.reportList(), &ReportListPane::failedFileChosen, this,
            [this](const QString &path, const QString &sentence) {
                m_review.showUnread(sentence);
                m_window.messages()->showMessage(MessageBar::Kind::Warning, sentence,
                                                 {tr("Read Again"), [this, path] { openPaths({path}); }});
            });
}

void WindowController::connectImport()
{
    connect(&m_import, &ImportController::started, &m_reports, &ReportListModel::readingStarted);
    connect(&m_import, &ImportController::cancelled, &m_reports, &ReportListModel::readingEnded);
    connect(&m_import, &ImportController::reportRead, this, &WindowController::takeReport);
    connect(&m_import, &ImportController::failed, this, [this](const QString &path, const QString &sentence) {
        m_reports.readingFailed(path, sentence);
        if (++m_failures == 1) {
            m_window.messages()->showMessage(MessageBar::Kind::Warning, sentence);
        }
    });
    connect(&m_import, &ImportController::progressed, &m_window, &MainWindow::showProgress);
    connect(&m_import, &ImportController::finished, this, &WindowController::finishImport);
    connect(&m_import, &ImportController::nothingFound, this,
            [this](const QString &sentence) { m_window.messages()->showMessage(MessageBar::Kind::Warning, sentence); });
    connect(&m_import, &ImportController::passwordNeeded, this, [this](const QString &path, bool wasWrong) {
        m_passwordQuestions.push_back({path, wasWrong});
        askNextPassword();
    });
}

void WindowController::start(const QStringList &paths)
{
    m_window.restoreParts(m_session.value(Setting::WindowParts).toByteArray());
    if (m_window.restoreGeometry(m_session.value(Setting::WindowGeometry).toByteArray())) {
        m_window.show();
    } else {
        m_window.showMaximized();
    }
    tellReadFailure();
    m_window.reportList()->focusList();
    const bool isLastLibrary = m_session.value(Setting::LastLibrary).toString() == m_library.path();
    const qint64 last = isLastLibrary ? m_session.value(Setting::LastReport).toLongLong() : 0;
    if (last != 0 && m_library.summary(last)) {
        m_review.open(last);
    } else if (m_reports.rowCount() > 0 && paths.isEmpty()) {
        m_review.open(m_reports.index(0).data(ReportListModel::IdRole).toLongLong());
    }
    openPaths(paths);
}

void WindowController::openPaths(const QStringList &paths)
{
    if (paths.isEmpty()) {
        return;
    }
    m_showsNextReport = !m_report.isOpen() || (paths.size() == 1 && QFileInfo(paths.first()).isFile());
    m_import.open(paths);
}

void WindowController::takeReport(const QString &path, qint64 reportId)
{
    m_reports.readingEnded(path);
    m_reports.reportChanged(reportId);
    // The open file may have been read again, perhaps by a newer program or from a new place.
    const bool isOpen = m_report.isOpen() && m_report.summary().id == reportId;
    if (m_window.tables()->isEditing()) {
        m_isOutdated = m_isOutdated || isOpen;
    } else if (m_showsNextReport || isOpen) {
        m_review.open(reportId);
    }
    m_showsNextReport = false;
}

void WindowController::finishImport()
{
    m_window.hideProgress();
    if (m_failures > 1) {
        m_window.messages()->showMessage(
            MessageBar::Kind::Warning,
            tr("%1 files could not be read. They stand at the end of the list, each with the reason.").arg(m_failures));
    }
    m_failures = 0;
}

void WindowController::askNextPassword()
{
    // The dialog runs an event loop of its own, in which the next question may arrive.
    if (m_isAsking) {
        return;
    }
    m_isAsking = true;
    while (!m_passwordQuestions.empty()) {
        const PasswordQuestion question = m_passwordQuestions.front();
        m_passwordQuestions.pop_front();
        const std::optional<QString> password =
            m_dialogs.password(&m_window, QFileInfo(question.path).fileName(), question.wasWrong);
        if (password) {
            m_import.retry(question.path, *password);
        } else {
            m_import.giveUp(question.path);
        }
    }
    m_isAsking = false;
}

void WindowController::poll()
{
    const qint64 counter = m_library.changeCounter();
    if (counter != m_changeCounter) {
        m_changeCounter = counter;
        m_reports.refresh();
        tellReadFailure();
        m_isOutdated = true;
    }
    // Never under an open editor: another reading may have other rows.
    if (m_isOutdated && !m_window.tables()->isEditing()) {
        m_isOutdated = !m_review.reload();
    }
}

void WindowController::tellReadFailure()
{
    if (const std::optional<Error> failure = m_library.readFailure()) {
        m_window.messages()->showMessage(MessageBar::Kind::Error, failure->sentence);
    }
}

void WindowController::exportTables()
{
    if (!m_window.tables()->commitEditor()) {
        return;
    }
    const std::vector<qint64> ids = m_window.reportList()->shownReports();
    if (ids.empty()) {
        m_window.messages()->showMessage(
            MessageBar::Kind::Information,
            tr("There is no report in the list to export. Open files first, or clear the filter."));
        return;
    }
    if (!m_queue.retry()) {
        return;
    }
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString target = m_dialogs.workbookToWrite(&m_window, QDir(folder).filePath(tr("reports") + u".xlsx"_qs));
    if (target.isEmpty()) {
        return;
    }
    const QString libraryPath = m_library.path();
    const auto write = [libraryPath, ids, target] { return exportWorkbook(libraryPath, ids, target); };
    inBackground(this, write, [this, target, count = ids.size()](const Done &outcome) {
        if (outcome) {
            m_window.messages()->showMessage(
                MessageBar::Kind::Information,
                tr("%1 reports were exported to %2.").arg(count).arg(QDir::toNativeSeparators(target)));
        } else {
            m_window.messages()->showMessage(MessageBar::Kind::Error, outcome.error().sentence);
        }
    });
}

void WindowController::remember(const QString &language)
{
    m_session.setValue(Setting::Language, language);
    m_window.messages()->showMessage(MessageBar::Kind::Information,
                                     tr("The language changes when the program is started again.") +
                                         u" 重新启动程序后语言生效。"_qs);
}

void WindowController::showAbout()
{
    m_dialogs.about(&m_window,
                    tr("Disclosure Review %1\n\nReviews annual reports on government information disclosure.\n"
                       "Free software under the GNU General Public License, version 3 or later.\n\n"
                       "Library: %2\nQt %3 · Poppler %4")
                        .arg(QStringLiteral(DISCLOSURE_VERSION), QDir::toNativeSeparators(m_library.path()),
                             QString::fromLatin1(qVersion()), PageRenderer::libraryVersion()));
}

bool WindowController::mayClose()
{
    while (!m_queue.retry()) {
        switch (m_dialogs.unsavedCorrections(&m_window, m_queue.waiting())) {
        case Dialogs::UnsavedAnswer::Retry:
            break;
        case Dialogs::UnsavedAnswer::CloseAnyway:
            return true;
        case Dialogs::UnsavedAnswer::Stay:
            return false;
        }
    }
    return true;
}

void WindowController::saveSession()
{
    m_import.cancel();
    m_session.setValue(Setting::WindowGeometry, m_window.saveGeometry());
    m_session.setValue(Setting::WindowParts, m_window.saveParts());
    m_session.setValue(Setting::LastLibrary, m_library.path());
    m_session.setValue(Setting::LastReport, m_report.isOpen() ? m_report.summary().id : qint64(0));
}

} // namespace disclosure
