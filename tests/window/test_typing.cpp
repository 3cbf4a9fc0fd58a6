// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/findings/findingsview.h"
#include "ui/shell/messagebar.h"

#include "tests/support/libraries.h"
#include "tests/support/otherwriter.h"
#include "tests/support/windowexamples.h"
#include "tests/support/windowfixture.h"

#include <QLineEdit>

using namespace disclosure;
using namespace disclosure::tests;

/// What is typed is never lost: over a real library, with real keys, whatever else goes on.
class TestTyping : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<WindowFixture> m_fixture;

    WindowController &startWith(const QStringList &paths)
    {
        WindowController &controller = m_fixture->start(paths);
        waitForReports(controller);
        return controller;
    }

    static QString openText()
    {
        const auto *editor = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        return editor ? editor->text() : QString();
    }

private slots:
    void init() { m_fixture = std::make_unique<WindowFixture>(); }
    void cleanup() { m_fixture.reset(); }

    void whatIsTypedIsInTheLibraryAndThereAfterAStart()
    {
        QString before;
        qint64 id = 0;
        {
            WindowController &controller = startWith({pdfExample()});
            id = controller.report().summary().id;
            before = shown(controller);
            const int errorsBefore = controller.report().report()->count(Severity::Error);
            goToCell(controller);
            type(u"7777"_qs);
            press(Qt::Key_Return);
            QCOMPARE(shown(controller), u"7777"_qs);
            QCOMPARE(m_fixture->openLibrary()->report(id)->cells.at(cellId).text, u"7777"_qs);
            QVERIFY(controller.report().report()->count(Severity::Error) > errorsBefore);
            QVERIFY(controller.window().findings()->model()->rowCount() > 0);
            QVERIFY(controller.window().tables()->tabText(1).contains(u"▲"));
            QTRY_COMPARE(controller.reports().counts().wrong, 1);

            controller.window().actions().undo->trigger();
            QCOMPARE(shown(controller), before);
            controller.window().actions().redo->trigger();
            QCOMPARE(shown(controller), u"7777"_qs);
            m_fixture->stop();
        }
        WindowController &again = m_fixture->start();
        QVERIFY(again.report().isOpen());
        QCOMPARE(again.report().summary().id, id);
        QCOMPARE(shown(again), u"7777"_qs);
        QCOMPARE(again.report().report()->cells.at(cellId).read, before);
        QCOMPARE(again.reports().index(0).data(ReportListModel::CorrectionsRole).toInt(), 1);
    }

    void theSameFileReadAgainKeepsItsCorrections()
    {
        WindowController &controller = startWith({pdfExample()});
        goToCell(controller);
        type(u"7777"_qs);
        press(Qt::Key_Return);
        controller.openPaths({pdfExample()});
        QTRY_VERIFY_WITH_TIMEOUT(!controller.import().isRunning(), readingTime);
        QCOMPARE(controller.reports().rowCount(), 1);
        QCOMPARE(shown(controller), u"7777"_qs);
    }

    void textInAnOpenEditorIsNotLostByClosing()
    {
        WindowController &controller = startWith({pdfExample()});
        const qint64 id = controller.report().summary().id;
        goToCell(controller);
        type(u"4321"_qs);
        m_fixture->stop();
        QCOMPARE(m_fixture->openLibrary()->report(id)->cells.at(cellId).text, u"4321"_qs);
    }

    void textInAnOpenEditorIsNotLostByGoingToAnotherReport_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
        QTest::newRow("next problem") << int(Qt::Key_F8) << Qt::KeyboardModifiers();
        QTest::newRow("next report") << int(Qt::Key_Down) << Qt::KeyboardModifiers(Qt::AltModifier);
    }

    void textInAnOpenEditorIsNotLostByGoingToAnotherReport()
    {
        QFETCH(int, key);
        QFETCH(Qt::KeyboardModifiers, modifiers);
        WindowController &controller = startWith({pdfExample(), webExample()});
        const qint64 first = controller.reports().index(0).data(ReportListModel::IdRole).toLongLong();
        const qint64 second = controller.reports().index(1).data(ReportListModel::IdRole).toLongLong();
        showReport(controller, second);
        goToCell(controller);
        type(u"7777"_qs); // a problem to go to
        press(Qt::Key_Return);
        showReport(controller, first);
        goToCell(controller);
        type(u"4321"_qs);
        QVERIFY(controller.window().tables()->isEditing());
        for (int i = 0; i < 50 && controller.report().summary().id == first; ++i) {
            press(static_cast<Qt::Key>(key), modifiers);
        }
        QCOMPARE(controller.report().summary().id, second);
        QCOMPARE(m_fixture->openLibrary()->report(first)->cells.at(cellId).text, u"4321"_qs);
        QCOMPARE(shown(controller), u"7777"_qs);
    }

    void refusedTextComesBackWithItsReport()
    {
        WindowController &controller = startWith({pdfExample(), webExample()});
        const qint64 first = controller.reports().index(0).data(ReportListModel::IdRole).toLongLong();
        showReport(controller, first);
        goToCell(controller);
        type(u"12x"_qs);
        press(Qt::Key_Down, Qt::AltModifier);
        QVERIFY(controller.report().summary().id != first);
        QVERIFY(controller.window().messages()->sentence().contains(u"12x"_qs));
        controller.window().actions().previousReport->trigger();
        goToCell(controller);
        press(Qt::Key_F2);
        QCOMPARE(openText(), u"12x"_qs);
    }

    void readingFilesLeavesAnOpenEditorAlone()
    {
        const QString path = m_fixture->path(u"copy.pdf"_qs);
        QVERIFY(QFile::copy(pdfExample(), path));
        WindowController &controller = startWith({pdfExample()});
        const qint64 id = controller.report().summary().id;
        goToCell(controller);
        type(u"4321"_qs);
        controller.openPaths({webExample()});
        QTRY_VERIFY_WITH_TIMEOUT(!controller.import().isRunning(), readingTime);
        controller.import().readAgain({path}); // the same content at another place
        QTRY_VERIFY_WITH_TIMEOUT(!controller.import().isRunning(), readingTime);
        QCOMPARE(controller.reports().rowCount(), 2);
        QCOMPARE(controller.report().summary().id, id);
        QVERIFY(controller.window().tables()->isEditing());
        QCOMPARE(openText(), u"4321"_qs);
        press(Qt::Key_Return);
        QCOMPARE(m_fixture->openLibrary()->report(id)->cells.at(cellId).text, u"4321"_qs);
        QTRY_COMPARE(controller.report().summary().path, path);
        QCOMPARE(shown(controller), u"4321"_qs);
    }

    void undoBeginsWithTheOpenEditor()
    {
        WindowController &controller = startWith({pdfExample()});
        const qint64 id = controller.report().summary().id;
        const QString before = shown(controller);
        goToCell(controller);
        type(u"7777"_qs);
        press(Qt::Key_Return);
        goToCell(controller);
        type(u"4321"_qs);
        controller.window().actions().undo->trigger();
        QCOMPARE(shown(controller), u"7777"_qs);
        controller.window().actions().redo->trigger();
        QCOMPARE(shown(controller), u"4321"_qs);
        controller.window().actions().undo->trigger();
        goToCell(controller);
        type(u"55"_qs);
        controller.window().actions().redo->trigger();
        QCOMPARE(m_fixture->openLibrary()->report(id)->cells.at(cellId).text, u"55"_qs);
    }

    void exportBeginsWithTheOpenEditor()
    {
        WindowController &controller = startWith({pdfExample()});
        const qint64 id = controller.report().summary().id;
        goToCell(controller);
        type(u"4321"_qs);
        controller.window().actions().exportTables->trigger();
        QCOMPARE(m_fixture->openLibrary()->report(id)->cells.at(cellId).text, u"4321"_qs);
    }

    void typingGoesOnWhileAnotherProgramHoldsTheLibrary()
    {
        WindowController &controller = startWith({pdfExample()});
        const qint64 id = controller.report().summary().id;
        goToCell(controller);
        {
            const OtherWriter other(m_fixture->libraryPath());
            type(u"4321"_qs);
            press(Qt::Key_Return);
            QCOMPARE(shown(controller), u"4321"_qs);
            QCOMPARE(controller.queue().waiting(), 1);
            QVERIFY(controller.window().messages()->sentence().contains(u"↻"_qs));
        }
        QTRY_COMPARE(controller.queue().waiting(), 0);
        QCOMPARE(m_fixture->openLibrary()->report(id)->cells.at(cellId).text, u"4321"_qs);
    }

    void anotherProgramsCorrectionsAppear()
    {
        WindowController &controller = startWith({pdfExample()});
        const qint64 id = controller.report().summary().id;
        const auto other = m_fixture->openLibrary();
        QVERIFY(bool(correct(*other, id, cellId, u"8888"_qs, u"colleague"_qs)));
        QTRY_COMPARE(shown(controller), u"8888"_qs);
        QTRY_COMPARE(controller.reports().counts().wrong, 1);
    }
};

QTEST_MAIN(TestTyping)
#include "test_typing.moc"
