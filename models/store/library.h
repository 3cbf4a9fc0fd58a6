// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reading/readreport.h"
#include "models/report/report.h"
#include "models/report/result.h"

#include <QDateTime>
#include <QString>

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

namespace disclosure {

/// Facts about a source file at the time it was read.
struct SourceFile {
    QString path;      ///< absolute
    QByteArray sha256; ///< of its content, 32 bytes
};

/// The facts about a file as it is now. The error's sentence names the file.
Result<SourceFile> sourceFile(const QString &path);

/// One line of the list of reports.
struct ReportSummary {
    qint64 id = 0;
    QString path;
    QString organ;
    int year = 0;
    QString form;
    int cells = 0;
    int errors = 0;
    int warnings = 0;
    int doubtful = 0;    ///< cells whose trust is Trust::Doubtful
    int corrections = 0; ///< cells whose value differs from what was read
    bool isPaged = false;

    bool operator==(const ReportSummary &) const = default;
};

/// What the findings of a report come to.
enum class Verdict {
    Wrong,    ///< a hard rule is broken
    ToReview, ///< warnings, cells that were not read with certainty, or no cells at all
    Passed,
};

Verdict verdict(const ReportSummary &summary);

/// How many reports of a library have which verdict.
struct ReviewCounts {
    int wrong = 0;
    int toReview = 0;
    int passed = 0;

    bool operator==(const ReviewCounts &) const = default;
};

/// One entry of a cell's history. Entries are never changed or removed; undoing one adds another.
struct Correction {
    qint64 id = 0;
    QString cell;
    QString oldText; ///< null if the report lacked the cell
    QString newText; ///< null to make the report lack it again
    QString who;
    QDateTime when; ///< UTC; now, if it is not valid

    bool operator==(const Correction &) const = default;
};

/// One SQLite file with reports as read and the corrections to them. The only place with SQL. An instance belongs to
/// the thread that opened it; several instances and programs may use one file at a time.
class Library final {
public:
    /// Opens or creates a library (and its folder) and brings its schema up to date. Refuses a file that a newer
    /// program wrote, and one that is no library.
    static Result<std::unique_ptr<Library>> open(const QString &path);
    /// The library that the programs use when none is named.
    static QString defaultPath();

    ~Library();
    Library(const Library &) = delete;
    Library &operator=(const Library &) = delete;

    QString path() const;
    /// How long a call waits while another program writes, before it fails; 10 seconds if nothing is set.
    void setBusyTimeout(std::chrono::milliseconds timeout);

    /// Stores what was read from a file. A file whose content is already there (by SHA-256) gets a new reading beside
    /// the old one and keeps its corrections. Gives the report's id.
    Result<qint64> addReading(const SourceFile &file, const Reading &reading);

    int reportCount() const;
    ReviewCounts reviewCounts() const;
    /// Summaries ordered by id, without loading cells.
    std::vector<ReportSummary> summaries(int offset = 0, int limit = -1) const;
    std::optional<ReportSummary> summary(qint64 reportId) const;
    /// Of the file that a report was read from, 32 bytes; empty if there is no such report.
    QByteArray sha256(qint64 reportId) const;

    /// The latest reading with its corrections applied, validated.
    Result<Report> report(qint64 reportId) const;
    /// The document as HTML for a source without pages.
    QString html(qint64 reportId) const;

    /// Writes one correction to disk before it returns. `corrected` is the report after it, validated: its counts go
    /// into the summary in the same transaction. If another program has corrected the report meanwhile, the summary
    /// counts what the library holds then.
    Done correct(qint64 reportId, const Correction &correction, const Report &corrected);
    /// All corrections of a report, oldest first.
    std::vector<Correction> history(qint64 reportId) const;

    /// Another number than before whenever another program has changed the file since the last call.
    qint64 changeCounter() const;

    /// Takes a report out of the list. Its history stays, and is there again when the file is read again.
    Done remove(qint64 reportId);

    /// Why the last call that has no error of its own (summaries, history, html, counts) gave nothing; nullopt if it
    /// did what it should.
    std::optional<Error> readFailure() const;

private:
    class Private;
    explicit Library(std::unique_ptr<Private> opened);
    std::unique_ptr<Private> d;
};

} // namespace disclosure
