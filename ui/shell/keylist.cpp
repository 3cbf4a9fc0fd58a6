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

enum class KeyPart { List, Source, Box, Lines, Tables, Editor, Problems, Search, Messages };

struct ViewKey {
    KeyPart part;
    const char *keys; ///< as in QKeySequence::PortableText, or a gesture; several are separated by spaces
    const char *text;
};

// What the parts do in their own keyPressEvent(); the tests of the parts hold them to it.
const ViewKey viewKeyTable[] = {
    {KeyPart::List, "Up Down PgUp PgDown Home End", QT_TRANSLATE_NOOP("Keys", "Go through the reports")},
    {KeyPart::List, "Shift+Down Ctrl+A", QT_TRANSLATE_NOOP("Keys", "Select several reports")},
    {KeyPart::List, "Left Right", QT_TRANSLATE_NOOP("Keys", "Fold and unfold a group")},
    {KeyPart::List, "Return", QT_TRANSLATE_NOOP("Keys", "Open the report and go to its tables")},
    {KeyPart::List, "Shift+F10", QT_TRANSLATE_NOOP("Keys", "Menu for the selected reports")},
    {KeyPart::Source, "Up Down Left Right PgUp PgDown", QT_TRANSLATE_NOOP("Keys", "Scroll")},
    {KeyPart::Source, "Space Shift+Space", QT_TRANSLATE_NOOP("Keys", "A screen on, a screen back")},
    {KeyPart::Source, "Home End", QT_TRANSLATE_NOOP("Keys", "First and last page")},
    {KeyPart::Source, "Ctrl+A", QT_TRANSLATE_NOOP("Keys", "Mark all text")},
    {KeyPart::Source, "Shift+F10", QT_TRANSLATE_NOOP("Keys", "Menu for the source")},
    {KeyPart::Box, "Up Down Left Right", QT_TRANSLATE_NOOP("Keys", "Move the box")},
    {KeyPart::Box, "Shift+Up Shift+Down Shift+Left Shift+Right",
     QT_TRANSLATE_NOOP("Keys", "Make the box larger or smaller")},
    {KeyPart::Box, "Return", QT_TRANSLATE_NOOP("Keys", "Read what is in the box")},
    {KeyPart::Box, "Esc", QT_TRANSLATE_NOOP("Keys", "Leave reading a part again or adjusting the table")},
    {KeyPart::Lines, "Tab Shift+Tab", QT_TRANSLATE_NOOP("Keys", "Next and previous line")},
    {KeyPart::Lines, "Up Down Left Right", QT_TRANSLATE_NOOP("Keys", "Move the line; with Ctrl farther")},
    {KeyPart::Lines, "Ins Del", QT_TRANSLATE_NOOP("Keys", "Add a line behind this one, take this one away")},
    {KeyPart::Lines, "Return", QT_TRANSLATE_NOOP("Keys", "Read the table again with these lines")},
    {KeyPart::Lines, "Esc", QT_TRANSLATE_NOOP("Keys", "Leave reading a part again or adjusting the table")},
    {KeyPart::Tables, "Up Down Left Right", QT_TRANSLATE_NOOP("Keys", "Move from cell to cell")},
    {KeyPart::Tables, "Tab Shift+Tab", QT_TRANSLATE_NOOP("Keys", "Next and previous cell of the row")},
    {KeyPart::Tables, "Return Shift+Return", QT_TRANSLATE_NOOP("Keys", "The cell below, the cell above")},
    {KeyPart::Tables, "Ctrl+Up Ctrl+Down Ctrl+Left Ctrl+Right", QT_TRANSLATE_NOOP("Keys", "To the edge of the values")},
    {KeyPart::Tables, "PgUp PgDown", QT_TRANSLATE_NOOP("Keys", "A screen up, a screen down")},
    {KeyPart::Tables, "Home End", QT_TRANSLATE_NOOP("Keys", "First and last cell of the row")},
    {KeyPart::Tables, "Ctrl+Home Ctrl+End", QT_TRANSLATE_NOOP("Keys", "First and last cell of the table")},
    {KeyPart::Tables, "Shift+Up Shift+Down Shift+Left Shift+Right", QT_TRANSLATE_NOOP("Keys", "Select cells")},
    {KeyPart::Tables, "Shift+Space Ctrl+Space", QT_TRANSLATE_NOOP("Keys", "Select whole rows, whole columns")},
    {KeyPart::Tables, "Ctrl+A", QT_TRANSLATE_NOOP("Keys", "Select the whole table")},
    {KeyPart::Tables, "Ctrl+R", QT_TRANSLATE_NOOP("Keys", "Copy from the left")},
    {KeyPart::Tables, "F2", QT_TRANSLATE_NOOP("Keys", "Edit the cell’s text; typing replaces it")},
    {KeyPart::Tables, "Backspace", QT_TRANSLATE_NOOP("Keys", "Empty the cell and type anew")},
    {KeyPart::Tables, "Ctrl+Backspace", QT_TRANSLATE_NOOP("Keys", "Scroll to the current cell")},
    {KeyPart::Tables, "Shift+F10", QT_TRANSLATE_NOOP("Keys", "Menu for the cells")},
    {KeyPart::Editor, "Return Tab", QT_TRANSLATE_NOOP("Keys", "Take the text and go on")},
    {KeyPart::Editor, "Up Down", QT_TRANSLATE_NOOP("Keys", "Take the text and go to the cell above or below")},
    {KeyPart::Editor, "F2", QT_TRANSLATE_NOOP("Keys", "Left and Right move in the text, or leave the cell")},
    {KeyPart::Editor, "Esc", QT_TRANSLATE_NOOP("Keys", "Leave the cell as it was")},
    {KeyPart::Problems, "Up Down", QT_TRANSLATE_NOOP("Keys", "Go through the problems; the cell is shown")},
    {KeyPart::Problems, "Left Right", QT_TRANSLATE_NOOP("Keys", "Choose among the proposals")},
    {KeyPart::Problems, "Return", QT_TRANSLATE_NOOP("Keys", "Take the first proposal; without one, go to the cell")},
    {KeyPart::Problems, "Del", QT_TRANSLATE_NOOP("Keys", "Dismiss the problem with a reason")},
    {KeyPart::Problems, "0–9", QT_TRANSLATE_NOOP("Keys", "Goes straight into the cell of the problem")},
    {KeyPart::Problems, "Shift+F10", QT_TRANSLATE_NOOP("Keys", "Menu for the problem")},
    {KeyPart::Search, "Return Shift+Return", QT_TRANSLATE_NOOP("Keys", "Next and previous place that was found")},
    {KeyPart::Search, "Esc", QT_TRANSLATE_NOOP("Keys", "Close the search")},
    {KeyPart::Messages, "Esc", QT_TRANSLATE_NOOP("Keys", "Close the message")},
};

QString titleOf(KeyPart part)
{
    switch (part) {
    case KeyPart::List:
        return QCoreApplication::translate("Keys", "In the list of reports");
    case KeyPart::Source:
        return QCoreApplication::translate("Keys", "In the source");
    case KeyPart::Box:
        return QCoreApplication::translate("Keys", "While a part of the page is read again");
    case KeyPart::Lines:
        return QCoreApplication::translate("Keys", "While the table’s lines are adjusted");
    case KeyPart::Search:
        return QCoreApplication::translate("Keys", "While searching");
    case KeyPart::Tables:
        return QCoreApplication::translate("Keys", "In the tables");
    case KeyPart::Editor:
        return QCoreApplication::translate("Keys", "While a cell is typed");
    case KeyPart::Problems:
        return QCoreApplication::translate("Keys", "In the list of problems");
    case KeyPart::Messages:
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
