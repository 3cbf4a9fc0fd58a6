// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/windowcontroller.h"

#include "app/window/actionstates.h"
#include "app/window/cellequations.h"
#include "app/window/contextmenus.h"
#include "app/window/earliersteps.h"
#include "app/window/explanationcontroller.h"
#include "app/window/exportcontroller.h"
#include "app/window/gridcontroller.h"
#include "app/window/gridfind.h"
#include "app/window/helpcontroller.h"
#include "app/window/historycontroller.h"
#include "app/window/importactions.h"
#include "app/window/languagecontroller.h"
#include "app/window/librarycontroller.h"
#include "app/window/librarywatch.h"
#include "app/window/listcontroller.h"
#include "app/window/mutecontroller.h"
#include "app/window/pagecontroller.h"
#include "app/window/problemscontroller.h"
#include "app/window/recordonce.h"
#include "app/window/recount.h"
#include "app/window/refusedtexts.h"
#include "app/window/reviewer.h"
#include "app/window/reviewprogress.h"
#include "app/window/rollupcontroller.h"
#include "app/window/scannedtext.h"
#include "app/window/sessioncontroller.h"
#include "app/window/settingscontroller.h"
#include "app/window/signoffcontroller.h"
#include "app/window/undocontroller.h"
#include "app/window/yearscontroller.h"

namespace disclosure {

WindowController::WindowController(Library &library, Dialogs &dialogs, Settings &settings, Passwords &passwords,
                                   const Setup &setup, QObject *parent)
    : QObject(parent),
      m_journal(setup.journalFolder.isEmpty() ? StepJournal::defaultFolder() : setup.journalFolder, library.path()),
      m_queue([&library](const QueuedStep &queued) { return recordOnce(library, queued); }, setup.retryAfter),
      m_report(library, m_queue, FormRegistry::builtIn(), reviewerName(settings)), m_reports(library),
      m_import(library, passwords, setup.reading), m_window(&m_reports, &m_findings, m_report.undoGroup()),
      m_review(ReviewController::Parts{m_window, m_report, m_queue, m_findings, library, dialogs, passwords}),
      m_desk{library, dialogs, settings, m_window, m_reports, m_findings, m_queue, m_report, m_import, m_review}
{
    m_queue.useJournal(&m_journal, [&library](qint64 id) { return library.sha256(id); });
    connect(&m_queue, &CorrectionQueue::written, &m_reports, &ReportListModel::reportChanged);
    // Who types should not wait for another program: what can't be written now is tried again.
    library.setBusyTimeout(std::chrono::milliseconds(250));
    buildControllers(setup, passwords);
    add<EarlierSteps>(&m_journal);
}

void WindowController::buildControllers(const Setup &setup, const Passwords &passwords)
{
    m_importActions = &add<ImportActions>();
    auto &list = add<ListController>();
    m_session = &add<SessionController>();
    auto &watch = add<LibraryWatch>(setup.pollEvery);
    auto &libraries = add<LibraryController>();
    add<ProblemsController>();
    auto &mute = add<MuteController>();
    add<ReviewProgress>();
    add<SignOffController>();
    add<UndoController>();
    add<HistoryController>();
    add<GridController>();
    add<RefusedTexts>();
    add<GridFind>();
    add<CellEquations>();
    add<ExportController>();
    add<LanguageController>();
    add<HelpController>();
    add<PageController>();
    add<ScannedText>(setup.reading, &passwords);
    add<ExplanationController>();
    auto &years = add<YearsController>();
    add<RollUpController>();
    add<ContextMenus>();
    auto &settings = add<SettingsController>();
    auto &recount = add<Recount>();
    add<ActionStates>();
    connect(m_importActions, &ImportActions::openReportOutdated, &watch, &LibraryWatch::reloadWhenIdle);
    connect(&years, &YearsController::openReportOutdated, &watch, &LibraryWatch::reloadWhenIdle);
    connect(&settings, &SettingsController::rulesChanged, &recount, &Recount::start);
    connect(&mute, &MuteController::rulesChanged, &recount, &Recount::start);
    connect(&settings, &SettingsController::rulesChanged, this, [this] { m_review.prefetch().forget(); });
    connect(&mute, &MuteController::rulesChanged, this, [this] { m_review.prefetch().forget(); });
    connect(&m_import, &ImportController::reportRead, this,
            [this](const QString &, qint64 id) { m_review.prefetch().forgetReport(id); });
    connect(&list, &ListController::readAgainWanted, m_importActions, &ImportActions::readAgain);
    connect(&libraries, &LibraryController::libraryWanted, this, &WindowController::libraryWanted);
}

WindowController::~WindowController()
{
    // The window goes before the models that it shows; nothing may reach it while it goes.
    m_report.disconnect(&m_review);
    m_queue.disconnect();
}

void WindowController::start(const QStringList &paths)
{
    m_session->restore(paths.isEmpty());
    openPaths(paths);
}

void WindowController::openPaths(const QStringList &paths)
{
    m_importActions->open(paths);
}

} // namespace disclosure
