// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/extract/glyphs.h"

#include "tests/support/pagebuilder.h"

#include <QTest>

using namespace disclosure;
using namespace disclosure::tests;

namespace {

constexpr Tolerances tolerances;

QStringList linesOf(const std::vector<Word> &words)
{
    QStringList texts;
    for (const std::vector<Glyph> &line : textLines(glyphsOf(words), tolerances)) {
        texts.append(textOf(line, tolerances));
    }
    return texts;
}

} // namespace

class TestGlyphs : public QObject {
    Q_OBJECT

private slots:
    void makesLines_data();
    void makesLines();
    void joinsLines_data();
    void joinsLines();
    void keepsPairsOfUnitsTogether();
    void fontsOfGreatHeightAreOneLine();
};

void TestGlyphs::makesLines_data()
{
    QTest::addColumn<std::vector<Word>>("words");
    QTest::addColumn<QStringList>("lines");
    QTest::newRow("nothing") << std::vector<Word>() << QStringList();
    QTest::newRow("one word") << std::vector<Word>({wordAt(10, 10, u"自然人"_qs)}) << QStringList(u"自然人"_qs);
    QTest::newRow("words that touch") << std::vector<Word>({wordAt(10, 10, u"自然"_qs), wordAt(30, 10, u"人"_qs)})
                                      << QStringList(u"自然人"_qs);
    QTest::newRow("a gap") << std::vector<Word>({wordAt(10, 10, u"自然"_qs), wordAt(40, 10, u"人"_qs)})
                           << QStringList(u"自然 人"_qs);
    QTest::newRow("a narrow gap") << std::vector<Word>({wordAt(10, 10, u"12"_qs), wordAt(32, 10, u"3"_qs)})
                                  << QStringList(u"123"_qs);
    QTest::newRow("words out of order") << std::vector<Word>({wordAt(40, 10, u"理"_qs), wordAt(10, 10, u"不"_qs),
                                                              wordAt(20, 10, u"予处"_qs)})
                                        << QStringList(u"不予处理"_qs);
    QTest::newRow("lines out of order") << std::vector<Word>({wordAt(10, 30, u"二"_qs), wordAt(10, 10, u"一"_qs)})
                                        << QStringList({u"一"_qs, u"二"_qs});
    QTest::newRow("one character a line")
        << std::vector<Word>({wordAt(10, 10, u"总"_qs), wordAt(10, 22, u"计"_qs)}) << QStringList({u"总"_qs, u"计"_qs});
    QTest::newRow("slightly higher, still in line")
        << std::vector<Word>({wordAt(10, 10, u"一"_qs), wordAt(20, 13, u"二"_qs)}) << QStringList(u"一二"_qs);
    QTest::newRow("fake bold") << std::vector<Word>({wordAt(10, 10, u"总计"_qs), wordAt(10.4, 10, u"总计"_qs)})
                               << QStringList(u"总计"_qs);
    QTest::newRow("fake bold, also down")
        << std::vector<Word>({wordAt(10, 10, u"57"_qs), wordAt(10.3, 10.3, u"57"_qs)}) << QStringList(u"57"_qs);
    QTest::newRow("the same digit twice") << std::vector<Word>({wordAt(10, 10, u"55"_qs)}) << QStringList(u"55"_qs);
    QTest::newRow("the same digit twice, narrow")
        << std::vector<Word>({wordAt(10, 10, u"1"_qs, 5), wordAt(15, 10, u"1"_qs, 5)}) << QStringList(u"11"_qs);
    QTest::newRow("white space alone") << std::vector<Word>({wordAt(10, 10, u"　 "_qs)}) << QStringList();
}

void TestGlyphs::makesLines()
{
    QFETCH(std::vector<Word>, words);
    QTEST(linesOf(words), "lines");
}

void TestGlyphs::joinsLines_data()
{
    QTest::addColumn<std::vector<Word>>("words");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << std::vector<Word>() << QString();
    QTest::newRow("one character a line")
        << std::vector<Word>({wordAt(10, 10, u"总"_qs), wordAt(10, 22, u"计"_qs)}) << u"总计"_qs;
    QTest::newRow("a number broken over two lines")
        << std::vector<Word>({wordAt(10, 10, u"372827"_qs), wordAt(10, 22, u"900.49"_qs)}) << u"372827900.49"_qs;
    QTest::newRow("Latin words keep their space")
        << std::vector<Word>({wordAt(10, 10, u"Annual"_qs), wordAt(10, 22, u"report"_qs)}) << u"Annual report"_qs;
    QTest::newRow("a space in a line stays")
        << std::vector<Word>({wordAt(10, 10, u"减"_qs), wordAt(30, 10, u"6"_qs)}) << u"减 6"_qs;
}

void TestGlyphs::joinsLines()
{
    QFETCH(std::vector<Word>, words);
    QTEST(joinedText(textLines(glyphsOf(words), tolerances), tolerances), "text");
}

void TestGlyphs::keepsPairsOfUnitsTogether()
{
    Word word = wordAt(10, 10, u"𠮷a"_qs);
    QCOMPARE(word.text.size(), 3);
    const std::vector<Glyph> glyphs = glyphsOf({word});
    QCOMPARE(glyphs.size(), std::size_t(2));
    QCOMPARE(glyphs[0].text, u"𠮷"_qs);
    QCOMPARE(glyphs[1].text, u"a"_qs);
}

void TestGlyphs::fontsOfGreatHeightAreOneLine()
{
    // Some fonts claim 31 points for characters of 12: two lines of them overlap and are two lines all the same.
    Word first = wordAt(10, 0, u"一二"_qs, 12);
    Word second = wordAt(10, 14, u"三四"_qs, 12);
    for (Word *word : {&first, &second}) {
        for (QRectF &box : word->characterBoxes) {
            box.setHeight(31);
        }
    }
    QCOMPARE(linesOf({second, first}), QStringList({u"一二"_qs, u"三四"_qs}));
}

QTEST_APPLESS_MAIN(TestGlyphs)
#include "test_glyphs.moc"
