// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/outputs.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryFile>

namespace disclosure {

namespace {

bool isTheSameFile(const QString &left, const QString &right)
{
    const QString canonical = QFileInfo(left).canonicalFilePath();
    return !canonical.isEmpty() && canonical == QFileInfo(right).canonicalFilePath();
}

/// Tries it: permissions tell less than the whole truth on network drives and for other users' rights.
bool canWriteIn(const QString &folder)
{
    QTemporaryFile file(folder + QStringLiteral("/.disclosure-XXXXXX"));
    return file.open();
}

/// An empty file, such as mktemp makes, has nothing to lose.
bool mayBecomeWorkbook(const QFileInfo &file)
{
    return !file.exists() || (file.isFile() && (file.size() == 0 || isWorkbook(file.filePath())));
}

bool isTheSamePlace(const QString &left, const QString &right)
{
    return isTheSameFile(left, right) ||
           QDir::cleanPath(QFileInfo(left).absoluteFilePath()) == QDir::cleanPath(QFileInfo(right).absoluteFilePath());
}

Error cannotWriteTo(const QString &folder)
{
    return {QCoreApplication::translate("Batch",
                                        "The folder “%1” cannot be written to. Check that it can be made there "
                                        "and that you may write in it, or name another one.")
                .arg(QDir::toNativeSeparators(folder))};
}

} // namespace

Outputs::Outputs(QString jsonFolder, QString workbook)
    : m_jsonFolder(std::move(jsonFolder)), m_workbook(std::move(workbook))
{
}

Done Outputs::checkNames(const QString &library) const
{
    if (!m_jsonFolder.isEmpty() && QFileInfo(m_jsonFolder).isFile()) {
        return Error{QCoreApplication::translate("Batch", "“%1” is no folder. Name a folder for the JSON with --json.")
                         .arg(QDir::toNativeSeparators(m_jsonFolder))};
    }
    if (m_workbook.isEmpty()) {
        return done();
    }
    if (!library.isEmpty() && isTheSamePlace(m_workbook, library)) {
        return Error{QCoreApplication::translate("Batch", "“%1” cannot be the workbook and the library at once. Name "
                                                          "another file with --xlsx.")
                         .arg(QDir::toNativeSeparators(m_workbook))};
    }
    if (!mayBecomeWorkbook(QFileInfo(m_workbook))) {
        return Error{QCoreApplication::translate("Batch", "“%1” is already there and is no workbook, so it is not "
                                                          "overwritten. Name another file with --xlsx.")
                         .arg(QDir::toNativeSeparators(m_workbook))};
    }
    return done();
}

Done Outputs::prepare() const
{
    if (!m_jsonFolder.isEmpty() && (!QDir().mkpath(m_jsonFolder) || !canWriteIn(m_jsonFolder))) {
        return cannotWriteTo(m_jsonFolder);
    }
    const QFileInfo workbook(m_workbook);
    if (!m_workbook.isEmpty() && !canWriteIn(workbook.absolutePath())) {
        return cannotWriteTo(workbook.absolutePath());
    }
    return done();
}

QString Outputs::reserveJson(const QString &name)
{
    if (m_jsonFolder.isEmpty()) {
        return {};
    }
    const QFileInfo info(name);
    QString candidate = name;
    // Not every disk tells small letters from capitals.
    for (int number = 2; m_names.contains(candidate.toLower()); ++number) {
        const QString numbered =
            QStringLiteral("%1 (%2).%3").arg(info.baseName()).arg(number).arg(info.completeSuffix());
        candidate = QDir::cleanPath(info.path() + u'/' + numbered);
    }
    m_names.insert(candidate.toLower());
    return QDir(m_jsonFolder).filePath(candidate);
}

void Outputs::protect(const QString &input)
{
    if (const QString canonical = QFileInfo(input).canonicalFilePath(); !canonical.isEmpty()) {
        m_inputs.insert(canonical);
    }
}

Done Outputs::writeJson(const Report &report, const QString &place, const QString &input) const
{
    if (place.isEmpty()) {
        return done();
    }
    if (isTheSameFile(place, input)) {
        return Error{QCoreApplication::translate("Batch",
                                                 "The JSON of “%1” was not written, because it would take that "
                                                 "file's own place. Name another folder.")
                         .arg(QDir::toNativeSeparators(input))};
    }
    if (m_inputs.contains(QFileInfo(place).canonicalFilePath())) {
        return Error{QCoreApplication::translate("Batch", "The JSON of “%1” was not written, because it would take the "
                                                          "place of “%2”, which is read as well. Name another folder.")
                         .arg(QDir::toNativeSeparators(input), QDir::toNativeSeparators(place))};
    }
    const QString folder = QFileInfo(place).path();
    return QDir().mkpath(folder) ? saveJson(place, report) : Done(cannotWriteTo(folder));
}

Done Outputs::writeWorkbook(const std::vector<Report> &reports, const FormRegistry &registry,
                            const Histories &histories) const
{
    return saveWorkbook(m_workbook, reports, registry, histories);
}

} // namespace disclosure
