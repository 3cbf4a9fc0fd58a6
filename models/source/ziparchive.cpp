// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/ziparchive.h"

#include "models/source/reader.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QSet>
#include <QStringDecoder>
#include <zip.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <vector>

namespace disclosure {

namespace {

constexpr qsizetype chunkSize = 256 * 1024;

// Sources are compressed already or text; what grows by more than this is no folder of reports.
constexpr qint64 mostGrowth = 200;
constexpr qint64 alwaysAllowed = 64LL * 1024 * 1024;

using Archive = std::unique_ptr<zip_t, decltype(&zip_discard)>;
using EntryHandle = std::unique_ptr<zip_file_t, decltype(&zip_fclose)>;

Archive openArchive(const QString &path)
{
    return {zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, nullptr), &zip_discard};
}

/// Chinese Windows writes names in GBK and does not say so.
QString decodedName(const QByteArray &name)
{
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = utf8(name);
    if (!utf8.hasError()) {
        return text;
    }
    QStringDecoder chinese("GB18030", QStringDecoder::Flag::Stateless);
    return chinese.isValid() ? QString(chinese(name)) : QString::fromLatin1(name);
}

/// The path below the folder; nullopt if the name leads elsewhere.
std::optional<QString> pathBelow(QString name)
{
    name.replace(u'\\', u'/');
    const bool isAbsolute = name.startsWith(u'/') || (name.size() > 1 && name[1] == u':');
    if (isAbsolute || name.split(u'/').contains(u".."_qs)) {
        return std::nullopt;
    }
    for (QChar &character : name) {
        if (character < u' ' || QStringView(u"<>:\"|?*").contains(character)) {
            character = u'_';
        }
    }
    return QDir::cleanPath(name);
}

struct Entry {
    zip_uint64_t index = 0;
    QString path; ///< below the folder
    qint64 size = 0;
};

bool isLink(zip_t *archive, zip_uint64_t index)
{
    zip_uint8_t system = 0;
    zip_uint32_t attributes = 0;
    constexpr zip_uint32_t kindMask = 0170000;
    constexpr zip_uint32_t link = 0120000;
    return zip_file_get_external_attributes(archive, index, 0, &system, &attributes) == 0 && system == ZIP_OPSYS_UNIX &&
           ((attributes >> 16U) & kindMask) == link;
}

class Unpacking final {
public:
    Unpacking(const QString &path, const QString &folder, UnpackBudget &budget, const std::atomic_bool &stop)
        : m_name(QFileInfo(path).fileName()), m_folder(folder), m_budget(budget), m_stop(stop),
          m_archive(openArchive(path)), m_growthLeft(std::max(alwaysAllowed, QFileInfo(path).size() * mostGrowth))
    {
    }

    Done run()
    {
        if (!m_archive) {
            return damaged();
        }
        const Result<std::vector<Entry>> entries = list();
        if (!entries) {
            return entries.error();
        }
        for (const Entry &entry : *entries) {
            if (m_stop) {
                break;
            }
            if (const Done written = unpack(entry); !written) {
                return written;
            }
        }
        return done();
    }

private:
    /// All files; an error if one of them may not be unpacked.
    Result<std::vector<Entry>> list()
    {
        std::vector<Entry> entries;
        QSet<QString> taken;
        const auto count = static_cast<zip_uint64_t>(std::max<zip_int64_t>(0, zip_get_num_entries(m_archive.get(), 0)));
        for (zip_uint64_t index = 0; index < count; ++index) {
            zip_stat_t stat;
            zip_stat_init(&stat);
            const char *raw = zip_get_name(m_archive.get(), index, ZIP_FL_ENC_RAW);
            if (!raw || zip_stat_index(m_archive.get(), index, 0, &stat) != 0) {
                return damaged();
            }
            const QString name = decodedName(raw);
            const std::optional<QString> path = pathBelow(name);
            if (!path) {
                return leadsOut(name);
            }
            if (name.endsWith(u'/') || name.endsWith(u'\\') || isLink(m_archive.get(), index)) {
                continue;
            }
            entries.push_back({index, uniquePath(*path, taken), static_cast<qint64>(stat.size)});
            m_budget.bytes -= static_cast<qint64>(stat.size);
            m_growthLeft -= static_cast<qint64>(stat.size);
            if (--m_budget.files < 0 || m_budget.bytes < 0 || m_growthLeft < 0) {
                return tooLarge();
            }
        }
        return entries;
    }

    static QString uniquePath(const QString &path, QSet<QString> &taken)
    {
        QString unique = path;
        const QFileInfo info(path);
        for (int number = 2; taken.contains(unique.toCaseFolded()); ++number) {
            unique = QStringLiteral("%1/%2 (%3).%4")
                         .arg(info.path(), info.completeBaseName(), QString::number(number), info.suffix());
        }
        taken.insert(unique.toCaseFolded());
        return unique;
    }

    Done unpack(const Entry &entry)
    {
        const QString target = m_folder + u'/' + entry.path;
        if (const QFileInfo there(target); there.isFile() && there.size() == entry.size) {
            return done();
        }
        const EntryHandle source(zip_fopen_index(m_archive.get(), entry.index, 0), &zip_fclose);
        if (!source) {
            const int code = zip_error_code_zip(zip_get_error(m_archive.get()));
            return code == ZIP_ER_NOPASSWD ? isProtected() : damaged();
        }
        QDir().mkpath(QFileInfo(target).path());
        QSaveFile file(target);
        if (!file.open(QIODevice::WriteOnly)) {
            return cannotWrite(file);
        }
        // The declared size may be a lie.
        qint64 left = entry.size;
        QByteArray chunk(chunkSize, Qt::Uninitialized);
        while (!m_stop) {
            const zip_int64_t size = zip_fread(source.get(), chunk.data(), static_cast<zip_uint64_t>(chunk.size()));
            if (size < 0) {
                return damaged();
            }
            if (size == 0) {
                return file.commit() ? done() : cannotWrite(file);
            }
            left -= size;
            if (left < 0) {
                return tooLarge();
            }
            if (file.write(chunk.constData(), size) != size) {
                return cannotWrite(file);
            }
        }
        return done();
    }

    Error damaged() const
    {
        return {QCoreApplication::translate("ZipArchive",
                                            "The zip file %1 is damaged and could not be unpacked. Get it "
                                            "again, or unpack it yourself and open its folder.")
                    .arg(m_name)};
    }
    Error isProtected() const
    {
        return {QCoreApplication::translate("ZipArchive", "The zip file %1 is protected by a password. Unpack it "
                                                          "yourself and open its folder.")
                    .arg(m_name)};
    }
    Error leadsOut(const QString &name) const
    {
        return {QCoreApplication::translate("ZipArchive", "The zip file %1 was not unpacked, because it would write to "
                                                          "a place outside its own folder (%2). Ask where it comes "
                                                          "from.")
                    .arg(m_name, name)};
    }
    Error tooLarge() const
    {
        return {QCoreApplication::translate("ZipArchive", "The zip file %1 was not unpacked, because it would take far "
                                                          "more room than a folder of reports. Check whether it is "
                                                          "the right file.")
                    .arg(m_name)};
    }
    Error cannotWrite(const QSaveFile &file) const
    {
        return {QCoreApplication::translate("ZipArchive", "The zip file %1 could not be unpacked: %2 could not be "
                                                          "written (%3). Make room on the disk and try again.")
                    .arg(m_name, QDir::toNativeSeparators(file.fileName()), file.errorString())};
    }

    QString m_name;
    QString m_folder;
    UnpackBudget &m_budget;
    const std::atomic_bool &m_stop;
    Archive m_archive;
    qint64 m_growthLeft;
};

} // namespace

bool isZipArchive(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || !file.peek(2).startsWith("PK")) {
        return false;
    }
    const Archive archive = openArchive(path);
    if (!archive) {
        // Perhaps a damaged document: its reader knows better what to say.
        return QFileInfo(path).suffix().compare(u"zip", Qt::CaseInsensitive) == 0;
    }
    const auto holds = [&archive](const char *name) { return zip_name_locate(archive.get(), name, 0) >= 0; };
    return !holds("[Content_Types].xml") && !holds("mimetype");
}

Done unpackZipArchive(const QString &path, const QString &folder, UnpackBudget &budget, const std::atomic_bool &stop)
{
    return Unpacking(path, folder, budget, stop).run();
}

} // namespace disclosure
