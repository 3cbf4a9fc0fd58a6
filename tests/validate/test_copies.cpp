// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/validate/copies.h"
#include "models/validate/years.h"

#include "tests/support/tablerows.h"

#include <QTest>

using namespace disclosure;
using namespace disclosure::tests;

namespace {

/// A long narrative in which each sentence differs from the others; those from `changed` on are others than without.
std::vector<Passage> narrative(int sentences, int changed)
{
    std::vector<Passage> passages;
    for (int i = 0; i < sentences; ++i) {
        QString text;
        for (int k = 0; k < 20; ++k) {
            const int seed = (i * 131 + k * 17 + (i >= changed ? 7919 : 0)) % 4000;
            text += QChar(0x4e00 + seed);
        }
        passages.push_back({u"1"_qs, text + u"，共%1件。"_qs.arg(i), 1});
    }
    return passages;
}

Report reportOf(const QString &organ, const std::vector<Passage> &passages)
{
    Report report = soundReport(u"2021"_qs);
    report.source = organ + u".pdf"_qs;
    report.organ = organ;
    report.year = 2023;
    report.narrative = passages;
    return report;
}

} // namespace

/// Reports that say the same as others.
class TestCopies : public QObject {
    Q_OBJECT

private slots:
    void resemblanceIsTheShareOfCommonRuns()
    {
        const std::vector<quint32> whole = sketchOf(narrative(100, 100));
        QCOMPARE(resemblance(whole, whole), 1.0);
        QVERIFY(resemblance(whole, sketchOf(narrative(100, 0))) < 0.05); // both say 件 after each number
        // Of 150 sentences that the two have together, 50 are in both.
        const double half = resemblance(whole, sketchOf(narrative(100, 50)));
        QVERIFY2(half > 0.23 && half < 0.43, qPrintable(QString::number(half)));
        QCOMPARE(resemblance({}, {}), 0.0);
    }

    void numeralsAndShortTextsDoNotCount()
    {
        std::vector<Passage> other = narrative(100, 100);
        for (Passage &passage : other) {
            passage.text.replace(u"，共"_qs, u"，共1"_qs);
        }
        QCOMPARE(sketchOf(other), sketchOf(narrative(100, 100)));
        QVERIFY(sketchOf({{u"1"_qs, u"无。"_qs, 1}}).empty());
    }

    void twinsAreOtherOrgansOfTheYear()
    {
        Report one = reportOf(u"云岭市商务局"_qs, narrative(100, 100));
        Report same = reportOf(u"云岭市民政局"_qs, narrative(100, 98));
        Report other = reportOf(u"云岭市教育局"_qs, narrative(100, 0));
        Report before = reportOf(u"云岭市水务局"_qs, narrative(100, 100));
        Report again = reportOf(u"云岭市 商务局"_qs, narrative(100, 100));
        before.year = 2022;
        put(same, u"t2.licence.decisions"_qs, u"7"_qs);
        put(other, u"t2.licence.decisions"_qs, u"8"_qs);
        std::vector<Report *> all = {&one, &same, &other, &before, &again};
        linkTwins(all);
        const auto sources = [](const Report &report) {
            QStringList found;
            for (const Twin &twin : report.twins) {
                found << twin.source + u' ' + sameIn(likenessOf(report), twin.likeness);
            }
            return found;
        };
        QCOMPARE(sources(one), QStringList({u"云岭市民政局.pdf nearly all words of the narrative"_qs}));
        QCOMPARE(sources(same).size(), 2); // both files of the first organ
        QCOMPARE(sources(other), QStringList());
        QCOMPARE(sources(before), QStringList());

        other.cells = one.cells;
        linkTwins(all);
        QCOMPARE(sources(other).first(), u"云岭市商务局.pdf all numbers"_qs);
    }

    void zerosAreNoCopies()
    {
        Report zeros{.form = u"2021"_qs};
        for (const QString &id : FormRegistry::builtIn().form(u"2021")->cellIds()) {
            put(zeros, id, u"0"_qs);
        }
        QCOMPARE(sameIn(likenessOf(zeros), likenessOf(zeros)), QString());
    }

    void decimalsOfZeroMakeNoOtherNumber()
    {
        Report one = soundReport(u"2021"_qs);
        Report other = one;
        put(one, u"t2.fees.amount"_qs, u"45.90"_qs);
        put(other, u"t2.fees.amount"_qs, u"45.9"_qs);
        QCOMPARE(sameIn(likenessOf(one), likenessOf(other)), u"all numbers"_qs);
        put(other, u"t2.fees.amount"_qs, u"459"_qs);
        QCOMPARE(sameIn(likenessOf(one), likenessOf(other)), QString());
    }
};

QTEST_APPLESS_MAIN(TestCopies)
#include "test_copies.moc"
