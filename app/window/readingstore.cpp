// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/readingstore.h"

#include "models/validate/differences.h"

#include <QFileInfo>

namespace disclosure {

namespace {

QString wordsFor(const std::vector<CellDifference> &cells, const Report &report)
{
    return differencesText(cells, report, FormRegistry::builtIn().form(report.form));
}

std::optional<NewVersion> versionOf(const Library &library, qint64 reportId, const SourceFile &file,
                                    const Report &report)
{
    const std::vector<qint64> others = library.versionsOf(reportId);
    const std::optional<ReportSummary> older = others.empty() ? std::nullopt : library.summary(others.front());
    if (!older) {
        return std::nullopt;
    }
    const Result<Report> before = library.report(older->id);
    if (!before) {
        return std::nullopt;
    }
    const std::vector<CellDifference> cells = differences(*before, report);
    return NewVersion{.older = older->id,
                      .newer = reportId,
                      .olderPath = older->path,
                      .newerPath = file.path,
                      .organ = older->organ,
                      .year = older->year,
                      .differingCells = static_cast<int>(cells.size()),
                      .changes = wordsFor(cells, report)};
}

} // namespace

Result<StoredReading> storeReading(Library &library, const SourceFile &file, const Reading &reading)
{
    const std::optional<qint64> known = library.reportOf(file.sha256);
    const Result<Report> before = known ? library.report(*known) : Result<Report>(Error{});
    const Result<qint64> id = library.addReading(file, reading);
    if (!id) {
        return id.error();
    }
    StoredReading stored{.reportId = *id};
    if (before) {
        const std::vector<CellDifference> cells = differences(*before, reading.report);
        stored.again = ReadAgain{*id, file.path, static_cast<int>(cells.size()), wordsFor(cells, reading.report)};
    } else {
        stored.version = versionOf(library, *id, file, reading.report);
    }
    return stored;
}

std::optional<Duplicate> duplicateOf(const Library &library, const SourceFile &file)
{
    const std::optional<qint64> known = library.reportOf(file.sha256);
    const std::optional<ReportSummary> summary = known ? library.summary(*known) : std::nullopt;
    // A report whose file has moved is to be found at the new place.
    if (summary && QFileInfo::exists(summary->path)) {
        return Duplicate{.path = file.path, .known = summary->path, .reportId = known};
    }
    const std::optional<qint64> newer = known ? std::nullopt : library.replacementOf(file.sha256);
    if (const auto replacement = newer ? library.summary(*newer) : std::nullopt) {
        return Duplicate{.path = file.path, .known = replacement->path, .reportId = newer, .isReplaced = true};
    }
    return std::nullopt;
}

} // namespace disclosure
