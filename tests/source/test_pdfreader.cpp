// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/reader.h"

#include "tests/support/pdfbuilder.h"

#include <QTest>

using namespace disclosure;
using namespace disclosure::tests;

class TestPdfReader : public QObject {
    Q_OBJECT

private slots:
    void findsLines_data();
    void findsLines();
    void readsWordsWithTheirCharacters();
    void leavesWatermarksOut_data();
    void leavesWatermarksOut();
    void tellsPictures();
    void mendsOrRefusesWhatIsCutOff();
    void readsAThousandPages();
    void stopsAtTheLimitAndSaysSo();

private:
    Document read(const QList<PdfPage> &pages)
    {
        Result<Document> document = readPdf(pdfOf(pages), u"report.pdf"_qs, {});
        return document ? *std::move(document) : Document();
    }
};

void TestPdfReader::findsLines_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("form");
    QTest::addColumn<QByteArray>("attributes");
    QTest::addColumn<QList<QLineF>>("expected");
    const auto row = [](const char *name, const char *content, const QList<QLineF> &lines, const char *form = "",
                        const char *attributes = "") {
        QTest::newRow(name) << QByteArray(content) << QByteArray(form) << QByteArray(attributes) << lines;
    };
    // The page is 200 × 400; y counts from its foot in the file and from its head here.
    row("stroked", "10 390 m 110 390 l S", {{10, 10, 110, 10}});
    row("thin rectangle filled", "10 388 100 2 re f", {{10, 11, 110, 11}});
    row("thick rectangle is no line", "10 300 100 50 re f", {});
    row("stroked rectangle", "10 300 100 50 re S",
        {{10, 100, 110, 100}, {110, 100, 110, 50}, {110, 50, 10, 50}, {10, 50, 10, 100}});
    row("moved and scaled", "q 2 0 0 2 10 20 cm 0 100 m 50 100 l S Q 0 0 m 0 40 l S",
        {{10, 180, 110, 180}, {0, 400, 0, 360}});
    row("closed by the operator", "10 390 m 110 390 l 110 340 l s", {{10, 10, 110, 10}, {110, 10, 110, 60}});
    row("white is not seen", "1 1 1 RG 10 390 m 110 390 l S 1 g 10 388 100 2 re f", {});
    row("slanted and curved lines are none", "0 0 m 50 50 l S 0 0 m 10 10 20 20 30 0 c S", {});
    row("dots that make a line", "10 390 1 1 re f 12 390 1 1 re f 14 390 1 1 re f 16 390 1 1 re 18 390 1 1 re f",
        {{10, 9.5, 19, 9.5}});
    row("a dot alone is none", "10 390 1 1 re f 12 390 1 1 re f", {});
    row("never painted", "10 390 m 110 390 l n", {});
    row("in a form", "/Form Do", {{10, 10, 110, 10}}, "10 290 m 110 290 l S");
    row("a form that draws itself ends", "/Form Do 10 390 m 110 390 l S", {{10, 10, 110, 10}}, "/Form Do");
    row("turned page", "10 390 m 110 390 l S", {{390, 10, 390, 110}}, "", "/Rotate 90");
    row("cropped page", "10 390 m 110 390 l S", {{5, 0, 105, 0}}, "", "/CropBox [5 0 200 390]");
    row("broken stream gives what came before", "10 390 m 110 390 l S ( 10 300 m 20 300 l S", {{10, 10, 110, 10}});
}

void TestPdfReader::findsLines()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, form);
    QFETCH(QByteArray, attributes);
    QFETCH(QList<QLineF>, expected);
    const Document document = read({{content, form, attributes}});
    QCOMPARE(document.pages.size(), std::size_t(1));
    const std::vector<QLineF> &lines = document.pages.front().lines;
    QCOMPARE(QList<QLineF>(lines.begin(), lines.end()), expected);
}

void TestPdfReader::readsWordsWithTheirCharacters()
{
    const Document document = read({{"BT /F1 10 Tf 20 380 Td (12 345) Tj ET", {}, {}}});
    QCOMPARE(document.pages.size(), std::size_t(1));
    const std::vector<Word> &words = document.pages.front().words;
    QCOMPARE(words.size(), std::size_t(2));
    QCOMPARE(words[0].text, QStringLiteral("12"));
    QVERIFY(words[0].spaceAfter);
    QCOMPARE(words[1].text, QStringLiteral("345"));
    QCOMPARE(words[1].characterBoxes.size(), std::size_t(3));
    QVERIFY(words[1].characterBoxes[0].right() <= words[1].characterBoxes[1].left() + 0.01);
    QVERIFY(words[1].box.top() > 5 && words[1].box.bottom() < 30);
    QVERIFY(document.notices.empty());
}

void TestPdfReader::leavesWatermarksOut_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("form");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const char *content, const QStringList &words, const char *form = "") {
        QTest::newRow(name) << QByteArray(content) << QByteArray(form) << words;
    };
    const QStringList own = {u"12"_qs};
    row("turned by the text's matrix",
        "BT /F1 10 Tf 20 380 Td (12) Tj ET BT /F1 30 Tf .8 .6 -.6 .8 50 50 Tm (99) Tj ET", own);
    row("turned by the page's matrix",
        "BT /F1 10 Tf 20 380 Td (12) Tj ET q .8 -.6 .6 .8 50 50 cm BT /F1 30 Tf (9) Tj [(9) -20 (8)] TJ ET Q", own);
    row("turned with the form that it stands in", "BT /F1 10 Tf 20 380 Td (12) Tj ET q .8 .6 -.6 .8 50 0 cm /Form Do Q",
        own, "BT /F1 30 Tf (99) Tj ET");
    row("in a form that is drawn upright as well stays", "/Form Do q .8 .6 -.6 .8 200 0 cm /Form Do Q",
        {u"12"_qs, u"12"_qs}, "BT /F1 30 Tf 20 200 Td (12) Tj ET");
    row("marked as a watermark",
        "BT /F1 10 Tf 20 380 Td (12) Tj ET /Artifact <</Subtype /Watermark /Type /Pagination>> BDC /Form Do EMC", own,
        "BT /F1 30 Tf 20 200 Td (99) Tj ET");
    row("another artifact stays",
        "BT /F1 10 Tf 20 380 Td (12) Tj ET /Artifact <</Type /Pagination>> BDC BT /F1 10 Tf 20 20 Td (3) Tj ET EMC",
        {u"12"_qs, u"3"_qs});
    row("text after it keeps its line",
        "BT /F1 10 Tf 12 TL 20 380 Td (12) Tj ET BT /F1 10 Tf 12 TL .8 .6 -.6 .8 50 50 Tm (9) ' (9) ' ET", own);
    row("leaning letters are upright", "BT /F1 10 Tf 1 0 .33 1 20 380 Tm (12) Tj ET", own);
    row("a page fed a little askew is read", "BT /F1 10 Tf .9998 .02 -.02 .9998 20 380 Tm (12) Tj ET", own);
    row("a report that is all askew is no watermark", "BT /F1 10 Tf .8 .6 -.6 .8 50 50 Tm (9) Tj ET", {u"9"_qs});
}

void TestPdfReader::leavesWatermarksOut()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, form);
    QFETCH(QStringList, expected);
    const Document document = read({{content, form, {}}});
    QCOMPARE(document.pages.size(), std::size_t(1));
    QStringList texts;
    for (const Word &word : document.pages.front().words) {
        texts.append(word.text);
    }
    QCOMPARE(texts, expected);
}

void TestPdfReader::tellsPictures()
{
    const Document document = read(
        {{"q 180 0 0 380 10 10 cm /Image Do Q", {}, {}},
         {"q 20 0 0 20 10 10 cm /Image Do Q", {}, {}},
         {"q 180 0 0 380 10 10 cm /Image Do Q BT /F1 10 Tf 20 380 Td (text) Tj ET", {}, {}},
         {"BT /F1 10 Tf 20 380 Td (text) Tj ET q 200 0 0 200 0 0 cm /Image Do Q q 200 0 0 200 0 200 cm /Image Do Q",
          {},
          {}},
         {"q 180 0 0 380 10 10 cm /Image Do Q BT /F1 20 Tf .8 .6 -.6 .8 50 50 Tm (mark) Tj ET", {}, {}}});
    QCOMPARE(document.pages.size(), std::size_t(5));
    QVERIFY(document.pages[0].isPicture);
    QVERIFY(!document.pages[1].isPicture);
    QVERIFY(!document.pages[2].isPicture);
    QVERIFY(document.pages[3].isPicture); // the picture hides its text
    QVERIFY(document.pages[4].isPicture); // its text is a watermark
    QCOMPARE(document.notices,
             std::vector<Notice>(
                 {{Notice::Kind::PicturePage, 1}, {Notice::Kind::PicturePage, 4}, {Notice::Kind::PicturePage, 5}}));
}

void TestPdfReader::mendsOrRefusesWhatIsCutOff()
{
    const QByteArray whole = pdfOf({{"BT /F1 10 Tf 20 380 Td (1) Tj ET", {}, {}}});
    const Result<Document> mended = readPdf(whole.first(whole.size() - 20), u"report.pdf"_qs, {});
    QVERIFY(mended);
    QCOMPARE(mended->notices, std::vector<Notice>({{Notice::Kind::CutOff, 0}}));
    const Result<Document> refused = readPdf(whole.first(whole.size() / 4), u"report.pdf"_qs, {});
    QVERIFY(!refused);
    QVERIFY(refused.error().sentence.startsWith(QStringLiteral("report.pdf is a damaged PDF file")));
    QVERIFY(!refused.error().needsPassword);
}

void TestPdfReader::readsAThousandPages()
{
    constexpr int pages = 1000;
    const Document document = read(QList<PdfPage>(pages, {"BT /F1 10 Tf 20 380 Td (page) Tj ET", {}, {}}));
    QCOMPARE(document.pages.size(), std::size_t(pages));
    QCOMPARE(document.pages.back().words.size(), std::size_t(1));
    QVERIFY(document.notices.empty());
}

void TestPdfReader::stopsAtTheLimitAndSaysSo()
{
    const Document document = read(QList<PdfPage>(ReadLimits::pages + 1, {"n", {}, {}}));
    QCOMPARE(document.pages.size(), std::size_t(ReadLimits::pages));
    QCOMPARE(document.notices, std::vector<Notice>({{Notice::Kind::CutOff, ReadLimits::pages + 1}}));
}

QTEST_GUILESS_MAIN(TestPdfReader)

#include "test_pdfreader.moc"
