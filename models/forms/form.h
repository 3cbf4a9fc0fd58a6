// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/report.h"
#include "models/report/result.h"

#include <QJsonObject>
#include <QRegularExpression>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace disclosure {

/// A text of the form in the two languages of the program.
struct Text {
    QString zh;
    QString en;

    /// The text in the program's current language.
    const QString &shown() const;
    bool operator==(const Text &) const = default;
};

/// A label as the form prints it, and other wordings by which reports are known to give it.
struct Label {
    Text text;
    QStringList variants;     ///< besides text.zh
    QStringList inCells = {}; ///< variants too short to be known in running text

    bool operator==(const Label &) const = default;
};

/// What the cells of a column may hold.
enum class ValueKind {
    Count,       ///< whole and not negative
    SignedCount, ///< whole
    Amount,      ///< may have decimals
};

struct Column {
    QString id;
    Label label;
    std::vector<Label> groups; ///< heads above the label, outermost first
    ValueKind kind = ValueKind::Count;
    QString unit; ///< the unit that the form demands (万元), or empty if it demands none
};

struct Row {
    QString id;
    Label label;
    std::vector<Label> groups; ///< labels left of the label, outermost first
    bool isResult = false;     ///< rows that the form does not know may stand beside this one
};

/// A part of a table with heads of its own: table 2 has one for each item of article 20, the others have one.
struct Section {
    Label heading; ///< 第二十条第（一）项; empty for a table with one section
    Label corner;  ///< what stands over the row labels: 信息内容
    Label top;     ///< what stands over all columns: 申请人情况; mostly empty
    std::vector<Column> columns;
    std::vector<Row> rows;
};

struct Table {
    QString id; ///< t2
    Text title;
    Text tab; ///< short name for a tab or a sheet
    std::vector<Section> sections;

    const Section *sectionOfRow(QStringView rowId) const;
};

/// One of the form's six parts (一、总体情况 …).
struct Part {
    QString id;    ///< 1 … 6
    Label heading; ///< without its number
};

/// What a chart of an organ's years shows: a line for each sum of cells.
struct YearsChart {
    struct Line {
        Text name;
        QStringList cells;
    };
    Text title;
    std::vector<Line> lines;
};

/// A rule as the form's file describes it. The kinds are code, the rules are data.
struct Rule {
    enum class Kind {
        Sum,         ///< in each row or column `at`: parts add up to totals
        Count,       ///< each cell is what its column's kind allows
        Order,       ///< parts (summed) must not exceed totals (summed); an empty side is 0
        Edition,     ///< the report's year is one that the form is for
        MissingPart, ///< a part of the form is not in the report
        UnknownRow,  ///< an extra row
        MissingCell, ///< the form has the cell, the report does not
        Unit,        ///< a unit that is not the column's
        Years,       ///< what last year's report and this one's parts give is what this one's totals state
        Narrative,   ///< a number in the narrative is the sum of the cells that its subject names
        Breakdown,   ///< the parts of a total in the narrative add up to it
        Twice,       ///< the narrative gives one figure twice, with different values
        Denial,      ///< the narrative says that there is none, or that all is done, and the cells say otherwise
        MissingYear, ///< the organ has reports of earlier years, but none of the last
        // Suspicions: nothing that must be wrong.
        Coincidence,  ///< parts add up to totals that they have nothing to do with, in all rows that have a value
        Repeated,     ///< one large number in two rows of the table
        CountedTwice, ///< parts exceed totals by just the cells of `minus`
        FromNothing,  ///< totals where all parts are 0
        Placeholders, ///< blank, 0 and signs for nothing mixed in one table
        OnlyTotals,   ///< no part has a number, the totals have
        AllZero,      ///< a table of zeros, though the narrative counts what it is about
        SignedEarly,  ///< signed before the year was over
        Topics,       ///< a part of the narrative does not speak of a subject
        Powers,       ///< cells that an organ of this name can't fill
        Outlier,      ///< far from the organ's earlier reports
        Copied,       ///< all numbers, or nearly all words of the narrative, are last year's
        Twin,         ///< they are those of another organ's report for the year
        Label,        ///< a row's or a column's label is not the form's, stands elsewhere or is missing
        MixedEdition, ///< a table is that of another edition of the form
        OtherYear,    ///< file name, narrative or signature speak of another year
        OtherOrgan,   ///< narrative or signature name another organ
        AmountJump,   ///< an amount ten thousand times last year's, or the other way round
    };
    /// One equation (Sum) or inequality (Order) over cells.
    struct Equation {
        QString at;          ///< as findings name it
        QStringList parts;   ///< cell ids of the side that the parts give (`expected`)
        QStringList totals;  ///< cell ids of the side that the report states (`found`)
        QStringList minus;   ///< Years: cell ids that are taken from the parts
        QStringList last;    ///< Years: cell ids of last year's report that belong to the parts
        QString extraColumn; ///< the cells of extra rows in this column belong to the parts; empty if they don't
    };
    /// What a number in the narrative may speak of.
    struct Subject {
        QString at;                    ///< the cell that a finding names, or a topic in words
        QString part;                  ///< Topics: of the narrative
        QRegularExpression words;      ///< of the clause, "#" standing for the number
        QRegularExpression except;     ///< clauses that speak of something else; may be empty
        QRegularExpression within;     ///< what the paragraph has to say before; may be empty
        QRegularExpression near;       ///< or may say, if the number is nearly that of the cells; may be empty
        QRegularExpression unless;     ///< what the sentence must not say before; may be empty
        QRegularExpression next;       ///< what has to stand behind the clause; may be empty
        QRegularExpression exact;      ///< sentences in which only the first of the sums is meant; may be empty
        std::vector<QStringList> sums; ///< cells whose sum the number may state; any will do. "-" before one: taken off
        std::vector<QStringList> of;   ///< sums that a percentage, or the number in words of denial, may be of
        bool isMoney = false;          ///< the number is an amount, which the cells have in 万元
        bool countsPeople = false;     ///< the number is of those who came, each of them once or more often
        bool isBeside = false;         ///< the number may speak of a subject further down as well, which goes first

        /// A cell of a sum: "-t3.carried_in.total" is taken off.
        static bool isTakenOff(QStringView term) { return term.startsWith(u'-'); }
        static QStringView cellOf(QStringView term) { return term.sliced(isTakenOff(term) ? 1 : 0); }
    };
    /// The equation that each extra row of a table must satisfy, by column ids.
    struct ExtraRowEquation {
        QStringList parts;
        QStringList totals;
    };

    QString id;
    Kind kind = Kind::Sum;
    Severity severity = Severity::Error;
    Text name;     ///< what it is about, in a few words; empty for rules that can't be muted
    Text message;  ///< with {at}, {expected}, {found}, {difference}, {label}, {text}, {unit}, {year}, {needs}
    QString table; ///< of the equations, where they are made from rows or columns of a table
    std::vector<Equation> equations;
    std::vector<Subject> subjects; ///< Narrative, Denial, Topics and Powers
    QRegularExpression words;      ///< of these, what fits any of their words: most clauses fit none
    QRegularExpression except;     ///< of these, clauses that speak of something else whatever their subject
    QRegularExpression elsewhere;  ///< of these, what turns a sentence to another period, organ or matter
    QRegularExpression back;       ///< of these, what turns it back to the organ's whole year
    std::optional<ExtraRowEquation> extraRowEquation;
    bool isAcrossForms = false; ///< Years: last year's report may be on another edition of the form

    bool isHardSum() const { return kind == Kind::Sum && severity == Severity::Error; }
};

/// An edition of the form: what its file in resources/forms says.
class Form {
public:
    /// Errors name the entry that is wrong, in English: they are for who writes form files.
    static Result<Form> fromJson(const QJsonObject &object);

    QString id;
    Text title;
    int firstYear = 0;
    std::optional<int> lastYear;
    std::vector<Part> parts;
    std::vector<Table> tables;
    std::vector<Rule> rules;
    std::vector<YearsChart> charts;

    const Table *table(QStringView tableId) const;
    const Rule *rule(QStringView ruleId) const;
    const Part *part(QStringView partId) const;
    /// Whether the part holds one of the form's tables: its title is the part's heading.
    bool hasTable(const Part &part) const;

    /// All cell ids in the form's order, extra rows left out.
    const QStringList &cellIds() const { return m_cellIds; }

    struct Place {
        const Table *table = nullptr;
        const Section *section = nullptr;
        const Row *row = nullptr; ///< nullptr for an extra row
        const Column *column = nullptr;
    };
    /// Where a cell stands on the form; nullopt if the form has no such cell. Extra rows stand in the section that
    /// takes them.
    std::optional<Place> place(QStringView cellId) const;

private:
    QStringList m_cellIds;
};

/// All editions that the program knows.
class FormRegistry {
public:
    /// The editions compiled in from resources/forms.
    static const FormRegistry &builtIn();

    explicit FormRegistry(std::vector<Form> forms) : m_forms(std::move(forms)) {}

    const std::vector<Form> &forms() const { return m_forms; }
    const Form *form(QStringView id) const;

private:
    std::vector<Form> m_forms;
};

/// Splits t3.new.person into t3, new and person; nullopt if there are not three parts.
struct CellId {
    QString table;
    QString row;
    QString column;

    QString toString() const { return table + u'.' + row + u'.' + column; }
    QString tableRow() const { return table + u'.' + row; }
    static std::optional<CellId> fromString(QStringView id);
    bool operator==(const CellId &) const = default;
};

} // namespace disclosure
