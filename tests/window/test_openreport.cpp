// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/openreport.h"

#include "models/validate/problems.h"
#include "models/validate/validator.h"

#include "tests/support/libraries.h"
#include "tests/support/samplereport.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

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
    /// As after a start of the program.
    void restart(const QString &reviewer = u"tester"_qs)
    {
        m_open = std::make_unique<OpenReport>(*m_library, *m_queue, FormRegistry::builtIn(), reviewer);
        QVERIFY(bool(m_open->open(m_id)));
    }
    void undo() { m_open->undoGroup()->undo(); }
    void redo() { m_open->undoGroup()->redo(); }
    Change setText(const QString &cell, const QString &text) const { return {Change::Kind::Cell, cell, {}, text}; }
    Change setState(ReviewState state) const { return {Change::Kind::State, {}, {}, key(state)}; }
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
            [this](const QueuedStep &queued) -> Result<qint64> {
                if (m_isDiskFull) {
                    return Error{u"The disk is full."_qs};
                }
                return m_library->record(queued.reportId, queued.step, *queued.after);
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

    void aSignOffThatWaitsIsNotUndoneByAReload()
    {
        m_isDiskFull = true;
        QVERIFY(m_open->change({{Change::Kind::Fact, u"place"_qs, {}, u"样例县"_qs}}));
        QVERIFY(m_open->change({setState(ReviewState::Reviewed)}));
        QVERIFY(bool(m_open->reload()));
        QCOMPARE(m_open->summary().state, ReviewState::Reviewed);
        QCOMPARE(m_open->summary().place, u"样例县"_qs);
        QVERIFY(bool(m_open->open(m_id)));
        QCOMPARE(m_open->summary().state, ReviewState::Reviewed);
        QSignalSpy overtaken(m_open.get(), &OpenReport::overtaken);
        undo();
        QCOMPARE(overtaken.count(), 0);
        QCOMPARE(m_open->summary().state, ReviewState::Pending);
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

    void severalChangesAreOneStep()
    {
        const QString other = u"t3.granted.person"_qs;
        QVERIFY(m_open->change(
            {setText(cellId, u"5"_qs), setText(other, u"6"_qs), setText(u"t3.partial.person"_qs, u"0"_qs)},
            u"pasted"_qs));
        QCOMPARE(stored(), u"5"_qs);
        QCOMPARE(stored(other), u"6"_qs);
        const std::vector<Step> history = m_library->history(m_id);
        QCOMPARE(history.size(), std::size_t(1));
        QCOMPARE(history[0].changes.size(), std::size_t(2)); // the third is none
        QCOMPARE(history[0].why, u"pasted"_qs);
        undo();
        QCOMPARE(stored(), u"0"_qs);
        QCOMPARE(stored(other), u"0"_qs);
        QVERIFY(!m_open->undoGroup()->canUndo());
    }

    void undoAndRedoGoOnAfterARestart()
    {
        for (const QString &text : {u"1"_qs, u"2"_qs, u"3"_qs, u"4"_qs}) {
            m_open->propose(cellId, text);
        }
        undo();
        restart();
        QCOMPARE(shown(), u"3"_qs);
        QVERIFY(m_open->undoGroup()->undoText().contains(u"3"));
        QVERIFY(m_open->undoGroup()->redoText().contains(u"4"));
        redo();
        QCOMPARE(stored(), u"4"_qs);
        undo();
        undo();
        restart();
        undo();
        undo();
        QCOMPARE(stored(), u"0"_qs);
        QVERIFY(!m_open->undoGroup()->canUndo());
        restart();
        for (int i = 0; i < 4; ++i) {
            redo();
        }
        QCOMPARE(stored(), u"4"_qs);
        QVERIFY(!m_open->undoGroup()->canRedo());
        // What is made now makes what was undone unreachable, also for the next start.
        undo();
        m_open->propose(cellId, u"9"_qs);
        restart();
        QVERIFY(!m_open->undoGroup()->canRedo());
    }

    void aColleaguesStepsAreNotUndoneByAKey()
    {
        m_open->propose(cellId, u"1"_qs);
        m_open->setReviewer(u"colleague"_qs);
        QVERIFY(!m_open->undoGroup()->canUndo());
        m_open->propose(u"t3.partial.person"_qs, u"2"_qs);
        restart();
        undo();
        QCOMPARE(stored(), u"0"_qs);
        QCOMPARE(stored(u"t3.partial.person"_qs), u"2"_qs);
        QCOMPARE(m_library->history(m_id).back().who, u"tester"_qs);
    }

    void whatWaitedIsUndoneByItsIdInTheLibrary()
    {
        m_isDiskFull = true;
        m_open->propose(cellId, u"12"_qs);
        undo();
        redo();
        QVERIFY(m_open->history().front().id < 0);
        m_isDiskFull = false;
        QVERIFY(m_queue->retry());
        undo();
        const std::vector<Step> history = m_library->history(m_id);
        QCOMPARE(history.size(), std::size_t(4));
        for (std::size_t i = 1; i < 4; ++i) {
            QCOMPARE(history[i].of, history[0].id);
        }
        restart();
        redo();
        QCOMPARE(stored(), u"12"_qs);
    }

    void aDismissalBelongsToRulePlaceAndValues()
    {
        m_open->propose(u"t4.count.review_total"_qs, u"3"_qs);
        const auto open = [this] { return openCount(problemsOf(*m_open->report(), m_open->form())); };
        const auto findTotal = [this] {
            const std::vector<Problem> problems = problemsOf(*m_open->report(), m_open->form());
            return *std::ranges::find(problems, u"t4.group_total@review"_qs, &Problem::name);
        };
        const int before = open();
        QVERIFY(m_open->change(dismissalOf(findTotal(), *m_open->report(), u"原文如此"_qs), u"原文如此"_qs));
        QCOMPARE(open(), before - 1);
        QCOMPARE(m_library->summary(m_id)->problems, before - 1);

        // It survives reading again, and stays with its reason.
        Report reread = sampleReport();
        reread.cells.erase(u"t3.new.other"_qs);
        validate(reread, FormRegistry::builtIn());
        QCOMPARE(add(reread, "one"), m_id);
        restart();
        QCOMPARE(open(), before - 1);
        QCOMPARE(*findTotal().dismissal, u"原文如此"_qs);

        // It opens again when one of the values changes, and is there again with the value.
        m_open->propose(u"t4.count.review_upheld"_qs, u"1"_qs);
        QVERIFY(findTotal().isOpen());
        QCOMPARE(m_library->summary(m_id)->problems, before);
        undo();
        QVERIFY(!findTotal().isOpen());

        // Taken back by undo, and made again.
        undo();
        QVERIFY(findTotal().isOpen());
        redo();
        restart();
        QVERIFY(!findTotal().isOpen());
    }

    void anotherReadingWithOtherValuesOpensADismissal()
    {
        Report wrong = sampleReport();
        setCell(wrong, u"t4.count.review_total"_qs, u"3"_qs);
        m_id = add(wrong, "two");
        restart();
        const auto problems = [this] { return problemsOf(*m_open->report(), m_open->form()); };
        QCOMPARE(openCount(problems()), 1);
        m_open->change(dismissalOf(problems().front(), *m_open->report(), u"已核对"_qs));
        QCOMPARE(openCount(problems()), 0);
        setCell(wrong, u"t4.count.review_total"_qs, u"8"_qs);
        QCOMPARE(add(wrong, "two"), m_id);
        QVERIFY(bool(m_open->reload()));
        QCOMPARE(openCount(problems()), 1);
        QVERIFY(problems().front().isOpen());
    }

    void aSignedOffReportIsInReviewAgainWhenItIsEdited()
    {
        QSignalSpy returned(m_open.get(), &OpenReport::returnedToReview);
        m_open->propose(cellId, u"1"_qs);
        QCOMPARE(m_open->summary().state, ReviewState::InReview);
        QVERIFY(m_open->change({setState(ReviewState::Reviewed)}));
        QCOMPARE(m_library->summary(m_id)->state, ReviewState::Reviewed);
        QCOMPARE(m_library->summary(m_id)->reviewer, u"tester"_qs);
        QCOMPARE(returned.count(), 0);
        m_open->propose(cellId, u"2"_qs);
        QCOMPARE(returned.count(), 1);
        QCOMPARE(m_library->summary(m_id)->state, ReviewState::InReview);
        // One step: both are taken back at once.
        undo();
        QCOMPARE(stored(), u"1"_qs);
        QCOMPARE(m_library->summary(m_id)->state, ReviewState::Reviewed);
        undo();
        QCOMPARE(m_library->summary(m_id)->state, ReviewState::InReview);
    }

    void undoingAChangeRestoresTheConfirmation()
    {
        Report report = sampleReport();
        report.cells[cellId].uncertain = true;
        validate(report, FormRegistry::builtIn());
        m_id = add(report, "three");
        restart();
        QVERIFY(m_open->change(confirmationOf({cellId}, *m_open->report())));
        QVERIFY(m_open->report()->cells.at(cellId).confirmed);
        m_open->propose(cellId, u"4"_qs);
        QVERIFY(!m_open->report()->cells.at(cellId).confirmed);
        undo();
        QVERIFY(m_open->report()->cells.at(cellId).confirmed);
        QVERIFY(m_library->report(m_id)->cells.at(cellId).confirmed);
        undo();
        QVERIFY(!m_open->report()->cells.at(cellId).confirmed);
        QCOMPARE(m_open->report()->cells.at(cellId).trust, Trust::Doubtful);
    }

    void factsOfTheReportCanBeSetAndTakenBack()
    {
        QVERIFY(m_open->change({{Change::Kind::Fact, u"organ"_qs, {}, u"样例县样例局"_qs},
                                {Change::Kind::Fact, u"year"_qs, {}, u"2023"_qs},
                                {Change::Kind::Fact, u"place"_qs, {}, u"样例县"_qs}}));
        QCOMPARE(m_library->summary(m_id)->organ, u"样例县样例局"_qs);
        QCOMPARE(m_open->summary().place, u"样例县"_qs);
        undo();
        QCOMPARE(m_library->summary(m_id)->organ, u"样例市样例局"_qs);
        QVERIFY(m_library->summary(m_id)->place != u"样例县"_qs);
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
