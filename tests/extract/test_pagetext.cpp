// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/extract/pagetext.h"

#include "tests/support/pagebuilder.h"

#include <QTest>

using namespace disclosure;
using namespace disclosure::tests;

namespace {

/// A line of text above a table of two rows; 50 × 20 points a cell from (100, 200).
PageContent page()
{
    return PageBuilder(1)
        .text(100, 100, u"总体"_qs)
        .text(140, 100, u"情况"_qs)
        .table({100, 150, 200}, {200, 220, 240}, {u"新收|53"_qs, u"结转|5"_qs})
        .page;
}

} // namespace

class TestPageText : public QObject {
    Q_OBJECT

private slots:
    void linesComeBeforeTheTableCellByCell()
    {
        const PageText text(page());
        QCOMPARE(text.text({0, text.size()}), u"总体 情况\n新收\t53\n结转\t5"_qs);
    }

    void aCellOfTwoLinesStaysTogether()
    {
        PageContent narrow = PageBuilder(1).table({100, 150, 200}, {200, 240}, {u"|7"_qs}).page;
        narrow.words.push_back(wordAt(110, 205, u"不掌"_qs));
        narrow.words.push_back(wordAt(110, 222, u"握的"_qs));
        const PageText text(narrow);
        QCOMPARE(text.text({0, text.size()}), u"不掌握的\t7"_qs);
        QCOMPARE(text.find(u"不掌握的"_qs), (std::vector<PageText::Range>{{0, 4}}));
        QVERIFY(text.find(u"的7"_qs).empty());
    }

    void positionsAreNearestToThePoint()
    {
        const PageText text(page());
        QCOMPARE(text.positionAt({101, 105}), 0);
        QCOMPARE(text.positionAt({109, 105}), 1);
        QCOMPARE(text.positionAt({500, 105}), 4);
        QCOMPARE(text.positionAt({0, 0}), 0);
        QCOMPARE(PageText().positionAt({10, 10}), 0);
    }

    void boxesGoByLine()
    {
        const PageText text(page());
        const std::vector<QRectF> boxes = text.boxes({2, 6});
        QCOMPARE(boxes.size(), std::size_t(2));
        QCOMPARE(boxes[0], QRectF(140, 100, 20, 10));
        QCOMPARE(boxes[1], QRectF(115, 205, 20, 10));
    }

    void words_data()
    {
        QTest::addColumn<QList<QPair<double, QString>>>("words");
        QTest::addColumn<QPointF>("point");
        QTest::addColumn<QString>("word");
        using Words = QList<QPair<double, QString>>;
        QTest::newRow("one") << Words{{100, u"53"_qs}, {200, u"5"_qs}} << QPointF(105, 105) << u"53"_qs;
        QTest::newRow("beside") << Words{{100, u"53"_qs}} << QPointF(150, 105) << QString();
        QTest::newRow("pieces that touch") << Words{{100, u"1"_qs}, {110, u"23"_qs}} << QPointF(105, 105) << u"123"_qs;
        QTest::newRow("a sign apart") << Words{{100, u"减"_qs}, {115, u"6"_qs}} << QPointF(118, 105) << u"减 6"_qs;
        QTest::newRow("another number") << Words{{100, u"4"_qs}, {115, u"6"_qs}} << QPointF(118, 105) << u"6"_qs;
    }

    void words()
    {
        using Words = QList<QPair<double, QString>>;
        QFETCH(Words, words);
        QFETCH(QPointF, point);
        PageBuilder builder(1);
        for (const auto &[left, word] : words) {
            builder.text(left, 100, word);
        }
        const PageText text(builder.page);
        QTEST(text.text(text.wordAt(point)), "word");
    }

    void aNumberThatACellWrappedIsOneWord()
    {
        PageContent narrow = PageBuilder(1).table({100, 130, 200}, {200, 240}, {u"|7"_qs}).page;
        narrow.words.push_back(wordAt(105, 205, u"12"_qs));
        narrow.words.push_back(wordAt(105, 222, u"34"_qs));
        const PageText text(narrow);
        QCOMPARE(text.text(text.wordAt({110, 210})), u"1234"_qs);
    }

    void pagesAreKnownByTheirNumber()
    {
        PageContent third = page();
        third.number = 3;
        const ReadPages read({page(), third});
        QCOMPARE(read.page(3)->number, 3);
        QCOMPARE(read.text(3)->size(), read.text(1)->size());
        QVERIFY(!read.page(2) && !read.text(2));
    }
};

QTEST_APPLESS_MAIN(TestPageText)
#include "test_pagetext.moc"
