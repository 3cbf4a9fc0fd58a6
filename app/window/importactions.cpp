// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/importactions.h"

#include "app/window/importcontroller.h"
#include "app/window/importmessages.h"
#include "app/window/openreport.h"
#include "app/window/reviewcontroller.h"

#include "ui/grid/tablespane.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/reportlistpane.h"
#include "ui/shell/statusline.h"

#include "models/items/reportlistmodel.h"

#include <QFileInfo>

namespace disclosure {

ImportActions::ImportActions(const Desk &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    connectWindow();
    connectImport();
    for (const UnreadFile &file : m_desk.library.unreadFiles()) {
        m_desk.reports.readingFailed(file.path, file.sentence);
    }
}

void ImportActions::connectWindow()
{
    MainWindow &window = m_desk.window;
    connect(window.actions().openFiles, &QAction::triggered, this,
            [this] { open(m_desk.dialogs.filesToOpen(&m_desk.window)); });
    connect(window.actions().openFolder, &QAction::triggered, this, [this] {
        if (const QString folder = m_desk.dialogs.folderToOpen(&m_desk.window); !folder.isEmpty()) {
            open({folder});
        }
    });
    connect(&window, &MainWindow::filesDropped, this, &ImportActions::open);
    connect(&window, &MainWindow::cancelRequested, &m_desk.import, &ImportController::cancel);
    connect(&window, &MainWindow::closing, &m_desk.import, &ImportController::cancel);
    connect(&m_desk.review, &ReviewController::readAgainWanted, this,
            [this](const QString &path) { readAgain({path}); });
    connect(window.reportList(), &ReportListPane::failedFileChosen, this,
            [this](const QString &path, const QString &sentence) {
                m_desk.review.showUnread(sentence);
                m_desk.window.messages()->showMessage(MessageBar::Kind::Warning, sentence,
                                                      {tr("Read Again"), [this, path] { readAgain({path}); }});
            });
}

void ImportActions::connectImport()
{
    ImportController &import = m_desk.import;
    connect(&import, &ImportController::started, &m_desk.reports, &ReportListModel::readingStarted);
    connect(&import, &ImportController::cancelled, &m_desk.reports, &ReportListModel::readingEnded);
    connect(&import, &ImportController::reportRead, this, &ImportActions::takeReport);
    connect(&import, &ImportController::failed, &m_desk.reports, &ReportListModel::readingFailed);
    connect(&import, &ImportController::progressed, this, &ImportActions::showProgress);
    connect(&import, &ImportController::finished, this, &ImportActions::finish);
    connect(&import, &ImportController::duplicateFound, this, [this](const Duplicate &duplicate) {
        // Who opens one file wants to see it, wherever its report comes from.
        if (m_showsNextReport && duplicate.reportId && !m_desk.window.tables()->isEditing()) {
            m_showsNextReport = false;
            m_desk.review.open(*duplicate.reportId);
        }
    });
    connect(&import, &ImportController::passwordNeeded, this, [this](const QString &path, bool wasWrong) {
        m_passwordQuestions.push_back({path, wasWrong});
        askNextPassword();
    });
    auto *messages = new ImportMessages(m_desk, this);
    connect(messages, &ImportMessages::openWanted, this, &ImportActions::open);
    connect(messages, &ImportMessages::readAgainWanted, this, &ImportActions::readAgain);
    connect(messages, &ImportMessages::listChanged, &m_desk.reports, &ReportListModel::refresh);
}

void ImportActions::open(const QStringList &paths)
{
    if (paths.isEmpty()) {
        return;
    }
    m_showsNextReport = !m_desk.report.isOpen() || (paths.size() == 1 && QFileInfo(paths.first()).isFile());
    m_desk.import.open(paths);
}

void ImportActions::readAgain(const QStringList &paths)
{
    m_showsNextReport = paths.size() == 1;
    m_desk.import.readAgain(paths);
}

void ImportActions::takeReport(const QString &path, qint64 reportId)
{
    m_desk.reports.readingEnded(path);
    m_desk.reports.reportChanged(reportId);
    // The open file may have been read again, perhaps by a newer program or from a new place.
    const bool isOpen = m_desk.report.isOpen() && m_desk.report.summary().id == reportId;
    if (m_desk.window.tables()->isEditing()) {
        if (isOpen) {
            emit openReportOutdated();
        }
    } else if (m_showsNextReport || isOpen) {
        m_desk.review.open(reportId);
    }
    m_showsNextReport = false;
}

void ImportActions::showProgress(int done, int total)
{
    const std::optional<std::chrono::seconds> left = m_desk.import.timeLeft();
    if (!left || total == 0) {
        m_desk.window.showProgress(done, total);
        return;
    }
    constexpr int minute = 60;
    constexpr int step = 10;
    const auto seconds = static_cast<int>(left->count());
    const QString time = seconds >= 2 * minute ? tr("about %1 minutes left").arg((seconds + minute / 2) / minute)
                         : seconds >= minute   ? tr("about a minute left")
                                               : tr("about %1 seconds left").arg((seconds / step + 1) * step);
    m_desk.window.statusLine()->showProgress(done, total,
                                             tr("Reading: %1 of %2 files, %3").arg(done).arg(total).arg(time));
}

void ImportActions::finish()
{
    m_desk.window.hideProgress();
    const QStringList &left = m_desk.import.outcome().left;
    if (left.isEmpty()) {
        return;
    }
    // A try that was stopped leaves the file as unread as before.
    for (const UnreadFile &file : m_desk.library.unreadFiles()) {
        if (left.contains(file.path)) {
            m_desk.reports.readingFailed(file.path, file.sentence);
        }
    }
}

void ImportActions::askNextPassword()
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
            m_desk.dialogs.password(&m_desk.window, QFileInfo(question.path).fileName(), question.wasWrong);
        if (password) {
            m_desk.import.retry(question.path, *password);
        } else {
            m_desk.import.giveUp(question.path);
        }
    }
    m_isAsking = false;
}

} // namespace disclosure
