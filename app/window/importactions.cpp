// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/importactions.h"

#include "app/window/importcontroller.h"
#include "app/window/openreport.h"
#include "app/window/reviewcontroller.h"

#include "ui/grid/tablespane.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/reportlistpane.h"

#include "models/items/reportlistmodel.h"

#include <QFileInfo>

namespace disclosure {

ImportActions::ImportActions(const Desk &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    connectWindow();
    connectImport();
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
    connect(&m_desk.review, &ReviewController::readAgainWanted, this, [this](const QString &path) { open({path}); });
    connect(window.reportList(), &ReportListPane::failedFileChosen, this,
            [this](const QString &path, const QString &sentence) {
                m_desk.review.showUnread(sentence);
                m_desk.window.messages()->showMessage(MessageBar::Kind::Warning, sentence,
                                                      {tr("Read Again"), [this, path] { open({path}); }});
            });
}

void ImportActions::connectImport()
{
    ImportController &import = m_desk.import;
    connect(&import, &ImportController::started, &m_desk.reports, &ReportListModel::readingStarted);
    connect(&import, &ImportController::cancelled, &m_desk.reports, &ReportListModel::readingEnded);
    connect(&import, &ImportController::reportRead, this, &ImportActions::takeReport);
    connect(&import, &ImportController::failed, this, &ImportActions::takeFailure);
    connect(&import, &ImportController::progressed, &m_desk.window, &MainWindow::showProgress);
    connect(&import, &ImportController::finished, this, &ImportActions::finish);
    connect(&import, &ImportController::nothingFound, this, [this](const QString &sentence) {
        m_desk.window.messages()->showMessage(MessageBar::Kind::Warning, sentence);
    });
    connect(&import, &ImportController::passwordNeeded, this, [this](const QString &path, bool wasWrong) {
        m_passwordQuestions.push_back({path, wasWrong});
        askNextPassword();
    });
}

void ImportActions::open(const QStringList &paths)
{
    if (paths.isEmpty()) {
        return;
    }
    m_showsNextReport = !m_desk.report.isOpen() || (paths.size() == 1 && QFileInfo(paths.first()).isFile());
    m_desk.import.open(paths);
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

void ImportActions::takeFailure(const QString &path, const QString &sentence)
{
    m_desk.reports.readingFailed(path, sentence);
    if (++m_failures == 1) {
        m_desk.window.messages()->showMessage(MessageBar::Kind::Warning, sentence);
    }
}

void ImportActions::finish()
{
    m_desk.window.hideProgress();
    if (m_failures > 1) {
        m_desk.window.messages()->showMessage(
            MessageBar::Kind::Warning,
            tr("%1 files could not be read. They stand at the end of the list, each with the reason.").arg(m_failures));
    }
    m_failures = 0;
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
