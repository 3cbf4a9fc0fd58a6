// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/reporttablemodel.h"
#include "models/validate/validator.h"

#include "tests/support/modeltext.h"
#include "tests/support/samplereport.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace disclosure;
using namespace disclosure::tests;

namespace {

using Model = ReportTableModel;

const Form *formOf(const Report &report)
{
    return FormRegistry::builtIn().form(report.form);
}

std::shared_ptr<const Report> shared(const Report &report)
{
    return std::make_shared<const Report>(report);
}

} // namespace

class TestReportTableModel : public QObject {
    Q_OBJECT

private slots:
    void theFormsOwnLayoutIsARectangleWithSpans()
    {
        const Report report = sampleReport(u"2021"_qs);
        Model model(u"t2"_qs);
        const QAbstractItemModelTester tester(&model);
        model.setReport(shared(report), formOf(report));
        const QStringList expected = {
            u"Article 20, item 1 | < | < | <"_qs,
            u"Content | Issued this year | Repealed this year | In force"_qs,
            u"Regulations | 0 | 0 | 0"_qs,
            u"Normative documents | 0 | 0 | 0"_qs,
            u"Article 20, item 5 | < | < | <"_qs,
            u"Content | Decisions this year | < | <"_qs,
            u"Licences | 0 | < | <"_qs,
            u"Article 20, item 6 | < | < | <"_qs,
            u"Content | Decisions this year | < | <"_qs,
            u"Penalties | 0 | < | <"_qs,
            u"Coercive measures | 0 | < | <"_qs,
            u"Article 20, item 8 | < | < | <"_qs,
            u"Content | Fees this year (10,000 yuan) | < | <"_qs,
            u"Administrative fees | 0 | < | <"_qs,
        };
        QCOMPARE(printed(model), expected);
    }

    void lastYearsNumbersComeWhenTheyAreKnown()
    {
        Report report = sampleReport(u"2021"_qs);
        report.year = 2022;
        Model model(u"t3"_qs);
        const QAbstractItemModelTester tester(&model);
        model.setReport(shared(report), formOf(report));
        const QModelIndex cell = model.indexOf(u"t3.new.person"_qs);
        QVERIFY(cell.data(Model::LastYearRole).toString().isEmpty());
        QSignalSpy changes(&model, &Model::dataChanged);
        report.earlier = {{.form = u"2021"_qs, .year = 2021, .numbers = {{u"t3.new.person"_qs, Decimal(7)}}}};
        model.update(shared(report));
        QCOMPARE(cell.data(Model::LastYearRole).toString(), u"7"_qs);
        QVERIFY(std::ranges::any_of(changes, [](const QList<QVariant> &change) {
            return change[2].value<QList<int>>().contains(Model::LastYearRole);
        }));
        model.setShowsLastYear(false);
        QVERIFY(cell.data(Model::LastYearRole).toString().isEmpty());
        changes.clear();
        report.earlier.clear();
        model.update(shared(report));
        QCOMPARE(changes.count(), 0);
    }

    void headsOfColumnsReachDownToTheirLabels()
    {
        const Report report = sampleReport(u"2021"_qs);
        Model model(u"t4"_qs);
        const QAbstractItemModelTester tester(&model);
        model.setReport(shared(report), formOf(report));
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(model.columnCount(), 15);
        QCOMPARE(model.span(model.index(0, 0)), QSize(5, 2));
        QCOMPARE(model.span(model.index(0, 5)), QSize(10, 1));
        QCOMPARE(model.span(model.index(1, 5)), QSize(5, 1));
        QCOMPARE(model.anchor(model.index(1, 3)), model.index(0, 0));
        QCOMPARE(model.index(3, 14).data(Model::CellIdRole).toString(), u"t4.count.after_review_total"_qs);
        QCOMPARE(model.index(2, 14).data(Model::CellIdRole).toString(), QString());
    }

    void everyCellOfTheFormHasItsPlace_data()
    {
        QTest::addColumn<QString>("formId");
        for (const Form &form : FormRegistry::builtIn().forms()) {
            QTest::newRow(qPrintable(form.id)) << form.id;
        }
    }

    void everyCellOfTheFormHasItsPlace()
    {
        QFETCH(QString, formId);
        const Report report = sampleReport(formId);
        QStringList shown;
        for (const Table &table : formOf(report)->tables) {
            Model model(table.id);
            const QAbstractItemModelTester tester(&model);
            model.setReport(shared(report), formOf(report));
            for (int row = 0; row < model.rowCount(); ++row) {
                for (int column = 0; column < model.columnCount(); ++column) {
                    const QModelIndex index = model.index(row, column);
                    QVERIFY2(index.data(Model::PartRole).isValid(), "a place is covered by no cell");
                    const QString id = index.data(Model::CellIdRole).toString();
                    if (!id.isEmpty() && model.anchor(index) == index) {
                        QCOMPARE(model.indexOf(id), index);
                        shown << id;
                    }
                }
            }
        }
        shown.sort();
        QStringList expected = formOf(report)->cellIds();
        expected.sort();
        QCOMPARE(shown, expected);
    }

    void anExtraRowStandsAfterItsPredecessorUnderItsGroup()
    {
        Report report = sampleReport(u"2021"_qs);
        report.extraRows = {{u"t3.extra_1"_qs, u"4.另外一种"_qs, u"（四）无法提供"_qs, u"t3.unable_unclear"_qs}};
        report.cells[u"t3.extra_1.person"_qs] = {.text = u"7"_qs, .number = Decimal(7)};
        validate(report, FormRegistry::builtIn());
        Model model(u"t3"_qs);
        const QAbstractItemModelTester tester(&model);
        model.setReport(shared(report), formOf(report));
        const QModelIndex before = model.indexOf(u"t3.unable_unclear.person"_qs);
        const QModelIndex extra = model.indexOf(u"t3.extra_1.person"_qs);
        QCOMPARE(extra.row(), before.row() + 1);
        QCOMPARE(extra.data().toString(), u"7"_qs);
        // The group's label covers the extra row too.
        const QModelIndex group = model.anchor(model.index(extra.row(), 1));
        QCOMPARE(group, model.anchor(model.index(before.row(), 1)));
        QCOMPARE(model.span(group).height(), 4);
        QCOMPARE(model.index(extra.row(), 2).data().toString(), u"4.另外一种"_qs);
    }

    void rolesTellTheFactsOfACell()
    {
        Report report = sampleReport();
        Cell &cell = report.cells[u"t3.new.person"_qs];
        cell.text = u"1,234"_qs;
        cell.number = Decimal(1234);
        cell.page = 3;
        cell.box = {10, 20, 30, 12};
        cell.read = u"1,284"_qs;
        validate(report, FormRegistry::builtIn());
        Model model(u"t3"_qs);
        model.setReport(shared(report), formOf(report));
        const QModelIndex index = model.indexOf(u"t3.new.person"_qs);
        QCOMPARE(index.data(Model::CellTextRole).toString(), u"1,234"_qs);
        QCOMPARE(index.data(Model::NumberRole).toString(), u"1234"_qs);
        QCOMPARE(index.data(Model::PageRole).toInt(), 3);
        QCOMPARE(index.data(Model::BoxRole).toRectF(), QRectF(10, 20, 30, 12));
        QCOMPARE(index.data(Model::ReadTextRole).toString(), u"1,284"_qs);
        QCOMPARE(index.data(Model::IsHeaderRole).toBool(), false);
        QCOMPARE(index.data(Model::SeverityRole).toInt(), static_cast<int>(Severity::Error));
        QCOMPARE(index.data(Model::TrustRole).toInt(), static_cast<int>(Trust::Doubtful));
        QVERIFY(!index.data(Model::FindingSentencesRole).toStringList().isEmpty());
        for (const int role : {int(Qt::BackgroundRole), int(Qt::ForegroundRole), int(Qt::FontRole),
                               int(Qt::DecorationRole), int(Qt::ToolTipRole)}) {
            QVERIFY2(!index.data(role).isValid(), "how a cell looks is no business of the model");
        }
        QVERIFY(model.findingCount(Severity::Error) >= 2);
    }

    void aCellThatTheReportLacksIsNotABlankOne()
    {
        Report report = sampleReport();
        report.cells.erase(u"t3.new.person"_qs);
        setCell(report, u"t3.carried_in.person"_qs, u""_qs);
        Model model(u"t3"_qs);
        model.setReport(shared(report), formOf(report));
        const QModelIndex missing = model.indexOf(u"t3.new.person"_qs);
        const QModelIndex blank = model.indexOf(u"t3.carried_in.person"_qs);
        QVERIFY(!missing.data(Model::TrustRole).isValid());
        QVERIFY(blank.data(Model::TrustRole).isValid());
        QVERIFY(!blank.data(Model::NumberRole).isValid());
        QCOMPARE(missing.data(Model::SeverityRole).toInt(), static_cast<int>(Severity::Warning));
    }

    void editingProposesAndChangesNothing()
    {
        const Report report = sampleReport();
        Model model(u"t3"_qs);
        const QAbstractItemModelTester tester(&model);
        model.setReport(shared(report), formOf(report));
        QStringList proposed;
        model.setProposal([&](const Change &change) { proposed << change.subject + u'=' + change.after; });
        QSignalSpy changed(&model, &Model::dataChanged);
        QSignalSpy refused(&model, &Model::refused);
        const QModelIndex index = model.indexOf(u"t3.new.person"_qs);

        QVERIFY(model.setData(index, u" 6 件 "_qs));
        QVERIFY(!model.setData(index, u"0"_qs));
        QVERIFY(!model.setData(index, u"12x5"_qs));
        QVERIFY(!model.setData(model.index(0, 0), u"5"_qs));
        QVERIFY(!model.setData(QModelIndex(), u"5"_qs));
        QVERIFY(!model.setData(index, u"5"_qs, Qt::DisplayRole));

        QCOMPARE(proposed, QStringList{u"t3.new.person=6 件"_qs});
        QCOMPARE(refused.count(), 1);
        QCOMPARE(refused[0][1].toString(), u"12x5"_qs);
        QVERIFY(refused[0][2].toString().contains(u"12x5"));
        QCOMPARE(changed.count(), 0);
        QCOMPARE(index.data().toString(), u"0"_qs);
        QVERIFY(index.flags() & Qt::ItemIsEditable);
        QVERIFY(!(model.index(0, 0).flags() & Qt::ItemIsEditable));
    }

    void whatIsNoValueOfACellIsToldByItsColumn()
    {
        const Report report = sampleReport(u"2019"_qs);
        Model model(u"t2"_qs);
        model.setReport(shared(report), formOf(report));
        QVERIFY(model.refusal(u"t2.licence.change"_qs, u"-6"_qs).isEmpty());
        QVERIFY(model.refusal(u"t2.licence.previous"_qs, u"-6"_qs).contains(u"negative"));
        QVERIFY(model.refusal(u"t2.procurement.amount"_qs, u"1.5 万元"_qs).isEmpty());
        QVERIFY(model.refusal(u"t2.licence.previous"_qs, u"1.5"_qs).contains(u"fraction"));
        QVERIFY(model.refusal(u"t2.licence.previous"_qs, u"1234567890123456"_qs).contains(u"15 digits"));
        QVERIFY(model.refusal(u"t2.licence.previous"_qs, u"/"_qs).isEmpty());
    }

    void aChangeHoldsWhatItReplaces()
    {
        Report report = sampleReport();
        report.cells.erase(u"t3.new.person"_qs);
        Model model(u"t3"_qs);
        model.setReport(shared(report), formOf(report));
        const Change expected{Change::Kind::Cell, u"t3.new.business"_qs, u"0"_qs, u"5"_qs};
        QCOMPARE(*model.changeTo(u"t3.new.business"_qs, u"5"_qs), expected);
        QVERIFY(!model.changeTo(u"t3.new.business"_qs, u"0"_qs));
        QVERIFY(!model.changeTo(u"t3.new.person"_qs, QString())); // lacking and blank: nothing to be changed
        QVERIFY(model.changeTo(u"t3.new.person"_qs, u"0"_qs)->before.isNull());
    }

    void aPreviewChangesWhatIsThoughtOfCellsAndNotTheCells()
    {
        Report report = sampleReport();
        Model model(u"t3"_qs);
        const QAbstractItemModelTester tester(&model);
        model.setReport(shared(report), formOf(report));
        QSignalSpy changed(&model, &Model::dataChanged);
        setCell(report, u"t3.new.person"_qs, u"1"_qs);
        model.setPreview(shared(report));
        const QModelIndex index = model.indexOf(u"t3.new.person"_qs);
        QCOMPARE(index.data().toString(), u"0"_qs);
        QCOMPARE(index.data(Model::SeverityRole).toInt(), static_cast<int>(Severity::Error));
        QVERIFY(changed.count() > 1);
        model.setPreview(nullptr);
        QVERIFY(!index.data(Model::SeverityRole).isValid());
    }

    void whatWasSetAsideIsNoProblemOfACell()
    {
        Report report = sampleReport();
        setCell(report, u"t3.new.person"_qs, u"1"_qs);
        for (Finding &finding : report.findings) {
            finding.dismissal = u"原文如此"_qs;
        }
        Model model(u"t3"_qs);
        model.setReport(shared(report), formOf(report));
        QVERIFY(!model.indexOf(u"t3.new.person"_qs).data(Model::SeverityRole).isValid());
        QCOMPARE(model.findingCount(Severity::Error), 0);
    }

    void anUpdateAnnouncesTheCellsThatDifferAndNoOthers()
    {
        Report report = sampleReport();
        Model model(u"t3"_qs);
        const QAbstractItemModelTester tester(&model);
        model.setReport(shared(report), formOf(report));
        QSignalSpy changed(&model, &Model::dataChanged);
        QSignalSpy reset(&model, &Model::modelReset);

        setCell(report, u"t3.new.person"_qs, u"1"_qs);
        model.update(shared(report));
        QStringList announced;
        for (const QList<QVariant> &signal : changed) {
            const QString cell = signal[0].toModelIndex().data(Model::CellIdRole).toString();
            announced << cell;
            QCOMPARE(signal[0], signal[1]);
        }
        QVERIFY(announced.contains(u"t3.new.person"_qs));
        QVERIFY(announced.contains(u"t3.carried_out.person"_qs)); // named by the balance's finding now
        QVERIFY(!announced.contains(u"t3.granted.business"_qs));
        QCOMPARE(reset.count(), 0);

        changed.clear();
        model.update(shared(report));
        QCOMPARE(changed.count(), 0);

        model.setUnsavedCells({u"t3.new.person"_qs});
        QCOMPARE(changed.count(), 1);
        QVERIFY(model.indexOf(u"t3.new.person"_qs).data(Model::IsUnsavedRole).toBool());
        model.setUnsavedCells({u"t3.new.person"_qs});
        QCOMPARE(changed.count(), 1);
        model.setUnsavedCells({});
        QCOMPARE(changed.count(), 2);
    }

    void withoutAReportThereIsNothing()
    {
        Model model(u"t3"_qs);
        const QAbstractItemModelTester tester(&model);
        model.setReport(nullptr, nullptr);
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.columnCount(), 0);
        QVERIFY(!model.indexOf(u"t3.new.person"_qs).isValid());
        QCOMPARE(model.findingCount(Severity::Error), 0);
    }
};

QTEST_GUILESS_MAIN(TestReportTableModel)
#include "test_reporttablemodel.moc"
