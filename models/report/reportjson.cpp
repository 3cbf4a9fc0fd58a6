// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/reportjson.h"

#include "models/report/celltext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace disclosure {

namespace {

const QString missingPartRule = QStringLiteral("form.missing_part");

template <typename Enum, std::size_t N> using Names = std::array<std::pair<Enum, QLatin1StringView>, N>;

constexpr Names<Trust, 3> trustNames = {{{Trust::Read, QLatin1StringView("read")},
                                         {Trust::Proven, QLatin1StringView("proven")},
                                         {Trust::Doubtful, QLatin1StringView("doubtful")}}};
constexpr Names<Severity, 3> severityNames = {{{Severity::Error, QLatin1StringView("error")},
                                               {Severity::Warning, QLatin1StringView("warning")},
                                               {Severity::Hint, QLatin1StringView("hint")}}};
constexpr Names<Origin, 3> originNames = {{{Origin::Unknown, QLatin1StringView("unknown")},
                                           {Origin::Reading, QLatin1StringView("reading")},
                                           {Origin::Report, QLatin1StringView("report")}}};
constexpr Names<Notice::Kind, 8> noticeNames = {
    {{Notice::Kind::PicturePage, QLatin1StringView("picture_page")},
     {Notice::Kind::CutOff, QLatin1StringView("cut_off")},
     {Notice::Kind::Recognised, QLatin1StringView("recognised")},
     {Notice::Kind::UnmappedTable, QLatin1StringView("unmapped_table")},
     {Notice::Kind::UnsureYear, QLatin1StringView("unsure_year")},
     {Notice::Kind::UnsureOrgan, QLatin1StringView("unsure_organ")},
     {Notice::Kind::UnsureReportYear, QLatin1StringView("unsure_report_year")},
     {Notice::Kind::UnreadText, QLatin1StringView("unread_text")}}};

constexpr Names<Deviation::Kind, 4> deviationNames = {
    {{Deviation::Kind::OtherLabel, QLatin1StringView("other_label")},
     {Deviation::Kind::OtherOrder, QLatin1StringView("other_order")},
     {Deviation::Kind::NoHead, QLatin1StringView("no_head")},
     {Deviation::Kind::OtherEdition, QLatin1StringView("other_edition")}}};

template <typename Enum, std::size_t N> QString nameOf(Enum value, const Names<Enum, N> &names)
{
    for (const auto &[candidate, name] : names) {
        if (candidate == value) {
            return name;
        }
    }
    Q_UNREACHABLE();
}

template <typename Enum, std::size_t N> Enum valueOf(const QString &text, const Names<Enum, N> &names, Enum otherwise)
{
    for (const auto &[value, name] : names) {
        if (name == text) {
            return value;
        }
    }
    return otherwise;
}

QJsonValue toJson(const std::optional<Decimal> &number)
{
    return number ? QJsonValue(number->toString()) : QJsonValue();
}

std::optional<Decimal> numberFromJson(const QJsonValue &value)
{
    if (value.isString()) {
        return Decimal::fromString(value.toString());
    }
    if (value.isDouble()) {
        return Decimal::fromString(QString::number(value.toDouble(), 'f', QLocale::FloatingPointShortest));
    }
    return std::nullopt;
}

/// `from` is what the report holds, null for no number.
QJsonObject toJson(const Repair &repair, const Report &report)
{
    QJsonObject changes;
    for (const auto &[id, number] : repair.numbers) {
        const auto cell = report.cells.find(id);
        const std::optional<Decimal> from = cell == report.cells.end() ? std::nullopt : cell->second.number;
        changes[id] = QJsonObject{{QStringLiteral("from"), toJson(from)}, {QStringLiteral("to"), number.toString()}};
    }
    const QStringList clears(repair.clears.begin(), repair.clears.end());
    return {{QStringLiteral("changes"), changes}, {QStringLiteral("clears"), QJsonArray::fromStringList(clears)}};
}

QJsonArray toJson(const QRectF &box)
{
    const auto rounded = [](double points) { return std::round(points * 100) / 100; };
    return {rounded(box.left()), rounded(box.top()), rounded(box.right()), rounded(box.bottom())};
}

QRectF boxFromJson(const QJsonArray &box)
{
    if (box.size() != 4) {
        return {};
    }
    return {QPointF(box[0].toDouble(), box[1].toDouble()), QPointF(box[2].toDouble(), box[3].toDouble())};
}

QJsonObject toJson(const Cell &cell)
{
    QJsonObject object{{QStringLiteral("text"), cell.text},
                       {QStringLiteral("number"), toJson(cell.number)},
                       {QStringLiteral("trust"), toString(cell.trust)}};
    if (!cell.unit.isEmpty()) {
        object[u"unit"] = cell.unit;
    }
    if (cell.page > 0) {
        object[u"page"] = cell.page;
        object[u"box"] = toJson(cell.box);
    }
    if (cell.uncertain) {
        object[u"uncertain"] = true;
    }
    if (cell.isProvable) {
        object[u"provable"] = true;
    }
    if (!cell.secondReading.isEmpty()) {
        object[u"second_reading"] = cell.secondReading;
    }
    if (cell.read) {
        object[u"read"] = *cell.read;
    }
    if (cell.confirmed) {
        object[u"confirmed"] = true;
    }
    return object;
}

Cell cellFromJson(const QJsonObject &object)
{
    Cell cell;
    cell.text = object[u"text"].toString();
    cell.number = numberFromJson(object[u"number"]);
    const QString ownUnit = cellValue(cell.text).unit;
    cell.unit = object.contains(u"unit") ? object[u"unit"].toString() : ownUnit;
    cell.headUnit = ownUnit.isEmpty() ? cell.unit : QString();
    cell.page = object[u"page"].toInt();
    cell.box = boxFromJson(object[u"box"].toArray());
    cell.uncertain = object[u"uncertain"].toBool();
    cell.isProvable = object[u"provable"].toBool();
    cell.secondReading = object[u"second_reading"].toString();
    cell.trust = valueOf(object[u"trust"].toString(), trustNames, Trust::Read);
    if (object.contains(u"read")) {
        cell.read = object[u"read"].toString();
    }
    cell.confirmed = object[u"confirmed"].toBool();
    return cell;
}

QJsonObject toJson(const Finding &finding)
{
    QJsonObject object{{QStringLiteral("rule"), finding.rule},
                       {QStringLiteral("at"), finding.at},
                       {QStringLiteral("severity"), toString(finding.severity)},
                       {QStringLiteral("cells"), QJsonArray::fromStringList(finding.cells)},
                       {QStringLiteral("origin"), toString(finding.origin)}};
    if (finding.expected) {
        object[u"expected"] = finding.expected->toString();
    }
    if (finding.found) {
        object[u"found"] = finding.found->toString();
    }
    if (!finding.needs.isEmpty()) {
        object[u"needs"] = finding.needs;
    }
    if (!finding.words.isEmpty()) {
        object[u"words"] = finding.words;
    }
    if (finding.dismissal) {
        object[u"dismissed"] = *finding.dismissal;
    }
    return object;
}

Finding findingFromJson(const QJsonObject &object)
{
    Finding finding;
    finding.rule = object[u"rule"].toString();
    finding.at = object[u"at"].toString();
    finding.severity = valueOf(object[u"severity"].toString(), severityNames, Severity::Error);
    finding.expected = numberFromJson(object[u"expected"]);
    finding.found = numberFromJson(object[u"found"]);
    for (const QJsonValue cell : object[u"cells"].toArray()) {
        finding.cells.append(cell.toString());
    }
    finding.origin = valueOf(object[u"origin"].toString(), originNames, Origin::Unknown);
    finding.needs = object[u"needs"].toString();
    finding.words = object[u"words"].toString();
    if (object.contains(u"dismissed")) {
        finding.dismissal = object[u"dismissed"].toString();
    }
    return finding;
}

QJsonObject rowsToJson(const std::vector<ExtraRow> &rows)
{
    QJsonObject object;
    for (const ExtraRow &row : rows) {
        object[row.id] = QJsonObject{{QStringLiteral("label"), row.label},
                                     {QStringLiteral("group"), row.group},
                                     {QStringLiteral("after"), row.after}};
    }
    return object;
}

std::vector<ExtraRow> rowsFromJson(const QJsonObject &object)
{
    std::vector<ExtraRow> rows;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QJsonObject row = it.value().toObject();
        rows.push_back({it.key(), row[u"label"].toString(), row[u"group"].toString(), row[u"after"].toString()});
    }
    // Keys are sorted as text: t3.extra_10 comes before t3.extra_2.
    std::ranges::stable_sort(rows, {}, [](const ExtraRow &row) { return row.id.size(); });
    return rows;
}

} // namespace

QString toString(Trust trust)
{
    return nameOf(trust, trustNames);
}

QString toString(Severity severity)
{
    return nameOf(severity, severityNames);
}

QString toString(Origin origin)
{
    return nameOf(origin, originNames);
}

QJsonObject toJson(const Report &report)
{
    QJsonObject cells;
    for (const auto &[id, cell] : report.cells) {
        cells[id] = toJson(cell);
    }
    QJsonArray findings;
    for (const Finding &finding : report.findings) {
        findings.append(toJson(finding));
    }
    QJsonArray repairs;
    for (const Repair &repair : report.repairs) {
        repairs.append(toJson(repair, report));
    }
    QJsonArray notices;
    for (const Notice &notice : report.notices) {
        notices.append(QJsonObject{{QStringLiteral("kind"), nameOf(notice.kind, noticeNames)},
                                   {QStringLiteral("page"), notice.page}});
    }
    QJsonObject object{{QStringLiteral("source"), report.source},
                       {QStringLiteral("form"), report.form},
                       {QStringLiteral("organ"), report.organ},
                       {QStringLiteral("year"), report.year > 0 ? QJsonValue(report.year) : QJsonValue()},
                       {QStringLiteral("cells"), cells},
                       {QStringLiteral("findings"), findings}};
    if (report.signedOn.isValid()) {
        object[u"signed"] = report.signedOn.toString(Qt::ISODate);
    }
    if (!report.signedBy.isEmpty()) {
        object[u"signed_by"] = report.signedBy;
    }
    QJsonArray deviations;
    for (const Deviation &deviation : report.deviations) {
        deviations.append(QJsonObject{{QStringLiteral("kind"), nameOf(deviation.kind, deviationNames)},
                                      {QStringLiteral("at"), deviation.at},
                                      {QStringLiteral("text"), deviation.text}});
    }
    if (!deviations.isEmpty()) {
        object[u"deviations"] = deviations;
    }
    QJsonArray narrative;
    for (const Passage &passage : report.narrative) {
        narrative.append(QJsonObject{{QStringLiteral("part"), passage.part},
                                     {QStringLiteral("text"), passage.text},
                                     {QStringLiteral("page"), passage.page}});
    }
    if (!narrative.isEmpty()) {
        object[u"narrative"] = narrative;
    }
    if (!repairs.isEmpty()) {
        object[u"repairs"] = repairs;
    }
    if (!report.extraRows.empty()) {
        object[u"rows"] = rowsToJson(report.extraRows);
    }
    if (!notices.isEmpty()) {
        object[u"notices"] = notices;
    }
    QJsonObject dismissals;
    for (const auto &[key, reason] : report.dismissals) {
        dismissals[key] = reason;
    }
    if (!dismissals.isEmpty()) {
        object[u"dismissals"] = dismissals;
    }
    return object;
}

QByteArray toJsonText(const Report &report)
{
    return QJsonDocument(toJson(report)).toJson(QJsonDocument::Indented);
}

Report reportFromJson(const QJsonObject &object)
{
    Report report;
    report.source = object[u"source"].toString();
    report.form = object[u"form"].toString();
    report.organ = object[u"organ"].toString();
    report.year = object[u"year"].isString() ? object[u"year"].toString().toInt() : object[u"year"].toInt();
    report.signedOn = QDate::fromString(object[u"signed"].toString(), Qt::ISODate);
    report.signedBy = object[u"signed_by"].toString();
    for (const QJsonValue deviation : object[u"deviations"].toArray()) {
        report.deviations.push_back(
            {valueOf(deviation[u"kind"].toString(), deviationNames, Deviation::Kind::OtherLabel),
             deviation[u"at"].toString(), deviation[u"text"].toString()});
    }
    const QJsonObject cells = object[u"cells"].toObject();
    for (auto it = cells.begin(); it != cells.end(); ++it) {
        report.cells.emplace(it.key(), cellFromJson(it.value().toObject()));
    }
    report.extraRows = rowsFromJson(object[u"rows"].toObject());
    for (const QJsonValue value : object[u"narrative"].toArray()) {
        const QJsonObject passage = value.toObject();
        report.narrative.push_back(
            {passage[u"part"].toString(), passage[u"text"].toString(), passage[u"page"].toInt()});
    }
    for (const QJsonValue value : object[u"findings"].toArray()) {
        report.findings.push_back(findingFromJson(value.toObject()));
        if (report.findings.back().rule == missingPartRule) {
            report.missingParts.insert(report.findings.back().at);
        }
    }
    const QJsonObject dismissals = object[u"dismissals"].toObject();
    for (auto it = dismissals.begin(); it != dismissals.end(); ++it) {
        report.dismissals[it.key()] = it.value().toString();
    }
    for (const QJsonValue value : object[u"notices"].toArray()) {
        report.notices.push_back(
            {valueOf(value[u"kind"].toString(), noticeNames, Notice::Kind::CutOff), value[u"page"].toInt()});
    }
    return report;
}

Result<Report> reportFromJson(const QByteArray &json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError) {
        return Error{QCoreApplication::translate("ReportJson", "It is no valid JSON: %1 at byte %2.")
                         .arg(problem.errorString())
                         .arg(problem.offset)};
    }
    if (!document.isObject() || !document.object()[u"cells"].isObject()) {
        return Error{
            QCoreApplication::translate("ReportJson", "It is JSON, but not that of a report: it has no cells.")};
    }
    return reportFromJson(document.object());
}

} // namespace disclosure
