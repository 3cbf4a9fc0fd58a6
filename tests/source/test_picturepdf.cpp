// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/picturepdf.h"
#include "models/source/pix.h"
#include "models/source/reader.h"

#include "tests/support/paths.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <cstdlib>

using namespace disclosure;
using namespace disclosure::tests;

namespace {

disclosure::Pix pictureOf(int width, int height, int depth, int resolution)
{
    disclosure::Pix pix(pixCreate(width, height, depth));
    if (depth > 1) {
        pixSetAll(pix.get());
    }
    pixSetResolution(pix.get(), resolution, resolution);
    return pix;
}

QByteArray encoded(const disclosure::Pix &pix, int format)
{
    l_uint8 *data = nullptr;
    std::size_t size = 0;
    pixWriteMem(&data, &size, pix.get(), format);
    const QByteArray content(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    std::free(data);
    return content;
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

std::vector<QSizeF> pageSizes(const QByteArray &pdf)
{
    const Result<Document> document = readPdf(pdf, u"x.pdf"_qs, {});
    std::vector<QSizeF> sizes;
    for (const PageContent &page : document ? document->pages : std::vector<PageContent>()) {
        sizes.push_back(page.size);
    }
    return sizes;
}

bool isNear(const QSizeF &a, const QSizeF &b)
{
    return std::abs(a.width() - b.width()) < 3 && std::abs(a.height() - b.height()) < 3;
}

} // namespace

class TestPicturePdf : public QObject {
    Q_OBJECT

private slots:
    void makesPages_data()
    {
        QTest::addColumn<int>("depth");
        QTest::addColumn<int>("format");
        QTest::addRow("grey PNG") << 8 << int(IFF_PNG);
        QTest::addRow("colour PNG") << 32 << int(IFF_PNG);
        QTest::addRow("bilevel PNG") << 1 << int(IFF_PNG);
        QTest::addRow("grey JPEG") << 8 << int(IFF_JFIF_JPEG);
        QTest::addRow("colour JPEG") << 32 << int(IFF_JFIF_JPEG);
        QTest::addRow("bilevel TIFF") << 1 << int(IFF_TIFF_G4);
        QTest::addRow("grey TIFF") << 8 << int(IFF_TIFF_LZW);
    }

    void makesPages()
    {
        QFETCH(int, depth);
        QFETCH(int, format);
        const QByteArray content = encoded(pictureOf(1654, 2339, depth, 200), format);
        const Result<QByteArray> pdf = pdfOfPictures({content, content}, u"scan"_qs);
        QVERIFY(pdf);
        const std::vector<QSizeF> sizes = pageSizes(*pdf);
        QCOMPARE(sizes.size(), std::size_t(2));
        QVERIFY(isNear(sizes[0], {595, 842}));
    }

    void takesA4WhereTheResolutionCannotBeTrue()
    {
        // 72 dots an inch would make a page of 23 × 32 inches.
        const Result<QByteArray> pdf = pdfOfPictures({encoded(pictureOf(1654, 2339, 8, 72), IFF_PNG)}, u"scan"_qs);
        QVERIFY(pdf);
        QVERIFY(isNear(pageSizes(*pdf).at(0), {595, 842}));
    }

    void aTallPictureOfSeveralPagesKeepsItsWidth_data()
    {
        QTest::addColumn<int>("resolution");
        QTest::addRow("stated") << 50;
        QTest::addRow("unknown") << 0;
    }

    void aTallPictureOfSeveralPagesKeepsItsWidth()
    {
        QFETCH(int, resolution);
        const QByteArray content = encoded(pictureOf(413, 1400, 8, resolution), IFF_PNG);
        const Result<QByteArray> pdf = pdfOfPictures({content}, u"scan"_qs);
        QVERIFY(pdf);
        QVERIFY(isNear(pageSizes(*pdf).at(0), {595, 2016}));
    }

    void refusesWhatIsDamaged()
    {
        const QByteArray whole = encoded(pictureOf(800, 1000, 8, 100), IFF_PNG);
        const Result<QByteArray> pdf = pdfOfPictures({whole.left(40)}, u"scan.png"_qs);
        QVERIFY(!pdf);
        QVERIFY(pdf.error().sentence.contains(u"scan.png"));
    }

    void aFolderOfNumberedPicturesIsOneReport()
    {
        const QTemporaryDir dir;
        const QByteArray page = encoded(pictureOf(827, 1170, 1, 100), IFF_PNG);
        for (const QString &name : {u"第10页.png"_qs, u"第2页.png"_qs, u"第1页.png"_qs}) {
            write(dir.filePath(name), page);
        }
        const QStringList pages = pagesInFolder(dir.path());
        QCOMPARE(pages, QStringList({dir.filePath(u"第1页.png"_qs), dir.filePath(u"第2页.png"_qs),
                                     dir.filePath(u"第10页.png"_qs)}));
        const Result<QByteArray> pdf = pdfOfSource(dir.path());
        QVERIFY(pdf);
        QCOMPARE(pageSizes(*pdf).size(), std::size_t(3));
        write(dir.filePath(u"别的.png"_qs), page);
        QVERIFY(pagesInFolder(dir.path()).isEmpty());
    }

    void aFolderWithOtherFilesIsNone()
    {
        const QTemporaryDir dir;
        const QByteArray page = encoded(pictureOf(827, 1170, 1, 100), IFF_PNG);
        write(dir.filePath(u"1.png"_qs), page);
        QVERIFY(pagesInFolder(dir.path()).isEmpty());
        write(dir.filePath(u"2.png"_qs), page);
        QCOMPARE(pagesInFolder(dir.path()).size(), 2);
        write(dir.filePath(u"3.png"_qs), "no picture");
        QVERIFY(pagesInFolder(dir.path()).isEmpty());
    }

    void aPdfIsItself()
    {
        const QTemporaryDir dir;
        const QByteArray pdf = "%PDF-1.4 of some sort";
        write(dir.filePath(u"a.pdf"_qs), pdf);
        QCOMPARE(*pdfOfSource(dir.filePath(u"a.pdf"_qs)), pdf);
    }
};

QTEST_APPLESS_MAIN(TestPicturePdf)
#include "test_picturepdf.moc"
