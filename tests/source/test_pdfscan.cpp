// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/pdflines.h"

#include "tests/support/pdfbuilder.h"

#include <QTest>

namespace disclosure::tests {

namespace {

// Pages are 200 × 400 points.
constexpr double dotsPerInch = 0.72;
const QByteArray wholePage = "q 200 0 0 400 0 0 cm /Image Do Q ";

PdfPage scanned(const QByteArray &content)
{
    return {.content = content,
            .picture = "/Width 2 /Height 4 /ColorSpace /DeviceGray /BitsPerComponent 8",
            .pixels = "abcdefgh"};
}

PdfPage coloured(const QByteArray &space, int bits, const QByteArray &pixels)
{
    PdfPage page = scanned(wholePage);
    page.picture = "/Width 2 /Height 4 /ColorSpace " + space + " /BitsPerComponent " + QByteArray::number(bits);
    page.pixels = pixels;
    return page;
}

QByteArray greyOf(const PagePicture &picture)
{
    return {reinterpret_cast<const char *>(picture.grey.data()), static_cast<qsizetype>(picture.grey.size())};
}

} // namespace

class TestPdfScan : public QObject {
    Q_OBJECT

private slots:
    void takesThePixels_data()
    {
        QTest::addColumn<QByteArray>("pdf");
        QTest::addColumn<QByteArray>("grey");
        const auto row = [](const char *name, const PdfPage &page, const QByteArray &grey) {
            QTest::newRow(name) << pdfOf({page}) << grey;
        };
        row("upright", scanned(wholePage), "abcdefgh");
        row("upside down", scanned("-200 0 0 -400 200 400 cm /Image Do"), "hgfedcba");
        PdfPage sideways = scanned("400 0 0 200 0 0 cm /Image Do");
        sideways.attributes = "/MediaBox [0 0 400 200] /Rotate 90";
        sideways.picture = "/Width 4 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8";
        row("turned to the right", sideways, "eafbgchd");
        sideways.attributes = "/MediaBox [0 0 400 200] /Rotate 270";
        row("turned to the left", sideways, "dhcgbfae");
        row("over what it hides", scanned("0 g 0 0 50 50 re f 1 g " + wholePage), "abcdefgh");
        row("text that is not drawn over it", scanned(wholePage + "BT 3 Tr /F1 9 Tf (1) Tj ET"), "abcdefgh");
        row("bits", coloured("/DeviceGray", 1, "\x40\x80\xC0\xC0"), QByteArray("\0\xFF\xFF\0\xFF\xFF\xFF\xFF", 8));
        // A seal's red is lighter than white is; what is black under it stays black.
        row("red",
            coloured("/DeviceRGB", 8,
                     QByteArray(12, '\xC8') + QByteArray("\xC8\x20\x20\x10\x10\x10", 6) + QByteArray(6, '\0')),
            QByteArray("\xC8\xC8\xC8\xC8\xFF\x10\0\0", 8));
    }

    void takesThePixels()
    {
        QFETCH(QByteArray, pdf);
        QFETCH(QByteArray, grey);
        const PagePicture picture = PdfDrawings(pdf, {}).scan(1, dotsPerInch);
        QCOMPARE(greyOf(picture), grey);
        QCOMPARE(picture.width, 2);
        QCOMPARE(picture.height, 4);
        QCOMPARE(picture.dotsPerInch, dotsPerInch);
    }

    void leavesToBeDrawn_data()
    {
        QTest::addColumn<QByteArray>("pdf");
        QTest::addColumn<double>("wanted");
        const auto row = [](const char *name, const PdfPage &page, double wanted = dotsPerInch) {
            QTest::newRow(name) << pdfOf({page}) << wanted;
        };
        row("a picture on half of the page", scanned("200 0 0 200 0 0 cm /Image Do"));
        row("mirrored", scanned("-200 0 0 400 200 0 cm /Image Do"));
        row("slanted", scanned("200 20 0 400 0 0 cm /Image Do"));
        row("clipped", scanned("0 0 100 400 re W n " + wholePage));
        row("text over it", scanned(wholePage + "BT /F1 9 Tf (1) Tj ET"));
        row("a line over it", scanned(wholePage + "0 0 m 100 100 l S"));
        row("white over it", scanned(wholePage + "1 g 0 0 50 50 re f"));
        row("another picture over it", scanned(wholePage + "20 0 0 20 0 0 cm /Image Do"));
        row("transparent", {.content = "/Half gs " + wholePage,
                            .resources = "/ExtGState << /Half << /ca 0.5 >> >>",
                            .picture = scanned({}).picture,
                            .pixels = scanned({}).pixels});
        row("too coarse", scanned(wholePage), 1);
        row("too fine", scanned(wholePage), 0.5);
        row("four colours", coloured("/DeviceCMYK", 8, QByteArray(32, 'x')));
        row("fewer pixels than it says", coloured("/DeviceGray", 8, "abc"));
        row("more pixels than it says", coloured("/DeviceGray", 8, QByteArray(24, 'x')));
    }

    void leavesToBeDrawn()
    {
        QFETCH(QByteArray, pdf);
        QFETCH(double, wanted);
        QVERIFY(PdfDrawings(pdf, {}).scan(1, wanted).isNull());
    }
};

} // namespace disclosure::tests

QTEST_APPLESS_MAIN(disclosure::tests::TestPdfScan)
#include "test_pdfscan.moc"
