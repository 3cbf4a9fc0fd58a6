// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reading/unreadablevalues.h"

#include <QTest>

using namespace disclosure;
using namespace Qt::StringLiterals;

class TestUnreadableValues : public QObject {
    Q_OBJECT

private:
    /// A report with these texts in the first cells of its third table, on the pages given.
    static Report reportWith(const QStringList &texts, int page)
    {
        Report report;
        for (qsizetype i = 0; i < texts.size(); ++i) {
            report.cells.emplace(u"t3.new.%1"_s.arg(i), Cell{.text = texts[i], .page = page});
        }
        return report;
    }

private slots:
    void pagesWhoseDigitsSayNothing_data()
    {
        QTest::addColumn<QStringList>("texts");
        QTest::addColumn<bool>("isUnreadable");
        const QString control = u"\x05\x06"_s;
        QTest::newRow("control characters") << QStringList{control, control, control, control} << true;
        QTest::newRow("private use") << QStringList(4, u"\ue005"_s) << true;
        QTest::newRow("letters") << QStringList{u"A"_s, u"BC"_s, u"D"_s, u"A"_s, u"/"_s} << true;
        QTest::newRow("numbers") << QStringList{u"1"_s, u"23"_s, u"—"_s, u"0"_s} << false;
        QTest::newRow("blank cells") << QStringList(6, QString()) << false;
        QTest::newRow("a few remarks") << QStringList{u"见说明"_s, u"见说明"_s, u"见说明"_s} << false;
        QTest::newRow("half of them") << QStringList{control, control, control, control, u"0"_s, u"0"_s, u"0"_s, u"0"_s}
                                      << false;
    }

    void pagesWhoseDigitsSayNothing()
    {
        QFETCH(QStringList, texts);
        QFETCH(bool, isUnreadable);
        QCOMPARE(pagesOfUnreadableValues(reportWith(texts, 3)), isUnreadable ? std::set<int>{3} : std::set<int>());
    }

    /// Sources without pages have no picture.
    void noPageWithoutPages() { QVERIFY(pagesOfUnreadableValues(reportWith(QStringList(4, u"\ue005"_s), 0)).empty()); }

    void countsWhatCanBeRead() { QCOMPARE(readableCells(reportWith({u"1"_s, u"\x05"_s, QString(), u"甲"_s}, 1)), 2); }
};

QTEST_GUILESS_MAIN(TestUnreadableValues)
#include "test_unreadablevalues.moc"
