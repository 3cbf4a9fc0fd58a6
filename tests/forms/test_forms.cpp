// SPDX-License-Identifier: GPL-3.0-or-later
// The cell ids are written out as the contract has them: whatever reads the program's JSON relies on each of them.
#include "models/forms/form.h"

#include "tests/support/paths.h"
#include "tests/support/sourcetree.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>

using namespace disclosure;
using namespace disclosure::tests;

namespace {

QStringList cells(const QString &table, const QString &rows, const QString &columns)
{
    QStringList ids;
    for (const QString &row : rows.split(u' ')) {
        for (const QString &column : columns.split(u' ')) {
            ids.append(table + u'.' + row + u'.' + column);
        }
    }
    return ids;
}

const QString applicants = QStringLiteral("person business research charity legal other total");
const QString resultsUpToOther = QStringLiteral(
    "granted partial refused_secret refused_law refused_safety refused_third_party refused_internal refused_process "
    "refused_case_file refused_query unable_not_held unable_to_create unable_unclear rejected_petition rejected_repeat "
    "rejected_publication rejected_mass rejected_confirm");
const QString outcomes = QStringLiteral(
    "review_upheld review_corrected review_other review_pending review_total direct_upheld direct_corrected "
    "direct_other direct_pending direct_total after_review_upheld after_review_corrected after_review_other "
    "after_review_pending after_review_total");

QStringList contractCells2019()
{
    return cells(u"t2"_qs, u"regulations normative"_qs, u"made published total"_qs) +
           cells(u"t2"_qs, u"licence other_services penalty coercion"_qs, u"previous change decisions"_qs) +
           cells(u"t2"_qs, u"fees"_qs, u"previous change"_qs) +
           cells(u"t2"_qs, u"procurement"_qs, u"projects amount"_qs) +
           cells(u"t3"_qs, u"new carried_in "_qs + resultsUpToOther + u" other handled carried_out"_qs, applicants) +
           cells(u"t4"_qs, u"count"_qs, outcomes);
}

QStringList contractCells2021()
{
    return cells(u"t2"_qs, u"regulations normative"_qs, u"issued repealed in_force"_qs) +
           cells(u"t2"_qs, u"licence penalty coercion"_qs, u"decisions"_qs) +
           cells(u"t2"_qs, u"fees"_qs, u"amount"_qs) +
           cells(u"t3"_qs,
                 u"new carried_in "_qs + resultsUpToOther +
                     u" other_no_correction other_no_payment other_misc handled carried_out"_qs,
                 applicants) +
           cells(u"t4"_qs, u"count"_qs, outcomes);
}

const Form &builtIn(const QString &id)
{
    const Form *form = FormRegistry::builtIn().form(id);
    if (!form) {
        qFatal("There is no form %s.", qPrintable(id));
    }
    return *form;
}

QJsonObject jsonOf(const QString &id)
{
    return QJsonDocument::fromJson(contentOf(projectPath(u"resources/forms/%1.json"_qs.arg(id)))).object();
}

QStringList ruleIds(const Form &form)
{
    QStringList ids;
    for (const Rule &rule : form.rules) {
        ids.append(rule.id);
    }
    return ids;
}

} // namespace

class TestForms : public QObject {
    Q_OBJECT

private slots:
    void areOfTheContract_data();
    void areOfTheContract();
    void rowsAndColumnsHaveLabels_data();
    void rowsAndColumnsHaveLabels();
    void columnsSayWhatTheyHold();
    void resultRowsAreMarked_data();
    void resultRowsAreMarked();
    void haveTheRulesOfTheContract_data();
    void haveTheRulesOfTheContract();
    void rangesOfRowsAreWrittenOut();
    void placesCells_data();
    void placesCells();
    void doesNotPlace_data();
    void doesNotPlace();
    void splitsCellIds();
    void findsNothingUnknown();
    void wrongFilesAreNamed_data();
    void wrongFilesAreNamed();
};

void TestForms::areOfTheContract_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QStringList>("cellIds");
    QTest::addColumn<int>("firstYear");
    QTest::addColumn<int>("lastYear"); // 0: still in use
    QTest::newRow("2019") << u"2019"_qs << contractCells2019() << 2019 << 2020;
    QTest::newRow("2021") << u"2021"_qs << contractCells2021() << 2021 << 0;
}

void TestForms::areOfTheContract()
{
    QFETCH(QString, id);
    QFETCH(QStringList, cellIds);
    const Form &form = builtIn(id);
    QStringList actual = form.cellIds();
    QCOMPARE(actual.size(), cellIds.size());
    actual.sort();
    cellIds.sort();
    QCOMPARE(actual, cellIds);
    QTEST(form.firstYear, "firstYear");
    QTEST(form.lastYear.value_or(0), "lastYear");
    QCOMPARE(form.tables.size(), std::size_t(3));
    QCOMPARE(form.parts.size(), std::size_t(6));
    for (std::size_t i = 0; i < form.parts.size(); ++i) {
        QCOMPARE(form.parts[i].id, QString::number(i + 1));
    }
}

void TestForms::rowsAndColumnsHaveLabels_data()
{
    QTest::addColumn<QString>("id");
    QTest::newRow("2019") << u"2019"_qs;
    QTest::newRow("2021") << u"2021"_qs;
}

void TestForms::rowsAndColumnsHaveLabels()
{
    QFETCH(QString, id);
    for (const Table &table : builtIn(id).tables) {
        for (const Section &section : table.sections) {
            for (const Column &column : section.columns) {
                QVERIFY2(!column.label.text.zh.isEmpty() && !column.label.text.en.isEmpty(), qPrintable(column.id));
            }
            for (const Row &row : section.rows) {
                const bool isOnlyRow = section.rows.size() == 1 && table.id == u"t4";
                QVERIFY2(isOnlyRow || (!row.label.text.zh.isEmpty() && !row.label.text.en.isEmpty()),
                         qPrintable(row.id));
            }
        }
    }
}

void TestForms::columnsSayWhatTheyHold()
{
    const auto column = [](const QString &form, const QString &cell) { return *builtIn(form).place(cell)->column; };
    QCOMPARE(column(u"2019"_qs, u"t2.licence.change"_qs).kind, ValueKind::SignedCount);
    QCOMPARE(column(u"2019"_qs, u"t2.fees.change"_qs).kind, ValueKind::SignedCount);
    QCOMPARE(column(u"2019"_qs, u"t2.licence.previous"_qs).kind, ValueKind::Count);
    QCOMPARE(column(u"2019"_qs, u"t2.procurement.amount"_qs).kind, ValueKind::Amount);
    QCOMPARE(column(u"2019"_qs, u"t2.procurement.projects"_qs).kind, ValueKind::Count);
    QCOMPARE(column(u"2021"_qs, u"t2.fees.amount"_qs).kind, ValueKind::Amount);
    QCOMPARE(column(u"2021"_qs, u"t2.fees.amount"_qs).unit, u"万元"_qs);
    QCOMPARE(column(u"2021"_qs, u"t2.penalty.decisions"_qs).unit, QString());
    for (const Form &form : FormRegistry::builtIn().forms()) {
        for (const QString &id : form.cellIds()) {
            const bool mayBeOther = id.endsWith(u".change") || id.endsWith(u".amount");
            QVERIFY2(mayBeOther || form.place(id)->column->kind == ValueKind::Count, qPrintable(id));
        }
    }
}

void TestForms::resultRowsAreMarked_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QStringList>("rows");
    QTest::newRow("2019") << u"2019"_qs << (resultsUpToOther + u" other"_qs).split(u' ');
    QTest::newRow("2021") << u"2021"_qs
                          << (resultsUpToOther + u" other_no_correction other_no_payment other_misc"_qs).split(u' ');
}

void TestForms::resultRowsAreMarked()
{
    QFETCH(QString, id);
    QStringList marked;
    for (const Table &table : builtIn(id).tables) {
        for (const Section &section : table.sections) {
            for (const Row &row : section.rows) {
                if (row.isResult) {
                    marked.append(row.id);
                }
            }
        }
    }
    QTEST(marked, "rows");
}

void TestForms::haveTheRulesOfTheContract_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("errors");
    QTest::addColumn<QString>("warnings");
    QTest::newRow("2019")
        << u"2019"_qs << u"cell.not_a_count t3.balance t3.handled t3.row_total t4.group_total years.carried"_qs
        << u"cell.amount_jump cell.missing cell.unit form.all_zero form.date form.label "
           "form.missing_part form.mixed_edition form.organ form.placeholders form.wrong_edition "
           "form.year narrative.absolute narrative.breakdown "
           "narrative.table narrative.topics narrative.twice rollup.copied row.unknown t2.decisions_equal_stock "
           "t2.negative_stock t2.published_over_total t2.regulations_level t2.repeated_value "
           "t3.no_carry t3.only_totals t3.partial_twice years.copied years.missing years.outlier "
           "years.previous"_qs;
    QTest::newRow("2021")
        << u"2021"_qs << u"cell.not_a_count t3.balance t3.handled t3.row_total t4.group_total years.carried"_qs
        << u"cell.amount_jump cell.missing cell.unit form.all_zero form.date form.label "
           "form.missing_part form.mixed_edition form.organ form.placeholders form.wrong_edition "
           "form.year narrative.absolute narrative.breakdown "
           "narrative.table narrative.topics narrative.twice rollup.copied row.unknown t2.issued_over_in_force "
           "t2.regulations_level t2.repeated_value t3.no_carry t3.only_totals t3.partial_twice "
           "years.copied years.in_force years.missing years.outlier"_qs;
}

void TestForms::haveTheRulesOfTheContract()
{
    QFETCH(QString, id);
    QStringList errors;
    QStringList warnings;
    for (const Rule &rule : builtIn(id).rules) {
        (rule.severity == Severity::Error ? errors : warnings).append(rule.id);
        QVERIFY2(!rule.message.zh.isEmpty() && !rule.message.en.isEmpty(), qPrintable(rule.id));
        // What can be muted is named in the settings.
        QCOMPARE(!rule.name.zh.isEmpty() && !rule.name.en.isEmpty(), rule.severity != Severity::Error);
    }
    errors.sort();
    warnings.sort();
    QTEST(errors.join(u' '), "errors");
    QTEST(warnings.join(u' '), "warnings");
}

void TestForms::rangesOfRowsAreWrittenOut()
{
    const Rule *handled = builtIn(u"2021"_qs).rule(u"t3.handled");
    QVERIFY(handled);
    QCOMPARE(handled->equations.size(), std::size_t(7));
    const Rule::Equation &first = handled->equations.front();
    QCOMPARE(first.at, u"person"_qs);
    QCOMPARE(first.parts,
             cells(u"t3"_qs, resultsUpToOther + u" other_no_correction other_no_payment other_misc"_qs, u"person"_qs));
    QCOMPARE(first.totals, QStringList(u"t3.handled.person"_qs));
    QCOMPARE(first.extraColumn, u"person"_qs);

    const Rule *rows = builtIn(u"2021"_qs).rule(u"t3.row_total");
    QVERIFY(rows && rows->extraRowEquation);
    QCOMPARE(rows->equations.size(), std::size_t(25));
    QCOMPARE(rows->extraRowEquation->parts, u"person business research charity legal other"_qs.split(u' '));
    QCOMPARE(rows->extraRowEquation->totals, QStringList(u"total"_qs));
}

void TestForms::placesCells_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("row"); // empty for an extra row
    QTest::addColumn<QString>("column");
    QTest::addColumn<QStringList>("columnGroups");
    QTest::newRow("in a section") << u"t2.coercion.decisions"_qs << u"coercion"_qs << u"本年处理决定数量"_qs
                                  << QStringList();
    QTest::newRow("under a head") << u"t3.new.charity"_qs << u"new"_qs << u"社会公益组织"_qs
                                  << QStringList(u"法人或其他组织"_qs);
    QTest::newRow("under two heads") << u"t4.count.after_review_other"_qs << u"count"_qs << u"其他结果"_qs
                                     << QStringList({u"行政诉讼"_qs, u"复议后起诉"_qs});
    QTest::newRow("extra row") << u"t3.extra_2.total"_qs << QString() << u"总计"_qs << QStringList();
}

void TestForms::placesCells()
{
    QFETCH(QString, cell);
    QFETCH(QString, row);
    QFETCH(QStringList, columnGroups);
    const std::optional<Form::Place> place = builtIn(u"2021"_qs).place(cell);
    QVERIFY(place);
    QCOMPARE(place->table->id, cell.section(u'.', 0, 0));
    QCOMPARE(place->row ? place->row->id : QString(), row);
    QCOMPARE(place->column->id, cell.section(u'.', 2));
    QTEST(place->column->label.text.zh, "column");
    QStringList groups;
    for (const Label &group : place->column->groups) {
        groups.append(group.text.zh);
    }
    QCOMPARE(groups, columnGroups);
}

void TestForms::doesNotPlace_data()
{
    QTest::addColumn<QString>("cell");
    for (const char *cell : {"", "t3", "t3.new", "t3.new.person.x", "t9.new.person", "t3.nothing.person",
                             "t3.new.nothing", "t2.licence.issued", "t2.extra_1.decisions", "t4.extra_1.review_total",
                             "t3.extra_1.nothing", "t2.other.person"}) {
        QTest::newRow(cell) << QString::fromLatin1(cell);
    }
}

void TestForms::doesNotPlace()
{
    QFETCH(QString, cell);
    QVERIFY(!builtIn(u"2021"_qs).place(cell));
}

void TestForms::splitsCellIds()
{
    const std::optional<CellId> id = CellId::fromString(u"t3.new.person");
    QVERIFY(id);
    QCOMPARE(id->table, u"t3"_qs);
    QCOMPARE(id->row, u"new"_qs);
    QCOMPARE(id->column, u"person"_qs);
    QCOMPARE(id->toString(), u"t3.new.person"_qs);
    QCOMPARE(id->tableRow(), u"t3.new"_qs);
    QVERIFY(!CellId::fromString(u"t3.new"));
    QVERIFY(!CellId::fromString(u""));
}

void TestForms::findsNothingUnknown()
{
    QVERIFY(!FormRegistry::builtIn().form(u"2020"));
    const Form &form = builtIn(u"2021"_qs);
    QVERIFY(!form.table(u"t9"));
    QVERIFY(!form.rule(u"t3.nothing"));
    QVERIFY(!form.part(u"7"));
    QVERIFY(!form.tables[1].sectionOfRow(u"extra_1"));
    QCOMPARE(ruleIds(form).size(), 35);
}

/// Each row is one slip in a form's file that its schema lets through, and what the error must name.
void TestForms::wrongFilesAreNamed_data()
{
    QTest::addColumn<QString>("right");
    QTest::addColumn<QString>("wrong");
    QTest::addColumn<QString>("named");
    const auto row = [](const char *name, const QString &right, const QString &wrong, const QString &named) {
        QTest::newRow(name) << right << wrong << named;
    };
    row("a row that isn't there", u"\"granted..other_misc\""_qs, u"\"granted..other_things\""_qs, u"other_things"_qs);
    row("a total that isn't there", u"[\"handled\",\"carried_out\"]"_qs, u"[\"handled\",\"carried_away\"]"_qs,
        u"carried_away"_qs);
    row("a range backwards", u"\"granted..other_misc\""_qs, u"\"other_misc..granted\""_qs, u"other_misc..granted"_qs);
    row("a column that isn't there", u"\"parts\":[\"issued\"]"_qs, u"\"parts\":[\"isued\"]"_qs,
        u"t2.issued_over_in_force"_qs);
    row("a cell that isn't there", u"\"t4.count.direct_total\""_qs, u"\"t4.count.direct_sum\""_qs,
        u"t4.count.direct_sum"_qs);
    row("a table that isn't there", u"\"table\":\"t2\""_qs, u"\"table\":\"t5\""_qs, u"t5"_qs);
    row("a row twice", u"\"id\":\"refused_law\""_qs, u"\"id\":\"refused_secret\""_qs, u"t3.refused_secret.person"_qs);
    row("a column twice", u"\"id\":\"repealed\""_qs, u"\"id\":\"issued\""_qs, u"t2.regulations.issued"_qs);
    row("columns that no section has together", u"\"parts\":[\"issued\"]"_qs, u"\"parts\":[\"amount\"]"_qs,
        u"amount, in_force"_qs);
    row("a part twice", u"\"id\":\"5\""_qs, u"\"id\":\"4\""_qs, u"part twice: 4"_qs);
    row("a rule twice", u"\"id\":\"cell.unit\""_qs, u"\"id\":\"cell.missing\""_qs, u"cell.missing"_qs);
    row("no id", u"\"id\":\"2021\""_qs, u"\"id\":\"\""_qs, u"id"_qs);
    row("an unknown kind of column", u"\"kind\":\"amount\""_qs, u"\"kind\":\"money\""_qs, u"money"_qs);
    row("an unknown kind of rule", u"\"kind\":\"unknownRow\""_qs, u"\"kind\":\"strangeRow\""_qs, u"strangeRow"_qs);
    row("an unknown severity", u"\"severity\":\"warning\""_qs, u"\"severity\":\"grave\""_qs, u"grave"_qs);
}

void TestForms::wrongFilesAreNamed()
{
    QFETCH(QString, right);
    QFETCH(QString, wrong);
    QFETCH(QString, named);
    QString text = QString::fromUtf8(QJsonDocument(jsonOf(u"2021"_qs)).toJson(QJsonDocument::Compact));
    const qsizetype at = text.indexOf(right);
    QVERIFY2(at >= 0, "the row must change something");
    text.replace(at, right.size(), wrong);
    const Result<Form> form = Form::fromJson(QJsonDocument::fromJson(text.toUtf8()).object());
    QVERIFY(!form);
    QVERIFY2(form.error().sentence.contains(named), qPrintable(form.error().sentence));
}

QTEST_APPLESS_MAIN(TestForms)
#include "test_forms.moc"
