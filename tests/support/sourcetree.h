// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace disclosure::tests {

/// The project's folder.
QString projectPath(const QString &relative = {});

/// Files of a folder of the project and of its subfolders, relative to the project, sorted. `patterns` as in QDir.
QStringList projectFiles(const QString &folder, const QStringList &patterns);

} // namespace disclosure::tests
