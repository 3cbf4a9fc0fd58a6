// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/pagerenderer.h"

#include <QStackedWidget>

class QLabel;
class QTreeWidget;

namespace disclosure {

/// A document's own table of contents, or that it has none.
class OutlineView final : public QStackedWidget {
    Q_OBJECT

public:
    explicit OutlineView(QWidget *parent = nullptr);

    void setEntries(const QList<OutlineEntry> &entries);
    bool isEmpty() const;

signals:
    void pageChosen(int page);

private:
    QTreeWidget *m_tree;
    QLabel *m_none;
};

} // namespace disclosure
