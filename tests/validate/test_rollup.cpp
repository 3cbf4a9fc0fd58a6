// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/validate/rollup.h"
#include "models/validate/validator.h"

#include "tests/support/tablerows.h"

#include <QJsonArray>
#include <QTest>

using namespace disclosure;
using namespace disclosure::tests;

using Kind = RollUp::Explanation::Kind;

namespace {

Report organReport(const QString &organ, int number)
{
    Report report = soundReport(u"2021"_qs);
    report.organ = organ;
    report.source = organ + u".pdf"_qs;
    report.year = 2022;
    putRow(report, u"t3.new"_qs, u"%1 5 0 0 0 1 %2"_qs.arg(53 + number).arg(59 + number));
    putRow(report, u"t3.granted"_qs, u"%1 5 0 0 0 1 %2"_qs.arg(48 + number).arg(54 + number));
    putRow(report, u"t3.handled"_qs, u"%1 5 0 0 0 1 %2"_qs.arg(50 + number).arg(56 + number));
    put(report, u"t2.licence.decisions"_qs, QString::number(1000 + 7 * number));
    return report;
}

/// Three organs, and a city that is their sum.
struct Place {
    std::vector<Report> organs = {organReport(u"样例市甲局"_qs, 0), organReport(u"样例市乙局"_qs, 10),
                                  organReport(u"样例市丙局"_qs, 20)};
    Report city = organReport(u"样例市人民政府"_qs, 0);

    Place() { addUp({0, 1, 2}); }

    void addUp(const std::vector<std::size_t> &which)
    {
        for (auto &[id, cell] : city.cells) {
            Decimal sum = 0;
            for (const std::size_t organ : which) {
                sum += organs[organ].cells.at(id).number.value_or(Decimal(0));
            }
            cell = {.text = sum.toString(), .number = sum};
        }
    }

    RollUp rollUp(const QStringList &expected = {}) const
    {
        std::vector<const Report *> reports;
        for (const Report &organ : organs) {
            reports.push_back(&organ);
        }
        return disclosure::rollUp(city, reports, *FormRegistry::builtIn().form(u"2021"_qs), expected);
    }
};

} // namespace

class TestRollUp : public QObject {
    Q_OBJECT

private slots:
    void addsUp()
    {
        const RollUp result = Place().rollUp();
        QCOMPARE(result.explanation.kind, Kind::None);
        QVERIFY(result.residual.empty());
        QCOMPARE(result.organs.size(), std::size_t(3));
        QCOMPARE(result.sums.at(u"t3.new.total"_qs), Decimal(59 + 69 + 79));
    }

    void anOrganLeftOut()
    {
        Place place;
        place.addUp({0, 2});
        const RollUp result = place.rollUp();
        QCOMPARE(result.explanation.kind, Kind::Omitted);
        QCOMPARE(result.explanation.organ, u"样例市乙局"_qs);
        QCOMPARE(result.residual.at(u"t3.new.total"_qs), Decimal(-69));
    }

    void anOrganCountedTwice()
    {
        Place place;
        place.addUp({0, 1, 2, 2});
        const RollUp result = place.rollUp();
        QCOMPARE(result.explanation.kind, Kind::Doubled);
        QCOMPARE(result.explanation.organ, u"样例市丙局"_qs);
    }

    void oneCellOfAnOrgan()
    {
        Place place;
        put(place.organs[1], u"t3.granted.person"_qs, u"53"_qs); // 58
        const RollUp result = place.rollUp();
        QCOMPARE(result.explanation.kind, Kind::OrganCell);
        QCOMPARE(result.explanation.organ, u"样例市乙局"_qs);
        QCOMPARE(result.explanation.cell, u"t3.granted.person"_qs);
        QCOMPARE(result.explanation.right, std::optional(Decimal(58)));
    }

    void oneCellOfThePlace()
    {
        Place place;
        put(place.city, u"t3.granted.person"_qs, u"147"_qs); // 174
        const RollUp result = place.rollUp();
        QCOMPARE(result.explanation.kind, Kind::ParentCell);
        QCOMPARE(result.explanation.cell, u"t3.granted.person"_qs);
        QCOMPARE(result.explanation.right, std::optional(Decimal(174)));
    }

    void aReportThatIsMissing()
    {
        Place place;
        place.organs.pop_back();
        const RollUp result = place.rollUp({u"样例市甲局"_qs, u"样例市 乙局"_qs, u"样例市丙局"_qs});
        QCOMPARE(result.explanation.kind, Kind::Unexplained);
        QVERIFY(result.residualIsReport);
        QCOMPARE(result.missing, QStringList{u"样例市丙局"_qs});
    }

    void otherYearsAndSecondReportsAreNoPartOfTheSum()
    {
        Place place;
        place.organs.push_back(place.organs.front());
        place.organs.back().source = u"甲局.docx"_qs;
        place.organs.push_back(place.organs.front());
        place.organs.back().year = 2021;
        const RollUp result = place.rollUp();
        QCOMPARE(result.explanation.kind, Kind::None);
        QCOMPARE(result.leftOut.size(), std::size_t(2));
        std::vector<std::size_t> indexes;
        for (const RollUp::Member &organ : result.organs) {
            indexes.push_back(organ.index);
        }
        QCOMPARE(indexes, (std::vector<std::size_t>{0, 1, 2}));
    }

    void whatThePlacesFormLacksIsToldAndNotAdded()
    {
        Place place;
        put(place.organs[1], u"t2.of_another_edition.count"_qs, u"7"_qs);
        put(place.organs[2], u"t2.of_another_edition.count"_qs, u"0"_qs);
        put(place.organs[2], u"t3.extra_1.total"_qs, u"4"_qs);
        const RollUp result = place.rollUp();
        QCOMPARE(result.explanation.kind, Kind::None);
        QCOMPARE(result.notAdded.size(), std::size_t(2));
        QCOMPARE(result.notAdded.front().organ, result.organs[1]);
        QCOMPARE(result.notAdded.front().cells, QStringList{u"t2.of_another_edition.count"_qs});
        QCOMPARE(result.notAdded.back().cells, QStringList{u"t3.extra_1.total"_qs});
        QCOMPARE(toJson(result)[u"not_added"].toArray().size(), 2);
    }

    void twoCellsAreNotExplainedByGuessing()
    {
        Place place;
        put(place.city, u"t2.licence.decisions"_qs, u"1"_qs);
        put(place.city, u"t3.new.legal"_qs, u"9"_qs);
        QCOMPARE(place.rollUp().explanation.kind, Kind::Unexplained);
    }
};

QTEST_GUILESS_MAIN(TestRollUp)
#include "test_rollup.moc"
