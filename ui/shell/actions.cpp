// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/actions.h"

#include "ui/shell/icons.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QToolBar>

namespace disclosure {

namespace {

enum class Menu { File, Edit, View, Review, Help, Separator };

/// A line of a menu. Its members stand in the order in which the table below is read.
struct ActionSpec { // NOLINT(clang-analyzer-optin.performance.Padding)
    Menu menu;
    QAction *Actions::*action = nullptr; ///< nullptr for a separator in the menu before
    const char *name = "";               ///< of the object
    const char *text = "";
    const char *keys = ""; ///< separated by spaces
    /// The views themselves answer to these keys, each in its own way; the menu only shows them.
    bool isKeyOfView = false;
    bool isCheckable = false;
};

constexpr ActionSpec separator = {Menu::Separator};

// No action has a bare letter or digit for a key: an input method may be on.
const ActionSpec actionSpecs[] = {
    {Menu::File, &Actions::openFiles, "openFiles", QT_TRANSLATE_NOOP("Actions", "&Open Files…"), "Ctrl+O"},
    {Menu::File, &Actions::openFolder, "openFolder", QT_TRANSLATE_NOOP("Actions", "Open &Folder…"), "Ctrl+Shift+O"},
    {Menu::File, &Actions::readAgain, "readAgain", QT_TRANSLATE_NOOP("Actions", "Read A&gain"), "F5"},
    separator,
    {Menu::File, &Actions::newLibrary, "newLibrary", QT_TRANSLATE_NOOP("Actions", "&New Library…"), "Ctrl+Shift+N"},
    {Menu::File, &Actions::openLibrary, "openLibrary", QT_TRANSLATE_NOOP("Actions", "Open &Library…"), "Ctrl+Shift+L"},
    {Menu::File, &Actions::copyLibrary, "copyLibrary", QT_TRANSLATE_NOOP("Actions", "Save a &Copy of the Library…"),
     "Ctrl+Shift+S"},
    separator,
    {Menu::File, &Actions::exportTables, "exportTables", QT_TRANSLATE_NOOP("Actions", "&Export Tables…"), "Ctrl+E"},
    {Menu::File, &Actions::print, "print", QT_TRANSLATE_NOOP("Actions", "&Print the Source…"), "Ctrl+P"},
    separator,
    {Menu::File, &Actions::settings, "settings", QT_TRANSLATE_NOOP("Actions", "&Settings…"), "Ctrl+,"},
    {Menu::File, &Actions::quit, "quit", QT_TRANSLATE_NOOP("Actions", "&Quit"), "Ctrl+Q"},

    {Menu::Edit, &Actions::undo},
    {Menu::Edit, &Actions::redo},
    separator,
    {Menu::Edit, &Actions::cut, "cut", QT_TRANSLATE_NOOP("Actions", "Cu&t"), "Ctrl+X", true},
    {Menu::Edit, &Actions::copy, "copy", QT_TRANSLATE_NOOP("Actions", "&Copy"), "Ctrl+C", true},
    {Menu::Edit, &Actions::paste, "paste", QT_TRANSLATE_NOOP("Actions", "&Paste"), "Ctrl+V", true},
    {Menu::Edit, &Actions::copyFromAbove, "copyFromAbove", QT_TRANSLATE_NOOP("Actions", "Copy from &Above"), "Ctrl+D",
     true},
    {Menu::Edit, &Actions::clear, "clear", QT_TRANSLATE_NOOP("Actions", "Clea&r"), "Del", true},
    separator,
    {Menu::Edit, &Actions::find, "find", QT_TRANSLATE_NOOP("Actions", "&Find…"), "Ctrl+F"},
    {Menu::Edit, &Actions::findNext, "findNext", QT_TRANSLATE_NOOP("Actions", "Find &Next"), "F3"},
    {Menu::Edit, &Actions::findPrevious, "findPrevious", QT_TRANSLATE_NOOP("Actions", "Find Pre&vious"), "Shift+F3"},
    {Menu::Edit, &Actions::replace, "replace", QT_TRANSLATE_NOOP("Actions", "R&eplace…"), "Ctrl+H"},
    {Menu::Edit, &Actions::filterReports, "filterReports", QT_TRANSLATE_NOOP("Actions", "F&ilter the Reports"),
     "Ctrl+Shift+F"},
    separator,
    {Menu::Edit, &Actions::addRow, "addRow", QT_TRANSLATE_NOOP("Actions", "Add a Ro&w Below…"), "Alt+Ins"},
    {Menu::Edit, &Actions::removeRow, "removeRow", QT_TRANSLATE_NOOP("Actions", "Re&move the Added Row"), "Alt+Del"},
    separator,
    {Menu::Edit, &Actions::removeReports, "removeReports",
     QT_TRANSLATE_NOOP("Actions", "Take Reports Out of the &List…"), "Ctrl+Shift+Del"},

    {Menu::View, &Actions::zoomIn, "zoomIn", QT_TRANSLATE_NOOP("Actions", "Zoom &In"), "Ctrl++ Ctrl+="},
    {Menu::View, &Actions::zoomOut, "zoomOut", QT_TRANSLATE_NOOP("Actions", "Zoom &Out"), "Ctrl+-"},
    {Menu::View, &Actions::actualSize, "actualSize", QT_TRANSLATE_NOOP("Actions", "&Actual Size"), "Ctrl+0"},
    {Menu::View, &Actions::fitPage, "fitPage", QT_TRANSLATE_NOOP("Actions", "Fit &Page"), "Ctrl+8"},
    {Menu::View, &Actions::fitWidth, "fitWidth", QT_TRANSLATE_NOOP("Actions", "Fit &Width"), "Ctrl+9"},
    {Menu::View, &Actions::rotateRight, "rotateRight", QT_TRANSLATE_NOOP("Actions", "Rotate &Right"), "Ctrl+R"},
    {Menu::View, &Actions::rotateLeft, "rotateLeft", QT_TRANSLATE_NOOP("Actions", "Rotate &Left"), "Ctrl+Shift+R"},
    {Menu::View, &Actions::goToPage, "goToPage", QT_TRANSLATE_NOOP("Actions", "&Go to Page…"), "Ctrl+G"},
    separator,
    {Menu::View, &Actions::showThumbnails, "showThumbnails", QT_TRANSLATE_NOOP("Actions", "&Thumbnails"), "Ctrl+T",
     false, true},
    {Menu::View, &Actions::showOutline, "showOutline", QT_TRANSLATE_NOOP("Actions", "Outlin&e"), "Ctrl+Shift+T", false,
     true},
    {Menu::View, &Actions::showSourceStrip, "showSourceStrip", QT_TRANSLATE_NOOP("Actions", "&Magnified Source Row"),
     "Ctrl+M", false, true},
    {Menu::View, &Actions::showReading, "showReading", QT_TRANSLATE_NOOP("Actions", "How the Page Was Rea&d"),
     "Ctrl+Shift+E", false, true},
    {Menu::View, &Actions::showEquations, "showEquations", QT_TRANSLATE_NOOP("Actions", "E&quations of the Cell"),
     "Shift+F9", false, true},
    {Menu::View, &Actions::showLastYear, "showLastYear", QT_TRANSLATE_NOOP("Actions", "Last Year’s Numbers"), "Ctrl+L",
     false, true},
    {Menu::View, &Actions::showHistory, "showHistory", QT_TRANSLATE_NOOP("Actions", "&History"), "Ctrl+Shift+H", false,
     true},
    {Menu::View, &Actions::showListOnly, "showListOnly", QT_TRANSLATE_NOOP("Actions", "Only the List of Reports"),
     "F11", false, true},
    separator,
    {Menu::View, &Actions::showYears, "showYears", QT_TRANSLATE_NOOP("Actions", "Chart of the Organ’s &Years…"),
     "Ctrl+Shift+Y"},
    {Menu::View, &Actions::showRollUp, "showRollUp", QT_TRANSLATE_NOOP("Actions", "Roll-up of a Place…"), "Ctrl+U"},
    separator,
    {Menu::View, &Actions::previousTable, "previousTable", QT_TRANSLATE_NOOP("Actions", "Pre&vious Table"),
     "Ctrl+PgUp"},
    {Menu::View, &Actions::nextTable, "nextTable", QT_TRANSLATE_NOOP("Actions", "&Next Table"), "Ctrl+PgDown"},
    separator,
    {Menu::View, &Actions::showReports, "showReports", QT_TRANSLATE_NOOP("Actions", "Go to Reports"), "Ctrl+1"},
    {Menu::View, &Actions::showSource, "showSource", QT_TRANSLATE_NOOP("Actions", "Go to &Source"), "Ctrl+2"},
    {Menu::View, &Actions::showTables, "showTables", QT_TRANSLATE_NOOP("Actions", "Go to Tables"), "Ctrl+3"},
    {Menu::View, &Actions::showProblems, "showProblems", QT_TRANSLATE_NOOP("Actions", "Go to Problems"), "Ctrl+4"},
    {Menu::View, &Actions::nextPane, "nextPane", QT_TRANSLATE_NOOP("Actions", "Go to the Ne&xt Part"), "F6"},
    {Menu::View, &Actions::previousPane, "previousPane", QT_TRANSLATE_NOOP("Actions", "Go to the Previo&us Part"),
     "Shift+F6"},

    {Menu::Review, &Actions::nextProblem, "nextProblem", QT_TRANSLATE_NOOP("Actions", "&Next Problem"), "F8"},
    {Menu::Review, &Actions::previousProblem, "previousProblem", QT_TRANSLATE_NOOP("Actions", "&Previous Problem"),
     "Shift+F8"},
    {Menu::Review, &Actions::takeProposal, "takeProposal", QT_TRANSLATE_NOOP("Actions", "&Take the First Proposal"),
     "Ctrl+Shift+Return"},
    {Menu::Review, &Actions::dismiss, "dismiss", QT_TRANSLATE_NOOP("Actions", "&Dismiss the Problem…"), "Ctrl+Del"},
    {Menu::Review, &Actions::muteRule, "muteRule", QT_TRANSLATE_NOOP("Actions", "&Mute the Rule…"), "Ctrl+Shift+M"},
    {Menu::Review, &Actions::confirmCell, "confirmCell", QT_TRANSLATE_NOOP("Actions", "&Confirm the Cells"), "F7"},
    separator,
    {Menu::Review, &Actions::readPartAgain, "readPartAgain",
     QT_TRANSLATE_NOOP("Actions", "Read a Part of the Page &Again"), "Ctrl+B", false, true},
    {Menu::Review, &Actions::adjustTable, "adjustTable", QT_TRANSLATE_NOOP("Actions", "Adjust the Table’s &Lines"),
     "Ctrl+Shift+B", false, true},
    {Menu::Review, &Actions::reportProperties, "reportProperties",
     QT_TRANSLATE_NOOP("Actions", "&Edition, Organ and Year…"), "Alt+Return"},
    {Menu::Review, &Actions::placesFromList, "placesFromList",
     QT_TRANSLATE_NOOP("Actions", "Places of the &Organs from a List…"), ""},
    separator,
    {Menu::Review, &Actions::signOff, "signOff", QT_TRANSLATE_NOOP("Actions", "&Sign Off and Go On"), "Ctrl+Return"},
    separator,
    {Menu::Review, &Actions::nextReport, "nextReport", QT_TRANSLATE_NOOP("Actions", "Ne&xt Report"), "Alt+Down"},
    {Menu::Review, &Actions::previousReport, "previousReport", QT_TRANSLATE_NOOP("Actions", "Pre&vious Report"),
     "Alt+Up"},

    {Menu::Help, &Actions::keySheet, "keySheet", QT_TRANSLATE_NOOP("Actions", "&Keys"), "F1 Ctrl+/"},
    {Menu::Help, &Actions::about, "about", QT_TRANSLATE_NOOP("Actions", "&About")},
};

/// In the order of ReviewState.
constexpr const char *stateTexts[] = {
    QT_TRANSLATE_NOOP("Actions", "&Pending"),       QT_TRANSLATE_NOOP("Actions", "&In Review"),
    QT_TRANSLATE_NOOP("Actions", "&Second Review"), QT_TRANSLATE_NOOP("Actions", "Re&turned"),
    QT_TRANSLATE_NOOP("Actions", "&Reviewed"),      QT_TRANSLATE_NOOP("Actions", "&Exported"),
};

QList<QKeySequence> keySequences(const char *keys)
{
    QList<QKeySequence> sequences;
    for (const QString &key : QString::fromLatin1(keys).split(u' ', Qt::SkipEmptyParts)) {
        sequences << QKeySequence(key, QKeySequence::PortableText);
    }
    return sequences;
}

QAction *makeAction(QMainWindow *window, const ActionSpec &spec)
{
    auto *action = new QAction(QCoreApplication::translate("Actions", spec.text), window);
    action->setObjectName(QString::fromLatin1(spec.name));
    action->setShortcuts(keySequences(spec.keys));
    action->setCheckable(spec.isCheckable);
    if (spec.isKeyOfView) {
        action->setShortcutContext(Qt::WidgetShortcut);
    }
    return action;
}

void makeUndoActions(Actions &actions, QMainWindow *window, QUndoGroup *undoGroup)
{
    actions.undo = undoGroup->createUndoAction(window, QCoreApplication::translate("Actions", "Undo"));
    actions.undo->setObjectName(u"undo"_qs);
    actions.undo->setShortcut(QKeySequence(u"Ctrl+Z"_qs));
    actions.redo = undoGroup->createRedoAction(window, QCoreApplication::translate("Actions", "Redo"));
    actions.redo->setObjectName(u"redo"_qs);
    actions.redo->setShortcuts({QKeySequence(u"Ctrl+Y"_qs), QKeySequence(u"Ctrl+Shift+Z"_qs)});
}

/// Languages are named in themselves, so that who can't read the present one finds the other.
void makeLanguageMenu(Actions &actions, QMainWindow *window, QMenu *view)
{
    QMenu *menu = view->addMenu(QCoreApplication::translate("Actions", "Language (语言)"));
    actions.chinese = new QAction(u"中文"_qs, window);
    actions.chinese->setObjectName(u"chinese"_qs);
    actions.english = new QAction(u"English"_qs, window);
    actions.english->setObjectName(u"english"_qs);
    auto *languages = new QActionGroup(window);
    for (QAction *language : {actions.chinese, actions.english}) {
        language->setCheckable(true);
        languages->addAction(language);
        menu->addAction(language);
    }
}

void makeStateMenu(Actions &actions, QMainWindow *window, QMenu *review)
{
    auto *states = new QMenu(QCoreApplication::translate("Actions", "Set the State"), review);
    for (std::size_t i = 0; i < actions.setState.size(); ++i) {
        auto *action = new QAction(QCoreApplication::translate("Actions", stateTexts[i]), window);
        action->setObjectName(u"setState%1"_qs.arg(i + 1));
        action->setShortcut(QKeySequence(u"Alt+%1"_qs.arg(i + 1)));
        states->addAction(action);
        actions.setState[i] = action;
    }
    review->insertMenu(actions.nextReport, states);
    review->insertSeparator(actions.nextReport);
}

Actions makeMenus(QMainWindow *window, QUndoGroup *undoGroup)
{
    Actions actions{};
    QMenuBar *bar = window->menuBar();
    // In the order of Menu.
    const QList<QMenu *> menus = {bar->addMenu(QCoreApplication::translate("Actions", "&File")),
                                  bar->addMenu(QCoreApplication::translate("Actions", "&Edit")),
                                  bar->addMenu(QCoreApplication::translate("Actions", "&View")),
                                  bar->addMenu(QCoreApplication::translate("Actions", "&Review")),
                                  bar->addMenu(QCoreApplication::translate("Actions", "&Help"))};
    makeUndoActions(actions, window, undoGroup);
    QMenu *menu = menus.front();
    for (const ActionSpec &spec : actionSpecs) {
        if (spec.menu == Menu::Separator) {
            menu->addSeparator();
            continue;
        }
        menu = menus[static_cast<int>(spec.menu)];
        QAction *&action = actions.*spec.action;
        if (!action) {
            action = makeAction(window, spec);
        }
        menu->addAction(action);
    }
    actions.recentLibraries = new QMenu(QCoreApplication::translate("Actions", "Recent Li&braries"), bar);
    menus[static_cast<int>(Menu::File)]->insertMenu(actions.copyLibrary, actions.recentLibraries);
    menus[static_cast<int>(Menu::View)]->addSeparator();
    makeLanguageMenu(actions, window, menus[static_cast<int>(Menu::View)]);
    makeStateMenu(actions, window, menus[static_cast<int>(Menu::Review)]);
    return actions;
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
    bar->addActions({actions.previousProblem, actions.nextProblem, actions.signOff});
}

/// Undo and redo name what they do in the menu; in the tool bar that would push the other buttons away. Mnemonics are
/// of no use there.
void shortenInToolBar(const Actions &actions)
{
    static const QRegularExpression mnemonic(u"\\(&.\\)|&|…"_qs);
    for (QAction *action : {actions.openFiles, actions.openFolder, actions.exportTables, actions.previousProblem,
                            actions.nextProblem, actions.signOff}) {
        action->setIconText(QString(action->text()).remove(mnemonic));
    }
    actions.undo->setIconText(QCoreApplication::translate("Actions", "Undo"));
    actions.redo->setIconText(QCoreApplication::translate("Actions", "Redo"));
}

} // namespace

Actions makeActions(QMainWindow *window, QUndoGroup *undoGroup)
{
    Actions actions = makeMenus(window, undoGroup);
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
