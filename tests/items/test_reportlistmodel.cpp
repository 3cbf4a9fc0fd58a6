// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/reportlistmodel.h"
#include "models/validate/applychange.h"
#include "models/validate/validator.h"

#include "tests/support/samplereport.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace disclosure;
using namespace disclosure::tests;

namespace {

using Model = ReportListModel;

/// The organs in the rows, a group's title in brackets.
QStringList shown(const Model &model)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row);
        const bool isGroup = index.data(Model::KindRole).toInt() == static_cast<int>(Model::RowKind::Group);
        const QString title = index.data(Model::OrganRole).toString();
        rows << (isGroup ? u"[%1 %2]"_qs.arg(title).arg(index.data(Model::CountRole).toInt()) : title);
    }
    return rows;
}

} // namespace

class TestReportListModel : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    std::unique_ptr<Library> m_library;
    int m_files = 0;

    std::unique_ptr<Library> openLibrary(const QString &name)
    {
        auto library = Library::open(m_dir.filePath(name));
        if (!library) {
            qFatal("%s", qPrintable(library.error().sentence));
        }
        return *std::move(library);
    }

    qint64 add(const Report &report, const QString &folder = u"reports"_qs)
    {
        Reading reading;
        reading.report = report;
        SourceFile file = sampleFile(QByteArray::number(++m_files));
        file.path = u"/%1/report%2.pdf"_qs.arg(folder).arg(m_files);
        const auto id = m_library->addReading(file, reading);
        return id ? *id : 0;
    }

    static Report named(const QString &organ, int year = 2021)
    {
        Report report = sampleReport();
        report.organ = organ;
        report.year = year;
        validate(report, FormRegistry::builtIn());
        return report;
    }

    static Report wrong(const QString &organ, int year = 2021)
    {
        Report report = named(organ, year);
        setCell(report, u"t3.new.person"_qs, u"1"_qs);
        return report;
    }

    void correct(Library &library, qint64 id)
    {
        Report report = *library.report(id);
        const Change change{Change::Kind::Cell, u"t3.new.person"_qs, u"0"_qs, u"1"_qs};
        apply(report, change);
        validate(report, FormRegistry::builtIn());
        Step step;
        step.changes = {change};
        step.who = u"tester"_qs;
        QVERIFY(bool(library.record(id, step, report)));
    }

    void setState(qint64 id, ReviewState state)
    {
        Step step;
        step.changes = {{Change::Kind::State, {}, key(m_library->summary(id)->state), key(state)}};
        step.who = u"tester"_qs;
        QVERIFY(bool(m_library->record(id, step, *m_library->report(id))));
    }

private slots:
    void init() { m_library = openLibrary(u"%1.sqlite"_qs.arg(m_files)); }

    void stateFollowsFromTheFindings_data()
    {
        QTest::addColumn<ReportSummary>("summary");
        QTest::addColumn<ListState>("state");
        QTest::newRow("clean") << ReportSummary{.cells = 5} << ListState::Passed;
        QTest::newRow("error") << ReportSummary{.cells = 5, .errors = 1, .warnings = 1} << ListState::Wrong;
        QTest::newRow("warning") << ReportSummary{.cells = 5, .warnings = 1} << ListState::ToReview;
        QTest::newRow("doubtful") << ReportSummary{.cells = 5, .doubtful = 1, .problems = 1} << ListState::ToReview;
        QTest::newRow("doubt set aside") << ReportSummary{.cells = 5, .doubtful = 1} << ListState::Passed;
        QTest::newRow("nothing was read") << ReportSummary{} << ListState::ToReview;
    }

    void stateFollowsFromTheFindings()
    {
        QFETCH(ReportSummary, summary);
        QFETCH(ListState, state);
        QCOMPARE(listState(summary), state);
    }

    void theReasonOfAVerdictHasItsNumbers()
    {
        const QString clean = verdictReason({.cells = 198, .proven = 150});
        QVERIFY2(clean.contains(u"150") && clean.contains(u"48"), qPrintable(clean));
        const QString open = verdictReason({.cells = 198, .errors = 3, .warnings = 0, .doubtful = 7, .problems = 4});
        QVERIFY2(open.contains(u"3") && open.contains(u"7") && open.contains(u"4"), qPrintable(open));
        QVERIFY2(!open.contains(u"0"), qPrintable(open));
    }

    void aReportThatWasReadGetsARowAndCounts()
    {
        Model model(*m_library);
        const QAbstractItemModelTester tester(&model);
        const qint64 id = add(wrong(u"甲市乙局"_qs));
        model.reportChanged(id);
        QTRY_COMPARE(model.counts(), (ReviewCounts{.wrong = 1}));
        const QModelIndex row = model.indexOf(id);
        QCOMPARE(row.data(Model::OrganRole).toString(), u"甲市乙局"_qs);
        QCOMPARE(row.data(Model::YearRole).toInt(), 2021);
        QCOMPARE(row.data(Model::FormRole).toString(), u"2021"_qs);
        QCOMPARE(row.data(Model::StateRole).toInt(), static_cast<int>(ListState::Wrong));
        QCOMPARE(row.data(Model::ReviewStateRole).toInt(), static_cast<int>(ReviewState::Pending));
        QCOMPARE(row.data(Model::PathRole).toString(), u"/reports/report%1.pdf"_qs.arg(m_files));
        QCOMPARE(row.data(Model::IdRole).toLongLong(), id);
        QVERIFY(row.data(Model::ErrorsRole).toInt() >= 2);
        QCOMPARE(row.siblingAtColumn(Model::Place).data().toString(), u"reports"_qs);
        QCOMPARE(row.siblingAtColumn(Model::File).data().toString(), u"report%1.pdf"_qs.arg(m_files));
    }

    void aCorrectionChangesItsRowOnly()
    {
        const qint64 first = add(named(u"甲"_qs));
        add(named(u"乙"_qs));
        Model model(*m_library);
        const QAbstractItemModelTester tester(&model);
        QSignalSpy changed(&model, &Model::dataChanged);
        correct(*m_library, first);
        model.reportChanged(first);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed[0][0].toModelIndex().row(), 0);
        QCOMPARE(model.index(0).data(Model::CorrectionsRole).toInt(), 1);
        QCOMPARE(model.index(0, Model::Reviewer).data().toString(), u"tester"_qs);
    }

    void aQuerySortsAndFilters()
    {
        add(named(u"丙"_qs, 2021));
        add(named(u"甲"_qs, 2023));
        add(wrong(u"乙"_qs, 2022));
        Model model(*m_library);
        const QAbstractItemModelTester tester(&model);
        QCOMPARE(shown(model), (QStringList{u"丙"_qs, u"甲"_qs, u"乙"_qs}));
        model.setQuery({.order = ListQuery::Order::Year, .isDescending = true});
        QTRY_COMPARE(shown(model), (QStringList{u"甲"_qs, u"乙"_qs, u"丙"_qs}));
        model.setQuery({.verdict = Verdict::Wrong});
        QTRY_COMPARE(shown(model), QStringList{u"乙"_qs});
        model.setQuery({.year = 2023});
        QTRY_COMPARE(shown(model), QStringList{u"甲"_qs});
        QCOMPARE(model.years(), (std::vector{2023, 2022, 2021}));
        model.setQuery({.words = u"2022 乙"_qs});
        QTRY_COMPARE(shown(model), QStringList{u"乙"_qs});
    }

    void onlyTheLatestQuestionIsAnswered()
    {
        for (int i = 0; i < 30; ++i) {
            add(named(u"甲%1"_qs.arg(i)));
        }
        Model model(*m_library);
        QSignalSpy changed(&model, &Model::changed);
        for (const QString &words : {u"1"_qs, u"12"_qs, u"甲12"_qs, u"甲13"_qs}) {
            model.setQuery({.words = words});
        }
        QTRY_VERIFY(model.isSettled());
        QCOMPARE(shown(model), QStringList{u"甲13"_qs});
        QCOMPARE(changed.count(), 1);
    }

    void groupsCanBeFolded()
    {
        const qint64 first = add(named(u"甲"_qs, 2021));
        add(named(u"乙"_qs, 2022));
        add(named(u"丙"_qs, 2022));
        Model model(*m_library);
        const QAbstractItemModelTester tester(&model);
        model.setQuery({.grouping = ListQuery::Grouping::Year});
        QTRY_COMPARE(shown(model), (QStringList{u"[2022 2]"_qs, u"乙"_qs, u"丙"_qs, u"[2021 1]"_qs, u"甲"_qs}));
        QVERIFY(!(model.flags(model.index(0)) & Qt::ItemIsSelectable));
        QCOMPARE(model.headOf(model.index(2)).row(), 0);
        model.setFolded(model.index(0), true);
        QCOMPARE(shown(model), (QStringList{u"[2022 2]"_qs, u"[2021 1]"_qs, u"甲"_qs}));
        QVERIFY(model.index(0).data(Model::FoldedRole).toBool());
        model.setAllFolded(true);
        QCOMPARE(shown(model), (QStringList{u"[2022 2]"_qs, u"[2021 1]"_qs}));
        model.unfold(first);
        QCOMPARE(shown(model), (QStringList{u"[2022 2]"_qs, u"[2021 1]"_qs, u"甲"_qs}));
        // Folded reports are still next to each other.
        QCOMPARE(model.neighbour(0, +1, false), qint64(2));
    }

    void aStateMovesAReportToItsGroup()
    {
        const qint64 first = add(named(u"甲"_qs));
        add(named(u"乙"_qs));
        Model model(*m_library);
        const QAbstractItemModelTester tester(&model);
        model.setQuery({.grouping = ListQuery::Grouping::State});
        QTRY_COMPARE(model.rowCount(), 3);
        setState(first, ReviewState::Reviewed);
        model.reportChanged(first);
        QTRY_COMPARE(shown(model), (QStringList{u"[pending 1]"_qs, u"乙"_qs, u"[reviewed 1]"_qs, u"甲"_qs}));
        QCOMPARE(model.totals().states[static_cast<std::size_t>(ReviewState::Reviewed)], 1);
    }

    void onlyPagesThatAreLookedAtAreLoaded()
    {
        const Report report = named(u"甲"_qs);
        for (int i = 0; i < SummaryCache::pageSize + 3; ++i) {
            add(report);
        }
        Model model(*m_library); // without the tester, which looks at all
        QCOMPARE(model.rowCount(), SummaryCache::pageSize + 3);
        QCOMPARE(model.index(SummaryCache::pageSize + 2).data(Model::IdRole).toLongLong(),
                 qint64(SummaryCache::pageSize + 3));
    }

    void filesBeingReadStandAfterTheReports()
    {
        add(named(u"甲"_qs));
        Model model(*m_library);
        const QAbstractItemModelTester tester(&model);
        model.readingStarted(u"/new/one.pdf"_qs);
        model.readingStarted(u"/new/two.pdf"_qs);
        QCOMPARE(shown(model), (QStringList{u"甲"_qs, u"one.pdf"_qs, u"two.pdf"_qs}));
        QCOMPARE(model.index(1).data(Model::StateRole).toInt(), static_cast<int>(ListState::Reading));

        model.readingFailed(u"/new/one.pdf"_qs, u"one.pdf is no report."_qs);
        QCOMPARE(model.index(1).data(Model::StateRole).toInt(), static_cast<int>(ListState::Failed));
        QCOMPARE(model.index(1).data(Model::SentenceRole).toString(), u"one.pdf is no report."_qs);
        QCOMPARE(model.failedFiles(), 1);

        model.readingEnded(u"/new/two.pdf"_qs);
        const qint64 id = add(named(u"乙"_qs));
        model.reportChanged(id);
        QCOMPARE(shown(model), (QStringList{u"甲"_qs, u"乙"_qs, u"one.pdf"_qs}));
        model.setQuery({.words = u"ONE"_qs});
        QTRY_COMPARE(shown(model), QStringList{u"one.pdf"_qs});
        model.setQuery({.verdict = Verdict::Passed});
        QTRY_COMPARE(shown(model), (QStringList{u"甲"_qs, u"乙"_qs}));
        model.setFilesOnly(true);
        QCOMPARE(shown(model), QStringList{u"one.pdf"_qs});
    }

    void filesThatWereNotReadAreThereAfterARestart()
    {
        QVERIFY(bool(m_library->addUnread({u"/new/one.pdf"_qs, u"one.pdf is no report."_qs})));
        Model model(*m_library);
        const QAbstractItemModelTester tester(&model);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.index(0).data(Model::SentenceRole).toString(), u"one.pdf is no report."_qs);
        QVERIFY(bool(m_library->removeUnread(u"/new/one.pdf"_qs)));
        model.refresh();
        QCOMPARE(model.rowCount(), 0);
    }

    void anotherProgramsChangesComeWithARefresh()
    {
        const qint64 id = add(named(u"甲"_qs));
        Model model(*m_library);
        const QAbstractItemModelTester tester(&model);
        const auto other = openLibrary(u"%1.sqlite"_qs.arg(m_files - 1));
        QCOMPARE(other->path(), m_library->path());
        correct(*other, id);
        model.refresh();
        QCOMPARE(model.index(0).data(Model::CorrectionsRole).toInt(), 1);
        QTRY_COMPARE(model.counts().wrong, 1);
        QVERIFY(bool(other->remove(id)));
        model.refresh();
        QTRY_COMPARE(model.rowCount(), 0);
    }

    void theNextReportIsKnownEvenAfterTheOpenOneHasLeftTheList()
    {
        std::vector<qint64> ids;
        for (const QString &organ : {u"甲"_qs, u"乙"_qs, u"丙"_qs, u"丁"_qs}) {
            ids.push_back(add(organ == u"丙" ? named(organ) : wrong(organ)));
        }
        Model model(*m_library);
        QCOMPARE(model.neighbour(0, +1, false), ids[0]);
        QCOMPARE(model.neighbour(0, -1, false), ids[3]);
        QCOMPARE(model.neighbour(ids[1], +1, false), ids[2]);
        QCOMPARE(model.neighbour(ids[1], +1, true), ids[3]);
        QCOMPARE(model.neighbour(ids[3], -1, true), ids[1]);
        QCOMPARE(model.neighbour(ids[3], +1, true), qint64(0));
        QCOMPARE(model.neighbour(ids[0], -1, false), qint64(0));

        model.setOpenReport(ids[1]);
        setState(ids[1], ReviewState::Reviewed);
        QCOMPARE(model.neighbour(ids[0], +1, true), ids[3]);
        model.setQuery({.state = ReviewState::Pending});
        QTRY_COMPARE(model.rowCount(), 3);
        QCOMPARE(model.neighbour(ids[1], +1, false), ids[2]);
        QCOMPARE(model.neighbour(ids[1], -1, false), ids[0]);
    }

    void whatNeedsALookIsKnownBeforeTheListingIsNew()
    {
        const std::vector<qint64> ids = {add(named(u"甲"_qs)), add(wrong(u"乙"_qs)), add(wrong(u"丙"_qs))};
        Model model(*m_library);
        QCOMPARE(model.neighbour(0, +1, true), ids[1]);
        setState(ids[1], ReviewState::Reviewed);
        model.reportChanged(ids[1]);
        correct(*m_library, ids[0]);
        model.reportChanged(ids[0]);
        const qint64 added = add(wrong(u"丁"_qs));
        model.reportChanged(added);
        QVERIFY(!model.isSettled());
        QCOMPARE(model.neighbour(0, +1, true), ids[0]);
        QCOMPARE(model.neighbour(ids[0], +1, true), ids[2]);
        QCOMPARE(model.neighbour(ids[2], +1, true), added);
        QCOMPARE(model.neighbour(added, +1, true), qint64(0));
        QCOMPARE(model.neighbour(0, -1, true), added);
        QTRY_VERIFY(model.isSettled());
        QCOMPARE(model.neighbour(0, +1, true), ids[0]);
        QCOMPARE(model.neighbour(ids[2], -1, true), ids[0]);
    }

    void rowsKeepTheirPersistentIndexesWhenTheOrderChanges()
    {
        const qint64 first = add(named(u"丙"_qs, 2021));
        add(named(u"甲"_qs, 2022));
        add(named(u"乙"_qs, 2023));
        Model model(*m_library);
        const QAbstractItemModelTester tester(&model);
        const QPersistentModelIndex row = model.indexOf(first);
        QSignalSpy reset(&model, &Model::modelReset);
        model.setQuery({.order = ListQuery::Order::Year, .isDescending = true});
        QTRY_COMPARE(row.row(), 2);
        QCOMPARE(row.data(Model::IdRole).toLongLong(), first);
        QCOMPARE(reset.count(), 0);
    }
};

QTEST_GUILESS_MAIN(TestReportListModel)
#include "test_reportlistmodel.moc"
