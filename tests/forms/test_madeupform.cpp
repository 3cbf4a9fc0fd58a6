// SPDX-License-Identifier: GPL-3.0-or-later
// An edition of the form that nobody has issued, as a file of data: with it the program reads a report that no line of
// code knows, and still tells the editions apart.
#include "models/reading/readreport.h"
#include "models/validate/validator.h"

#include "tests/support/paths.h"
#include "tests/support/sourcetree.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace disclosure;
using namespace disclosure::tests;

namespace {

FormRegistry threeEditions()
{
    std::vector<Form> forms = FormRegistry::builtIn().forms();
    Result<Form> form = Form::fromJson(QJsonDocument::fromJson(contentOf(dataPath(u"forms/2031.json"_qs))).object());
    if (!form) {
        qFatal("%s", qPrintable(form.error().sentence));
    }
    forms.push_back(*std::move(form));
    return FormRegistry(std::move(forms));
}

/// A row of a report: its cells' numbers in the form's order.
QString rowOf(const Report &report, const Form &form, const QString &row)
{
    const CellId any = *CellId::fromString(row + u".sum"_qs);
    const Table *table = form.table(any.table);
    const Section *section = table->sectionOfRow(any.row);
    QStringList numbers;
    for (const Column &column : (section ? section : &table->sections.front())->columns) {
        const auto cell = report.cells.find(row + u'.' + column.id);
        numbers.append(cell == report.cells.end() ? u"?"_qs
                       : cell->second.number      ? cell->second.number->toString()
                                                  : u'"' + cell->second.text + u'"');
    }
    return numbers.join(u' ');
}

QStringList sentences(const Report &report, const Form &form)
{
    QStringList result;
    for (const Finding &finding : report.findings) {
        result.append(finding.rule + u' ' + sentence(finding, report, form));
    }
    return result;
}

} // namespace

class TestMadeUpForm : public QObject {
    Q_OBJECT

private slots:
    void keepsToTheSchema();
    void readsAWebPage();
    void readsText();
    void leavesTheOtherEditionsAlone();
};

void TestMadeUpForm::keepsToTheSchema()
{
    QProcess jsonschema;
    jsonschema.start(u"jsonschema"_qs, {u"--instance"_qs, dataPath(u"forms/2031.json"_qs),
                                        projectPath(u"resources/forms/form.schema.json"_qs)});
    QVERIFY(jsonschema.waitForFinished());
    QCOMPARE(jsonschema.exitCode(), 0);
}

void TestMadeUpForm::readsAWebPage()
{
    const FormRegistry registry = threeEditions();
    const Form &form = *registry.form(u"2031");
    const Result<Reading> reading = readReport(dataPath(u"forms/2031.html"_qs), {}, registry);
    QVERIFY2(reading, reading ? "" : qPrintable(reading.error().sentence));
    const Report &report = reading->report;
    QCOMPARE(report.form, u"2031"_qs);
    QCOMPARE(report.organ, u"样例市数据局"_qs);
    QCOMPARE(report.year, 2034);
    QCOMPARE(rowOf(report, form, u"data.health"_qs), u"12 3 \"/\" 15"_qs);
    QCOMPARE(rowOf(report, form, u"data.roads"_qs), u"9 1 4 14"_qs);
    QCOMPARE(rowOf(report, form, u"data.ports"_qs), u"2 0 5 8"_qs);
    QCOMPARE(rowOf(report, form, u"data.weather"_qs), u"7 \"\" 1 8"_qs);
    QCOMPARE(rowOf(report, form, u"data.extra_1"_qs), u"1 1 0 2"_qs);
    QCOMPARE(rowOf(report, form, u"data.all"_qs), u"31 5 10 47"_qs);
    QCOMPARE(rowOf(report, form, u"ask.desk"_qs), u"1240 1198"_qs);
    QCOMPARE(rowOf(report, form, u"ask.phone"_qs), u"77 80"_qs);
    QCOMPARE(rowOf(report, form, u"ask.staff"_qs), u"18.60"_qs);
    QCOMPARE(report.cells.size(), std::size_t(29));
    QCOMPARE(sentences(report, form),
             QStringList({u"data.across Ports: 7 is not 8."_qs, u"data.across All fields: 46 is not 47."_qs,
                          u"ask.answered_over_received Telephone: 80 is more than 77."_qs,
                          u"year.other_form Form of 2031 (made up) is not for 2034."_qs,
                          u"part.lacking Plans is lacking."_qs, u"row.extra There is also 地理测绘."_qs,
                          u"cell.other_unit 18.60 万元 is not in 千元."_qs}));
    QCOMPARE(report.count(Severity::Error), 2);
    QCOMPARE(report.count(Severity::Hint), 1);
    QCOMPARE(report.cells.at(u"data.roads.sets"_qs).trust, Trust::Proven);
    QCOMPARE(report.cells.at(u"data.ports.sets"_qs).trust, Trust::Doubtful);
}

void TestMadeUpForm::readsText()
{
    const FormRegistry registry = threeEditions();
    const Form &form = *registry.form(u"2031");
    const Result<Reading> reading = readReport(dataPath(u"forms/2031.txt"_qs), {}, registry);
    QVERIFY2(reading, reading ? "" : qPrintable(reading.error().sentence));
    const Report &report = reading->report;
    QCOMPARE(report.form, u"2031"_qs);
    QCOMPARE(report.organ, u"样例县数据局"_qs);
    QCOMPARE(report.year, 2032);
    QCOMPARE(rowOf(report, form, u"data.health"_qs), u"12 3 0 15"_qs);
    QCOMPARE(rowOf(report, form, u"data.roads"_qs), u"9 1 4 14"_qs);
    QCOMPARE(rowOf(report, form, u"data.ports"_qs), u"2 0 5 7"_qs);
    QCOMPARE(rowOf(report, form, u"data.weather"_qs), u"7 0 1 8"_qs);
    QCOMPARE(rowOf(report, form, u"data.all"_qs), u"30 4 10 44"_qs);
    QCOMPARE(rowOf(report, form, u"ask.desk"_qs), u"1240 1198"_qs);
    QCOMPARE(rowOf(report, form, u"ask.phone"_qs), u"77 75"_qs);
    QCOMPARE(rowOf(report, form, u"ask.staff"_qs), u"18.60"_qs);
    QCOMPARE(sentences(report, form), QStringList());
}

void TestMadeUpForm::leavesTheOtherEditionsAlone()
{
    const FormRegistry registry = threeEditions();
    for (const QString &path : {u"text/000.txt"_qs, u"web/005.html"_qs}) {
        const Result<Reading> with = readReport(examplePath(path), {}, registry);
        const Result<Reading> without = readReport(examplePath(path), {}, FormRegistry::builtIn());
        QVERIFY(with && without);
        QVERIFY(with->report == without->report);
    }
}

QTEST_GUILESS_MAIN(TestMadeUpForm)
#include "test_madeupform.moc"
