// SPDX-License-Identifier: GPL-3.0-or-later
// What is kept of a narrative's search answers for the same text, report and rules alone.
#include "models/validate/kept.h"
#include "models/validate/narrativesearch.h"
#include "models/validate/searchedtext.h"
#include "models/validate/validator.h"

#include "tests/support/narrativereport.h"
#include "tests/support/tablerows.h"

#include <QTest>

#include <thread>

using namespace disclosure;
using namespace disclosure::tests;

namespace {

/// Counts how often a search is made.
struct Probe {
    explicit Probe(const QString &from) : text(from) { ++made; }
    bool isOf(const QString &other) const { return other == text; }

    QString text;
    static inline int made = 0;
};

const Rule &tableRule(const Form &form)
{
    return *form.rule(u"narrative.table");
}

const Form &formOf2021()
{
    return *FormRegistry::builtIn().form(u"2021");
}

Report reportWith(const QString &text)
{
    Report report = narrativeReport();
    report.narrative = {{u"1"_qs, text, 0}};
    return report;
}

QStringList findingsOn(Report &report, const Form &form)
{
    validate(report, form);
    return narrativeFindings(report);
}

} // namespace

class TestKept : public QObject {
    Q_OBJECT

private slots:
    void fewAreKept();
    void aChangedCellNeedsNoOtherSearch();
    void aChangedNarrativeIsSearchedAgain();
    void yearAndOrganAreLookedAt();
    void anotherFormIsLookedAt();
    void aFormThatHasChangedIsAnotherOne();
    void manyThreadsMayAsk();
};

void TestKept::fewAreKept()
{
    Kept<Probe, 2> kept;
    Probe::made = 0;
    const auto first = kept.of(u"a"_qs);
    kept.of(u"b"_qs);
    QCOMPARE(kept.of(u"a"_qs), first);
    QCOMPARE(Probe::made, 2);
    kept.of(u"c"_qs); // in the place of b, for which nobody has asked since
    QCOMPARE(kept.of(u"a"_qs), first);
    QCOMPARE(Probe::made, 3);
    kept.of(u"b"_qs);
    QCOMPARE(Probe::made, 4);
    QCOMPARE(first->text, u"a"_qs);
}

void TestKept::aChangedCellNeedsNoOtherSearch()
{
    Report report = reportWith(u"全年新收申请151件。"_qs);
    const auto narrative = searchedNarrative(tableRule(formOf2021()), report);
    const auto text = searchedText(report.narrative);
    QCOMPARE(findingsOn(report, formOf2021()), QStringList(u"table t3.new.total 150/151"_qs));
    put(report, u"t3.new.total"_qs, u"151"_qs);
    QCOMPARE(findingsOn(report, formOf2021()), QStringList());
    QCOMPARE(searchedNarrative(tableRule(formOf2021()), report), narrative);
    QCOMPARE(searchedText(report.narrative), text);
}

void TestKept::aChangedNarrativeIsSearchedAgain()
{
    Report report = reportWith(u"全年新收申请151件。"_qs);
    QCOMPARE(findingsOn(report, formOf2021()), QStringList(u"table t3.new.total 150/151"_qs));
    report.narrative.front().text = u"全年新收申请152件。"_qs;
    QCOMPARE(findingsOn(report, formOf2021()), QStringList(u"table t3.new.total 150/152"_qs));
    report.narrative.push_back({u"1"_qs, u"发布信息103条,其中网站61条,微博35条,微信9条。"_qs, 0});
    QCOMPARE(findingsOn(report, formOf2021()),
             QStringList({u"breakdown 103条 105/103"_qs, u"table t3.new.total 150/152"_qs}));
    report.narrative.clear();
    QCOMPARE(findingsOn(report, formOf2021()), QStringList());
    report.narrative = {{u"1"_qs, u"全年未收到政府信息公开申请。"_qs, 0}};
    QCOMPARE(findingsOn(report, formOf2021()), QStringList(u"absolute t3.new.total 150/0"_qs));
}

void TestKept::yearAndOrganAreLookedAt()
{
    Report report = reportWith(u"2022年全年新收申请151件。"_qs);
    QCOMPARE(findingsOn(report, formOf2021()), QStringList());
    report.year = 2022;
    QCOMPARE(findingsOn(report, formOf2021()), QStringList(u"table t3.new.total 150/151"_qs));

    report.narrative.front().text = u"全市共收到政府信息公开申请151件。"_qs;
    QCOMPARE(findingsOn(report, formOf2021()), QStringList(u"table t3.new.total 150/151"_qs));
    report.organ = u"样例市财政局"_qs;
    QCOMPARE(findingsOn(report, formOf2021()), QStringList());
}

void TestKept::anotherFormIsLookedAt()
{
    Report report = soundReport(u"2019"_qs);
    report.year = 2020;
    report.narrative = {{u"1"_qs, u"全年制发规范性文件9件。"_qs, 0}};
    const Form &formOf2019 = *FormRegistry::builtIn().form(u"2019");
    QCOMPARE(findingsOn(report, formOf2019), QStringList(u"table t2.normative.made 0/9"_qs));
    report.cells = narrativeReport().cells;
    QCOMPARE(findingsOn(report, formOf2021()), QStringList(u"table t2.normative.issued 6/9"_qs));
    QVERIFY(searchedNarrative(tableRule(formOf2019), report) != searchedNarrative(tableRule(formOf2021()), report));
}

/// At the same address and of the same name.
void TestKept::aFormThatHasChangedIsAnotherOne()
{
    Form form = formOf2021();
    Report report = reportWith(u"全年新收申请151件。"_qs);
    QCOMPARE(findingsOn(report, form), QStringList(u"table t3.new.total 150/151"_qs));
    const auto rule = std::ranges::find(form.rules, u"narrative.table"_qs, &Rule::id);
    rule->except.setPattern(u"新收"_qs);
    QCOMPARE(findingsOn(report, form), QStringList());
    rule->except = tableRule(formOf2021()).except;
    QCOMPARE(findingsOn(report, form), QStringList(u"table t3.new.total 150/151"_qs));
    rule->subjects.clear();
    QCOMPARE(findingsOn(report, form), QStringList());
}

void TestKept::manyThreadsMayAsk()
{
    constexpr int threads = 4;
    constexpr int texts = 40; // more than are kept
    std::vector<int> wrong(threads, 0);
    std::vector<std::thread> running;
    for (int thread = 0; thread < threads; ++thread) {
        running.emplace_back([&count = wrong[static_cast<std::size_t>(thread)]] {
            for (int i = 0; i < 2 * texts; ++i) {
                const int number = 151 + i % texts;
                const QStringList found = narrativeFindings(narrativeReport(), u"全年新收申请%1件。"_qs.arg(number));
                count += found == QStringList(u"table t3.new.total 150/%1"_qs.arg(number)) ? 0 : 1;
            }
        });
    }
    for (std::thread &thread : running) {
        thread.join();
    }
    QCOMPARE(wrong, std::vector<int>(threads, 0));
}

QTEST_GUILESS_MAIN(TestKept)
#include "test_kept.moc"
