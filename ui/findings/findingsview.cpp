// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/findings/findingsview.h"

#include "ui/findings/findingdelegate.h"
#include "ui/findings/findinglayout.h"

#include "models/items/findingsmodel.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

namespace disclosure {

namespace {

bool isForCell(const QKeyEvent &event)
{
    const Qt::KeyboardModifiers others = event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
    const bool isText = !event.text().isEmpty() && event.text().front().isPrint();
    return others == Qt::NoModifier && (isText || event.key() == Qt::Key_F2);
}

} // namespace

FindingsView::FindingsView(FindingsModel *model, QWidget *parent)
    : QListView(parent), m_findings(model), m_delegate(new FindingDelegate(this))
{
    setObjectName(u"findings"_qs);
    setModel(model);
    setItemDelegate(m_delegate);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrap(true);
    setResizeMode(Adjust);
    setAccessibleName(tr("Problems"));
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &FindingsView::rememberPlace);
    connect(model, &QAbstractItemModel::modelReset, this, &FindingsView::resumePlace);
}

QSize FindingsView::sizeHint() const
{
    return {400, 110};
}

void FindingsView::forgetPlace()
{
    m_resumeRow = 0;
    m_isSettled = false;
    m_name.clear();
    clearSelection();
    setCurrentIndex({});
}

void FindingsView::offer(const QModelIndex &index)
{
    goTo(index);
    setVisited(false);
}

void FindingsView::visit()
{
    setVisited(currentIndex().isValid());
    setFocus(Qt::ShortcutFocusReason);
}

bool FindingsView::isAhead(const QModelIndex &index) const
{
    return m_isSettled && !currentIndex().isValid() && index.row() > m_resumeRow;
}

void FindingsView::setVisited(bool isVisited)
{
    m_isVisited = isVisited;
    m_delegate->setVisited(isVisited);
    viewport()->update();
}

void FindingsView::follow(const QModelIndex &index)
{
    m_isQuiet = true;
    goTo(index);
    m_isQuiet = false;
    setVisited(false);
}

void FindingsView::rememberPlace()
{
    const QModelIndex current = currentIndex();
    m_name = current.data(FindingsModel::NameRole).toString();
    m_wasOpen = current.data(FindingsModel::IsOpenRole).toBool();
    m_wasVisited = m_isVisited;
    m_resumeRow = current.isValid() ? current.row() : m_resumeRow;
}

void FindingsView::resumePlace()
{
    for (int row = 0; row < model()->rowCount(); ++row) {
        const QModelIndex index = model()->index(row, 0);
        const bool isSettled = m_wasOpen && !index.data(FindingsModel::IsOpenRole).toBool();
        // What was set aside stands at the end now; the work goes on where it stood.
        if (!m_name.isEmpty() && index.data(FindingsModel::NameRole) == m_name && !isSettled) {
            follow(index);
            setVisited(m_wasVisited);
            return;
        }
    }
    m_isSettled = m_isSettled || !m_name.isEmpty();
}

/// The base class would put the cursor on the first problem; after one was settled, the next step tells where it goes.
void FindingsView::focusInEvent(QFocusEvent *event)
{
    if (m_isSettled && !currentIndex().isValid()) {
        QAbstractScrollArea::focusInEvent(event);
        viewport()->update();
    } else {
        QListView::focusInEvent(event);
    }
}

bool FindingsView::step(int direction)
{
    QModelIndex from = currentIndex();
    if (!m_isVisited && from.data(FindingsModel::IsOpenRole).toBool()) {
        goTo(from);
        announce(from);
        return true;
    }
    if (!from.isValid() && m_resumeRow > 0) {
        from = m_findings->index(std::min(direction > 0 ? m_resumeRow - 1 : m_resumeRow, m_findings->rowCount() - 1));
    }
    const bool isAtStart = !currentIndex().isValid() && m_resumeRow == 0;
    if (isAtStart && direction < 0) {
        return false;
    }
    const QModelIndex next = m_findings->nextOpen(from, direction);
    if (!next.isValid()) {
        return false;
    }
    goTo(next);
    return true;
}

void FindingsView::goTo(const QModelIndex &index)
{
    setCurrentIndex(index);
    setVisited(true);
    scrollTo(index);
}

void FindingsView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    choose(0);
    setVisited(current.isValid());
    m_isSettled = m_isSettled && !current.isValid();
    announce(current);
}

void FindingsView::choose(int proposal)
{
    m_choice = proposal;
    m_delegate->setChoice(proposal);
    viewport()->update();
}

void FindingsView::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex before = currentIndex();
    QListView::mousePressEvent(event);
    if (event->button() == Qt::LeftButton && press(event->pos())) {
        return;
    }
    if (before.isValid() && before == currentIndex()) {
        setVisited(true);
        announce(before);
    }
}

/// False if no button is there.
bool FindingsView::press(const QPoint &position)
{
    const QModelIndex index = indexAt(position);
    if (!index.isValid()) {
        return false;
    }
    const QRect rect = visualRect(index);
    const FindingLayout layout(index, fontMetrics(), rect.width());
    for (const FindingLayout::Button &button : layout.buttons()) {
        if (!button.rect.translated(rect.topLeft()).contains(position)) {
            continue;
        }
        if (button.proposal >= 0) {
            emit proposalTaken(index, button.proposal);
        } else {
            emit dismissalWanted(index);
        }
        return true;
    }
    return false;
}

void FindingsView::enter()
{
    const QModelIndex index = currentIndex();
    const bool isOpen = index.data(FindingsModel::IsOpenRole).toBool();
    if (isOpen && !index.data(FindingsModel::ProposalsRole).toStringList().isEmpty()) {
        emit proposalTaken(index, m_choice);
    } else {
        emit entered(index.data(FindingsModel::CellsRole).toStringList());
    }
}

void FindingsView::keyPressEvent(QKeyEvent *event)
{
    if (isForCell(*event)) {
        emit typed(event);
        return;
    }
    const bool isPlain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const bool isArrow = event->key() == Qt::Key_Down || event->key() == Qt::Key_Up;
    if (isPlain && isArrow && m_isSettled && !currentIndex().isValid()) {
        step(event->key() == Qt::Key_Down ? +1 : -1);
        return;
    }
    if (!isPlain || !currentIndex().isValid()) {
        QListView::keyPressEvent(event);
        return;
    }
    const int last = static_cast<int>(currentIndex().data(FindingsModel::ProposalsRole).toStringList().size()) - 1;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        // A confirmed cell leads on to the next one: held down, the key would confirm what nobody has seen.
        if (!event->isAutoRepeat()) {
            enter();
        }
        break;
    case Qt::Key_Delete:
        emit dismissalWanted(currentIndex());
        break;
    case Qt::Key_Left:
        choose(std::max(0, m_choice - 1));
        break;
    case Qt::Key_Right:
        choose(std::max(0, std::min(last, m_choice + 1)));
        break;
    default:
        QListView::keyPressEvent(event);
    }
}

void FindingsView::contextMenuEvent(QContextMenuEvent *event)
{
    const QModelIndex index = currentIndex();
    if (!index.isValid()) {
        return;
    }
    const bool isOpen = index.data(FindingsModel::IsOpenRole).toBool();
    QMenu menu(this);
    const QStringList proposals = isOpen ? index.data(FindingsModel::ProposalsRole).toStringList() : QStringList();
    for (int i = 0; i < proposals.size(); ++i) {
        menu.addAction(proposals[i], this, [this, index, i] { emit proposalTaken(index, i); });
    }
    menu.addSeparator();
    menu.addAction(isOpen ? tr("Set Aside…") : tr("Open Again"), this, [this, index] { emit dismissalWanted(index); });
    menu.exec(event->reason() == QContextMenuEvent::Keyboard ? viewport()->mapToGlobal(visualRect(index).center())
                                                             : event->globalPos());
}

void FindingsView::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    scheduleDelayedItemsLayout();
}

void FindingsView::setEmptyText(const QString &text)
{
    m_emptyText = text;
    viewport()->update();
}

void FindingsView::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    if (model()->rowCount() == 0) {
        QPainter painter(viewport());
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(viewport()->rect().adjusted(12, 10, -12, 0), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                         m_emptyText);
    }
}

void FindingsView::announce(const QModelIndex &index)
{
    if (index.isValid() && !m_isQuiet) {
        emit chosen(index.data(FindingsModel::CellsRole).toStringList(), index.data(FindingsModel::PageRole).toInt());
    }
}

} // namespace disclosure
