// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace disclosure::tests {

/// A file or folder under tests/data.
QString dataPath(const QString &relative);

/// A file or folder of the example reports (resources/examples).
QString examplePath(const QString &relative = {});

/// The batch program that was built.
QString batchProgram();

/// A program that is built of tests/programs.
QString testProgram(const QString &name);

/// The developers' corpus beside the project, if it is there.
std::optional<QString> corpusPath();

/// A whole file; fails loudly if it can't be read.
QByteArray contentOf(const QString &path);

} // namespace disclosure::tests
