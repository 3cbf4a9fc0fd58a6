// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/reportjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace disclosure;

namespace {

/// A report in which everything that the JSON can say is said.
Report fullReport()
{
    Report report;
    report.source = QStringLiteral("report.pdf");
    report.form = QStringLiteral("2021");
    report.organ = QStringLiteral("样例市样例局");
    report.year = 2023;
    report.cells[QStringLiteral("t3.new.person")] = {.text = QStringLiteral("53"),
                                                     .number = Decimal(53),
                                                     .page = 5,
                                                     .box = QRectF(QPointF(221, 310.5), QPointF(240.25, 322)),
                                                     .trust = Trust::Proven};
    report.cells[QStringLiteral("t3.new.business")] = {.text = QStringLiteral("/"), .trust = Trust::Read};
    report.cells[QStringLiteral("t2.fees.amount")] = {.text = QStringLiteral("1898468.70 元"),
                                                      .number = Decimal::fromString(u"1898468.70"),
                                                      .unit = QStringLiteral("元"),
                                                      .uncertain = true,
                                                      .isProvable = true,
                                                      .secondReading = QStringLiteral("1898468.76"),
                                                      .trust = Trust::Doubtful,
                                                      .read = QStringLiteral("1898468.7O 元")};
    for (int i = 1; i <= 11; ++i) {
        const QString id = QStringLiteral("t3.extra_%1").arg(i);
        const QString after = i == 1 ? QStringLiteral("t3.unable_unclear") : QStringLiteral("t3.extra_%1").arg(i - 1);
        report.extraRows.push_back(
            {id, QStringLiteral("%1.信息不存在").arg(i), QStringLiteral("（四）无法提供"), after});
    }
    report.missingParts = {QStringLiteral("5"), QStringLiteral("6")};
    report.signedOn = QDate(2024, 1, 20);
    report.signedBy = QStringLiteral("样例市样例局");
    report.deviations = {{Deviation::Kind::OtherLabel, QStringLiteral("t3.granted"), QStringLiteral("予以公布")},
                         {Deviation::Kind::OtherEdition, QStringLiteral("t2"), QStringLiteral("2019")}};
    report.narrative = {{QStringLiteral("1"), QStringLiteral("一、总体情况"), 1}};
    report.notices = {{Notice::Kind::PicturePage, 3},
                      {Notice::Kind::CutOff, 0},
                      {Notice::Kind::UnsureYear, 2},
                      {Notice::Kind::UnsureOrgan, 0},
                      {Notice::Kind::UnsureReportYear, 0}};
    report.findings = {{.rule = QStringLiteral("t3.balance"),
                        .at = QStringLiteral("person"),
                        .severity = Severity::Error,
                        .expected = Decimal(56),
                        .found = Decimal(58),
                        .cells = {QStringLiteral("t3.new.person"), QStringLiteral("t3.handled.person")},
                        .origin = Origin::Report},
                       {.rule = QStringLiteral("form.missing_part"),
                        .at = QStringLiteral("5"),
                        .severity = Severity::Warning,
                        .origin = Origin::Unknown},
                       {.rule = QStringLiteral("form.missing_part"),
                        .at = QStringLiteral("6"),
                        .severity = Severity::Hint,
                        .origin = Origin::Reading,
                        .words = QStringLiteral("in its own words")}};
    return report;
}

} // namespace

class TestReportJson : public QObject {
    Q_OBJECT

private slots:
    void keepsEverything();
    void writesTheContract();
    void leavesOutWhatIsNotThere();
    void readsOtherWaysOfWriting();
    void readsTruths();
    void whatClerksSettledIsCarried();
    void refuses_data();
    void refuses();
    void countsBySeverity();
};

void TestReportJson::keepsEverything()
{
    const Report report = fullReport();
    const QByteArray text = toJsonText(report);
    QVERIFY(text.endsWith('\n'));
    const Result<Report> again = reportFromJson(text);
    QVERIFY(again);
    // Field by field first: a failure should say which one.
    QCOMPARE(again->extraRows.size(), report.extraRows.size());
    for (std::size_t i = 0; i < report.extraRows.size(); ++i) {
        QCOMPARE(again->extraRows[i].id, report.extraRows[i].id);
    }
    for (const auto &[id, cell] : report.cells) {
        QVERIFY2(again->cells.at(id) == cell, qPrintable(id));
    }
    QVERIFY(again->missingParts == report.missingParts);
    QVERIFY(again->notices == report.notices);
    QVERIFY(again->findings == report.findings);
    QVERIFY(*again == report);
    QCOMPARE(toJsonText(*again), text);
}

void TestReportJson::writesTheContract()
{
    const QJsonObject json = toJson(fullReport());
    QCOMPARE(json[u"source"].toString(), QStringLiteral("report.pdf"));
    QCOMPARE(json[u"form"].toString(), QStringLiteral("2021"));
    QCOMPARE(json[u"organ"].toString(), QStringLiteral("样例市样例局"));
    QCOMPARE(json[u"year"].toInt(), 2023);
    const QJsonObject cells = json[u"cells"].toObject();
    const QJsonObject expectedCell{{QStringLiteral("text"), QStringLiteral("53")},
                                   {QStringLiteral("number"), QStringLiteral("53")},
                                   {QStringLiteral("page"), 5},
                                   {QStringLiteral("box"), QJsonArray{221.0, 310.5, 240.25, 322.0}},
                                   {QStringLiteral("trust"), QStringLiteral("proven")}};
    QCOMPARE(cells[u"t3.new.person"].toObject(), expectedCell);
    const QJsonObject fees = cells[u"t2.fees.amount"].toObject();
    QCOMPARE(fees[u"number"].toString(), QStringLiteral("1898468.70"));
    QCOMPARE(fees[u"unit"].toString(), QStringLiteral("元"));
    QCOMPARE(fees[u"read"].toString(), QStringLiteral("1898468.7O 元"));
    QCOMPARE(fees[u"trust"].toString(), QStringLiteral("doubtful"));
    QVERIFY(cells[u"t3.new.business"].toObject()[u"number"].isNull());
    const QJsonObject finding{
        {QStringLiteral("rule"), QStringLiteral("t3.balance")},
        {QStringLiteral("at"), QStringLiteral("person")},
        {QStringLiteral("severity"), QStringLiteral("error")},
        {QStringLiteral("expected"), QStringLiteral("56")},
        {QStringLiteral("found"), QStringLiteral("58")},
        {QStringLiteral("cells"), QJsonArray{QStringLiteral("t3.new.person"), QStringLiteral("t3.handled.person")}},
        {QStringLiteral("origin"), QStringLiteral("report")}};
    QCOMPARE(json[u"findings"][0].toObject(), finding);
    const QJsonObject row = json[u"rows"].toObject()[u"t3.extra_1"].toObject();
    QCOMPARE(row[u"label"].toString(), QStringLiteral("1.信息不存在"));
    QCOMPARE(row[u"group"].toString(), QStringLiteral("（四）无法提供"));
}

void TestReportJson::leavesOutWhatIsNotThere()
{
    Report report;
    report.cells[QStringLiteral("t3.new.person")] = {.text = QStringLiteral("0"), .number = Decimal(0)};
    const QJsonObject json = toJson(report);
    QVERIFY(json[u"year"].isNull());
    QVERIFY(!json.contains(u"rows"));
    QVERIFY(!json.contains(u"notices"));
    const QJsonObject cell = json[u"cells"].toObject()[u"t3.new.person"].toObject();
    QCOMPARE(cell.keys(), QStringList({QStringLiteral("number"), QStringLiteral("text"), QStringLiteral("trust")}));
    QVERIFY(reportFromJson(json) == report);
}

void TestReportJson::readsOtherWaysOfWriting()
{
    const Result<Report> report = reportFromJson(
        R"({"year": "2022", "cells": {"a.b.c": {"text": "5", "number": 5}, "a.b.d": {"text": "2.5 元", "number": 2.5},
            "a.b.e": {"text": "", "number": null}, "a.b.f": {"text": "x", "number": "many", "box": [1, 2]}}})");
    QVERIFY(report);
    QCOMPARE(report->year, 2022);
    QVERIFY(report->cells.at(QStringLiteral("a.b.c")).number == Decimal(5));
    QCOMPARE(report->cells.at(QStringLiteral("a.b.d")).number->toString(), QStringLiteral("2.5"));
    QCOMPARE(report->cells.at(QStringLiteral("a.b.d")).unit, QStringLiteral("元"));
    QVERIFY(!report->cells.at(QStringLiteral("a.b.e")).number);
    QVERIFY(!report->cells.at(QStringLiteral("a.b.f")).number);
    QVERIFY(report->cells.at(QStringLiteral("a.b.f")).box.isNull());
}

void TestReportJson::readsTruths()
{
    const Result<Report> report =
        reportFromJson("\xef\xbb\xbf"
                       R"({"form": "2021", "cells": {"t3.extra_1.person": {"text": "1", "number": "1"}},
            "rows": {"t3.extra_1": {"label": "1.信息不存在", "group": "（四）无法提供"}}, "maybe": [], "family": "md",
            "findings": [{"rule": "form.missing_part", "at": "6", "severity": "warning", "cells": []}]})");
    QVERIFY2(report, report ? "" : qPrintable(report.error().sentence));
    QCOMPARE(report->extraRows.size(), std::size_t(1));
    QCOMPARE(report->extraRows.front().label, QStringLiteral("1.信息不存在"));
    QCOMPARE(report->extraRows.front().after, QString());
    QVERIFY(report->missingParts == std::set<QString>{QStringLiteral("6")});
}

void TestReportJson::whatClerksSettledIsCarried()
{
    const QString cell = QStringLiteral("t3.new.person");
    const QString reason = QStringLiteral("原文如此");
    Report report;
    report.cells[cell] = {.text = QStringLiteral("5"), .uncertain = true, .confirmed = true};
    report.dismissals[QStringLiteral("some.rule@place")] = reason;
    report.findings = {{.rule = QStringLiteral("some.rule"), .dismissal = reason}};
    const Result<Report> back = reportFromJson(toJsonText(report));
    QVERIFY(back);
    QVERIFY(back->cells.at(cell).confirmed);
    QVERIFY(back->dismissals == report.dismissals);
    QVERIFY(back->findings.at(0).dismissal == reason);
    QVERIFY(!toJson(Report()).contains(QStringLiteral("dismissals")));
}

void TestReportJson::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("sentence"); // how it begins
    const auto row = [](const char *name, const char *json, const char *sentence) {
        QTest::newRow(name) << QByteArray(json) << QString::fromLatin1(sentence);
    };
    row("nothing", "", "It is no valid JSON: ");
    row("broken", R"({"cells": )", "It is no valid JSON: ");
    row("text after the end", R"({"cells": {}} and more)", "It is no valid JSON: ");
    row("a list", "[]", "It is JSON, but not that of a report");
    row("without cells", R"({"form": "2021"})", "It is JSON, but not that of a report");
    row("cells that are no object", R"({"cells": [1, 2]})", "It is JSON, but not that of a report");
}

void TestReportJson::refuses()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, sentence);
    const Result<Report> report = reportFromJson(json);
    QVERIFY(!report);
    QVERIFY2(report.error().sentence.startsWith(sentence), qPrintable(report.error().sentence));
    QVERIFY(report.error().sentence.endsWith(u'.'));
}

void TestReportJson::countsBySeverity()
{
    const Report report = fullReport();
    QCOMPARE(report.count(Severity::Error), 1);
    QCOMPARE(report.count(Severity::Warning), 1);
    QCOMPARE(report.count(Severity::Hint), 1);
    QCOMPARE(Report().count(Severity::Error), 0);
}

QTEST_APPLESS_MAIN(TestReportJson)
#include "test_reportjson.moc"
