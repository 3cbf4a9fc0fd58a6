// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/librarycontroller.h"

#include "app/window/background.h"
#include "app/window/correctionqueue.h"
#include "app/window/openreport.h"
#include "app/window/recentlibraries.h"

#include "ui/grid/tablespane.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/statusline.h"
#include "ui/shell/welcomepage.h"

#include "models/items/reportlistmodel.h"
#include "models/store/library.h"

#include <QDate>
#include <QDir>
#include <QFileInfo>
#include <QMenu>

namespace disclosure {

LibraryController::LibraryController(const Desk &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    const Actions &actions = desk.window.actions();
    connect(actions.newLibrary, &QAction::triggered, this, &LibraryController::create);
    connect(actions.openLibrary, &QAction::triggered, this, &LibraryController::open);
    connect(actions.copyLibrary, &QAction::triggered, this, &LibraryController::saveCopy);
    connect(actions.recentLibraries, &QMenu::aboutToShow, this, &LibraryController::fillRecent);
    connect(desk.window.welcome(), &WelcomePage::libraryChosen, this, &LibraryController::libraryWanted);
    connect(&desk.window, &MainWindow::libraryDropped, this, &LibraryController::libraryWanted);
    for (const auto change : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved}) {
        connect(&desk.reports, change, this, &LibraryController::showWhetherEmpty);
    }
    connect(&desk.reports, &QAbstractItemModel::modelReset, this, &LibraryController::showWhetherEmpty);
    connect(&desk.reports, &ReportListModel::countsChanged, this, &LibraryController::showTotals);
    connect(&desk.queue, &CorrectionQueue::written, this, &LibraryController::showUnsaved);
    connect(&desk.queue, &CorrectionQueue::failed, this, &LibraryController::showUnsaved);
    connect(&desk.report, &OpenReport::stepped, this, &LibraryController::showUnsaved);
    desk.window.statusLine()->setLibrary(desk.library.path());
    fillRecent();
    showTotals();
    showWhetherEmpty();
}

QString LibraryController::folder() const
{
    return QFileInfo(m_desk.library.path()).absolutePath();
}

void LibraryController::create()
{
    const QString path = m_desk.dialogs.libraryToCreate(&m_desk.window, folder());
    if (path.isEmpty()) {
        return;
    }
    if (QFileInfo::exists(path)) {
        m_desk.window.messages()->showMessage(
            MessageBar::Kind::Warning,
            tr("There is a file %1 already. Choose another name for the new library, or open that one.")
                .arg(QDir::toNativeSeparators(path)),
            {tr("Open It"), [this, path] { emit libraryWanted(path); }});
        return;
    }
    emit libraryWanted(path);
}

void LibraryController::open()
{
    if (const QString path = m_desk.dialogs.libraryToOpen(&m_desk.window, folder()); !path.isEmpty()) {
        emit libraryWanted(path);
    }
}

void LibraryController::saveCopy()
{
    if (!m_desk.window.tables()->commitEditor() || !m_desk.queue.retry()) {
        return;
    }
    const QFileInfo library(m_desk.library.path());
    const QString proposal =
        u"%1 %2.disclosure"_qs.arg(library.completeBaseName(), QDate::currentDate().toString(Qt::ISODate));
    const QString target = m_desk.dialogs.libraryCopy(&m_desk.window, QDir(folder()).filePath(proposal));
    if (target.isEmpty()) {
        return;
    }
    // A large library takes its time; the copy is made by a connection of its own.
    const auto copy = [path = m_desk.library.path(), target]() -> Done {
        const Result<std::unique_ptr<Library>> source = Library::open(path);
        return source ? (*source)->saveCopy(target) : Done(source.error());
    };
    inBackground(this, copy, [this, target](const Done &outcome) { tellCopy(outcome, target); });
}

void LibraryController::tellCopy(const Done &outcome, const QString &target)
{
    if (outcome) {
        m_desk.window.messages()->showMessage(
            MessageBar::Kind::Information, tr("A copy of the library is in %1.").arg(QDir::toNativeSeparators(target)));
    } else {
        m_desk.window.messages()->showMessage(MessageBar::Kind::Error, outcome.error().sentence);
    }
}

void LibraryController::fillRecent()
{
    QStringList paths = recentLibraries(m_desk.settings);
    paths.removeAll(m_desk.library.path());
    QMenu *menu = m_desk.window.actions().recentLibraries;
    menu->clear();
    int number = 0;
    for (const QString &path : paths) {
        // An ampersand in a name is no mnemonic.
        const QString name = QDir::toNativeSeparators(path).replace(u'&', u"&&"_qs);
        menu->addAction(u"&%1  %2"_qs.arg(++number).arg(name), this, [this, path] { emit libraryWanted(path); });
    }
    menu->menuAction()->setEnabled(!paths.isEmpty());
    m_desk.window.welcome()->setRecentLibraries(paths);
}

void LibraryController::showWhetherEmpty()
{
    const auto isEmpty = [this] { return m_desk.library.totals().verdicts == ReviewCounts(); };
    m_desk.window.showWelcome(m_desk.reports.rowCount() == 0 && isEmpty());
}

void LibraryController::showTotals()
{
    const ReviewCounts counts = m_desk.reports.counts();
    m_desk.window.statusLine()->setTotals(counts.passed, counts.toReview, counts.wrong);
}

void LibraryController::showUnsaved()
{
    m_desk.window.statusLine()->setUnsaved(m_desk.queue.waiting());
}

} // namespace disclosure
