// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historypane.h"

#include "models/items/historymodel.h"

#include <QCheckBox>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

namespace disclosure {

namespace {

constexpr int buttonRoom = 150;

void name(QPushButton *button, const QString &text, const QString &value)
{
    button->setText(text.arg(button->fontMetrics().elidedText(value, Qt::ElideRight, buttonRoom)));
    button->setToolTip(text.arg(value));
}

} // namespace

HistoryPane::HistoryPane(HistoryModel *model, QWidget *parent)
    : QWidget(parent), m_model(model), m_onlyCell(new QCheckBox), m_summary(new QLabel), m_list(new QListView),
      m_old(new QPushButton), m_new(new QPushButton)
{
    setObjectName(u"historyPane"_qs);
    m_onlyCell->setObjectName(u"historyOnlyCell"_qs);
    m_onlyCell->setText(tr("Only the current cell"));
    m_summary->setObjectName(u"historySummary"_qs);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_list->setObjectName(u"history"_qs);
    m_list->setAccessibleName(tr("History"));
    m_list->setModel(model);
    m_list->setWordWrap(true);
    m_list->setTextElideMode(Qt::ElideNone);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setAlternatingRowColors(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_old->setObjectName(u"bringBackOld"_qs);
    m_new->setObjectName(u"bringBackNew"_qs);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    for (QWidget *widget :
         {static_cast<QWidget *>(m_onlyCell), static_cast<QWidget *>(m_summary), static_cast<QWidget *>(m_list),
          static_cast<QWidget *>(m_old), static_cast<QWidget *>(m_new)}) {
        layout->addWidget(widget, widget == m_list ? 1 : 0);
    }
    setFocusProxy(m_list);
    connect(m_onlyCell, &QCheckBox::toggled, this, [this](bool only) { m_model->setCell(only ? m_cell : QString()); });
    connect(m_model, &QAbstractItemModel::modelReset, this, &HistoryPane::update);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        update();
        choose(current);
    });
    connect(m_list, &QListView::clicked, this, &HistoryPane::choose);
    connect(m_old, &QPushButton::clicked, this, [this] { emit bringBackWanted(m_list->currentIndex(), true); });
    connect(m_new, &QPushButton::clicked, this, [this] { emit bringBackWanted(m_list->currentIndex(), false); });
    update();
}

void HistoryPane::setCell(const QString &cellId, const QString &name)
{
    m_cell = cellId;
    m_onlyCell->setToolTip(name);
    if (m_onlyCell->isChecked()) {
        m_model->setCell(cellId);
    }
}

void HistoryPane::focusList()
{
    m_list->setFocus(Qt::OtherFocusReason);
    if (!m_list->currentIndex().isValid()) {
        m_list->setCurrentIndex(m_model->index(0));
    }
}

void HistoryPane::choose(const QModelIndex &index)
{
    const QString cell = index.data(HistoryModel::CellRole).toString();
    // With only the current cell shown, going to another one would change the list under the cursor.
    if (!cell.isEmpty() && !m_onlyCell->isChecked() && m_list->hasFocus()) {
        emit chosen(cell);
    }
}

void HistoryPane::update()
{
    const int count = m_model->rowCount();
    m_summary->setText(count > 0                 ? tr("%1 changes, the newest first").arg(count)
                       : m_onlyCell->isChecked() ? tr("Nothing has been changed in this cell.")
                                                 : tr("Nothing has been changed in this report."));
    const QModelIndex current = m_list->currentIndex();
    m_old->setEnabled(current.isValid());
    m_new->setEnabled(current.isValid());
    name(m_old, tr("Bring Back “%1”"), current.data(HistoryModel::OldRole).toString());
    name(m_new, tr("Bring Back “%1”"), current.data(HistoryModel::NewRole).toString());
    m_old->setVisible(current.isValid());
    m_new->setVisible(current.isValid());
}

} // namespace disclosure
