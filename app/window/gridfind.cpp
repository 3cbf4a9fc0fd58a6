// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/gridfind.h"

#include "ui/grid/gridfindbar.h"
#include "ui/grid/tablespane.h"
#include "ui/shell/mainwindow.h"

#include <QApplication>

#include <algorithm>
#include <tuple>

namespace disclosure {

namespace {

/// Where a cell stands among those of all tables: table, row, column.
std::tuple<std::size_t, int, int> orderOf(const std::vector<const ReportTableModel *> &models, const QString &cellId)
{
    for (std::size_t i = 0; i < models.size(); ++i) {
        if (const QModelIndex index = models[i]->indexOf(cellId); index.isValid()) {
            return {i, index.row(), index.column()};
        }
    }
    return {};
}

} // namespace

GridFind::GridFind(const Desk &desk, QObject *parent)
    : QObject(parent), m_tables(*desk.window.tables()), m_bar(*m_tables.findBar())
{
    const Actions &actions = desk.window.actions();
    const auto whenMeant = [this](QAction *action, auto act) {
        connect(action, &QAction::triggered, this, [this, act] {
            if (hasKeys()) {
                act();
            }
        });
    };
    whenMeant(actions.find, [this] { open(false); });
    whenMeant(actions.findNext, [this] { find(+1); });
    whenMeant(actions.findPrevious, [this] { find(-1); });
    connect(actions.replace, &QAction::triggered, this, [this] { open(true); });
    connect(&m_bar, &GridFindBar::findWanted, this, &GridFind::find);
    connect(&m_bar, &GridFindBar::searchChanged, this, &GridFind::count);
    connect(&m_bar, &GridFindBar::replaceWanted, this, &GridFind::replace);
    connect(&m_bar, &GridFindBar::replaceAllWanted, this, &GridFind::replaceAll);
    connect(&m_bar, &GridFindBar::closed, this, [this] {
        m_bar.hide();
        m_tables.focusGrid();
    });
}

bool GridFind::hasKeys() const
{
    const QWidget *focus = QApplication::focusWidget();
    return focus && m_tables.isAncestorOf(focus);
}

void GridFind::open(bool replaces)
{
    if (m_tables.count() > 0 && m_tables.commitEditor()) {
        m_bar.open(replaces);
    }
}

std::vector<SearchHit> GridFind::hits() const
{
    const TableSearch search = m_bar.search();
    std::vector<SearchHit> all;
    if (!search.text.isEmpty() || search.isWholeCell) {
        for (const ReportTableModel *model : m_tables.models()) {
            const std::vector<SearchHit> found = hitsIn(*model, search);
            all.insert(all.end(), found.begin(), found.end());
        }
    }
    return all;
}

void GridFind::count()
{
    const std::size_t found = hits().size();
    const bool isEmpty = m_bar.search().text.isEmpty() && !m_bar.search().isWholeCell;
    m_bar.setOutcome(isEmpty ? QString() : found == 0 ? tr("not found") : tr("%1 found").arg(found));
}

/// From the current cell on, round through all tables.
void GridFind::find(int direction)
{
    const std::vector<SearchHit> all = hits();
    if (all.empty()) {
        count();
        if (!m_bar.isVisible()) {
            open(false);
        }
        return;
    }
    const auto models = m_tables.models();
    const auto order = [&](const SearchHit &hit) { return orderOf(models, hit.cellId); };
    const auto here = orderOf(models, m_tables.currentCell());
    auto next = std::ranges::upper_bound(all, here, {}, order);
    if (direction < 0) {
        next = std::ranges::lower_bound(all, here, {}, order);
        next = next == all.begin() ? std::prev(all.end()) : std::prev(next);
    } else if (next == all.end()) {
        next = all.begin();
    }
    m_tables.goTo(next->cellId);
    m_bar.setOutcome(tr("%1 of %2").arg(next - all.begin() + 1).arg(all.size()));
}

QString GridFind::textOf(const QString &cellId) const
{
    for (const ReportTableModel *model : m_tables.models()) {
        if (const QModelIndex index = model->indexOf(cellId); index.isValid()) {
            return index.data(ReportTableModel::CellTextRole).toString();
        }
    }
    return {};
}

void GridFind::replace()
{
    const QString current = m_tables.currentCell();
    if (const auto text = replaced(textOf(current), m_bar.search(), m_bar.replacement()); text && !current.isEmpty()) {
        m_tables.enter({{current, *text}}, tr("Replace"));
    }
    find(+1);
}

void GridFind::replaceAll()
{
    std::vector<CellEntry> entries;
    for (const SearchHit &hit : hits()) {
        if (const auto text = replaced(textOf(hit.cellId), m_bar.search(), m_bar.replacement()); text && hit.isValue) {
            entries.push_back({hit.cellId, *text});
        }
    }
    const auto isTaken = [this](const CellEntry &entry) { return textOf(entry.cellId) == entry.text; };
    m_tables.enter(entries, tr("Replace"));
    m_bar.setOutcome(tr("%1 replaced").arg(std::ranges::count_if(entries, isTaken)));
}

} // namespace disclosure
