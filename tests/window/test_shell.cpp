// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/findings/findingsview.h"
#include "ui/grid/tablespane.h"
#include "ui/shell/keysheet.h"
#include "ui/shell/messagebar.h"

#include "tests/support/paths.h"
#include "tests/support/windowfixture.h"
#include "tests/support/windowkeys.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QActionGroup>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QToolBar>
#include <QTreeWidget>

#include <map>

using namespace disclosure;
using namespace disclosure::tests;

namespace {

QList<QAction *> actionsOf(const QMenu *menu)
{
    QList<QAction *> actions;
    for (QAction *action : menu->actions()) {
        if (action->menu()) {
            actions << actionsOf(action->menu());
        } else if (!action->isSeparator()) {
            actions << action;
        }
    }
    return actions;
}

QList<QAction *> menuActions(const MainWindow &window)
{
    QList<QAction *> actions;
    for (const QAction *top : window.menuBar()->actions()) {
        actions << actionsOf(top->menu());
    }
    return actions;
}

/// Whoever does something when the action is triggered or checked.
int listeners(const QAction *action)
{
    struct Access : QObject {
        using QObject::receivers;
    };
    const auto count = &Access::receivers;
    return (action->*count)(SIGNAL(triggered(bool))) + (action->*count)(SIGNAL(toggled(bool)));
}

/// What a screen reader would call it.
QString accessibleName(QWidget *widget)
{
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
    return interface ? interface->text(QAccessible::Name) : QString();
}

bool takesInput(const QWidget *widget)
{
    // Parts of other controls are named with them; Qt's own helpers are never seen.
    const QWidget *parent = widget->parentWidget();
    const bool isPart = qobject_cast<const QComboBox *>(parent) || qobject_cast<const QAbstractSpinBox *>(parent) ||
                        widget->objectName().startsWith(u"qt_") || widget->inherits("QTableCornerButton") ||
                        widget->inherits("QComboBoxListView");
    const bool isClearButton = qobject_cast<const QLineEdit *>(parent) != nullptr;
    return !isPart && !isClearButton &&
           (widget->focusPolicy() & Qt::TabFocus || qobject_cast<const QAbstractButton *>(widget));
}

QStringList namelessIn(const QWidget &window)
{
    QStringList nameless;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        if (takesInput(widget) && accessibleName(widget).trimmed().isEmpty()) {
            nameless << QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName() +
                            u" in "_qs + widget->parentWidget()->objectName();
        }
    }
    return nameless;
}

} // namespace

/// Menus, keys, messages, and the ways through the parts of the window.
class TestShell : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<WindowFixture> m_fixture;

    WindowController &startWithReport()
    {
        WindowController &controller = m_fixture->start({examplePath(u"web/005.html"_qs)});
        waitForReports(controller);
        return controller;
    }

private slots:
    void init() { m_fixture = std::make_unique<WindowFixture>(); }
    void cleanup() { m_fixture.reset(); }

    void everyActionIsInAMenuAndHasANameOfItsOwn()
    {
        const MainWindow &window = m_fixture->start().window();
        const QList<QAction *> inMenus = menuActions(window);
        QVERIFY(inMenus.size() > 60);
        QStringList names;
        for (QAction *action : window.findChildren<QAction *>(Qt::FindDirectChildrenOnly)) {
            if (!action->isSeparator()) {
                QVERIFY2(inMenus.contains(action), qPrintable(action->text()));
                QVERIFY2(!action->objectName().isEmpty(), qPrintable(action->text()));
                names << action->objectName();
            }
        }
        QVERIFY(names.size() > 60);
        QCOMPARE(names.removeDuplicates(), 0);
    }

    void noLineOfAMenuIsDead()
    {
        MainWindow &window = m_fixture->start().window();
        // What menus, tool bar and groups connect by themselves, and the shell for all actions, does nothing yet.
        QAction probe;
        QActionGroup group(nullptr);
        const int ofNothing = listeners(&probe) + 1;
        window.menuBar()->actions().constFirst()->menu()->addAction(&probe);
        const int ofMenu = listeners(&probe) + 1;
        group.addAction(&probe);
        const int ofGroup = listeners(&probe) + 1 - ofMenu;
        auto *tools = window.findChild<QToolBar *>(u"tools"_qs);
        tools->addAction(&probe);
        const int ofTools = listeners(&probe) + 1 - ofMenu - ofGroup;
        QVERIFY(ofMenu >= ofNothing);
        QStringList dead;
        for (QAction *action : menuActions(window)) {
            if (action != &probe && listeners(action) <= ofMenu + (action->actionGroup() ? ofGroup : 0) +
                                                             (tools->actions().contains(action) ? ofTools : 0)) {
                dead << action->objectName();
            }
        }
        QVERIFY2(dead.isEmpty(), qPrintable(dead.join(u' ')));
    }

    void noTwoActionsShareAKey()
    {
        const MainWindow &window = m_fixture->start().window();
        std::map<QString, QString> owners;
        for (const QAction *action : menuActions(window)) {
            // The parts share these, each for its own, as with Del.
            if (action->shortcutContext() == Qt::WidgetShortcut) {
                continue;
            }
            for (const QKeySequence &key : action->shortcuts()) {
                const QString text = key.toString(QKeySequence::PortableText);
                QVERIFY2(!owners.contains(text),
                         qPrintable(text + u": "_qs + owners[text] + u", "_qs + action->objectName()));
                owners[text] = action->objectName();
                // An input method may be on.
                QVERIFY2(text.size() > 1, qPrintable(action->objectName()));
            }
        }
        QVERIFY(owners.size() > 50);
    }

    void noTwoLinesOfAMenuShareAMnemonic()
    {
        const MainWindow &window = m_fixture->start().window();
        for (const QAction *top : window.menuBar()->actions()) {
            std::map<QString, QString> owners;
            for (const QAction *action : top->menu()->actions()) {
                const QString mnemonic = QKeySequence::mnemonic(action->text()).toString();
                if (!mnemonic.isEmpty()) {
                    QVERIFY2(!owners.contains(mnemonic),
                             qPrintable(mnemonic + u": "_qs + owners[mnemonic] + u", "_qs + action->text()));
                    owners[mnemonic] = action->text();
                }
            }
        }
    }

    void whatCanDoNothingIsDisabled()
    {
        WindowController &controller = m_fixture->start();
        const Actions &actions = controller.window().actions();
        QVERIFY(!actions.signOff->isEnabled());
        QVERIFY(!actions.exportTables->isEnabled());
        QVERIFY(actions.openFiles->isEnabled());
        controller.openPaths({examplePath(u"web/005.html"_qs)});
        waitForReports(controller);
        QVERIFY(actions.signOff->isEnabled());
        QVERIFY(actions.exportTables->isEnabled());
        QVERIFY(!actions.rotateRight->isEnabled()); // a web page has no pages
    }

    void everyControlHasANameForScreenReaders()
    {
        WindowController &controller = startWithReport();
        const QStringList nameless = namelessIn(controller.window());
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    }

    void everyControlOfTheDialogsHasANameForScreenReaders()
    {
        WindowController &controller = startWithReport();
        int dialogs = 0;
        m_fixture->dialogs.onDialog = [&](QDialog &dialog) {
            ++dialogs;
            const QStringList nameless = namelessIn(dialog);
            if (!nameless.isEmpty()) {
                qFatal("%s", qPrintable(nameless.join(u'\n')));
            }
            return false;
        };
        controller.window().actions().settings->trigger();
        controller.window().actions().keySheet->trigger();
        QCOMPARE(dialogs, 2);
    }

    void theWindowFitsOnASmallScreen()
    {
        WindowController &controller = startWithReport();
        MainWindow &window = controller.window();
        for (QAction *action : {window.actions().showSourceStrip, window.actions().showEquations,
                                window.actions().showThumbnails, window.actions().showHistory}) {
            action->setChecked(true);
        }
        // 1366 × 768 less the desktop's own bar and the frame.
        QVERIFY2(window.minimumSizeHint().width() <= 1366,
                 qPrintable(QString::number(window.minimumSizeHint().width())));
        QVERIFY2(window.minimumSizeHint().height() <= 700,
                 qPrintable(QString::number(window.minimumSizeHint().height())));
        m_fixture->dialogs.onDialog = [](QDialog &dialog) {
            dialog.show();
            if (dialog.width() > 1366 || dialog.height() > 700) {
                qFatal("%s is too large", qPrintable(dialog.objectName()));
            }
            return false;
        };
        window.actions().settings->trigger();
        window.actions().keySheet->trigger();
    }

    void theSheetKnowsAllKeysAndCanBeSearched()
    {
        WindowController &controller = m_fixture->start();
        int lines = 0;
        m_fixture->dialogs.onDialog = [&](QDialog &dialog) {
            auto *search = dialog.findChild<QLineEdit *>(u"keySearch"_qs);
            auto *tree = dialog.findChild<QTreeWidget *>(u"keyLines"_qs);
            for (const QAction *action : menuActions(controller.window())) {
                if (const QString key = action->shortcut().toString(QKeySequence::NativeText); !key.isEmpty()) {
                    if (tree->findItems(key, Qt::MatchContains | Qt::MatchRecursive).isEmpty()) {
                        qFatal("no %s", qPrintable(key));
                    }
                }
            }
            QTest::keyClicks(search, u"sign off"_qs);
            for (int i = 0; i < tree->topLevelItemCount(); ++i) {
                for (int j = 0; j < tree->topLevelItem(i)->childCount(); ++j) {
                    lines += tree->topLevelItem(i)->child(j)->isHidden() ? 0 : 1;
                }
            }
            return false;
        };
        controller.window().actions().keySheet->trigger();
        QVERIFY(lines >= 1 && lines <= 3);
    }

    void noLineOfTheSheetIsCut()
    {
        WindowController &controller = m_fixture->start();
        m_fixture->dialogs.onDialog = [](QDialog &dialog) {
            dialog.show();
            const auto *tree = dialog.findChild<QTreeWidget *>(u"keyLines"_qs);
            for (int i = 0; i < tree->topLevelItemCount(); ++i) {
                for (int j = 0; j < tree->topLevelItem(i)->childCount(); ++j) {
                    const QTreeWidgetItem *line = tree->topLevelItem(i)->child(j);
                    for (const int column : {0, 1}) {
                        const int room = tree->columnWidth(column) - (column == 0 ? tree->indentation() : 0);
                        if (tree->fontMetrics().horizontalAdvance(line->text(column)) > room) {
                            qFatal("%s is cut", qPrintable(line->text(column)));
                        }
                    }
                }
            }
            return false;
        };
        controller.window().actions().keySheet->trigger();
    }

    void theSheetTellsWhatEachMarkMeans()
    {
        const KeySheet sheet({});
        const auto *lines = sheet.findChild<QTreeWidget *>(u"keyLines"_qs);
        QSet<QString> glyphs;
        for (int i = 0; i < lines->topLevelItemCount(); ++i) {
            const QTreeWidgetItem *group = lines->topLevelItem(i);
            for (int j = 0; j < group->childCount(); ++j) {
                QVERIFY(!group->child(j)->text(1).isEmpty());
                glyphs << group->child(j)->text(0);
            }
        }
        for (int mark = static_cast<int>(Mark::Error); mark <= static_cast<int>(Mark::Failed); ++mark) {
            QVERIFY2(glyphs.contains(glyph(static_cast<Mark>(mark))), qPrintable(QString::number(mark)));
        }
        for (int state = 0; state <= static_cast<int>(ReviewState::Exported); ++state) {
            QVERIFY2(glyphs.contains(glyph(static_cast<ReviewState>(state))), qPrintable(QString::number(state)));
        }
    }

    void f6GoesRoundTheParts()
    {
        WindowController &controller = startWithReport();
        MainWindow &window = controller.window();
        window.messages()->withdraw(window.messages()->sentence());
        window.tables()->focusGrid();
        QWidget *grid = QApplication::focusWidget();
        QSet<QWidget *> visited;
        for (int i = 0; i < 12 && (i == 0 || QApplication::focusWidget() != grid); ++i) {
            press(Qt::Key_F6);
            visited << QApplication::focusWidget();
        }
        QCOMPARE(QApplication::focusWidget(), grid);
        QVERIFY(visited.size() >= 4);
        QVERIFY(visited.contains(window.findings()));
        press(Qt::Key_F6, Qt::ShiftModifier);
        QVERIFY(QApplication::focusWidget() != grid);
    }

    void aMessageIsReachedAnsweredAndLeftByKeyboard()
    {
        WindowController &controller = startWithReport();
        MainWindow &window = controller.window();
        window.tables()->focusGrid();
        const QWidget *grid = QApplication::focusWidget();
        const QRect before = window.tables()->geometry();
        int taken = 0;
        window.messages()->showMessage(MessageBar::Kind::Error, u"failed"_qs, {u"Again"_qs, [&] { ++taken; }});
        QCOMPARE(window.tables()->geometry(), before);
        QCOMPARE(QApplication::focusWidget(), grid);
        for (int i = 0; i < 12 && QApplication::focusWidget()->objectName() != u"messageOffer"; ++i) {
            press(Qt::Key_F6);
        }
        press(Qt::Key_Space);
        QCOMPARE(taken, 1);
        QVERIFY(window.messages()->isHidden());
        window.tables()->focusGrid();
        window.messages()->showMessage(MessageBar::Kind::Error, u"failed"_qs);
        press(Qt::Key_Escape);
        QVERIFY(window.messages()->isHidden());
        QCOMPARE(QApplication::focusWidget(), grid);
    }

    void aboutTellsTheVersions()
    {
        m_fixture->start().window().actions().about->trigger();
        for (const QString &name :
             {QString::fromLatin1(qVersion()), u"Poppler "_qs, u"SQLite 3."_qs, u"qpdf "_qs, u"libxlsxwriter "_qs}) {
            QVERIFY2(m_fixture->dialogs.aboutText.contains(name), qPrintable(name));
        }
    }
};

QTEST_MAIN(TestShell)
#include "test_shell.moc"
