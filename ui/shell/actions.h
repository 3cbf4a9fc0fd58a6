// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QUndoGroup>

#include <array>

class QMainWindow;
class QMenu;

namespace disclosure {

/// What the menus and the tool bar offer. Built into a window; whoever does it connects.
struct Actions {
    // File
    QAction *openFiles;
    QAction *openFolder;
    QAction *readAgain;
    QAction *newLibrary;
    QAction *openLibrary;
    QAction *copyLibrary;
    QAction *exportTables;
    QAction *print;
    QAction *settings;
    QAction *quit;
    // Edit
    QAction *undo;
    QAction *redo;
    QAction *cut;
    QAction *copy;
    QAction *paste;
    QAction *copyFromAbove;
    QAction *clear;
    QAction *find;
    QAction *findNext;
    QAction *findPrevious;
    QAction *replace;
    QAction *addRow;
    QAction *removeRow;
    QAction *removeReports;
    QAction *filterReports;
    // View
    QAction *zoomIn;
    QAction *zoomOut;
    QAction *actualSize;
    QAction *fitPage;
    QAction *fitWidth;
    QAction *rotateRight;
    QAction *rotateLeft;
    QAction *goToPage;
    QAction *showThumbnails; ///< checkable, as the next ones
    QAction *showOutline;
    QAction *showSourceStrip; ///< the source row above the current cell, magnified
    QAction *showReading;     ///< how the pages were read, drawn over them
    QAction *showEquations;   ///< of the current cell
    QAction *showLastYear;    ///< last year's numbers below this year's
    QAction *showYears;       ///< a chart of the organ's years
    QAction *placesFromList;  ///< of all reports of the library, by a list in a file
    QAction *showRollUp;      ///< the organs of a place against its own report
    QAction *showHistory;
    QAction *showListOnly;
    QAction *previousTable;
    QAction *nextTable;
    QAction *showReports;
    QAction *showSource;
    QAction *showTables;
    QAction *showProblems;
    QAction *chinese;
    QAction *english;
    QAction *nextPane;
    QAction *previousPane;
    // Review
    QAction *nextProblem;
    QAction *previousProblem;
    QAction *takeProposal;
    QAction *dismiss;
    QAction *muteRule;
    QAction *confirmCell;
    QAction *readPartAgain; ///< checkable: a box is drawn on the page
    QAction *adjustTable;   ///< checkable: the lines of the table are moved on the page
    QAction *reportProperties;
    QAction *signOff;
    std::array<QAction *, 6> setState; ///< by ReviewState
    QAction *nextReport;
    QAction *previousReport;
    // Help
    QAction *keySheet;
    QAction *about;

    QMenu *recentLibraries; ///< filled by whoever knows them
};

/// Makes the actions and the window's menus and tool bar with them.
Actions makeActions(QMainWindow *window, QUndoGroup *undoGroup);

/// Draws the icons again, after the palette has changed.
void updateIcons(const Actions &actions, const QPalette &palette);

} // namespace disclosure
