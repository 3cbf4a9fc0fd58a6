// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/paths.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace disclosure::tests {

namespace {

const QString sourceDir = QStringLiteral(DISCLOSURE_SOURCE_DIR);

} // namespace

QString dataPath(const QString &relative)
{
    return sourceDir + QStringLiteral("/tests/data/") + relative;
}

QString examplePath(const QString &relative)
{
    return QDir::cleanPath(sourceDir + QStringLiteral("/resources/examples/") + relative);
}

QString batchProgram()
{
    return QStringLiteral(DISCLOSURE_BATCH_PROGRAM);
}

QString testProgram(const QString &name)
{
    return QStringLiteral(DISCLOSURE_TEST_PROGRAMS) + name;
}

std::optional<QString> corpusPath()
{
    const QString path = QDir::cleanPath(sourceDir + QStringLiteral("/../shared/corpus"));
    return QFileInfo(path).isDir() ? std::optional(path) : std::nullopt;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("%s: %s", qPrintable(path), qPrintable(file.errorString()));
    }
    return file.readAll();
}

} // namespace disclosure::tests
