// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QUndoGroup>

class QMainWindow;

namespace disclosure {

/// What the menus and the tool bar offer. Built into a window; whoever does it connects.
struct Actions {
    QAction *openFiles;
    QAction *openFolder;
    QAction *exportTables;
    QAction *quit;
    QAction *undo;
    QAction *redo;
    QAction *zoomIn;
    QAction *zoomOut;
    QAction *fitWidth;
    QAction *chinese;
    QAction *english;
    QAction *showReports;
    QAction *showSource;
    QAction *showTables;
    QAction *showProblems;
    QAction *find;
    QAction *nextProblem;
    QAction *previousProblem;
    QAction *nextReport;
    QAction *previousReport;
    QAction *about;
};

/// Makes the actions and the window's menus and tool bar with them.
Actions makeActions(QMainWindow *window, QUndoGroup *undoGroup);

/// Draws the icons again, after the palette has changed.
void updateIcons(const Actions &actions, const QPalette &palette);

} // namespace disclosure
