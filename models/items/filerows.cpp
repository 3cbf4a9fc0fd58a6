// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/filerows.h"

#include <QFileInfo>
#include <QSet>

#include <algorithm>

namespace disclosure {

const FileRows::File *FileRows::find(qint64 key) const
{
    const auto found = m_files.find(key);
    return found == m_files.end() ? nullptr : &found->second;
}

qint64 FileRows::put(const File &file)
{
    qint64 key = keyOf(file.path);
    if (key == 0) {
        m_last -= 2;
        key = m_last;
        m_keys.insert(file.path, key);
    }
    m_files[key] = file;
    return key;
}

void FileRows::remove(qint64 key)
{
    if (const auto found = m_files.find(key); found != m_files.end()) {
        m_keys.remove(found->second.path);
        m_files.erase(found);
    }
}

void FileRows::takeStored(const std::vector<UnreadFile> &stored)
{
    QSet<QString> paths;
    for (const UnreadFile &file : stored) {
        paths.insert(file.path);
        const File *known = find(keyOf(file.path));
        if (!known || !known->sentence.isEmpty()) {
            put({file.path, file.sentence, true});
        }
    }
    std::vector<qint64> gone;
    for (const auto &[key, file] : m_files) {
        if (file.isStored && !file.sentence.isEmpty() && !paths.contains(file.path)) {
            gone.push_back(key);
        }
    }
    std::ranges::for_each(gone, [this](qint64 key) { remove(key); });
}

std::vector<qint64> FileRows::keysWith(const QStringList &words) const
{
    std::vector<qint64> keys;
    for (const auto &[key, file] : m_files) {
        if (hasWords(key, words)) {
            keys.push_back(key);
        }
    }
    return keys;
}

bool FileRows::hasWords(qint64 key, const QStringList &words) const
{
    const File *file = find(key);
    const QString name = file ? QFileInfo(file->path).fileName() : QString();
    return file &&
           std::ranges::all_of(words, [&](const QString &word) { return name.contains(word, Qt::CaseInsensitive); });
}

int FileRows::failedCount() const
{
    return static_cast<int>(
        std::ranges::count_if(m_files, [](const auto &entry) { return !entry.second.sentence.isEmpty(); }));
}

} // namespace disclosure
