// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/actions.h"

#include "ui/shell/icons.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QMainWindow>
#include <QMenuBar>
#include <QRegularExpression>
#include <QToolBar>

namespace disclosure {

namespace {

QAction *makeAction(QMainWindow *window, const QString &name, const QString &text,
                    const QList<QKeySequence> &shortcuts = {})
{
    auto *action = new QAction(text, window);
    action->setObjectName(name);
    action->setShortcuts(shortcuts);
    return action;
}

void makeFileActions(Actions &actions, QMainWindow *window)
{
    actions.openFiles = makeAction(window, u"openFiles"_qs, QCoreApplication::translate("Actions", "&Open Files…"),
                                   {QKeySequence::Open});
    actions.openFolder = makeAction(window, u"openFolder"_qs, QCoreApplication::translate("Actions", "Open &Folder…"),
                                    {QKeySequence(u"Ctrl+Shift+O"_qs)});
    actions.exportTables =
        makeAction(window, u"exportTables"_qs, QCoreApplication::translate("Actions", "&Export Tables…"),
                   {QKeySequence(u"Ctrl+E"_qs)});
    actions.quit =
        makeAction(window, u"quit"_qs, QCoreApplication::translate("Actions", "&Quit"), {QKeySequence(u"Ctrl+Q"_qs)});
}

void makeEditActions(Actions &actions, QMainWindow *window, QUndoGroup *undoGroup)
{
    actions.undo = undoGroup->createUndoAction(window, QCoreApplication::translate("Actions", "Undo"));
    actions.undo->setObjectName(u"undo"_qs);
    actions.undo->setShortcuts(QKeySequence::Undo);
    actions.redo = undoGroup->createRedoAction(window, QCoreApplication::translate("Actions", "Redo"));
    actions.redo->setObjectName(u"redo"_qs);
    actions.redo->setShortcuts({QKeySequence(u"Ctrl+Y"_qs), QKeySequence(u"Ctrl+Shift+Z"_qs)});
    actions.find = makeAction(window, u"find"_qs, QCoreApplication::translate("Actions", "&Filter the Reports"),
                              {QKeySequence::Find});
}

void makeViewActions(Actions &actions, QMainWindow *window)
{
    actions.zoomIn = makeAction(window, u"zoomIn"_qs, QCoreApplication::translate("Actions", "Zoom &In"),
                                {QKeySequence(u"Ctrl++"_qs), QKeySequence(u"Ctrl+="_qs)});
    actions.zoomOut = makeAction(window, u"zoomOut"_qs, QCoreApplication::translate("Actions", "Zoom &Out"),
                                 {QKeySequence(u"Ctrl+-"_qs)});
    actions.fitWidth = makeAction(window, u"fitWidth"_qs, QCoreApplication::translate("Actions", "Fit &Width"),
                                  {QKeySequence(u"Ctrl+0"_qs)});
    actions.showReports =
        makeAction(window, u"showReports"_qs, QCoreApplication::translate("Actions", "Go to &Reports"),
                   {QKeySequence(u"Ctrl+1"_qs)});
    actions.showSource = makeAction(window, u"showSource"_qs, QCoreApplication::translate("Actions", "Go to &Source"),
                                    {QKeySequence(u"Ctrl+2"_qs)});
    actions.showTables = makeAction(window, u"showTables"_qs, QCoreApplication::translate("Actions", "Go to &Tables"),
                                    {QKeySequence(u"Ctrl+3"_qs)});
    actions.showProblems =
        makeAction(window, u"showProblems"_qs, QCoreApplication::translate("Actions", "Go to &Problems"),
                   {QKeySequence(u"Ctrl+4"_qs)});
    // Languages are named in themselves, so that who can't read the present one finds the other.
    actions.chinese = makeAction(window, u"chinese"_qs, u"中文"_qs);
    actions.english = makeAction(window, u"english"_qs, u"English"_qs);
    auto *languages = new QActionGroup(window);
    for (QAction *language : {actions.chinese, actions.english}) {
        language->setCheckable(true);
        languages->addAction(language);
    }
}

void makeReviewActions(Actions &actions, QMainWindow *window)
{
    actions.nextProblem = makeAction(window, u"nextProblem"_qs, QCoreApplication::translate("Actions", "&Next Problem"),
                                     {QKeySequence(u"F8"_qs)});
    actions.previousProblem =
        makeAction(window, u"previousProblem"_qs, QCoreApplication::translate("Actions", "&Previous Problem"),
                   {QKeySequence(u"Shift+F8"_qs)});
    actions.nextReport = makeAction(window, u"nextReport"_qs, QCoreApplication::translate("Actions", "Ne&xt Report"),
                                    {QKeySequence(u"Alt+Down"_qs)});
    actions.previousReport =
        makeAction(window, u"previousReport"_qs, QCoreApplication::translate("Actions", "Pre&vious Report"),
                   {QKeySequence(u"Alt+Up"_qs)});
    actions.about = makeAction(window, u"about"_qs, QCoreApplication::translate("Actions", "&About"));
}

void makeMenus(const Actions &actions, QMainWindow *window)
{
    QMenuBar *bar = window->menuBar();
    QMenu *file = bar->addMenu(QCoreApplication::translate("Actions", "&File"));
    file->addActions({actions.openFiles, actions.openFolder});
    file->addSeparator();
    file->addAction(actions.exportTables);
    file->addSeparator();
    file->addAction(actions.quit);

    QMenu *edit = bar->addMenu(QCoreApplication::translate("Actions", "&Edit"));
    edit->addActions({actions.undo, actions.redo});
    edit->addSeparator();
    edit->addAction(actions.find);

    QMenu *view = bar->addMenu(QCoreApplication::translate("Actions", "&View"));
    view->addActions({actions.zoomIn, actions.zoomOut, actions.fitWidth});
    view->addSeparator();
    view->addActions({actions.showReports, actions.showSource, actions.showTables, actions.showProblems});
    view->addSeparator();
    view->addMenu(QCoreApplication::translate("Actions", "&Language (语言)"))
        ->addActions({actions.chinese, actions.english});

    QMenu *review = bar->addMenu(QCoreApplication::translate("Actions", "&Review"));
    review->addActions({actions.nextProblem, actions.previousProblem});
    review->addSeparator();
    review->addActions({actions.nextReport, actions.previousReport});

    bar->addMenu(QCoreApplication::translate("Actions", "&Help"))->addAction(actions.about);
}

void makeToolBar(const Actions &actions, QMainWindow *window)
{
    QToolBar *bar = window->addToolBar(QCoreApplication::translate("Actions", "Tools"));
    bar->setObjectName(u"tools"_qs);
    bar->setMovable(false);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setIconSize({18, 18});
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->addActions({actions.openFiles, actions.openFolder, actions.exportTables});
    bar->addSeparator();
    bar->addActions({actions.undo, actions.redo});
    bar->addSeparator();
    bar->addActions({actions.previousProblem, actions.nextProblem});
}

/// Undo and redo name what they do in the menu; in the tool bar that would push the other buttons away. Mnemonics are
/// of no use there.
void shortenInToolBar(const Actions &actions)
{
    static const QRegularExpression mnemonic(u"\\(&.\\)|&|…"_qs);
    for (QAction *action :
         {actions.openFiles, actions.openFolder, actions.exportTables, actions.previousProblem, actions.nextProblem}) {
        action->setIconText(QString(action->text()).remove(mnemonic));
    }
    actions.undo->setIconText(QCoreApplication::translate("Actions", "Undo"));
    actions.redo->setIconText(QCoreApplication::translate("Actions", "Redo"));
}

} // namespace

Actions makeActions(QMainWindow *window, QUndoGroup *undoGroup)
{
    Actions actions{};
    makeFileActions(actions, window);
    makeEditActions(actions, window, undoGroup);
    makeViewActions(actions, window);
    makeReviewActions(actions, window);
    makeMenus(actions, window);
    makeToolBar(actions, window);
    shortenInToolBar(actions);
    updateIcons(actions, window->palette());
    return actions;
}

void updateIcons(const Actions &actions, const QPalette &palette)
{
    const std::pair<QAction *, QString> icons[] = {
        {actions.openFiles, u"open-file"_qs}, {actions.openFolder, u"open-folder"_qs},
        {actions.exportTables, u"export"_qs}, {actions.undo, u"undo"_qs},
        {actions.redo, u"redo"_qs},           {actions.previousProblem, u"previous"_qs},
        {actions.nextProblem, u"next"_qs},
    };
    for (const auto &[action, name] : icons) {
        action->setIcon(themedIcon(name, palette));
    }
}

} // namespace disclosure
