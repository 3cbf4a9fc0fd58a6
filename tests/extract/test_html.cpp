// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/extract/extract.h"

#include <QTest>

using namespace disclosure;

class TestHtml : public QObject {
    Q_OBJECT

private slots:
    void anchorsCellsOfGrids();
    void anchorsPiecesOfRunningText();
};

void TestHtml::anchorsCellsOfGrids()
{
    Grid grid{.rows = 1, .columns = 3};
    grid.cells = {
        {.text = QStringLiteral("a<b")}, {.column = 1, .text = QStringLiteral("12")}, {.column = 2, .text = QString()}};
    Document document{.kind = SourceKind::Html};
    document.blocks = {Paragraph{.text = QStringLiteral("Title"), .headingLevel = 2}, grid};
    QCOMPARE(toHtml(document, {{QStringLiteral("t.x.a"), {1, 0, 1, 0}}, {QStringLiteral("t.x.b"), {1, 0, 2, 0}}}),
             QStringLiteral("<h2>Title</h2><table border=\"1\" cellspacing=\"0\" cellpadding=\"4\"><tr>"
                            "<td rowspan=\"1\" colspan=\"1\">a&lt;b</td>"
                            "<td rowspan=\"1\" colspan=\"1\"><a name=\"t.x.a\">12</a></td>"
                            "<td rowspan=\"1\" colspan=\"1\"><a name=\"t.x.b\">&nbsp;</a></td></tr></table>"));
}

void TestHtml::anchorsPiecesOfRunningText()
{
    Document document;
    document.blocks = {Paragraph{.text = QStringLiteral("north  11  <2")}};
    QCOMPARE(
        toHtml(document, {{QStringLiteral("t.north.b"), {0, -1, 11, 2}}, {QStringLiteral("t.north.a"), {0, -1, 7, 2}}}),
        QStringLiteral("<pre>north  <a name=\"t.north.a\">11</a>  <a name=\"t.north.b\">&lt;2</a></pre>"));
    // A place beyond the text is cut to it.
    QCOMPARE(toHtml(document, {{QStringLiteral("t.north.a"), {0, -1, 40, 2}}}),
             QStringLiteral("<pre>north  11  &lt;2<a name=\"t.north.a\">&nbsp;</a></pre>"));
}

QTEST_GUILESS_MAIN(TestHtml)

#include "test_html.moc"
