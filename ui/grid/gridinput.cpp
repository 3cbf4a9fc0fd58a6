// SPDX-License-Identifier: GPL-3.0-or-later
// What keys and mouse do in a GridView.
#include "ui/grid/frozenheads.h"
#include "ui/grid/gridclipboard.h"
#include "ui/grid/gridview.h"
#include "ui/grid/pasteplan.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMimeData>

#include <optional>

namespace disclosure {

namespace {

using Direction = GridCursor::Direction;
using Reach = GridCursor::Reach;

struct CursorKey {
    Direction direction;
    Reach reach;
};

/// The keys that move the cursor, or with Shift the corner of the selection.
std::optional<CursorKey> cursorKey(int key, bool isControl)
{
    const Reach reach = isControl ? Reach::Edge : Reach::Step;
    switch (key) {
    case Qt::Key_Up:
        return CursorKey{Direction::Up, reach};
    case Qt::Key_Down:
        return CursorKey{Direction::Down, reach};
    case Qt::Key_Left:
        return CursorKey{Direction::Left, reach};
    case Qt::Key_Right:
        return CursorKey{Direction::Right, reach};
    case Qt::Key_PageUp:
        return CursorKey{Direction::Up, Reach::Page};
    case Qt::Key_PageDown:
        return CursorKey{Direction::Down, Reach::Page};
    case Qt::Key_Home:
        return CursorKey{Direction::Left, isControl ? Reach::Table : Reach::Line};
    case Qt::Key_End:
        return CursorKey{Direction::Right, isControl ? Reach::Table : Reach::Line};
    default:
        return std::nullopt;
    }
}

/// In the window, these keys turn the page.
bool isFillRight(const QKeyEvent &event)
{
    return event.key() == Qt::Key_R && event.modifiers() == Qt::ControlModifier;
}

QString shortList(const QStringList &texts)
{
    constexpr qsizetype mostShown = 3;
    QStringList shown;
    for (const QString &text : texts.first(std::min(mostShown, texts.size()))) {
        shown << u'“' + text.simplified() + u'”';
    }
    return shown.join(u", "_qs) + (texts.size() > mostShown ? u" …"_qs : QString());
}

} // namespace

bool GridView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && isFillRight(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QTableView::event(event);
}

void GridView::keyPressEvent(QKeyEvent *event)
{
    if (moveByKey(event) || selectByKey(event) || changeByKey(event)) {
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
}

bool GridView::moveByKey(const QKeyEvent *event)
{
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    if (modifiers & Qt::AltModifier) {
        return false;
    }
    const bool isShift = modifiers & Qt::ShiftModifier;
    const bool isControl = modifiers & Qt::ControlModifier;
    if (const auto move = cursorKey(event->key(), isControl)) {
        m_cursor.move(move->direction, move->reach, isShift);
        return true;
    }
    if (isControl) {
        return false;
    }
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        m_cursor.step(isShift ? Direction::Up : Direction::Down);
        return true;
    case Qt::Key_Tab:
        m_cursor.step(isShift ? Direction::Left : Direction::Right);
        return true;
    case Qt::Key_Backtab:
        m_cursor.step(Direction::Left);
        return true;
    default:
        return false;
    }
}

bool GridView::selectByKey(const QKeyEvent *event)
{
    if (event->matches(QKeySequence::SelectAll)) {
        m_cursor.selectAll();
        return true;
    }
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier) {
        m_cursor.selectWholeColumns();
        return true;
    }
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::ShiftModifier) {
        m_cursor.selectWholeRows();
        return true;
    }
    if (event->key() == Qt::Key_Backspace && event->modifiers() == Qt::ControlModifier) {
        scrollTo(currentIndex());
        return true;
    }
    return false;
}

bool GridView::changeByKey(const QKeyEvent *event)
{
    if (event->matches(QKeySequence::Cut)) {
        cutSelection();
    } else if (event->matches(QKeySequence::Copy)) {
        copySelection();
    } else if (event->matches(QKeySequence::Paste)) {
        paste();
    } else if (event->key() == Qt::Key_D && event->modifiers() == Qt::ControlModifier) {
        copyFromAbove();
    } else if (isFillRight(*event)) {
        copyFromLeft();
    } else if (event->key() == Qt::Key_Delete && !(event->modifiers() & ~Qt::KeypadModifier)) {
        clearSelection();
    } else if (event->key() == Qt::Key_Backspace && event->modifiers() == Qt::NoModifier) {
        edit(currentIndex(), AnyKeyPressed, nullptr);
        if (auto *editor = qobject_cast<QLineEdit *>(indexWidget(currentIndex()))) {
            editor->clear();
            editor->setModified(true);
            emit typed(currentCell(), {});
        }
    } else {
        return false;
    }
    return true;
}

/// Whoever takes the entries may move the cursor to what has changed; the clerk's selection stays.
void GridView::enter(const std::vector<CellEntry> &entries, const QString &why)
{
    const QPersistentModelIndex current = currentIndex();
    const QItemSelection selection = selectionModel()->selection();
    emit entered(entries, why);
    if (current.isValid()) {
        selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
        selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    }
}

void GridView::replaceAll(const QString &why, const std::function<QString(const QModelIndex &)> &textFor)
{
    std::vector<CellEntry> entries;
    for (const QModelIndex &index : m_cursor.selectedValues()) {
        entries.push_back({index.data(ReportTableModel::CellIdRole).toString(), textFor(index)});
    }
    enter(entries, why);
}

void GridView::clearSelection()
{
    replaceAll(tr("Clear"), [](const QModelIndex &) { return u""_qs; });
}

void GridView::copySelection() const
{
    QGuiApplication::clipboard()->setMimeData(
        mimeData(selectedBlock(*m_model, *selectionModel(), m_cursor.selectedPlaces())));
}

void GridView::cutSelection()
{
    copySelection();
    replaceAll(tr("Cut"), [](const QModelIndex &) { return u""_qs; });
}

void GridView::copyFromAbove()
{
    copyAlong(Qt::Vertical, tr("Copy from above"));
}

void GridView::copyFromLeft()
{
    copyAlong(Qt::Horizontal, tr("Copy from the left"));
}

void GridView::copyAlong(Qt::Orientation direction, const QString &why)
{
    const auto lineOf = [direction](const QModelIndex &index) {
        return direction == Qt::Vertical ? index.row() : index.column();
    };
    const auto inLine = [&](const QModelIndex &index, int line) {
        return m_model->anchor(direction == Qt::Vertical ? m_model->index(line, index.column())
                                                         : m_model->index(index.row(), line));
    };
    const QModelIndexList selected = m_cursor.selectedValues();
    if (selected.isEmpty()) {
        return;
    }
    const int first = lineOf(*std::ranges::min_element(selected, {}, lineOf));
    const bool isOneLine =
        std::ranges::all_of(selected, [&](const QModelIndex &index) { return lineOf(index) == first; });
    // The value just before, or in the first row or column of the selection.
    const auto source = [&](const QModelIndex &index) {
        QModelIndex before;
        for (int line = isOneLine ? 0 : first; line < lineOf(index); ++line) {
            const QModelIndex candidate = inLine(index, line);
            if (m_cursor.isValue(candidate) && (isOneLine || !before.isValid())) {
                before = candidate;
            }
        }
        return before;
    };
    replaceAll(why, [&](const QModelIndex &index) {
        const QModelIndex before = source(index);
        return (before.isValid() ? before : index).data(ReportTableModel::CellTextRole).toString();
    });
}

void GridView::paste()
{
    const TextBlock block = pastedBlock(QGuiApplication::clipboard()->mimeData());
    if (block.empty() || !currentIndex().isValid()) {
        return;
    }
    if (block.size() == 1 && block.front().size() == 1) {
        replaceAll(tr("Paste"), [&](const QModelIndex &) { return block.front().front().trimmed(); });
        return;
    }
    const QRect selection = m_cursor.selectedPlaces();
    const PastePlan plan = planPaste(m_model->layout(), selection, block);
    const QSize size(static_cast<int>(block.front().size()), static_cast<int>(block.size()));
    if (plan.entries.empty()) {
        emit refused(tr("Nothing was pasted: none of the copied texts finds a place here. Go to the cell in which the "
                        "first of them is to stand."));
    } else if (plan.fits() ||
               (m_mayPaste && m_mayPaste(doubtAboutPaste(plan.lost, plan.differsInSize, size, selection.size())))) {
        enter(plan.entries, tr("Paste"));
        m_cursor.selectPlaces(plan.places);
    }
}

QString GridView::doubtAboutPaste(const QStringList &lost, bool differsInSize, QSize block, QSize selection) const
{
    QStringList sentences;
    if (differsInSize) {
        sentences << tr("%1 × %2 cells (rows × columns) were copied, and %3 × %4 are selected.")
                         .arg(block.height())
                         .arg(block.width())
                         .arg(selection.height())
                         .arg(selection.width());
    }
    if (!lost.isEmpty()) {
        sentences << tr("%1 of the copied texts find no place here, beyond the table or on a label: %2.")
                         .arg(lost.size())
                         .arg(shortList(lost));
    }
    return sentences.join(u' ');
}

void GridView::selectHead(const TableLayout::Cell &head, bool extends)
{
    QRect places(head.column, head.row, head.columnSpan, head.rowSpan);
    places = extends ? places.united(m_cursor.selectedPlaces()) : places;
    switch (head.part) {
    case TableLayout::Part::RowHead:
        return m_cursor.selectRows(places.top(), places.bottom());
    case TableLayout::Part::ColumnHead:
        if (head.column >= m_model->layout().labelColumns) {
            return m_cursor.selectColumns(places.left(), places.right());
        }
        break;
    default:
        break;
    }
    m_cursor.selectAll();
}

void GridView::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = m_model->anchor(indexAt(event->position().toPoint()));
    if (event->button() != Qt::LeftButton || !index.isValid()) {
        QTableView::mousePressEvent(event);
        return;
    }
    if (!m_cursor.isValue(index)) {
        const auto &cells = m_model->layout().cells;
        const auto head = std::ranges::find_if(cells, [&](const TableLayout::Cell &cell) {
            return cell.row == index.row() && cell.column == index.column();
        });
        selectHead(*head, event->modifiers() & Qt::ShiftModifier);
        return;
    }
    m_isDragging = true;
    if (event->modifiers() & Qt::ShiftModifier) {
        m_cursor.extendTo(index);
    } else if (event->modifiers() & Qt::ControlModifier) {
        m_cursor.add(index);
    } else {
        m_cursor.go(index);
    }
}

void GridView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_isDragging) {
        QTableView::mouseMoveEvent(event);
        return;
    }
    const QModelIndex index = m_model->anchor(indexAt(event->position().toPoint()));
    if (m_cursor.isValue(index) && index != currentIndex()) {
        m_cursor.extendTo(index);
    } else if (index == currentIndex() && m_cursor.selectedValues().size() > 1) {
        m_cursor.extendTo(index);
    }
}

void GridView::mouseReleaseEvent(QMouseEvent *event)
{
    m_isDragging = false;
    QTableView::mouseReleaseEvent(event);
}

void GridView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = m_model->anchor(indexAt(event->position().toPoint()));
    if (event->button() == Qt::LeftButton && m_cursor.isValue(index)) {
        m_cursor.go(index);
        edit(index, DoubleClicked, event);
    }
}

void GridView::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        // A touchpad also tells of sideways moves and of the end of a gesture.
        if (const int delta = event->angleDelta().y(); delta != 0) {
            emit zoomWanted(delta > 0 ? 1 : -1);
        }
        event->accept();
        return;
    }
    QTableView::wheelEvent(event);
}

QModelIndex GridView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    return m_model->anchor(QTableView::moveCursor(action, modifiers));
}

} // namespace disclosure
