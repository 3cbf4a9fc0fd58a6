// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/overprint.h"

#include "tests/support/pagebuilder.h"

#include <QTest>

using namespace disclosure;
using namespace disclosure::tests;

namespace {

QStringList left(std::vector<Word> words)
{
    removeOverprint(words);
    QStringList texts;
    for (const Word &word : words) {
        texts.append(word.text);
    }
    return texts;
}

} // namespace

class TestOverprint : public QObject {
    Q_OBJECT

private slots:
    void leavesLinesOutOverWhichTextRuns();
    void keepsTitles();
    void keepsNumbersThatALabelRunsInto();
    void keepsTextOfOneSize();
    void keepsNothing();
};

void TestOverprint::leavesLinesOutOverWhichTextRuns()
{
    const std::vector<Word> words = {wordAt(100, 100, u"内部"_qs, 40), wordAt(300, 101, u"8"_qs, 40),
                                     wordAt(60, 115, u"本机关不掌握相关政府信息"_qs), wordAt(320, 140, u"0"_qs)};
    QCOMPARE(left(words), QStringList({u"本机关不掌握相关政府信息"_qs, u"0"_qs}));
}

void TestOverprint::keepsTitles()
{
    // The title's font leaves room below, into which the next line's reaches.
    const std::vector<Word> words = {wordAt(100, 100, u"年度报告"_qs, 40), wordAt(100, 130, u"某某市政府信息公开"_qs),
                                     wordAt(100, 150, u"工作情况"_qs)};
    QCOMPARE(left(words).size(), 3);
}

void TestOverprint::keepsNumbersThatALabelRunsInto()
{
    const std::vector<Word> words = {wordAt(100, 100, u"行政事业性收费"_qs), wordAt(155, 98, u"7"_qs, 16)};
    QCOMPARE(left(words).size(), 2);
}

void TestOverprint::keepsTextOfOneSize()
{
    const std::vector<Word> words = {wordAt(100, 100, u"行政事业性收费"_qs), wordAt(102, 100, u"行政事业性收费"_qs)};
    QCOMPARE(left(words).size(), 2);
}

void TestOverprint::keepsNothing()
{
    QCOMPARE(left({}), QStringList());
}

QTEST_APPLESS_MAIN(TestOverprint)
#include "test_overprint.moc"
