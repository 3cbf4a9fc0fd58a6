// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/reportfiltermodel.h"
#include "models/items/reportlistmodel.h"
#include "models/validate/applychange.h"
#include "models/validate/validator.h"

#include "tests/support/libraries.h"
#include "tests/support/samplereport.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace disclosure;
using namespace disclosure::tests;

namespace {

using Model = ReportListModel;

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

    qint64 add(const Report &report)
    {
        Reading reading;
        reading.report = report;
        SourceFile file = sampleFile(QByteArray::number(++m_files));
        file.path = u"/reports/report%1.pdf"_qs.arg(m_files);
        const auto id = m_library->addReading(file, reading);
        return id ? *id : 0;
    }

    Report named(const QString &organ, int year = 2021)
    {
        Report report = sampleReport();
        report.organ = organ;
        report.year = year;
        validate(report, FormRegistry::builtIn());
        return report;
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
        QTest::newRow("doubtful") << ReportSummary{.cells = 5, .doubtful = 1} << ListState::ToReview;
        QTest::newRow("nothing was read") << ReportSummary{} << ListState::ToReview;
    }

    void stateFollowsFromTheFindings()
    {
        QFETCH(ReportSummary, summary);
        QFETCH(ListState, state);
        QCOMPARE(listState(summary), state);
    }

    void aReportThatWasReadGetsARowAndCounts()
    {
        Model model(*m_library);
        const QAbstractItemModelTester tester(&model);
        QSignalSpy inserted(&model, &Model::rowsInserted);
        QSignalSpy counted(&model, &Model::countsChanged);
        Report wrong = named(u"甲市乙局"_qs);
        setCell(wrong, u"t3.new.person"_qs, u"1"_qs);
        const qint64 id = add(wrong);
        model.reportChanged(id);
        QCOMPARE(inserted.count(), 1);
        QCOMPARE(counted.count(), 1);
        QCOMPARE(model.counts(), (ReviewCounts{.wrong = 1}));
        const QModelIndex row = model.indexOf(id);
        QCOMPARE(row.data(Model::OrganRole).toString(), u"甲市乙局"_qs);
        QCOMPARE(row.data(Model::YearRole).toInt(), 2021);
        QCOMPARE(row.data(Model::FormRole).toString(), u"2021"_qs);
        QCOMPARE(row.data(Model::StateRole).toInt(), static_cast<int>(ListState::Wrong));
        QCOMPARE(row.data(Model::PathRole).toString(), u"/reports/report%1.pdf"_qs.arg(m_files));
        QCOMPARE(row.data(Model::IdRole).toLongLong(), id);
        QVERIFY(row.data(Model::ErrorsRole).toInt() >= 2);
    }

    void aCorrectionChangesItsRowOnly()
    {
        const qint64 first = add(named(u"甲"_qs));
        add(named(u"乙"_qs));
        Model model(*m_library);
        const QAbstractItemModelTester tester(&model);
        QSignalSpy changed(&model, &Model::dataChanged);
        QVERIFY(bool(correct(*m_library, first, u"t3.new.person"_qs, u"1"_qs)));
        model.reportChanged(first);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed[0][0].toModelIndex().row(), 0);
        QCOMPARE(model.index(0).data(Model::CorrectionsRole).toInt(), 1);
        model.reportChanged(first);
        QCOMPARE(changed.count(), 1);
    }

    void rowsComeInPages()
    {
        const Report report = named(u"甲"_qs);
        for (int i = 0; i < Model::pageSize + 3; ++i) {
            add(report);
        }
        Model model(*m_library); // without the tester, which fetches all
        QCOMPARE(model.rowCount(), Model::pageSize);
        QVERIFY(model.canFetchMore({}));
        model.fetchMore({});
        QCOMPARE(model.rowCount(), Model::pageSize + 3);
        QVERIFY(!model.canFetchMore({}));
        // A new report is shown even if the pages before it were not.
        Model fresh(*m_library);
        const qint64 id = add(report);
        fresh.reportChanged(id);
        QVERIFY(fresh.indexOf(id).isValid());
    }

    void filesBeingReadStandAfterTheReports()
    {
        add(named(u"甲"_qs));
        Model model(*m_library);
        const QAbstractItemModelTester tester(&model);
        model.readingStarted(u"/new/one.pdf"_qs);
        model.readingStarted(u"/new/two.pdf"_qs);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.index(1).data(Model::StateRole).toInt(), static_cast<int>(ListState::Reading));
        QCOMPARE(model.index(1).data(Model::OrganRole).toString(), u"one.pdf"_qs);

        model.readingFailed(u"/new/one.pdf"_qs, u"one.pdf is no report."_qs);
        QCOMPARE(model.index(1).data(Model::StateRole).toInt(), static_cast<int>(ListState::Failed));
        QCOMPARE(model.index(1).data(Model::SentenceRole).toString(), u"one.pdf is no report."_qs);

        model.readingEnded(u"/new/two.pdf"_qs);
        const qint64 id = add(named(u"乙"_qs));
        model.reportChanged(id);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.indexOf(id).row(), 1);
        QCOMPARE(model.index(2).data(Model::PathRole).toString(), u"/new/one.pdf"_qs);

        model.readingStarted(u"/new/one.pdf"_qs);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.index(2).data(Model::StateRole).toInt(), static_cast<int>(ListState::Reading));
    }

    void anotherProgramsChangesComeWithARefresh()
    {
        const qint64 id = add(named(u"甲"_qs));
        Model model(*m_library);
        const QAbstractItemModelTester tester(&model);
        QSignalSpy changed(&model, &Model::dataChanged);
        QSignalSpy reset(&model, &Model::modelReset);
        model.refresh();
        QCOMPARE(changed.count() + reset.count(), 0);

        auto other = Library::open(m_library->path());
        QVERIFY(bool(other));
        QVERIFY(bool(correct(**other, id, u"t3.new.person"_qs, u"1"_qs)));
        model.refresh();
        QCOMPARE(changed.count(), 1);
        QCOMPARE(model.counts().wrong, 1);

        QVERIFY(bool((*other)->remove(id)));
        model.refresh();
        QCOMPARE(model.rowCount(), 0);
    }

    void theFilterFindsWordsAndStates()
    {
        add(named(u"甲市财政局"_qs, 2021));
        add(named(u"甲市教育局"_qs, 2022));
        Report wrong = named(u"乙市财政局"_qs, 2022);
        setCell(wrong, u"t3.new.person"_qs, u"1"_qs);
        const qint64 wrongId = add(wrong);
        Model model(*m_library);
        model.readingStarted(u"/new/one.pdf"_qs);
        ReportFilterModel filter(&model);
        const QAbstractItemModelTester tester(&filter);
        QCOMPARE(filter.rowCount(), 4);
        filter.setText(u"财政"_qs);
        QCOMPARE(filter.rowCount(), 2);
        filter.setText(u" 2022  财政 "_qs);
        QCOMPARE(filter.rowCount(), 1);
        QCOMPARE(filter.indexOf(wrongId).row(), 0);
        filter.setText(u"ONE"_qs);
        QCOMPARE(filter.rowCount(), 1);
        filter.setText({});
        filter.setState(ListState::Wrong);
        QCOMPARE(filter.rowCount(), 2); // the wrong one, and the file that is being read
        filter.setState(ListState::Passed);
        QCOMPARE(filter.rowCount(), 3);
        QVERIFY(!filter.indexOf(wrongId).isValid());
    }
};

QTEST_GUILESS_MAIN(TestReportListModel)
#include "test_reportlistmodel.moc"
