// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/actions.h"

#include <QScrollArea>

class QGridLayout;
class QLabel;
class QListWidget;
class QVBoxLayout;

namespace disclosure {

/// Shown while the library is empty: how to begin, the libraries used before, and how the work goes, with its keys.
class WelcomePage final : public QScrollArea {
    Q_OBJECT

public:
    explicit WelcomePage(const Actions &actions, QWidget *parent = nullptr);

    void setRecentLibraries(const QStringList &paths);

signals:
    void libraryChosen(const QString &path);

private:
    QWidget *makeBeginning(const Actions &actions);
    QWidget *makeRecent();
    QWidget *makeWork(const Actions &actions);

    QLabel *m_recentTitle;
    QListWidget *m_recent;
};

} // namespace disclosure
