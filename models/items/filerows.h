// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/library.h"

#include <QHash>

#include <map>

namespace disclosure {

/// The files of a list of reports that are being read or could not be read. Each has a key, a negative even number.
class FileRows final {
public:
    struct File {
        QString path;
        QString sentence;      ///< why it could not be read; empty while it is being read
        bool isStored = false; ///< the library, too, knows that it could not be read
    };

    static bool isFile(qint64 key) { return key < 0 && key % 2 == 0; }

    bool empty() const { return m_files.empty(); }
    /// nullptr if there is no such file.
    const File *find(qint64 key) const;
    /// 0 if the file is not among them.
    qint64 keyOf(const QString &path) const { return m_keys.value(path, 0); }
    /// Adds the file or changes what is known of it.
    qint64 put(const File &file);
    void remove(qint64 key);
    /// Takes over what the library knows of files that could not be read; those that are being read stay as they are.
    void takeStored(const std::vector<UnreadFile> &stored);
    /// In the order in which they came, those whose names have all words.
    std::vector<qint64> keysWith(const QStringList &words) const;
    bool hasWords(qint64 key, const QStringList &words) const;
    int failedCount() const;

private:
    std::map<qint64, File, std::greater<>> m_files;
    QHash<QString, qint64> m_keys; ///< by path
    qint64 m_last = 0;
};

} // namespace disclosure
