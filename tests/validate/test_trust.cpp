// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/validate/applychange.h"
#include "models/validate/validator.h"

#include "tests/support/samplereport.h"
#include "tests/support/tablerows.h"

#include <QTest>

#include <algorithm>
#include <functional>

using namespace disclosure;
using namespace disclosure::tests;

namespace {

const QString form = QStringLiteral("2021");

Trust trustAfter(const QString &cell, const std::function<void(Report &)> &change)
{
    Report report = soundReport(form);
    change(report);
    validate(report, FormRegistry::builtIn());
    return report.cells.at(cell).trust;
}

void doubt(Report &report, const QString &cell)
{
    report.cells[cell].uncertain = true;
}

/// Doubts only which digits stand there.
void readWeakly(Report &report, const QStringList &cells)
{
    for (const QString &cell : cells) {
        report.cells[cell].uncertain = true;
        report.cells[cell].isProvable = true;
    }
}

void putSum(Report &report)
{
    put(report, u"t4.count.review_upheld"_qs, u"4"_qs);
    put(report, u"t4.count.review_other"_qs, u"3"_qs);
    put(report, u"t4.count.review_total"_qs, u"7"_qs);
}

} // namespace

class TestTrust : public QObject {
    Q_OBJECT

private slots:
    void tellsHowFarToBelieve_data();
    void tellsHowFarToBelieve();
    void correctionsKeepWhatWasRead();
    void correctionsKeepTheUnitOfTheHead();
    void aCorrectionBackToWhatWasReadIsNone();
    void correctionsFillCellsThatWereNotRead();
    void correctionsSettleTheReadersDoubt();
    void aBlankOfAScanMayBeOurs();
    void aNumberOfTheNarrativeIsPartOfItsFindingsName();
};

void TestTrust::tellsHowFarToBelieve_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<std::function<void(Report &)>>("change");
    QTest::addColumn<Trust>("trust");
    const auto row = [](const char *name, const QString &cell, const std::function<void(Report &)> &change,
                        Trust trust) { QTest::newRow(name) << cell << change << trust; };
    const auto nothing = [](Report &) {};
    row("equations hold", u"t3.new.person"_qs, nothing, Trust::Proven);
    row("a zero in equations that hold", u"t3.partial.legal"_qs, nothing, Trust::Proven);
    row("no equation", u"t2.penalty.decisions"_qs, nothing, Trust::Read);
    row("soft rules prove nothing", u"t2.normative.issued"_qs, nothing, Trust::Read);
    row(
        "an equation is broken", u"t3.new.person"_qs, [](Report &r) { put(r, u"t3.new.person"_qs, u"54"_qs); },
        Trust::Doubtful);
    row(
        "one is broken, another holds", u"t3.carried_in.person"_qs,
        [](Report &r) { put(r, u"t3.new.person"_qs, u"54"_qs); }, Trust::Doubtful);
    row(
        "another equation is broken", u"t3.new.charity"_qs,
        [](Report &r) { put(r, u"t4.count.review_total"_qs, u"1"_qs); }, Trust::Proven);
    row(
        "a soft rule is broken", u"t2.normative.issued"_qs,
        [](Report &r) { put(r, u"t2.normative.issued"_qs, u"9"_qs); }, Trust::Read);
    row(
        "the equation lacks a cell", u"t4.count.review_upheld"_qs,
        [](Report &r) { r.cells.erase(u"t4.count.review_pending"_qs); }, Trust::Read);
    row(
        "the equation has no number", u"t4.count.review_upheld"_qs,
        [](Report &r) {
            for (auto &[id, cell] : r.cells) {
                if (id.startsWith(u"t4.count.review_")) {
                    cell = {.text = u"/"_qs};
                }
            }
        },
        Trust::Read);
    row(
        "a dash in equations that hold", u"t3.partial.legal"_qs,
        [](Report &r) { put(r, u"t3.partial.legal"_qs, u"—"_qs); }, Trust::Proven);
    row(
        "the reader doubts, nothing proves it", u"t2.penalty.decisions"_qs,
        [](Report &r) { doubt(r, u"t2.penalty.decisions"_qs); }, Trust::Doubtful);
    // A whole column in the wrong place adds up as well as in the right one.
    row(
        "the reader doubts, sums both ways hold", u"t3.new.person"_qs, [](Report &r) { doubt(r, u"t3.new.person"_qs); },
        Trust::Doubtful);
    row(
        "the reader doubts a zero", u"t3.partial.legal"_qs, [](Report &r) { doubt(r, u"t3.partial.legal"_qs); },
        Trust::Doubtful);
    row(
        "the reader doubts a blank", u"t3.partial.legal"_qs,
        [](Report &r) {
            put(r, u"t3.partial.legal"_qs, {});
            doubt(r, u"t3.partial.legal"_qs);
        },
        Trust::Doubtful);
    row(
        "the reader doubts, one sum alone holds", u"t4.count.review_total"_qs,
        [](Report &r) {
            put(r, u"t4.count.review_other"_qs, u"3"_qs);
            put(r, u"t4.count.review_total"_qs, u"3"_qs);
            doubt(r, u"t4.count.review_total"_qs);
        },
        Trust::Doubtful);
    row(
        "the reader doubts, a sum is broken", u"t3.new.person"_qs,
        [](Report &r) {
            put(r, u"t3.new.person"_qs, u"54"_qs);
            doubt(r, u"t3.new.person"_qs);
        },
        Trust::Doubtful);
    row(
        "digits in doubt, all sums hold", u"t3.new.person"_qs, [](Report &r) { readWeakly(r, {u"t3.new.person"_qs}); },
        Trust::Proven);
    row(
        "digits in doubt, no sum", u"t2.penalty.decisions"_qs,
        [](Report &r) { readWeakly(r, {u"t2.penalty.decisions"_qs}); }, Trust::Doubtful);
    row(
        "digits in doubt, a sum is broken", u"t3.new.person"_qs,
        [](Report &r) {
            put(r, u"t3.carried_in.person"_qs, u"4"_qs);
            readWeakly(r, {u"t3.new.person"_qs});
        },
        Trust::Doubtful);
    row(
        "a zero in doubt", u"t3.partial.person"_qs, [](Report &r) { readWeakly(r, {u"t3.partial.person"_qs}); },
        Trust::Doubtful);
    row(
        "a blank in doubt", u"t3.partial.person"_qs,
        [](Report &r) {
            put(r, u"t3.partial.person"_qs, {});
            readWeakly(r, {u"t3.partial.person"_qs});
        },
        Trust::Doubtful);
    row(
        "digits in doubt, beside others in one of the sums", u"t3.new.person"_qs,
        [](Report &r) {
            readWeakly(r, {u"t3.new.person"_qs, u"t3.new.business"_qs});
        },
        Trust::Proven);
    row(
        "digits in doubt, proven once those beside them are", u"t3.new.business"_qs,
        [](Report &r) {
            readWeakly(r, {u"t3.new.person"_qs, u"t3.new.business"_qs});
        },
        Trust::Proven);
    row(
        "digits in doubt, beside others in each sum", u"t4.count.review_total"_qs,
        [](Report &r) {
            putSum(r);
            readWeakly(r, {u"t4.count.review_upheld"_qs, u"t4.count.review_total"_qs});
        },
        Trust::Doubtful);
    row(
        "digits in doubt, in a sum with a doubted place", u"t4.count.review_total"_qs,
        [](Report &r) {
            putSum(r);
            readWeakly(r, {u"t4.count.review_total"_qs});
            doubt(r, u"t4.count.review_upheld"_qs);
        },
        Trust::Doubtful);
    row(
        "digits in doubt, one sum alone", u"t4.count.review_total"_qs,
        [](Report &r) {
            putSum(r);
            readWeakly(r, {u"t4.count.review_total"_qs});
        },
        Trust::Proven);
    row(
        "digits in doubt, a sum of one number", u"t4.count.review_total"_qs,
        [](Report &r) {
            put(r, u"t4.count.review_other"_qs, u"3"_qs);
            put(r, u"t4.count.review_total"_qs, u"3"_qs);
            readWeakly(r, {u"t4.count.review_total"_qs});
        },
        Trust::Doubtful);
    row(
        "a text that is no number", u"t2.penalty.decisions"_qs,
        [](Report &r) { put(r, u"t2.penalty.decisions"_qs, u"约5"_qs); }, Trust::Doubtful);
    row(
        "a text that is no number where 0 would fit", u"t3.partial.legal"_qs,
        [](Report &r) { put(r, u"t3.partial.legal"_qs, u"见附件"_qs); }, Trust::Doubtful);
    row(
        "an extra row whose sums hold", u"t3.extra_1.person"_qs,
        [](Report &r) {
            putRow(r, u"t3.granted"_qs, u"47 5 0 0 0 1 53"_qs);
            putExtraRow(r, u"t3.extra_1"_qs, u"1.信息不存在"_qs, u"1 0 0 0 0 0 1"_qs);
        },
        Trust::Proven);
    row(
        "an extra row whose sum is broken", u"t3.extra_1.legal"_qs,
        [](Report &r) { putExtraRow(r, u"t3.extra_1"_qs, u"1.信息不存在"_qs, u"1 0 0 0 0 0 2"_qs); }, Trust::Doubtful);
}

void TestTrust::tellsHowFarToBelieve()
{
    QFETCH(QString, cell);
    QFETCH(std::function<void(Report &)>, change);
    QTEST(trustAfter(cell, change), "trust");
}

void TestTrust::correctionsKeepWhatWasRead()
{
    Report report = soundReport(form);
    const QString id = u"t2.fees.amount"_qs;
    put(report, id, u"7.77 元"_qs);
    report.cells[id].page = 3;
    report.cells[id].box = QRectF(10, 20, 30, 8);
    applyCorrection(report, id, u"0.000777 万元"_qs);
    const Cell &cell = report.cells.at(id);
    QCOMPARE(cell.text, u"0.000777 万元"_qs);
    QCOMPARE(cell.number->toString(), u"0.000777"_qs);
    QCOMPARE(cell.unit, u"万元"_qs);
    QVERIFY(cell.read == u"7.77 元"_qs);
    QCOMPARE(cell.page, 3);
    QCOMPARE(cell.box, QRectF(10, 20, 30, 8));

    applyCorrection(report, id, u"/"_qs);
    QVERIFY(!report.cells.at(id).number);
    QCOMPARE(report.cells.at(id).unit, QString());
    QVERIFY2(report.cells.at(id).read == u"7.77 元"_qs, "a second correction keeps what was read, not the first one");
}

void TestTrust::correctionsKeepTheUnitOfTheHead()
{
    Report report = soundReport(form);
    const QString id = u"t2.fees.amount"_qs;
    report.cells[id] = {
        .text = u"7.77"_qs, .number = Decimal::fromString(u"7.77"), .unit = u"元"_qs, .headUnit = u"元"_qs};
    applyCorrection(report, id, u"8.88"_qs);
    QCOMPARE(report.cells.at(id).unit, u"元"_qs);
    applyCorrection(report, id, u"8.88 万元"_qs);
    QCOMPARE(report.cells.at(id).unit, u"万元"_qs);
    applyCorrection(report, id, u"7.77"_qs);
    QCOMPARE(report.cells.at(id).unit, u"元"_qs);
}

void TestTrust::aCorrectionBackToWhatWasReadIsNone()
{
    Report report = soundReport(form);
    const Report before = report;
    applyCorrection(report, u"t3.new.person"_qs, u"35"_qs);
    QVERIFY(report.cells.at(u"t3.new.person"_qs).read);
    applyCorrection(report, u"t3.new.person"_qs, u"53"_qs);
    QVERIFY(!report.cells.at(u"t3.new.person"_qs).read);
    QVERIFY(report == before);
}

void TestTrust::correctionsFillCellsThatWereNotRead()
{
    Report report = soundReport(form);
    report.cells.erase(u"t3.new.person"_qs);
    applyCorrection(report, u"t3.new.person"_qs, u"53"_qs);
    validate(report, FormRegistry::builtIn());
    QVERIFY(report.findings.empty());
    QVERIFY(report.cells.at(u"t3.new.person"_qs).read == QString());
    QCOMPARE(report.cells.at(u"t3.new.person"_qs).trust, Trust::Proven);
}

void TestTrust::correctionsSettleTheReadersDoubt()
{
    Report report = soundReport(form);
    doubt(report, u"t2.penalty.decisions"_qs);
    const QString asRead = report.cells.at(u"t2.penalty.decisions"_qs).text;
    applyCorrection(report, u"t2.penalty.decisions"_qs, u"4"_qs);
    validate(report, FormRegistry::builtIn());
    QCOMPARE(report.cells.at(u"t2.penalty.decisions"_qs).trust, Trust::Read);
    applyCorrection(report, u"t2.penalty.decisions"_qs, asRead);
    validate(report, FormRegistry::builtIn());
    QCOMPARE(report.cells.at(u"t2.penalty.decisions"_qs).trust, Trust::Doubtful);
}

void TestTrust::aBlankOfAScanMayBeOurs()
{
    Report report = soundReport(form);
    const QString cell = u"t3.new.person"_qs;
    put(report, cell, QString());
    report.cells[cell].page = 2;
    const auto origin = [&report] {
        validate(report, FormRegistry::builtIn());
        return report.findings.empty() ? std::nullopt : std::optional(report.findings.front().origin);
    };
    QCOMPARE(origin(), Origin::Report);
    report.notices = {{.kind = Notice::Kind::Recognised, .page = 3}};
    QCOMPARE(origin(), Origin::Report);
    report.notices.push_back({.kind = Notice::Kind::Recognised, .page = 2});
    QCOMPARE(origin(), Origin::Unknown);
    report.cells[cell].confirmed = true;
    QCOMPARE(origin(), Origin::Report);
}

void TestTrust::aNumberOfTheNarrativeIsPartOfItsFindingsName()
{
    Report report = soundReport(form);
    const auto keyWith = [&report](const QString &narrative) {
        report.narrative = {{.part = u"overview"_qs, .text = narrative}};
        validate(report, FormRegistry::builtIn());
        return report.findings.empty() ? QString() : findingKey(report.findings.front(), report);
    };
    const QString first = keyWith(u"全年新收政府信息公开申请77件。"_qs);
    QVERIFY(!first.isEmpty());
    QCOMPARE(keyWith(u"全年新收政府信息公开申请77件。"_qs), first);
    QVERIFY(keyWith(u"全年新收政府信息公开申请78件。"_qs) != first);
}

QTEST_APPLESS_MAIN(TestTrust)
#include "test_trust.moc"
