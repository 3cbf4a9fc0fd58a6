// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/cellblock.h"

#include "models/source/htmltablerows.h"

#include <QTest>

using namespace disclosure;

Q_DECLARE_METATYPE(TextBlock)

/// HTML between the clipboard and the grid, as the spreadsheets write it.
class TestClipboardHtml : public QObject {
    Q_OBJECT

private slots:
    void tablesAreRead_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<TextBlock>("rows");
        QTest::newRow("plain") << u"<table><tr><td>1<td>2<tr><td>3<td>4</table>"_qs
                               << TextBlock{{u"1"_qs, u"2"_qs}, {u"3"_qs, u"4"_qs}};
        QTest::newRow("Excel")
            << u"<html xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\">"
               "<head><style><!--td {mso-ignore:padding;}--></style></head><body>"
               "<table border=0 cellpadding=0 style='border-collapse:collapse'><!--StartFragment-->"
               "<col width=72 span=2 style='width:54pt'>\r\n <tr height=18>\r\n  <td height=18 class=xl65 align=right "
               "width=72>53</td>\r\n  <td colspan=2 style='mso-ignore:colspan'>a long\r\n  text</td>\r\n </tr>"
               "<![if supportMisalignedColumns]><tr height=0 style='display:none'><td width=72></td></tr><![endif]>"
               "<!--EndFragment--></table></body></html>"_qs
            << TextBlock{{u"53"_qs, u"a long text"_qs, QString()}};
        QTest::newRow("LibreOffice")
            << u"<table cellspacing=\"0\" border=\"0\"><colgroup width=\"85\"></colgroup><tr><td height=\"17\" "
               "align=\"right\" sdval=\"1234.56\" sdnum=\"1033;\"><font face=\"Noto\">1234.6</font></td>"
               "<td align=\"left\"><br></td></tr></table>"_qs
            << TextBlock{{u"1234.56"_qs, QString()}};
        QTest::newRow("WPS") << u"<table><tr><td x:num=\"-6\">-6</td><td x:str>减 6</td></tr></table>"_qs
                             << TextBlock{{u"-6"_qs, u"减 6"_qs}};
        QTest::newRow("the same number with its unit keeps its text")
            << u"<table><tr><td sdval=\"1234\">1,234件</td></tr></table>"_qs << TextBlock{{u"1,234件"_qs}};
        QTest::newRow("too narrow to be shown")
            << u"<table><tr><td sdval=\"372827900\">###</td></tr></table>"_qs << TextBlock{{u"372827900"_qs}};
        QTest::newRow("a date is not the number behind it")
            << u"<table><tr><td sdval=\"45000\">2023/3/15</td></tr></table>"_qs << TextBlock{{u"2023/3/15"_qs}};
        QTest::newRow("merged cells") << u"<table><tr><td rowspan=2 colspan=2>1</td><td>2</td></tr><tr><td>3</td></tr>"
                                         "<tr><td>4</td><td>5</td><td>6</td></tr></table>"_qs
                                      << TextBlock{{u"1"_qs, QString(), u"2"_qs},
                                                   {QString(), QString(), u"3"_qs},
                                                   {u"4"_qs, u"5"_qs, u"6"_qs}};
        QTest::newRow("a span over the last row")
            << u"<table><tr><td rowspan=9>1</td><td>2</td></tr></table>"_qs << TextBlock{{u"1"_qs, u"2"_qs}};
        QTest::newRow("line breaks in a cell")
            << u"<table><tr><td>a<br style='mso-data-placement:same-cell'>b</td></tr></table>"_qs
            << TextBlock{{u"a\nb"_qs}};
        QTest::newRow("no-break spaces") << u"<table><tr><td>&nbsp;12&nbsp;</td></tr></table>"_qs
                                         << TextBlock{{u"12"_qs}};
        QTest::newRow("two tables") << u"<table><tr><td>1</td></tr></table><p></p><table><tr><td>2</td></tr></table>"_qs
                                    << TextBlock{{u"1"_qs}, {u"2"_qs}};
        QTest::newRow("a table in a cell") << u"<table><tr><td><table><tr><td>1</td></tr></table></td><td>2</td></tr>"
                                              "</table>"_qs
                                           << TextBlock{{u"1"_qs, u"2"_qs}};
        QTest::newRow("heads") << u"<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>1</td></tr></tbody>"
                                  "</table>"_qs
                               << TextBlock{{u"a"_qs}, {u"1"_qs}};
        QTest::newRow("no table") << u"<p>53</p>"_qs << TextBlock{};
        QTest::newRow("nothing") << QString() << TextBlock{};
        QTest::newRow("endless spans") << u"<table><tr><td colspan=999999 rowspan=-3>1</td></tr></table>"_qs
                                       << TextBlock{QStringList{u"1"_qs} + QStringList(999)};
    }

    void tablesAreRead()
    {
        QFETCH(QString, html);
        QFETCH(TextBlock, rows);
        QCOMPARE(htmlTableRows(html), rows);
    }

    void theBlockIsWrittenWithItsMergedCellsAndNumbers()
    {
        const CellBlock block = {{{.text = u"自然人"_qs, .columnSpan = 2, .isHead = true}, {.isCovered = true}},
                                 {{.text = u"1,234件"_qs, .number = u"1234"_qs}, {.text = u"<无>\n2"_qs}}};
        const QString html = toHtml(block);
        QVERIFY(html.contains(u"<th colspan=\"2\">自然人</th></tr>"));
        QVERIFY(html.contains(u"x:num=\"1234\" sdval=\"1234\""));
        QVERIFY(html.contains(u"&lt;无&gt;<br"));
        const TextBlock expected = {{u"自然人"_qs, QString()}, {u"1,234件"_qs, u"<无>\n2"_qs}};
        QCOMPARE(htmlTableRows(html), expected);
    }
};

QTEST_GUILESS_MAIN(TestClipboardHtml)
#include "test_clipboardhtml.moc"
