// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/unreadfiles.h"

#include "models/store/statement.h"

namespace disclosure {

void UnreadFiles::add(const UnreadFile &file) const
{
    Statement(m_database, QStringLiteral("INSERT OR REPLACE INTO unread_file (path, sentence, failed_at) "
                                         "VALUES (?, ?, ?)"))
        .run(orEmpty(file.path), orEmpty(file.sentence), timeText({}));
}

void UnreadFiles::remove(const QString &path) const
{
    Statement(m_database, QStringLiteral("DELETE FROM unread_file WHERE path = ?")).run(orEmpty(path));
}

std::vector<UnreadFile> UnreadFiles::all() const
{
    Statement rows(m_database, QStringLiteral("SELECT path, sentence FROM unread_file ORDER BY rowid"));
    rows.run();
    std::vector<UnreadFile> files;
    while (rows.next()) {
        files.push_back({rows.text(0), rows.text(1)});
    }
    return files;
}

} // namespace disclosure
