// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/extract/extract.h"

#include "tests/support/gridtext.h"

#include <QTest>

#include <algorithm>

using namespace disclosure;
using namespace disclosure::tests;

namespace {

const Form &form()
{
    return *FormRegistry::builtIn().form(u"2021");
}

/// What is found of the form of 2021 in a document that holds nothing but a grid.
Extraction mapped(const Grid &grid)
{
    static const FormRegistry registry({form()});
    return extract(Document{.kind = SourceKind::Html, .blocks = {grid}}, registry);
}

Extraction mapped(const QStringList &lines)
{
    return mapped(gridFromText(lines));
}

/// A row of table 3 in the form's order; "~" follows what the mapper is not sure of, "." is a cell not found.
QString rowOf(const Report &report, const QString &row, const QStringList &columns)
{
    QStringList texts;
    for (const QString &column : columns) {
        const auto it = report.cells.find(row + u'.' + column);
        texts.append(it == report.cells.end() ? u"."_qs
                                              : it->second.text + (it->second.uncertain ? u"~"_qs : QString()));
    }
    return texts.join(u'|');
}

QString row3(const Report &report, const QString &row)
{
    return rowOf(report, u"t3."_qs + row,
                 {u"person"_qs, u"business"_qs, u"research"_qs, u"charity"_qs, u"legal"_qs, u"other"_qs, u"total"_qs});
}

QStringList extraRows(const Report &report)
{
    QStringList lines;
    for (const ExtraRow &row : report.extraRows) {
        lines.append(row.id + u' ' + row.label + u" in "_qs + row.group + u" after "_qs + row.after);
    }
    return lines;
}

/// Lines of table 3 with others put in after the one that holds a text.
QStringList withLinesAfter(QStringList lines, const QString &text, const QStringList &more)
{
    const auto at = std::ranges::find_if(lines, [&text](const QString &line) { return line.contains(text); });
    qsizetype position = at - lines.begin() + 1;
    for (const QString &line : more) {
        lines.insert(position++, line);
    }
    return lines;
}

QStringList table2()
{
    return {u"第二十条第（一）项|<|<|<"_qs,
            u"信息内容|本年制发件数|本年废止件数|现行有效件数"_qs,
            u"规章|1|0|12"_qs,
            u"行政规范性文件|5|2|40"_qs,
            u"第二十条第（五）项|<|<|<"_qs,
            u"信息内容|本年处理决定数量|<|<"_qs,
            u"行政许可|1,488|<|<"_qs,
            u"第二十条第（六）项|<|<|<"_qs,
            u"信息内容|本年处理决定数量|<|<"_qs,
            u"行政处罚|77|<|<"_qs,
            u"行政强制|/|<|<"_qs,
            u"第二十条第（八）项|<|<|<"_qs,
            u"信息内容|本年收费金额（单位：元）|<|<"_qs,
            u"行政事业性收费|7.77|<|<"_qs};
}

} // namespace

class TestGridMapper : public QObject {
    Q_OBJECT

private slots:
    void sumsOfGroupsAreNoRows();
    void translationsStandBesideLabels();
    void twoNumbersInACellAreNone();
    void turnedHeadsAreReadFromTheirFoot();
    void totalsOfTable4MayStandFirst();
    void mapsMergedHeads();
    void mapsSectionsOfOneTable();
    void mapsRepeatedTexts();
    void mapsRowsInAnyWording_data();
    void mapsRowsInAnyWording();
    void mapsShortWordsOfItsOwn();
    void mapsSwappedColumns();
    void mapsSwappedColumnsWhereTheHeadsAreInAnotherTable();
    void mapsTablesThatLackAColumn();
    void mapsTheUnlabelledRow();
    void headsAboveTellTheOrderOfGroups_data();
    void headsAboveTellTheOrderOfGroups();
    void doubtsGroupsInAnotherOrderThatTheFormDoesNotKnow();
    void keepsTheSourcesPlace();
    void mapsRowsWithBlankPlaceholders();
    void keepsExtraRows_data();
    void keepsExtraRows();
    void aScansBlankRowWithAMisreadNumberIsARow();
    void numbersExtraRowsInOrder();
    void doesNotTakeGroupsForRows();
    void doubtsValuesUnderTwoHeads();
    void doubtsRowsThatShareALabel();
    void leavesColumnsOfTheOrgansOwnOut();
    void takesThisYearsColumnBesideLastYears();
    void valuesThatSlippedUnderTheLabelsAreInOrder();
    void doubtsColumnsWhereTheHeadsAreNotTheForms();
    void knowsLabelsByTheirPathsEnd();
    void doubtsWhatItDoesNotUnderstand_data();
    void doubtsWhatItDoesNotUnderstand();
    void leavesOtherTablesAlone_data();
    void leavesOtherTablesAlone();
    void mapsRecognisedRowsWhoseLabelsWereLost();
    void mapsRecognisedHeadsByTheirOrder();
    void doubtsRecognisedRowsWithLabelsForValues();
    void tellsOfATableThatCannotBeMapped();
    void mapsRowsThatStandElsewhere();
    void notesLabelsThatAreNotTheForms();
    void notesATableOfTheOtherEdition();
    void takesTheEditionWhoseLabelsStandThere();
};

/// Recognised in a picture, with some texts read as others.
static Grid recognised(QStringList lines, const std::vector<std::pair<QString, QString>> &misread)
{
    for (const auto &[text, read] : misread) {
        lines.replaceInStrings(text, read);
    }
    Grid grid = gridFromText(lines);
    grid.isRecognised = true;
    return grid;
}

void TestGridMapper::mapsRecognisedRowsWhoseLabelsWereLost()
{
    const std::vector<std::pair<QString, QString>> values{{u"new"_qs, u"53|5|1|2|3|4|68"_qs},
                                                          {u"rejected_repeat"_qs, u"1|2|3|4|5|6|21"_qs},
                                                          {u"granted"_qs, u"7|0|0|0|0|0|7"_qs}};
    const Report report =
        mapped(recognised(table3Lines(values), {{u"2.重复申请"_qs, u"2"_qs}, {u"予以公开"_qs, u"7以么开"_qs}})).report;
    QCOMPARE(row3(report, u"new"_qs), u"53|5|1|2|3|4|68"_qs);
    // Nothing but its place says which row it is.
    QCOMPARE(row3(report, u"rejected_repeat"_qs), u"1~|2~|3~|4~|5~|6~|21~"_qs);
    QCOMPARE(row3(report, u"granted"_qs).remove(u'~'), u"7|0|0|0|0|0|7"_qs);
    QCOMPARE(report.cells.size(), std::size_t(25 * 7));
    QCOMPARE(extraRows(report), QStringList());
}

void TestGridMapper::mapsRecognisedHeadsByTheirOrder()
{
    const std::vector<std::pair<QString, QString>> values{{u"new"_qs, u"53|5|1|2|3|4|68"_qs}};
    const Report report =
        mapped(recognised(table3Lines(values), {{u"科研机构"_qs, u"利"_qs}, {u"社会公益组织"_qs, {}}})).report;
    QCOMPARE(row3(report, u"new"_qs), u"53|5|1|2|3|4|68"_qs);
    QCOMPARE(report.cells.size(), std::size_t(25 * 7));
}

void TestGridMapper::doubtsRecognisedRowsWithLabelsForValues()
{
    const std::pair<QString, QString> first{u"new"_qs, u"新收申请|53|5|1|2|3|64"_qs};
    const std::pair<QString, QString> second{u"granted"_qs, u"予以公开|7|0|0|0|0|7"_qs};
    const std::pair<QString, QString> other{u"carried_in"_qs, u"9|8|7|6|5|4|39"_qs};
    const Report one = mapped(recognised(table3Lines({first, other}), {})).report;
    QCOMPARE(row3(one, u"new"_qs), u"新收申请~|53~|5~|1~|2~|3~|64~"_qs);
    QCOMPARE(row3(one, u"carried_in"_qs), u"9|8|7|6|5|4|39"_qs);
    const Report two = mapped(recognised(table3Lines({first, second, other}), {})).report;
    QCOMPARE(row3(two, u"carried_in"_qs), u"9~|8~|7~|6~|5~|4~|39~"_qs);
    // In a file with text, words for a value are the organ's.
    const Report digital = mapped(table3Lines({first, second, other})).report;
    QCOMPARE(row3(digital, u"new"_qs), u"新收申请~|53|5|1|2|3|64"_qs);
}

void TestGridMapper::tellsOfATableThatCannotBeMapped()
{
    const QStringList labels{u"属于国家秘密|1"_qs, u"重复申请|2"_qs, u"要求提供公开出版物|3"_qs,
                             u"信访举报投诉类申请|4"_qs, u"属于行政执法案卷|5"_qs};
    static const FormRegistry registry({form()});
    const Extraction both = extract(Document{.blocks = {gridFromText(table2()), gridFromText(labels)}}, registry);
    QCOMPARE(both.report.notices, std::vector<Notice>({{Notice::Kind::UnmappedTable, 0}}));
    const Extraction other =
        extract(Document{.blocks = {gridFromText(table2()), gridFromText({u"序号|工作"_qs, u"1|培训"_qs})}}, registry);
    QVERIFY(other.report.notices.empty());
}

/// "kind at text" for each deviation.
static QStringList deviations(const Report &report)
{
    static const std::map<Deviation::Kind, QString> kinds = {{Deviation::Kind::OtherLabel, u"label"_qs},
                                                             {Deviation::Kind::OtherOrder, u"order"_qs},
                                                             {Deviation::Kind::NoHead, u"no head"_qs},
                                                             {Deviation::Kind::OtherEdition, u"edition"_qs}};
    QStringList lines;
    for (const Deviation &deviation : report.deviations) {
        lines << (kinds.at(deviation.kind) + u' ' + deviation.at + u' ' + deviation.text).trimmed();
    }
    return lines;
}

void TestGridMapper::mapsRowsThatStandElsewhere()
{
    QStringList lines = table3Lines({{u"new"_qs, u"53|5|1|2|3|4|68"_qs},
                                     {u"carried_in"_qs, u"9|8|7|6|5|4|39"_qs},
                                     {u"refused_law"_qs, u"1|2|3|4|5|6|21"_qs}});
    const auto lineOf = [&lines](const QString &label) {
        return std::ranges::find_if(lines, [&label](const QString &line) { return line.contains(label); });
    };
    std::iter_swap(lineOf(u"本年新收"_qs), lineOf(u"上年结转"_qs));
    const Report report = mapped(lines).report;
    QCOMPARE(row3(report, u"new"_qs), u"53|5|1|2|3|4|68"_qs);
    QCOMPARE(row3(report, u"carried_in"_qs), u"9|8|7|6|5|4|39"_qs);
    QCOMPARE(row3(report, u"refused_law"_qs), u"1|2|3|4|5|6|21"_qs);
    QCOMPARE(extraRows(report), QStringList());
    QCOMPARE(deviations(report), QStringList({u"order t3.carried_in"_qs}));
}

void TestGridMapper::notesLabelsThatAreNotTheForms()
{
    QStringList lines = table3Lines({{u"new"_qs, u"53|5|1|2|3|4|68"_qs}});
    QCOMPARE(deviations(mapped(lines).report), QStringList());
    QCOMPARE(deviations(mapped(table2()).report), QStringList()); // a head's unit is no other label
    QCOMPARE(deviations(mapped(recognised(lines, {{u"2.重复申请"_qs, u"2.重复申清"_qs}})).report), QStringList());
    lines.replaceInStrings(u"2.重复申请"_qs, u"2.重复的申请"_qs)
        .replaceInStrings(u"科研机构"_qs, u"科研单位"_qs)
        .replaceInStrings(u"法律服务机构"_qs, QString());
    QCOMPARE(deviations(mapped(lines).report),
             QStringList({u"label t3.rejected_repeat 2.重复的申请"_qs, u"label t3.*.research 科研单位"_qs,
                          u"no head t3.*.legal"_qs}));
}

void TestGridMapper::notesATableOfTheOtherEdition()
{
    const auto rowsOf2019 = [](QStringList lines) {
        lines.removeIf([](const QString &line) { return line.contains(u"申请人"_qs) && line.contains(u"逾期"_qs); });
        lines.replaceInStrings(u"3.其他"_qs, u"（六）其他处理"_qs);
        return lines;
    };
    const QStringList table3 = table3Lines({{u"new"_qs, u"53|5|1|2|3|4|68"_qs}});
    const auto deviationsWith = [](const QStringList &lines) {
        const Document document{.blocks = {gridFromText(table2()), gridFromText(lines)}};
        return deviations(extract(document, FormRegistry::builtIn()).report);
    };
    QCOMPARE(deviationsWith(table3), QStringList());
    const QStringList mixed = deviationsWith(rowsOf2019(table3));
    QVERIFY2(mixed.contains(u"edition t2 2021"_qs) || mixed.contains(u"edition t3 2019"_qs),
             qPrintable(mixed.join(u'\n')));
}

void TestGridMapper::takesTheEditionWhoseLabelsStandThere()
{
    // Only the rows that both editions have were found in tables; the others' labels stand in text that has no values.
    QStringList table3 = table3Lines({{u"new"_qs, u"53|5|1|2|3|4|68"_qs}});
    table3.removeIf([](const QString &line) { return line.contains(u"申请人"_qs) && line.contains(u"逾期"_qs); });
    table3.replaceInStrings(u"3.其他"_qs, u"（六）其他处理"_qs);
    const auto formWith = [&table3](const QString &text) {
        const Document document{.blocks = {gridFromText(table3), Paragraph{.text = text}}};
        return extract(document, FormRegistry::builtIn()).report.form;
    };
    QCOMPARE(formWith(u"二、主动公开政府信息情况"_qs), u"2019"_qs);
    QCOMPARE(formWith(u"信息内容本年制发件数本年废止件数现行有效件数本年处理决定数量本年收费金额"
                      "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"
                      "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请3.其他"_qs),
             u"2021"_qs);
}

void TestGridMapper::mapsMergedHeads()
{
    const Report report = mapped(table3Lines({{u"new"_qs, u"53|5|1|2|3|4|68"_qs},
                                              {u"refused_law"_qs, u"０||-|—|无|减 6|7"_qs},
                                              {u"handled"_qs, u"1|2|3|4|5|6|21"_qs},
                                              {u"carried_out"_qs, u"9|8|7|6|5|4|39"_qs}}))
                              .report;
    QCOMPARE(row3(report, u"new"_qs), u"53|5|1|2|3|4|68"_qs);
    QCOMPARE(row3(report, u"carried_in"_qs), u"0|0|0|0|0|0|0"_qs);
    QCOMPARE(row3(report, u"refused_law"_qs), u"０||-|—|无|减 6|7"_qs);
    QCOMPARE(row3(report, u"handled"_qs), u"1|2|3|4|5|6|21"_qs);
    QCOMPARE(row3(report, u"carried_out"_qs), u"9|8|7|6|5|4|39"_qs);
    QCOMPARE(report.cells.size(), std::size_t(25 * 7));
    QCOMPARE(extraRows(report), QStringList());
    QVERIFY(report.cells.at(u"t3.refused_law.person"_qs).number == Decimal(0));
    QVERIFY(!report.cells.at(u"t3.refused_law.business"_qs).number);
    QVERIFY(report.cells.at(u"t3.refused_law.other"_qs).number == Decimal(-6));
}

void TestGridMapper::mapsSectionsOfOneTable()
{
    const Report report = mapped(table2()).report;
    QCOMPARE(rowOf(report, u"t2.regulations"_qs, {u"issued"_qs, u"repealed"_qs, u"in_force"_qs}), u"1|0|12"_qs);
    QCOMPARE(rowOf(report, u"t2.normative"_qs, {u"issued"_qs, u"repealed"_qs, u"in_force"_qs}), u"5|2|40"_qs);
    QCOMPARE(rowOf(report, u"t2.licence"_qs, {u"decisions"_qs}), u"1,488"_qs);
    QCOMPARE(rowOf(report, u"t2.penalty"_qs, {u"decisions"_qs}), u"77"_qs);
    QCOMPARE(rowOf(report, u"t2.coercion"_qs, {u"decisions"_qs}), u"/"_qs);
    QCOMPARE(rowOf(report, u"t2.fees"_qs, {u"amount"_qs}), u"7.77"_qs);
    QCOMPARE(report.cells.at(u"t2.fees.amount"_qs).unit, u"元"_qs); // from the head
    QCOMPARE(report.cells.size(), std::size_t(10));
}

void TestGridMapper::mapsRepeatedTexts()
{
    // Tables without spans repeat the text of a merged cell in each place.
    QStringList lines = table3Lines({{u"new"_qs, u"53|5|1|2|3|4|68"_qs}, {u"granted"_qs, u"7|0|0|0|0|0|7"_qs}});
    QStringList above;
    for (QString &line : lines) {
        QStringList places = line.split(u'|');
        for (qsizetype i = 0; i < places.size(); ++i) {
            places[i] = places[i] == u"<" ? places[i - 1] : places[i] == u"^" ? above[i] : places[i];
        }
        above = places;
        line = places.join(u'|');
    }
    const Report report = mapped(lines).report;
    QCOMPARE(row3(report, u"new"_qs), u"53|5|1|2|3|4|68"_qs);
    QCOMPARE(row3(report, u"granted"_qs), u"7|0|0|0|0|0|7"_qs);
    QCOMPARE(report.cells.size(), std::size_t(25 * 7));
    QCOMPARE(extraRows(report), QStringList());
}

void TestGridMapper::mapsRowsInAnyWording_data()
{
    QTest::addColumn<QString>("printed");
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("row");
    QTest::newRow("spaces") << u"2.重复申请"_qs << u"2. 重 复 申 请"_qs << u"rejected_repeat"_qs;
    QTest::newRow("another number") << u"2.重复申请"_qs << u"3．重复申请"_qs << u"rejected_repeat"_qs;
    QTest::newRow("no number") << u"2.重复申请"_qs << u"重复申请"_qs << u"rejected_repeat"_qs;
    QTest::newRow("a slip") << u"4.保护第三方合法权益"_qs << u"4.保护第三方合法权溢"_qs << u"refused_third_party"_qs;
    QTest::newRow("other quotes") << u"3.危及“三安全一稳定”"_qs << u"3.危及\"三安全一稳定\""_qs << u"refused_safety"_qs;
    QTest::newRow("Kangxi radicals") << u"7.属于行政执法案卷"_qs << u"7.属于⾏政执法案卷"_qs << u"refused_case_file"_qs;
    QTest::newRow("a short one") << u"（一）予以公开"_qs << u"（一）公开"_qs << u"granted"_qs;
    QTest::newRow("a variant") << u"（七）总计"_qs << u"（七）合计"_qs << u"handled"_qs;
    QTest::newRow("a remark of the form's alone") << u"（二）部分公开（区分处理的，只计这一情形，不计其他情形）"_qs
                                                  << u"部分公开（区分处理）"_qs << u"partial"_qs;
    QTest::newRow("a shorter form") << u"（二）部分公开（区分处理的，只计这一情形，不计其他情形）"_qs
                                    << u"（二）部分公开"_qs << u"partial"_qs;
}

void TestGridMapper::mapsRowsInAnyWording()
{
    QFETCH(QString, printed);
    QFETCH(QString, written);
    QFETCH(QString, row);
    QStringList lines = table3Lines({{row, u"1|2|3|4|5|6|21"_qs}});
    QVERIFY(lines.join(u'\n').contains(printed));
    lines.replaceInStrings(printed, written);
    const Report report = mapped(lines).report;
    QCOMPARE(row3(report, row), u"1|2|3|4|5|6|21"_qs);
    QCOMPARE(report.cells.size(), std::size_t(25 * 7));
}

void TestGridMapper::mapsShortWordsOfItsOwn()
{
    QStringList second = table2();
    second.replaceInStrings(u"本年制发件数"_qs, u"制发数量（件）"_qs)
        .replaceInStrings(u"本年废止件数"_qs, u"废止（件）"_qs)
        .replaceInStrings(u"现行有效件数"_qs, u"现行有效（件）"_qs);
    const Report report = mapped(second).report;
    QCOMPARE(rowOf(report, u"t2.regulations"_qs, {u"issued"_qs, u"repealed"_qs, u"in_force"_qs}), u"1|0|12"_qs);
    QStringList third = table3Lines({{u"refused_secret"_qs, u"1|0|0|0|0|0|1"_qs},
                                     {u"unable_not_held"_qs, u"2|0|0|0|0|0|2"_qs},
                                     {u"rejected_repeat"_qs, u"3|0|0|0|0|0|3"_qs}});
    third.replaceInStrings(u"1.属于国家秘密"_qs, u"1.涉密"_qs)
        .replaceInStrings(u"1.本机关不掌握相关政府信息"_qs, u"1.未掌握"_qs)
        .replaceInStrings(u"2.重复申请"_qs, u"2.重复"_qs);
    const Report requests = mapped(third).report;
    QCOMPARE(row3(requests, u"refused_secret"_qs), u"1|0|0|0|0|0|1"_qs);
    QCOMPARE(row3(requests, u"unable_not_held"_qs), u"2|0|0|0|0|0|2"_qs);
    QCOMPARE(row3(requests, u"rejected_repeat"_qs), u"3|0|0|0|0|0|3"_qs);
    QCOMPARE(extraRows(requests), QStringList());
}

void TestGridMapper::mapsSwappedColumns()
{
    QStringList lines = table3Lines({{u"new"_qs, u"53|5|1|2|3|4|68"_qs}});
    lines.replaceInStrings(u"商业企业|科研机构"_qs, u"科研机构|商业企业"_qs);
    QCOMPARE(row3(mapped(lines).report, u"new"_qs), u"53|1|5|2|3|4|68"_qs);
}

void TestGridMapper::mapsSwappedColumnsWhereTheHeadsAreInAnotherTable()
{
    QStringList lines = table3Lines({{u"new"_qs, u"53|5|1|2|3|4|68"_qs}, {u"carried_out"_qs, u"7|1|0|0|0|8|16"_qs}});
    lines.replaceInStrings(u"商业企业|科研机构"_qs, u"科研机构|商业企业"_qs);
    const auto last = [&lines](const QString &with) {
        Document document;
        document.blocks.emplace_back(
            gridFromText(QStringList(lines.first(lines.size() - 1)).replaceInStrings(u"商业企业"_qs, with)));
        document.blocks.emplace_back(gridFromText({lines.last()}));
        return row3(extract(document, FormRegistry::builtIn()).report, u"carried_out"_qs);
    };
    QCOMPARE(last(u"商业企业"_qs), u"7|0|1|0|0|8|16"_qs);
}

void TestGridMapper::headsAboveTellTheOrderOfGroups_data()
{
    QTest::addColumn<QStringList>("heads");
    QTest::addColumn<QString>("totals");
    const QString none = u"<|<|<|<"_qs;
    QTest::newRow("litigation first") << QStringList{u"行政诉讼|<|<|<|<|<|<|<|<|<|行政复议|<|<|<|<"_qs,
                                                     u"未经复议直接起诉|"_qs + none + u"|复议后起诉|"_qs + none +
                                                         u"|^|^|^|^|^"_qs}
                                      << u"42|10|26"_qs;
    QTest::newRow("after review first") << QStringList{u"行政复议|<|<|<|<|行政诉讼|<|<|<|<|<|<|<|<|<"_qs,
                                                       u"^|^|^|^|^|复议后起诉|"_qs + none + u"|未经复议直接起诉|"_qs +
                                                           none}
                                        << u"10|42|26"_qs;
    QTest::newRow("the form's") << QStringList{u"行政复议|<|<|<|<|行政诉讼|<|<|<|<|<|<|<|<|<"_qs,
                                               u"^|^|^|^|^|未经复议直接起诉|"_qs + none + u"|复议后起诉|"_qs + none}
                                << u"10|26|42"_qs;
    // Spans that a sloppy hand drew are no other order.
    QTest::newRow("slipped spans") << QStringList{u"行政复议|<|<|<|行政诉讼|<|<|<|<|<|<|<|<|<|"_qs,
                                                  u"^|^|^|^|未经复议直接起诉|"_qs + none + u"|复议后起诉|"_qs + none +
                                                      u'|'}
                                   << u"10|26|42"_qs;
}

void TestGridMapper::headsAboveTellTheOrderOfGroups()
{
    QFETCH(QStringList, heads);
    const QString outcomes = u"结果维持|结果纠正|其他结果|尚未审结|总计"_qs;
    const Report report = mapped(heads + QStringList{outcomes + u'|' + outcomes + u'|' + outcomes,
                                                     u"1|2|3|4|10|5|6|7|8|26|9|10|11|12|42"_qs})
                              .report;
    QTEST(rowOf(report, u"t4.count"_qs, {u"review_total"_qs, u"direct_total"_qs, u"after_review_total"_qs}), "totals");
}

void TestGridMapper::doubtsGroupsInAnotherOrderThatTheFormDoesNotKnow()
{
    const QString outcomes = u"结果维持|结果纠正|其他结果|尚未审结|总计"_qs;
    const Report report =
        mapped({u"打官司|<|<|<|<|<|<|<|<|<|行政复议|<|<|<|<"_qs, u"没有先复议的|<|<|<|<|复议过的|<|<|<|<|^|^|^|^|^"_qs,
                outcomes + u'|' + outcomes + u'|' + outcomes, u"1|2|3|4|10|5|6|7|8|26|9|10|11|12|42"_qs})
            .report;
    QCOMPARE(report.cells.size(), std::size_t(15));
    QVERIFY(std::ranges::all_of(report.cells, [](const auto &cell) { return cell.second.uncertain; }));
}

void TestGridMapper::mapsTablesThatLackAColumn()
{
    const QString heads = u"|自然人|商业企业|科研机构|社会公益组织|其他|总计"_qs;
    const QStringList rows{u"一、本年新收政府信息公开申请数量|53|5|1|2|4|65"_qs,
                           u"二、上年结转政府信息公开申请数量|1|0|0|0|0|1"_qs, u"（一）予以公开|3|0|1|0|0|4"_qs};
    const Report report = mapped(QStringList(heads) + rows).report;
    QCOMPARE(row3(report, u"new"_qs), u"53|5|1|2|.|4|65"_qs);
    QCOMPARE(row3(report, u"granted"_qs), u"3|0|1|0|.|0|4"_qs);
    // A head that the form does not know may be the one that is missing.
    const Report other = mapped(QStringList(u"|自然人|商业企业|科研机构|社会公益组织|打官司的|总计"_qs) + rows).report;
    QVERIFY(std::ranges::all_of(other.cells, [](const auto &cell) { return cell.second.uncertain; }));
}

void TestGridMapper::mapsTheUnlabelledRow()
{
    const Report report =
        mapped({u"行政复议|<|<|<|<|行政诉讼|<|<|<|<|<|<|<|<|<"_qs,
                u"结果维持|结果纠正|其他结果|尚未审结|总计|未经复议直接起诉|<|<|<|<|复议后起诉|<|<|<|<"_qs,
                u"^|^|^|^|^|结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计"_qs,
                u"1|2|3|4|10|5|6|7|8|26|9|10|11|12|42"_qs})
            .report;
    const QStringList outcomes = {u"upheld"_qs, u"corrected"_qs, u"other"_qs, u"pending"_qs, u"total"_qs};
    QCOMPARE(rowOf(report, u"t4.count"_qs,
                   QStringList(outcomes).replaceInStrings(QRegularExpression(u"^"_qs), u"review_"_qs)),
             u"1|2|3|4|10"_qs);
    QCOMPARE(rowOf(report, u"t4.count"_qs,
                   QStringList(outcomes).replaceInStrings(QRegularExpression(u"^"_qs), u"direct_"_qs)),
             u"5|6|7|8|26"_qs);
    QCOMPARE(rowOf(report, u"t4.count"_qs,
                   QStringList(outcomes).replaceInStrings(QRegularExpression(u"^"_qs), u"after_review_"_qs)),
             u"9|10|11|12|42"_qs);
}

void TestGridMapper::keepsTheSourcesPlace()
{
    Grid grid = gridFromText(table3Lines({{u"new"_qs, u"53|5|1|2|3|4|68"_qs}}));
    for (GridCell &cell : grid.cells) {
        cell.page = 4;
        cell.box = QRectF(cell.column * 50, cell.row * 20, 30, 10);
    }
    const auto [report, places] = mapped(grid);
    const Cell &cell = report.cells.at(u"t3.new.business"_qs);
    QCOMPARE(cell.page, 4);
    QCOMPARE(cell.box, QRectF(200, 60, 30, 10));
    QCOMPARE(places.at(u"t3.new.business"_qs), (SourcePlace{0, 3, 4}));
}

void TestGridMapper::mapsRowsWithBlankPlaceholders()
{
    // A dump with a tab for each place gives blank cells where spans were.
    QStringList lines = table3Lines({{u"new"_qs, u"53|5|1|2|3|4|68"_qs}, {u"unable_unclear"_qs, u"7|0|0|0|0|0|7"_qs}});
    for (QString &line : lines) {
        line.replace(u'<', u' ').replace(u'^', u' ');
    }
    const Report report = mapped(lines).report;
    QCOMPARE(row3(report, u"new"_qs), u"53|5|1|2|3|4|68"_qs);
    QCOMPARE(row3(report, u"unable_unclear"_qs), u"7|0|0|0|0|0|7"_qs);
    QCOMPARE(report.cells.size(), std::size_t(25 * 7));
}

void TestGridMapper::keepsExtraRows_data()
{
    QTest::addColumn<QString>("after"); // the label above the new row
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("extra");
    QTest::newRow("at a group's end") << u"3.补正后申请内容仍不明确"_qs << u"^|^|4.信息不存在|1|0|0|0|0|0|1"_qs
                                      << u"t3.extra_1 4.信息不存在 in （四）无法提供 after t3.unable_unclear"_qs;
    QTest::newRow("within a group") << u"1.信访举报投诉类申请"_qs << u"^|^|2.咨询类申请|1|0|0|0|0|0|1"_qs
                                    << u"t3.extra_1 2.咨询类申请 in （五）不予处理 after t3.rejected_petition"_qs;
    QTest::newRow("after the first results")
        << u"1.属于国家秘密"_qs << u"^|^|2.属于工作秘密|1|0|0|0|0|0|1"_qs
        << u"t3.extra_1 2.属于工作秘密 in （三）不予公开 after t3.refused_secret"_qs;
    QTest::newRow("after the last result") << u"3.其他|"_qs << u"^|^|4.撤回申请|1|0|0|0|0|0|1"_qs
                                           << u"t3.extra_1 4.撤回申请 in （六）其他处理 after t3.other_misc"_qs;
}

void TestGridMapper::keepsExtraRows()
{
    QFETCH(QString, after);
    QFETCH(QString, line);
    const Report report = mapped(withLinesAfter(table3Lines(), after, {line})).report;
    QTEST(extraRows(report).join(u'\n'), "extra");
    QCOMPARE(row3(report, u"extra_1"_qs), u"1|0|0|0|0|0|1"_qs);
    QCOMPARE(report.cells.size(), std::size_t(26 * 7));
}

void TestGridMapper::aScansBlankRowWithAMisreadNumberIsARow()
{
    Grid grid =
        gridFromText(withLinesAfter(table3Lines(), u"3.补正后申请内容仍不明确"_qs, {u"^|^|+、信息不存在|||||||"_qs}));
    QCOMPARE(extraRows(mapped(grid).report), QStringList());
    grid.isRecognised = true;
    QCOMPARE(extraRows(mapped(grid).report),
             QStringList(u"t3.extra_1 +、信息不存在 in （四）无法提供 after t3.unable_unclear"_qs));
}

void TestGridMapper::numbersExtraRowsInOrder()
{
    QStringList lines =
        withLinesAfter(table3Lines(), u"3.补正后申请内容仍不明确"_qs,
                       {u"^|^|4.信息不存在|1|0|0|0|0|0|1"_qs, u"^|^|5.不属于政府信息|2|0|0|0|0|0|2"_qs});
    lines = withLinesAfter(lines, u"2.重复申请"_qs, {u"^|^|3.咨询类申请|3|0|0|0|0|0|3"_qs});
    const Report report = mapped(lines).report;
    QCOMPARE(extraRows(report),
             QStringList({u"t3.extra_1 4.信息不存在 in （四）无法提供 after t3.unable_unclear"_qs,
                          u"t3.extra_2 5.不属于政府信息 in （四）无法提供 after t3.extra_1"_qs,
                          u"t3.extra_3 3.咨询类申请 in （五）不予处理 after t3.rejected_repeat"_qs}));
    QCOMPARE(row3(report, u"extra_2"_qs), u"2|0|0|0|0|0|2"_qs);
    QCOMPARE(row3(report, u"extra_3"_qs), u"3|0|0|0|0|0|3"_qs);
}

void TestGridMapper::doesNotTakeGroupsForRows()
{
    // Some reports give a group a row of its own, blank, above its rows.
    const Report report =
        mapped(withLinesAfter(table3Lines(), u"（二）部分公开"_qs, {u"^|（三）不予公开|<|||||||"_qs})).report;
    QCOMPARE(extraRows(report), QStringList());
    QCOMPARE(report.cells.size(), std::size_t(25 * 7));
}

/// Table 3 with a column more at its right side.
static QStringList withOtherColumn(const QString &head)
{
    QStringList lines = table3Lines({{u"new"_qs, u"53|5|1|2|3|4|68"_qs}});
    for (QString &line : lines) {
        const QString last = line.section(u'|', -1);
        line += last == u"<" ? u"|<"_qs : last == u"^" ? u"|^"_qs : last == u"总计" ? u'|' + head : u"|37.5%"_qs;
    }
    return lines;
}

void TestGridMapper::leavesColumnsOfTheOrgansOwnOut()
{
    const Report report = mapped(withOtherColumn(u"占比"_qs)).report;
    QCOMPARE(row3(report, u"new"_qs), u"53|5|1|2|3|4|68"_qs);
    QCOMPARE(row3(report, u"carried_out"_qs), u"0|0|0|0|0|0|0"_qs);
    QCOMPARE(report.cells.size(), std::size_t(25 * 7));
    QCOMPARE(extraRows(report), QStringList());
}

void TestGridMapper::takesThisYearsColumnBesideLastYears()
{
    for (const QString &heads : {u"上年处理决定数量|本年处理决定数量"_qs, u"本年处理决定数量|上年处理决定数量"_qs}) {
        const bool isLastYearFirst = heads.startsWith(u'上');
        const Report report = mapped({u"第二十条第（六）项|<|<"_qs, u"信息内容|"_qs + heads,
                                      isLastYearFirst ? u"行政处罚|60|77"_qs : u"行政处罚|77|60"_qs,
                                      isLastYearFirst ? u"行政强制|5|0"_qs : u"行政强制|0|5"_qs})
                                  .report;
        QCOMPARE(rowOf(report, u"t2.penalty"_qs, {u"decisions"_qs}), u"77"_qs);
        QCOMPARE(rowOf(report, u"t2.coercion"_qs, {u"decisions"_qs}), u"0"_qs);
    }
}

void TestGridMapper::valuesThatSlippedUnderTheLabelsAreInOrder()
{
    // The label lacks its span: no column of the organ's own begins there.
    QStringList lines = table3Lines({{u"new"_qs, u"53|5|1|2|3|4|68"_qs}});
    for (QString &line : lines) {
        if (line.startsWith(u"一、")) {
            line.replace(u"|<|53"_qs, u"|53"_qs);
            line += u'|';
        }
    }
    QCOMPARE(row3(mapped(lines).report, u"new"_qs), u"53|5|1|2|3|4|68"_qs);
}

void TestGridMapper::doubtsColumnsWhereTheHeadsAreNotTheForms()
{
    // The other column may be the form's.
    const Report report = mapped({u"第二十条第（六）项|<|<"_qs, u"信息内容|上年处理决定数量|办理数量"_qs,
                                  u"行政处罚|60|77"_qs, u"行政强制|5|0"_qs})
                              .report;
    const auto penalty = report.cells.find(u"t2.penalty.decisions"_qs);
    QVERIFY(penalty == report.cells.end() || penalty->second.uncertain);
}

void TestGridMapper::knowsLabelsByTheirPathsEnd()
{
    const QStringList lines = table3Lines({{u"granted"_qs, u"9|8|7|6|5|4|39"_qs},
                                           {u"refused_secret"_qs, u"1|2|3|4|5|6|21"_qs},
                                           {u"rejected_repeat"_qs, u"2|0|0|0|0|1|3"_qs}});
    for (const QString &separator : {u"—"_qs, QString(), u" "_qs, u"："_qs, u"\n"_qs}) {
        QStringList paths = lines;
        paths.replaceInStrings(u"（一）予以公开"_qs, u"三、本年度办\n理结果"_qs + separator + u"（\n一）予以公开"_qs)
            .replaceInStrings(u"1.属于国家秘密"_qs, u"（三）不予公开"_qs + separator + u"1.属于国家秘密"_qs)
            .replaceInStrings(u"2.重复申请"_qs, u"（五）不予处理"_qs + separator + u"2．重复申请"_qs);
        const Report report = mapped(paths).report;
        QCOMPARE(row3(report, u"granted"_qs), u"9|8|7|6|5|4|39"_qs);
        QCOMPARE(row3(report, u"refused_secret"_qs), u"1|2|3|4|5|6|21"_qs);
        QCOMPARE(row3(report, u"rejected_repeat"_qs), u"2|0|0|0|0|1|3"_qs);
        QCOMPARE(report.cells.size(), std::size_t(25 * 7));
    }
    // The form has no such row in this group.
    QStringList own = lines;
    own.replaceInStrings(u"1.属于国家秘密"_qs, u"（三）不予公开2.重复申请"_qs);
    const Report report = mapped(own).report;
    QCOMPARE(row3(report, u"rejected_repeat"_qs), u"2|0|0|0|0|1|3"_qs);
    const QString secret = row3(report, u"refused_secret"_qs);
    QVERIFY2(secret.startsWith(u'.') || secret.contains(u'~'), qPrintable(secret));
}

void TestGridMapper::doubtsRowsThatShareALabel()
{
    QStringList lines = table3Lines({{u"granted"_qs, u"7|2|1|0|0|0|10"_qs}, {u"partial"_qs, u"0|3|0|0|0|0|3"_qs}});
    const auto granted =
        std::ranges::find_if(lines, [](const QString &line) { return line.contains(u"（一）予以公开"); });
    const qsizetype row = granted - lines.begin();
    lines[row].replace(u"（一）予以公开"_qs, u"（一）予以公开（二）部分公开"_qs);
    lines[row + 1] = u"^|^|^|0|3|0|0|0|0|3"_qs;
    const Report report = mapped(lines).report;
    for (const QString &id : {u"t3.granted.person"_qs, u"t3.partial.person"_qs}) {
        const auto cell = report.cells.find(id);
        QVERIFY2(cell == report.cells.end() || cell->second.uncertain, qPrintable(id));
    }
}

void TestGridMapper::doubtsValuesUnderTwoHeads()
{
    const Report report = mapped(table3Lines({{u"new"_qs, u"53|5|<|2|3|4|68"_qs}})).report;
    QCOMPARE(row3(report, u"new"_qs), u"53|5~|5~|2|3|4|68"_qs);
}

void TestGridMapper::doubtsWhatItDoesNotUnderstand_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text : {u"1 2"_qs, u"约5"_qs, u"3万件"_qs, u"1,23"_qs, u"见附件"_qs, u"l0"_qs}) {
        QTest::newRow(qPrintable(text)) << text;
    }
}

void TestGridMapper::doubtsWhatItDoesNotUnderstand()
{
    QFETCH(QString, text);
    const Report report = mapped(table3Lines({{u"new"_qs, u"53|"_qs + text + u"|1|2|3|4|68"_qs}})).report;
    QCOMPARE(row3(report, u"new"_qs), u"53|"_qs + text + u"~|1|2|3|4|68"_qs);
}

void TestGridMapper::leavesOtherTablesAlone_data()
{
    QTest::addColumn<QStringList>("lines");
    QTest::newRow("nothing") << QStringList();
    QTest::newRow("another table") << QStringList({u"序号|单位|电话"_qs, u"1|办公室|12345"_qs, u"2|其他|54321"_qs});
    QTest::newRow("layout of a page") << QStringList({u"首页|信息公开|年报"_qs, u"行政许可|行政处罚|行政强制"_qs});
}

void TestGridMapper::leavesOtherTablesAlone()
{
    QFETCH(QStringList, lines);
    const Report report = mapped(lines).report;
    QVERIFY(report.cells.empty());
    QVERIFY(report.extraRows.empty());
}

void TestGridMapper::totalsOfTable4MayStandFirst()
{
    const QString outcomes = u"总计|结果维持|结果纠正|其他结果|尚未审结"_qs;
    const Extraction extraction = mapped(QStringList{
        u"行政复议|<|<|<|<|行政诉讼|<|<|<|<|<|<|<|<|<"_qs, u"^|^|^|^|^|未经复议直接起诉|<|<|<|<|复议后起诉|<|<|<|<"_qs,
        outcomes + u'|' + outcomes + u'|' + outcomes, u"10|1|2|3|4|14|2|3|4|5|18|3|4|5|6"_qs});
    QCOMPARE(rowOf(extraction.report, u"t4.count"_qs,
                   {u"review_upheld"_qs, u"review_total"_qs, u"direct_total"_qs, u"after_review_upheld"_qs,
                    u"after_review_pending"_qs}),
             u"1|10|14|3|6"_qs);
}

void TestGridMapper::sumsOfGroupsAreNoRows()
{
    const QStringList lines = withLinesAfter(table3Lines({{u"refused_secret"_qs, u"1|0|0|0|0|0|1"_qs}}),
                                             u"（二）部分公开"_qs, {u"^|（三）不予公开（小计）|<|1|0|0|0|0|0|1"_qs});
    const Report report = mapped(lines).report;
    QCOMPARE(extraRows(report), QStringList());
    QCOMPARE(row3(report, u"refused_secret"_qs), u"1|0|0|0|0|0|1"_qs);
}

void TestGridMapper::translationsStandBesideLabels()
{
    const Report report =
        mapped(QStringList{u"信息内容 Contents|本年制发件数 Issued|本年废止件数 Repealed|现行有效件数 In force"_qs,
                           u"规章 Regulations|1|2|3"_qs, u"Normative documents 行政规范性文件|4|5|6"_qs})
            .report;
    QCOMPARE(rowOf(report, u"t2.regulations"_qs, {u"issued"_qs, u"repealed"_qs, u"in_force"_qs}), u"1|2|3"_qs);
    QCOMPARE(rowOf(report, u"t2.normative"_qs, {u"issued"_qs, u"repealed"_qs, u"in_force"_qs}), u"4|5|6"_qs);
}

void TestGridMapper::twoNumbersInACellAreNone()
{
    const Report report = mapped(QStringList{u"信息内容|本年处理决定数量"_qs, u"行政许可|87 20"_qs,
                                             u"行政处罚|1 234"_qs, u"行政强制|8 7"_qs})
                              .report;
    QVERIFY(!report.cells.at(u"t2.licence.decisions"_qs).number);
    QVERIFY(report.cells.at(u"t2.licence.decisions"_qs).uncertain);
    QCOMPARE(report.cells.at(u"t2.penalty.decisions"_qs).number, Decimal(1234));
    QCOMPARE(report.cells.at(u"t2.coercion.decisions"_qs).number, Decimal(87));
}

void TestGridMapper::turnedHeadsAreReadFromTheirFoot()
{
    const QString outcomes = QStringList(3, u"持维果结|正纠果结|果结他其|结审未尚|计总"_qs).join(u'|');
    Grid grid = gridFromText({outcomes, u"1|2|3|4|10|2|3|4|5|14|3|4|5|6|18"_qs});
    for (GridCell &cell : grid.cells) {
        cell.box = QRectF(0, 0, 12, 48);
    }
    QCOMPARE(
        rowOf(mapped(grid).report, u"t4.count"_qs, {u"review_upheld"_qs, u"direct_other"_qs, u"after_review_total"_qs}),
        u"1|4|18"_qs);
}

QTEST_APPLESS_MAIN(TestGridMapper)
#include "test_gridmapper.moc"
