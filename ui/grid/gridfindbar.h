// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/tablesearch.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;

namespace disclosure {

/// Find and replace in the tables: a bar that stands below them. Enter finds the next one, Esc closes it.
class GridFindBar final : public QWidget {
    Q_OBJECT

public:
    explicit GridFindBar(QWidget *parent = nullptr);

    /// Shows the bar, with or without the line for replacing, and goes to its field. A text to begin with may be given.
    void open(bool replaces, const QString &text = {});
    TableSearch search() const;
    QString replacement() const;
    /// What came of it: “3 of 12”, or that nothing was found.
    void setOutcome(const QString &words);

signals:
    void findWanted(int direction);
    void searchChanged();
    void replaceWanted();
    void replaceAllWanted();
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeFindRow();
    QWidget *makeReplaceRow();

    QLineEdit *m_text;
    QLineEdit *m_replacement;
    QCheckBox *m_isWholeCell;
    QLabel *m_outcome;
    QWidget *m_replaceRow;
};

} // namespace disclosure
