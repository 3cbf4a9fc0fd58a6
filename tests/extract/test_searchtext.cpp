// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/extract/searchtext.h"

#include <QTest>

using namespace disclosure;

namespace {

/// '|' ends a cell, '/' ends a line; each of them counts as no character.
SearchText searchText(const QString &text)
{
    SearchText search;
    for (const QChar c : text) {
        if (c == u'|') {
            search.addEnd();
        } else if (c == u'/') {
            search.addSpace();
        } else {
            search.add(QString(c));
        }
    }
    return search;
}

QString shown(const std::vector<std::pair<int, int>> &hits)
{
    QStringList texts;
    for (const auto &[first, last] : hits) {
        texts << u"%1-%2"_qs.arg(first).arg(last);
    }
    return texts.join(u' ');
}

} // namespace

class TestSearchText : public QObject {
    Q_OBJECT

private slots:
    void finds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("hits");
        const auto row = [](const char *name, const QString &text, const QString &words, const char *hits) {
            QTest::newRow(name) << text << words << QString::fromLatin1(hits);
        };
        row("plain", u"abcabc"_qs, u"bc"_qs, "1-3 4-6");
        row("nothing", u"abc"_qs, u"x"_qs, "");
        row("no words", u"abc"_qs, u"  "_qs, "");
        row("upper and lower case", u"Abc aBC"_qs, u"ABC"_qs, "0-3 4-7");
        row("full-width digits", u"共１２件"_qs, u"12"_qs, "1-3");
        row("half-width in the text", u"共12件"_qs, u"１２件"_qs, "1-4");
        row("brackets", u"（一）予以"_qs, u"(一)"_qs, "0-3");
        row("spaces between Chinese characters", u"信 息  公开"_qs, u"信息公开"_qs, "0-7");
        row("spaces in the words", u"信息公开"_qs, u"信 息 公开"_qs, "0-4");
        row("a line's end between Chinese characters", u"不掌握/相关信息"_qs, u"掌握相关"_qs, "1-5");
        row("beside a digit", u"第 12 条"_qs, u"第12条"_qs, "0-6");
        row("two numbers are not one", u"1 2"_qs, u"12"_qs, "");
        row("two words with their space", u"to get her"_qs, u"to get"_qs, "0-6");
        row("a line's end is a space", u"to/get"_qs, u"to get"_qs, "0-5");
        row("not over cells", u"新收|结转"_qs, u"收结"_qs, "");
        row("figures of two cells", u"1|2"_qs, u"12"_qs, "");
        row("behind a cell", u"新收|结转"_qs, u"结转"_qs, "2-4");
        row("no overlap", u"0000"_qs, u"00"_qs, "0-2 2-4");
    }

    void finds()
    {
        QFETCH(QString, text);
        QFETCH(QString, words);
        QTEST(shown(searchText(text).find(words)), "hits");
    }
};

QTEST_APPLESS_MAIN(TestSearchText)
#include "test_searchtext.moc"
