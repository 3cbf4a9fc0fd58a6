// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/cellblock.h"

#include <QTest>

using namespace disclosure;

namespace {

CellBlock blockOf(const TextBlock &rows)
{
    CellBlock block;
    for (const QStringList &row : rows) {
        block.emplace_back();
        for (const QString &text : row) {
            block.back().push_back({.text = text});
        }
    }
    return block;
}

} // namespace

Q_DECLARE_METATYPE(TextBlock)

/// Plain text between the clipboard and the grid.
class TestClipboardText : public QObject {
    Q_OBJECT

private slots:
    void textIsRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<TextBlock>("rows");
        QTest::newRow("one value") << u"53"_qs << TextBlock{{u"53"_qs}};
        QTest::newRow("a row") << u"53\t5\t"_qs << TextBlock{{u"53"_qs, u"5"_qs, QString()}};
        QTest::newRow("trailing line break, Windows")
            << u"1\t2\r\n3\t4\r\n"_qs << TextBlock{{u"1"_qs, u"2"_qs}, {u"3"_qs, u"4"_qs}};
        QTest::newRow("trailing line break, Unix") << u"1\n2\n"_qs << TextBlock{{u"1"_qs}, {u"2"_qs}};
        QTest::newRow("a blank row in the middle") << u"1\n\n2"_qs << TextBlock{{u"1"_qs}, {QString()}, {u"2"_qs}};
        QTest::newRow("rows of different length")
            << u"1\n2\t3"_qs << TextBlock{{u"1"_qs, QString()}, {u"2"_qs, u"3"_qs}};
        QTest::newRow("line break in quotes") << u"\"a\nb\"\t2\n"_qs << TextBlock{{u"a\nb"_qs, u"2"_qs}};
        QTest::newRow("doubled quotes") << u"\"say \"\"no\"\"\tnow\"\t2"_qs
                                        << TextBlock{{u"say \"no\"\tnow"_qs, u"2"_qs}};
        QTest::newRow("a quote that is only text")
            << u"\"三安全\"一稳定\t2"_qs << TextBlock{{u"\"三安全\"一稳定"_qs, u"2"_qs}};
        QTest::newRow("a quote that is never closed") << u"\"1\t2"_qs << TextBlock{{u"\"1"_qs, u"2"_qs}};
        QTest::newRow("old line breaks") << u"1\r2\r"_qs << TextBlock{{u"1"_qs}, {u"2"_qs}};
        QTest::newRow("a zero at the end") << u"1"_qs + QChar(u'\0') << TextBlock{{u"1"_qs}};
        QTest::newRow("nothing") << QString() << TextBlock{};
    }

    void textIsRead()
    {
        QFETCH(QString, text);
        QFETCH(TextBlock, rows);
        QCOMPARE(fromTabSeparated(text), rows);
    }

    void textIsWritten()
    {
        QCOMPARE(toTabSeparated(blockOf({{u"1,234"_qs, u"0"_qs}, {QString(), u"/"_qs}})), u"1,234\t0\n\t/"_qs);
        QCOMPARE(toTabSeparated(blockOf({{u"a\nb"_qs}})), u"\"a\nb\""_qs);
        QCOMPARE(toTabSeparated(blockOf({{u"\"a\" b"_qs}})), u"\"\"\"a\"\" b\""_qs);
    }

    void whatIsWrittenIsReadAgain()
    {
        const TextBlock rows = {{u"减 6"_qs, u"\"x\""_qs, QString()}, {u"a\tb"_qs, u"c\nd"_qs, u"１，２34件"_qs}};
        QCOMPARE(fromTabSeparated(toTabSeparated(blockOf(rows))), rows);
    }
};

QTEST_GUILESS_MAIN(TestClipboardText)
#include "test_clipboardtext.moc"
