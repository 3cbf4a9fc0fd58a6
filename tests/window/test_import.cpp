// SPDX-License-Identifier: GPL-3.0-or-later
// Files, folders and zips on their way into the list, by the window's own menus, drops and messages.
#include "app/window/importcontroller.h"

#include "ui/grid/tablespane.h"
#include "ui/page/documentpane.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/reportlistpane.h"
#include "ui/shell/versionsdialog.h"

#include "models/items/reportlistmodel.h"

#include "tests/support/libraries.h"
#include "tests/support/paths.h"
#include "tests/support/sourcetree.h"
#include "tests/support/windowfixture.h"
#include "tests/support/zipbuilder.h"

#include <QApplication>
#include <QDir>
#include <QDropEvent>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace disclosure;
using namespace disclosure::tests;

namespace {

constexpr int readingTime = 60'000;

QString textExample(int number)
{
    return projectPath(u"resources/examples/text/%1.txt"_qs.arg(number, 3, 10, QLatin1Char('0')));
}

} // namespace

class TestImport : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<WindowFixture> m_fixture;

    QString path(const QString &name) const { return m_fixture->path(name); }

    QString write(const QString &name, const QByteArray &content) const
    {
        QDir().mkpath(QFileInfo(path(name)).path());
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
            qFatal("%s", qPrintable(file.errorString()));
        }
        return path(name);
    }

    /// An example with a line more, so that its content is new.
    static QByteArray changed(int number, const QByteArray &addition = "\n")
    {
        return contentOf(textExample(number)) + addition;
    }

    MainWindow &window() { return m_fixture->controller().window(); }
    ImportController &import() { return m_fixture->controller().import(); }
    QString message() { return window().messages()->sentence(); }
    QPushButton *offer() { return window().findChild<QPushButton *>(u"messageOffer"_qs); }
    int inLibrary() { return reportCount(*m_fixture->openLibrary()); }

    bool waitUntilRead()
    {
        return QTest::qWaitFor([this] { return !import().isRunning(); }, readingTime);
    }

    bool open(const QStringList &paths)
    {
        m_fixture->controller().openPaths(paths);
        return waitUntilRead();
    }

    bool drop(const QStringList &paths)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString &file : paths) {
            urls.append(QUrl::fromLocalFile(file));
        }
        data.setUrls(urls);
        const QPoint middle = window().rect().center();
        QDragEnterEvent enter(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window(), &enter);
        QDropEvent event(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window(), &event);
        return enter.isAccepted() && waitUntilRead();
    }

    QStringList names(const std::vector<Duplicate> &duplicates) const
    {
        QStringList names;
        for (const Duplicate &duplicate : duplicates) {
            names.append(QFileInfo(duplicate.path).fileName());
        }
        return names;
    }

private slots:
    void init() { m_fixture = std::make_unique<WindowFixture>(); }
    void cleanup() { m_fixture.reset(); }

    void aZipMayBeChosenInTheMenu()
    {
        const QString zip =
            write(u"in/样例区.zip"_qs,
                  zipOf({{u"甲/a.txt"_qs, contentOf(textExample(0))}, {u"b.txt"_qs, contentOf(textExample(1))}}));
        m_fixture->start();
        m_fixture->dialogs.files = {zip};
        window().actions().openFiles->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(inLibrary(), 2, readingTime);
        QVERIFY(waitUntilRead());
        QTRY_VERIFY(m_fixture->controller().report().isOpen());
        QStringList places = m_fixture->openLibrary()->places();
        places.sort();
        QCOMPARE(places, (QStringList{u"样例区"_qs, u"甲"_qs}));
        // What was unpacked stays, because it is shown later.
        const QString shown = m_fixture->controller().report().summary().path;
        QVERIFY(shown.startsWith(m_fixture->libraryPath()));
        QVERIFY(QFile::exists(shown));
        m_fixture->start();
        QVERIFY(QFile::exists(m_fixture->controller().report().summary().path));
    }

    void aFolderWithAZipMayBeDropped()
    {
        write(u"in/a.txt"_qs, contentOf(textExample(0)));
        QByteArray zip = zipOf({{u"abcd.txt"_qs, contentOf(textExample(1))}});
        zip.replace("abcd.txt", "\xb1\xa8\xb8\xe6.txt"); // "报告" in GBK
        write(u"in/inner.zip"_qs, zip);
        m_fixture->start();
        QVERIFY(drop({path(u"in"_qs)}));
        QStringList files;
        for (const ReportSummary &summary : allSummaries(*m_fixture->openLibrary())) {
            files.append(QFileInfo(summary.path).fileName());
        }
        files.sort();
        QCOMPARE(files, (QStringList{u"a.txt"_qs, u"报告.txt"_qs}));
    }

    void filesOfTheCommandLineAreRead()
    {
        m_fixture->start({textExample(0), write(u"b.zip"_qs, zipOf({{u"b.txt"_qs, contentOf(textExample(1))}}))});
        QVERIFY(waitUntilRead());
        QCOMPARE(inLibrary(), 2);
    }

    void aZipThatIsATrapStandsInTheListWithTheReason()
    {
        QByteArray zip = zipOf({{u"xxabcd.txt"_qs, "x"}});
        zip.replace("xxabcd.txt", "../abc.txt");
        write(u"in/trap.zip"_qs, zip);
        m_fixture->start({path(u"in"_qs)});
        QVERIFY(waitUntilRead());
        QVERIFY(!QFile::exists(path(u"in/abc.txt"_qs)));
        QTRY_VERIFY(message().contains(u"trap.zip"));
        QTRY_COMPARE(m_fixture->openLibrary()->unreadFiles().size(), std::size_t(1));
        QCOMPARE(m_fixture->openLibrary()->unreadFiles()[0].sentence, message());
    }

    void theSameContentIsNamedAndNotReadTwice()
    {
        const QString copy = write(u"copy.txt"_qs, contentOf(textExample(0)));
        m_fixture->start({textExample(0)});
        QVERIFY(waitUntilRead());
        const qint64 id = m_fixture->controller().report().summary().id;
        QVERIFY(open({copy, textExample(1)}));
        QTRY_VERIFY2(message().contains(u"copy.txt has the same content as 000.txt"), qPrintable(message()));
        QCOMPARE(inLibrary(), 2);
        QCOMPARE(m_fixture->openLibrary()->summary(id)->path, textExample(0));

        offer()->click();
        QVERIFY(waitUntilRead());
        QTRY_VERIFY2(message().contains(u"copy.txt was read again"), qPrintable(message()));
        QCOMPARE(inLibrary(), 2);
        QCOMPARE(m_fixture->openLibrary()->summary(id)->path, copy);
    }

    void twoOfTheSameInOneFolderAreReadOnce()
    {
        for (const QString &name : {u"in/a.txt"_qs, u"in/b.txt"_qs, u"in/c.txt"_qs}) {
            write(name, contentOf(textExample(0)));
        }
        m_fixture->start({path(u"in"_qs)});
        QVERIFY(waitUntilRead());
        QCOMPARE(inLibrary(), 1);
        QCOMPARE(import().outcome().duplicates.size(), std::size_t(2));
        QTRY_VERIFY2(message().startsWith(u"2 files have the same content"), qPrintable(message()));
        QCOMPARE(m_fixture->controller().reports().rowCount(), 1);
    }

    void anOpenedFileThatIsInTheListIsShown()
    {
        m_fixture->start({textExample(0), textExample(1)});
        QVERIFY(waitUntilRead());
        const QString first = m_fixture->controller().report().summary().path;
        const QString other = first == textExample(0) ? textExample(1) : textExample(0);
        QVERIFY(open({other}));
        QTRY_COMPARE(m_fixture->controller().report().summary().path, other);
        QVERIFY2(message().contains(u"in the list already"), qPrintable(message()));
    }

    void aFileThatHasMovedIsFoundAtItsNewPlace()
    {
        const QString before = write(u"before.txt"_qs, contentOf(textExample(0)));
        m_fixture->start({before});
        QVERIFY(waitUntilRead());
        QVERIFY(QFile::rename(before, path(u"after.txt"_qs)));
        QVERIFY(open({path(u"after.txt"_qs)}));
        QVERIFY(import().outcome().duplicates.empty());
        QCOMPARE(inLibrary(), 1);
        QTRY_COMPARE(m_fixture->controller().report().summary().path, path(u"after.txt"_qs));
    }

    void f5ReadsTheOpenReportAgain()
    {
        m_fixture->start({textExample(0)});
        QVERIFY(waitUntilRead());
        QVERIFY(QTest::qWaitForWindowActive(&window()));
        QSignalSpy read(&import(), &ImportController::reportRead);
        QTest::keyClick(&window(), Qt::Key_F5);
        QTRY_COMPARE_WITH_TIMEOUT(read.count(), 1, readingTime);
        QTRY_VERIFY2(message().contains(u"000.txt was read again. The tables are the same."), qPrintable(message()));
    }

    void f5ReadsTheWholeSelectionAgain()
    {
        const QString letter = write(u"in/letter.txt"_qs, "This is a letter.\n");
        for (int i = 0; i < 3; ++i) {
            write(u"in/%1.txt"_qs.arg(i), changed(i));
        }
        m_fixture->start({path(u"in"_qs)});
        QVERIFY(waitUntilRead());
        QCOMPARE(inLibrary(), 3);
        QVERIFY(QTest::qWaitForWindowActive(&window()));
        window().reportList()->focusList();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
        write(u"in/letter.txt"_qs, changed(3));
        QSignalSpy read(&import(), &ImportController::reportRead);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F5);
        QTRY_COMPARE_WITH_TIMEOUT(read.count(), 4, readingTime);
        QVERIFY(waitUntilRead());
        QVERIFY(import().outcome().duplicates.empty());
        QCOMPARE(import().outcome().readAgain.size(), 3U);
        QCOMPARE(inLibrary(), 4);
        QVERIFY(m_fixture->openLibrary()->unreadFiles().empty());

        // From the tables the open report alone is meant, whatever is selected.
        window().tables()->focusGrid();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F5);
        QTRY_COMPARE_WITH_TIMEOUT(read.count(), 5, readingTime);
        QVERIFY(waitUntilRead());
        QCOMPARE(read.count(), 5);
    }

    void anotherVersionIsOfferedWithWhatChanged()
    {
        const QByteArray before = contentOf(textExample(0));
        const QString older = write(u"older.txt"_qs, before);
        m_fixture->start({older});
        QVERIFY(waitUntilRead());
        const qint64 id = m_fixture->controller().report().summary().id;
        const Report report = *m_fixture->openLibrary()->report(id);
        // Two cells of table four change places in the text: one is corrected before, one is not.
        {
            const auto library = m_fixture->openLibrary();
            QVERIFY(bool(correct(*library, id, u"t3.new.person"_qs, u"77"_qs)));
        }
        QVERIFY(open({write(u"newer.txt"_qs, changed(0))}));
        QTRY_VERIFY2(message().contains(u"newer.txt is another version"), qPrintable(message()));
        QVERIFY(message().contains(report.organ));
        QVERIFY(message().contains(u"The tables are the same."));
        QCOMPARE(inLibrary(), 2);

        offer()->click();
        QTRY_COMPARE(inLibrary(), 1);
        QTRY_VERIFY2(message().contains(u"newer.txt took the place of older.txt; 1 correction"), qPrintable(message()));
        const auto summary = allSummaries(*m_fixture->openLibrary())[0];
        QVERIFY(summary.path.endsWith(u"newer.txt"));
        QCOMPARE(m_fixture->openLibrary()->report(summary.id)->cells.at(u"t3.new.person"_qs).text, u"77"_qs);
        QTRY_COMPARE(m_fixture->controller().report().summary().id, summary.id);

        offer()->click();
        QTRY_COMPARE(inLibrary(), 2);
        QCOMPARE(m_fixture->openLibrary()->report(id)->cells.at(u"t3.new.person"_qs).text, u"77"_qs);
    }

    void whatANewVersionDoesNotTakeOverIsNamed()
    {
        const QString cell = u"t3.new.person"_qs;
        const QString older = write(u"older.txt"_qs, contentOf(textExample(0)));
        m_fixture->start({older});
        QVERIFY(waitUntilRead());
        const qint64 id = m_fixture->controller().report().summary().id;
        QVERIFY(open({write(u"newer.txt"_qs, changed(0))}));
        QTRY_VERIFY2(message().contains(u"newer.txt is another version"), qPrintable(message()));
        const qint64 newer = m_fixture->controller().report().summary().id;
        QVERIFY(newer != id);
        {
            const auto library = m_fixture->openLibrary();
            QVERIFY(bool(correct(*library, id, cell, u"77"_qs)));
            QVERIFY(bool(correct(*library, newer, cell, u"55"_qs)));
        }
        window().tables()->restoreDrafts({{id, {{u"t3.granted.person"_qs, u"12x"_qs}}}});
        offer()->click();
        QTRY_COMPARE(inLibrary(), 1);
        QVERIFY2(message().contains(u"1 corrections did not") && message().contains(u": 77"), qPrintable(message()));
        QCOMPARE(m_fixture->openLibrary()->report(newer)->cells.at(cell).text, u"55"_qs);
        QCOMPARE(window().tables()->drafts().at(newer).value(u"t3.granted.person"_qs), u"12x"_qs);
        QVERIFY(!window().tables()->drafts().contains(id));
    }

    void aVersionThatWasReplacedIsKnown()
    {
        const QString older = write(u"older.txt"_qs, contentOf(textExample(0)));
        m_fixture->start({older});
        QVERIFY(waitUntilRead());
        QVERIFY(open({write(u"newer.txt"_qs, changed(0))}));
        QTRY_VERIFY2(message().contains(u"newer.txt is another version"), qPrintable(message()));
        offer()->click();
        QTRY_COMPARE(inLibrary(), 1);
        QVERIFY(open({older}));
        QTRY_VERIFY2(message().contains(u"older.txt was not read again: newer.txt was taken"), qPrintable(message()));
        QCOMPARE(inLibrary(), 1);
        // Who wants it all the same gets it.
        QVERIFY(m_fixture->openLibrary()->replacementOf(sourceFile(older)->sha256));
        offer()->click();
        QTRY_COMPARE_WITH_TIMEOUT(inLibrary(), 2, readingTime);
    }

    void manyVersionsAreChosenFromAList()
    {
        m_fixture->start(
            {write(u"in/a.txt"_qs, contentOf(textExample(0))), write(u"in/b.txt"_qs, contentOf(textExample(1)))});
        QVERIFY(waitUntilRead());
        QVERIFY(open({write(u"new/a.txt"_qs, changed(0)), write(u"new/b.txt"_qs, changed(1))}));
        QTRY_VERIFY2(message().startsWith(u"2 files are other versions"), qPrintable(message()));
        QStringList lines;
        m_fixture->dialogs.onDialog = [&lines](QDialog &dialog) {
            auto *list = dialog.findChild<QListWidget *>(u"versions"_qs);
            for (int row = 0; row < list->count(); ++row) {
                lines.append(list->item(row)->text());
            }
            list->setCurrentRow(1);
            QTest::keyClick(list, Qt::Key_Space);
            return true;
        };
        offer()->click();
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines[0].contains(u"The tables are the same."));
        QTRY_COMPARE(inLibrary(), 3);
    }

    void whatCouldNotBeReadStaysAfterAStartAndCanBeReadAgain()
    {
        const QString file = write(u"letter.txt"_qs, "This is a letter.\n");
        m_fixture->start({file});
        QVERIFY(waitUntilRead());
        const QString sentence = message();
        QVERIFY(sentence.contains(u"letter.txt"));

        m_fixture->start();
        ReportListModel &reports = m_fixture->controller().reports();
        QCOMPARE(reports.rowCount(), 1);
        QCOMPARE(reports.index(0).data(ReportListModel::SentenceRole).toString(), sentence);
        write(u"letter.txt"_qs, contentOf(textExample(0)));
        import().readAgain({file});
        QVERIFY(waitUntilRead());
        QCOMPARE(inLibrary(), 1);
        QVERIFY(m_fixture->openLibrary()->unreadFiles().empty());
        QTRY_COMPARE(reports.index(0).data(ReportListModel::SentenceRole).toString(), QString());
    }

    void theOfferOfAFailureReadsAgain()
    {
        const QString file = write(u"letter.txt"_qs, "This is a letter.\n");
        m_fixture->start({file});
        QVERIFY(waitUntilRead());
        write(u"letter.txt"_qs, contentOf(textExample(0)));
        offer()->click();
        QVERIFY(waitUntilRead());
        QCOMPARE(inLibrary(), 1);
    }

    void readingCanBeStoppedAndGoneOnWith()
    {
        QStringList files;
        for (int i = 0; i < 40; ++i) {
            files.append(write(u"in/%1.txt"_qs.arg(i), changed(i % 5, QByteArray(i + 1, '\n'))));
        }
        m_fixture->start(files);
        // The first reports can be reviewed while the others are read.
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->controller().report().isOpen(), readingTime);
        QVERIFY(import().isRunning());
        window().findChild<QToolButton *>(u"cancelReading"_qs)->click();
        QVERIFY(!import().isRunning());
        QVERIFY(!import().outcome().left.isEmpty());
        QTRY_VERIFY2(message().startsWith(u"Reading was stopped"), qPrintable(message()));
        offer()->click();
        QVERIFY(waitUntilRead());
        QTRY_COMPARE(inLibrary(), 40);
    }

    void theTimeThatIsLeftIsTold()
    {
        QStringList files;
        for (int i = 0; i < 30; ++i) {
            files.append(write(u"in/%1.txt"_qs.arg(i), changed(i % 5, QByteArray(i + 1, '\n'))));
        }
        m_fixture->start();
        QStringList texts;
        QObject listener;
        connect(&import(), &ImportController::progressed, &listener,
                [&] { texts.append(window().findChild<QLabel *>(u"progressText"_qs)->text()); });
        QVERIFY(open(files));
        QVERIFY(!texts.filter(u"of 30 files"_qs).isEmpty());
        QVERIFY2(!texts.filter(u"left"_qs).isEmpty(), qPrintable(texts.join(u'\n')));
        QVERIFY(!import().timeLeft());
    }
};

QTEST_MAIN(TestImport)
#include "test_import.moc"
