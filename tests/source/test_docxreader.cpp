// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/reader.h"

#include "tests/support/documenttext.h"
#include "tests/support/zipbuilder.h"

#include <QTest>
#include <QtEndian>

using namespace disclosure;
using namespace disclosure::tests;

namespace {

const QByteArray wordNamespace = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

/// A paragraph with one run.
QByteArray p(const QByteArray &text, const QByteArray &properties = {})
{
    return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
}

QByteArray tc(const QByteArray &text, const QByteArray &properties = {})
{
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + p(text) + "</w:tc>";
}

QByteArray tableRow(const QByteArray &cells, const QByteArray &properties = {})
{
    return "<w:tr><w:trPr>" + properties + "</w:trPr>" + cells + "</w:tr>";
}

QByteArray tbl(const QByteArray &rows)
{
    return "<w:tbl><w:tblPr/><w:tblGrid/>" + rows + "</w:tbl>";
}

QByteArray run(const QByteArray &text, const QByteArray &properties = {})
{
    return "<w:r><w:rPr>" + properties + "</w:rPr><w:t>" + text + "</w:t></w:r>";
}

QByteArray fieldMark(const QByteArray &type)
{
    return "<w:r><w:fldChar w:fldCharType=\"" + type + "\"/></w:r>";
}

QByteArray textBox(const QByteArray &content)
{
    return "<w:pict><v:shape><v:textbox><w:txbxContent>" + content + "</w:txbxContent></v:textbox></v:shape></w:pict>";
}

/// A zip file whose directory gives another unpacked size for all its entries.
QByteArray withDeclaredSizes(QByteArray zip, quint32 size)
{
    constexpr qsizetype sizeInDirectoryEntry = 24;
    for (qsizetype entry = zip.indexOf("PK\x01\x02"); entry >= 0; entry = zip.indexOf("PK\x01\x02", entry + 4)) {
        qToLittleEndian(size, zip.data() + entry + sizeInDirectoryEntry);
    }
    return zip;
}

} // namespace

class TestDocxReader : public QObject {
    Q_OBJECT

private slots:
    void readsParagraphs_data();
    void readsParagraphs();
    void readsTables_data();
    void readsTables();
    void marksWhatSpoilsNumbers();
    void leavesUnseenTextOut_data();
    void leavesUnseenTextOut();
    void numbersParagraphs();
    void numbersByStyle();
    void takesHeadingsAndTitle();
    void readsStrictFilesAndOtherPartNames();
    void readsImportedWebPages();
    void readsTablesInHeaders();
    void refuses_data();
    void refuses();
};

void TestDocxReader::readsParagraphs_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QByteArray &body, const QStringList &expected) {
        QTest::newRow(name) << body << expected;
    };

    row("runs",
        "<w:p>" + run("一、") + run("总体") + "<w:proofErr w:type=\"spellStart\"/>" + run("情况") + "</w:p>" + p(""),
        {u"一、总体情况"_qs});
    row("signs",
        "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:noBreakHyphen/><w:t>c</w:t><w:sym w:char=\"F0FC\"/><w:br/>"
        "<w:t xml:space=\"preserve\"> d </w:t></w:r></w:p>",
        {u"a\tb-c"_qs, u"d"_qs});
    row("tracked changes",
        "<w:p><w:ins>" + run("12") +
            "</w:ins><w:del><w:r><w:delText>34</w:delText><w:t>5</w:t></w:r></w:del><w:moveFrom>" + run("6") +
            "</w:moveFrom><w:moveTo>" + run("7") + "</w:moveTo></w:p>",
        {u"127"_qs});
    row("deleted end of a paragraph",
        p("一、", "<w:rPr><w:del/></w:rPr>") + p("情况") + p("二", "<w:rPr><w:del/></w:rPr>"),
        {u"一、情况"_qs, u"二"_qs});
    row("containers",
        "<w:p><w:hyperlink>" + run("a") + "</w:hyperlink><w:smartTag><w:smartTagPr/>" + run("b") +
            "</w:smartTag><w:sdt><w:sdtPr/><w:sdtContent>" + run("c") +
            "</w:sdtContent></w:sdt><w:fldSimple w:instr=\"PAGE\">" + run("d") +
            "</w:fldSimple><m:oMathPara><m:oMath><m:r><m:t>5</m:t></m:r></m:oMath></m:oMathPara></w:p>" +
            "<w:sdt><w:sdtContent>" + p("e") + "</w:sdtContent></w:sdt>",
        {u"abcd5"_qs, u"e"_qs});
    row("prompt of an empty field",
        "<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + run("click") +
            "</w:sdtContent></w:sdt></w:p>",
        {});
    row("field codes",
        "<w:p>" + fieldMark("begin") + "<w:r><w:instrText>= 1 + 2</w:instrText></w:r>" + fieldMark("begin") + run("x") +
            fieldMark("separate") + run("y") + fieldMark("end") + fieldMark("separate") + run("3") + fieldMark("end") +
            "</w:p>",
        {u"3"_qs});
    row("hidden text", "<w:p>" + run("a", "<w:vanish/>") + run("b", "<w:vanish w:val=\"0\"/>") + "</w:p>", {u"b"_qs});
    row("ruby",
        "<w:p><w:r><w:ruby><w:rt>" + run("zong") + "</w:rt><w:rubyBase>" + run("总") +
            "</w:rubyBase></w:ruby></w:r></w:p>",
        {u"总"_qs});
    row("one of two branches",
        "<w:p><mc:AlternateContent><mc:Choice Requires=\"wps\">" + run("a") + "</mc:Choice><mc:Fallback>" + run("b") +
            "</mc:Fallback></mc:AlternateContent><w:r><mc:AlternateContent><mc:Choice Requires=\"x\"/><mc:Fallback>"
            "<w:t>c</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>",
        {u"ac"_qs});
    row("text boxes",
        "<w:p>" + run("a") + "<w:r>" +
            textBox(p("b") + tbl(tableRow(tc("1") + tc("2")) + tableRow(tc("3") + tc("4")))) + "</w:r>" +
            "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\">" + textBox(p("c")) + "</mc:Choice><mc:Fallback>" +
            textBox(p("c")) + "</mc:Fallback></mc:AlternateContent></w:r>" + run("d") + "</w:p>",
        {u"ad"_qs, u"b"_qs, u"| 1 | 2"_qs, u"| 3 | 4"_qs, u"c"_qs});
}

void TestDocxReader::readsParagraphs()
{
    QFETCH(QByteArray, body);
    QFETCH(QStringList, expected);
    const auto document = readDocx(wordFile(body), u"a.docx"_qs);
    QVERIFY(document);
    QCOMPARE(document->kind, SourceKind::Docx);
    QCOMPARE(printed(*document), expected);
}

void TestDocxReader::readsTables_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QByteArray &body, const QStringList &expected) {
        QTest::newRow(name) << body << expected;
    };
    const QByteArray restart = "<w:vMerge w:val=\"restart\"/>";
    const QByteArray go = "<w:vMerge/>";
    const QByteArray wide = "<w:gridSpan w:val=\"2\"/>";

    row("plain", tbl(tableRow(tc("项") + tc("数")) + tableRow(tc("规章") + tc(""))),
        {u"| 项 | 数"_qs, u"| 规章 | "_qs});
    row("spans",
        tbl(tableRow(tc("a", wide + restart) + tc("b")) + tableRow(tc("", wide + go) + tc("c")) +
            tableRow(tc("d") + tc("e", wide))),
        {u"| a | < | b"_qs, u"| ^ | ^ | c"_qs, u"| d | e | <"_qs});
    row("two merged cells below each other",
        tbl(tableRow(tc("a", restart) + tc("1")) + tableRow(tc("", go) + tc("2")) +
            tableRow(tc("b", restart) + tc("3")) + tableRow(tc("", go) + tc("4"))),
        {u"| a | 1"_qs, u"| ^ | 2"_qs, u"| b | 3"_qs, u"| ^ | 4"_qs});
    row("continued from nowhere", tbl(tableRow(tc("a", go) + tc("1")) + tableRow(tc("b") + tc("2"))),
        {u"| a | 1"_qs, u"| b | 2"_qs});
    row("continued wider or narrower",
        tbl(tableRow(tc("a", restart) + tc("b") + tc("c")) + tableRow(tc("", wide + go) + tc("1")) +
            tableRow(tc("d", wide + restart) + tc("2")) + tableRow(tc("", go) + tc("e") + tc("3"))),
        {u"| a? | b | c"_qs, u"| ^ | . | 1"_qs, u"| d | < | 2"_qs, u"|  | e | 3"_qs});
    row("merged to the left",
        tbl(tableRow(tc("a", "<w:hMerge w:val=\"restart\"/>") + tc("", "<w:hMerge/>") + tc("b")) +
            tableRow(tc("1") + tc("2") + tc("3"))),
        {u"| a | < | b"_qs, u"| 1 | 2 | 3"_qs});
    row("grid before", tbl(tableRow(tc("a") + tc("b") + tc("c")) + tableRow(tc("1"), "<w:gridBefore w:val=\"2\"/>")),
        {u"| a | b | c"_qs, u"| . | . | 1"_qs});
    row("deleted and inserted rows",
        tbl(tableRow(tc("a") + tc("1")) + tableRow(tc("b") + tc("2"), "<w:del w:author=\"x\"/>") +
            tableRow(tc("c") + tc("3"), "<w:ins/>")),
        {u"| a | 1"_qs, u"| c | 3"_qs});
    row("paragraphs in cells",
        tbl(tableRow("<w:tc>" + p("本年") + p("") + p("新收") + "</w:tc>" + tc("1")) + tableRow(tc("a") + tc("2"))),
        {u"| 本年/新收 | 1"_qs, u"| a | 2"_qs});
    row("controls around rows and cells",
        tbl("<w:sdt><w:sdtContent>" +
            tableRow("<w:sdt><w:sdtContent>" + tc("a") + "</w:sdtContent></w:sdt>" + tc("1")) +
            "</w:sdtContent></w:sdt>" + tableRow(tc("b") + tc("2"))),
        {u"| a | 1"_qs, u"| b | 2"_qs});
    row("column for a gap between edges",
        "<w:tbl><w:tblGrid><w:gridCol w:w=\"700\"/><w:gridCol w:w=\"700\"/><w:gridCol w:w=\"12\"/><w:gridCol "
        "w:w=\"700\"/>"
        "</w:tblGrid>" +
            tableRow(tc("a", wide) + tc("b", wide)) + tableRow(tc("1") + tc("2", wide) + tc("3")) + "</w:tbl>",
        {u"| a | < | b"_qs, u"| 1 | 2 | 3"_qs});
    row("narrow column with a cell of its own",
        R"(<w:tbl><w:tblGrid><w:gridCol w:w="700"/><w:gridCol w:w="12"/></w:tblGrid>)" + tableRow(tc("a") + tc("b")) +
            tableRow(tc("1") + tc("2")) + "</w:tbl>",
        {u"| a | b"_qs, u"| 1 | 2"_qs});
    row("layout",
        tbl(tableRow("<w:tc>" + p("报告") + tbl(tableRow(tc("a") + tc("1")) + tableRow(tc("b") + tc("2"))) + p("二") +
                     "</w:tc>" + tc("栏"))),
        {u"报告"_qs, u"| a | 1"_qs, u"| b | 2"_qs, u"二"_qs, u"栏"_qs});
    row("frame", tbl(tableRow(tc("一、情况")) + tableRow(tc("文字"))), {u"一、情况"_qs, u"文字"_qs});
    row("small table in a cell",
        tbl(tableRow(tc("a") + "<w:tc>" + tbl(tableRow(tc("1"))) + p("") + "</w:tc>") + tableRow(tc("b") + tc("2"))),
        {u"| a | 1"_qs, u"| b | 2"_qs});
}

void TestDocxReader::readsTables()
{
    QFETCH(QByteArray, body);
    QFETCH(QStringList, expected);
    const auto document = readDocx(wordFile(body), u"a.docx"_qs);
    QVERIFY(document);
    QCOMPARE(printed(*document), expected);
}

void TestDocxReader::marksWhatSpoilsNumbers()
{
    const QByteArray raised = "<w:vertAlign w:val=\"superscript\"/>";
    const QByteArray cells = "<w:tc><w:p>" + run("5") + run("1", raised) + "</w:p></w:tc><w:tc><w:p>" +
                             run("7", "<w:strike/>") + run("8") + "</w:p></w:tc>" + tc("9");
    const auto document =
        readDocx(wordFile("<w:p>" + run("文") + run("1", raised) + "</w:p>" + tbl(tableRow(cells) + tableRow(cells))),
                 u"a.docx"_qs);
    QVERIFY(document);
    QCOMPARE(printed(*document), (QStringList{u"文1"_qs, u"| 5? | 8? | 9"_qs, u"| 5? | 8? | 9"_qs}));

    const QByteArray picture = "<w:r><w:pict><v:shape><v:imagedata/></v:shape></w:pict></w:r>";
    const QByteArray unclear = "<w:tc><w:p>" + picture + "</w:p></w:tc><w:tc><w:p>" + run("1") + picture +
                               "</w:p></w:tc><w:tc><w:p><w:r><w:sym w:char=\"F0BE\"/></w:r></w:p></w:tc>" + tc("");
    const auto pictures = readDocx(wordFile(tbl(tableRow(unclear))), u"a.docx"_qs);
    QVERIFY(pictures);
    QCOMPARE(printed(*pictures), QStringList{u"| ? | 1 | ? | "_qs});
}

void TestDocxReader::numbersParagraphs()
{
    const QByteArray numbering =
        "<w:numbering " + wordNamespace +
        "><w:abstractNum w:abstractNumId=\"0\">"
        "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCountingThousand\"/><w:lvlText "
        "w:val=\"%1、\"/></w:lvl>"
        "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/><w:lvlText "
        "w:val=\"（%2）\"/></w:lvl>"
        "<w:lvl w:ilvl=\"2\"><w:start w:val=\"3\"/><w:numFmt w:val=\"decimal\"/><w:lvlText "
        "w:val=\"%1.%3\"/><w:isLgl/></w:lvl>"
        "<w:lvl w:ilvl=\"3\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"●\"/></w:lvl></w:abstractNum>"
        "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
        "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/>"
        "</w:lvlOverride></w:num></w:numbering>";
    const auto numbered = [](const QByteArray &text, int list, int level) {
        return p(text, "<w:numPr><w:ilvl w:val=\"" + QByteArray::number(level) + "\"/><w:numId w:val=\"" +
                           QByteArray::number(list) + "\"/></w:numPr>");
    };
    const auto document =
        readDocx(wordFile(numbered("甲", 1, 0) + numbered("乙", 1, 1) + numbered("丙", 1, 1) + numbered("丁", 1, 2) +
                              numbered("点", 1, 3) + numbered("戊", 1, 0) + numbered("己", 1, 1) +
                              numbered("庚", 2, 0) + numbered("辛", 2, 0) + numbered("壬", 7, 0),
                          {{.name = u"word/numbering.xml"_qs, .content = numbering}}),
                 u"a.docx"_qs);
    QVERIFY(document);
    const QStringList expected{u"一、甲"_qs, u"（一）乙"_qs, u"（二）丙"_qs, u"1.3 丁"_qs, u"点"_qs,
                               u"二、戊"_qs, u"（一）己"_qs, u"五、庚"_qs,   u"六、辛"_qs, u"壬"_qs};
    QCOMPARE(paragraphsOf(*document), expected);
}

void TestDocxReader::leavesUnseenTextOut_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<bool>("isUncertain");
    QTest::addColumn<QByteArray>("table");
    const auto row = [](const char *name, const QByteArray &properties, const QString &expected,
                        bool isUncertain = false, const QByteArray &before = {}, const QByteArray &table = {}) {
        QTest::newRow(name) << before + "<w:p>" + run("9", properties) + run("5", "<w:color w:val=\"auto\"/>") +
                                   "</w:p>"
                            << expected << isUncertain << table;
    };
    const QByteArray white = "<w:color w:val=\"FFFFFF\" w:themeColor=\"background1\"/>";
    const QByteArray dark = R"(<w:shd w:val="clear" w:color="auto" w:fill="1F3864"/>)";
    const auto cellWith = [](const QByteArray &properties) { return "<w:tcPr>" + properties + "</w:tcPr>"; };
    row("hidden", "<w:vanish/>", u"5"_qs);
    row("hidden by its style", "<w:rStyle w:val=\"Hidden\"/>", u"5"_qs);
    row("shown though its style hides it", R"(<w:rStyle w:val="Hidden"/><w:vanish w:val="0"/>)", u"95"_qs);
    row("struck by its style", "<w:rStyle w:val=\"Note\"/>", u"5"_qs, true);
    row("one kind of stroke", R"(<w:strike/><w:dstrike w:val="0"/>)", u"5"_qs, true);
    row("not struck though its style is", R"(<w:rStyle w:val="Note"/><w:strike w:val="0"/>)", u"95"_qs);
    row("white", white, u"5"_qs);
    row("nearly white", "<w:color w:val=\"FEFEFE\"/>", u"5"_qs);
    row("hardly darker than the page", "<w:color w:val=\"EEEEEE\"/>", u"95"_qs, true);
    row("grey", "<w:color w:val=\"999999\"/>", u"95"_qs);
    row("white on a dark ground of its own", white + dark, u"95"_qs);
    row("white on a marker", white + "<w:highlight w:val=\"blue\"/>", u"95"_qs);
    row("white in a dark cell", white, u"95"_qs, false, cellWith(dark));
    row("dark in a dark cell", "<w:color w:val=\"1F3864\"/>", u"5"_qs, false, cellWith(dark));
    row("white in a patterned cell", white, u"95"_qs, false, cellWith(R"(<w:shd w:val="pct50" w:fill="auto"/>)"));
    row("white in a white cell", white, u"5"_qs, false, cellWith(R"(<w:shd w:val="clear" w:fill="FFFFFF"/>)"));
    row("white in a table whose style has dark cells", white, u"95"_qs, true, {}, "<w:tblStyle w:val=\"Dark\"/>");
    row("white in a table of another style", white, u"5"_qs, false, {}, "<w:tblStyle w:val=\"Grid\"/>");
    row("hardly of any size", "<w:sz w:val=\"2\"/>", u"95"_qs, true);
}

void TestDocxReader::leavesUnseenTextOut()
{
    QFETCH(QByteArray, cell);
    QFETCH(bool, isUncertain);
    QFETCH(QByteArray, table);
    const QByteArray styles =
        "<w:styles " + wordNamespace +
        "><w:style w:type=\"character\" w:styleId=\"Hidden\"><w:rPr><w:vanish/></w:rPr></w:style>"
        "<w:style w:type=\"character\" w:styleId=\"Note\"><w:rPr><w:strike/></w:rPr></w:style>"
        "<w:style w:type=\"table\" w:styleId=\"Grid\"><w:tblPr><w:tblInd w:w=\"0\"/></w:tblPr></w:style>"
        "<w:style w:type=\"table\" w:styleId=\"Rows\"><w:tblStylePr w:type=\"firstRow\"><w:tcPr><w:shd w:val=\"clear\" "
        "w:fill=\"4472C4\"/></w:tcPr></w:tblStylePr></w:style>"
        "<w:style w:type=\"table\" w:styleId=\"Dark\"><w:basedOn w:val=\"Rows\"/></w:style></w:styles>";
    const auto document =
        readDocx(wordFile("<w:tbl><w:tblPr>" + table + "</w:tblPr><w:tblGrid/>" + tableRow(tc("a") + tc("b")) +
                              tableRow(tc("c") + "<w:tc>" + cell + "</w:tc>") + "</w:tbl>",
                          {{.name = u"word/styles.xml"_qs, .content = styles}}),
                 u"a.docx"_qs);
    QVERIFY(document);
    const std::vector<GridCell> &cells = std::get<Grid>(document->blocks.front()).cells;
    QCOMPARE(cells.size(), std::size_t(4));
    QTEST(cells[3].text, "expected");
    QCOMPARE(cells[3].uncertain, isUncertain);
}

void TestDocxReader::numbersByStyle()
{
    const QByteArray numbering =
        "<w:numbering " + wordNamespace +
        "><w:abstractNum w:abstractNumId=\"4\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt "
        "w:val=\"ideographTraditional\"/>"
        "<w:pStyle w:val=\"Part\"/><w:suff w:val=\"nothing\"/><w:lvlText w:val=\"%1\"/></w:lvl>"
        "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:pStyle w:val=\"Item\"/><w:lvlText "
        "w:val=\"%2.\"/></w:lvl></w:abstractNum><w:num w:numId=\"9\"><w:abstractNumId "
        "w:val=\"4\"/></w:num></w:numbering>";
    const QByteArray styles =
        "<w:styles " + wordNamespace +
        "><w:style w:type=\"paragraph\" w:styleId=\"Part\"><w:name w:val=\"part\"/><w:pPr><w:numPr><w:numId "
        "w:val=\"9\"/>"
        "</w:numPr></w:pPr></w:style>"
        "<w:style w:type=\"paragraph\" w:styleId=\"Item\"><w:basedOn w:val=\"Part\"/><w:pPr/></w:style>"
        "<w:style w:type=\"paragraph\" w:styleId=\"Loop\"><w:basedOn w:val=\"Loop\"/></w:style></w:styles>";
    const auto document = readDocx(
        wordFile(p("一", "<w:pStyle w:val=\"Part\"/>") + p("二", "<w:pStyle w:val=\"Item\"/>") +
                     p("三", R"(<w:pStyle w:val="Item"/><w:numPr><w:numId w:val="0"/></w:numPr>)") +
                     p("四", "<w:pStyle w:val=\"Loop\"/>") +
                     tbl(tableRow(tc("x") + "<w:tc>" + p("属于国家秘密", "<w:pStyle w:val=\"Item\"/>") + "</w:tc>")),
                 {{.name = u"word/numbering.xml"_qs, .content = numbering},
                  {.name = u"word/styles.xml"_qs, .content = styles}}),
        u"a.docx"_qs);
    QVERIFY(document);
    QCOMPARE(printed(*document), (QStringList{u"甲一"_qs, u"1.二"_qs, u"三"_qs, u"四"_qs, u"| x | 2.属于国家秘密"_qs}));
}

void TestDocxReader::takesHeadingsAndTitle()
{
    const QByteArray styles =
        "<w:styles " + wordNamespace +
        "><w:style w:type=\"paragraph\" w:styleId=\"1\"><w:name w:val=\"heading 1\"/></w:style>"
        "<w:style w:type=\"paragraph\" w:styleId=\"a\"><w:name w:val=\"own\"/><w:basedOn w:val=\"1\"/></w:style>"
        "<w:style w:type=\"paragraph\" w:styleId=\"b\"><w:name w:val=\"other\"/><w:pPr><w:outlineLvl "
        "w:val=\"2\"/></w:pPr></w:style>"
        "</w:styles>";
    const QByteArray core =
        "<cp:coreProperties xmlns:cp=\"c\" xmlns:dc=\"d\"><dc:title>年度报告</dc:title></cp:coreProperties>";
    const auto document = readDocx(
        wordFile(
            p("一", "<w:pStyle w:val=\"1\"/>") + p("二", "<w:pStyle w:val=\"a\"/>") +
                p("三", "<w:pStyle w:val=\"b\"/>") + p("四", R"(<w:pStyle w:val="a"/><w:outlineLvl w:val="9"/>)") +
                p("五", "<w:outlineLvl w:val=\"1\"/>"),
            {{.name = u"word/styles.xml"_qs, .content = styles}, {.name = u"docProps/core.xml"_qs, .content = core}}),
        u"a.docx"_qs);
    QVERIFY(document);
    QCOMPARE(document->title, u"年度报告"_qs);
    QCOMPARE(printed(*document), (QStringList{u"# 一"_qs, u"# 二"_qs, u"### 三"_qs, u"四"_qs, u"## 五"_qs}));
}

void TestDocxReader::readsStrictFilesAndOtherPartNames()
{
    const QByteArray content = zipOf(
        {{.name = u"_rels/.rels"_qs,
          .content =
              "<Relationships><Relationship Id=\"a\" Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/"
              "officeDocument\" Target=\"/word/document2.xml\"/></Relationships>"},
         {.name = u"word/document2.xml"_qs,
          .content = "<w:document xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><w:body>" +
                     tbl(tableRow(tc("a") + tc("1")) + tableRow(tc("b") + tc("2"))) + "</w:body></w:document>"}});
    QCOMPARE(detectKind(content), SourceKind::Docx);
    const auto document = readDocx(content, u"a.docx"_qs);
    QVERIFY(document);
    QCOMPARE(printed(*document), (QStringList{u"| a | 1"_qs, u"| b | 2"_qs}));
}

void TestDocxReader::readsImportedWebPages()
{
    const auto document =
        readDocx(wordFile("<w:altChunk r:id=\"page\"/>" + p("后"),
                          {{.name = u"word/page.html"_qs,
                            .content = "<html><table><tr><td>a<td>1</tr><tr><td>b<td>2</table></html>"}}),
                 u"a.docx"_qs);
    QVERIFY(document);
    QCOMPARE(printed(*document), (QStringList{u"| a | 1"_qs, u"| b | 2"_qs, u"后"_qs}));
}

void TestDocxReader::readsTablesInHeaders()
{
    const auto part = [](const QByteArray &root, const QByteArray &content) {
        return "<w:" + root + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">" + content +
               "</w:" + root + ">";
    };
    const QByteArray table = tbl(tableRow(tc("a") + tc("1")) + tableRow(tc("b") + tc("2")));
    const auto document =
        readDocx(wordFile(p("文"), {{.name = u"word/header.xml"_qs, .content = part("hdr", p("头") + table)},
                                    {.name = u"word/footer.xml"_qs, .content = part("ftr", p("脚"))}}),
                 u"a.docx"_qs);
    QVERIFY(document);
    QCOMPARE(printed(*document), (QStringList{u"文"_qs, u"| a | 1"_qs, u"| b | 2"_qs}));
    QCOMPARE(document->title, u"\n头"_qs);
    // A table of one cell is a line.
    const auto framed = readDocx(
        wordFile(p("文"), {{.name = u"word/header.xml"_qs, .content = part("hdr", tbl(tableRow(tc("甲局年报"))))}}),
        u"a.docx"_qs);
    QVERIFY(framed);
    QCOMPARE(framed->title, u"\n甲局年报"_qs);
}

void TestDocxReader::refuses_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("start");

    const QByteArray good = wordFile(p("一").repeated(200));
    QTest::newRow("cut") << good.left(good.size() / 2) << u"a.docx is damaged and cannot be unpacked."_qs;
    QTest::newRow("no zip") << QByteArray("word") << u"a.docx is damaged and cannot be unpacked."_qs;
    QByteArray flipped = good;
    const qsizetype inside = flipped.indexOf("word/document.xml") + 60;
    flipped[inside] = char(flipped[inside] ^ 0x55);
    QTest::newRow("damaged inside") << flipped << u"a.docx is damaged and cannot be unpacked."_qs;
    QTest::newRow("other zip") << zipOf({{.name = u"a.txt"_qs, .content = "text"}})
                               << u"a.docx is a zip archive, not a Word file."_qs;
    QTest::newRow("broken XML") << wordFile("<w:p><w:r>")
                                << u"a.docx is damaged: its text cannot be read beyond line 1"_qs;
    QTest::newRow("XML that ends early") << zipOf({{.name = u"word/document.xml"_qs,
                                                    .content = "<w:document " + wordNamespace + "><w:body>" + p("一") +
                                                               "</w:body>"}})
                                         << u"a.docx is damaged: its text cannot be read beyond line 1"_qs;
    QTest::newRow("endless nesting") << wordFile("<w:sdt><w:sdtContent>" + QByteArray("<w:ins>").repeated(5000))
                                     << u"a.docx is damaged: its text cannot be read beyond line 1"_qs;
    const QByteArray bomb = wordFile(QByteArray(ReadLimits::unpackedBytes + 1, ' '));
    QTest::newRow("zip bomb") << bomb << u"a.docx unpacks to more than 256 MB"_qs;
    QTest::newRow("zip bomb that declares another size")
        << withDeclaredSizes(bomb, 1000) << u"a.docx unpacks to more than 256 MB"_qs;
}

void TestDocxReader::refuses()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, start);
    const auto document = readDocx(content, u"a.docx"_qs);
    QVERIFY(!document);
    QVERIFY2(document.error().sentence.startsWith(start), qPrintable(document.error().sentence));
}

QTEST_APPLESS_MAIN(TestDocxReader)
#include "test_docxreader.moc"
