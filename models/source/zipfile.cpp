// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/zipfile.h"

#include "models/source/reader.h"

#include <zip.h>

namespace disclosure {

namespace {

using EntryHandle = std::unique_ptr<zip_file_t, decltype(&zip_fclose)>;

constexpr qsizetype copiedAtOnce = 64 * 1024;

} // namespace

ZipFile::ZipFile(const QByteArray &content) : m_budget(ReadLimits::unpackedBytes)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = zip_source_buffer_create(content.constData(), zip_uint64_t(content.size()), 0, &error);
    if (source) {
        m_zip = zip_open_from_source(source, ZIP_RDONLY, &error);
        if (!m_zip) {
            zip_source_free(source);
        }
    }
    zip_error_fini(&error);
    if (!m_zip) {
        m_problem = Problem::Damaged;
    }
}

ZipFile::~ZipFile()
{
    if (m_zip) {
        zip_discard(m_zip);
    }
}

qint64 ZipFile::indexOf(const QString &name) const
{
    return m_zip ? zip_name_locate(m_zip, name.toUtf8().constData(), ZIP_FL_NOCASE) : -1;
}

bool ZipFile::contains(const QString &name) const
{
    return indexOf(name) >= 0;
}

std::optional<QByteArray> ZipFile::read(const QString &name)
{
    const qint64 index = indexOf(name);
    if (index < 0) {
        return std::nullopt;
    }
    const auto fail = [this](Problem problem) {
        m_problem = m_problem == Problem::None ? problem : m_problem;
        return std::nullopt;
    };
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat_index(m_zip, zip_uint64_t(index), 0, &stat) != 0) {
        return fail(Problem::Damaged);
    }
    if ((stat.valid & ZIP_STAT_SIZE) && stat.size > zip_uint64_t(m_budget)) {
        return fail(Problem::TooLarge);
    }
    const EntryHandle entry(zip_fopen_index(m_zip, zip_uint64_t(index), 0), &zip_fclose);
    if (!entry) {
        const int code = zip_error_code_zip(zip_get_error(m_zip));
        return fail(code == ZIP_ER_NOPASSWD ? Problem::Encrypted : Problem::Damaged);
    }
    // The declared size may be a lie, so what comes out is counted, too.
    QByteArray content;
    QByteArray chunk(copiedAtOnce, Qt::Uninitialized);
    for (;;) {
        const zip_int64_t count = zip_fread(entry.get(), chunk.data(), zip_uint64_t(chunk.size()));
        if (count < 0) {
            return fail(Problem::Damaged);
        }
        if (count == 0) {
            return content;
        }
        m_budget -= count;
        if (m_budget < 0) {
            return fail(Problem::TooLarge);
        }
        content.append(chunk.constData(), qsizetype(count));
    }
}

} // namespace disclosure
