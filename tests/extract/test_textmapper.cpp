// SPDX-License-Identifier: GPL-3.0-or-later
// Tables in running text, as dumps of PDF and Word files give them.
#include "models/extract/extract.h"

#include <QTest>

#include <algorithm>

using namespace disclosure;

namespace {

const Form &form()
{
    return *FormRegistry::builtIn().form(u"2021");
}

Report found(const QStringList &lines)
{
    static const FormRegistry registry({form()});
    Document document{.kind = SourceKind::PlainText};
    for (const QString &line : lines) {
        document.blocks.emplace_back(Paragraph{.text = line});
    }
    return extract(document, registry).report;
}

QString row3(const Report &report, const QString &row)
{
    QStringList texts;
    for (const Column &column : form().table(u"t3")->sections.front().columns) {
        const auto it = report.cells.find(u"t3."_qs + row + u'.' + column.id);
        texts.append(it == report.cells.end() ? u"?"_qs
                                              : it->second.text + (it->second.uncertain ? u"~"_qs : QString()));
    }
    return texts.join(u' ');
}

const QString title = QStringLiteral("三、收到和处理政府信息公开申请情况");

QStringList heads()
{
    return {title, u"（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） 申请人情况"_qs,
            u"自然人 法人或其他组织 总计"_qs, u"商业企业 科研机构 社会公益组织 法律服务机构 其他"_qs};
}

struct LabelledRow {
    QString id;
    QString label;
    QString group; ///< the innermost, where the row is the first under it
};

std::vector<LabelledRow> rowsOfTable3()
{
    std::vector<LabelledRow> rows;
    QString above;
    for (const Row &row : form().table(u"t3")->sections.front().rows) {
        const QString group = row.groups.empty() ? QString() : row.groups.back().text.zh;
        rows.push_back({row.id, row.label.text.zh, group == above ? QString() : group});
        above = group;
    }
    return rows;
}

/// Different numbers in each row, so that no row passes for another: 10 11 12 13 14 15 16 for the first.
QStringList valuesOf(int row)
{
    QStringList values;
    for (int column = 0; column < 7; ++column) {
        values.append(QString::number((row + 1) * 10 + column));
    }
    return values;
}

enum class Shape { OneLine, GroupBefore, OneCellALine, LabelAboveValues, LabelAroundValues, Layout };

QStringList linesOf(const LabelledRow &row, const QStringList &values, Shape shape)
{
    const QString numbers = values.join(u' ');
    QStringList lines;
    const qsizetype half = row.label.size() / 2;
    switch (shape) {
    case Shape::OneLine:
        return {row.group + (row.group.isEmpty() ? QString() : u" "_qs) + row.label + u' ' + numbers};
    case Shape::GroupBefore:
        lines = row.group.isEmpty() ? QStringList() : QStringList(row.group);
        return lines + QStringList(row.label + u' ' + numbers);
    case Shape::OneCellALine:
        lines = row.group.isEmpty() ? QStringList() : QStringList(u'\t' + row.group);
        lines.append(u'\t' + row.label);
        for (const QString &value : values) {
            lines.append(u'\t' + value);
        }
        return lines;
    case Shape::LabelAboveValues:
        return {row.group, row.label, numbers};
    case Shape::LabelAroundValues:
        if (row.label.size() < 8) { // a label that fits its column is not broken
            return {row.label + u' ' + numbers};
        }
        return {row.label.left(half), u"    "_qs + numbers, row.label.mid(half)};
    case Shape::Layout:
        return {QString(row.group).leftJustified(12) + row.label.leftJustified(44) + values.join(u"        ")};
    }
    return {};
}

QStringList table3(Shape shape)
{
    QStringList lines = heads();
    int number = 0;
    for (const LabelledRow &row : rowsOfTable3()) {
        lines += linesOf(row, valuesOf(number++), shape);
    }
    lines.removeAll(QString());
    return lines + QStringList(u"四、政府信息公开行政复议、行政诉讼情况"_qs);
}

} // namespace

class TestTextMapper : public QObject {
    Q_OBJECT

private slots:
    void readsEachShape_data();
    void readsEachShape();
    void rowsMayStandInAnotherOrder_data();
    void rowsMayStandInAnotherOrder();
    void doubtsGroupsInAnotherOrder_data();
    void doubtsGroupsInAnotherOrder();
    void doubtsColumnsInAnotherOrder();
    void readsRowsWhoseLabelsAreMisspelt();
    void keepsExtraRows();
    void placesBlanksByColumns();
    void joinsSignsWithTheirNumbers();
    void leavesPageNumbersOut();
    void takesNoSentenceForATable();
    void takesTheUnitFromTheHead_data();
    void takesTheUnitFromTheHead();
};

void TestTextMapper::readsEachShape_data()
{
    QTest::addColumn<int>("shape");
    QTest::newRow("one line a row") << static_cast<int>(Shape::OneLine);
    QTest::newRow("groups in lines of their own") << static_cast<int>(Shape::GroupBefore);
    QTest::newRow("one cell a line") << static_cast<int>(Shape::OneCellALine);
    QTest::newRow("values under their label") << static_cast<int>(Shape::LabelAboveValues);
    QTest::newRow("values in the middle of their label") << static_cast<int>(Shape::LabelAroundValues);
    QTest::newRow("columns kept by spaces") << static_cast<int>(Shape::Layout);
}

void TestTextMapper::readsEachShape()
{
    QFETCH(int, shape);
    const Report report = found(table3(static_cast<Shape>(shape)));
    QCOMPARE(report.form, u"2021"_qs);
    int number = 0;
    for (const LabelledRow &row : rowsOfTable3()) {
        QCOMPARE(row.id + u' ' + row3(report, row.id), row.id + u' ' + valuesOf(number++).join(u' '));
    }
    QCOMPARE(report.cells.size(), std::size_t(25 * 7));
    QVERIFY(report.extraRows.empty());
}

void TestTextMapper::rowsMayStandInAnotherOrder_data()
{
    QTest::addColumn<int>("shape");
    QTest::newRow("one line a row") << static_cast<int>(Shape::OneLine);
    QTest::newRow("columns kept by spaces") << static_cast<int>(Shape::Layout);
}

void TestTextMapper::rowsMayStandInAnotherOrder()
{
    QFETCH(int, shape);
    QStringList lines = table3(static_cast<Shape>(shape));
    const auto lineOf = [&lines](const QString &label) {
        return std::ranges::find_if(lines, [&label](const QString &line) { return line.contains(label); }) -
               lines.begin();
    };
    lines.swapItemsAt(lineOf(u"（一）予以公开"_qs), lineOf(u"（二）部分公开"_qs));
    lines.swapItemsAt(lineOf(u"一、本年新收"_qs), lineOf(u"二、上年结转"_qs));
    const Report report = found(lines);
    int number = 0;
    for (const LabelledRow &row : rowsOfTable3()) {
        QCOMPARE(row.id + u' ' + row3(report, row.id), row.id + u' ' + valuesOf(number++).join(u' '));
    }
}

void TestTextMapper::doubtsGroupsInAnotherOrder_data()
{
    QTest::addColumn<QStringList>("heads");
    QTest::addColumn<bool>("isSure");
    QTest::newRow("the form's") << QStringList{u"行政复议 行政诉讼"_qs, u"未经复议直接起诉 复议后起诉"_qs} << true;
    QTest::newRow("litigation first") << QStringList{u"行政诉讼 行政复议"_qs, u"未经复议直接起诉 复议后起诉"_qs}
                                      << false;
    QTest::newRow("after review first") << QStringList{u"行政复议 行政诉讼"_qs, u"复议后起诉 未经复议直接起诉"_qs}
                                        << false;
    QTest::newRow("a cell a line") << QStringList{u"\t行政复议"_qs, u"\t行政诉讼"_qs, u"\t复议后起诉"_qs,
                                                  u"\t未经复议直接起诉"_qs}
                                   << false;
    QTest::newRow("lines of their own") << QStringList{u"                行政复议"_qs, u"行政诉讼"_qs} << false;
}

void TestTextMapper::doubtsGroupsInAnotherOrder()
{
    QFETCH(QStringList, heads);
    QFETCH(bool, isSure);
    const QString outcomes = u" 结果维持 结果纠正 其他结果 尚未审结 总计"_qs;
    const Report report = found(QStringList(u"四、政府信息公开行政复议、行政诉讼情况"_qs) + heads +
                                QStringList{outcomes + outcomes + outcomes, u"1 2 3 4 10 5 6 7 8 26 9 10 11 12 42"_qs});
    QCOMPARE(report.cells.size(), std::size_t(15));
    QVERIFY(std::ranges::all_of(report.cells, [isSure](const auto &cell) { return cell.second.uncertain != isSure; }));
}

void TestTextMapper::doubtsColumnsInAnotherOrder()
{
    for (const Shape shape : {Shape::OneLine, Shape::Layout, Shape::LabelAboveValues}) {
        QStringList lines = table3(shape);
        lines.replaceInStrings(u"商业企业 科研机构"_qs, u"科研机构 商业企业"_qs);
        const Report report = found(lines);
        QCOMPARE(row3(report, u"new"_qs), u"10~ 11~ 12~ 13~ 14~ 15~ 16~"_qs);
    }
}

void TestTextMapper::readsRowsWhoseLabelsAreMisspelt()
{
    QStringList lines = table3(Shape::OneLine);
    lines.insert(lines.indexOf(QRegularExpression(u"^3.补正.*"_qs)) + 1,
                 u"4.信息不存在 901 902 903 904 905 906 907"_qs);
    lines.replaceInStrings(u"二、上年结转"_qs, u"二、上年接转"_qs);
    lines.replaceInStrings(u"2.重复申请"_qs, u"2.重复申清"_qs);
    lines.replaceInStrings(u"3.要求提供公开出版物"_qs, u"3.要求提供各种公开的书刊等"_qs); // too different
    const Report report = found(lines);
    QCOMPARE(row3(report, u"carried_in"_qs), u"20 21 22 23 24 25 26"_qs);
    QCOMPARE(row3(report, u"rejected_repeat"_qs), u"170 171 172 173 174 175 176"_qs);
    QCOMPARE(row3(report, u"rejected_publication"_qs), u"? ? ? ? ? ? ?"_qs);
}

void TestTextMapper::keepsExtraRows()
{
    QStringList lines = table3(Shape::OneLine);
    const auto after =
        std::ranges::find_if(lines, [](const QString &line) { return line.contains(u"3.补正后申请内容仍不明确"); });
    lines.insert(after - lines.begin() + 1, u"4.信息不存在 901 902 903 904 905 906 907"_qs);
    const Report report = found(lines);
    QCOMPARE(report.extraRows.size(), std::size_t(1));
    QCOMPARE(report.extraRows.front().label, u"4.信息不存在"_qs);
    QCOMPARE(report.extraRows.front().group, u"（四）无法提供"_qs);
    QCOMPARE(report.extraRows.front().after, u"t3.unable_unclear"_qs);
    QCOMPARE(row3(report, u"extra_1"_qs), u"901 902 903 904 905 906 907"_qs);
    QCOMPARE(report.cells.size(), std::size_t(26 * 7));
}

void TestTextMapper::placesBlanksByColumns()
{
    QStringList lines = table3(Shape::Layout);
    const QStringList values = valuesOf(1);
    for (QString &line : lines) {
        if (line.contains(u"二、上年结转")) { // the second and the last but one are blank
            line.replace(u"        "_qs + values[1] + u"        "_qs, u"                  "_qs);
            line.replace(u"        "_qs + values[5] + u"        "_qs, u"                  "_qs);
        }
    }
    const Report report = found(lines);
    // Places in a text are no proof: whoever relies on them must be told.
    QCOMPARE(row3(report, u"carried_in"_qs), u"20~ ~ 22~ 23~ 24~ ~ 26~"_qs);
    QCOMPARE(row3(report, u"new"_qs), valuesOf(0).join(u' '));
    QCOMPARE(row3(report, u"granted"_qs), valuesOf(2).join(u' '));
}

void TestTextMapper::joinsSignsWithTheirNumbers()
{
    QStringList lines = table3(Shape::OneLine);
    lines.replaceInStrings(u"20 21 22 23 24 25 26"_qs, u"减 6 12 件 / — 无 ０ 1,234"_qs);
    const Report report = found(lines);
    QCOMPARE(row3(report, u"carried_in"_qs), u"减 6 12 件 / — 无 ０ 1,234"_qs);
    QVERIFY(report.cells.at(u"t3.carried_in.person"_qs).number == Decimal(-6));
    QVERIFY(report.cells.at(u"t3.carried_in.business"_qs).number == Decimal(12));
    QVERIFY(report.cells.at(u"t3.carried_in.total"_qs).number == Decimal(1234));
}

void TestTextMapper::leavesPageNumbersOut()
{
    QStringList lines = table3(Shape::LabelAboveValues);
    const auto values = std::ranges::find(lines, valuesOf(9).join(u' '));
    lines.insert(values - lines.begin(), u"— 4 —"_qs);
    const Report report = found(lines);
    QCOMPARE(row3(report, rowsOfTable3()[9].id), valuesOf(9).join(u' '));
    QCOMPARE(report.cells.size(), std::size_t(25 * 7));
}

void TestTextMapper::takesTheUnitFromTheHead_data()
{
    QTest::addColumn<QStringList>("head");
    QTest::addColumn<QString>("unit");
    QTest::newRow("the form's") << QStringList{u"信息内容 本年收费金额（单位：万元）"_qs} << u"万元"_qs;
    QTest::newRow("another") << QStringList{u"信息内容 本年收费金额（单位：元）"_qs} << u"元"_qs;
    QTest::newRow("beside the head") << QStringList{u"信息内容 本年收费金额 （单位：元）"_qs} << u"元"_qs;
    QTest::newRow("on the next line") << QStringList{u"信息内容 本年收费金额"_qs, u"（单位：元）"_qs} << u"元"_qs;
    QTest::newRow("with brackets misread") << QStringList{u"信息内容 本年收费金额〈单位:元)"_qs} << u"元"_qs;
    QTest::newRow("none") << QStringList{u"信息内容 本年收费金额"_qs} << QString();
}

void TestTextMapper::takesTheUnitFromTheHead()
{
    QFETCH(const QStringList, head);
    const Report report = found(QStringList{u"二、主动公开政府信息情况"_qs, u"第二十条第（八）项"_qs} + head +
                                QStringList{u"行政事业性收费 189.8"_qs});
    const auto fees = report.cells.find(u"t2.fees.amount"_qs);
    QVERIFY(fees != report.cells.end());
    QCOMPARE(fees->second.text, u"189.8"_qs);
    QTEST(fees->second.headUnit, "unit");
}

void TestTextMapper::takesNoSentenceForATable()
{
    const Report report = found({u"一、总体情况"_qs,
                                 u"本年新收政府信息公开申请 12 件，其中自然人 10 件，商业企业 2 件，予以公开 9 件。"_qs,
                                 title, u"本机关 2022 年没有收到申请，总计 0 件。"_qs});
    QVERIFY(report.cells.empty());
    QVERIFY(report.form.isEmpty());
}

QTEST_APPLESS_MAIN(TestTextMapper)
#include "test_textmapper.moc"
