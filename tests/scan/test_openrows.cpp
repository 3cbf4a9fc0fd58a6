// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/openrows.h"

#include <QTest>

using namespace disclosure;

namespace {

constexpr double digit = 7;

/// The numbers of rows at these heights, from x = 200.
std::vector<QRectF> valuesAt(const std::vector<double> &middles)
{
    std::vector<QRectF> values;
    for (const double middle : middles) {
        values.emplace_back(200, middle - digit / 2, 300, digit);
    }
    return values;
}

/// Lines of labels at these heights, from x = 50.
std::vector<QRectF> linesAt(const std::vector<double> &middles)
{
    std::vector<QRectF> lines;
    for (const double middle : middles) {
        lines.emplace_back(50, middle - 5, 100, 10);
    }
    return lines;
}

/// A row's number and the heights between which its label stands; "-" for what it lacks, "~" if it is not sure.
QString textOf(const std::vector<OpenRow> &rows)
{
    QStringList texts;
    for (const OpenRow &row : rows) {
        const QString values = row.values.isNull() ? QStringLiteral("-") : QString::number(row.values.center().y());
        const QString label = row.label.isNull()
                                  ? QStringLiteral("-")
                                  : QString::number(row.label.top()) + u'-' + QString::number(row.label.bottom());
        texts.append(values + u':' + label + (row.isSure ? QString() : QStringLiteral("~")));
    }
    return texts.join(u' ');
}

} // namespace

/// Which lines of labels belong to which numbers.
class TestOpenRows : public QObject {
    Q_OBJECT

private slots:
    void labelsInSeveralLinesStandAroundTheirNumbers()
    {
        const auto rows =
            rowsWithLabels(valuesAt({100, 140, 180}), linesAt({100, 127, 140, 153, 173, 187}), {}, {}, digit);
        QCOMPARE(textOf(rows), QStringLiteral("100:95-105 140:122-158 180:168-192"));
    }

    void labelsMayBeginBesideTheirNumbers()
    {
        const auto rows =
            rowsWithLabels(valuesAt({100, 115, 154}), linesAt({100, 115, 128, 141, 154, 167}), {}, {}, digit);
        QCOMPARE(textOf(rows), QStringLiteral("100:95-105 115:110-146 154:149-172"));
    }

    void noLabelGoesOverARule()
    {
        // Lines as far from one row's numbers as from the other's.
        const std::vector<QLineF> rules = {{50, 107, 500, 107}, {50, 133, 500, 133}};
        const auto rows =
            rowsWithLabels(valuesAt({100, 120, 146}), linesAt({100, 114, 127, 140, 153}), {}, rules, digit);
        QCOMPARE(textOf(rows), QStringLiteral("100:95-105 120:109-132 146:135-158"));
    }

    void aLabelWithoutNumbersIsARow()
    {
        const auto rows = rowsWithLabels(valuesAt({100, 160}), linesAt({100, 130, 160}), {}, {}, digit);
        QCOMPARE(textOf(rows), QStringLiteral("100:95-105 -:125-135 160:155-165"));
    }

    void aLabelOffItsNumbersIsNotSure()
    {
        const auto rows = rowsWithLabels(valuesAt({100, 120, 140, 160}), linesAt({100, 120, 146, 160}), {}, {}, digit);
        QCOMPARE(textOf(rows), QStringLiteral("100:95-105 120:115-125 140:141-151~ 160:155-165"));
    }

    void aLabelInAnotherColumnIsTakenWhereNoneStandsNearer()
    {
        const std::vector<QRectF> others = {{10, 115, 35, 10}};
        const auto rows = rowsWithLabels(valuesAt({100, 120, 140}), linesAt({100, 140}), others, {}, digit);
        QCOMPARE(textOf(rows), QStringLiteral("100:95-105 120:115-125 140:135-145"));
    }
};

QTEST_APPLESS_MAIN(TestOpenRows)
#include "test_openrows.moc"
