// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/validate/applychange.h"
#include "models/validate/differences.h"

#include "tests/support/samplereport.h"

#include <QTest>

using namespace disclosure;
using namespace disclosure::tests;
using namespace Qt::StringLiterals;

class TestDifferences : public QObject {
    Q_OBJECT

private:
    static QString words(const Report &before, const Report &after)
    {
        return differencesText(differences(before, after), after, FormRegistry::builtIn().form(after.form));
    }

private slots:
    void twoReadingsOfTheSameAreTheSame()
    {
        QVERIFY(differences(sampleReport(), sampleReport()).empty());
        QCOMPARE(words(sampleReport(), sampleReport()), u"The tables are the same."_s);
    }

    void eachCellThatWasReadOtherwiseIsNamed()
    {
        Report after = sampleReport();
        setCell(after, u"t3.new.person"_s, u"5"_s);
        after.cells.erase(u"t3.new.other"_s);
        after.cells[u"t3.extra_1.person"_s] = {.text = u" "_s};
        const std::vector<CellDifference> expected = {{u"t3.extra_1.person"_s, {}, u" "_s},
                                                      {u"t3.new.other"_s, u"0"_s, {}},
                                                      {u"t3.new.person"_s, u"0"_s, u"5"_s}};
        QVERIFY(differences(sampleReport(), after) == expected);
        QVERIFY(words(sampleReport(), after).startsWith(u"3 cells differ: "));
        QVERIFY(words(sampleReport(), after).contains(u"missing → blank"));
        QVERIFY(words(sampleReport(), after).contains(u"0 → 5"));
    }

    void oneCellIsToldAsOne()
    {
        Report after = sampleReport();
        setCell(after, u"t3.new.person"_s, u"5"_s);
        const QString text = words(sampleReport(), after);
        QVERIFY2(text.startsWith(u"One cell differs: "), qPrintable(text));
        QVERIFY(!text.contains(u"t3."));
    }

    void manyAreCutShort()
    {
        Report after = sampleReport();
        for (const QString &cell : {u"t3.new.person"_s, u"t3.new.other"_s, u"t3.new.legal"_s, u"t3.new.total"_s}) {
            setCell(after, cell, u"5"_s);
        }
        const QString text = words(sampleReport(), after);
        QVERIFY2(text.startsWith(u"4 cells differ: ") && text.endsWith(u", …."), qPrintable(text));
        QCOMPARE(text.count(u'→'), 3);
    }

    void whatAClerkTypedIsNoDifference()
    {
        Report corrected = sampleReport();
        applyCorrection(corrected, u"t3.new.person"_s, u"5"_s);
        applyCorrection(corrected, u"t3.extra_1.person"_s, u"5"_s);
        QVERIFY(differences(sampleReport(), corrected).empty());
        Report after = sampleReport();
        setCell(after, u"t3.new.person"_s, u"5"_s);
        QCOMPARE(differences(corrected, after).size(), 1U);
        QVERIFY(textAsRead(corrected, u"t3.extra_1.person"_s).isNull());
    }

    void spacesAroundATextAreNoDifference()
    {
        Report after = sampleReport();
        after.cells[u"t3.new.person"_s].text = u" 0 "_s;
        QVERIFY(differences(sampleReport(), after).empty());
    }
};

QTEST_GUILESS_MAIN(TestDifferences)
#include "test_differences.moc"
