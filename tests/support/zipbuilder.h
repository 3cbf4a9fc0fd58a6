// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace disclosure::tests {

/// An entry of a zip file.
struct ZipEntry {
    QString name;
    QByteArray content;
    bool isStored = false; ///< not compressed
};

/// A zip file in memory; fails loudly if it can't be made.
QByteArray zipOf(const std::vector<ZipEntry> &entries);

/// A Word file whose <w:body> holds the XML (prefix w), with further parts (word/styles.xml, word/numbering.xml,
/// docProps/core.xml) that are declared in its relationships where they are given.
QByteArray wordFile(const QByteArray &body, const std::vector<ZipEntry> &parts = {});

} // namespace disclosure::tests
