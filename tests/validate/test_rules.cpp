// SPDX-License-Identifier: GPL-3.0-or-later
// Each case changes a report that breaks no rule and says which findings come of it, all of them. A last test sees to
// it that no rule of any form is without a case.
#include "models/validate/copies.h"
#include "models/validate/validator.h"
#include "models/validate/years.h"

#include "tests/support/samplereport.h"
#include "tests/support/tablerows.h"

#include <QTest>

#include <algorithm>
#include <functional>

using namespace disclosure;
using namespace disclosure::tests;

namespace {

struct Case {
    const char *name;
    QString form;
    std::function<void(Report &)> change;
    QStringList findings; ///< "rule@at severity expected/found", in the rules' order
};

QString printed(const Finding &finding)
{
    const QString severity = finding.severity == Severity::Error     ? u" error"_qs
                             : finding.severity == Severity::Warning ? u" warning"_qs
                                                                     : u" hint"_qs;
    QString line = finding.rule + u'@' + finding.at + severity;
    if (finding.expected && finding.found) {
        line += u' ' + finding.expected->toString() + u'/' + finding.found->toString();
    }
    return line;
}

QStringList printed(const std::vector<Finding> &findings)
{
    QStringList lines;
    for (const Finding &finding : findings) {
        lines.append(printed(finding));
    }
    return lines;
}

const QString f2019 = QStringLiteral("2019");
const QString f2021 = QStringLiteral("2021");

/// Table 3 is the same in both editions.
std::vector<Case> casesOfTable3(const QString &form)
{
    return {
        {"nothing wrong", form, [](Report &) {}, {}},
        {"balance broken in one column",
         form,
         [](Report &r) { putRow(r, u"t3.carried_in"_qs, u"3 2 0 0 0 0 5"_qs); },
         {u"t3.balance@business error 7/5"_qs, u"t3.balance@total error 64/62"_qs}},
        {"balance broken against itself",
         form,
         [](Report &r) { putRow(r, u"t3.carried_in"_qs, u"2 1 0 0 0 0 3"_qs); },
         {u"t3.balance@person error 55/56"_qs, u"t3.balance@business error 6/5"_qs}},
        {"a result row changed",
         form,
         [](Report &r) { putRow(r, u"t3.granted"_qs, u"47 5 0 0 0 1 53"_qs); },
         {u"t3.handled@person error 49/50"_qs, u"t3.handled@total error 55/56"_qs}},
        {"the first and the last result row count",
         form,
         [form](Report &r) {
             putRow(r, u"t3.granted"_qs, u"47 5 0 0 0 1 53"_qs);
             putRow(r, form == f2019 ? u"t3.other"_qs : u"t3.other_misc"_qs, u"1 0 0 0 0 0 1"_qs);
         },
         {}},
        {"a row's total changed",
         form,
         [](Report &r) { putRow(r, u"t3.refused_query"_qs, u"2 0 0 0 0 0 3"_qs); },
         {u"t3.handled@total error 57/56"_qs, u"t3.row_total@refused_query error 2/3"_qs}},
        {"one cell breaks three equations",
         form,
         [](Report &r) { put(r, u"t3.handled.research"_qs, u"1"_qs); },
         {u"t3.balance@research error 0/1"_qs, u"t3.handled@research error 0/1"_qs,
          u"t3.row_total@handled error 57/56"_qs}},
        {"blank, slash, dash and 无 count as 0",
         form,
         [](Report &r) {
             putRow(r, u"t3.new"_qs, u"53 5 / - — 1 59"_qs);
             putRow(r, u"t3.carried_in"_qs, u"3 无 blank blank blank blank 3"_qs);
             putRow(r, u"t3.partial"_qs, u"blank blank blank blank blank blank 0"_qs);
         },
         {u"form.placeholders@t3 hint"_qs}},
        {"a blank total of numbers",
         form,
         [](Report &r) { put(r, u"t3.new.total"_qs, {}); },
         {u"t3.balance@total error 3/62"_qs, u"t3.row_total@new error 59/0"_qs}},
        {"a total of blanks",
         form,
         [](Report &r) { putRow(r, u"t3.partial"_qs, u"/ / / / / / 1"_qs); },
         {u"t3.handled@total error 57/56"_qs, u"t3.row_total@partial error 0/1"_qs, u"form.placeholders@t3 hint"_qs}},
        {"a row without numbers is not judged",
         form,
         [](Report &r) { putRow(r, u"t3.partial"_qs, u"/ / / / / / /"_qs); },
         {u"form.placeholders@t3 hint"_qs}},
        {"a column without numbers is not judged",
         form,
         [](Report &r) {
             for (auto &[id, cell] : r.cells) {
                 if (id.startsWith(u"t3.") && id.endsWith(u".legal")) {
                     cell = {};
                 }
             }
         },
         {u"form.placeholders@t3 hint"_qs}},
        {"a cell that is not there",
         form,
         [](Report &r) { r.cells.erase(u"t3.new.person"_qs); },
         {u"cell.missing@t3.new.person warning"_qs}},
        {"an extra row counts",
         form,
         [](Report &r) {
             putRow(r, u"t3.granted"_qs, u"47 5 0 0 0 1 53"_qs);
             putExtraRow(r, u"t3.extra_1"_qs, u"1.信息不存在"_qs, u"1 0 0 0 0 0 1"_qs);
         },
         {u"row.unknown@t3.extra_1 warning"_qs}},
        {"extra rows that break sums",
         form,
         [](Report &r) {
             putExtraRow(r, u"t3.extra_1"_qs, u"1.信息不存在"_qs, u"1 0 0 0 0 0 1"_qs);
             putExtraRow(r, u"t3.extra_2"_qs, u"2.不属于政府信息"_qs, u"0 0 0 0 0 0 2"_qs);
         },
         {u"t3.handled@person error 51/50"_qs, u"t3.handled@total error 59/56"_qs, u"t3.row_total@extra_2 error 0/2"_qs,
          u"row.unknown@t3.extra_1 warning"_qs, u"row.unknown@t3.extra_2 warning"_qs}},
        {"a negative count, also in an extra row",
         form,
         [](Report &r) {
             putRow(r, u"t3.carried_out"_qs, u"7 0 -1 0 0 0 6"_qs);
             putExtraRow(r, u"t3.extra_1"_qs, u"1.信息不存在"_qs, u"1 0 -1 0 0 0 0"_qs);
             putRow(r, u"t3.granted"_qs, u"46 5 1 0 0 1 53"_qs);
             putRow(r, u"t3.refused_query"_qs, u"2 0 1 0 0 0 3"_qs);
             putRow(r, u"t3.handled"_qs, u"49 5 1 0 0 1 56"_qs);
         },
         {u"cell.not_a_count@t3.carried_out.research error"_qs, u"cell.not_a_count@t3.extra_1.research error"_qs,
          u"row.unknown@t3.extra_1 warning"_qs}},
    };
}

std::vector<Case> casesOfTable4(const QString &form)
{
    return {
        {"all groups add up",
         form,
         [](Report &r) {
             put(r, u"t4.count.review_upheld"_qs, u"2"_qs);
             put(r, u"t4.count.review_pending"_qs, u"1"_qs);
             put(r, u"t4.count.review_total"_qs, u"3"_qs);
         },
         {}},
        {"no group adds up",
         form,
         [](Report &r) {
             put(r, u"t4.count.review_upheld"_qs, u"2"_qs);
             put(r, u"t4.count.review_total"_qs, u"3"_qs);
             put(r, u"t4.count.direct_corrected"_qs, u"4"_qs);
             put(r, u"t4.count.after_review_other"_qs, u"5"_qs);
             put(r, u"t4.count.after_review_total"_qs, u"１"_qs);
         },
         {u"t4.group_total@review error 2/3"_qs, u"t4.group_total@direct error 4/0"_qs,
          u"t4.group_total@after_review error 5/1"_qs}},
        {"halves are no counts",
         form,
         [](Report &r) {
             put(r, u"t4.count.direct_upheld"_qs, u"0.5"_qs);
             put(r, u"t4.count.direct_other"_qs, u"0.5"_qs);
             put(r, u"t4.count.direct_total"_qs, u"1.0"_qs);
         },
         {u"cell.not_a_count@t4.count.direct_other error"_qs, u"cell.not_a_count@t4.count.direct_upheld error"_qs}},
    };
}

std::vector<Case> casesOfAllTables(const QString &form)
{
    return {
        {"no cells at all in a row", form,
         [](Report &r) {
             std::erase_if(r.cells, [](const auto &cell) { return cell.first.startsWith(u"t2.coercion."); });
         },
         form == f2019 ? QStringList({u"cell.missing@t2.coercion.previous warning"_qs,
                                      u"cell.missing@t2.coercion.change warning"_qs,
                                      u"cell.missing@t2.coercion.decisions warning"_qs})
                       : QStringList(u"cell.missing@t2.coercion.decisions warning"_qs)},
        {"missing parts",
         form,
         [](Report &r) {
             r.missingParts = {u"5"_qs, u"6"_qs};
         },
         {u"form.missing_part@5 warning"_qs, u"form.missing_part@6 warning"_qs}},
        {"no year is no wrong year", form, [](Report &r) { r.year = 0; }, {}},
        {"before the form was issued",
         form,
         [](Report &r) { r.year = 2018; },
         {u"form.wrong_edition@%1 warning"_qs.arg(form)}},
        {"other texts say nothing about sums",
         form,
         [](Report &r) {
             put(r, u"t2.regulations.%1"_qs.arg(r.form == f2019 ? u"made"_qs : u"repealed"_qs), u"约5"_qs);
         },
         {}},
    };
}

EarlierReport earlierOf(const Report &report, int yearsAgo)
{
    EarlierReport earlier = earlierReport(report);
    earlier.source = u"上年.pdf"_qs;
    earlier.year -= yearsAgo;
    return earlier;
}

/// A report whose carried-over requests are those that last year's carried on.
void putLastYear(Report &report)
{
    EarlierReport last = earlierOf(report, 1);
    for (const QString &column :
         {u"person"_qs, u"business"_qs, u"research"_qs, u"charity"_qs, u"legal"_qs, u"other"_qs, u"total"_qs}) {
        last.numbers[u"t3.carried_out."_qs + column] = report.cells[u"t3.carried_in."_qs + column].number;
    }
    last.likeness = {};
    report.earlier = {last};
}

void say(Report &report, const QString &part, const QString &text)
{
    report.narrative.push_back({part, text, 0});
}

const QString allTopics = QStringLiteral("主动公开、依申请公开、政府信息管理、平台建设、监督保障。");

std::vector<Case> casesBetweenYears(const QString &form)
{
    return {
        {"years that fit", form, [](Report &r) { putLastYear(r); }, {}},
        {"carried over what nobody carried on",
         form,
         [](Report &r) {
             putLastYear(r);
             r.earlier.front().numbers[u"t3.carried_out.person"_qs] = Decimal(4);
         },
         {u"years.carried@person error 4/3"_qs}},
        {"carried across editions of the form",
         form,
         [](Report &r) {
             putLastYear(r);
             r.earlier.front().form = u"another"_qs;
             r.earlier.front().numbers[u"t3.carried_out.person"_qs] = std::nullopt;
         },
         {u"years.carried@person error 0/3"_qs}},
        {"a cell that last year's report lacks",
         form,
         [](Report &r) {
             putLastYear(r);
             r.earlier.front().numbers.erase(u"t3.carried_out.person"_qs);
         },
         {}},
        {"no report of last year",
         form,
         [](Report &r) {
             putLastYear(r);
             r.earlier.front().year -= 1;
         },
         {u"years.missing@%1 hint"_qs.arg(form == f2019 ? 2018 : 2020)}},
        {"all numbers are last year's",
         form,
         [](Report &r) {
             putRow(r, u"t3.new"_qs, u"5 1 1 1 1 1 10"_qs);
             putRow(r, u"t3.carried_in"_qs, u"1 0 0 0 0 0 1"_qs);
             putRow(r, u"t3.granted"_qs, u"5 1 1 1 1 1 10"_qs);
             putRow(r, u"t3.refused_query"_qs, u"0 0 0 0 0 0 0"_qs);
             putRow(r, u"t3.handled"_qs, u"5 1 1 1 1 1 10"_qs);
             putRow(r, u"t3.carried_out"_qs, u"1 0 0 0 0 0 1"_qs);
             r.earlier = {earlierOf(r, 1)};
         },
         {u"years.copied@%1 hint"_qs.arg(form == f2019 ? 2018 : 2020)}},
        {"far from other years",
         form,
         [](Report &r) {
             putLastYear(r);
             r.earlier.push_back(earlierOf(r, 2));
             r.earlier.push_back(earlierOf(r, 3));
             for (EarlierReport &earlier : r.earlier) {
                 earlier.numbers[u"t3.new.person"_qs] = Decimal(1);
             }
         },
         {u"years.outlier@t3.new.person hint 1/53"_qs}},
    };
}

std::vector<Case> casesOfSuspicion(const QString &form)
{
    const QString year = QString::number(form == f2019 ? 2019 : 2021);
    const QString firstCell = form == f2019 ? u"t2.licence.previous"_qs : u"t2.licence.decisions"_qs;
    const QString otherCell = form == f2019 ? u"t2.penalty.previous"_qs : u"t2.penalty.decisions"_qs;
    const QString amount = form == f2019 ? u"t2.procurement.amount"_qs : u"t2.fees.amount"_qs;
    return {
        {"one large number twice",
         form,
         [=](Report &r) {
             put(r, firstCell, u"538"_qs);
             put(r, otherCell, u"538"_qs);
         },
         {u"t2.repeated_value@t2.penalty warning 538/538"_qs}},
        {"small numbers may be the same",
         form,
         [=](Report &r) {
             put(r, firstCell, u"36"_qs);
             put(r, otherCell, u"36"_qs);
         },
         {}},
        {"an amount ten thousand times last year's",
         form,
         [=](Report &r) {
             putLastYear(r);
             r.earlier.front().numbers[amount] = Decimal(12);
             put(r, amount, u"130000"_qs);
         },
         {u"cell.amount_jump@%1 warning 12/130000"_qs.arg(amount)}},
        {"regulations of a town",
         form,
         [](Report &r) {
             r.organ = u"样例市样例镇人民政府"_qs;
             put(r, r.form == f2019 ? u"t2.regulations.total"_qs : u"t2.regulations.in_force"_qs, u"2"_qs);
         },
         {u"t2.regulations_level@t2.regulations hint 0/2"_qs}},
        {"regulations of a town, issued and in force",
         form,
         [](Report &r) {
             r.organ = u"样例市样例镇人民政府"_qs;
             put(r, r.form == f2019 ? u"t2.regulations.made"_qs : u"t2.regulations.issued"_qs, u"1"_qs);
             put(r, r.form == f2019 ? u"t2.regulations.total"_qs : u"t2.regulations.in_force"_qs, u"2"_qs);
         },
         {u"t2.regulations_level@t2.regulations hint 0/2"_qs}},
        {"regulations of a city",
         form,
         [](Report &r) {
             r.organ = u"样例市人民政府"_qs;
             put(r, r.form == f2019 ? u"t2.regulations.total"_qs : u"t2.regulations.in_force"_qs, u"2"_qs);
         },
         {}},
        {"partly granted counted twice",
         form,
         [](Report &r) {
             putRow(r, u"t3.granted"_qs, u"46 5 0 0 0 1 52"_qs);
             putRow(r, u"t3.partial"_qs, u"2 0 0 0 0 0 2"_qs);
             putRow(r, u"t3.refused_query"_qs, u"4 0 0 0 0 0 4"_qs);
         },
         {u"t3.handled@person error 52/50"_qs, u"t3.handled@total error 58/56"_qs,
          u"t3.partial_twice@person warning 50/52"_qs, u"t3.partial_twice@total warning 56/58"_qs}},
        {"results from nothing",
         form,
         [](Report &r) {
             for (auto &[id, cell] : r.cells) {
                 if (id.startsWith(u"t3.")) {
                     cell = {.text = u"0"_qs, .number = Decimal(0)};
                 }
             }
             putRow(r, u"t3.granted"_qs, u"2 0 0 0 0 0 2"_qs);
             putRow(r, u"t3.handled"_qs, u"2 0 0 0 0 0 2"_qs);
         },
         {u"t3.balance@person error 0/2"_qs, u"t3.balance@total error 0/2"_qs, u"t3.no_carry@total warning 0/2"_qs}},
        {"signs for nothing mixed",
         form,
         [](Report &r) {
             putRow(r, u"t3.partial"_qs, u"/ / / / / / /"_qs);
             putRow(r, u"t3.refused_law"_qs, u"/ / / / / / /"_qs);
         },
         {u"form.placeholders@t3 hint"_qs}},
        {"zeros where the narrative counts",
         form,
         [](Report &r) {
             for (auto &[id, cell] : r.cells) {
                 if (id.startsWith(u"t3.")) {
                     cell = {.text = u"0"_qs, .number = Decimal(0)};
                 }
             }
             say(r, u"1"_qs, allTopics + u"收到政府信息公开申请5件。"_qs);
         },
         {u"form.all_zero@t3 hint 0/5"_qs, u"narrative.table@t3.new.total warning 0/5"_qs}},
        {"signed in December",
         form,
         [](Report &r) { r.signedOn = QDate(r.year, 12, 20); },
         {u"form.date@%1-12-20 warning"_qs.arg(year)}},
        {"signed in January", form, [](Report &r) { r.signedOn = QDate(r.year + 1, 1, 20); }, {}},
        {"signed years later",
         form,
         [](Report &r) { r.signedOn = QDate(r.year + 3, 1, 20); },
         {u"form.year@%1 warning"_qs.arg(year.toInt() + 3)}},
        {"a file of another year",
         form,
         [](Report &r) { r.source = u"云岭市商务局2017年度报告.pdf"_qs; },
         {u"form.year@2017 warning"_qs}},
        {"a file with a date in its name",
         form,
         [](Report &r) { r.source = u"20170120 云岭市商务局年度报告（2017-01-20）.pdf"_qs; },
         {}},
        {"figures of another year",
         form,
         [](Report &r) { say(r, u"6"_qs, u"统计期限自2017年1月1日起，至2017年12月31日止。"_qs); },
         {u"form.year@2017 warning"_qs}},
        {"a narrative of another year",
         form,
         [](Report &r) { say(r, u"1"_qs, allTopics + u"2017年，机构改革。2017年，公开提速。"_qs); },
         {u"form.year@2017 warning"_qs}},
        {"another year that is only mentioned",
         form,
         [](Report &r) { say(r, u"1"_qs, allTopics + u"%1年，比2017年快，比2017年好。"_qs.arg(r.year)); },
         {}},
        {"signed by another organ",
         form,
         [](Report &r) {
             r.organ = u"云岭市商务局"_qs;
             r.signedBy = u"云岭市民政局"_qs;
         },
         {u"form.organ@云岭市民政局 warning"_qs}},
        {"signed by an organ whose name was recognised",
         form,
         [](Report &r) {
             r.organ = u"云岭市商务局"_qs;
             r.signedBy = u"云岭市简务局"_qs;
             r.notices = {{Notice::Kind::Recognised, 1}};
         },
         {}},
        {"signed by its office",
         form,
         [](Report &r) {
             r.organ = u"云岭市人民政府"_qs;
             r.signedBy = u"云岭市人民政府办公室"_qs;
         },
         {}},
        {"signed with a short name",
         form,
         [](Report &r) {
             r.organ = u"云岭市住房和城乡建设局"_qs;
             r.signedBy = u"云岭市住建局"_qs;
         },
         {}},
        {"a neighbour's name in the narrative",
         form,
         [](Report &r) {
             r.organ = u"云岭市白石区司法局"_qs;
             say(r, u"1"_qs,
                 allTopics + u"白石区司法局,云岭市黑水区司法局,区司法局,由区司法局,我区司法局,加强区司法局建设。"_qs);
         },
         {u"form.organ@云岭市黑水区司法局 warning"_qs}},
        {"cities that a city guides",
         form,
         [](Report &r) {
             r.organ = u"云岭市司法局"_qs;
             say(r, u"1"_qs, allTopics + u"指导晋江市司法局、石狮市司法局。今年市司法局走访基层。"_qs);
         },
         {}},
        {"plans for the next year",
         form,
         [](Report &r) {
             const QString next = QString::number(r.year + 1);
             say(r, u"1"_qs, allTopics + u"本年度有序。"_qs + next + u"年,我局将改进。"_qs + next + u"年要求更高。"_qs);
         },
         {}},
        {"a period, and plans",
         form,
         [](Report &r) {
             const QString own = QString::number(r.year);
             say(r, u"1"_qs, allTopics + u"2017年,机构改革。2017年,公开提速。"_qs);
             say(r, u"6"_qs, u"期限为"_qs + own + u"年1月1日至"_qs + own + u"年12月31日。"_qs);
         },
         {}},
        {"labels that are not the form's",
         form,
         [](Report &r) {
             r.deviations = {{Deviation::Kind::OtherLabel, u"t3.granted"_qs, u"予以公布"_qs},
                             {Deviation::Kind::NoHead, u"t3.*.legal"_qs, {}}};
         },
         {u"form.label@t3.granted warning"_qs, u"form.label@t3.*.legal warning"_qs}},
        {"a table of the other edition",
         form,
         [=](Report &r) {
             r.deviations = {{Deviation::Kind::OtherEdition, u"t2"_qs, form == f2019 ? f2021 : f2019}};
         },
         {u"form.mixed_edition@t2 warning"_qs}},
        {"another organ's numbers",
         form,
         [](Report &r) {
             r.twins = {{u"民政局.pdf"_qs, likenessOf(r)}};
         },
         {u"rollup.copied@民政局.pdf hint"_qs}},
        {"a narrative without a topic",
         form,
         [](Report &r) { say(r, u"1"_qs, u"主动公开、政府信息管理、平台建设、监督保障。"_qs); },
         {u"narrative.topics@依申请公开 hint"_qs}},
        {"topics told by their numbers",
         form,
         [](Report &r) {
             say(r, u"1"_qs, u"网站公开信息467条。收到公众申请十三件。"_qs);
             say(r, u"1"_qs, u"政府信息管理、平台建设、监督保障。"_qs);
         },
         {}},
        {"a narrative that contradicts itself and the tables",
         form,
         [](Report &r) {
             say(r, u"1"_qs, allTopics + u"发布信息10条,其中通知5条,动态6条。收到政府信息公开申请58件。"_qs);
             say(r, u"1"_qs, u"微信公众号阅读量24.1万次。微信阅读量24.3万次。"_qs);
         },
         {u"narrative.breakdown@10条 warning 11/10"_qs, u"narrative.table@t3.new.total warning 59/58"_qs,
          u"narrative.twice@24.3万次 hint 241000/243000"_qs}},
        {"a narrative that denies",
         form,
         [](Report &r) { say(r, u"1"_qs, allTopics + u"未收到政府信息公开申请。"_qs); },
         {u"narrative.absolute@t3.new.total warning 59/0"_qs}},
        {"only the totals are filled in",
         form,
         [](Report &r) {
             for (auto &[id, cell] : r.cells) {
                 if (id.startsWith(u"t3.") && !id.endsWith(u".total")) {
                     cell = {};
                 }
             }
             for (const QString &row :
                  {u"new"_qs, u"carried_in"_qs, u"granted"_qs, u"refused_query"_qs, u"handled"_qs, u"carried_out"_qs}) {
                 put(r, u"t3."_qs + row + u".total"_qs, u"0"_qs);
             }
             put(r, u"t3.new.total"_qs, u"1"_qs);
             put(r, u"t3.carried_out.total"_qs, u"1"_qs);
         },
         {u"t3.row_total@new error 0/1"_qs, u"t3.row_total@carried_out error 0/1"_qs, u"t3.only_totals@t3 hint"_qs,
          u"form.placeholders@t3 hint"_qs}},
    };
}

std::vector<Case> casesOf2019()
{
    return {
        {"decisions that are the stock",
         f2019,
         [](Report &r) {
             for (const QString &row : {u"t2.licence"_qs, u"t2.penalty"_qs}) {
                 put(r, row + u".previous"_qs, u"16"_qs);
                 put(r, row + u".change"_qs, u"2"_qs);
                 put(r, row + u".decisions"_qs, u"18"_qs);
             }
         },
         {u"t2.decisions_equal_stock@t2 warning"_qs}},
        {"what there was before is not last year's",
         f2019,
         [](Report &r) {
             putLastYear(r);
             r.earlier.front().numbers[u"t2.licence.previous"_qs] = Decimal(7);
         },
         {u"years.previous@t2.licence warning 7/0"_qs}},
        {"a stock below 0",
         f2019,
         [](Report &r) {
             put(r, u"t2.licence.previous"_qs, u"3"_qs);
             put(r, u"t2.licence.change"_qs, u"减 5"_qs);
         },
         {u"t2.negative_stock@t2.licence warning 0/-2"_qs}},
        {"a stock that falls to 0",
         f2019,
         [](Report &r) {
             put(r, u"t2.fees.previous"_qs, u"5"_qs);
             put(r, u"t2.fees.change"_qs, u"－5"_qs);
         },
         {}},
        {"a change that is not whole",
         f2019,
         [](Report &r) { put(r, u"t2.penalty.change"_qs, u"+0.5"_qs); },
         {u"cell.not_a_count@t2.penalty.change error"_qs}},
        {"an amount below 0",
         f2019,
         [](Report &r) { put(r, u"t2.procurement.amount"_qs, u"-920.42"_qs); },
         {u"cell.not_a_count@t2.procurement.amount error"_qs}},
        {"an amount with decimals", f2019, [](Report &r) { put(r, u"t2.procurement.amount"_qs, u"920.42"_qs); }, {}},
        {"more published than there are",
         f2019,
         [](Report &r) {
             put(r, u"t2.normative.published"_qs, u"6"_qs);
             put(r, u"t2.normative.total"_qs, u"5"_qs);
         },
         {u"t2.published_over_total@t2.normative warning 6/5"_qs}},
        {"as many published as there are",
         f2019,
         [](Report &r) {
             put(r, u"t2.normative.published"_qs, u"6"_qs);
             put(r, u"t2.normative.total"_qs, u"6"_qs);
         },
         {}},
        {"published without a total is not judged",
         f2019,
         [](Report &r) {
             put(r, u"t2.normative.published"_qs, u"6"_qs);
             put(r, u"t2.normative.total"_qs, u"/"_qs);
         },
         {}},
        {"an amount with decimals",
         f2019,
         [](Report &r) { put(r, u"t2.procurement.amount"_qs, u"1898468.07"_qs); },
         {}},
        {"a form out of use", f2019, [](Report &r) { r.year = 2022; }, {u"form.wrong_edition@2019 warning"_qs}},
        {"the last year in use", f2019, [](Report &r) { r.year = 2020; }, {}},
    };
}

std::vector<Case> casesOf2021()
{
    return {
        {"in force does not follow from last year",
         f2021,
         [](Report &r) {
             putLastYear(r);
             r.earlier.front().numbers[u"t2.normative.in_force"_qs] = Decimal(5);
             put(r, u"t2.normative.issued"_qs, u"3"_qs);
             put(r, u"t2.normative.repealed"_qs, u"1"_qs);
             put(r, u"t2.normative.in_force"_qs, u"8"_qs);
         },
         {u"years.in_force@t2.normative warning 7/8"_qs}},
        {"more issued than in force",
         f2021,
         [](Report &r) {
             put(r, u"t2.normative.issued"_qs, u"6"_qs);
             put(r, u"t2.normative.in_force"_qs, u"5"_qs);
         },
         {u"t2.issued_over_in_force@t2.normative warning 6/5"_qs}},
        {"all issued are in force",
         f2021,
         [](Report &r) {
             put(r, u"t2.normative.issued"_qs, u"6"_qs);
             put(r, u"t2.normative.in_force"_qs, u"6件"_qs);
         },
         {}},
        {"another unit than the form's",
         f2021,
         [](Report &r) { put(r, u"t2.fees.amount"_qs, u"7.77 元"_qs); },
         {u"cell.unit@t2.fees.amount warning"_qs}},
        {"the form's unit", f2021, [](Report &r) { put(r, u"t2.fees.amount"_qs, u"38.57 万元"_qs); }, {}},
        {"no unit", f2021, [](Report &r) { put(r, u"t2.fees.amount"_qs, u"45.90"_qs); }, {}},
        {"a unit where the form demands none",
         f2021,
         [](Report &r) { put(r, u"t2.licence.decisions"_qs, u"1488笔"_qs); },
         {}},
        {"money where the form counts",
         f2019,
         [](Report &r) { put(r, u"t3.new.person"_qs, r.cells.at(u"t3.new.person"_qs).text + u"元"_qs); },
         {u"cell.unit@t3.new.person warning"_qs}},
        {"before its time", f2021, [](Report &r) { r.year = 2020; }, {u"form.wrong_edition@2021 warning"_qs}},
        {"still in use", f2021, [](Report &r) { r.year = 2035; }, {}},
    };
}

std::vector<Case> allCases()
{
    std::vector<Case> cases;
    for (const QString &form : {f2019, f2021}) {
        std::ranges::move(casesOfTable3(form), std::back_inserter(cases));
        std::ranges::move(casesOfTable4(form), std::back_inserter(cases));
        std::ranges::move(casesOfAllTables(form), std::back_inserter(cases));
        std::ranges::move(casesBetweenYears(form), std::back_inserter(cases));
        std::ranges::move(casesOfSuspicion(form), std::back_inserter(cases));
    }
    std::ranges::move(casesOf2019(), std::back_inserter(cases));
    std::ranges::move(casesOf2021(), std::back_inserter(cases));
    return cases;
}

} // namespace

class TestRules : public QObject {
    Q_OBJECT

private slots:
    void findsWhatIsBroken_data();
    void findsWhatIsBroken();
    void eachRuleHasACase();
    void namesCells_data();
    void namesCells();
    void replacesOldFindings();
    void unknownFormsAreDoubtful();
};

void TestRules::findsWhatIsBroken_data()
{
    QTest::addColumn<std::size_t>("index");
    const std::vector<Case> cases = allCases();
    for (std::size_t i = 0; i < cases.size(); ++i) {
        QTest::addRow("%s: %s", qPrintable(cases[i].form), cases[i].name) << i;
    }
}

void TestRules::findsWhatIsBroken()
{
    QFETCH(std::size_t, index);
    const Case current = allCases()[index];
    Report report = soundReport(current.form);
    current.change(report);
    validate(report, FormRegistry::builtIn());
    QCOMPARE(printed(report.findings), current.findings);
}

void TestRules::eachRuleHasACase()
{
    const std::vector<Case> cases = allCases();
    QStringList withoutCase;
    for (const Form &form : FormRegistry::builtIn().forms()) {
        for (const Rule &rule : form.rules) {
            const bool isCovered = std::ranges::any_of(cases, [&](const Case &entry) {
                return entry.form == form.id && std::ranges::any_of(entry.findings, [&rule](const QString &finding) {
                           return finding.startsWith(rule.id + u'@');
                       });
            });
            if (!isCovered) {
                withoutCase.append(form.id + u' ' + rule.id);
            }
        }
    }
    QCOMPARE(withoutCase, QStringList());
}

void TestRules::namesCells_data()
{
    QTest::addColumn<QString>("cell"); // gets a 7, which breaks the rule
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("at");
    QTest::addColumn<QStringList>("cells"); // parts first, then totals
    QTest::newRow("balance") << u"t3.new.other"_qs << u"t3.balance"_qs << u"other"_qs
                             << QStringList({u"t3.new.other"_qs, u"t3.carried_in.other"_qs, u"t3.handled.other"_qs,
                                             u"t3.carried_out.other"_qs});
    QTest::newRow("row total") << u"t3.new.other"_qs << u"t3.row_total"_qs << u"new"_qs
                               << QStringList({u"t3.new.person"_qs, u"t3.new.business"_qs, u"t3.new.research"_qs,
                                               u"t3.new.charity"_qs, u"t3.new.legal"_qs, u"t3.new.other"_qs,
                                               u"t3.new.total"_qs});
    QTest::newRow("group total") << u"t4.count.direct_other"_qs << u"t4.group_total"_qs << u"direct"_qs
                                 << QStringList({u"t4.count.direct_upheld"_qs, u"t4.count.direct_corrected"_qs,
                                                 u"t4.count.direct_other"_qs, u"t4.count.direct_pending"_qs,
                                                 u"t4.count.direct_total"_qs});
    QTest::newRow("order") << u"t2.normative.issued"_qs << u"t2.issued_over_in_force"_qs << u"t2.normative"_qs
                           << QStringList({u"t2.normative.issued"_qs, u"t2.normative.in_force"_qs});
    QStringList results;
    for (const char *row : {"granted",
                            "partial",
                            "refused_secret",
                            "refused_law",
                            "refused_safety",
                            "refused_third_party",
                            "refused_internal",
                            "refused_process",
                            "refused_case_file",
                            "refused_query",
                            "unable_not_held",
                            "unable_to_create",
                            "unable_unclear",
                            "rejected_petition",
                            "rejected_repeat",
                            "rejected_publication",
                            "rejected_mass",
                            "rejected_confirm",
                            "other_no_correction",
                            "other_no_payment",
                            "other_misc",
                            "extra_1",
                            "handled"}) {
        results.append(u"t3.%1.charity"_qs.arg(QLatin1StringView(row)));
    }
    QTest::newRow("results, extra row included")
        << u"t3.partial.charity"_qs << u"t3.handled"_qs << u"charity"_qs << results;
}

void TestRules::namesCells()
{
    QFETCH(QString, cell);
    QFETCH(QString, rule);
    QFETCH(QString, at);
    Report report = soundReport(f2021);
    putExtraRow(report, u"t3.extra_1"_qs, u"1.信息不存在"_qs, u"0 0 0 0 0 0 0"_qs);
    put(report, cell, u"7"_qs);
    validate(report, FormRegistry::builtIn());
    const auto found = std::ranges::find_if(
        report.findings, [&](const Finding &finding) { return finding.rule == rule && finding.at == at; });
    QVERIFY(found != report.findings.end());
    QTEST(found->cells, "cells");
    QCOMPARE(found->origin, Origin::Report);
}

void TestRules::replacesOldFindings()
{
    Report report = soundReport(f2021);
    const Report sound = report;
    put(report, u"t3.new.other"_qs, u"7"_qs);
    validate(report, FormRegistry::builtIn());
    QVERIFY(!report.findings.empty());
    const Report once = report;
    validate(report, FormRegistry::builtIn());
    QVERIFY(report == once);
    put(report, u"t3.new.other"_qs, u"1"_qs);
    validate(report, FormRegistry::builtIn());
    QCOMPARE(printed(report.findings), QStringList());
}

void TestRules::unknownFormsAreDoubtful()
{
    Report report = soundReport(f2021);
    report.form = u"1984"_qs;
    report.findings.push_back({.rule = u"t3.balance"_qs});
    validate(report, FormRegistry::builtIn());
    QVERIFY(report.findings.empty());
    QVERIFY(std::ranges::all_of(report.cells, [](const auto &cell) { return cell.second.trust == Trust::Doubtful; }));
}

QTEST_APPLESS_MAIN(TestRules)
#include "test_rules.moc"
