// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/readers.h"

#include "models/extract/extract.h"
#include "models/report/reportjson.h"
#include "models/scan/cleanpage.h"
#include "models/scan/scanlines.h"
#include "models/source/pdfpictures.h"
#include "models/source/picturepdf.h"
#include "models/source/reader.h"

#include "tests/support/zipbuilder.h"

#include <QtGlobal>

#include <algorithm>
#include <array>

namespace disclosure::tests {

namespace {

const QString name = u"sample"_qs;

bool isInside(const GridCell &cell, const Grid &grid)
{
    return cell.row >= 0 && cell.rowSpan >= 1 && cell.row + cell.rowSpan <= grid.rows && cell.column >= 0 &&
           cell.columnSpan >= 1 && cell.column + cell.columnSpan <= grid.columns;
}

bool isWellFormed(const Document &document)
{
    return std::ranges::all_of(document.blocks, [](const Block &block) {
        const auto *grid = std::get_if<Grid>(&block);
        return !grid || std::ranges::all_of(grid->cells, [&](const GridCell &cell) { return isInside(cell, *grid); });
    });
}

/// Goes on with what was read as the program does, up to the cells of a report.
bool map(Result<Document> document)
{
    if (!document) {
        return document.error().sentence.contains(name);
    }
    layOut(*document);
    const Extraction extraction = extract(*document, FormRegistry::builtIn());
    toHtml(*document, extraction.places);
    return isWellFormed(*document);
}

bool readDocxFile(const QByteArray &content)
{
    return map(readDocx(content, name));
}

/// The XML inside a Word file, which damage to the zip file hardly ever reaches.
bool readWordXml(const QByteArray &content)
{
    return map(readDocx(zipOf({{.name = u"word/document.xml"_qs, .content = content, .isStored = true}}), name));
}

bool readWebPage(const QByteArray &content)
{
    return map(readHtml(content, name));
}

bool readWebArchive(const QByteArray &content)
{
    return map(readMhtml(content, name));
}

bool readMarkdownFile(const QByteArray &content)
{
    return map(readMarkdown(decodeText(content), name));
}

bool readTextFile(const QByteArray &content)
{
    return map(readPlainText(decodeText(content), name));
}

bool readPdfFile(const QByteArray &content)
{
    return map(readPdf(content, name, {}));
}

/// Up to the ruling lines: recognising characters is Tesseract's, and takes seconds.
bool readPictureFile(const QByteArray &content)
{
    const Result<QByteArray> pdf = pdfOfPictures({content}, name);
    if (!pdf) {
        return pdf.error().sentence.contains(name);
    }
    constexpr double dotsPerInch = 72;
    const PagePicture picture = PdfPictures(*pdf, {}).page(1, dotsPerInch);
    if (!picture.isNull()) {
        CleanPage page = cleanPage(picture, QSizeF(595, 842));
        eraseSpecks(page);
        inkWithoutLines(page, rulingLines(page));
        inkWithoutLines(page, rulingLines(page, LineKind::Faint), LineKind::Faint);
    }
    return true;
}

/// What was read is read again when it was written.
bool readReportJson(const QByteArray &content)
{
    const Result<Report> report = reportFromJson(content);
    if (!report) {
        return !report.error().sentence.isEmpty();
    }
    const QByteArray written = toJsonText(*report);
    const Result<Report> again = reportFromJson(written);
    return again && toJsonText(*again) == written;
}

/// A file of a kind that is not known before.
bool readAnyText(const QByteArray &content)
{
    switch (detectKind(content).value_or(SourceKind::Pdf)) {
    case SourceKind::Html:
        return readWebPage(content);
    case SourceKind::Mhtml:
        return readWebArchive(content);
    case SourceKind::Markdown:
        return readMarkdownFile(content);
    case SourceKind::PlainText:
        return readTextFile(content);
    case SourceKind::ReportJson:
        return readReportJson(content);
    default:
        return true;
    }
}

constexpr std::array readers{
    FuzzedReader{"docx", readDocxFile},         FuzzedReader{"wordxml", readWordXml},
    FuzzedReader{"html", readWebPage},          FuzzedReader{"mhtml", readWebArchive},
    FuzzedReader{"markdown", readMarkdownFile}, FuzzedReader{"text", readTextFile},
    FuzzedReader{"pdf", readPdfFile},           FuzzedReader{"picture", readPictureFile},
    FuzzedReader{"json", readReportJson},       FuzzedReader{"any", readAnyText},
};

} // namespace

std::span<const FuzzedReader> fuzzedReaders()
{
    return readers;
}

const FuzzedReader &fuzzedReader(std::string_view wanted)
{
    const auto reader = std::ranges::find(readers, wanted, &FuzzedReader::name);
    if (reader == readers.end()) {
        qFatal("There is no reader of that name.");
    }
    return *reader;
}

} // namespace disclosure::tests
