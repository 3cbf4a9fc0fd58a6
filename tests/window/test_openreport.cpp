// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/openreport.h"

#include "models/validate/validator.h"

#include "tests/support/libraries.h"
#include "tests/support/samplereport.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace disclosure;
using namespace disclosure::tests;

namespace {

const QString cellId = u"t3.new.person"_qs;

} // namespace

class TestOpenReport : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Library> m_library;
    std::unique_ptr<CorrectionQueue> m_queue;
    std::unique_ptr<OpenReport> m_open;
    bool m_isDiskFull = false;
    qint64 m_id = 0;

    QString shown(const QString &cell = cellId) const
    {
        const auto found = m_open->report()->cells.find(cell);
        return found == m_open->report()->cells.end() ? u"missing"_qs : found->second.text;
    }
    QString stored(const QString &cell = cellId) const
    {
        const Report report = *m_library->report(m_id);
        const auto found = report.cells.find(cell);
        return found == report.cells.end() ? u"missing"_qs : found->second.text;
    }
    qint64 add(const Report &report, const QByteArray &content)
    {
        Reading reading;
        reading.report = report;
        return *m_library->addReading(sampleFile(content), reading);
    }

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_library = *Library::open(m_dir->filePath(u"library.sqlite"_qs));
        m_isDiskFull = false;
        m_queue = std::make_unique<CorrectionQueue>(
            [this](qint64 id, const Step &step, const Report &after) -> Result<qint64> {
                if (m_isDiskFull) {
                    return Error{u"The disk is full."_qs};
                }
                return m_library->record(id, step, after);
            },
            std::chrono::milliseconds(10));
        m_open = std::make_unique<OpenReport>(*m_library, *m_queue, FormRegistry::builtIn(), u"tester"_qs);
        Report report = sampleReport();
        report.cells.erase(u"t3.new.other"_qs);
        validate(report, FormRegistry::builtIn());
        m_id = add(report, "one");
        QVERIFY(bool(m_open->open(m_id)));
    }

    void cleanup()
    {
        m_open.reset();
        m_queue.reset();
        m_library.reset();
    }

    void aChangeIsCheckedAndStoredBeforeControlReturns()
    {
        QSignalSpy changed(m_open.get(), &OpenReport::changed);
        m_open->propose(cellId, u"12"_qs);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(shown(), u"12"_qs);
        QVERIFY(m_open->report()->count(Severity::Error) > 0);
        QCOMPARE(stored(), u"12"_qs);
        QCOMPARE(m_library->summary(m_id)->errors, m_open->report()->count(Severity::Error));
        const std::vector<Step> history = m_library->history(m_id);
        QCOMPARE(history.size(), std::size_t(1));
        QVERIFY((history[0].changes == std::vector{Change{Change::Kind::Cell, cellId, u"0"_qs, u"12"_qs}}));
        QCOMPARE(history[0].who, u"tester"_qs);
    }

    void undoAndRedoAddToTheHistory()
    {
        m_open->propose(cellId, u"12"_qs);
        m_open->undoGroup()->undo();
        QCOMPARE(shown(), u"0"_qs);
        QCOMPARE(stored(), u"0"_qs);
        QCOMPARE(m_open->report()->count(Severity::Error), 0);
        m_open->undoGroup()->redo();
        QCOMPARE(shown(), u"12"_qs);
        QCOMPARE(stored(), u"12"_qs);
        QCOMPARE(m_library->history(m_id).size(), std::size_t(3));
    }

    void noChangeIsNoCommand()
    {
        m_open->propose(cellId, u"0"_qs);
        QVERIFY(!m_open->undoGroup()->canUndo());
        QVERIFY(m_library->history(m_id).empty());
    }

    void aCellThatWasMissingIsMissingAgainAfterUndo()
    {
        const QString missing = u"t3.new.other"_qs;
        QCOMPARE(shown(missing), u"missing"_qs);
        const auto findings = m_open->report()->findings;
        m_open->propose(missing, u"0"_qs);
        QCOMPARE(stored(missing), u"0"_qs);
        m_open->undoGroup()->undo();
        QCOMPARE(shown(missing), u"missing"_qs);
        QCOMPARE(stored(missing), u"missing"_qs);
        QCOMPARE(m_open->report()->findings, findings);
    }

    void whatCannotBeStoredIsKeptAndTriedAgain()
    {
        QSignalSpy failed(m_queue.get(), &CorrectionQueue::failed);
        QSignalSpy recovered(m_queue.get(), &CorrectionQueue::recovered);
        m_isDiskFull = true;
        m_open->propose(cellId, u"12"_qs);
        m_open->propose(cellId, u"13"_qs);
        QCOMPARE(failed.count(), 1);
        QCOMPARE(failed[0][0].toString(), u"The disk is full."_qs);
        QCOMPARE(shown(), u"13"_qs);
        QCOMPARE(stored(), u"0"_qs);
        QCOMPARE(m_queue->waitingCells(m_id), QSet<QString>{cellId});

        // Another report in between does not lose it either.
        const qint64 other = add(sampleReport(), "two");
        QVERIFY(bool(m_open->open(other)));
        QVERIFY(bool(m_open->open(m_id)));
        QCOMPARE(shown(), u"13"_qs);
        QVERIFY(m_open->report()->count(Severity::Error) > 0);

        m_isDiskFull = false;
        QTRY_COMPARE(recovered.count(), 1);
        QCOMPARE(stored(), u"13"_qs);
        QCOMPARE(m_queue->waiting(), 0);
        QCOMPARE(m_library->history(m_id).size(), std::size_t(2));
    }

    void eachReportKeepsItsUndo()
    {
        const qint64 other = add(sampleReport(), "two");
        m_open->propose(cellId, u"12"_qs);
        QVERIFY(bool(m_open->open(other)));
        QVERIFY(!m_open->undoGroup()->canUndo());
        m_open->propose(cellId, u"99"_qs);
        QVERIFY(bool(m_open->open(m_id)));
        m_open->undoGroup()->undo();
        QCOMPARE(stored(), u"0"_qs);
        QCOMPARE(m_library->report(other)->cells.at(cellId).text, u"99"_qs);
    }

    void anotherProgramsCorrectionIsNotUndone()
    {
        m_open->propose(cellId, u"12"_qs);
        auto other = *Library::open(m_library->path());
        QVERIFY(bool(correct(*other, m_id, cellId, u"77"_qs, u"colleague"_qs)));
        QVERIFY(bool(m_open->reload()));
        QCOMPARE(shown(), u"77"_qs);

        QSignalSpy overtaken(m_open.get(), &OpenReport::overtaken);
        m_open->undoGroup()->undo();
        QCOMPARE(overtaken.count(), 1);
        QCOMPARE(shown(), u"77"_qs);
        QCOMPARE(stored(), u"77"_qs);
        QVERIFY(!m_open->undoGroup()->canUndo());
    }

    void aReportThatIsGoneIsTold()
    {
        QVERIFY(bool(m_library->remove(m_id)));
        const Done reloaded = m_open->reload();
        QVERIFY(!reloaded);
        QVERIFY(reloaded.error().sentence.contains(u"no longer in the library"_qs));
        QVERIFY(m_open->isOpen());
        const Done outcome = m_open->open(m_id);
        QVERIFY(!outcome);
        QVERIFY(!outcome.error().sentence.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestOpenReport)
#include "test_openreport.moc"
