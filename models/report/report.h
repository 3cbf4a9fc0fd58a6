// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/decimal.h"

#include <QDate>
#include <QRectF>
#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <set>
#include <vector>

namespace disclosure {

/// How far a cell's number can be believed (`trust` in a report's JSON).
enum class Trust {
    Read,     ///< read, and no hard equation speaks for or against it
    Proven,   ///< at least one hard equation goes through the cell and all that do hold
    Doubtful, ///< an equation through it is broken, or it was not read with certainty
};

enum class Severity { Error, Warning, Hint };

/// Whose error a finding is.
enum class Origin {
    Unknown,
    Reading, ///< ours: the cell's text is not what stands in its box
    Report,  ///< the organ's own
};

/// One cell of a report's tables: the source's own text and the number that it states.
struct Cell {
    QString text;                  ///< as it stands in the source, or as the clerk corrected it
    std::optional<Decimal> number; ///< nothing for blank, "/", "-", "—", "无", and for what is no number
    QString unit;                  ///< from the cell or its column's head (元, 万元, 件 …); mostly empty
    QString headUnit;              ///< what the head names where the cell's text as read names none
    int page = 0;                  ///< counts from 1; 0 for sources without pages
    QRectF box;              ///< in points from the top left corner of the page as it is shown; null without pages
    bool uncertain = false;  ///< the reader itself is not sure of the text or of its place
    bool isProvable = false; ///< uncertain only in its digits, so that sums can tell that they are right
    QString secondReading;   ///< what another reading of its picture gives, where two differ; mostly empty
    Trust trust = Trust::Read;
    std::optional<QString> read; ///< what was read, when the clerk has corrected the text since
    bool confirmed = false; ///< a clerk has compared the text with the source: settles what `uncertain` leaves open

    bool operator==(const Cell &) const = default;
};

/// A row that stands in the report but not on its form.
struct ExtraRow {
    QString id;    ///< with its table: t3.extra_1, in document order
    QString label; ///< as the report has it
    QString group; ///< label of the group that it stands under, as the form has it
    QString after; ///< id of the row above it, with its table; empty if it is the first

    bool operator==(const ExtraRow &) const = default;
};

/// Where the tables of a report differ from their form in their words.
struct Deviation {
    enum class Kind {
        OtherLabel,   ///< of a row or a column
        OtherOrder,   ///< the row or column stands elsewhere
        NoHead,       ///< a column without a head among others that have theirs
        OtherEdition, ///< the table is that of another edition of the form
    };
    Kind kind = Kind::OtherLabel;
    QString at;   ///< table.row, table.*.column, or a table
    QString text; ///< the other label, or the id of the other edition

    bool operator==(const Deviation &) const = default;
};

/// A rule that a report breaks. `at` and `cells` are those of the rule ids' table in the form specification.
struct Finding {
    QString rule;
    QString at;
    Severity severity = Severity::Error;
    std::optional<Decimal> expected; ///< the side of the sum that the parts give
    std::optional<Decimal> found;    ///< the side that the report states
    QStringList cells;
    Origin origin = Origin::Unknown;
    QString needs;                    ///< source of the other report that it leans on; empty for none
    QString words;                    ///< of the report, where a rule is about them and not about numbers
    std::optional<QString> dismissal; ///< why a clerk has set it aside; nothing while it is open

    bool isOpen() const { return !dismissal; }
    bool operator==(const Finding &) const = default;
};

/// Numbers in place of those that a report holds, with which broken hard equations hold.
struct Repair {
    std::map<QString, Decimal> numbers; ///< by cell id
    std::set<QString> clears;           ///< rule@at of the equations that hold then and don't now
    double cost = 0;                    ///< the less, the likelier: see slipCost()
    bool isSumOfParts = false;          ///< fills a total that is blank

    bool operator==(const Repair &) const = default;
};

/// Something about the source as a whole that the clerk should know before trusting the tables.
struct Notice {
    enum class Kind {
        PicturePage,      ///< the page is only a picture; its tables were not read
        CutOff,           ///< the source goes on beyond what was read
        Recognised,       ///< the page is a picture, or its text contradicts its picture: it was read from the picture
        UnmappedTable,    ///< a table that looks like the form's; which row or column is which could not be told safely
        UnsureYear,       ///< a table that may be another year's: it stands there twice, or its caption says so
        UnsureOrgan,      ///< recognised, and its places differ or only one tells
        UnsureReportYear, ///< recognised, and not in the title, or another place tells another one
        UnreadText,       ///< of pages read from their pictures not all text was read: its figures were not judged
    };
    Kind kind = Kind::PicturePage;
    int page = 0; ///< counts from 1; 0 for the whole source

    bool operator==(const Notice &) const = default;
};

/// A paragraph of the narrative, without spaces and in half-width characters.
struct Passage {
    QString part; ///< id of the form's part that it stands in
    QString text;
    int page = 0; ///< where it begins; 0 for sources without pages

    bool operator==(const Passage &) const = default;
};

/// What is compared to tell whether two reports say the same: see likenessOf().
struct Likeness {
    QByteArray numbers;          ///< a hash of all numbers with their cells; empty where hardly any is more than 0
    std::vector<quint32> sketch; ///< of the narrative: see sketchOf()

    bool operator==(const Likeness &) const = default;
};

/// What the rules between years need of an earlier report of the same organ.
struct EarlierReport {
    QString source;
    QString form;
    int year = 0;
    std::map<QString, std::optional<Decimal>> numbers; ///< by cell id; nothing for a cell that holds no number
    Likeness likeness;

    bool operator==(const EarlierReport &) const = default;
};

/// Another organ's report that may say the same.
struct Twin {
    QString source;
    Likeness likeness;

    bool operator==(const Twin &) const = default;
};

/// One annual report: its cells by id (`table.row.column`), and what its form's rules say of them.
struct Report {
    QString source; ///< file name, without folders
    QString form;   ///< id of the edition of the form
    QString organ;
    int year = 0;     ///< the year reported on; 0 if unknown
    QDate signedOn;   ///< the date under the signature; invalid if there is none
    QString signedBy; ///< the organ over that date; empty if there is none
    std::map<QString, Cell> cells;
    std::vector<ExtraRow> extraRows;
    std::set<QString> missingParts; ///< ids of the form's parts that the report lacks
    std::vector<Deviation> deviations;
    std::vector<Passage> narrative;
    std::vector<Notice> notices;
    std::vector<Finding> findings;
    std::vector<Repair> repairs;           ///< proposals, the likeliest first; only where somebody has asked for them
    std::map<QString, QString> dismissals; ///< reasons by findingKey(): of rule, place and values together
    std::set<QString> mutedRules;          ///< soft rules that give no findings
    std::vector<EarlierReport> earlier;    ///< of the same organ as far as they are known, the latest year first
    std::vector<Twin> twins;               ///< other organs' reports for the year that say the same, as far as known

    /// Open findings of this severity.
    int count(Severity severity) const;
    bool has(Notice::Kind notice) const;

    bool operator==(const Report &) const = default;
};

} // namespace disclosure
