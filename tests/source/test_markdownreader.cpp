// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/reader.h"

#include "tests/support/documenttext.h"

#include <QTest>

using namespace disclosure;
using namespace disclosure::tests;

class TestMarkdownReader : public QObject {
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void readsTablesInHtmlWithSpans();
};

void TestMarkdownReader::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");

    QTest::newRow("headings") << u"# 报告\n\n## **一、总体情况**\n### 三、结果 ###\n文字 #1\n"_qs
                              << QStringList{u"# 报告"_qs, u"## 一、总体情况"_qs, u"### 三、结果"_qs, u"文字 #1"_qs};
    QTest::newRow("underlined headings") << u"报告\n====\n\n情况\n---\n文字\n"_qs
                                         << QStringList{u"# 报告"_qs, u"## 情况"_qs, u"文字"_qs};
    QTest::newRow("emphasis") << u"**一是**加强__统筹__，*二是* 5\\*3、2 * 3、a_b_c\n"_qs
                              << QStringList{u"一是加强统筹，二是 5*3、2 * 3、a_b_c"_qs};
    QTest::newRow("links and entities") << u"[公开](https://a.cn) ![](b.png)&lt;3&nbsp;件&amp;\n"_qs
                                        << QStringList{u"公开 <3 件&"_qs};
    QTest::newRow("rules and fences") << u"```markdown\n文字\n\n---\n\n* * *\n> 引用\n```\n"_qs
                                      << QStringList{u"文字"_qs, u"引用"_qs};
    QTest::newRow("pipe table") << u"| 项 | 数 |\n| --- | ---: |\n| **规章** | 0 |\n| 许可 |  |\n\n文字\n"_qs
                                << QStringList{u"| 项 | 数"_qs, u"| 规章 | 0"_qs, u"| 许可 | "_qs, u"文字"_qs};
    QTest::newRow("without outer pipes") << u"项 | 数\n:-:|---\n规章 | 0\n"_qs
                                         << QStringList{u"| 项 | 数"_qs, u"| 规章 | 0"_qs};
    QTest::newRow("without a row of dashes")
        << u"| 规章 | 0 |\n| 许可 | 1 |\n"_qs << QStringList{u"| 规章 | 0"_qs, u"| 许可 | 1"_qs};
    QTest::newRow("escaped pipe and line break")
        << u"| 增\\|减 | 0<br>件 |\n|---|---|\n"_qs << QStringList{u"| 增|减 | 0/件"_qs};
    QTest::newRow("dashes in cells are values") << u"| 项 | 数 |\n|---|---|\n| 规章 | - |\n| 许可 | — |\n"_qs
                                                << QStringList{u"| 项 | 数"_qs, u"| 规章 | -"_qs, u"| 许可 | —"_qs};
    QTest::newRow("a row of dashes among the rows is one of values")
        << u"| 项 | 数 |\n|---|---|\n| - | - |\n"_qs << QStringList{u"| 项 | 数"_qs, u"| - | -"_qs};
    QTest::newRow("ragged pipe rows") << u"| a | b | c |\n|---|---|---|\n| 1 |\n| 1 | 2 | 3 | 4 |\n"_qs
                                      << QStringList{u"| a | b | c | ."_qs, u"| 1 | . | . | ."_qs,
                                                     u"| 1 | 2 | 3 | 4"_qs};
    QTest::newRow("blank line inside") << u"| a | b |\n|---|---|\n| 1 | 2 |\n\n| 3 | 4 |\n"_qs
                                       << QStringList{u"| a | b"_qs, u"| 1 | 2"_qs, u"| 3 | 4"_qs};
    QTest::newRow("two tables") << u"| a | b |\n|---|---|\n| 1 | 2 |\n\n文\n\n| c | d |\n|---|---|\n| 3 | 4 |\n"_qs
                                << QStringList{u"| a | b"_qs, u"| 1 | 2"_qs, u"文"_qs, u"| c | d"_qs, u"| 3 | 4"_qs};
    QTest::newRow("pipes in text") << u"首页 | 公开 | 年报\n文字\n"_qs
                                   << QStringList{u"首页 | 公开 | 年报"_qs, u"文字"_qs};
    QTest::newRow("tabs") << u"第（一）项\t\t\n规章\t0\t1\n\n许可\t2\t\n文字\n"_qs
                          << QStringList{u"| 第（一）项 |  | "_qs, u"| 规章 | 0 | 1"_qs, u"| 许可 | 2 | "_qs,
                                         u"文字"_qs};
    QTest::newRow("ragged rows with tabs")
        << u"\t自然人\t总计\n新收\t\t1\t2\n"_qs << QStringList{u"|  | 自然人 | 总计 | ."_qs, u"| 新收 |  | 1 | 2"_qs};
    QTest::newRow("row of blanks with tabs")
        << u"维持\t纠正\t总计\n\t\t\n"_qs << QStringList{u"| 维持 | 纠正 | 总计"_qs, u"|  |  | "_qs};
    QTest::newRow("lone dash is a value")
        << u"# 报告\n总计\n-\n0\n"_qs << QStringList{u"# 报告"_qs, u"总计"_qs, u"-"_qs, u"0"_qs};
    QTest::newRow("tab as an indent") << u"\t文字一\n\t文字二\n"_qs << QStringList{u"文字一"_qs, u"文字二"_qs};
    QTest::newRow("HTML line") << u"<p align=\"center\">报告</p>\n<!-- 注\n释 -->\n文字<br>二\n"_qs
                               << QStringList{u"报告"_qs, u"文字"_qs, u"二"_qs};
    QTest::newRow("HTML table") << u"## 二、情况\n<table>\n<tr><td>规章</td><td>0</td></tr>\n\n"
                                   u"<tr><td>许可</td><td>1</td></tr>\n</table>\n## 三、情况\n"_qs
                                << QStringList{u"## 二、情况"_qs, u"| 规章 | 0"_qs, u"| 许可 | 1"_qs,
                                               u"## 三、情况"_qs};
    QTest::newRow("page around a table")
        << u"文\n字\n<html><body><table><tr><td>规章</td><td>0</td></tr></table></body></html>\n# 三\n"_qs
        << QStringList{u"文"_qs, u"字"_qs, u"| 规章 | 0"_qs, u"# 三"_qs};
    QTest::newRow("open HTML table") << u"<table><tr><td>规章</td><td>0</td>"_qs << QStringList{u"| 规章 | 0"_qs};
}

void TestMarkdownReader::reads()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    const auto document = readMarkdown(text, u"a.md"_qs);
    QVERIFY(document);
    QCOMPARE(document->kind, SourceKind::Markdown);
    QCOMPARE(printed(*document), expected);
}

void TestMarkdownReader::readsTablesInHtmlWithSpans()
{
    const auto document =
        readMarkdown(u"# 报告\n<table><tr><td rowspan=\"2\">结果</td><td>予以公开</td><td>1</td></tr>"
                     u"<tr><td>部分公开</td><td>2</td></tr></table>\n<table><tr><td>a</td><td>b</td></tr></table>"_qs,
                     u"a.md"_qs);
    QVERIFY(document);
    const QStringList expected{u"# 报告"_qs, u"| 结果 | 予以公开 | 1"_qs, u"| ^ | 部分公开 | 2"_qs, u"| a | b"_qs};
    QCOMPARE(printed(*document), expected);
    QCOMPARE(gridsOf(*document).size(), size_t(2));
}

QTEST_APPLESS_MAIN(TestMarkdownReader)
#include "test_markdownreader.moc"
