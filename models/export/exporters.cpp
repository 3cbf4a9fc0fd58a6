// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/export/exporters.h"

#include "models/export/sheets.h"
#include "models/export/workbook.h"
#include "models/report/reportjson.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>
#include <QSaveFile>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <zip.h>

#include <functional>

namespace disclosure {

namespace {

constexpr std::size_t mostReportSheets = 50;

/// A disk that fills up takes a part without an error; only the next try says why the rest is not taken.
bool writeWhole(QIODevice &device, const QByteArray &content)
{
    qsizetype written = 0;
    while (written < content.size()) {
        const qint64 taken = device.write(content.constData() + written, content.size() - written);
        if (taken <= 0) {
            return false;
        }
        written += taken;
    }
    return true;
}

/// Flushes before it commits: a commit that fails forgets the reason. Twice, as for writeWhole().
bool commit(QSaveFile &file)
{
    return (file.flush() || file.flush()) && file.commit();
}

Error notMade(const QString &reason)
{
    return {QCoreApplication::translate("Workbook", "The workbook could not be made in the folder for temporary files: "
                                                    "%1. Make room on that disk and try again.")
                .arg(reason)};
}

Error notSaved(const QString &path, const QString &reason)
{
    return {QCoreApplication::translate("Workbook",
                                        "The file “%1” could not be written: %2. Check that there is room on "
                                        "the disk and that you may write there, then try again.")
                .arg(QDir::toNativeSeparators(path), reason)};
}

bool isWholeXml(zip_t *archive, zip_uint64_t index)
{
    zip_stat_t facts = {};
    zip_file_t *entry = zip_fopen_index(archive, index, 0);
    if (!entry || zip_stat_index(archive, index, 0, &facts) != 0) {
        return false;
    }
    QByteArray content(static_cast<qsizetype>(facts.size), Qt::Uninitialized);
    const bool isRead = zip_fread(entry, content.data(), facts.size) == static_cast<zip_int64_t>(facts.size);
    zip_fclose(entry);
    QXmlStreamReader xml(content);
    while (!xml.atEnd()) {
        xml.readNext();
    }
    return isRead && !xml.hasError();
}

/// libxlsxwriter does not see when the disk is full while it puts a sheet aside: the sheet ends in the middle then.
bool isWhole(const QString &workbook)
{
    zip_t *archive = zip_open(QFile::encodeName(workbook).constData(), ZIP_RDONLY, nullptr);
    if (!archive) {
        return false;
    }
    bool isWhole = true;
    const zip_int64_t entries = zip_get_num_entries(archive, 0);
    for (zip_int64_t i = 0; i < entries && isWhole; ++i) {
        isWhole = isWholeXml(archive, static_cast<zip_uint64_t>(i));
    }
    zip_discard(archive);
    return isWhole;
}

/// Writes the sheets of a workbook.
using Sheets = std::function<void(Workbook &workbook)>;

void writeReportSheets(Workbook &workbook, const std::vector<Report> &reports, const FormRegistry &registry,
                       const Histories &histories)
{
    writeOverviewSheet(workbook, reports, registry);
    writeFindingsSheet(workbook, reports, registry, histories);
    if (!histories.empty()) {
        writeCorrectionsSheet(workbook, reports, registry, histories);
    }
    if (reports.size() <= mostReportSheets) {
        for (const Report &report : reports) {
            if (const Form *form = registry.form(report.form)) {
                writeReportSheet(workbook, report, *form);
            }
        }
    }
}

/// Makes the workbook in `folder` and gives its file.
Result<QString> makeWorkbook(const QString &folder, const Sheets &sheets)
{
    Workbook workbook(folder);
    sheets(workbook);
    const QString file = workbook.fileName();
    if (const auto problem = workbook.close()) {
        return notMade(*problem);
    }
    if (!isWhole(file)) {
        return notMade(QCoreApplication::translate("Workbook", "it is full"));
    }
    return file;
}

Done copy(const QString &fileName, QIODevice &device)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly)) {
        return notMade(file.errorString());
    }
    constexpr qint64 blockSize = 1024 * 1024;
    while (!file.atEnd()) {
        const QByteArray block = file.read(blockSize);
        if (block.isEmpty() || !writeWhole(device, block)) {
            return Error{QCoreApplication::translate("Workbook",
                                                     "The workbook could not be written: %1. Check that there "
                                                     "is room on the disk, then try again.")
                             .arg(block.isEmpty() ? file.errorString() : device.errorString())};
        }
    }
    return done();
}

Done writeSheets(QIODevice &device, const Sheets &sheets)
{
    const QTemporaryDir folder;
    if (!folder.isValid()) {
        return notMade(folder.errorString());
    }
    const auto file = makeWorkbook(folder.path(), sheets);
    return file ? copy(*file, device) : Done(file.error());
}

Done saveSheets(const QString &path, const Sheets &sheets)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return notSaved(path, file.errorString());
    }
    if (const Done written = writeSheets(file, sheets); !written) {
        return file.error() == QFileDevice::NoError ? written : Done(notSaved(path, file.errorString()));
    }
    return commit(file) ? done() : Done(notSaved(path, file.errorString()));
}

Done saveText(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return notSaved(path, file.errorString());
    }
    const bool isWritten = writeWhole(file, content) && commit(file);
    return isWritten ? done() : Done(notSaved(path, file.errorString()));
}

} // namespace

Done writeWorkbook(QIODevice &device, const std::vector<Report> &reports, const FormRegistry &registry,
                   const Histories &histories)
{
    return writeSheets(device, [&](Workbook &workbook) { writeReportSheets(workbook, reports, registry, histories); });
}

Done saveWorkbook(const QString &path, const std::vector<Report> &reports, const FormRegistry &registry,
                  const Histories &histories)
{
    return saveSheets(path, [&](Workbook &workbook) { writeReportSheets(workbook, reports, registry, histories); });
}

Done saveWorkbook(const QString &path, const RollUp &rollUp, const std::vector<const Report *> &organs,
                  const Form &form)
{
    return saveSheets(path, [&](Workbook &workbook) { writeRollUpSheet(workbook, rollUp, organs, form); });
}

bool isWorkbook(const QString &path)
{
    zip_t *archive = zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, nullptr);
    if (!archive) {
        return false;
    }
    const bool isWorkbook = zip_name_locate(archive, "xl/workbook.xml", 0) >= 0;
    zip_discard(archive);
    return isWorkbook;
}

Done saveJson(const QString &path, const Report &report)
{
    return saveText(path, toJsonText(report));
}

Done saveJson(const QString &path, const RollUp &rollUp)
{
    return saveText(path, QJsonDocument(toJson(rollUp)).toJson(QJsonDocument::Indented));
}

} // namespace disclosure
