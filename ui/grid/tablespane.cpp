// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/tablespane.h"

#include "ui/grid/equationspanel.h"
#include "ui/grid/gridfindbar.h"
#include "ui/grid/gridview.h"
#include "ui/grid/legendbutton.h"
#include "ui/narrative/narrativeview.h"
#include "ui/shell/statecolors.h"

#include "models/items/reporttablemodel.h"

#include <QScrollBar>
#include <QSignalBlocker>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace disclosure {

TablesPane::TablesPane(QWidget *parent)
    : QWidget(parent), m_tabWidget(new QTabWidget), m_narrative(new NarrativeView), m_equations(new EquationsPanel),
      m_findBar(new GridFindBar)
{
    setObjectName(u"tables"_qs);
    setAccessibleName(tr("Tables"));
    m_tabWidget->setObjectName(u"tableTabs"_qs);
    m_tabWidget->setAccessibleName(tr("Tables"));
    m_tabWidget->setDocumentMode(true);
    m_tabWidget->setCornerWidget(makeLegendButton(this));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tabWidget, 1);
    layout->addWidget(m_equations);
    layout->addWidget(m_findBar);
    m_equations->hide();
    connect(m_tabWidget, &QTabWidget::currentChanged, this, &TablesPane::showTab);
    connect(m_narrative, &NarrativeView::cellsChosen, this, &TablesPane::figureChosen);
    connect(m_narrative, &NarrativeView::findingChosen, this, &TablesPane::narrativeFindingChosen);
    m_narrative->setParent(this);
    m_narrative->hide();
}

void TablesPane::setReport(qint64 reportId, const std::shared_ptr<const Report> &report, const Form *form)
{
    if (form != m_form) {
        build(form);
    }
    m_reportId = reportId;
    useDrafts(reportId);
    for (const Tab &tab : m_tabs) {
        tab.model->setReport(report, form);
    }
    m_narrative->setReport(report, form);
    m_lastCell = currentCell();
    updateTitles();
}

void TablesPane::showTab()
{
    if (m_tabWidget->currentWidget() == m_narrative) {
        m_narrative->setCell(m_lastCell);
    } else {
        m_lastCell = currentCell();
    }
    emit currentCellChanged(currentCell());
}

void TablesPane::useDrafts(qint64 reportId)
{
    std::shared_ptr<Drafts> &drafts = m_drafts[reportId];
    if (!drafts) {
        drafts = std::make_shared<Drafts>();
    }
    for (const Tab &tab : m_tabs) {
        tab.view->setDrafts(drafts);
    }
}

TablesPane::~TablesPane()
{
    disconnect();
    forgetTabs();
}

/// Deleted views still move their cursors: nobody must hear of that.
void TablesPane::forgetTabs()
{
    const QSignalBlocker quiet(this);
    const QSignalBlocker quietTabs(m_tabWidget);
    for (const Tab &tab : std::exchange(m_tabs, {})) {
        tab.view->disconnect(this);
        tab.model->setProposal({});
        delete tab.view;
    }
    m_tabWidget->removeTab(m_tabWidget->indexOf(m_narrative));
}

void TablesPane::build(const Form *form)
{
    forgetTabs();
    m_form = form;
    if (!form) {
        return;
    }
    for (const Table &table : form->tables) {
        auto *model = new ReportTableModel(table.id);
        auto *view = new GridView(model);
        model->setParent(view);
        model->setShowsLastYear(m_showsLastYear);
        view->setAccessibleName(table.title.shown());
        view->setZoom(m_zoom);
        view->setNotes(m_notes);
        view->setPasteQuestion(m_pasteQuestion);
        m_tabs.push_back({model, view});
        connectView(m_tabs.back());
        m_tabWidget->setTabToolTip(m_tabWidget->addTab(view, table.tab.shown()), table.title.shown());
    }
    m_tabWidget->setTabToolTip(m_tabWidget->addTab(m_narrative, tr("Narrative")),
                               tr("What the report says in words; its figures are links to the cells they speak of"));
}

void TablesPane::connectView(const Tab &tab)
{
    tab.model->setProposal([this](const Change &change) { emit proposed({change}, {}); });
    connect(tab.view, &GridView::refused, this, &TablesPane::refused);
    connect(tab.view, &GridView::entered, this, &TablesPane::enter);
    connect(tab.view, &GridView::currentCellChanged, this, [this, view = tab.view](const QString &cellId) {
        // A table in the background follows its report, not the clerk.
        if (view == grid()) {
            m_lastCell = cellId;
            emit currentCellChanged(cellId);
        }
    });
    connect(tab.view, &GridView::selectedCellsChanged, this, &TablesPane::selectedCellsChanged);
    connect(tab.view, &GridView::typed, this, &TablesPane::typed);
    connect(tab.view, &GridView::typingEnded, this, &TablesPane::typingEnded);
    connect(tab.view, &GridView::returned, this, &TablesPane::returned);
    connect(tab.view, &GridView::draftsChanged, this, &TablesPane::draftsChanged);
    connect(tab.view, &GridView::zoomWanted, this, &TablesPane::zoomWanted);
}

void TablesPane::update(const std::shared_ptr<const Report> &report, const Form *form)
{
    if (form != m_form || !report) {
        setReport(m_reportId, report, form);
        return;
    }
    m_narrative->setReport(report, form);
    for (const Tab &tab : m_tabs) {
        const QString current = tab.view->currentCell();
        const int scrolled = tab.view->verticalScrollBar()->value();
        tab.model->update(report);
        // Rows that come or go reset the model, and with it the cursor.
        if (!current.isEmpty() && tab.view->currentCell() != current && tab.view->goTo(current)) {
            tab.view->verticalScrollBar()->setValue(scrolled);
        }
    }
    updateTitles();
}

void TablesPane::setPreview(const std::shared_ptr<const Report> &preview)
{
    for (const Tab &tab : m_tabs) {
        tab.model->setPreview(preview);
    }
}

void TablesPane::setUnsavedCells(const QSet<QString> &cells)
{
    for (const Tab &tab : m_tabs) {
        tab.model->setUnsavedCells(cells);
    }
}

void TablesPane::updateTitles()
{
    for (std::size_t i = 0; i < m_tabs.size(); ++i) {
        QString title = m_form->tables[i].tab.shown();
        for (const Severity severity : {Severity::Error, Severity::Warning}) {
            if (const int count = m_tabs[i].model->findingCount(severity); count > 0) {
                title += u' ' + glyph(markOf(severity)) + QString::number(count);
            }
        }
        m_tabWidget->setTabText(static_cast<int>(i), title);
    }
    const int wrong = m_narrative->wrongCount();
    m_tabWidget->setTabText(
        count(), tr("Narrative") + (wrong > 0 ? u' ' + glyph(Mark::Warning) + QString::number(wrong) : QString()));
}

GridView *TablesPane::grid() const
{
    return qobject_cast<GridView *>(m_tabWidget->currentWidget());
}

int TablesPane::count() const
{
    return static_cast<int>(m_tabs.size());
}

int TablesPane::currentIndex() const
{
    return m_tabWidget->currentIndex();
}

QString TablesPane::tabText(int tab) const
{
    return m_tabWidget->tabText(tab);
}

std::vector<const ReportTableModel *> TablesPane::models() const
{
    std::vector<const ReportTableModel *> models;
    for (const Tab &tab : m_tabs) {
        models.push_back(tab.model);
    }
    return models;
}

QString TablesPane::currentCell() const
{
    return grid() ? grid()->currentCell() : QString();
}

QStringList TablesPane::selectedCells() const
{
    return grid() ? grid()->selectedCells() : QStringList();
}

const TablesPane::Tab *TablesPane::tabOf(const QString &cellId) const
{
    const auto found =
        std::ranges::find_if(m_tabs, [&](const Tab &tab) { return cellId.startsWith(tab.model->tableId() + u'.'); });
    return found == m_tabs.end() ? nullptr : &*found;
}

bool TablesPane::goTo(const QString &cellId)
{
    const Tab *tab = tabOf(cellId);
    // The cursor first, so that the tab does not announce the cell where it was left.
    if (!tab || !tab->view->goTo(cellId)) {
        return false;
    }
    m_tabWidget->setCurrentWidget(tab->view);
    return true;
}

bool TablesPane::goToNarrative(const QString &findingName)
{
    if (!m_narrative->showFinding(findingName)) {
        return false;
    }
    m_tabWidget->setCurrentWidget(m_narrative);
    m_narrative->showFinding(findingName); // the tab has lit what the last cell is about
    return true;
}

void TablesPane::stepTable(int direction)
{
    if (const int to = currentIndex() + direction; to >= 0 && to < m_tabWidget->count() && commitEditor()) {
        const bool hadFocus = m_tabWidget->currentWidget()->hasFocus();
        m_tabWidget->setCurrentIndex(to);
        if (hadFocus) {
            focusGrid();
        }
    }
}

void TablesPane::setRelatedCells(const QStringList &cells)
{
    m_relatedCells = cells;
    light();
}

void TablesPane::setEquationCells(const QStringList &cells)
{
    m_equationCells = cells;
    light();
}

void TablesPane::light()
{
    for (const Tab &tab : m_tabs) {
        tab.view->setRelatedCells(m_relatedCells + m_equationCells);
    }
}

void TablesPane::setShowsLastYear(bool shows)
{
    m_showsLastYear = shows;
    for (const Tab &tab : m_tabs) {
        tab.model->setShowsLastYear(shows);
    }
}

void TablesPane::setZoom(double zoom)
{
    m_zoom = zoom;
    m_narrative->setZoom(zoom);
    for (const Tab &tab : m_tabs) {
        tab.view->setZoom(zoom);
    }
}

void TablesPane::setNotes(std::function<QStringList(const QString &cellId)> notes)
{
    m_notes = std::move(notes);
    for (const Tab &tab : m_tabs) {
        tab.view->setNotes(m_notes);
    }
}

void TablesPane::setPasteQuestion(std::function<bool(const QString &sentence)> question)
{
    m_pasteQuestion = std::move(question);
    for (const Tab &tab : m_tabs) {
        tab.view->setPasteQuestion(m_pasteQuestion);
    }
}

bool TablesPane::isEditing() const
{
    return std::ranges::any_of(m_tabs, [](const Tab &tab) { return tab.view->isEditing(); });
}

bool TablesPane::commitEditor()
{
    // Only one editor is open at a time.
    const auto editing = std::ranges::find_if(m_tabs, [](const Tab &tab) { return tab.view->isEditing(); });
    return editing == m_tabs.end() || editing->view->commitEditor();
}

void TablesPane::cancelEditor()
{
    for (const Tab &tab : m_tabs) {
        tab.view->cancelEditor();
    }
}

bool TablesPane::enter(const std::vector<CellEntry> &entries, const QString &why)
{
    std::vector<Change> changes;
    std::vector<CellEntry> refusedEntries;
    QStringList taken;
    for (const CellEntry &entry : entries) {
        const Tab *tab = tabOf(entry.cellId);
        if (!tab) {
            continue;
        }
        if (!tab->model->refusal(entry.cellId, entry.text).isEmpty()) {
            refusedEntries.push_back(entry);
            continue;
        }
        taken << entry.cellId;
        if (const std::optional<Change> change = tab->model->changeTo(entry.cellId, entry.text)) {
            changes.push_back(*change);
        }
    }
    dropDrafts(taken);
    if (!changes.empty()) {
        emit proposed(changes, why);
    }
    // After the others, which may take back an older sentence.
    if (!refusedEntries.empty()) {
        emit refused(refusalOfSome(refusedEntries));
    }
    return !changes.empty();
}

QString TablesPane::refusalOfSome(const std::vector<CellEntry> &refused) const
{
    constexpr std::size_t mostNamed = 3;
    const CellEntry &first = refused.front();
    const ReportTableModel &model = *tabOf(first.cellId)->model;
    if (refused.size() == 1) {
        return model.indexOf(first.cellId).data(ReportTableModel::PlaceRole).toString() + u": "_qs +
               model.refusal(first.cellId, first.text);
    }
    QStringList named;
    for (std::size_t i = 0; i < std::min(mostNamed, refused.size()); ++i) {
        const QModelIndex index = tabOf(refused[i].cellId)->model->indexOf(refused[i].cellId);
        named << tr("“%1” in %2").arg(refused[i].text.simplified(), index.data(ReportTableModel::PlaceRole).toString());
    }
    return tr("%1 values were not taken, the old ones stay, because they are no values of their cells: %2%3.")
        .arg(refused.size())
        .arg(named.join(u"; "_qs), refused.size() > mostNamed ? u" …"_qs : QString());
}

bool TablesPane::hasDrafts() const
{
    return std::ranges::any_of(m_drafts, [](const auto &entry) { return !entry.second->isEmpty(); });
}

std::map<qint64, TablesPane::Drafts> TablesPane::drafts() const
{
    std::map<qint64, Drafts> drafts;
    for (const auto &[report, texts] : m_drafts) {
        if (!texts->isEmpty()) {
            drafts[report] = *texts;
        }
    }
    return drafts;
}

QStringList TablesPane::cellsWithDrafts() const
{
    const auto drafts = m_drafts.find(m_reportId);
    QStringList cells;
    if (drafts == m_drafts.end()) {
        return cells;
    }
    for (const Tab &tab : m_tabs) {
        for (const TableLayout::Cell &place : tab.model->layout().cells) {
            if (drafts->second->contains(place.cellId)) {
                cells << place.cellId;
            }
        }
    }
    return cells;
}

void TablesPane::dropDrafts(const QStringList &cells)
{
    const auto drafts = m_drafts.find(m_reportId);
    if (drafts == m_drafts.end() ||
        std::ranges::count_if(cells, [&](const QString &cell) { return drafts->second->remove(cell); }) == 0) {
        return;
    }
    showDrafts();
    emit draftsChanged();
}

void TablesPane::showDrafts()
{
    for (const Tab &tab : m_tabs) {
        tab.view->viewport()->update();
    }
}

void TablesPane::moveDrafts(qint64 from, qint64 to)
{
    const auto source = m_drafts.find(from);
    if (source == m_drafts.end() || source->second->isEmpty()) {
        return;
    }
    std::shared_ptr<Drafts> &target = m_drafts[to];
    if (!target) {
        target = std::make_shared<Drafts>();
    }
    Drafts moved = std::exchange(*source->second, {});
    moved.insert(*target);
    *target = std::move(moved);
    showDrafts();
    emit draftsChanged();
}

void TablesPane::restoreDrafts(const std::map<qint64, Drafts> &drafts)
{
    for (const auto &[report, texts] : drafts) {
        m_drafts[report] = std::make_shared<Drafts>(texts);
    }
    useDrafts(m_reportId);
}

void TablesPane::focusGrid()
{
    if (count() > 0) {
        m_tabWidget->currentWidget()->setFocus();
    }
}

} // namespace disclosure
