// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the files of resources/forms. Their shape is that of form.schema.json, which the build checks; here is checked
// what a schema cannot: that ids are unique and that rules name rows and columns that exist.
#include "models/forms/form.h"

#include <QHash>
#include <QJsonArray>
#include <QSet>

#include <algorithm>

namespace disclosure {

namespace {

/// Thrown and caught in this file: a form file is wrong.
struct WrongForm {
    QString what;
};

Text textFrom(const QJsonObject &object)
{
    return {object[u"zh"].toString(), object[u"en"].toString()};
}

QStringList stringsFrom(const QJsonValue &value)
{
    QStringList strings;
    for (const QJsonValue entry : value.toArray()) {
        strings.append(entry.toString());
    }
    return strings;
}

Label labelFrom(const QJsonObject &object)
{
    return {textFrom(object), stringsFrom(object[u"variants"]), stringsFrom(object[u"inCells"])};
}

ValueKind valueKindFrom(const QString &name)
{
    static const QHash<QString, ValueKind> kinds = {{QStringLiteral("count"), ValueKind::Count},
                                                    {QStringLiteral("signed"), ValueKind::SignedCount},
                                                    {QStringLiteral("amount"), ValueKind::Amount}};
    if (!kinds.contains(name)) {
        throw WrongForm{QStringLiteral("unknown kind of column: ") + name};
    }
    return kinds.value(name);
}

void appendColumns(const QJsonArray &nodes, const std::vector<Label> &groups, std::vector<Column> &columns)
{
    for (const QJsonValue value : nodes) {
        const QJsonObject node = value.toObject();
        if (node.contains(u"columns")) {
            std::vector<Label> inner = groups;
            inner.push_back(labelFrom(node));
            appendColumns(node[u"columns"].toArray(), inner, columns);
        } else {
            columns.push_back({.id = node[u"id"].toString(),
                               .label = labelFrom(node),
                               .groups = groups,
                               .kind = valueKindFrom(node[u"kind"].toString()),
                               .unit = node[u"unit"].toString()});
        }
    }
}

void appendRows(const QJsonArray &nodes, const std::vector<Label> &groups, std::vector<Row> &rows)
{
    for (const QJsonValue value : nodes) {
        const QJsonObject node = value.toObject();
        if (node.contains(u"rows")) {
            std::vector<Label> inner = groups;
            inner.push_back(labelFrom(node));
            appendRows(node[u"rows"].toArray(), inner, rows);
        } else {
            rows.push_back({.id = node[u"id"].toString(),
                            .label = labelFrom(node),
                            .groups = groups,
                            .isResult = node[u"result"].toBool()});
        }
    }
}

Section sectionFrom(const QJsonObject &object)
{
    Section section{.heading = labelFrom(object[u"heading"].toObject()),
                    .corner = labelFrom(object[u"corner"].toObject()),
                    .top = labelFrom(object[u"top"].toObject())};
    appendColumns(object[u"columns"].toArray(), {}, section.columns);
    appendRows(object[u"rows"].toArray(), {}, section.rows);
    return section;
}

Table tableFrom(const QJsonObject &object)
{
    Table table{.id = object[u"id"].toString(),
                .title = textFrom(object[u"title"].toObject()),
                .tab = textFrom(object[u"tab"].toObject())};
    for (const QJsonValue section : object[u"sections"].toArray()) {
        table.sections.push_back(sectionFrom(section.toObject()));
    }
    return table;
}

Rule::Kind ruleKindFrom(const QString &name)
{
    static const QHash<QString, Rule::Kind> kinds = {{QStringLiteral("sum"), Rule::Kind::Sum},
                                                     {QStringLiteral("count"), Rule::Kind::Count},
                                                     {QStringLiteral("order"), Rule::Kind::Order},
                                                     {QStringLiteral("edition"), Rule::Kind::Edition},
                                                     {QStringLiteral("missingPart"), Rule::Kind::MissingPart},
                                                     {QStringLiteral("unknownRow"), Rule::Kind::UnknownRow},
                                                     {QStringLiteral("missingCell"), Rule::Kind::MissingCell},
                                                     {QStringLiteral("unit"), Rule::Kind::Unit},
                                                     {QStringLiteral("years"), Rule::Kind::Years},
                                                     {QStringLiteral("narrative"), Rule::Kind::Narrative},
                                                     {QStringLiteral("breakdown"), Rule::Kind::Breakdown},
                                                     {QStringLiteral("twice"), Rule::Kind::Twice},
                                                     {QStringLiteral("denial"), Rule::Kind::Denial},
                                                     {QStringLiteral("missingYear"), Rule::Kind::MissingYear},
                                                     {QStringLiteral("coincidence"), Rule::Kind::Coincidence},
                                                     {QStringLiteral("repeated"), Rule::Kind::Repeated},
                                                     {QStringLiteral("countedTwice"), Rule::Kind::CountedTwice},
                                                     {QStringLiteral("fromNothing"), Rule::Kind::FromNothing},
                                                     {QStringLiteral("placeholders"), Rule::Kind::Placeholders},
                                                     {QStringLiteral("onlyTotals"), Rule::Kind::OnlyTotals},
                                                     {QStringLiteral("allZero"), Rule::Kind::AllZero},
                                                     {QStringLiteral("signedEarly"), Rule::Kind::SignedEarly},
                                                     {QStringLiteral("topics"), Rule::Kind::Topics},
                                                     {QStringLiteral("powers"), Rule::Kind::Powers},
                                                     {QStringLiteral("outlier"), Rule::Kind::Outlier},
                                                     {QStringLiteral("copied"), Rule::Kind::Copied},
                                                     {QStringLiteral("twin"), Rule::Kind::Twin},
                                                     {QStringLiteral("label"), Rule::Kind::Label},
                                                     {QStringLiteral("mixedEdition"), Rule::Kind::MixedEdition},
                                                     {QStringLiteral("otherYear"), Rule::Kind::OtherYear},
                                                     {QStringLiteral("otherOrgan"), Rule::Kind::OtherOrgan},
                                                     {QStringLiteral("amountJump"), Rule::Kind::AmountJump}};
    if (!kinds.contains(name)) {
        throw WrongForm{QStringLiteral("unknown kind of rule: ") + name};
    }
    return kinds.value(name);
}

Severity severityFrom(const QString &name)
{
    static const QHash<QString, Severity> severities = {{QStringLiteral("error"), Severity::Error},
                                                        {QStringLiteral("warning"), Severity::Warning},
                                                        {QStringLiteral("hint"), Severity::Hint}};
    if (!severities.contains(name)) {
        throw WrongForm{QStringLiteral("unknown severity: ") + name};
    }
    return severities.value(name);
}

/// Ids of a list in which "granted..other" stands for all rows (or columns) from the one to the other.
template <typename Entry> QStringList expanded(const QStringList &ids, const std::vector<Entry> &entries)
{
    const auto position = [&entries](const QString &id) {
        const auto it = std::ranges::find(entries, id, &Entry::id);
        if (it == entries.end()) {
            throw WrongForm{QStringLiteral("a rule names what the table does not have: ") + id};
        }
        return it;
    };
    QStringList result;
    for (const QString &id : ids) {
        const QStringList ends = id.split(QStringLiteral(".."));
        const auto first = position(ends.first());
        const auto last = position(ends.last());
        if (last < first) {
            throw WrongForm{QStringLiteral("a rule names a range backwards: ") + id};
        }
        for (auto it = first; it <= last; ++it) {
            result.append(it->id);
        }
    }
    return result;
}

template <typename Entry> bool hasAll(const QStringList &ids, const std::vector<Entry> &entries)
{
    return std::ranges::all_of(ids, [&entries](const QString &id) {
        return std::ranges::any_of(entries, [&id](const Entry &entry) { return entry.id == id; });
    });
}

QStringList cellsInColumn(const QString &table, const QStringList &rows, const QString &column)
{
    QStringList cells;
    for (const QString &row : rows) {
        cells.append(CellId{table, row, column}.toString());
    }
    return cells;
}

QStringList cellsInRow(const QString &table, const QString &row, const QStringList &columns)
{
    QStringList cells;
    for (const QString &column : columns) {
        cells.append(CellId{table, row, column}.toString());
    }
    return cells;
}

void appendColumnEquations(Rule &rule, const QJsonObject &object, const Table &table)
{
    const Section &section = table.sections.front();
    const QStringList parts = expanded(stringsFrom(object[u"parts"]), section.rows);
    const QStringList totals = expanded(stringsFrom(object[u"totals"]), section.rows);
    const QStringList minus = expanded(stringsFrom(object[u"minus"]), section.rows);
    const QStringList last = expanded(stringsFrom(object[u"last"]), section.rows);
    for (const Column &column : section.columns) {
        rule.equations.push_back({.at = column.id,
                                  .parts = cellsInColumn(table.id, parts, column.id),
                                  .totals = cellsInColumn(table.id, totals, column.id),
                                  .minus = cellsInColumn(table.id, minus, column.id),
                                  .last = cellsInColumn(table.id, last, column.id),
                                  .extraColumn = object[u"extraRows"].toBool() ? column.id : QString()});
    }
}

void appendRowEquations(Rule &rule, const QJsonObject &object, const Table &table)
{
    const QStringList partIds = stringsFrom(object[u"parts"]);
    const QStringList totalIds = stringsFrom(object[u"totals"]);
    const QStringList minusIds = stringsFrom(object[u"minus"]);
    const QStringList lastIds = stringsFrom(object[u"last"]);
    const QStringList ids = partIds + totalIds + minusIds + lastIds;
    const bool namesTable = object[u"each"].toString() == u"tableRow";
    for (const Section &section : table.sections) {
        // Table 2 has sections with other columns: a rule speaks of those that have all of its own.
        if (!hasAll(ids, section.columns)) {
            continue;
        }
        for (const Row &row : section.rows) {
            rule.equations.push_back({.at = namesTable ? table.id + u'.' + row.id : row.id,
                                      .parts = cellsInRow(table.id, row.id, partIds),
                                      .totals = cellsInRow(table.id, row.id, totalIds),
                                      .minus = cellsInRow(table.id, row.id, minusIds),
                                      .last = cellsInRow(table.id, row.id, lastIds),
                                      .extraColumn = {}});
        }
        if (std::ranges::any_of(section.rows, &Row::isResult)) {
            rule.extraRowEquation = {partIds, totalIds};
        }
    }
    if (rule.equations.empty()) {
        throw WrongForm{rule.id + QStringLiteral(" names columns that no section of the table has together: ") +
                        ids.join(QStringLiteral(", "))};
    }
}

QRegularExpression patternFrom(const QJsonValue &value)
{
    QRegularExpression pattern(value.toString());
    if (!pattern.isValid()) {
        throw WrongForm{QStringLiteral("a pattern is wrong: ") + value.toString()};
    }
    return pattern;
}

std::vector<QStringList> sumsFrom(const QJsonValue &value)
{
    std::vector<QStringList> sums;
    for (const QJsonValue sum : value.toArray()) {
        sums.push_back(stringsFrom(sum));
    }
    return sums;
}

Rule::Subject subjectFrom(const QJsonObject &object)
{
    return Rule::Subject{.at = object[u"at"].toString(),
                         .part = object[u"part"].toString(),
                         .words = patternFrom(object[u"words"]),
                         .except = patternFrom(object[u"except"]),
                         .within = patternFrom(object[u"within"]),
                         .near = patternFrom(object[u"near"]),
                         .unless = patternFrom(object[u"unless"]),
                         .next = patternFrom(object[u"next"]),
                         .exact = patternFrom(object[u"exact"]),
                         .sums = sumsFrom(object[u"sums"]),
                         .of = sumsFrom(object[u"of"]),
                         .isMoney = object[u"money"].toBool(),
                         .countsPeople = object[u"people"].toBool(),
                         .isBeside = object[u"beside"].toBool()};
}

void requireCells(const std::vector<QStringList> &sums, const Rule &rule, const Form &form)
{
    for (const QStringList &sum : sums) {
        for (const QString &term : sum) {
            if (!form.place(Rule::Subject::cellOf(term))) {
                throw WrongForm{rule.id + QStringLiteral(" names a cell that the form does not have: ") + term};
            }
        }
    }
}

Rule ruleFrom(const QJsonObject &object, const Form &form)
{
    Rule rule{.id = object[u"id"].toString(),
              .kind = ruleKindFrom(object[u"kind"].toString()),
              .severity = severityFrom(object[u"severity"].toString()),
              .name = textFrom(object[u"name"].toObject()),
              .message = textFrom(object[u"message"].toObject()),
              .table = object[u"table"].toString(),
              .isAcrossForms = object[u"acrossForms"].toBool()};
    const Table *table = form.table(rule.table);
    if (!rule.table.isEmpty() && !table) {
        throw WrongForm{rule.id + QStringLiteral(" names a table that the form does not have: ") + rule.table};
    }
    for (const QJsonValue value : object[u"equations"].toArray()) {
        const QJsonObject equation = value.toObject();
        rule.equations.push_back({.at = equation[u"at"].toString(),
                                  .parts = stringsFrom(equation[u"parts"]),
                                  .totals = stringsFrom(equation[u"totals"]),
                                  .minus = stringsFrom(equation[u"minus"]),
                                  .last = stringsFrom(equation[u"last"]),
                                  .extraColumn = {}});
    }
    rule.except = patternFrom(object[u"except"]);
    rule.elsewhere = patternFrom(object[u"elsewhere"]);
    rule.back = patternFrom(object[u"back"]);
    for (const QJsonValue value : object[u"subjects"].toArray()) {
        rule.subjects.push_back(subjectFrom(value.toObject()));
        requireCells(rule.subjects.back().sums, rule, form);
        requireCells(rule.subjects.back().of, rule, form);
    }
    QStringList words;
    for (const Rule::Subject &subject : rule.subjects) {
        words.append(QStringLiteral("(?:%1)").arg(subject.words.pattern()));
    }
    words.removeDuplicates(); // what is made on one edition and issued on another has the same words
    rule.words.setPattern(words.join(u'|'));
    const QString each = object[u"each"].toString();
    if (table && each == u"column") {
        appendColumnEquations(rule, object, *table);
    } else if (table && !each.isEmpty()) {
        appendRowEquations(rule, object, *table);
    }
    for (const Rule::Equation &equation : rule.equations) {
        for (const QString &cell : equation.parts + equation.totals + equation.minus + equation.last) {
            if (!form.place(cell)) {
                throw WrongForm{rule.id + QStringLiteral(" names a cell that the form does not have: ") + cell};
            }
        }
    }
    return rule;
}

YearsChart chartFrom(const QJsonObject &object, const Form &form)
{
    YearsChart chart{.title = textFrom(object), .lines = {}};
    for (const QJsonValue value : object[u"lines"].toArray()) {
        const QJsonObject line = value.toObject();
        chart.lines.push_back({textFrom(line), stringsFrom(line[u"cells"])});
        for (const QString &cell : chart.lines.back().cells) {
            if (!form.place(cell)) {
                throw WrongForm{QStringLiteral("a chart names a cell that the form does not have: ") + cell};
            }
        }
    }
    return chart;
}

void requireUnique(const QStringList &ids, const QString &what)
{
    QSet<QString> seen;
    for (const QString &id : ids) {
        if (seen.contains(id)) {
            throw WrongForm{what + QStringLiteral(" twice: ") + id};
        }
        seen.insert(id);
    }
}

template <typename Entry> QStringList idsOf(const std::vector<Entry> &entries)
{
    QStringList ids;
    for (const Entry &entry : entries) {
        ids.append(entry.id);
    }
    return ids;
}

} // namespace

Result<Form> Form::fromJson(const QJsonObject &object)
{
    try {
        Form form;
        form.id = object[u"id"].toString();
        if (form.id.isEmpty()) {
            throw WrongForm{QStringLiteral("the form has no id")};
        }
        form.title = textFrom(object[u"title"].toObject());
        const QJsonObject years = object[u"years"].toObject();
        form.firstYear = years[u"first"].toInt();
        if (years.contains(u"last")) {
            form.lastYear = years[u"last"].toInt();
        }
        for (const QJsonValue part : object[u"parts"].toArray()) {
            form.parts.push_back({part[u"id"].toString(), labelFrom(part.toObject())});
        }
        for (const QJsonValue table : object[u"tables"].toArray()) {
            form.tables.push_back(tableFrom(table.toObject()));
        }
        for (const Table &table : form.tables) {
            for (const Section &section : table.sections) {
                for (const Row &row : section.rows) {
                    form.m_cellIds += cellsInRow(table.id, row.id, idsOf(section.columns));
                }
            }
        }
        // Before the rules, which would complain of what is not there because something else is twice.
        requireUnique(idsOf(form.tables), QStringLiteral("table"));
        requireUnique(idsOf(form.parts), QStringLiteral("part"));
        requireUnique(form.m_cellIds, QStringLiteral("cell"));
        for (const QJsonValue rule : object[u"rules"].toArray()) {
            form.rules.push_back(ruleFrom(rule.toObject(), form));
        }
        for (const QJsonValue chart : object[u"charts"].toArray()) {
            form.charts.push_back(chartFrom(chart.toObject(), form));
        }
        requireUnique(idsOf(form.rules), QStringLiteral("rule"));
        return form;
    } catch (const WrongForm &wrong) {
        return Error{wrong.what};
    }
}

} // namespace disclosure
