// SPDX-License-Identifier: GPL-3.0-or-later
// All organs are invented.
#include "models/extract/identity.h"

#include "tests/support/gridtext.h"

#include <QTest>

using namespace disclosure;
using namespace disclosure::tests;

namespace {

const Form &form()
{
    return *FormRegistry::builtIn().form(u"2021");
}

/// A document with a paragraph for each line.
Document documentOf(const QStringList &lines)
{
    Document document;
    for (const QString &line : lines) {
        document.blocks.emplace_back(Paragraph{.text = line});
    }
    return document;
}

QStringList allHeadings()
{
    return {u"一、总体情况"_qs,
            u"二、主动公开政府信息情况"_qs,
            u"三、收到和处理政府信息公开申请情况"_qs,
            u"四、政府信息公开行政复议、行政诉讼情况"_qs,
            u"五、存在的主要问题及改进情况"_qs,
            u"六、其他需要报告的事项"_qs};
}

} // namespace

class TestIdentity : public QObject {
    Q_OBJECT

private slots:
    void readsTitles_data();
    void readsTitles();
    void looksWhereItCan_data();
    void looksWhereItCan();
    void findsTheSignature_data();
    void findsTheSignature();
    void findsParts_data();
    void findsParts();
    void findsPartsInRowsOfATable();
};

void TestIdentity::readsTitles_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("organ");
    QTest::addColumn<int>("year");
    const auto row = [](const QString &title, const QString &organ, int year) {
        QTest::newRow(qPrintable(title)) << title << organ << year;
    };
    row(u"2020年度云岭市商务局政府信息公开工作年度报告"_qs, u"云岭市商务局"_qs, 2020);
    row(u"云岭市商务局2020年政府信息公开工作年度报告"_qs, u"云岭市商务局"_qs, 2020);
    row(u"云岭市商务局2020年度政府信息公开工作报告"_qs, u"云岭市商务局"_qs, 2020);
    row(u"云岭市商务局政府信息公开工作年度报告（2020年度）"_qs, u"云岭市商务局"_qs, 2020);
    row(u"云岭市商务局政府信息公开2022年年度报告"_qs, u"云岭市商务局"_qs, 2022);
    row(u"云岭市商务局二〇二〇年政府信息公开工作年度报告"_qs, u"云岭市商务局"_qs, 2020);
    row(u"云岭市商务局二○二一年政府信息公开工作年度报告"_qs, u"云岭市商务局"_qs, 2021);
    row(u"云岭市商务局2022年政府信息公开工作情况的报告"_qs, u"云岭市商务局"_qs, 2022);
    row(u"云岭市商务局关于2022年政府信息公开工作年度报告"_qs, u"云岭市商务局"_qs, 2022);
    row(u"关于报送云岭市商务局2022年政府信息公开工作年度报告的函"_qs, u"云岭市商务局"_qs, 2022);
    row(u"关于云岭市商务局2022年政府信息公开工作的年度报告"_qs, u"云岭市商务局"_qs, 2022);
    row(u"云岭市商务局2022年政府信息公开年报"_qs, u"云岭市商务局"_qs, 2022);
    row(u"云岭市人民政府2023年政府信息公开工作年度报告"_qs, u"云岭市人民政府"_qs, 2023);
    row(u"2023年云岭市人民政府信息公开工作年度报告"_qs, u"云岭市人民政府"_qs, 2023);
    row(u"青石镇2022年政府信息公开工作年度报告"_qs, u"青石镇"_qs, 2022);
    row(u"青石镇政府信息公开工作2022年度报告"_qs, u"青石镇"_qs, 2022);
    row(u"云岭市青石街道办事处2022年政府信息公开工作年度报告"_qs, u"云岭市青石街道办事处"_qs, 2022);
    row(u"云 岭 市 商 务 局 2022 年 政 府 信 息 公 开 工 作 年 度 报 告"_qs, u"云岭市商务局"_qs, 2022);
    row(u"《云岭市商务局2022年政府信息公开工作年度报告》"_qs, u"云岭市商务局"_qs, 2022);
    row(u"云岭市商务局２０２２年政府信息公开工作年度报告"_qs, u"云岭市商务局"_qs, 2022);
    row(u"云岭市商务局政府信息公开工作年度报告"_qs, u"云岭市商务局"_qs, 0);
    row(u"2022年政府信息公开工作年度报告"_qs, QString(), 2022);
    row(u"云岭市商务局2022年工作总结"_qs, QString(), 0);
    row(u"政府信息公开指南"_qs, QString(), 0);
    row(QString(), QString(), 0);
}

void TestIdentity::readsTitles()
{
    QFETCH(QString, title);
    const Identity identity = identityFromTitle(title);
    QTEST(identity.organ, "organ");
    QTEST(identity.year, "year");
}

void TestIdentity::looksWhereItCan_data()
{
    QTest::addColumn<QString>("fileTitle");
    QTest::addColumn<QStringList>("lines");
    QTest::addColumn<QString>("organ");
    QTest::addColumn<int>("year");
    const QStringList body = allHeadings();
    QTest::newRow("title in one line") << QString()
                                       << QStringList(u"云岭市商务局2022年政府信息公开工作年度报告"_qs) + body
                                       << u"云岭市商务局"_qs << 2022;
    QTest::newRow("title over two lines")
        << QString() << QStringList({u"云岭市商务局"_qs, u"2022年政府信息公开工作年度报告"_qs}) + body
        << u"云岭市商务局"_qs << 2022;
    QTest::newRow("title over three lines")
        << QString() << QStringList({u"云岭市商务局"_qs, u"2022年政府信息"_qs, u"公开工作年度报告"_qs}) + body
        << u"云岭市商务局"_qs << 2022;
    const QStringList wrapped{u"根据《中华人民共和国政府信息公开条例》第五十条规定，现公布云"_qs,
                              u"岭市商务局2022年政府信息公开工作年度报告。"_qs};
    QTest::newRow("a wrapped sentence below a title in two lines")
        << QString() << QStringList({u"云岭市商务局2022年政府信息公开工作年"_qs, u"度报告"_qs}) + wrapped + body
        << u"云岭市商务局"_qs << 2022;
    QTest::newRow("a sentence about another report below a title in two lines")
        << QString()
        << QStringList({u"云岭市商务局"_qs, u"2022年政府信息公开工作年度报告"_qs,
                        u"现公布云岭市商贸局2021年政府信息公开工作年度报告。"_qs}) +
               body
        << u"云岭市商务局"_qs << 2022;
    QTest::newRow("a sentence above the title")
        << QString()
        << QStringList({u"今天是2023年1月5日，星期四"_qs, u"云岭市商务局2022年政府信息公开工作年度报告"_qs}) + body
        << u"云岭市商务局"_qs << 2022;
    QTest::newRow("a wrapped sentence alone") << QString() << wrapped + body << u"云岭市商务局"_qs << 2022;
    QTest::newRow("navigation above the title") << QString()
                                                << QStringList({u"首页"_qs, u"您的位置：首页 > 政府信息公开"_qs,
                                                                u"云岭市商务局2022年政府信息公开工作年度报告"_qs}) +
                                                       body
                                                << u"云岭市商务局"_qs << 2022;
    const QStringList ofAllYears{u"云岭市商务局2023年政府信息公开工作年度报告"_qs,
                                 u"云岭市商务局2022年政府信息公开工作年度报告"_qs,
                                 u"云岭市商务局2021年政府信息公开工作年度报告"_qs};
    QTest::newRow("a list of all years' reports above the title, and the file's own")
        << u"云岭市商务局2022年政府信息公开工作年度报告_云岭市商务局"_qs << ofAllYears + body << u"云岭市商务局"_qs
        << 2022;
    QTest::newRow("a list of all years' reports, and the period of the numbers")
        << QString() << ofAllYears + QStringList(u"统计期限为2022年1月1日至12月31日。"_qs) + body << u"云岭市商务局"_qs
        << 2022;
    QTest::newRow("a list of all years' reports, and the signature")
        << QString() << ofAllYears + body + QStringList({u"云岭市商务局"_qs, u"2023年1月20日"_qs}) << u"云岭市商务局"_qs
        << 2022;
    QTest::newRow("the file's own title")
        << u"云岭市商务局2022年政府信息公开工作年度报告_云岭市商务局网站"_qs << body << u"云岭市商务局"_qs << 2022;
    QTest::newRow("the organ of a running head, but not last year's year")
        << u"文档1\n第一页\n云岭市商务局2021年政府信息公开工作年度报告"_qs
        << QStringList(u"本报告所列数据的统计期限自2022年1月1日起至2022年12月31日止。"_qs) + body << u"云岭市商务局"_qs
        << 2022;
    QTest::newRow("organ from the signature") << QString()
                                              << QStringList(u"2022年政府信息公开工作年度报告"_qs) + body +
                                                     QStringList({u"云岭市商务局"_qs, u"2023年1月20日"_qs})
                                              << u"云岭市商务局"_qs << 2022;
    QTest::newRow("year from the period of the numbers")
        << QString()
        << QStringList({u"云岭市商务局政府信息公开工作年度报告"_qs,
                        u"本报告所列数据的统计期限自2022年1月1日起至2022年12月31日止，2023年印发，2023年公布。"_qs}) +
               body
        << u"云岭市商务局"_qs << 2022;
    QTest::newRow("year before that of the signature")
        << QString()
        << QStringList({u"政府信息公开工作报告"_qs}) + body +
               QStringList({u"2024年将继续改进，2024年还要加强培训。"_qs, u"云岭市商务局"_qs, u"2024年1月17日"_qs})
        << u"云岭市商务局"_qs << 2023;
    QTest::newRow("nothing at all") << QString() << body << QString() << 0;
}

void TestIdentity::looksWhereItCan()
{
    QFETCH(QString, fileTitle);
    QFETCH(QStringList, lines);
    Document document = documentOf(lines);
    document.title = fileTitle;
    const Identity identity = identify(document, form());
    QTEST(identity.organ, "organ");
    QTEST(identity.year, "year");
}

void TestIdentity::findsTheSignature_data()
{
    QTest::addColumn<QStringList>("lines");
    QTest::addColumn<QString>("organ");
    QTest::addColumn<QDate>("date");
    QTest::newRow("two lines") << QStringList({u"云岭市商务局"_qs, u"2023年1月20日"_qs}) << u"云岭市商务局"_qs
                               << QDate(2023, 1, 20);
    QTest::newRow("one line") << QStringList({u"完。"_qs, u"云岭市商务局 2023年1月9日"_qs}) << u"云岭市商务局"_qs
                              << QDate(2023, 1, 9);
    QTest::newRow("numerals") << QStringList({u"云岭市商务局"_qs, u"二〇二三年一月二十一日"_qs}) << u"云岭市商务局"_qs
                              << QDate(2023, 1, 21);
    QTest::newRow("a date alone") << QStringList({u"工作顺利。"_qs, u"2023年10月20日"_qs}) << QString()
                                  << QDate(2023, 10, 20);
    QTest::newRow("something attached") << QStringList({u"云岭市商务局"_qs, u"2023年1月20日"_qs, u"附件下载"_qs,
                                                        u"2023年2月3日"_qs})
                                        << u"云岭市商务局"_qs << QDate(2023, 1, 20);
    QTest::newRow("the end of a sentence")
        << QStringList({u"本报告的统计期限截至2022年12月31日"_qs}) << QString() << QDate();
}

void TestIdentity::findsTheSignature()
{
    QFETCH(QStringList, lines);
    const Signature signature = signatureOf(documentOf(lines));
    QTEST(signature.organ, "organ");
    QTEST(signature.date, "date");
}

void TestIdentity::findsParts_data()
{
    QTest::addColumn<QStringList>("lines");
    QTest::addColumn<QString>("missing");
    const auto row = [](const char *name, int index, const QStringList &instead, const QString &missing = {}) {
        QStringList lines;
        const QStringList headings = allHeadings();
        for (int i = 0; i < headings.size(); ++i) {
            lines += i == index ? instead : QStringList(headings[i]);
            lines += u"本年度各项工作顺利推进，有关情况如下。"_qs;
        }
        QTest::newRow(name) << lines << missing;
    };
    row("all there", -1, {});
    row("no sixth part", 5, {}, u"6"_qs);
    row("no fifth part", 4, {}, u"5"_qs);
    row("no first part", 0, {}, u"1"_qs);
    row("over two lines", 3, {u"四、政府信息公开行政复议、"_qs, u"行政诉讼情况"_qs});
    row("over three lines", 3, {u"四、政府信息公开"_qs, u"行政复议、行政"_qs, u"诉讼情况"_qs});
    row("another spelling", 5, {u"六、其它需要报告的事项"_qs});
    row("a slip", 4, {u"五、存在的主要问题及改近情况"_qs});
    row("numbered otherwise", 4, {u"（五）存在的主要问题及改进情况"_qs});
    row("numbered with a digit", 4, {u"5.存在的主要问题及改进情况"_qs});
    row("a variant", 4, {u"五、存在的主要问题和改进情况"_qs});
    row("without number", 4, {u"存在的主要问题及改进情况"_qs});
    row("with a full stop", 0, {u"一、总体情况。"_qs});
    row("the text goes on in the heading's line", 5, {u"六、其他需要报告的事项：无。"_qs});
    row("its ordinal misread", 5, {u"入、其他需要报告的事项"_qs});
    row("mentioned in a sentence", 5, {u"本机关没有其他需要报告的事项。"_qs}, u"6"_qs);
}

void TestIdentity::findsParts()
{
    QFETCH(QStringList, lines);
    QFETCH(QString, missing);
    const std::set<QString> found = missingParts(documentOf(lines), form());
    QCOMPARE(QStringList(found.begin(), found.end()), missing.isEmpty() ? QStringList() : QStringList(missing));
}

void TestIdentity::findsPartsInRowsOfATable()
{
    Document document;
    document.blocks = {
        gridFromText({u"一、总体情况|<"_qs, u"二、主动公开政府信息情况|<"_qs,
                      u"三、收到和处理政府信息公开申请情况|<"_qs, u"一、本年新收政府信息公开申请数量|1"_qs,
                      u"四、政府信息公开行政复议、行政诉讼情况|<"_qs, u"五、存在的主要问题及改进情况|无"_qs})};
    QCOMPARE(missingParts(document, form()), std::set<QString>({u"5"_qs, u"6"_qs}));
}

QTEST_APPLESS_MAIN(TestIdentity)
#include "test_identity.moc"
