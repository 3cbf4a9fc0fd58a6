// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reading/readreport.h"
#include "models/report/change.h"
#include "models/report/report.h"
#include "models/report/result.h"

#include <QDateTime>
#include <QString>

#include <array>
#include <chrono>
#include <map>
#include <memory>
#include <optional>
#include <span>
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
    QString place;       ///< the area that the organ belongs to; at first the folder's name
    int cells = 0;       ///< cells that were read
    int proven = 0;      ///< of them, those that hard equations prove
    int errors = 0;      ///< open findings
    int warnings = 0;    ///< open findings
    int doubtful = 0;    ///< cells that were not read with certainty and not confirmed since
    int problems = 0;    ///< what the list of problems shows as open: findings of one cause are one
    int corrections = 0; ///< cells whose value differs from what was read
    ReviewState state = ReviewState::Pending;
    QString reviewer; ///< who made the last step; empty if nobody has
    bool isPaged = false;

    bool operator==(const ReportSummary &) const = default;
};

/// What the findings of a report come to.
enum class Verdict {
    Wrong,    ///< a hard rule is broken
    ToReview, ///< open problems that are no broken hard rule, or no cells at all
    Passed,
};

Verdict verdict(const ReportSummary &summary);
/// It has not passed, and nobody has signed it off.
bool needsLook(const ReportSummary &summary);

/// How many reports of a library have which verdict.
struct ReviewCounts {
    int wrong = 0;
    int toReview = 0;
    int passed = 0;

    bool operator==(const ReviewCounts &) const = default;
};

/// Which reports a list shows, and in which order.
struct ListQuery {
    enum class Order { Added, State, Organ, Year, Form, Place, Errors, Warnings, Corrections, Reviewer, File };
    enum class Grouping { None, Year, Place, State };

    QString words; ///< each has to occur in organ, year, place or file name; upper and lower case are the same
    std::optional<Verdict> verdict;
    std::optional<ReviewState> state;
    int year = 0; ///< 0 for all
    Order order = Order::Added;
    bool isDescending = false;
    Grouping grouping = Grouping::None; ///< groups come before the order: years newest first, places by name, states

    bool operator==(const ListQuery &) const = default;
};

/// The answer to a ListQuery: the reports' ids in order, and where its groups begin.
struct Listing {
    struct Group {
        QString key; ///< the year, the place, or key(ReviewState)
        int first = 0;
        int count = 0;

        bool operator==(const Group &) const = default;
    };
    std::vector<qint64> ids;
    std::vector<Group> groups; ///< empty without grouping
    std::vector<int> toLookAt; ///< places in `ids` of the reports that need a look, in order

    bool operator==(const Listing &) const = default;
};

/// A file that could not be read.
struct UnreadFile {
    QString path;
    QString sentence; ///< why, and what to do

    bool operator==(const UnreadFile &) const = default;
};

/// What came of taking a version of a report in place of another one.
struct Replacement {
    qint64 step = 0;          ///< on the report that is there now; 0 if there was nothing to take over
    int carried = 0;          ///< changes that came along
    std::vector<Change> left; ///< corrections that did not: from what stands there to what was typed
};

/// A soft rule that gives no findings: everywhere, for an organ, or for one report.
struct MutedRule {
    QString rule;
    QString organ;     ///< as the library names it, see Library::organName(); empty for all
    qint64 report = 0; ///< 0 for all
    QString reason;    ///< null: the rule speaks

    bool operator==(const MutedRule &) const = default;
};

/// What all reports of a library come to.
struct LibraryTotals {
    ReviewCounts verdicts;
    std::array<int, 6> states{}; ///< by ReviewState
    int problems = 0;            ///< open ones in reports that are not signed off

    bool operator==(const LibraryTotals &) const = default;
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

    /// Gives a report the narrative that was recognised on its pages after its tables had been read; it has no unread
    /// text any more, and none of the pages that were recognised with it counts as a mere picture. Another reading,
    /// with the cells of the latest one. An empty narrative leaves the one that it has.
    Done setNarrative(qint64 reportId, const std::vector<Passage> &narrative, const std::vector<Notice> &notices = {});
    /// Reports in the list of which not all text was read (Notice::Kind::UnreadText), in the order of their ids.
    std::vector<qint64> withUnreadText() const;

    LibraryTotals totals() const;
    /// Answers a query without loading a summary: fast enough for each key that is typed into a filter.
    Listing listing(const ListQuery &query) const;
    /// In the order of the ids; those that are not (any more) in the list are left out.
    std::vector<ReportSummary> summaries(std::span<const qint64> ids) const;
    std::optional<ReportSummary> summary(qint64 reportId) const;
    /// The places that reports of this library have, by name.
    QStringList places() const;
    /// The years that reports of this library have, the newest first; 0 stands for those without.
    std::vector<int> years() const;
    /// The report that was read from a file with this content; nullopt if there is none in the list.
    std::optional<qint64> reportOf(const QByteArray &sha256) const;
    /// The report in the list that has taken the place of one with this content; nullopt if none has.
    std::optional<qint64> replacementOf(const QByteArray &sha256) const;
    /// Other reports in the list of the same organ and year, the newest reading first.
    std::vector<qint64> versionsOf(qint64 reportId) const;
    /// Takes one report in place of another version of it: what clerks have set there for what was read as the same
    /// comes along as one step, rules muted for it are muted here too, and the other one leaves the list.
    Result<Replacement> replaceVersion(qint64 older, qint64 newer, const QString &who, const QString &why);
    /// Those of the reports that are reviewed count as exported from now on. Gives how many.
    Result<int> markExported(std::span<const qint64> ids, const QString &who, const QString &why = {});
    /// Of the file that a report was read from, 32 bytes; empty if there is no such report.
    QByteArray sha256(qint64 reportId) const;

    /// The latest reading with its corrections applied, validated.
    Result<Report> report(qint64 reportId) const;
    /// The document as HTML for a source without pages.
    QString html(qint64 reportId) const;

    /// Writes a step to disk before it returns and gives its id. `after` is the report after it, validated: its counts
    /// go into the summary in the same transaction. If another program has changed the report meanwhile, the step's
    /// changes stand, its `before` values are what they really replaced, and the summary counts what the library holds.
    Result<qint64> record(qint64 reportId, const Step &step, const Report &after);
    /// All steps of a report, oldest first.
    std::vector<Step> history(qint64 reportId) const;

    /// Soft rules that are muted, with the reasons.
    std::vector<MutedRule> mutedRules() const;
    /// All of them or none. A null reason lets the rule speak again. The summaries follow with recount().
    Done setMutedRules(const std::vector<MutedRule> &rules, const QString &who);

    /// The name that an organ goes by across the years: names that differ only in spaces or width are one, and so are
    /// those that were joined.
    QString organName(const QString &organ) const;
    /// Takes a name for another one's organ. The reports of both are counted anew.
    Done joinOrgans(const QString &organ, const QString &sameAs, const QString &who);
    /// Lets a name that was joined stand for itself again.
    Done partOrgan(const QString &organ, const QString &who);
    bool isJoined(const QString &organ) const;
    /// The reports in the list of the organ, the earliest year first.
    std::vector<qint64> reportsOfOrgan(const QString &organ) const;
    /// Counts the findings of reports anew, by the rules of now; for a few reports at a time.
    Done recount(std::span<const qint64> ids);

    /// Files that could not be read stay in the list until they are read or taken out.
    Done addUnread(const UnreadFile &file);
    Done removeUnread(const QString &path);
    std::vector<UnreadFile> unreadFiles() const;

    /// Writes a copy of the library, as it is now, into a new file.
    Done saveCopy(const QString &path) const;

    /// Another number than before whenever another program has changed the file since the last call.
    qint64 changeCounter() const;

    /// Takes a report out of the list. Its history stays, and is there again when the file is read again.
    Done remove(qint64 reportId);
    /// Puts a report that was taken out of the list back into it, as it was.
    Done restore(qint64 reportId);

    /// Why the last call that has no error of its own (summaries, history, html, counts) gave nothing; nullopt if it
    /// did what it should.
    std::optional<Error> readFailure() const;

private:
    class Private;
    explicit Library(std::unique_ptr<Private> opened);
    std::unique_ptr<Private> d;
};

} // namespace disclosure
