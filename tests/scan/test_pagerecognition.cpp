// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/recognise.h"

#include "tests/support/paths.h"

#include <QTest>

#include <algorithm>

using namespace disclosure;
using namespace disclosure::tests;
using namespace Qt::StringLiterals;

/// Pages from their pixels to their words.
class TestPageRecognition : public QObject {
    Q_OBJECT

private slots:
    /// Digits that touch look like one character, which no model may know: a cell with print is never blank.
    void blurredNumbersAreNotLost()
    {
        Result<Document> document = readDocument(dataPath(u"scan/blurred.jpg"_s), {});
        QVERIFY(document);
        recognisePictures(*document, {});
        const QRectF numbers(212, 97, 290, 44); // of two rows with seven cells each, in points
        QStringList texts;
        for (const Word &word : document->pages.front().words) {
            if (numbers.contains(word.box.center())) {
                texts.append(word.text);
                const bool isRight = u"703 59 2 1 24 9 798 29 5 0 36"_s.split(u' ').contains(word.text);
                QVERIFY2(isRight || word.uncertain, qPrintable(word.text));
            }
        }
        QCOMPARE(texts.size(), 14);
    }
};

QTEST_GUILESS_MAIN(TestPageRecognition)
#include "test_pagerecognition.moc"
