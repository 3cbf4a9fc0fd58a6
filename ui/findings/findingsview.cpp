// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/findings/findingsview.h"

#include "ui/findings/findingdelegate.h"

#include "models/items/findingsmodel.h"

#include <QKeyEvent>
#include <QPainter>

namespace disclosure {

FindingsView::FindingsView(FindingsModel *model, QWidget *parent) : QListView(parent)
{
    setObjectName(u"findings"_qs);
    setModel(model);
    setItemDelegate(new FindingDelegate(this));
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrap(true);
    setResizeMode(Adjust);
    setAccessibleName(tr("Problems"));
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &FindingsView::rememberPlace);
    connect(model, &QAbstractItemModel::modelReset, this, &FindingsView::resumePlace);
}

void FindingsView::forgetPlace()
{
    m_resumeRow = 0;
    m_rule.clear();
    m_at.clear();
    clearSelection();
    setCurrentIndex({});
}

void FindingsView::follow(const QModelIndex &index)
{
    m_isQuiet = true;
    goTo(index);
    m_isQuiet = false;
}

void FindingsView::rememberPlace()
{
    const QModelIndex current = currentIndex();
    m_rule = current.data(FindingsModel::RuleRole).toString();
    m_at = current.data(FindingsModel::AtRole).toString();
    m_resumeRow = current.isValid() ? current.row() : m_resumeRow;
}

void FindingsView::resumePlace()
{
    for (int row = 0; row < model()->rowCount(); ++row) {
        const QModelIndex index = model()->index(row, 0);
        if (!m_at.isEmpty() && index.data(FindingsModel::RuleRole) == m_rule &&
            index.data(FindingsModel::AtRole) == m_at) {
            follow(index);
            return;
        }
    }
}

bool FindingsView::step(int direction)
{
    const int row = currentIndex().isValid() ? currentIndex().row() + direction
                    : direction > 0          ? m_resumeRow
                                             : m_resumeRow - 1;
    if (row < 0 || row >= model()->rowCount()) {
        return false;
    }
    goTo(model()->index(row, 0));
    return true;
}

void FindingsView::goTo(const QModelIndex &index)
{
    setCurrentIndex(index);
    scrollTo(index);
}

void FindingsView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    announce(current);
}

void FindingsView::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex before = currentIndex();
    QListView::mousePressEvent(event);
    if (before.isValid() && before == currentIndex()) {
        announce(before);
    }
}

void FindingsView::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        emit entered(currentIndex().data(FindingsModel::CellsRole).toStringList());
        return;
    }
    QListView::keyPressEvent(event);
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
