// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/reader.h"

#include "tests/support/documenttext.h"

#include <QDir>
#include <QFile>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

using namespace disclosure;
using namespace disclosure::tests;

namespace {

Result<Document> read(const QString &html)
{
    return readHtml(html.toUtf8(), u"a.html"_qs);
}

} // namespace

class TestHtmlReader : public QObject {
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void marksWhatSpoilsNumbers();
    void leavesUnseenTextOut_data();
    void leavesUnseenTextOut();
    void takesTitle();
    void decodesByDeclarationAndDetection_data();
    void decodesByDeclarationAndDetection();
    void refusesEndlessNesting();
    void clampsHugeSpans();
    void readsFramesSavedBesideThePage();
    void readsPagesThatStandInFramesThemselves();
};

void TestHtmlReader::readsFramesSavedBesideThePage()
{
    const QTemporaryDir dir;
    QVERIFY(QDir(dir.path()).mkpath(u"pages/a_files"_qs));
    const auto write = [&dir](const QString &name, const QByteArray &content) {
        QFile file(dir.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    };
    write(u"pages/a_files/表.html"_qs, "<meta charset=utf-8><table><tr><td>规章</td><td>3</td></tr></table>");
    write(u"secret.html"_qs, "<p>not for the page</p>");
    const QByteArray page = "<meta charset=utf-8><p>before</p><iframe src='a_files/%E8%A1%A8.html'></iframe>"
                            "<iframe src='../secret.html'></iframe><iframe src='https://x/y.html'></iframe>"
                            "<iframe src='gone.html'></iframe><p>after</p>";
    const Result<Document> document = readHtml(page, u"a.html"_qs, dir.filePath(u"pages"_qs));
    QVERIFY(document);
    QCOMPARE(document->blocks.size(), std::size_t(3));
    QCOMPARE(std::get<Grid>(document->blocks[1]).cells.at(1).text, u"3"_qs);
    QCOMPARE(readHtml(page, u"a.html"_qs)->blocks.size(), std::size_t(2));
    const QByteArray object = "<p>before</p><object data='a_files/%E8%A1%A8.html' type='text/html'></object>";
    QCOMPARE(readHtml(object, u"a.html"_qs, dir.filePath(u"pages"_qs))->blocks.size(), std::size_t(2));
}

void TestHtmlReader::readsPagesThatStandInFramesThemselves()
{
    const Result<Document> document =
        read(u"<p>before</p><iframe src='gone.html' srcdoc='&lt;table&gt;&lt;tr&gt;&lt;td&gt;规章&lt;/td&gt;"
             "&lt;td&gt;3&lt;/td&gt;&lt;/tr&gt;&lt;/table&gt;'></iframe>"_qs);
    QVERIFY(document);
    QCOMPARE(document->blocks.size(), std::size_t(2));
    QCOMPARE(std::get<Grid>(document->blocks[1]).cells.at(1).text, u"3"_qs);
}

void TestHtmlReader::leavesUnseenTextOut_data()
{
    QTest::addColumn<QString>("head");
    QTest::addColumn<QString>("content");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<bool>("isUncertain");
    const auto row = [](const char *name, const QString &head, const QString &content,
                        const QString &expected = u"5"_qs, bool isUncertain = false) {
        QTest::newRow(name) << head << content << expected << isUncertain;
    };
    const auto span = [&row](const char *name, const QString &style, const QString &expected = u"5"_qs,
                             bool isUncertain = false) {
        row(name, {}, u"<span style='%1'>9</span>5"_qs.arg(style), expected, isUncertain);
    };
    span("not displayed", u"display: none"_qs);
    span("invisible", u"visibility:hidden"_qs);
    span("transparent", u"OPACITY: 0"_qs);
    span("half transparent", u"opacity: .5"_qs, u"95"_qs);
    span("of no size", u"font-size:0px"_qs);
    span("hardly of any size", u"font-size:1px"_qs, u"95"_qs, true);
    span("white", u"color: #fff"_qs);
    span("white in words", u"color: White !important"_qs);
    span("white by numbers", u"color: rgb(255, 255, 255)"_qs);
    span("of no colour", u"color: transparent"_qs);
    span("hardly darker than the page", u"color: #eee"_qs, u"95"_qs, true);
    span("grey", u"color: #999"_qs, u"95"_qs);
    span("white on blue", u"color: white; background: #036 none"_qs, u"95"_qs);
    span("white on a picture", u"color: white; background: url(a.png)"_qs, u"95"_qs);
    span("blue on blue", u"color: #003366; background-color: #036"_qs);
    span("out of sight", u"position: absolute; left: -9999px"_qs);
    span("without a place", u"position:absolute;width:1px;height:1px;overflow:hidden"_qs);
    row("indented out of sight", {}, u"<div style='text-indent:-9999px'>9</div>5"_qs);
    row("hidden", {}, u"<span hidden>9</span>5"_qs);
    row("white by the old element", {}, u"<font color=white>9</font>5"_qs);
    row("a size of its own inside of none", {}, u"<div style='font-size:0'><b style='font-size:12px'>5</b></div>"_qs);
    row("a colour of its own inside of white", {}, u"<b style='color:#fff'>9<i style='color:#000'>5</i></b>"_qs);
    const QString sheet = u"<style>/* .d {} */ .a > .w, #z {color: #fff} .n {display: none} .n.s {display: block} "
                          "td p.o {opacity: 0} @media print {.b {display: none}} .w {color: red}</style>"_qs;
    row("by its class", sheet, u"<span class='m n'>9</span>5"_qs);
    row("by its class and element", sheet, u"<p class=o>9</p>5"_qs);
    row("by another element's class", sheet, u"<span class=o>5</span>"_qs);
    row("by its classes, of which one takes it back", sheet, u"<span class='n s'>5</span>"_qs);
    row("by its parent", sheet, u"<b class=a><i class=w>9</i></b>5"_qs);
    row("not by its grandparent", sheet, u"<b class=a><u><i class=w>5</i></u></b>"_qs);
    row("by its name", sheet, u"<b id=z>9</b>5"_qs);
    const QString tabs =
        u"<style>.p {display: none} .t:checked ~ .p, #u:checked ~ div > .p {display: block}</style>"_qs;
    row("in a tab that is chosen", tabs, u"<input type=radio class=t checked><p class=p>5</p>"_qs);
    row("in a tab that is not chosen", tabs, u"<input type=radio class=t><p class=p>9</p><p>5</p>"_qs);
    row("inside of a tab that is chosen", tabs, u"<input type=radio id=u checked><div><p class=p>5</p></div>"_qs);
    row("before the button of its tab", tabs, u"<p class=p>9</p><input type=radio class=t checked>5"_qs);
    row("by its own style and not by its class", sheet, u"<b class=n style='display:inline'>5</b>"_qs);
    row("when it is printed only", sheet, u"<b class=b>5</b>"_qs);
    row("white where other sheets may give it a ground", u"<link rel=stylesheet href=a.css>"_qs,
        u"<b style='color:white'>5</b>"_qs, u"5"_qs, true);
    row("white where a rule that is not understood may", u"<style>td:first-child {background: red}</style>"_qs,
        u"<b style='color:white'>5</b>"_qs, u"5"_qs, true);
}

void TestHtmlReader::leavesUnseenTextOut()
{
    QFETCH(QString, head);
    QFETCH(QString, content);
    QFETCH(bool, isUncertain);
    const Result<Document> document =
        read(head + u"<table><tr style='background:#036; color:#fff'><td>a</td><td>b</td></tr><tr><td>c</td><td>"_qs +
             content + u"</td></tr></table>"_qs);
    QVERIFY(document);
    QCOMPARE(document->blocks.size(), std::size_t(1));
    const std::vector<GridCell> &cells = std::get<Grid>(document->blocks.front()).cells;
    QCOMPARE(cells.size(), std::size_t(4));
    QCOMPARE(cells[0].text, u"a"_qs);
    QTEST(cells[3].text, "expected");
    QCOMPARE(cells[3].uncertain, isUncertain);
}

void TestHtmlReader::reads_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QString &html, const QStringList &expected) {
        QTest::newRow(name) << html << expected;
    };

    row("paragraphs", u"<body>前<p>一、总体\n情况</p>中<div>甲<div>乙</div>丙</div><ul><li>丁</ul></body>"_qs,
        {u"前"_qs, u"一、总体情况"_qs, u"中"_qs, u"甲"_qs, u"乙"_qs, u"丙"_qs, u"丁"_qs});
    row("headings", u"<h1>报告</h1><h3><b>一</b>、情况</h3><p>文字"_qs, {u"# 报告"_qs, u"### 一、情况"_qs, u"文字"_qs});
    row("white space", u"<p>&nbsp;&emsp; a \n  b&nbsp;c\td<br>e"_qs, {u"a b c d"_qs, u"e"_qs});
    row("preformatted", u"<pre>  规章   0\n\n  许可   1</pre>"_qs, {u"  规章   0"_qs, u"  许可   1"_qs});
    row("what is not shown",
        u"<script>var t='<table><tr><td>9</td></tr></table>'</script><style>p{}</style><p>一</p>"
        u"<p hidden>二</p><p style='color:red; DISPLAY : none'>三</p><noscript>四</noscript><template>五</template>"
        u"<select><option>六</select><!-- 七 --><p>八</p>"_qs,
        {u"一"_qs, u"八"_qs});
    row("Word's tag soup",
        u"<p class=MsoNormal><span lang=EN-US>12<o:p></o:p></span><st1:chsdate w:st=\"on\">年</st1:chsdate></p>"
        u"<!--[if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]--><xml><w:Zoom>0</w:Zoom></xml>"
        u"<![if !supportEmptyParas]>&nbsp;<![endif]><o:p>件</o:p>"_qs,
        {u"12年"_qs, u"件"_qs});

    row("table", u"<table><tr><th>项</th><th>数</th></tr><tr><td>规章</td><td>&nbsp;0 </td></tr></table>"_qs,
        {u"| 项 | 数"_qs, u"| 规章 | 0"_qs});
    row("parts of a table",
        u"<table><caption>表二</caption><thead><tr><td>a<td>b<tbody><tr><td>1<td>2<tfoot><tr><td>3<td>4</table>"_qs,
        {u"表二"_qs, u"| a | b"_qs, u"| 1 | 2"_qs, u"| 3 | 4"_qs});
    row("spans",
        u"<table><tr><td rowspan=2 colspan=2>a</td><td>b</td></tr><tr><td>c</td></tr>"
        u"<tr><td>d</td><td colspan='2'>e</td></tr></table>"_qs,
        {u"| a | < | b"_qs, u"| ^ | ^ | c"_qs, u"| d | e | <"_qs});
    row("rowspan 0 goes to the end of its group",
        u"<table><tbody><tr><td rowspan=0>a</td><td>b</td></tr><tr><td>c</td></tr></tbody>"
        u"<tbody><tr><td>d</td><td>e</td></tr></tbody></table>"_qs,
        {u"| a | b"_qs, u"| ^ | c"_qs, u"| d | e"_qs});
    row("spans over the edge", u"<table><tr><td rowspan=9>a</td><td>b</td></tr><tr><td>c</td></tr></table>"_qs,
        {u"| a | b"_qs, u"| ^ | c"_qs});
    row("overlapping spans", u"<table><tr><td>a</td><td rowspan=2>b</td></tr><tr><td colspan=2>c</td></tr></table>"_qs,
        {u"| a | b"_qs, u"| c? | ^"_qs});
    row("senseless spans", u"<table><tr><td colspan=x rowspan=-3>a</td><td colspan=''>b</td></tr></table>"_qs,
        {u"| a | b"_qs});
    row("ragged rows", u"<table><tr><td>a<td>b<td>c</tr><tr><td>d</tr><tr></tr></table>"_qs,
        {u"| a | b | c"_qs, u"| d | . | ."_qs, u"| . | . | ."_qs});
    row("paragraphs in cells",
        u"<table><tr><td><p>本年</p><p>新收</p></td><td>一<br>二<div>三</div></td></tr></table>"_qs,
        {u"| 本年/新收 | 一/二/三"_qs});
    row("boxes laid out in rows",
        u"<div style='display:grid;grid-template-columns:repeat(3,1fr)'><div style='grid-row:span 2'>甲</div>"
        u"<div style='grid-column:span 2'>乙</div><div>1</div><div></div><div style='grid-column: span 3'>丙</div>"
        u"<div>丁</div><div>2</div></div>"_qs,
        {u"| 甲 | 乙 | <"_qs, u"| ^ | 1 | "_qs, u"| 丙 | < | <"_qs, u"| 丁 | 2 | ."_qs});
    row("boxes that say where they stand",
        u"<div style='display:grid'><div style='grid-area:2/2/3/3'>1</div><div style='grid-row:1 / span "
        u"2;grid-column:1'>甲"
        u"</div> <div style='grid-area:1/2/2/4'>乙</div><div style='grid-row:2;grid-column:3 / 4'>2</div></div>"_qs,
        {u"| 甲 | 乙 | <"_qs, u"| ^ | 1 | 2"_qs});
    row("boxes that leave places free are text",
        u"<div style='display:grid'><div style='grid-area:1/2/2/3'>甲</div><div style='grid-area:2/1/3/2'>乙</div></div>"_qs,
        {u"甲"_qs, u"乙"_qs});
    row("boxes that do not all say where they stand are text",
        u"<div style='display:grid;grid-template-columns:repeat(2,1fr)'><div style='grid-column:2'>甲</div>"
        u"<div>乙</div></div>"_qs,
        {u"甲"_qs, u"乙"_qs});
    row("rows of boxes",
        u"<p>前</p><ul style='display:flex'><li style='flex:2'>甲</li><li style='flex:1'>乙</li></ul>\n"
        u"<ul style='display:flex;'><li style='flex:1'>丙</li><li style='flex:1'></li><li style='flex: 1 1 0'>3</li>"
        u"</ul><p>后</p>"_qs,
        {u"前"_qs, u"| 甲 | < | 乙"_qs, u"| 丙 |  | 3"_qs, u"后"_qs});
    row("rows of boxes of other widths are text",
        u"<div style='display:flex'><div style='flex:2'>甲</div><div style='flex:1'>乙</div></div>"
        u"<div style='display:flex'><div style='flex:1'>丙</div><div style='flex:3'>丁</div></div>"
        u"<div style='display:flex;flex-direction:column'><div style='flex:2'>戊</div><div "
        u"style='flex:2'>己</div></div>"
        u"<div style='display:flex'><div style='flex:2'>庚</div><div>辛</div></div>"_qs,
        {u"甲"_qs, u"乙"_qs, u"丙"_qs, u"丁"_qs, u"戊"_qs, u"己"_qs, u"庚"_qs, u"辛"_qs});
    row("boxes shown as a table",
        u"<style>.r {display: table-row} .c {display: table-cell}</style><div style='display:table'><div class=r>"
        u"<div class=c>甲</div><div class=c></div><div class=c>1</div></div> <div style='display:table-row-group'>"
        u"<div class=r><div class=c>乙</div><div class=c>2</div><div class=c style='display:none'>9</div>"
        u"<div class=c></div></div></div></div>"_qs,
        {u"| 甲 |  | 1"_qs, u"| 乙 | 2 | "_qs});
    row("boxes beside a text are not shown as a table",
        u"<div style='display:table'><div style='display:table-row'><div style='display:table-cell'>甲</div>乙</div>"
        u"</div>"_qs,
        {u"甲"_qs, u"乙"_qs});
    const auto boxes = [](const QStringList &texts) {
        QString inner;
        for (const QString &text : texts) {
            inner += u"<b style='flex:1'>"_qs + text + u"</b>"_qs;
        }
        return QString(u"<div style='display:flex'>"_qs + inner + u"</div>"_qs);
    };
    const QString heads = u"<div style='display:flex'><p>项目</p><div><p>单位</p>"_qs + boxes({u"甲"_qs, u"乙"_qs}) +
                          u"</div><p>总计</p></div>"_qs;
    const auto group = [](const QString &rows) {
        return QString(u"<div style='display:flex'><p>一组</p><div>"_qs + rows + u"</div></div>"_qs);
    };
    const QString first = boxes({u"丙"_qs, u"1"_qs, u""_qs, u"1"_qs});
    const QString second = boxes({u"丁"_qs, u"2"_qs, u"3"_qs, u"5"_qs});
    row("rows of boxes in rows of boxes", u"<div>"_qs + heads + first + group(first + second) + second + u"</div>"_qs,
        {u"| 项目 | < | 甲 | 乙 | 总计"_qs, u"| 丙 | < | 1 |  | 1"_qs, u"| 一组 | 丙 | 1 |  | 1"_qs,
         u"| ^ | 丁 | 2 | 3 | 5"_qs, u"| 丁 | < | 2 | 3 | 5"_qs});
    row("rows of other lengths in rows are text",
        u"<div>"_qs + group(boxes({u"丙"_qs, u"1"_qs}) + boxes({u"丁"_qs, u"2"_qs, u"3"_qs})) + u"</div>"_qs,
        {u"一组"_qs, u"丙1"_qs, u"丁23"_qs});
    row("cells with a line for each of several rows",
        u"<table><tr><td>项<td>数<td>件</tr><tr><td>甲<br>乙<p>丙</p><td>1<br>&nbsp;<br>3<td>4<br><br>6</tr>"
        u"<tr><td>丁<td>7<td>8</table>"_qs,
        {u"| 项 | 数 | 件"_qs, u"| 甲 | 1 | 4"_qs, u"| 乙 |  | "_qs, u"| 丙 | 3 | 6"_qs, u"| 丁 | 7 | 8"_qs});
    row("lines of heads, labels and cells of other lengths are no rows",
        u"<table><tr><td>项<br>目<td>维<br>持<td>纠<br>正</tr><tr><td>甲<br>乙<td>1<br>2<td>3</table>"_qs,
        {u"| 项/目 | 维/持 | 纠/正"_qs, u"| 甲/乙 | 1/2 | 3"_qs});
    row("blank lines beside a label of two lines are no rows",
        u"<table><tr><td>项<td>数<td>件</tr><tr><td>甲<p>乙</p><td><p>&nbsp;</p><p>1</p><td><br>4</tr>"
        u"<tr><td>丙<br>丁<td>2<br>&nbsp;<td><p>&nbsp;</p><p>8</p></table>"_qs,
        {u"| 项 | 数 | 件"_qs, u"| 甲/乙 | 1 | 4"_qs, u"| 丙/丁 | 2 | 8"_qs});
    row("blank lines beside numbered labels are rows",
        u"<table><tr><td>项<td>数<td>件</tr><tr><td>1.甲<br>2.乙<td>1<br>&nbsp;<td>4<p>&nbsp;</p></tr>"
        u"<tr><td>（三）丙<br>1.丁<td>2<br>&nbsp;<td>8<br>&nbsp;</table>"_qs,
        {u"| 项 | 数 | 件"_qs, u"| 1.甲 | 1 | 4"_qs, u"| 2.乙 |  | "_qs, u"| （三）丙/1.丁 | 2 | 8"_qs});
    const QString folds =
        u"<style>.tabs > input, .p, .q, .f .b {display: none} #a:checked ~ #pa, #b:checked ~ #pb {display: block} "
        "input[type=radio]:checked + label + .q {display: block} .p:target {display: block} "
        ".p.active {display: block} .active {display: block} .x {display: none}</style>"_qs;
    row("tabs of which a click shows one at a time",
        folds + u"<div class=tabs><input type=radio id=a checked><input type=radio id=b><div class=p id=pa>甲</div>"
                "<div class=p id=pb>乙</div></div>"_qs,
        {u"甲"_qs, u"乙"_qs});
    row("a tab right behind its button",
        folds + u"<input type=radio><label>甲</label><div class=q>乙</div><input type=checkbox><label>丙</label>"
                "<div class=q>9</div>"_qs,
        {u"甲"_qs, u"乙"_qs, u"丙"_qs});
    row("a tab that a link or a script shows", folds + u"<div class=p id=t>甲</div><div class=p>乙</div>"_qs,
        {u"甲"_qs, u"乙"_qs});
    row("what a click shows beside a text", folds + u"<div>12<div class=p>9</div></div>"_qs, {u"12"_qs});
    row("a tab that is folded with emphasis",
        u"<style>.z {display: none !important} .z.active {display: block !important}</style><div class=z>甲</div>"_qs,
        {u"甲"_qs});
    row("what no click shows", folds + u"<div class=x>9</div><div class=q>9</div>甲"_qs, {u"甲"_qs});
    row("what a click folds",
        u"<style>#a:checked ~ div {display: none}</style><input type=checkbox id=a checked><div>甲</div>"_qs,
        {u"甲"_qs});
    row("a folded part", u"<details><summary>甲</summary><p>乙</p></details>"_qs, {u"甲"_qs, u"乙"_qs});
    row("a table drawn with characters",
        u"<pre>表二\n┌──┬──┐\n│规章│1 │\n├──┼──┤\n│行政│  │\n│许可│3 │\n└──┴──┘\n尾</pre>"_qs,
        {u"表二"_qs, u"| 规章 | 1"_qs, u"| 行政/许可 | 3"_qs, u"尾"_qs});
    row("a wrapped word in a cell", u"<table><tr><td>本年新\r\n  收</td><td>1</td></tr></table>"_qs,
        {u"| 本年新收 | 1"_qs});
    row("hidden rows and cells",
        u"<table><tr style='display:none'><td>9</td><td>9</td></tr><tr><td>a</td><td "
        u"style='display:none'>9</td><td>b</td>"
        u"</tr><tr height=0><td></td><td></td></tr></table>"_qs,
        {u"| a | b"_qs});

    row("Word's row of widths",
        u"<table><tr><td colspan=2>a</td><td colspan=2>b</td></tr><tr><td>1</td><td colspan=2>2</td><td>3</td></tr>"
        u"<tr height=0><td width=60></td><td width=60></td><td width=1></td><td width=60></td></tr></table>"_qs,
        {u"| a | < | b"_qs, u"| 1 | 2 | 3"_qs});
    row("fields of a form",
        u"<table><tr><td>a</td><td><input value=3></td></tr><tr><td><input type=hidden value=9>b</td>"
        u"<td><textarea>4</textarea></td></tr></table>"_qs,
        {u"| a | 3"_qs, u"| b | 4"_qs});
    row("layout table",
        u"<table><tr><td>导航</td><td><h1>报告</h1><p>一、情况</p>"
        u"<table><tr><td>规章</td><td>0</td></tr><tr><td>许可</td><td>1</td></tr></table><p>二、情况</p></td></tr></table>"_qs,
        {u"导航"_qs, u"# 报告"_qs, u"一、情况"_qs, u"| 规章 | 0"_qs, u"| 许可 | 1"_qs, u"二、情况"_qs});
    row("frame of one column", u"<table><tr><td><p>一</p><p>二</p></td></tr><tr><td>三</td></tr></table>"_qs,
        {u"一"_qs, u"二"_qs, u"三"_qs});
    row("article beside something",
        u"<table><tr><td>栏</td><td><p>%1</p><p>二</p></td></tr></table>"_qs.arg(u"长"_qs.repeated(700)),
        {u"栏"_qs, u"长"_qs.repeated(700), u"二"_qs});
    row("small table in a cell",
        u"<table><tr><td>规章</td><td><table><tr><td>0</td></tr></table></td></tr><tr><td>许可</td><td>1</td></tr></table>"_qs,
        {u"| 规章 | 0"_qs, u"| 许可 | 1"_qs});
    row("table in a table of its own",
        u"<table><tr><td>a<td>b<td>c</tr><tr><td>d<td>e<td>f</tr><tr><td>g<td>h<td>i</tr>"
        u"<tr><td>j<td>k<td><table><tr><td>1<td>2</tr><tr><td>3<td>4</tr></table></tr></table>"_qs,
        {u"| a | b | c"_qs, u"| d | e | f"_qs, u"| g | h | i"_qs, u"| j | k | "_qs, u"| 1 | 2"_qs, u"| 3 | 4"_qs});
    row("nothing", u""_qs, {});
}

void TestHtmlReader::reads()
{
    QFETCH(QString, html);
    QFETCH(QStringList, expected);
    const auto document = read(html);
    QVERIFY(document);
    QCOMPARE(document->kind, SourceKind::Html);
    QCOMPARE(printed(*document), expected);
}

void TestHtmlReader::marksWhatSpoilsNumbers()
{
    const auto document = read(u"<p>文<sup>1</sup></p><table><tr><td>5<sup>1</sup></td><td><s>5</s>6</td>"
                               u"<td><del>7</del></td><td>8<sup> </sup></td></tr></table>"_qs);
    QVERIFY(document);
    QCOMPARE(printed(*document), (QStringList{u"文1"_qs, u"| 5? | 6? | ? | 8"_qs}));

    const auto styled = read(u"<style>.old { text-decoration: line-through } .note { vertical-align: super }</style>"
                             u"<table><tr><td>5<span class=note>1</span></td><td><span class=old>5</span>6</td>"
                             u"<td style='vertical-align: top'>7</td></tr></table>"_qs);
    QVERIFY(styled);
    QCOMPARE(printed(*styled), QStringList{u"| 5? | 6? | 7"_qs});

    const auto pictures = read(u"<table><tr><td><img src=a.png></td><td>1<img src=a.png></td>"
                               u"<td><img src=dot.gif width=1></td></tr></table>"_qs);
    QVERIFY(pictures);
    QCOMPARE(printed(*pictures), QStringList{u"| ? | 1 | "_qs});
}

void TestHtmlReader::takesTitle()
{
    const auto document =
        read(u"<html><head><meta name=a><title> 年度\n报告 </title></head><body><p>一</p></body></html>"_qs);
    QVERIFY(document);
    QCOMPARE(document->title, u"年度报告"_qs);
    QCOMPARE(paragraphsOf(*document), QStringList{u"一"_qs});
    QCOMPARE(read(u"<p>一"_qs)->title, QString());
}

void TestHtmlReader::decodesByDeclarationAndDetection_data()
{
    QTest::addColumn<QString>("head");
    QTest::addColumn<QString>("encoding");

    QTest::newRow("meta charset") << u"<meta charset=\"gbk\">"_qs << u"GB18030"_qs;
    QTest::newRow("http-equiv") << u"<meta http-equiv=Content-Type content='text/html; charset=gb2312'>"_qs
                                << u"GB18030"_qs;
    QTest::newRow("XML declaration") << u"<?xml version='1.0' encoding='GB18030'?>"_qs << u"GB18030"_qs;
    QTest::newRow("nothing, GB18030") << QString() << u"GB18030"_qs;
    QTest::newRow("wrong, GB18030") << u"<meta charset=utf-8>"_qs << u"GB18030"_qs;
    QTest::newRow("nothing, UTF-8") << QString() << u"UTF-8"_qs;
    QTest::newRow("wrong, UTF-8") << u"<meta charset=gb2312>"_qs << u"UTF-8"_qs;
    QTest::newRow("Big5") << u"<meta charset=big5>"_qs << u"Big5"_qs;
}

void TestHtmlReader::decodesByDeclarationAndDetection()
{
    QFETCH(QString, head);
    QFETCH(QString, encoding);
    const QString text = encoding == u"Big5" ? u"政府資訊公開"_qs : u"一、总体情况，㙍㐀规章镕０件"_qs;
    QStringEncoder encoder(encoding.toLatin1().constData());
    const QByteArray content = encoder.encode(head + u"<p>"_qs + text);
    const auto document = readHtml(content, u"a.html"_qs);
    QVERIFY(document);
    QCOMPARE(paragraphsOf(*document), QStringList{text});
}

void TestHtmlReader::refusesEndlessNesting()
{
    const auto document = read(u"<div>"_qs.repeated(100'000));
    QVERIFY(!document);
    QVERIFY(document.error().sentence.contains(u"a.html"));
    QVERIFY(!read(u"<table><tr><td>"_qs.repeated(100'000)));
    QVERIFY(!read(u"<table><tr><td>"_qs.repeated(1000)));
    QCOMPARE(paragraphsOf(*read(u"<div>"_qs.repeated(1000) + u"一"_qs)), QStringList{u"一"_qs});
    QCOMPARE(paragraphsOf(*read(u"<table><tr><td>"_qs.repeated(200) + u"一"_qs)), QStringList{u"一"_qs});
    // Comments and scripts that do not end are gone through once.
    QVERIFY(read(u"<!-- "_qs.repeated(100'000)));
    QVERIFY(read(u"<script>"_qs.repeated(50'000)));
    // A script that compares is no nesting, nor are paragraphs that nobody closes.
    QVERIFY(read(u"<script>"_qs + u"if(a<b)"_qs.repeated(5000) + u"</script>"_qs + u"<p>一"_qs.repeated(5000)));
}

void TestHtmlReader::clampsHugeSpans()
{
    const auto document =
        read(u"<table><tr><td colspan=99999 rowspan=99999>a</td><td>b</td></tr><tr><td>c</td></tr></table>"_qs);
    QVERIFY(document);
    const std::vector<Grid> grids = gridsOf(*document);
    QCOMPARE(grids.size(), size_t(1));
    QCOMPARE(grids[0].rows, 2);
    QCOMPARE(grids[0].cells.size(), size_t(3));
    QCOMPARE(grids[0].cells[0].columnSpan, 1000);
    QCOMPARE(grids[0].cells[0].rowSpan, 2);
    QCOMPARE(grids[0].cells[1].column, 1000);
}

QTEST_APPLESS_MAIN(TestHtmlReader)
#include "test_htmlreader.moc"
