// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/library.h"
#include "models/validate/applychange.h"
#include "models/validate/validator.h"

#include "tests/support/libraries.h"
#include "tests/support/samplereport.h"

#include <QTemporaryDir>
#include <QTest>

using namespace disclosure;
using namespace disclosure::tests;
using namespace Qt::StringLiterals;

namespace {

const QString cellId = QStringLiteral("t3.new.person");
const QString otherCell = QStringLiteral("t4.count.review_upheld");

} // namespace

/// What clerks do, step by step.
class TestSteps : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Library> m_library;
    qint64 m_id = 0;

    Report report() const { return *m_library->report(m_id); }
    ReviewState state() const { return m_library->summary(m_id)->state; }
    QString text(const QString &cell = cellId) const { return report().cells.at(cell).text; }

    Result<qint64> setState(ReviewState state) { return change(*m_library, m_id, Change::Kind::State, {}, key(state)); }

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_library = *Library::open(m_dir->filePath(u"library"_s));
        SourceFile file = sampleFile();
        file.path = u"/in/样例市/甲.pdf"_s;
        m_id = *m_library->addReading(file, {sampleReport(), {}, true});
    }

    void cleanup()
    {
        m_library.reset();
        m_dir.reset();
    }

    void aStepHoldsAllItsChanges()
    {
        Report after = report();
        Step paste{.changes = {{Change::Kind::Cell, cellId, u"0"_s, u"7"_s},
                               {Change::Kind::Cell, otherCell, u"0"_s, u"3"_s},
                               {Change::Kind::Confirmation, otherCell, {}, u"3"_s}},
                   .why = u"粘贴"_s,
                   .who = u"甲"_s};
        for (const Change &made : paste.changes) {
            apply(after, made);
        }
        validate(after, FormRegistry::builtIn());
        const auto id = m_library->record(m_id, paste, after);
        QVERIFY(id);
        QVERIFY(report() == after);
        const auto history = m_library->history(m_id);
        QCOMPARE(history.size(), 1U);
        QCOMPARE(history[0].id, *id);
        QCOMPARE(history[0].why, u"粘贴"_s);
        QVERIFY(history[0].changes == paste.changes);
        QCOMPARE(m_library->summary(m_id)->reviewer, u"甲"_s);
        QCOMPARE(m_library->summary(m_id)->corrections, 2);
    }

    void whatIsTakenBackIsAsIfItHadNeverBeen()
    {
        const auto typed = correct(*m_library, m_id, cellId, u"7"_s);
        QVERIFY(takeBack(*m_library, m_id, *typed));
        QCOMPARE(text(), u"0"_s);
        QCOMPARE(m_library->history(m_id).size(), 2U);

        // A later reading shows its own value, as nobody holds on to the earlier one.
        Report better = sampleReport();
        setCell(better, cellId, u"5"_s);
        QVERIFY(m_library->addReading(sampleFile(), {better, {}, true}));
        QCOMPARE(text(), u"5"_s);
        QVERIFY(!report().cells.at(cellId).read);

        QVERIFY(makeAgain(*m_library, m_id, *typed));
        QCOMPARE(text(), u"7"_s);
        QVERIFY(takeBack(*m_library, m_id, *typed));
        QCOMPARE(text(), u"5"_s);
    }

    void aStepTakenBackUncoversTheOneBefore()
    {
        QVERIFY(correct(*m_library, m_id, cellId, u"7"_s));
        const auto second = correct(*m_library, m_id, cellId, u"8"_s);
        QVERIFY(takeBack(*m_library, m_id, *second));
        QCOMPARE(text(), u"7"_s);
        QVERIFY(m_library->addReading(sampleFile(), {sampleReport(), {}, true}));
        QCOMPARE(text(), u"7"_s);
    }

    void aCellTakenAwayStaysAway()
    {
        QVERIFY(correct(*m_library, m_id, cellId, QString()));
        QVERIFY(!report().cells.contains(cellId));
        QVERIFY(m_library->addReading(sampleFile(), {sampleReport(), {}, true}));
        QVERIFY(!report().cells.contains(cellId));
    }

    void theFirstCorrectionBeginsTheReview()
    {
        QCOMPARE(state(), ReviewState::Pending);
        const auto typed = correct(*m_library, m_id, cellId, u"7"_s);
        QCOMPARE(state(), ReviewState::InReview);
        const auto second = correct(*m_library, m_id, otherCell, u"3"_s);
        QVERIFY(takeBack(*m_library, m_id, *second));
        QCOMPARE(state(), ReviewState::InReview);
        QVERIFY(takeBack(*m_library, m_id, *typed));
        QCOMPARE(state(), ReviewState::Pending);
    }

    void aStateThatAClerkSetStands()
    {
        QVERIFY(correct(*m_library, m_id, cellId, u"7"_s));
        const auto reviewed = setState(ReviewState::Reviewed);
        QCOMPARE(state(), ReviewState::Reviewed);
        QCOMPARE(m_library->history(m_id).back().changes.at(0).before, key(ReviewState::InReview));
        QVERIFY(correct(*m_library, m_id, otherCell, u"3"_s));
        QCOMPARE(state(), ReviewState::Reviewed);
        QVERIFY(takeBack(*m_library, m_id, *reviewed));
        QCOMPARE(state(), ReviewState::InReview);
        QVERIFY(setState(ReviewState::Pending));
        QCOMPARE(state(), ReviewState::Pending);
    }

    void sortingByPlaceIsNoReview()
    {
        QCOMPARE(m_library->summary(m_id)->place, u"样例市"_s);
        const auto moved = change(*m_library, m_id, Change::Kind::Fact, u"place"_s, u"示例区"_s);
        QVERIFY(moved);
        QCOMPARE(state(), ReviewState::Pending);
        QCOMPARE(m_library->summary(m_id)->place, u"示例区"_s);
        QCOMPARE(m_library->places(), QStringList{u"示例区"_s});
        QCOMPARE(m_library->history(m_id).back().changes.at(0).before, u"样例市"_s);
        QVERIFY(takeBack(*m_library, m_id, *moved));
        QCOMPARE(m_library->summary(m_id)->place, u"样例市"_s);
    }

    void factsOfAReportChangeItsLine()
    {
        QVERIFY(change(*m_library, m_id, Change::Kind::Fact, u"organ"_s, u"示例局"_s));
        QVERIFY(change(*m_library, m_id, Change::Kind::Fact, u"year"_s, u"2022"_s));
        QCOMPARE(m_library->summary(m_id)->organ, u"示例局"_s);
        QCOMPARE(m_library->summary(m_id)->year, 2022);
        QCOMPARE(m_library->listing({.words = u"示例局 2022"_s}).ids.size(), 1U);
    }

    void aDismissedFindingCountsNoMore()
    {
        QVERIFY(correct(*m_library, m_id, cellId, u"7"_s));
        const Report wrong = report();
        const int errors = m_library->summary(m_id)->errors;
        QVERIFY(errors > 0);
        for (const Finding &finding : wrong.findings) {
            QVERIFY(change(*m_library, m_id, Change::Kind::Dismissal, findingKey(finding, wrong), u"原文如此"_s));
        }
        QCOMPARE(m_library->summary(m_id)->errors, 0);
        QVERIFY(!report().findings.empty());
        QVERIFY(!report().findings[0].isOpen());

        // It survives reading again, and is open again when a value changes.
        QVERIFY(m_library->addReading(sampleFile(), {sampleReport(), {}, true}));
        QCOMPARE(m_library->summary(m_id)->errors, 0);
        QVERIFY(correct(*m_library, m_id, cellId, u"8"_s));
        QCOMPARE(m_library->summary(m_id)->errors, errors);
    }

    void aConfirmedCellIsNotDoubtful()
    {
        Report doubtful = sampleReport();
        doubtful.cells[otherCell].uncertain = true;
        validate(doubtful, FormRegistry::builtIn());
        QVERIFY(m_library->addReading(sampleFile(), {doubtful, {}, true}));
        QCOMPARE(m_library->summary(m_id)->doubtful, 1);
        QVERIFY(change(*m_library, m_id, Change::Kind::Confirmation, otherCell, u"0"_s));
        QCOMPARE(m_library->summary(m_id)->doubtful, 0);
        QVERIFY(report().cells.at(otherCell).confirmed);
        QVERIFY(m_library->addReading(sampleFile(), {doubtful, {}, true}));
        QCOMPARE(m_library->summary(m_id)->doubtful, 0);
    }

    void theLineCountsWhatIsProven()
    {
        int proven = 0;
        for (const auto &[id, cell] : sampleReport().cells) {
            proven += cell.trust == Trust::Proven ? 1 : 0;
        }
        QVERIFY(proven > 0);
        QCOMPARE(m_library->summary(m_id)->proven, proven);
    }

    void aMutedRuleIsSilentUntilItMaySpeakAgain()
    {
        QVERIFY(m_library->setMutedRules({{.rule = u"some.rule"_s, .reason = u"不适用"_s}}, u"甲"_s));
        QVERIFY((m_library->mutedRules() == std::vector<MutedRule>{{.rule = u"some.rule"_s, .reason = u"不适用"_s}}));
        QVERIFY(report().mutedRules.contains(u"some.rule"_s));
        QVERIFY(m_library->recount(std::vector{m_id}));
        QVERIFY(m_library->setMutedRules({{.rule = u"some.rule"_s}}, u"甲"_s));
        QVERIFY(m_library->mutedRules().empty());
    }

    void unreadFilesStayUntilTheyAreRead()
    {
        const QString path = u"/in/坏.pdf"_s;
        QVERIFY(m_library->addUnread({path, u"甲。"_s}));
        QVERIFY(m_library->addUnread({u"/in/other.pdf"_s, u"乙。"_s}));
        QVERIFY(m_library->addUnread({path, u"丙。"_s}));
        m_library = *Library::open(m_library->path());
        QCOMPARE(m_library->unreadFiles().size(), 2U);
        QCOMPARE(m_library->unreadFiles().back(), (UnreadFile{path, u"丙。"_s}));
        SourceFile file = sampleFile("another");
        file.path = path;
        QVERIFY(m_library->addReading(file, {sampleReport(), {}, true}));
        QCOMPARE(m_library->unreadFiles(), (std::vector<UnreadFile>{{u"/in/other.pdf"_s, u"乙。"_s}}));
        QVERIFY(m_library->removeUnread(u"/in/other.pdf"_s));
        QVERIFY(m_library->unreadFiles().empty());
    }

    void versionsOfAReportAreOfItsOrganAndYear()
    {
        const auto newer = m_library->addReading(sampleFile("newer"), {sampleReport(), {}, true});
        Report later = sampleReport();
        later.year = 2022;
        QVERIFY(m_library->addReading(sampleFile("later"), {later, {}, true}));
        const auto newest = m_library->addReading(sampleFile("newest"), {sampleReport(), {}, true});
        QVERIFY((m_library->versionsOf(m_id) == std::vector{*newest, *newer}));
        QVERIFY(m_library->remove(*newest));
        QVERIFY(m_library->versionsOf(m_id) == std::vector{*newer});
        QCOMPARE(m_library->reportOf(sampleFile("newer").sha256), *newer);
        QVERIFY(!m_library->reportOf(sampleFile("newest").sha256));
    }

    void aCopyHoldsEverything()
    {
        QVERIFY(correct(*m_library, m_id, cellId, u"7"_s));
        const QString path = m_dir->filePath(u"copy.disclosure"_s);
        QVERIFY(m_library->saveCopy(path));
        QVERIFY(!m_library->saveCopy(path));
        const auto copy = Library::open(path);
        QVERIFY(copy);
        QVERIFY(*(*copy)->report(m_id) == report());
        QCOMPARE((*copy)->history(m_id).size(), 1U);
        QVERIFY((*copy)->totals() == m_library->totals());
    }
};

QTEST_GUILESS_MAIN(TestSteps)
#include "test_steps.moc"
