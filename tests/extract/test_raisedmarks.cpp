// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/extract/raisedmarks.h"

#include "tests/support/pagebuilder.h"

#include <QTest>

#include <algorithm>

using namespace disclosure;
using namespace disclosure::tests;
using namespace Qt::StringLiterals;

class TestRaisedMarks : public QObject {
    Q_OBJECT

private slots:
    void leavesMarksOfFootnotesOut_data()
    {
        QTest::addColumn<std::vector<Word>>("words");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isUncertain");
        const auto row = [](const char *name, const std::vector<Word> &words, const QString &text,
                            bool isUncertain = false) { QTest::newRow(name) << words << text << isUncertain; };
        row("nothing", {}, {});
        row("a number", {wordAt(10, 10, u"42"_s)}, u"42"_s);
        row("a mark", {wordAt(10, 10, u"42"_s), wordAt(30, 8, u"1"_s, 5)}, u"42"_s);
        row("a mark of two digits", {wordAt(10, 10, u"42"_s), wordAt(30, 8, u"12"_s, 5)}, u"42"_s);
        row("a mark that comes first", {wordAt(30, 8, u"1"_s, 5), wordAt(10, 10, u"42"_s)}, u"42"_s);
        row("a mark in brackets", {wordAt(10, 10, u"42"_s), wordAt(30, 8, u"[12]"_s, 5)}, u"42"_s);
        row("a mark with one bracket", {wordAt(10, 10, u"42"_s), wordAt(30, 8, u"1)"_s, 5)}, u"42"_s);
        row("two marks", {wordAt(10, 10, u"42"_s), wordAt(30, 8, u"1,2"_s, 5)}, u"42"_s);
        row("an asterisk", {wordAt(10, 10, u"42"_s), wordAt(30, 8, u"*"_s, 5)}, u"42"_s);
        row("an asterisk of the number's size", {wordAt(10, 10, u"42*"_s)}, u"42*"_s);
        row("a small bracket", {wordAt(10, 10, u"4"_s), wordAt(20, 8, u")"_s, 5)}, u"4)"_s);
        row("small brackets round a large digit",
            {wordAt(10, 10, u"4"_s), wordAt(20, 8, u"("_s, 5), wordAt(25, 10, u"2"_s)}, u"4(2"_s, true);
        row("a mark hardly smaller", {wordAt(10, 10, u"42"_s), wordAt(30, 8, u"1"_s, 8)}, u"42"_s);
        row("a digit behind a mark", {wordAt(10, 10, u"4"_s), wordAt(20, 8, u"1"_s, 5), wordAt(25, 10, u"7"_s)},
            u"47"_s, true);
        row("behind a letter", {wordAt(10, 10, u"项"_s), wordAt(20, 8, u"1"_s, 5)}, u"项1"_s);
        row("far away", {wordAt(10, 10, u"42"_s), wordAt(40, 8, u"1"_s, 5)}, u"421"_s);
        row("on another line", {wordAt(10, 10, u"42"_s), wordAt(30, 2, u"1"_s, 5)}, u"421"_s);
        row("small, on the same foot", {wordAt(10, 10, u"42"_s), wordAt(30, 14.5, u"1"_s, 5)}, u"421"_s, true);
        row("as large, higher", {wordAt(10, 10, u"42"_s), wordAt(30, 8, u"1"_s)}, u"421"_s);
    }

    void leavesMarksOfFootnotesOut()
    {
        QFETCH(std::vector<Word>, words);
        std::vector<Glyph> glyphs = glyphsOf(words);
        removeRaisedMarks(glyphs);
        QString text;
        for (const Glyph &glyph : glyphs) {
            text += glyph.text;
        }
        QTEST(text, "text");
        QTEST(std::ranges::any_of(glyphs, &Glyph::uncertain), "isUncertain");
    }
};

QTEST_GUILESS_MAIN(TestRaisedMarks)
#include "test_raisedmarks.moc"
