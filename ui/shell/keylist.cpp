// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/keylist.h"

#include <QCoreApplication>
#include <QKeySequence>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>

namespace disclosure {

namespace {

/// A text as a menu shows it, without its mnemonic: "复制(&C)" and "&Copy…".
QString plain(QString text)
{
    static const QRegularExpression mnemonic(u"\\(&.\\)|&(?!&)"_qs);
    return text.remove(mnemonic);
}

void addLines(KeyGroup &group, const QMenu *menu, const QString &before)
{
    for (const QAction *action : menu->actions()) {
        if (action->menu()) {
            addLines(group, action->menu(), before + plain(action->text()) + u" ▸ "_qs);
        } else if (!action->shortcuts().isEmpty()) {
            QStringList keys;
            for (const QKeySequence &key : action->shortcuts()) {
                keys << key.toString(QKeySequence::NativeText);
            }
            // In the menu, undo and redo name what they would do.
            const bool namesStep = action->objectName() == u"undo" || action->objectName() == u"redo";
            group.lines.push_back(
                {keys.join(u"  "_qs), before + plain(namesStep ? action->iconText() : action->text())});
        }
    }
}

enum class Part { List, Source, Box, Lines, Tables, Editor, Problems, Search, Messages };

struct ViewKey {
    Part part;
    const char *keys; ///< as in QKeySequence::PortableText, or a gesture; several are separated by spaces
    const char *text;
};

// What the parts do in their own keyPressEvent(); the tests of the parts hold them to it.
const ViewKey viewKeyTable[] = {
    {Part::List, "Up Down PgUp PgDown Home End", QT_TRANSLATE_NOOP("Keys", "Go through the reports")},
    {Part::List, "Shift+Down Ctrl+A", QT_TRANSLATE_NOOP("Keys", "Select several reports")},
    {Part::List, "Left Right", QT_TRANSLATE_NOOP("Keys", "Fold and unfold a group")},
    {Part::List, "Return", QT_TRANSLATE_NOOP("Keys", "Open the report and go to its tables")},
    {Part::List, "Shift+F10", QT_TRANSLATE_NOOP("Keys", "Menu for the selected reports")},
    {Part::Source, "Up Down Left Right PgUp PgDown", QT_TRANSLATE_NOOP("Keys", "Scroll")},
    {Part::Source, "Space Shift+Space", QT_TRANSLATE_NOOP("Keys", "A screen on, a screen back")},
    {Part::Source, "Home End", QT_TRANSLATE_NOOP("Keys", "First and last page")},
    {Part::Source, "Ctrl+A", QT_TRANSLATE_NOOP("Keys", "Mark all text")},
    {Part::Source, "Shift+F10", QT_TRANSLATE_NOOP("Keys", "Menu for the source")},
    {Part::Box, "Up Down Left Right", QT_TRANSLATE_NOOP("Keys", "Move the box")},
    {Part::Box, "Shift+Up Shift+Down Shift+Left Shift+Right",
     QT_TRANSLATE_NOOP("Keys", "Make the box larger or smaller")},
    {Part::Box, "Return", QT_TRANSLATE_NOOP("Keys", "Read what is in the box")},
    {Part::Box, "Esc", QT_TRANSLATE_NOOP("Keys", "Leave reading a part again or adjusting the table")},
    {Part::Lines, "Tab Shift+Tab", QT_TRANSLATE_NOOP("Keys", "Next and previous line")},
    {Part::Lines, "Up Down Left Right", QT_TRANSLATE_NOOP("Keys", "Move the line; with Ctrl farther")},
    {Part::Lines, "Ins Del", QT_TRANSLATE_NOOP("Keys", "Add a line behind this one, take this one away")},
    {Part::Lines, "Return", QT_TRANSLATE_NOOP("Keys", "Read the table again with these lines")},
    {Part::Lines, "Esc", QT_TRANSLATE_NOOP("Keys", "Leave reading a part again or adjusting the table")},
    {Part::Tables, "Up Down Left Right", QT_TRANSLATE_NOOP("Keys", "Move from cell to cell")},
    {Part::Tables, "Tab Shift+Tab", QT_TRANSLATE_NOOP("Keys", "Next and previous cell of the row")},
    {Part::Tables, "Return Shift+Return", QT_TRANSLATE_NOOP("Keys", "The cell below, the cell above")},
    {Part::Tables, "Ctrl+Up Ctrl+Down Ctrl+Left Ctrl+Right", QT_TRANSLATE_NOOP("Keys", "To the edge of the values")},
    {Part::Tables, "PgUp PgDown", QT_TRANSLATE_NOOP("Keys", "A screen up, a screen down")},
    {Part::Tables, "Home End", QT_TRANSLATE_NOOP("Keys", "First and last cell of the row")},
    {Part::Tables, "Ctrl+Home Ctrl+End", QT_TRANSLATE_NOOP("Keys", "First and last cell of the table")},
    {Part::Tables, "Shift+Up Shift+Down Shift+Left Shift+Right", QT_TRANSLATE_NOOP("Keys", "Select cells")},
    {Part::Tables, "Shift+Space Ctrl+Space", QT_TRANSLATE_NOOP("Keys", "Select whole rows, whole columns")},
    {Part::Tables, "Ctrl+A", QT_TRANSLATE_NOOP("Keys", "Select the whole table")},
    {Part::Tables, "Ctrl+R", QT_TRANSLATE_NOOP("Keys", "Copy from the left")},
    {Part::Tables, "F2", QT_TRANSLATE_NOOP("Keys", "Edit the cell’s text; typing replaces it")},
    {Part::Tables, "Backspace", QT_TRANSLATE_NOOP("Keys", "Empty the cell and type anew")},
    {Part::Tables, "Ctrl+Backspace", QT_TRANSLATE_NOOP("Keys", "Scroll to the current cell")},
    {Part::Tables, "Shift+F10", QT_TRANSLATE_NOOP("Keys", "Menu for the cells")},
    {Part::Editor, "Return Tab", QT_TRANSLATE_NOOP("Keys", "Take the text and go on")},
    {Part::Editor, "Up Down", QT_TRANSLATE_NOOP("Keys", "Take the text and go to the cell above or below")},
    {Part::Editor, "F2", QT_TRANSLATE_NOOP("Keys", "Left and Right move in the text, or leave the cell")},
    {Part::Editor, "Esc", QT_TRANSLATE_NOOP("Keys", "Leave the cell as it was")},
    {Part::Problems, "Up Down", QT_TRANSLATE_NOOP("Keys", "Go through the problems; the cell is shown")},
    {Part::Problems, "Left Right", QT_TRANSLATE_NOOP("Keys", "Choose among the proposals")},
    {Part::Problems, "Return", QT_TRANSLATE_NOOP("Keys", "Take the first proposal; without one, go to the cell")},
    {Part::Problems, "Del", QT_TRANSLATE_NOOP("Keys", "Dismiss the problem with a reason")},
    {Part::Problems, "0–9", QT_TRANSLATE_NOOP("Keys", "Goes straight into the cell of the problem")},
    {Part::Problems, "Shift+F10", QT_TRANSLATE_NOOP("Keys", "Menu for the problem")},
    {Part::Search, "Return Shift+Return", QT_TRANSLATE_NOOP("Keys", "Next and previous place that was found")},
    {Part::Search, "Esc", QT_TRANSLATE_NOOP("Keys", "Close the search")},
    {Part::Messages, "Esc", QT_TRANSLATE_NOOP("Keys", "Close the message")},
};

QString titleOf(Part part)
{
    switch (part) {
    case Part::List:
        return QCoreApplication::translate("Keys", "In the list of reports");
    case Part::Source:
        return QCoreApplication::translate("Keys", "In the source");
    case Part::Box:
        return QCoreApplication::translate("Keys", "While a part of the page is read again");
    case Part::Lines:
        return QCoreApplication::translate("Keys", "While the table’s lines are adjusted");
    case Part::Search:
        return QCoreApplication::translate("Keys", "While searching");
    case Part::Tables:
        return QCoreApplication::translate("Keys", "In the tables");
    case Part::Editor:
        return QCoreApplication::translate("Keys", "While a cell is typed");
    case Part::Problems:
        return QCoreApplication::translate("Keys", "In the list of problems");
    case Part::Messages:
        return QCoreApplication::translate("Keys", "In a message");
    }
    return {};
}

QString nativeText(const char *keys)
{
    QStringList native;
    for (const QString &key : QString::fromUtf8(keys).split(u' ')) {
        const QKeySequence sequence(key, QKeySequence::PortableText);
        // A range of keys is no key.
        native << (key.contains(u'–') ? key : sequence.toString(QKeySequence::NativeText));
    }
    return native.join(u"  "_qs);
}

} // namespace

std::vector<KeyGroup> menuKeys(const QMenuBar *menus)
{
    std::vector<KeyGroup> groups;
    for (const QAction *action : menus->actions()) {
        KeyGroup group{plain(action->text()), {}};
        addLines(group, action->menu(), {});
        groups.push_back(std::move(group));
    }
    return groups;
}

std::vector<KeyGroup> viewKeys()
{
    std::vector<KeyGroup> groups;
    for (const ViewKey &key : viewKeyTable) {
        const QString title = titleOf(key.part);
        if (groups.empty() || groups.back().title != title) {
            groups.push_back({title, {}});
        }
        groups.back().lines.push_back({nativeText(key.keys), QCoreApplication::translate("Keys", key.text)});
    }
    return groups;
}

} // namespace disclosure
