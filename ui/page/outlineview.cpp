// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/outlineview.h"

#include <QLabel>
#include <QTreeWidget>

namespace disclosure {

namespace {

QTreeWidgetItem *itemOf(const OutlineEntry &entry)
{
    auto *item = new QTreeWidgetItem({entry.title});
    item->setToolTip(0, entry.title);
    item->setData(0, Qt::UserRole, entry.page);
    for (const OutlineEntry &child : entry.children) {
        item->addChild(itemOf(child));
    }
    return item;
}

} // namespace

OutlineView::OutlineView(QWidget *parent) : QStackedWidget(parent), m_tree(new QTreeWidget), m_none(new QLabel)
{
    m_tree->setObjectName(u"outline"_qs);
    m_tree->setAccessibleName(tr("Table of contents of the document"));
    m_tree->setHeaderHidden(true);
    m_none->setObjectName(u"outlineNone"_qs);
    m_none->setText(tr("This document has no table of contents of its own."));
    m_none->setWordWrap(true);
    m_none->setMargin(12);
    m_none->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    addWidget(m_none);
    addWidget(m_tree);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem *item) {
        if (const int page = item ? item->data(0, Qt::UserRole).toInt() : 0; page > 0) {
            emit pageChosen(page);
        }
    });
}

void OutlineView::setEntries(const QList<OutlineEntry> &entries)
{
    const QSignalBlocker quiet(m_tree);
    m_tree->clear();
    for (const OutlineEntry &entry : entries) {
        m_tree->addTopLevelItem(itemOf(entry));
    }
    m_tree->expandToDepth(1);
    setCurrentWidget(entries.isEmpty() ? static_cast<QWidget *>(m_none) : m_tree);
}

bool OutlineView::isEmpty() const
{
    return m_tree->topLevelItemCount() == 0;
}

} // namespace disclosure
