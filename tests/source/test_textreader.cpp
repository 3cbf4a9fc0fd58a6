// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/reader.h"

#include "tests/support/documenttext.h"

#include <QTest>

using namespace disclosure;
using namespace disclosure::tests;

class TestTextReader : public QObject {
    Q_OBJECT

private slots:
    void keepsLinesAsTheyStand_data();
    void keepsLinesAsTheyStand();
    void readsDrawnTables_data();
    void readsDrawnTables();
};

void TestTextReader::keepsLinesAsTheyStand_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("lines");

    QTest::newRow("blanks") << u" 一\n\t二 \n\n　三"_qs << QStringList{u" 一"_qs, u"\t二 "_qs, QString(), u"　三"_qs};
    QTest::newRow("last line end") << u"一\n二\n"_qs << QStringList{u"一"_qs, u"二"_qs};
    QTest::newRow("CR LF") << u"一\r\n二\r\n"_qs << QStringList{u"一"_qs, u"二"_qs};
    QTest::newRow("CR") << u"一\r二"_qs << QStringList{u"一"_qs, u"二"_qs};
    QTest::newRow("page end") << u"一\n\f二\f三"_qs << QStringList{u"一"_qs, u"二"_qs, u"三"_qs};
    QTest::newRow("line break of Word") << u"一\v二\u2028三"_qs << QStringList{u"一"_qs, u"二"_qs, u"三"_qs};
}

void TestTextReader::keepsLinesAsTheyStand()
{
    QFETCH(QString, text);
    QFETCH(QStringList, lines);
    const auto document = readPlainText(text, u"a.txt"_qs);
    QVERIFY(document);
    QCOMPARE(document->kind, SourceKind::PlainText);
    QCOMPARE(paragraphsOf(*document), lines);
    QCOMPARE(document->blocks.size(), size_t(lines.size()));
}

void TestTextReader::readsDrawnTables_data()
{
    QTest::addColumn<QStringList>("lines");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QStringList &lines, const QStringList &expected) {
        QTest::newRow(name) << lines << expected;
    };
    row("borders two columns wide",
        {u"前"_qs, u"┌──────┬──┐"_qs, u"│“项”目    │件  │"_qs, u"├──┬───┼──┤"_qs, u"│三、│其他  │ 3  │"_qs,
         u"│结果├───┼──┤"_qs, u"│    │总计—│    │"_qs, u"├──┴───┴──┤"_qs, u"│第（一）项        │"_qs, u"└─────────┘"_qs,
         u"后"_qs},
        {u"前"_qs, u"| “项”目 | < | 件"_qs, u"| 三、/结果 | 其他 | 3"_qs, u"| ^ | 总计— | "_qs,
         u"| 第（一）项 | < | <"_qs, u"后"_qs});
    row("borders one column wide",
        {u"┌────────┬──┐"_qs, u"│        │件│"_qs, u"│项目    ├──┤"_qs, u"│        │新│"_qs, u"├───┬────┼──┤"_qs,
         u"│规 │甲  │1 │"_qs, u"│章 │乙  │  │"_qs, u"├───┴────┼──┤"_qs, u"│其他    │12│"_qs, u"└────────┴──┘"_qs},
        {u"| 项目 | < | 件"_qs, u"| ^ | ^ | 新"_qs, u"| 规/章 | 甲/乙 | 1"_qs, u"| 其他 | < | 12"_qs});
    row("borders a little beside each other",
        {u"╔══╦══╗"_qs, u"║规章║1 ║"_qs, u"╠══╬══╣"_qs, u"║许可║12║"_qs, u"╚══╩══╝"_qs},
        {u"| 规章 | 1"_qs, u"| 许可 | 12"_qs});
    row("two tables right below each other", {u"┌──┐"_qs, u"│甲│"_qs, u"└──┘"_qs, u"┌──┐"_qs, u"│乙│"_qs, u"└──┘"_qs},
        {u"甲"_qs, u"乙"_qs});
    row("rows without rules between them",
        {u"┌──┬──┐"_qs, u"│项│件│"_qs, u"├──┼──┤"_qs, u"│甲│1 │"_qs, u"│乙│2 │"_qs, u"│丙│3 │"_qs, u"│丁│4 │"_qs,
         u"└──┴──┘"_qs},
        {u"| 项 | 件"_qs, u"| 甲 | 1"_qs, u"| 乙 | 2"_qs, u"| 丙 | 3"_qs, u"| 丁 | 4"_qs});
    row("rows that do not fit the rules",
        {u"┌──┬──┬──┐"_qs, u"│项│件│宗│"_qs, u"├──┼──┼──┤"_qs, u"│甲 1 │2 │"_qs, u"└──┴──┴──┘"_qs},
        {u"| 项 | 件 | 宗"_qs, u"| 甲 1? | 2? | ."_qs});
    row("rules without crosses", {u"──────"_qs, u"│项│件│"_qs, u"──────"_qs, u"│甲│1 │"_qs, u"──────"_qs},
        {u"| 项 | 件"_qs, u"| 甲 | 1"_qs});
    row("a dash as a value", {u"┌──┬──┬──┐"_qs, u"│项│件│宗│"_qs, u"├──┼──┼──┤"_qs, u"│乙│──│7 │"_qs, u"└──┴──┴──┘"_qs},
        {u"| 项 | 件 | 宗"_qs, u"| 乙 | ── | 7"_qs});
    row("a text beside a rule, in rows that do not fit",
        {u"┌──┬──┬──┐"_qs, u"│项│件│宗│"_qs, u"├──┼──┼──┤"_qs, u"│甲 1 │2 │"_qs, u"├──┼──┼──┤"_qs, u"│乙├──┤9 │"_qs,
         u"│  │3 │  │"_qs, u"└──┴──┴──┘"_qs},
        {u"| 项 | 件 | 宗"_qs, u"| 甲 1? | 2? | ."_qs, u"| 乙? | ? | 9?"_qs, u"| ? | 3? | ?"_qs});
    row("characters of ASCII",
        {u"+------+-----+"_qs, u"| 项目 | +5  |"_qs, u"+=+====+=====+"_qs, u"|a| 甲 |  -  |"_qs, u"| +----+-----+"_qs,
         u"| | 乙 | 12  |"_qs, u"+-+----+-----+"_qs},
        {u"| 项目 | < | +5"_qs, u"| a | 甲 | -"_qs, u"| ^ | 乙 | 12"_qs});
    row("no table", {u"──────"_qs, u"甲"_qs, u"+--+"_qs, u"+5"_qs}, {u"──────"_qs, u"甲"_qs, u"+--+"_qs, u"+5"_qs});
}

void TestTextReader::readsDrawnTables()
{
    QFETCH(QStringList, lines);
    const auto document = readPlainText(lines.join(u'\n'), u"a.txt"_qs);
    QVERIFY(document);
    QTEST(printed(*document), "expected");
}

QTEST_APPLESS_MAIN(TestTextReader)
#include "test_textreader.moc"
