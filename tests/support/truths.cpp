// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/truths.h"

#include "tests/support/paths.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>

namespace disclosure::tests {

namespace {

const QString ending = QStringLiteral(".truth.json");

bool isScan(const QJsonObject &truth)
{
    const QString family = truth[u"family"].toString();
    return family.startsWith(u"scan-");
}

void appendReports(std::vector<KnownReport> &reports, const QString &folder, bool scans = false)
{
    QDirIterator truths(folder, {u'*' + ending}, QDir::Files, QDirIterator::Subdirectories);
    while (truths.hasNext()) {
        KnownReport report{.truthPath = truths.next()};
        const QJsonObject truth = report.truth();
        if (!truth.contains(u"cells") || isScan(truth) != scans) {
            continue;
        }
        report.path = QFileInfo(report.truthPath).dir().filePath(truth[u"source"].toString());
        report.name = QFileInfo(folder).fileName() + u'/' + QDir(folder).relativeFilePath(report.path);
        reports.push_back(report);
    }
}

} // namespace

QJsonObject KnownReport::truth() const
{
    return QJsonDocument::fromJson(contentOf(truthPath)).object();
}

std::vector<KnownReport> knownReports()
{
    std::vector<KnownReport> reports;
    appendReports(reports, examplePath());
    if (const std::optional<QString> corpus = corpusPath()) {
        appendReports(reports, *corpus);
    }
    for (const QString &kind : {QStringLiteral("pdf"), QStringLiteral("word"), QStringLiteral("web")}) {
        appendReports(reports, dataPath(QStringLiteral("awkward/") + kind));
    }
    std::ranges::sort(reports, {}, &KnownReport::name);
    return reports;
}

std::vector<KnownReport> knownScans()
{
    std::vector<KnownReport> reports;
    appendReports(reports, dataPath(QStringLiteral("awkward/scan")), true);
#ifndef DISCLOSURE_SANITIZE // where recognising takes many times as long
    if (const std::optional<QString> corpus = corpusPath()) {
        appendReports(reports, *corpus, true);
    }
#endif
    std::ranges::sort(reports, {}, &KnownReport::name);
    return reports;
}

} // namespace disclosure::tests
