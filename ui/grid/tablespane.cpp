// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/tablespane.h"

#include "ui/grid/gridview.h"
#include "ui/shell/statecolors.h"

#include "models/items/reporttablemodel.h"

#include <QSignalBlocker>

#include <algorithm>

namespace disclosure {

TablesPane::TablesPane(QWidget *parent) : QTabWidget(parent)
{
    setObjectName(u"tables"_qs);
    setDocumentMode(true);
    connect(this, &QTabWidget::currentChanged, this, [this] { emit currentCellChanged(currentCell()); });
}

void TablesPane::setReport(qint64 reportId, const std::shared_ptr<const Report> &report, const Form *form)
{
    if (form != m_form) {
        build(form);
    }
    std::shared_ptr<CellDelegate::Drafts> &drafts = m_drafts[reportId];
    if (!drafts) {
        drafts = std::make_shared<CellDelegate::Drafts>();
    }
    for (const Tab &tab : m_tabs) {
        tab.view->setDrafts(drafts);
        tab.model->setReport(report, form);
    }
    updateTitles();
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
    for (const Tab &tab : std::exchange(m_tabs, {})) {
        tab.view->disconnect(this);
        tab.model->setProposal({});
        delete tab.view;
    }
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
        model->setProposal([this](const QString &cellId, const QString &text) { emit proposed(cellId, text); });
        connect(view, &GridView::refused, this, &TablesPane::refused);
        connect(view, &GridView::currentCellChanged, this, &TablesPane::currentCellChanged);
        m_tabs.push_back({model, view});
        setTabToolTip(addTab(view, table.tab.shown()), table.title.shown());
    }
}

void TablesPane::update(std::shared_ptr<const Report> report)
{
    for (const Tab &tab : m_tabs) {
        tab.model->update(report);
    }
    updateTitles();
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
        setTabText(static_cast<int>(i), title);
    }
}

QString TablesPane::currentCell() const
{
    const auto *view = qobject_cast<GridView *>(currentWidget());
    return view ? view->currentCell() : QString();
}

bool TablesPane::goTo(const QString &cellId)
{
    for (const Tab &tab : m_tabs) {
        if (tab.model->indexOf(cellId).isValid()) {
            // The cursor first, so that the tab does not announce the cell where it was left.
            tab.view->goTo(cellId);
            setCurrentWidget(tab.view);
            return true;
        }
    }
    return false;
}

void TablesPane::setRelatedCells(const QStringList &cells)
{
    for (const Tab &tab : m_tabs) {
        tab.view->setRelatedCells(cells);
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

void TablesPane::focusGrid()
{
    if (currentWidget()) {
        currentWidget()->setFocus();
    }
}

} // namespace disclosure
