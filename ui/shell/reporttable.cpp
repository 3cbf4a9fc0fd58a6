// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/reporttable.h"

#include "ui/shell/reportdelegate.h"

#include "models/items/reportlistmodel.h"

#include <QContextMenuEvent>
#include <QDataStream>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>
#include <set>

namespace disclosure {

namespace {

/// A key that is held down repeats faster than this, so that only the report where it stops is opened.
constexpr std::chrono::milliseconds restTime(60);

using Model = ReportListModel;

} // namespace

ReportTable::ReportTable(ReportListModel *reports, QWidget *parent) : QTableView(parent), m_reports(reports)
{
    setModel(reports);
    setItemDelegate(new ReportDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollMode(ScrollPerPixel);
    setCornerButtonEnabled(false);
    m_rest.setSingleShot(true);
    m_rest.setInterval(restTime);
    connect(&m_rest, &QTimer::timeout, this, [this] { emit chosen(currentIndex()); });
    connect(reports, &Model::aboutToChange, this, &ReportTable::keepSelection);
    connect(reports, &Model::changed, this, &ReportTable::restoreSelection);
    makeHeads();
    resetColumns();
}

void ReportTable::makeHeads()
{
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView *head = horizontalHeader();
    head->setObjectName(u"reportHeads"_qs);
    head->setAccessibleName(tr("Columns of the list of reports"));
    head->setSectionsMovable(true);
    head->setSectionsClickable(true);
    head->setHighlightSections(false);
    head->setSortIndicatorClearable(true);
    head->setSortIndicatorShown(true);
    head->setSortIndicator(-1, Qt::AscendingOrder);
    head->setMinimumSectionSize(20);
    head->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    head->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(head, &QWidget::customContextMenuRequested, this,
            [this, head](const QPoint &position) { emit columnsMenuWanted(head->mapToGlobal(position)); });
    connect(head, &QHeaderView::sortIndicatorChanged, this, [this](int column, Qt::SortOrder order) {
        if (!m_isRestoring) {
            emit orderChosen(column, order);
        }
    });
}

void ReportTable::resetColumns()
{
    QHeaderView *head = horizontalHeader();
    const auto character = fontMetrics().horizontalAdvance(u"国"_qs);
    // In characters; 0 for columns that are not shown where there is little room.
    constexpr std::array<int, Model::columns> narrow = {3, 8, 3, 0, 0, 0, 0, 0, 0, 0};
    constexpr std::array<int, Model::columns> wide = {12, 22, 5, 5, 10, 6, 6, 6, 8, 20};
    head->setStretchLastSection(m_isWide);
    for (int column = 0; column < Model::columns; ++column) {
        const int width = (m_isWide ? wide : narrow)[static_cast<std::size_t>(column)];
        const bool stretches = !m_isWide && column == Model::Organ;
        const bool fits = !m_isWide && (column == Model::State || column == Model::Year);
        head->setSectionResizeMode(column, stretches ? QHeaderView::Stretch
                                           : fits    ? QHeaderView::Fixed
                                                     : QHeaderView::Interactive);
        head->setSectionHidden(column, width == 0);
        head->moveSection(head->visualIndex(column), column);
        if (width > 0) {
            head->resizeSection(column, width * character);
        }
    }
    fitNarrowColumns();
    fitRows();
}

/// The organ gets what state and year do not need.
void ReportTable::fitNarrowColumns()
{
    if (m_isWide) {
        return;
    }
    QHeaderView *head = horizontalHeader();
    const int margin = style()->pixelMetric(QStyle::PM_HeaderMargin, nullptr, head);
    const auto titleWidth = [&](Model::Column column) {
        const QString title = m_reports->headerData(column, Qt::Horizontal).toString();
        const bool isOrder = head->sortIndicatorSection() == column;
        const int arrow = isOrder ? style()->pixelMetric(QStyle::PM_HeaderMarkSize, nullptr, head) + margin : 0;
        return head->fontMetrics().horizontalAdvance(title) + 2 * margin + arrow;
    };
    head->resizeSection(Model::State, std::max(ReportDelegate::stateWidth(font()), titleWidth(Model::State)));
    head->resizeSection(Model::Year, std::max(ReportDelegate::yearWidth(font()), titleWidth(Model::Year)));
}

void ReportTable::fitRows()
{
    verticalHeader()->setMinimumSectionSize(0);
    verticalHeader()->setDefaultSectionSize(ReportDelegate::rowHeight(font(), m_isWide));
}

void ReportTable::setWide(bool isWide)
{
    if (isWide == m_isWide) {
        return;
    }
    m_columns[m_isWide ? 1 : 0] = horizontalHeader()->saveState();
    m_isWide = isWide;
    m_isRestoring = true;
    const int order = horizontalHeader()->sortIndicatorSection();
    const Qt::SortOrder direction = horizontalHeader()->sortIndicatorOrder();
    resetColumns();
    if (const QByteArray &columns = m_columns[m_isWide ? 1 : 0]; !columns.isEmpty()) {
        horizontalHeader()->restoreState(columns);
    }
    showOrder(order, direction);
    m_isRestoring = false;
    fitRows();
    scrollTo(currentIndex());
}

QByteArray ReportTable::saveColumns() const
{
    std::array<QByteArray, 2> columns = m_columns;
    columns[m_isWide ? 1 : 0] = horizontalHeader()->saveState();
    QByteArray saved;
    QDataStream stream(&saved, QIODevice::WriteOnly);
    stream << columns[0] << columns[1];
    return saved;
}

void ReportTable::restoreColumns(const QByteArray &columns)
{
    QDataStream stream(columns);
    std::array<QByteArray, 2> saved;
    stream >> saved[0] >> saved[1];
    if (stream.status() != QDataStream::Ok) {
        return;
    }
    m_columns = saved;
    m_isRestoring = true;
    horizontalHeader()->restoreState(m_columns[m_isWide ? 1 : 0]);
    m_isRestoring = false;
    fitRows();
}

void ReportTable::showOrder(int column, Qt::SortOrder order)
{
    const bool wasRestoring = std::exchange(m_isRestoring, true);
    horizontalHeader()->setSortIndicator(column, order);
    m_isRestoring = wasRestoring;
    fitNarrowColumns();
}

bool ReportTable::isGroup(const QModelIndex &index) const
{
    return index.data(Model::KindRole).toInt() == static_cast<int>(Model::RowKind::Group);
}

int ReportTable::columnAtStart() const
{
    const QHeaderView *head = horizontalHeader();
    for (int place = 0; place < head->count(); ++place) {
        if (!head->isSectionHidden(head->logicalIndex(place))) {
            return head->logicalIndex(place);
        }
    }
    return 0;
}

void ReportTable::moveTo(const QModelIndex &index)
{
    m_isChanging = true;
    if (index.isValid() && index.row() == currentIndex().row()) {
        scrollTo(currentIndex()); // the selection around it stays
    } else if (index.isValid()) {
        const QModelIndex first = index.siblingAtColumn(columnAtStart());
        selectionModel()->setCurrentIndex(first, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        scrollTo(first);
    } else {
        clearSelection();
        setCurrentIndex({});
    }
    m_isChanging = false;
    m_rest.stop();
}

std::vector<qint64> ReportTable::selectedReports() const
{
    std::set<int> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            rows.insert(rows.end(), row);
        }
    }
    std::vector<qint64> ids;
    for (const int row : rows) {
        if (const qint64 id = m_reports->idAt(row); id != 0) {
            ids.push_back(id);
        }
    }
    return ids;
}

QStringList ReportTable::selectedFiles() const
{
    QStringList paths;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            if (m_reports->idAt(row) == 0 && !isGroup(m_reports->index(row))) {
                paths << m_reports->index(row).data(Model::PathRole).toString();
            }
        }
    }
    return paths;
}

/// Rows that come or go take the cursor with them; it has to stay on its report, and a selection on its reports.
void ReportTable::keepSelection()
{
    m_isChanging = true;
    const QModelIndex current = currentIndex();
    m_currentId = current.data(Model::IdRole).toLongLong();
    m_currentFile = m_currentId == 0 ? current.data(Model::PathRole).toString() : QString();
    m_currentHead = isGroup(current) ? QPersistentModelIndex(current) : QPersistentModelIndex();
    m_selectedIds = selectedReports();
    m_wasVisible = current.isValid() && viewport()->rect().intersects(visualRect(current));
}

void ReportTable::restoreSelection()
{
    const QModelIndex current = m_currentId != 0           ? m_reports->indexOf(m_currentId)
                                : !m_currentFile.isEmpty() ? m_reports->indexOfFile(m_currentFile)
                                                           : QModelIndex(m_currentHead);
    QItemSelection selection;
    if (m_selectedIds.size() > 1) {
        const std::set<qint64> wanted(m_selectedIds.begin(), m_selectedIds.end());
        int first = -1;
        for (int row = 0; row <= m_reports->rowCount(); ++row) {
            const bool isWanted = row < m_reports->rowCount() && wanted.contains(m_reports->idAt(row));
            if (isWanted && first < 0) {
                first = row;
            } else if (!isWanted && first >= 0) {
                selection.append({m_reports->index(first, 0), m_reports->index(row - 1, Model::columns - 1)});
                first = -1;
            }
        }
    } else if (current.isValid() && !m_selectedIds.empty()) {
        selection.append({current, current.siblingAtColumn(Model::columns - 1)});
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (current.isValid() && current.row() != currentIndex().row()) {
        selectionModel()->setCurrentIndex(current.siblingAtColumn(columnAtStart()), QItemSelectionModel::NoUpdate);
    } else if (!current.isValid()) {
        selectionModel()->setCurrentIndex({}, QItemSelectionModel::NoUpdate);
    }
    if (current.isValid() && m_wasVisible) {
        scrollTo(current);
    }
    m_isChanging = false;
}

void ReportTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (!m_isChanging && current.isValid() && current.row() != previous.row()) {
        chooseSoon(current);
    }
    viewport()->update();
}

void ReportTable::chooseSoon(const QModelIndex &index)
{
    if (isGroup(index)) {
        m_rest.stop();
    } else {
        m_rest.start();
    }
}

void ReportTable::settle()
{
    if (m_rest.isActive()) {
        m_rest.stop();
        emit chosen(currentIndex());
    }
}

bool ReportTable::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        // An action that a key calls for means the report at the cursor, not the one before.
        const int key = static_cast<QKeyEvent *>(event)->key();
        const bool onlyMoves = key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp ||
                               key == Qt::Key_PageDown || key == Qt::Key_Shift || key == Qt::Key_Control;
        if (!onlyMoves) {
            settle();
        }
    }
    return QTableView::event(event);
}

bool ReportTable::fold(Qt::Key key)
{
    const QModelIndex current = currentIndex();
    if (m_reports->query().grouping == ListQuery::Grouping::None || !current.isValid()) {
        return false;
    }
    if (isGroup(current)) {
        m_reports->setFolded(current, key == Qt::Key_Left);
    } else if (key == Qt::Key_Left) {
        setCurrentIndex(m_reports->headOf(current).siblingAtColumn(columnAtStart()));
    }
    return true;
}

void ReportTable::keyPressEvent(QKeyEvent *event)
{
    const auto key = static_cast<Qt::Key>(event->key());
    const bool isPlain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (isPlain && (key == Qt::Key_Left || key == Qt::Key_Right)) {
        if (!fold(key)) {
            const int step = key == Qt::Key_Left ? -1 : 1;
            horizontalScrollBar()->setValue(horizontalScrollBar()->value() + step * 40);
        }
        return;
    }
    if (isPlain && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
        settle();
        if (isGroup(currentIndex())) {
            m_reports->setFolded(currentIndex(), !currentIndex().data(Model::FoldedRole).toBool());
        } else if (currentIndex().isValid()) {
            emit entered(currentIndex());
        }
        return;
    }
    if (isPlain && key == Qt::Key_Delete) {
        emit removalWanted();
        return;
    }
    // Typed letters would look through all rows, and so load them.
    const bool isTyped = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (isTyped && !event->text().isEmpty() && event->text().front().isPrint() && key != Qt::Key_Space) {
        event->ignore();
        return;
    }
    QTableView::keyPressEvent(event);
}

QModelIndex ReportTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    // Rows count here, not cells.
    const int last = m_reports->rowCount() - 1;
    if (last >= 0 && (action == MoveHome || action == MoveEnd)) {
        return m_reports->index(action == MoveHome ? 0 : last, columnAtStart());
    }
    return QTableView::moveCursor(action, modifiers);
}

void ReportTable::focusOutEvent(QFocusEvent *event)
{
    settle();
    QTableView::focusOutEvent(event);
}

void ReportTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        fitRows();
        fitNarrowColumns();
    }
}

void ReportTable::contextMenuEvent(QContextMenuEvent *event)
{
    settle();
    const bool isKey = event->reason() == QContextMenuEvent::Keyboard;
    emit menuWanted(isKey ? viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft()) : event->globalPos());
}

void ReportTable::mouseReleaseEvent(QMouseEvent *event)
{
    QTableView::mouseReleaseEvent(event);
    const QModelIndex clicked = indexAt(event->pos());
    if (event->button() == Qt::LeftButton && isGroup(clicked)) {
        m_reports->setFolded(clicked, !clicked.data(Model::FoldedRole).toBool());
    } else if (event->button() == Qt::LeftButton && clicked.isValid() && event->modifiers() == Qt::NoModifier) {
        m_rest.stop();
        emit chosen(clicked);
    }
}

void ReportTable::mouseDoubleClickEvent(QMouseEvent *event)
{
    QTableView::mouseDoubleClickEvent(event);
    if (const QModelIndex clicked = indexAt(event->pos()); clicked.isValid() && !isGroup(clicked)) {
        emit entered(clicked);
    }
}

} // namespace disclosure
