// SPDX-License-Identifier: GPL-3.0-or-later
// A program that is killed while its library can't be written loses nothing.
#include "app/window/settings.h"

#include "ui/grid/tablespane.h"
#include "ui/shell/messagebar.h"

#include "models/validate/validator.h"

#include "tests/support/samplereport.h"
#include "tests/support/tablerows.h"
#include "tests/support/windowfixture.h"
#include "tests/support/windowkeys.h"

#include <QDir>
#include <QLabel>
#include <QProcess>
#include <QSettings>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTextStream>

using namespace disclosure;
using namespace disclosure::tests;

namespace {

const QString editedCell = u"t2.licence.decisions"_qs;

/// The program over the library of a fixture's folder. Types each line of its input into a cell, says what the cell
/// holds then, and never ends by itself.
int typeInput(const QString &folder)
{
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder);
    const std::unique_ptr<Library> library = *Library::open(folder + u"/library.sqlite"_qs);
    AnsweredDialogs dialogs;
    Settings settings;
    WindowController::Setup setup;
    setup.journalFolder = folder + u"/journal"_qs;
    Passwords passwords;
    WindowController controller(*library, dialogs, settings, passwords, setup);
    controller.start({});
    QTextStream in(stdin);
    QTextStream out(stdout);
    out << "ready" << Qt::endl;
    for (QString line = in.readLine(); !line.isNull(); line = in.readLine()) {
        controller.window().tables()->goTo(editedCell);
        controller.window().tables()->focusGrid();
        QCoreApplication::processEvents();
        type(line);
        press(Qt::Key_Return);
        out << controller.report().report()->cells.at(editedCell).text << Qt::endl;
    }
    return 0;
}

/// Another program that writes and does not come to an end.
class LibraryLock final {
public:
    explicit LibraryLock(const QString &path)
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_qs, u"lock"_qs);
        database.setDatabaseName(path);
        m_isHeld = database.open() && QSqlQuery(database).exec(u"BEGIN IMMEDIATE"_qs);
    }
    ~LibraryLock() { release(); }
    LibraryLock(const LibraryLock &) = delete;
    LibraryLock &operator=(const LibraryLock &) = delete;

    bool isHeld() const { return m_isHeld; }
    void release()
    {
        QSqlDatabase::database(u"lock"_qs, false).close();
        QSqlDatabase::removeDatabase(u"lock"_qs);
        m_isHeld = false;
    }

private:
    bool m_isHeld = false;
};

} // namespace

class TestCrash : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<WindowFixture> m_fixture;
    qint64 m_id = 0;

    /// What the cell holds after each text that another process has typed into it before it was killed.
    QStringList typeAndKill(const QStringList &texts, bool isLocked)
    {
        QProcess program;
        program.start(QCoreApplication::applicationFilePath(), {u"--type"_qs, m_fixture->path({})});
        const auto nextLine = [&program] {
            while (!program.canReadLine()) {
                if (!program.waitForReadyRead(30000)) {
                    return QString();
                }
            }
            return QString::fromUtf8(program.readLine()).trimmed();
        };
        if (nextLine() != u"ready"_qs) {
            return {};
        }
        std::unique_ptr<LibraryLock> lock;
        if (isLocked) {
            lock = std::make_unique<LibraryLock>(m_fixture->libraryPath());
            [&lock] { QVERIFY(lock->isHeld()); }();
        }
        QStringList held;
        for (const QString &text : texts) {
            program.write(text.toUtf8() + '\n');
            held << nextLine();
        }
        program.kill();
        program.waitForFinished();
        return held;
    }
    QStringList typed() const
    {
        QStringList values;
        for (const Step &step : m_fixture->openLibrary()->history(m_id)) {
            values << step.changes.front().after;
        }
        return values;
    }
    QStringList journals() const { return QDir(m_fixture->journalFolder).entryList({u"*.steps"_qs}, QDir::Files); }
    static QString shown(WindowController &controller)
    {
        return controller.report().report()->cells.at(editedCell).text;
    }
    static bool isTold(WindowController &controller, const QString &words)
    {
        return controller.window().messages()->sentence().contains(words);
    }

private slots:
    void init()
    {
        m_fixture = std::make_unique<WindowFixture>();
        Reading reading;
        reading.report = soundReport(u"2021"_qs);
        reading.report.organ = u"样例市甲局"_qs;
        validate(reading.report, FormRegistry::builtIn());
        m_id = *m_fixture->openLibrary()->addReading(sampleFile(), reading);
    }
    void cleanup() { m_fixture.reset(); }

    void whatWaitedForALockedLibraryOutlivesAKill()
    {
        const QStringList texts = {u"11"_qs, u"12"_qs, u"13"_qs};
        QCOMPARE(typeAndKill(texts, true), texts);
        QVERIFY(typed().isEmpty());
        QCOMPARE(journals().size(), 1);

        WindowController &controller = m_fixture->start();
        QCOMPARE(shown(controller), u"13"_qs);
        QVERIFY(isTold(controller, u"3 changes"_qs));
        QVERIFY(isTold(controller, u"样例市甲局"_qs));
        QCOMPARE(typed(), texts);
        QVERIFY(journals().isEmpty());
        QCOMPARE(m_fixture->openLibrary()->summary(m_id)->corrections, 1);

        // They are the clerk's own steps, to be undone like others.
        QVERIFY(QTest::qWaitForWindowActive(&controller.window()));
        controller.window().tables()->focusGrid();
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(shown(controller), u"12"_qs);
    }

    void whatWasWrittenBeforeTheJournalWasClearedIsNotWrittenTwice()
    {
        const QStringList texts = {u"11"_qs, u"12"_qs};
        QCOMPARE(typeAndKill(texts, true), texts);
        QCOMPARE(journals().size(), 1);
        const QString journal = QDir(m_fixture->journalFolder).filePath(journals().front());
        const QString kept = m_fixture->path(u"kept"_qs);
        QVERIFY(QFile::copy(journal, kept));
        m_fixture->start();
        QCOMPARE(typed(), texts);
        m_fixture->stop();

        QVERIFY(QFile::copy(kept, journal));
        m_fixture->start();
        QCOMPARE(typed(), texts);
        QVERIFY(journals().isEmpty());
    }

    void aLibraryThatIsStillLockedIsWrittenLater()
    {
        QCOMPARE(typeAndKill({u"11"_qs}, true), QStringList{u"11"_qs});
        LibraryLock lock(m_fixture->libraryPath());
        QVERIFY(lock.isHeld());
        WindowController &controller = m_fixture->start();
        QCOMPARE(shown(controller), u"11"_qs);
        QCOMPARE(controller.queue().waiting(), 1);
        QCOMPARE(journals().size(), 1);
        lock.release();
        QTRY_COMPARE(controller.queue().waiting(), 0);
        QCOMPARE(typed(), QStringList{u"11"_qs});
        QVERIFY(journals().isEmpty());
    }

    void aWindowThatIsClosedAnywayLeavesWhatWaits()
    {
        LibraryLock lock(m_fixture->libraryPath());
        WindowController &controller = m_fixture->start();
        QVERIFY(QTest::qWaitForWindowActive(&controller.window()));
        controller.window().tables()->goTo(editedCell);
        controller.window().tables()->focusGrid();
        type(u"11"_qs);
        press(Qt::Key_Return);
        QVERIFY(isTold(controller, u"kept on this computer"_qs));
        m_fixture->dialogs.unsaved = Dialogs::UnsavedAnswer::CloseAnyway;
        m_fixture->stop();
        lock.release();
        QCOMPARE(shown(m_fixture->start()), u"11"_qs);
        QCOMPARE(typed(), QStringList{u"11"_qs});
    }

    void aJournalThatCannotBeWrittenIsTold()
    {
        QFile inTheWay(m_fixture->journalFolder);
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        LibraryLock lock(m_fixture->libraryPath());
        WindowController &controller = m_fixture->start();
        QVERIFY(QTest::qWaitForWindowActive(&controller.window()));
        controller.window().tables()->goTo(editedCell);
        controller.window().tables()->focusGrid();
        type(u"11"_qs);
        press(Qt::Key_Return);
        QVERIFY(isTold(controller, u"only in this window"_qs));
        // As soon as it can be kept, that is told instead.
        QVERIFY(inTheWay.remove());
        QTRY_VERIFY(isTold(controller, u"and kept on this computer"_qs));
        QCOMPARE(journals().size(), 1);
        lock.release();
        QTRY_COMPARE(controller.queue().waiting(), 0);
        QVERIFY(journals().isEmpty());
    }

    void stepsOfAnotherFileAreLaidAside()
    {
        QCOMPARE(typeAndKill({u"11"_qs}, true), QStringList{u"11"_qs});
        // Another library has come into the place of the one before.
        for (const QString &suffix : {u""_qs, u"-wal"_qs, u"-shm"_qs}) {
            QFile::remove(m_fixture->libraryPath() + suffix);
        }
        Reading reading;
        reading.report = soundReport(u"2021"_qs);
        validate(reading.report, FormRegistry::builtIn());
        QCOMPARE(*m_fixture->openLibrary()->addReading(sampleFile("another"), reading), m_id);
        WindowController &controller = m_fixture->start();
        QVERIFY(typed().isEmpty());
        QVERIFY(isTold(controller, u"laid aside"_qs));
        QCOMPARE(QDir(m_fixture->journalFolder).entryList({u"*.aside"_qs}, QDir::Files).size(), 1);
    }

    void aJournalOfANewerProgramIsToldAndKept()
    {
        QCOMPARE(typeAndKill({u"11"_qs}, true), QStringList{u"11"_qs});
        QFile journal(QDir(m_fixture->journalFolder).filePath(journals().front()));
        QVERIFY(journal.open(QIODevice::Append));
        journal.write("{\"action\":\"make\",\"changes\":[{\"kind\":\"of a newer program\"}]}\n");
        journal.close();
        WindowController &controller = m_fixture->start();
        QCOMPARE(typed(), QStringList{u"11"_qs});
        const QString aside = QDir(m_fixture->journalFolder).entryList({u"*.aside"_qs}, QDir::Files).value(0);
        QVERIFY(!aside.isEmpty());
        QVERIFY(isTold(controller, aside));
    }

    void aRefusedTextOutlivesAKill()
    {
        const QString before = soundReport(u"2021"_qs).cells.at(editedCell).text;
        QCOMPARE(typeAndKill({u"12x"_qs}, false), QStringList{before});
        WindowController &controller = m_fixture->start();
        QVERIFY(controller.window().tables()->hasDrafts());
        QCOMPARE(controller.window().tables()->drafts().at(m_id).value(editedCell), u"12x"_qs);
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCoreApplication::setAttribute(Qt::AA_Use96Dpi, true);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments[1] == u"--type") {
        return typeInput(arguments[2]);
    }
    TestCrash test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_crash.moc"
