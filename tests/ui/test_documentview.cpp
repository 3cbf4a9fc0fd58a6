// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/documentview.h"

#include <QSignalSpy>
#include <QTemporaryFile>
#include <QTest>

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
