// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/extract/draft.h"
#include "models/extract/labels.h"
#include "models/extract/tolerances.h"

#include <QTest>

using namespace disclosure;

class TestLabels : public QObject {
    Q_OBJECT

private slots:
    void makesKeys_data();
    void makesKeys();
    void takesNumbersOff_data();
    void takesNumbersOff();
    void measuresSimilarity_data();
    void measuresSimilarity();
    void matches_data();
    void matches();
    void numbersDecideBetweenEqualWords();
    void shortWordsAreKnownInCellsAlone();
    void knowsOtherNumbers();
    void findsUnitsInHeads_data();
    void findsUnitsInHeads();
};

void TestLabels::makesKeys_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("key");
    const auto row = [](const char *name, const QString &text, const QString &key) {
        QTest::newRow(name) << text << key;
    };
    row("spaces", u" 自 然 人 "_qs, u"自然人"_qs);
    row("one character a line", u"总\n计"_qs, u"总计"_qs);
    row("full-width brackets", u"（一）予以公开"_qs, u"(一)予以公开"_qs);
    row("other brackets", u"〔一〕【二】〈三〉"_qs, u"(一)(二)(三)"_qs);
    row("Kangxi radicals", u"⼀、⾃然⼈"_qs, u"一自然人"_qs);
    row("quotes", u"危及“三安全一稳定”"_qs, u"危及三安全一稳定"_qs);
    row("commas", u"没有现成信息，需要另行制作"_qs, u"没有现成信息需要另行制作"_qs);
    row("other spelling", u"其它处理"_qs, u"其他处理"_qs);
    row("或者", u"确认或者重新出具"_qs, u"确认或重新出具"_qs);
    row("markdown", u"**总计** |"_qs, u"总计"_qs);
    row("invisible", u"\u200b总\ufeff计"_qs, u"总计"_qs);
    row("nothing", u" 　"_qs, QString());
}

void TestLabels::makesKeys()
{
    QFETCH(QString, text);
    QTEST(labelKey(text), "key");
}

void TestLabels::takesNumbersOff_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("rest");
    const auto row = [](const QString &text, const QString &rest) { QTest::newRow(qPrintable(text)) << text << rest; };
    row(u"1.属于国家秘密"_qs, u"属于国家秘密"_qs);
    row(u"1．属于国家秘密"_qs, u"属于国家秘密"_qs);
    row(u"1、属于国家秘密"_qs, u"属于国家秘密"_qs);
    row(u"12.其他"_qs, u"其他"_qs);
    row(u"（1）属于国家秘密"_qs, u"属于国家秘密"_qs);
    row(u"（一）予以公开"_qs, u"予以公开"_qs);
    row(u"（十二）总计"_qs, u"总计"_qs);
    row(u"一、本年新收"_qs, u"本年新收"_qs);
    row(u"第一，总体情况"_qs, u"总体情况"_qs);
    row(u"三类内部事务信息"_qs, u"三类内部事务信息"_qs);
    row(u"一般"_qs, u"一般"_qs);
    row(u"自然人"_qs, u"自然人"_qs);
    row(u"一"_qs, u"一"_qs);
    row(u"2021"_qs, u"2021"_qs);
}

void TestLabels::takesNumbersOff()
{
    QFETCH(QString, text);
    QTEST(withoutNumber(labelKey(text)), "rest");
}

void TestLabels::measuresSimilarity_data()
{
    QTest::addColumn<QString>("left");
    QTest::addColumn<QString>("right");
    QTest::addColumn<double>("similarity");
    QTest::newRow("equal") << u"自然人"_qs << u"自然人"_qs << 1.0;
    QTest::newRow("one of four other") << u"商业企业"_qs << u"商业金业"_qs << 0.75;
    QTest::newRow("one of four missing") << u"商业企业"_qs << u"商业企"_qs << 0.75;
    QTest::newRow("one of five more") << u"商业企业"_qs << u"商业、企业"_qs << 0.8;
    QTest::newRow("nothing in common") << u"总计"_qs << u"其他"_qs << 0.0;
    QTest::newRow("empty and not") << QString() << u"其他"_qs << 0.0;
    QTest::newRow("both empty") << QString() << QString() << 1.0;
}

void TestLabels::measuresSimilarity()
{
    QFETCH(QString, left);
    QFETCH(QString, right);
    QTEST(similarity(left, right), "similarity");
    QTEST(similarity(right, left), "similarity");
}

void TestLabels::matches_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isLabel");
    QTest::newRow("as printed") << u"2.其他法律行政法规禁止公开"_qs << true;
    QTest::newRow("another number") << u"3.其他法律行政法规禁止公开"_qs << true;
    QTest::newRow("no number") << u"其他法律行政法规禁止公开"_qs << true;
    QTest::newRow("a variant") << u"2.其他法律、行政法规禁止公开"_qs << true;
    QTest::newRow("another spelling") << u"2.其它法律行政法规禁止公开"_qs << true;
    QTest::newRow("a character misread") << u"2.其他法津行政法规禁止公开"_qs << true;
    QTest::newRow("in pieces") << u"2.其他法律\n行政法规\n禁止公开"_qs << true;
    QTest::newRow("with a remark") << u"2.其他法律行政法规禁止公开（全部）"_qs << true;
    QTest::newRow("a part of it") << u"2.其他法律行政法规禁止公开（其中：部门规章另行规定）"_qs << false;
    QTest::newRow("another label") << u"3.危及“三安全一稳定”"_qs << false;
    QTest::newRow("half of it") << u"2.其他法律"_qs << false;
    QTest::newRow("a number") << u"2"_qs << false;
    QTest::newRow("nothing") << QString() << false;
}

void TestLabels::matches()
{
    QFETCH(QString, text);
    const LabelKeys label(
        Label{{u"2.其他法律行政法规禁止公开"_qs, u"2. Barred by other laws"_qs}, {u"2.其他法律、行政法规禁止公开"_qs}});
    QTEST(label.match(text) >= Tolerances().labelMatch, "isLabel");
}

void TestLabels::numbersDecideBetweenEqualWords()
{
    const LabelKeys row(Label{{u"（七）总计"_qs, u"(7) Total"_qs}, {}});
    const LabelKeys column(Label{{u"总计"_qs, u"Total"_qs}, {}});
    QCOMPARE(row.match(u"（七）总计"_qs), 1.0);
    QVERIFY(row.match(u"（六）总计"_qs) < 1.0);
    QVERIFY(row.match(u"（六）总计"_qs) > 0.9);
    // As a head, the number belongs to the text.
    QCOMPARE(column.match(LabelText::head(u"总 计")), 1.0);
    QVERIFY(column.match(LabelText::head(u"（七）总计")) < Tolerances().labelMatch);
}

void TestLabels::shortWordsAreKnownInCellsAlone()
{
    const LabelKeys label(Label{{u"1.结果维持"_qs, {}}, {u"1.维持原决定"_qs}, {u"1.维持"_qs}});
    QCOMPARE(label.all(), QStringList({u"结果维持"_qs, u"维持原决定"_qs}));
    QVERIFY(label.match(u"维持原决定"_qs) >= sameWords);
    QVERIFY(label.match(u"维持"_qs) >= Tolerances().labelMatch);
    QVERIFY(label.match(u"维持"_qs) < sameWords);
}

void TestLabels::knowsOtherNumbers()
{
    const LabelKeys label(Label{{u"（三）不予公开"_qs, {}}, {}});
    QVERIFY(label.isNumberedOtherwise(u"（四）甲"_qs));
    QVERIFY(!label.isNumberedOtherwise(u"三、甲"_qs));
    QVERIFY(!label.isNumberedOtherwise(u"甲"_qs));
}

void TestLabels::findsUnitsInHeads_data()
{
    QTest::addColumn<QString>("head");
    QTest::addColumn<QString>("unit");
    QTest::newRow("the form's") << u"本年收费金额（单位：万元）"_qs << u"万元"_qs;
    QTest::newRow("half-width") << u"本年收费金额(单位:元)"_qs << u"元"_qs;
    QTest::newRow("a colon misread") << u"本年收费金额（单位；万元）"_qs << u"万元"_qs;
    QTest::newRow("its two dots apart") << u"本年收费金额（单位.·万元）"_qs << u"万元"_qs;
    QTest::newRow("with spaces") << u"本年收费金额（ 单位 ： 亿元 ）"_qs << u"亿元"_qs;
    QTest::newRow("alone in brackets") << u"收费金额（万元）"_qs << u"万元"_qs;
    QTest::newRow("no money") << u"本年制发件数（件）"_qs << QString();
    QTest::newRow("none") << u"本年收费金额"_qs << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void TestLabels::findsUnitsInHeads()
{
    QFETCH(QString, head);
    QTEST(unitInHead(head), "unit");
}

QTEST_APPLESS_MAIN(TestLabels)
#include "test_labels.moc"
