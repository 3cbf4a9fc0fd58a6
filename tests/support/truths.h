// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

#include <vector>

namespace disclosure::tests {

/// A report whose content is known.
struct KnownReport {
    QString name; ///< for a row of a test: the path inside the examples or the corpus
    QString path;
    QString truthPath;

    QJsonObject truth() const;
};

/// The example reports, those of awkward layouts and, where the developers' corpus is there, those of the corpus. Scans
/// are left out.
std::vector<KnownReport> knownReports();
/// The scans of the tests' own data and of the corpus.
std::vector<KnownReport> knownScans();

} // namespace disclosure::tests
