// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/documentview.h"

#include <QSignalSpy>
#include <QTemporaryFile>
#include <QTest>
#include <QTextBlock>

using namespace disclosure;

namespace {

const QString html = u"<h1>Report</h1><p>before</p>%1"
                     "<table border=1><tr><td>label</td><td><a name=\"t3.new.person\">53</a></td>"
                     "<td><a name=\"t3.new.business\">5</a></td><td><a name=\"t3.new.blank\"></a></td></tr></table>"
                     "<p>In words: <a name=\"t4.count.review_total\">17</a> cases</p>"_qs;

} // namespace

class TestDocumentView : public QObject {
    Q_OBJECT

private slots:
    void aCellIsLitAndScrolledTo()
    {
        DocumentView view;
        view.resize(300, 200);
        view.show();
        view.showHtml(html.arg(u"<p>filler</p>"_qs.repeated(60)));
        view.highlight(u"t3.new.person"_qs, {u"t3.new.business"_qs});
        QCOMPARE(view.highlightedText(), u"53"_qs);
        QCOMPARE(view.extraSelections().size(), 2);
        // The related cell first; told apart without colours.
        QCOMPARE(view.extraSelections()[0].format.underlineStyle(), QTextCharFormat::DotLine);
        QCOMPARE(view.extraSelections()[1].format.underlineStyle(), QTextCharFormat::SingleUnderline);
        QVERIFY(view.viewport()->rect().contains(view.cursorRect().center()));
    }

    void wordsInRunningTextAreLitAlone()
    {
        DocumentView view;
        view.showHtml(html.arg(QString()));
        view.highlight(u"t4.count.review_total"_qs, {});
        QCOMPARE(view.highlightedText(), u"17"_qs);
    }

    void aCellThatTheDocumentLacksLightsNothing()
    {
        DocumentView view;
        view.showHtml(html.arg(QString()));
        view.highlight(u"t9.none.none"_qs, {});
        QVERIFY(view.highlightedText().isEmpty());
        QVERIFY(view.extraSelections().isEmpty());
    }

    void aClickTellsTheCell()
    {
        DocumentView view;
        view.resize(400, 400);
        view.show();
        view.showHtml(html.arg(QString()));
        view.highlight(u"t3.new.business"_qs, {});
        const QPoint place = view.cursorRect().center() + QPoint(2, 0);
        QSignalSpy clicked(&view, &DocumentView::cellClicked);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, place);
        QCOMPARE(clicked.count(), 1);
        QCOMPARE(clicked[0][0].toString(), u"t3.new.business"_qs);
    }

    void wordsAreFoundOverLinesButNotOverCells()
    {
        DocumentView view;
        view.showHtml(u"<p>政府信息</p><p>公开 年报</p><table><tr><td>1</td><td>2</td></tr></table>"_qs);
        QCOMPARE(view.find(u"信息公开"_qs).size(), std::size_t(1));
        QCOMPARE(view.find(u"公开年报"_qs).size(), std::size_t(1));
        QVERIFY(view.find(u"12"_qs).empty());
        const auto hits = view.find(u"年报"_qs);
        QCOMPARE(hits.size(), std::size_t(1));
        QTextCursor cursor(view.document());
        cursor.setPosition(hits[0].first);
        cursor.setPosition(hits[0].second, QTextCursor::KeepAnchor);
        QCOMPARE(cursor.selectedText(), u"年报"_qs);
        view.setHits(hits, 0);
        QCOMPARE(view.extraSelections().size(), 1);
    }

    void ctrlAndAClickTakeAWord()
    {
        DocumentView view;
        view.resize(400, 400);
        view.show();
        view.showHtml(html.arg(QString()) +
                      u"<table><tr><td><a name=\"t2.licence.change\">减 6</a></td></tr></table>"_qs);
        QSignalSpy taken(&view, &DocumentView::wordTaken);
        QSignalSpy clicked(&view, &DocumentView::cellClicked);
        for (const QString &cell : {u"t3.new.person"_qs, u"t2.licence.change"_qs, u"t4.count.review_total"_qs}) {
            view.highlight(cell, {});
            QTest::mouseClick(view.viewport(), Qt::LeftButton, Qt::ControlModifier,
                              view.cursorRect().center() + QPoint(3, 0));
        }
        QCOMPARE(taken.count(), 3);
        QCOMPARE(taken[0][0].toString(), u"53"_qs);
        QCOMPARE(taken[1][0].toString(), u"减 6"_qs);
        QCOMPARE(taken[2][0].toString(), u"17"_qs);
        QCOMPARE(clicked.count(), 0);
    }

    void theRowOfTheCellIsGiven()
    {
        DocumentView view;
        view.showHtml(html.arg(QString()));
        view.highlight(u"t3.new.business"_qs, {});
        const auto row = view.highlightedRow();
        QCOMPARE(row.size(), std::size_t(4));
        QCOMPARE(row[0].text, u"label"_qs);
        QCOMPARE(row[2].text, u"5"_qs);
        QVERIFY(row[2].isHighlighted && !row[1].isHighlighted);
        view.highlight(u"t4.count.review_total"_qs, {});
        const auto line = view.highlightedRow();
        QCOMPARE(line.size(), std::size_t(4));
        QCOMPARE(line[2].text, u"17"_qs);
        QVERIFY(line[2].isHighlighted && !line[0].isHighlighted);
        view.highlight(u"t9.none.none"_qs, {});
        QVERIFY(view.highlightedRow().empty());
    }

    void zoomChangesTheText()
    {
        DocumentView view;
        view.resize(300, 200);
        view.show();
        view.showHtml(html.arg(u"<p>filler</p>"_qs.repeated(60)));
        const double height = view.document()->size().height();
        view.setZoom(2);
        QVERIFY(view.document()->size().height() > 1.5 * height);
        view.zoomOut();
        QVERIFY(view.zoom() < 2);
        view.setZoom(0.0001);
        QVERIFY(view.zoom() > 0.1);
        view.fitWidth();
        QVERIFY(view.document()->size().width() <= view.viewport()->width());
    }

    void headingsAreItsOutline()
    {
        DocumentView view;
        view.resize(300, 200);
        view.show();
        view.showHtml(u"<h1>Report</h1>"_qs + u"<p>filler</p>"_qs.repeated(60) + u"<h2>Second</h2><p>end</p>"_qs);
        const QList<OutlineEntry> outline = view.outline();
        QCOMPARE(outline.size(), 1);
        QCOMPARE(outline[0].title, u"Report"_qs);
        QCOMPARE(outline[0].children.size(), 1);
        view.goToHeading(outline[0].children[0].page);
        QCOMPARE(view.textCursor().block().text(), u"Second"_qs);
    }

    void nothingIsLoadedFromOutside()
    {
        QTemporaryFile file;
        QVERIFY(file.open());
        file.write("content of another file");
        file.close();
        const QUrl url = QUrl::fromLocalFile(file.fileName());
        DocumentView view;
        view.resize(300, 200);
        view.show();
        view.showHtml(u"<img src=\"%1\"><link rel=stylesheet href=\"%1\">"_qs.arg(url.toString()));
        for (const int type : {int(QTextDocument::ImageResource), int(QTextDocument::StyleSheetResource)}) {
            QVERIFY(!view.document()->resource(type, url).toByteArray().contains("content"));
        }
    }
};

QTEST_MAIN(TestDocumentView)
#include "test_documentview.moc"
