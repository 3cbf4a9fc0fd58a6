// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/listcontroller.h"

#include "app/window/background.h"
#include "app/window/bulkwork.h"
#include "app/window/correctionqueue.h"
#include "app/window/openreport.h"
#include "app/window/refusedtexts.h"
#include "app/window/reportproperties.h"
#include "app/window/reviewcontroller.h"
#include "app/window/settings.h"
#include "app/window/tryagain.h"

#include "ui/grid/tablespane.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/listmenu.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/reportlistpane.h"
#include "ui/shell/reporttable.h"
#include "ui/shell/statecolors.h"

#include "models/items/reportlistmodel.h"
#include "models/reading/organlist.h"
#include "models/validate/years.h"

#include <QApplication>
#include <QFileInfo>
#include <QHash>
#include <QMenu>
#include <QMenuBar>

#include <algorithm>
#include <map>

namespace disclosure {

ListController::ListController(const Desk &desk, QObject *parent)
    : QObject(parent), m_desk(desk), m_filters(savedFilters(desk.settings.value(Setting::SavedFilters).toList()))
{
    connectActions();
    connectFilters();
    restoreView();
    watchFocus();
}

void ListController::connectActions()
{
    const Actions &actions = m_desk.window.actions();
    for (std::size_t i = 0; i < actions.setState.size(); ++i) {
        connect(actions.setState[i], &QAction::triggered, this, [this, i] { setState(static_cast<ReviewState>(i)); });
    }
    connect(actions.reportProperties, &QAction::triggered, this, &ListController::showProperties);
    connect(actions.placesFromList, &QAction::triggered, this, &ListController::setPlacesFromList);
    connect(actions.readAgain, &QAction::triggered, this, &ListController::readAgain);
    connect(actions.removeReports, &QAction::triggered, this, &ListController::removeSelected);
    connect(actions.showListOnly, &QAction::toggled, this, &ListController::showListOnly);
    // Who goes to another part wants to see it.
    for (const QAction *action :
         {actions.showSource, actions.showTables, actions.showProblems, actions.nextProblem, actions.previousProblem}) {
        connect(action, &QAction::triggered, actions.showListOnly,
                [&actions] { actions.showListOnly->setChecked(false); });
    }
    ReportListPane *list = m_desk.window.reportList();
    connect(list->table(), &ReportTable::removalWanted, actions.removeReports, &QAction::trigger);
    connect(list, &ReportListPane::menuWanted, this, &ListController::showMenu);
    connect(list, &ReportListPane::reportEntered, this, &ListController::enterReport);
    connect(&m_desk.reports, &ReportListModel::failed, this, [this](const QString &sentence) {
        m_desk.window.messages()->showMessage(MessageBar::Kind::Warning, sentence);
    });
}

void ListController::connectFilters()
{
    ReportListPane *list = m_desk.window.reportList();
    connect(list, &ReportListPane::saveFilterWanted, this, &ListController::saveFilter);
    connect(list, &ReportListPane::savedFilterWanted, this, &ListController::useFilter);
    connect(list, &ReportListPane::deleteFilterWanted, this, &ListController::deleteFilter);
    connect(list, &ReportListPane::queryChanged, this, &ListController::saveView);
    connect(&m_desk.window, &MainWindow::closing, this, &ListController::saveView);
    storeFilters();
}

void ListController::restoreView()
{
    ReportListPane *list = m_desk.window.reportList();
    list->table()->restoreColumns(m_desk.settings.value(Setting::ListColumns).toByteArray());
    ListQuery query;
    setOrder(query, m_desk.settings.value(Setting::ListOrder).toString());
    query.grouping = groupingOf(m_desk.settings.value(Setting::ListGrouping).toString());
    list->setQuery(query);
}

void ListController::saveView()
{
    const ReportListPane *list = m_desk.window.reportList();
    m_desk.settings.setValue(Setting::ListColumns, list->table()->saveColumns());
    m_desk.settings.setValue(Setting::ListOrder, orderText(list->query()));
    m_desk.settings.setValue(Setting::ListGrouping, groupingText(list->query().grouping));
}

/// Menus take the focus for a while; what counts is where the clerk was before.
void ListController::watchFocus()
{
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget *, const QWidget *now) {
        if (now && now->window() == &m_desk.window && !qobject_cast<const QMenuBar *>(now)) {
            m_isAtList = m_desk.window.reportList()->isAncestorOf(now);
        }
    });
}

std::vector<qint64> ListController::targets() const
{
    const std::vector<qint64> selected = m_desk.window.reportList()->selectedReports();
    if (m_isAtList && !selected.empty()) {
        return selected;
    }
    return m_desk.report.isOpen() ? std::vector<qint64>{m_desk.report.summary().id} : std::vector<qint64>();
}

void ListController::setState(ReviewState state)
{
    if (isSignedOff(state) && (!m_desk.window.tables()->commitEditor() || !areFreeOfRefusedTexts(targets(), m_desk))) {
        return;
    }
    record({{targets(), {{Change::Kind::State, {}, key(state)}}}},
           tr("%1 reports are now %2.").arg(u"%1"_qs, glyph(state) + u' ' + stateWord(state)));
}

void ListController::showProperties()
{
    m_desk.window.tables()->commitEditor();
    const std::vector<qint64> ids = targets();
    if (ids.empty()) {
        return;
    }
    doOnceAllIsWritten(m_desk, tr("The properties can't be shown yet."), [this, ids] {
        if (const std::vector<BulkChange> changes = askReportProperties(m_desk, ids); !changes.empty()) {
            record({{ids, changes}}, tr("%1 reports were changed."));
        }
    });
}

/// To which place each organ belongs, by a list in a file.
void ListController::setPlacesFromList()
{
    const QString path = m_desk.dialogs.organListToOpen(&m_desk.window);
    if (path.isEmpty()) {
        return;
    }
    const Result<std::vector<ListedOrgan>> listed = readOrganList(path);
    if (!listed) {
        m_desk.window.messages()->showMessage(MessageBar::Kind::Error, listed.error().sentence);
        return;
    }
    QHash<QString, QString> places; // by organ
    for (const ListedOrgan &entry : *listed) {
        if (!entry.place.isEmpty()) {
            places.insert(organKey(entry.organ), entry.place);
        }
    }
    std::map<QString, std::vector<qint64>> byPlace;
    for (const ReportSummary &summary : m_desk.library.summaries(m_desk.library.listing({}).ids)) {
        const auto place = places.constFind(organKey(summary.organ));
        if (place != places.cend() && *place != summary.place) {
            byPlace[*place].push_back(summary.id);
        }
    }
    if (byPlace.empty()) {
        m_desk.window.messages()->showMessage(
            MessageBar::Kind::Information,
            places.isEmpty()
                ? tr("%1 names no places. Its second column, or one headed 地区, should.")
                      .arg(QFileInfo(path).fileName())
                : tr("No report has to be moved: those of the organs in %1 belong to their places already, "
                     "or there are none.")
                      .arg(QFileInfo(path).fileName()));
        return;
    }
    std::vector<BulkWork> work;
    for (const auto &[place, ids] : byPlace) {
        work.push_back({ids, {{Change::Kind::Fact, u"place"_qs, place}}});
    }
    record(std::move(work), tr("%1 reports belong to the places of the list now."));
}

/// `sentence` tells how many reports there were, if there were more than the open one.
void ListController::record(std::vector<BulkWork> work, const QString &sentence, const RecordedSteps &before)
{
    m_desk.window.tables()->commitEditor();
    std::erase_if(work, [](const BulkWork &part) { return part.ids.empty(); });
    if (!work.empty()) {
        doOnceAllIsWritten(m_desk, tr("The reports are not changed yet."),
                           [this, work, sentence, before] { recordNow(work, sentence, before); });
    }
}

/// The open report's change can be undone at once. What was recorded by a try before is undone with the rest.
void ListController::recordNow(const std::vector<BulkWork> &work, const QString &sentence, RecordedSteps before)
{
    std::vector<BulkWork> others = work;
    int done = 0;
    for (BulkWork &part : others) {
        if (!m_desk.report.isOpen() || std::erase(part.ids, m_desk.report.summary().id) == 0) {
            continue;
        }
        std::vector<Change> step;
        for (const BulkChange &change : part.changes) {
            step.push_back({change.kind, change.subject, {}, change.after});
        }
        if (m_desk.report.change(std::move(step))) {
            before.push_back({m_desk.report.summary().id, m_desk.report.history().back()});
        }
        ++done;
    }
    std::erase_if(others, [](const BulkWork &part) { return part.ids.empty(); });
    if (others.empty()) {
        return;
    }
    const auto recording = [path = m_desk.library.path(), others, who = m_desk.report.reviewer()] {
        return recordForAll(path, others, who);
    };
    inBackground(this, recording, [this, work, sentence, before, done](BulkOutcome outcome) {
        outcome.done += done;
        outcome.recorded.insert(outcome.recorded.begin(), before.begin(), before.end());
        const auto again = [this, work, sentence, recorded = outcome.recorded] { record(work, sentence, recorded); };
        tell(outcome, sentence.arg(outcome.done), again,
             {tr("Undo"), [this, steps = outcome.recorded] { takeBack(steps); }, true});
    });
}

/// LibraryWatch shows what that does to the open report.
void ListController::takeBack(const RecordedSteps &steps)
{
    m_desk.window.tables()->commitEditor();
    doOnceAllIsWritten(m_desk, tr("The reports are not yet again what they were."),
                       [this, steps] { takeBackNow(steps); });
}

void ListController::takeBackNow(const RecordedSteps &steps)
{
    const auto work = [path = m_desk.library.path(), steps, who = m_desk.report.reviewer()] {
        return undoAll(path, steps, who);
    };
    inBackground(this, work, [this, steps](const BulkOutcome &outcome) {
        const auto tried = static_cast<int>(steps.size() - outcome.left.size());
        tell(outcome,
             outcome.done == tried
                 ? tr("%1 reports are again what they were.").arg(tried)
                 : tr("%1 reports are again what they were; %2 have been changed since and were left as they are.")
                       .arg(outcome.done)
                       .arg(tried - outcome.done),
             [this, left = outcome.left] { takeBack(left); });
    });
}

/// If some of it failed, that is told instead, and `again` is offered.
void ListController::tell(const BulkOutcome &outcome, const QString &sentence, const std::function<void()> &again,
                          const MessageBar::Offer &offer)
{
    m_desk.reports.refresh();
    if (outcome.failure.isEmpty()) {
        m_desk.window.messages()->showMessage(MessageBar::Kind::Information, sentence, offer);
    } else {
        offerAgain(m_desk, sentence, outcome.failure, again);
    }
}

/// All that is selected, be it reports or files that could not be read.
void ListController::readAgain()
{
    // A file that could not be read is chosen in the list alone.
    const bool meansList = m_isAtList || !m_desk.report.isOpen();
    QStringList paths = meansList ? m_desk.window.reportList()->selectedFiles() : QStringList();
    const std::vector<qint64> ids = paths.isEmpty() ? targets() : m_desk.window.reportList()->selectedReports();
    for (const ReportSummary &summary : m_desk.library.summaries(ids)) {
        paths << summary.path;
    }
    if (!paths.isEmpty() && m_desk.window.tables()->commitEditor()) {
        emit readAgainWanted(paths);
    }
}

void ListController::removeSelected()
{
    const QStringList files = m_isAtList ? m_desk.window.reportList()->selectedFiles() : QStringList();
    const std::vector<qint64> ids = files.isEmpty() ? targets() : m_desk.window.reportList()->selectedReports();
    const int count = static_cast<int>(ids.size()) + static_cast<int>(files.size());
    if (count == 0 || !m_desk.dialogs.mayRemoveReports(&m_desk.window, count)) {
        return;
    }
    for (const QString &file : files) {
        if (const Done removed = m_desk.library.removeUnread(file); removed) {
            m_desk.reports.readingEnded(file);
        } else {
            m_desk.window.messages()->showMessage(MessageBar::Kind::Error, removed.error().sentence);
        }
    }
    if (!ids.empty()) {
        remove(ids);
    }
}

void ListController::remove(const std::vector<qint64> &ids)
{
    doOnceAllIsWritten(m_desk, tr("The reports are still in the list."), [this, ids] {
        const auto work = [path = m_desk.library.path(), ids] { return removeAll(path, ids); };
        inBackground(this, work, [this, ids](const BulkOutcome &outcome) { finishRemoval(ids, outcome); });
    });
}

void ListController::finishRemoval(const std::vector<qint64> &ids, const BulkOutcome &outcome)
{
    const qint64 open = m_desk.report.isOpen() ? m_desk.report.summary().id : 0;
    if (open != 0 && std::ranges::find(ids, open) != ids.end() && !m_desk.library.summary(open)) {
        m_desk.review.showUnread({});
    }
    tell(outcome,
         tr("%1 reports were taken out of the list. Their history stays and is there again when the files are "
            "opened again.")
             .arg(outcome.done),
         [this, ids] { remove(ids); });
}

void ListController::showMenu(const QPoint &globalPosition)
{
    const Actions &actions = m_desk.window.actions();
    QMenu menu;
    QMenu *states = menu.addMenu(tr("Set the &state"));
    for (QAction *action : actions.setState) {
        states->addAction(action);
    }
    menu.addAction(actions.reportProperties);
    menu.addAction(actions.readAgain);
    menu.addAction(actions.exportTables);
    menu.addAction(actions.removeReports);
    menu.addSeparator();
    fillListMenu(&menu, *m_desk.window.reportList());
    menu.exec(globalPosition);
}

void ListController::enterReport(qint64 id)
{
    m_desk.window.actions().showListOnly->setChecked(false);
    if (!m_desk.report.isOpen() || m_desk.report.summary().id != id) {
        m_desk.review.open(id);
    }
    m_desk.window.tables()->focusGrid();
}

void ListController::showListOnly(bool isOnly)
{
    m_desk.window.tables()->commitEditor();
    m_desk.window.reportList()->setWide(isOnly);
    m_desk.window.showListOnly(isOnly);
    m_desk.window.reportList()->focusList();
}

void ListController::saveFilter()
{
    const ListQuery query = m_desk.window.reportList()->query();
    const QString name = m_desk.dialogs.filterName(&m_desk.window, query.words).trimmed();
    if (name.isEmpty()) {
        return;
    }
    // The same name again means the new filter.
    std::erase_if(m_filters, [&](const SavedFilter &filter) { return filter.name == name; });
    m_filters.push_back({name, query});
    storeFilters();
}

void ListController::useFilter(const QString &name)
{
    const auto found = std::ranges::find(m_filters, name, &SavedFilter::name);
    if (found != m_filters.end()) {
        m_desk.window.reportList()->setQuery(found->query);
    }
}

void ListController::deleteFilter(const QString &name)
{
    std::erase_if(m_filters, [&](const SavedFilter &filter) { return filter.name == name; });
    storeFilters();
}

void ListController::storeFilters()
{
    m_desk.settings.setValue(Setting::SavedFilters, toSettings(m_filters));
    QStringList names;
    std::ranges::transform(m_filters, std::back_inserter(names), &SavedFilter::name);
    m_desk.window.reportList()->setSavedFilters(names);
}

} // namespace disclosure
