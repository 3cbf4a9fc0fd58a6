// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sourcetree.h"

#include <QDir>
#include <QDirIterator>

namespace disclosure::tests {

QString projectPath(const QString &relative)
{
    return QDir::cleanPath(QStringLiteral(DISCLOSURE_SOURCE_DIR "/") + relative);
}

QStringList projectFiles(const QString &folder, const QStringList &patterns)
{
    const QDir project(projectPath());
    QStringList files;
    QDirIterator entries(project.filePath(folder), patterns, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        files << project.relativeFilePath(entries.next());
    }
    files.sort();
    return files;
}

} // namespace disclosure::tests
