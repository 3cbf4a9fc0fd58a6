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
    void straightensPagesAskew_data();
    void straightensPagesAskew();
    void leavesWatermarksOut_data();
    void leavesWatermarksOut();
    void leavesUnseenTextOut_data();
    void leavesUnseenTextOut();
    void doubtsWhatIsPartlySeen_data();
    void doubtsWhatIsPartlySeen();
    void readsWhatAnnotationsHide();
    void tellsPictures();
    void takesTextWithLostCharactersForAPicture_data();
    void takesTextWithLostCharactersForAPicture();
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

void TestPdfReader::straightensPagesAskew_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("stroked") << QByteArray("20 300 m 180 300 l S 20 300 m 20 380 l S");
    QTest::newRow("filled") << QByteArray("20 300 160 1 re f 20 300 1 80 re f");
    QTest::newRow("rectangle") << QByteArray("20 300 160 80 re S");
}

void TestPdfReader::straightensPagesAskew()
{
    QFETCH(QByteArray, content);
    const QByteArray text = "BT /F1 10 Tf 20 350 Td (1234567890123456789012345) Tj ET ";
    const Document upright = read({{text + content, {}, {}}});
    const Document askew = read(
        {{"1 0 0 1 100 200 cm .99985 -.01745 .01745 .99985 0 0 cm 1 0 0 1 -100 -200 cm " + text + content, {}, {}}});
    const PageContent &wanted = upright.pages.front();
    const PageContent &page = askew.pages.front();
    QVERIFY2(std::abs(page.turn.degrees - 1) < 0.01, qPrintable(QString::number(page.turn.degrees)));
    QCOMPARE(page.lines.size(), wanted.lines.size());
    for (std::size_t i = 0; i < page.lines.size(); ++i) {
        const QLineF &line = page.lines[i];
        QVERIFY(std::min(std::abs(line.dx()), std::abs(line.dy())) < 0.1);
        QVERIFY(std::abs(line.length() - wanted.lines[i].length()) < 1);
        QVERIFY(QLineF(line.center(), wanted.lines[i].center()).length() < 1);
    }
    QCOMPARE(page.words.size(), std::size_t(1));
    QVERIFY(QLineF(page.words[0].box.center(), wanted.words[0].box.center()).length() < 1);
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

void TestPdfReader::leavesUnseenTextOut_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QStringList>("expected");
    QTest::addColumn<QByteArray>("attributes");
    // 12 stands at the head of the page in black, what follows is drawn after it.
    const auto row = [](const char *name, const QByteArray &content, const QStringList &words,
                        const char *attributes = "") {
        QTest::newRow(name) << "BT /F1 10 Tf 20 380 Td (12) Tj ET\n" + content << words << QByteArray(attributes);
    };
    const QByteArray old = "BT /F1 10 Tf 20 300 Td (345) Tj ET\n";
    const QByteArray now = "0 g BT /F1 10 Tf 22 301 Td (678) Tj ET\n";
    const QByteArray cover = "1 g 15 295 40 15 re f\n";
    const QStringList own = {u"12"_qs};
    const QStringList both = {u"12"_qs, u"345"_qs};
    const QStringList mended = {u"12"_qs, u"678"_qs};
    row("below a white area with another number on it", old + cover + now, mended);
    row("below a coloured area", old + ".9 .8 .2 rg 15 295 40 15 re f\n" + now, mended);
    row("below two areas that stand beside each other", old + "1 g 15 295 12.3 15 re f 27.3 295 20 15 re f\n" + now,
        mended);
    row("below an area of CMYK", old + "0 0 0 0 k 15 295 40 15 re f\n" + now, mended);
    row("below an area of a colour space", old + "/DeviceRGB cs 1 1 1 sc 15 295 40 15 re f\n" + now, mended);
    row("below a thick stroke", old + "1 G 15 w 15 302 m 60 302 l S\n" + now, mended);
    row("below an area with curved corners",
        old + "1 g 15 300 m 15 310 l 16 311 17 312 20 312 c 60 312 l 60 295 l 15 295 l h f\n" + now, mended);
    row("below an area, with another number close by", old + cover + "0 g BT /F1 10 Tf 25.8 300 Td (0) Tj ET\n",
        {u"12"_qs, u"0"_qs});
    row("below nothing but a blank area", old + cover, own);
    row("below what is drawn with a form", old + "/Form Do\n" + now, mended);
    row("on a white area", cover + now, mended);
    row("below a frame", old + "1 g 10 290 60 30 re 15 295 50 20 re f*\n", both);
    row("beside an area", old + "1 g 40 295 40 15 re f\n", both);
    row("crossed by a white line", old + "1 g 15 303 40 .5 re f\n", both);
    row("below an area that is clipped away", old + "q 100 100 5 5 re W n " + cover + " Q\n", both);
    row("below an area that lets all through", old + "q /Half gs " + cover + " Q\n", both);
    row("below an area that darkens", old + "q /Multiply gs " + cover + " Q\n", both);
    row("white", "1 g " + old, own);
    row("nearly white", ".98 g " + old, own);
    row("white in CMYK", "0 0 0 0 k " + old, own);
    row("white strokes", "1 Tr 1 G " + old, own);
    row("white on a dark ground", "0 0 .5 rg 15 295 40 15 re f 1 g " + old, both);
    row("white on a thick stroke", "0 0 .5 RG 15 w 15 302 m 60 302 l S 1 g " + old, both);
    row("white on a picture", "q 40 0 0 15 15 295 cm /Image Do Q 1 g " + old, both);
    row("white on a shading", "q 15 295 40 15 re W n /Shade sh Q 1 g " + old, both);
    row("of its ground's colour", ".2 .4 .6 rg 15 295 40 15 re f " + old, own);
    row("grey is seen", ".7 g " + old, both);
    row("not drawn", "3 Tr " + old, own);
    row("transparent", "/None gs " + old, own);
    row("half transparent", "/Half gs " + old, both);
    row("cut off", "q 100 100 20 20 re W n " + old + " Q", own);
    row("cut off by nothing", "q 10 290 80 80 re W n " + old + " Q", both);
    row("cut off by an empty path", "q 0 0 0 0 re W n " + old + " Q", own);
    row("in a layer that is not shown", "/OC /Layer BDC " + old + " EMC", own);
    row("below what is in a layer that is not shown", old + "/OC /Layer BDC " + cover + " EMC", both);
    row("outside of the page", old, own, "/CropBox [0 350 200 400]");
    row("what follows in its line keeps its place", "BT /F1 10 Tf 20 300 Td 1 g (345) Tj 0 g (678) Tj ET", mended);
    row("in one line with what is seen",
        "BT /F1 10 Tf 12 TL 20 300 Td [(1) -9000 (2)] TJ 1 g (8) ' 0 g 0 -20 Td (7) Tj ET",
        {u"12"_qs, u"1"_qs, u"7"_qs, u"2"_qs});
}

void TestPdfReader::leavesUnseenTextOut()
{
    QFETCH(QByteArray, content);
    QFETCH(QStringList, expected);
    QFETCH(QByteArray, attributes);
    const PdfPage page{content, "1 g 15 195 40 15 re f", attributes,
                       "/Properties << /Layer 1 0 R >> /ExtGState << /None << /ca 0 >> /Half << /ca .5 >> /Multiply << "
                       "/BM /Multiply >> >> /Shading << /Shade << /ShadingType 2 /ColorSpace /DeviceRGB /Coords [0 0 1 "
                       "0] /Function << /FunctionType 2 /Domain [0 1] /C0 [0 0 .5] /C1 [0 0 .5] /N 1 >> /Extend [true "
                       "true] >> >>"};
    const Document document = read({page});
    QCOMPARE(document.pages.size(), std::size_t(1));
    QStringList texts;
    for (const Word &word : document.pages.front().words) {
        texts.append(word.text);
        QVERIFY(!word.uncertain);
    }
    QCOMPARE(texts, expected);
}

void TestPdfReader::doubtsWhatIsPartlySeen_data()
{
    QTest::addColumn<QByteArray>("content");
    // 345 may be another number than the one that the page shows.
    QTest::newRow("some letters covered") << QByteArray("BT /F1 10 Tf 20 300 Td (345) Tj ET 1 g 15 295 16 15 re f");
    QTest::newRow("covered by a picture, perhaps of another number")
        << QByteArray("BT /F1 10 Tf 20 300 Td (345) Tj ET q 40 0 0 15 15 295 cm /Image Do Q 1 g 25 300 3 4 re f");
    QTest::newRow("another number drawn over it")
        << QByteArray("BT /F1 10 Tf 20 300 Td (345) Tj ET 1 g 15 295 40 15 re f 0 G 25 300 m 30 305 l 22 306 l S");
    QTest::newRow("hardly seen") << QByteArray("BT .93 g /F1 10 Tf 20 300 Td (345) Tj ET");
    QTest::newRow("cut off in part") << QByteArray("q 0 0 31 400 re W n BT /F1 10 Tf 20 300 Td (345) Tj ET Q");
    QTest::newRow("not drawn over a small picture")
        << QByteArray("q 40 0 0 7 15 299 cm /Image Do Q 3 Tr BT /F1 10 Tf 20 300 Td (345) Tj ET");
}

void TestPdfReader::doubtsWhatIsPartlySeen()
{
    QFETCH(QByteArray, content);
    const Document document = read({{"BT /F1 10 Tf 20 380 Td (12) Tj ET\n" + content, {}, {}}});
    QCOMPARE(document.pages.size(), std::size_t(1));
    const std::vector<Word> &words = document.pages.front().words;
    QCOMPARE(words.size(), std::size_t(2));
    QVERIFY(!words[0].uncertain);
    QCOMPARE(words[1].text, u"345"_qs);
    QVERIFY(words[1].uncertain);
}

/// As programs do that let one write on a PDF file.
void TestPdfReader::readsWhatAnnotationsHide()
{
    // Object 4 is the form: white with a number on it.
    const Document document =
        read({{"BT /F1 10 Tf 20 380 Td (12) Tj ET BT /F1 10 Tf 20 300 Td (345) Tj ET",
               "1 g 0 0 200 400 re f 0 g BT /F1 10 Tf 5 5 Td (678) Tj ET",
               "/Annots [<< /Type /Annot /Subtype /FreeText /F 4 /Rect [15 295 215 695] /AP << /N 4 0 R >> >>]",
               {}}});
    QCOMPARE(document.pages.size(), std::size_t(1));
    QStringList texts;
    for (const Word &word : document.pages.front().words) {
        texts.append(word.text);
    }
    QCOMPARE(texts, QStringList({u"678"_qs}));
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

void TestPdfReader::takesTextWithLostCharactersForAPicture_data()
{
    QTest::addColumn<int>("lost");
    QTest::addColumn<int>("others");
    QTest::addColumn<bool>("isPicture");
    QTest::newRow("nearly all") << 6 << 4 << true;
    QTest::newRow("some") << 10 << 140 << true;
    QTest::newRow("a bullet or two") << 2 << 20 << false;
    QTest::newRow("some words of another language") << 10 << 400 << false;
}

void TestPdfReader::takesTextWithLostCharactersForAPicture()
{
    QFETCH(int, lost);
    QFETCH(int, others);
    // Ø stands for what a font gives that lost its meaning.
    QByteArray content = "BT /F1 2 Tf 10 300 Td (" + QByteArray(lost, static_cast<char>(0xe9)) + ") Tj ";
    for (; others > 0; others -= 20) {
        content += "0 -10 Td (" + QByteArray(std::min(others, 20), '7') + ") Tj ";
    }
    const Document document = read({{content + "ET", {}, {}}});
    QCOMPARE(document.pages.size(), std::size_t(1));
    QTEST(document.pages.front().isPicture, "isPicture");
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
