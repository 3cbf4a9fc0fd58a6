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

const QString sameCell = QStringLiteral("t4.count.review_upheld");
const QString otherCell = QStringLiteral("t2.licence.decisions");

} // namespace

/// A newer version of a report in place of an older one.
class TestVersions : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Library> m_library;
    qint64 m_older = 0;
    qint64 m_newer = 0;

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_library = *Library::open(m_dir->filePath(u"library"_s));
        m_older = *m_library->addReading(sampleFile("older"), {sampleReport(), {}, true});
        Report newer = sampleReport();
        setCell(newer, otherCell, u"12"_s);
        m_newer = *m_library->addReading(sampleFile("newer"), {newer, {}, true});
    }

    void cleanup()
    {
        m_library.reset();
        m_dir.reset();
    }

    void whatWasReadAsTheSameKeepsItsCorrections()
    {
        QVERIFY(correct(*m_library, m_older, sameCell, u"3"_s));
        QVERIFY(correct(*m_library, m_older, otherCell, u"4"_s));
        QVERIFY(change(*m_library, m_older, Change::Kind::Confirmation, u"t3.new.person"_s, u"0"_s));
        const Report before = *m_library->report(m_older);
        QVERIFY(!before.findings.empty());
        const QString dismissed = findingKey(before.findings[0], before);
        QVERIFY(change(*m_library, m_older, Change::Kind::Dismissal, dismissed, u"原文如此"_s));

        const auto step = m_library->replaceVersion(m_older, m_newer, u"甲"_s, u"新版本"_s);
        QVERIFY(step && step->step > 0);
        QCOMPARE(step->carried, 3);
        QCOMPARE(step->left, (std::vector{Change{Change::Kind::Cell, otherCell, u"12"_s, u"4"_s}}));
        const Report after = *m_library->report(m_newer);
        QCOMPARE(after.cells.at(sameCell).text, u"3"_s);
        QCOMPARE(after.cells.at(otherCell).text, u"12"_s);
        QVERIFY(after.cells.at(u"t3.new.person"_s).confirmed);
        QCOMPARE(after.dismissals.count(dismissed), 1U);
        const auto history = m_library->history(m_newer);
        QCOMPARE(history.size(), 1U);
        QCOMPARE(history[0].who, u"甲"_s);
        QCOMPARE(history[0].why, u"新版本"_s);
        QVERIFY(!m_library->summary(m_older));
        QCOMPARE(m_library->summary(m_newer)->errors, after.count(Severity::Error));

        QVERIFY(takeBack(*m_library, m_newer, step->step));
        QCOMPARE(m_library->report(m_newer)->cells.at(sameCell).text, u"0"_s);
        QVERIFY(m_library->report(m_newer)->dismissals.empty());
        QVERIFY(m_library->restore(m_older));
        QCOMPARE(m_library->summary(m_older)->corrections, 2);
        QVERIFY(*m_library->report(m_older) != before);
    }

    void withoutWorkOnTheOldOneNothingIsRecorded()
    {
        const auto step = m_library->replaceVersion(m_older, m_newer, u"甲"_s, {});
        QCOMPARE(step->step, 0);
        QVERIFY(step->left.empty());
        QVERIFY(m_library->history(m_newer).empty());
        QCOMPARE(m_library->summary(m_newer)->state, ReviewState::Pending);
        QCOMPARE(reportCount(*m_library), 1);
    }

    void aCorrectionThatTheNewOneHasIsNotLeft()
    {
        QVERIFY(correct(*m_library, m_older, otherCell, u"12"_s));
        const auto step = m_library->replaceVersion(m_older, m_newer, u"甲"_s, {});
        QVERIFY(step && step->left.empty());
    }

    void whatWasTypedInTheNewOneStays()
    {
        QVERIFY(correct(*m_library, m_older, sameCell, u"3"_s));
        QVERIFY(correct(*m_library, m_newer, sameCell, u"5"_s));
        const auto step = m_library->replaceVersion(m_older, m_newer, u"甲"_s, {});
        QCOMPARE(step->left, (std::vector{Change{Change::Kind::Cell, sameCell, u"5"_s, u"3"_s}}));
        QCOMPARE(m_library->report(m_newer)->cells.at(sameCell).text, u"5"_s);
    }

    void whatIsMutedInTheOldOneIsMutedInTheNewOne()
    {
        QVERIFY(m_library->setMutedRules({{.rule = u"a rule"_s, .report = m_older, .reason = u"why"_s}}, u"甲"_s));
        QVERIFY(m_library->replaceVersion(m_older, m_newer, u"甲"_s, {}));
        QVERIFY(m_library->report(m_newer)->mutedRules.contains(u"a rule"_s));
    }

    void aReplacedVersionIsKnown()
    {
        const QByteArray older = m_library->sha256(m_older);
        QVERIFY(!m_library->replacementOf(older));
        QVERIFY(m_library->replaceVersion(m_older, m_newer, u"甲"_s, {}));
        QVERIFY(!m_library->reportOf(older));
        QCOMPARE(m_library->replacementOf(older), std::optional(m_newer));
        const qint64 newest = *m_library->addReading(sampleFile("newest"), {sampleReport(), {}, true});
        QVERIFY(m_library->replaceVersion(m_newer, newest, u"甲"_s, {}));
        QCOMPARE(m_library->replacementOf(older), std::optional(newest));
        // Nothing stands in its place any more.
        QVERIFY(m_library->remove(newest));
        QVERIFY(!m_library->replacementOf(older));
        QVERIFY(m_library->restore(newest));
        QVERIFY(m_library->restore(m_older));
        QVERIFY(!m_library->replacementOf(older));
    }

    void aStateIsNotTakenOver()
    {
        QVERIFY(change(*m_library, m_older, Change::Kind::State, {}, key(ReviewState::Reviewed)));
        QVERIFY(m_library->replaceVersion(m_older, m_newer, u"甲"_s, {}));
        QCOMPARE(m_library->summary(m_newer)->state, ReviewState::Pending);
    }

    void aDismissalOfOtherValuesStaysBehind()
    {
        QVERIFY(correct(*m_library, m_older, u"t3.new.person"_s, u"7"_s));
        const Report before = *m_library->report(m_older);
        const QString dismissed = findingKey(before.findings[0], before);
        QVERIFY(change(*m_library, m_older, Change::Kind::Dismissal, dismissed, u"原文如此"_s));
        Report changed = sampleReport();
        setCell(changed, u"t3.new.person"_s, u"8"_s);
        const auto third = m_library->addReading(sampleFile("third"), {changed, {}, true});
        QVERIFY(m_library->replaceVersion(m_older, *third, u"甲"_s, {}));
        QVERIFY(m_library->report(*third)->dismissals.empty());
        QCOMPARE(m_library->report(*third)->cells.at(u"t3.new.person"_s).text, u"8"_s);
    }
};

QTEST_GUILESS_MAIN(TestVersions)
#include "test_versions.moc"
