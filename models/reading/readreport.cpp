// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reading/readreport.h"

#include "models/extract/extract.h"
#include "models/reading/unreadablevalues.h"
#include "models/report/reportjson.h"
#include "models/scan/recognise.h"
#include "models/validate/validator.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace disclosure {

namespace {

/// A report's JSON begins with a brace; no other source that is read does.
bool looksLikeJson(QFile &file)
{
    constexpr qint64 enough = 64;
    QByteArray start = file.peek(enough);
    if (start.startsWith("\xef\xbb\xbf")) {
        start.remove(0, 3);
    }
    return start.trimmed().startsWith('{') && !start.trimmed().startsWith("{\\rtf");
}

Result<Reading> readJson(const QByteArray &content, const QString &name, const FormRegistry &registry)
{
    Result<Report> report = reportFromJson(content);
    if (!report) {
        return Error{QCoreApplication::translate("ReadReport", "%1 is not a report's JSON. %2")
                         .arg(name, report.error().sentence)};
    }
    if (!registry.form(report->form)) {
        return Error{QCoreApplication::translate("ReadReport", "%1 names a form that this program does not know: “%2”.")
                         .arg(name, report->form)};
    }
    Reading reading{.report = *std::move(report), .kind = SourceKind::ReportJson};
    if (reading.report.source.isEmpty()) {
        reading.report.source = name;
    }
    validate(reading.report, registry);
    return reading;
}

bool isWebPageWithoutTable(const Document &document)
{
    return (document.kind == SourceKind::Html || document.kind == SourceKind::Mhtml) &&
           std::ranges::none_of(document.blocks,
                                [](const Block &block) { return std::holds_alternative<Grid>(block); });
}

/// Whether less was found than half of a form.
bool isThin(const Extraction &extraction, const FormRegistry &registry)
{
    const Form *form = registry.form(extraction.report.form);
    return !form || std::ssize(extraction.report.cells) * 2 < std::ssize(form->cellIds());
}

/// Pages that have text, but none in which a form's tables were found: the text may be other than what is drawn, or
/// drawn as curves. Reads the pages from their pictures, and keeps that if it finds more.
void readAsPictures(Document &document, Extraction &extraction, const ReadOptions &options,
                    const FormRegistry &registry)
{
    constexpr std::size_t mostPages = 30;
    const bool isAllRecognised = std::ranges::all_of(document.pages, &PageContent::isRecognised);
    if (document.pages.empty() || document.pages.size() > mostPages || isAllRecognised) {
        return;
    }
    Document pictures = document;
    pictures.blocks.clear();
    for (PageContent &page : pictures.pages) {
        page.isPicture = true;
    }
    recognisePictures(pictures, options);
    layOut(pictures);
    Extraction read = extract(pictures, registry);
    if (read.report.cells.size() > extraction.report.cells.size()) {
        document = std::move(pictures);
        extraction = std::move(read);
    }
}

/// What the text around the tables says, which is safer than what was recognised of it.
void takeRunningText(Report &report, Report &&from)
{
    if (!from.organ.isEmpty()) {
        report.organ = std::move(from.organ);
        std::erase(report.notices, Notice{Notice::Kind::UnsureOrgan});
    }
    if (from.year > 0) {
        report.year = from.year;
        std::erase(report.notices, Notice{Notice::Kind::UnsureReportYear});
    }
    report.missingParts = std::move(from.missingParts);
    report.signedOn = from.signedOn;
    report.signedBy = std::move(from.signedBy);
    report.narrative = std::move(from.narrative);
}

/// Reads pages whose values say nothing from their pictures, and keeps that if more of them can be read. Where nothing
/// was recognised, a notice says that the page was not read.
void readValuesFromPictures(Document &document, Extraction &extraction, const ReadOptions &options,
                            const FormRegistry &registry)
{
    const std::set<int> unreadable = pagesOfUnreadableValues(extraction.report);
    Document pictures = document;
    pictures.blocks.clear();
    std::vector<PageContent *> pages;
    for (PageContent &page : pictures.pages) {
        if (unreadable.contains(page.number) && !page.isRecognised) {
            page.isPicture = true;
            pages.push_back(&page);
        }
    }
    if (pages.empty()) {
        return;
    }
    recognisePictures(pictures, options, options.readsScannedText ? Extent::Whole : Extent::Headings);
    layOut(pictures);
    Extraction read = extract(pictures, registry);
    if (readableCells(read.report) > readableCells(extraction.report)) {
        for (PageContent *page : pages) {
            page->isExcerpt = false; // its text is known
        }
        takeRunningText(read.report, std::move(extraction.report));
        document = std::move(pictures);
        extraction = std::move(read);
        return;
    }
    for (const PageContent *page : pages) {
        if (!page->isRecognised) {
            extraction.report.notices.push_back({Notice::Kind::PicturePage, page->number});
        }
    }
}

Error noReport(const QString &name, const Document &document)
{
    if (isWebPageWithoutTable(document)) {
        return Error{QCoreApplication::translate(
                         "ReadReport",
                         "%1 is a web page without a table. The report's tables may be pictures, or stand on another "
                         "page: save the page that shows them, or get the report as a Word or PDF file.")
                         .arg(name)};
    }
    return Error{
        QCoreApplication::translate(
            "ReadReport",
            "%1 holds none of the form's tables, so it is no annual report on government information disclosure, "
            "or its tables cannot be recognised. Check that it is the right file.")
            .arg(name)};
}

} // namespace

Result<Reading> readReport(const QString &path, const ReadOptions &options, const FormRegistry &registry)
{
    const QString name = QFileInfo(path).fileName();
    if (QFile file(path); QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly) && looksLikeJson(file)) {
        return readJson(file.read(std::min(file.size(), ReadLimits::fileBytes)), name, registry);
    }
    Result<Document> document = readDocument(path, options);
    if (!document) {
        return document.error();
    }
    document->fileName = name;
    const bool isPaged = !document->pages.empty();
    recognisePictures(*document, options, options.readsScannedText ? Extent::Whole : Extent::Headings);
    layOut(*document);
    Extraction extraction = extract(*document, registry);
    if (isThin(extraction, registry)) {
        readAsPictures(*document, extraction, options, registry);
    }
    readValuesFromPictures(*document, extraction, options, registry);
    if (extraction.report.form.isEmpty()) {
        return noReport(name, *document);
    }
    Reading reading{.report = std::move(extraction.report), .isPaged = isPaged, .kind = document->kind};
    reading.report.source = name;
    if (std::ranges::any_of(document->pages, &PageContent::isExcerpt)) {
        reading.report.notices.push_back({Notice::Kind::UnreadText});
    }
    validate(reading.report, registry);
    if (!isPaged) {
        reading.html = toHtml(*document, extraction.places);
    }
    return reading;
}

} // namespace disclosure
