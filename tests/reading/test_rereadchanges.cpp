// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reading/rereadchanges.h"
#include "models/validate/applychange.h"

#include <QTest>

using namespace disclosure;

namespace {

const QRectF box(100, 200, 20, 10);

Cell cellOf(const QString &text, int page = 2)
{
    return {.text = text, .number = Decimal::fromString(text), .page = page, .box = box};
}

Report reportOf(const QString &text)
{
    Report report{.source = QStringLiteral("a.pdf"), .form = QStringLiteral("2021")};
    report.cells[QStringLiteral("t3.new.person")] = cellOf(text);
    return report;
}

QString shown(const RereadChanges &reread)
{
    QStringList texts;
    for (const Change &change : reread.changes) {
        texts
            << QStringLiteral("%1 %2: %3 > %4").arg(int(change.kind)).arg(change.subject, change.before, change.after);
    }
    return texts.join(u", ");
}

} // namespace

class TestRereadChanges : public QObject {
    Q_OBJECT

private slots:
    void theSameIsNoChange() { QVERIFY(rereadChanges(reportOf(u"53"_qs), reportOf(u"53"_qs), 2).changes.empty()); }

    void anotherTextIsOneWithItsPlace()
    {
        Report reread = reportOf(u"58"_qs);
        reread.cells[u"t3.new.person"_qs].box.translate(5, 0);
        const RereadChanges changes = rereadChanges(reportOf(u"53"_qs), reread, 2);
        QCOMPARE(changes.changed, QStringList(u"t3.new.person"_qs));
        QCOMPARE(shown(changes), u"0 t3.new.person: 53 > 58, 1 t3.new.person: 2 100 200 20 10 > 2 105 200 20 10"_qs);
        Report report = reportOf(u"53"_qs);
        for (const Change &change : changes.changes) {
            apply(report, change);
        }
        QCOMPARE(report.cells[u"t3.new.person"_qs].text, u"58"_qs);
        QCOMPARE(report.cells[u"t3.new.person"_qs].box.left(), 105.0);
    }

    void aMovedPlaceAloneIsAChange()
    {
        Report reread = reportOf(u"53"_qs);
        reread.cells[u"t3.new.person"_qs].box.translate(5, 0);
        const RereadChanges changes = rereadChanges(reportOf(u"53"_qs), reread, 2);
        QVERIFY(changes.changed.isEmpty());
        QCOMPARE(changes.changes.size(), std::size_t(1));
    }

    void otherPagesAreLeftAlone() { QVERIFY(rereadChanges(reportOf(u"53"_qs), reportOf(u"58"_qs), 3).changes.empty()); }

    void aCellThatTheReportLacksIsAdded()
    {
        Report report = reportOf(u"53"_qs);
        report.cells.clear();
        const RereadChanges changes = rereadChanges(report, reportOf(u"53"_qs), 2);
        QCOMPARE(shown(changes), u"0 t3.new.person:  > 53, 1 t3.new.person:  > 2 100 200 20 10"_qs);
        QVERIFY(changes.changes.front().before.isNull());
    }

    void aCellThatTheNewReadingLacksStays()
    {
        Report reread = reportOf(u"53"_qs);
        reread.cells.clear();
        QVERIFY(rereadChanges(reportOf(u"53"_qs), reread, 2).changes.empty());
    }

    void whatAClerkHasSetStays()
    {
        Report corrected = reportOf(u"53"_qs);
        applyCorrection(corrected, u"t3.new.person"_qs, u"54"_qs);
        const RereadChanges changes = rereadChanges(corrected, reportOf(u"58"_qs), 2);
        QVERIFY(changes.changes.empty());
        QCOMPARE(changes.kept, QStringList(u"t3.new.person"_qs));

        Report confirmed = reportOf(u"53"_qs);
        confirmed.cells[u"t3.new.person"_qs].confirmed = true;
        QCOMPARE(rereadChanges(confirmed, reportOf(u"58"_qs), 2).kept, QStringList(u"t3.new.person"_qs));
    }

    void whatIsNotCertainIsNotTaken()
    {
        Report reread = reportOf(u"58"_qs);
        reread.cells[u"t3.new.person"_qs].uncertain = true;
        const RereadChanges changes = rereadChanges(reportOf(u"53"_qs), reread, 2);
        QVERIFY(changes.changes.empty());
        QCOMPARE(changes.unsure, QStringList(u"t3.new.person"_qs));
    }

    void extraRowsAreKnownByTheirLabels()
    {
        Report report = reportOf(u"53"_qs);
        report.extraRows = {{u"t3.extra_1"_qs, u"1.信息不存在"_qs, {}, {}}};
        report.cells[u"t3.extra_1.person"_qs] = cellOf(u"4"_qs);
        Report reread = reportOf(u"53"_qs);
        reread.extraRows = {{u"t3.extra_1"_qs, u"2.不属于"_qs, {}, u"t3.granted"_qs},
                            {u"t3.extra_2"_qs, u"1. 信息不存在"_qs, {}, u"t3.extra_1"_qs}};
        reread.cells[u"t3.extra_1.person"_qs] = cellOf(u"7"_qs);
        reread.cells[u"t3.extra_2.person"_qs] = cellOf(u"5"_qs);
        const RereadChanges changes = rereadChanges(report, reread, 2);
        QCOMPARE(changes.changed, QStringList({u"t3.extra_2.person"_qs, u"t3.extra_1.person"_qs}));
        for (const Change &change : changes.changes) {
            apply(report, change);
        }
        QCOMPARE(report.extraRows.size(), std::size_t(2));
        QCOMPARE(report.extraRows[1].label, u"2.不属于"_qs);
        QCOMPARE(report.cells[u"t3.extra_1.person"_qs].text, u"5"_qs);
        QCOMPARE(report.cells[u"t3.extra_2.person"_qs].text, u"7"_qs);
    }
};

QTEST_APPLESS_MAIN(TestRereadChanges)
#include "test_rereadchanges.moc"
