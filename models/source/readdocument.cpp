// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/magic.h"
#include "models/source/picturepdf.h"
#include "models/source/reader.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace disclosure {

namespace {

/// What keeps a path from being read before its content is looked at.
std::optional<Error> obstacle(const QFileInfo &info)
{
    const QString name = info.fileName();
    if (!info.exists()) {
        return Error{QCoreApplication::translate("Reader", "%1 does not exist. Check whether it was moved or renamed.")
                         .arg(info.filePath())};
    }
    if (info.isDir() && pagesInFolder(info.filePath()).isEmpty()) {
        return Error{QCoreApplication::translate("Reader", "%1 is a folder, not a file. Choose the reports in it.")
                         .arg(info.filePath())};
    }
    if (!info.isFile() && !info.isDir()) {
        return Error{QCoreApplication::translate(
                         "Reader", "%1 is not an ordinary file. Copy the report into a file and open that.")
                         .arg(name)};
    }
    if (info.isFile() && info.size() == 0) {
        return Error{QCoreApplication::translate("Reader", "%1 is empty. Get the file again from where it came from.")
                         .arg(name)};
    }
    if (info.size() > ReadLimits::fileBytes) {
        return Error{
            QCoreApplication::translate(
                "Reader", "%1 is larger than %2 MB, too large for a report. Check whether it is the right file.")
                .arg(name)
                .arg(ReadLimits::fileBytes / (1024 * 1024))};
    }
    return std::nullopt;
}

/// Says of a file that is nothing to read what it seems to be.
Error unknownKind(const QByteArray &content, const QString &name)
{
    if (content.trimmed().isEmpty()) {
        return {QCoreApplication::translate(
                    "Reader", "%1 holds nothing but white space. Get the file again from where it came from.")
                    .arg(name)};
    }
    if (!isZip(content)) {
        return {
            QCoreApplication::translate(
                "Reader",
                "%1 is of a kind that this program does not know. Save the report as PDF, Word or a web page and open "
                "that.")
                .arg(name)};
    }
    if (content.contains("application/vnd.oasis.opendocument")) {
        return {
            QCoreApplication::translate(
                "Reader",
                "%1 is an OpenDocument file, which this program does not read. Save it as Word (.docx) and open that.")
                .arg(name)};
    }
    if (content.contains("xl/workbook")) {
        return {QCoreApplication::translate(
                    "Reader", "%1 is an Excel workbook, not a report. Open the report as PDF, Word or a web page.")
                    .arg(name)};
    }
    if (content.contains("ppt/presentation")) {
        return {QCoreApplication::translate(
                    "Reader", "%1 is a PowerPoint file, not a report. Open the report as PDF, Word or a web page.")
                    .arg(name)};
    }
    if (content.contains("OFD.xml")) {
        return {QCoreApplication::translate(
                    "Reader", "%1 is an OFD file, which this program does not read. Save it as PDF and open that.")
                    .arg(name)};
    }
    return {QCoreApplication::translate("Reader",
                                        "%1 is a zip archive, not a Word file. Unpack it and open the reports in it.")
                .arg(name)};
}

Result<Document> readPictures(const QString &path, const ReadOptions &options)
{
    const Result<QByteArray> pdf = pdfOfSource(path);
    if (!pdf) {
        return pdf.error();
    }
    Result<Document> document = readPdf(*pdf, QFileInfo(path).fileName(), options);
    if (document) {
        document->kind = SourceKind::Picture;
    }
    return document;
}

Result<Document> readContent(SourceKind kind, const QByteArray &content, const QString &path,
                             const ReadOptions &options)
{
    const QString name = QFileInfo(path).fileName();
    switch (kind) {
    case SourceKind::Pdf:
        return readPdf(content, name, options);
    case SourceKind::Docx:
        return readDocx(content, name);
    case SourceKind::OfficeBinary:
        return readOfficeBinary(path, options);
    case SourceKind::Html:
        return readHtml(content, name, QFileInfo(path).absolutePath());
    case SourceKind::Mhtml:
        return readMhtml(content, name);
    case SourceKind::Markdown:
        return readMarkdown(decodeText(content), name);
    case SourceKind::PlainText:
        return readPlainText(decodeText(content), name);
    case SourceKind::Picture:
        return readPictures(path, options);
    case SourceKind::ReportJson:
        break;
    }
    return Error{
        QCoreApplication::translate("Reader", "%1 holds the cells of a report that was read before, and no document.")
            .arg(name)};
}

} // namespace

Result<Document> readDocument(const QString &path, const ReadOptions &options)
{
    const QFileInfo info(path);
    if (const auto error = obstacle(info)) {
        return *error;
    }
    if (info.isDir()) {
        return readPictures(path, options);
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{QCoreApplication::translate("Reader", "%1 could not be opened: %2. Check that you may read it.")
                         .arg(info.fileName(), file.errorString())};
    }
    const QByteArray content = file.readAll();
    if (file.error() != QFileDevice::NoError || content.isEmpty()) {
        return Error{QCoreApplication::translate(
                         "Reader", "%1 could not be read to its end: %2. Copy it to this computer and try again.")
                         .arg(info.fileName(), file.errorString())};
    }
    const auto kind = detectKind(content);
    return kind ? readContent(*kind, content, path, options) : unknownKind(content, info.fileName());
}

} // namespace disclosure
