// SPDX-License-Identifier: GPL-3.0-or-later
// What the batch program makes of several reports together: years, roll-ups, and rules that are muted by a file.
#include "models/export/exporters.h"
#include "models/report/reportjson.h"
#include "models/validate/validator.h"

#include "tests/support/batchrunner.h"
#include "tests/support/paths.h"
#include "tests/support/tablerows.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace disclosure;
using namespace disclosure::tests;
using namespace Qt::StringLiterals;

class TestTogether : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_dir;

    QString path(const QString &name) const { return m_dir->filePath(name); }

    /// Writes the JSON of a report and gives its path.
    QString write(const QString &name, const QString &organ, int year, int factor = 1) const
    {
        Report report = soundReport(u"2021"_s);
        report.organ = organ;
        report.year = year;
        report.source = name;
        for (auto &[id, cell] : report.cells) {
            const Decimal one = cell.number.value_or(Decimal(0));
            Decimal sum = 0;
            for (int i = 0; i < factor; ++i) {
                sum += one;
            }
            cell = {.text = sum.toString(), .number = sum};
        }
        report.missingParts = {u"6"_s};
        validate(report, FormRegistry::builtIn());
        return saveJson(path(name), report) ? path(name) : QString();
    }

    QJsonObject jsonAt(const QString &name) const { return QJsonDocument::fromJson(contentOf(path(name))).object(); }

private slots:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void yearsAreJudgedTogether()
    {
        const QString last = write(u"a2021.json"_s, u"样例市样例局"_s, 2021);
        const QString now = write(u"a2022.json"_s, u"样例市样例局"_s, 2022);
        const BatchResult result = runBatchProgram({u"check"_s, last, now, u"--json"_s, path(u"out"_s)});
        QCOMPARE(result.exitCode, 0);
        const Report report = *reportFromJson(contentOf(path(u"out/a2022.json"_s)));
        QVERIFY(std::ranges::any_of(report.findings, [](const Finding &finding) {
            return finding.rule == u"years.carried" && finding.at == u"person" && finding.needs == u"a2021.json" &&
                   finding.expected == Decimal(6) && finding.found == Decimal(3);
        }));
        QVERIFY(result.out.contains(u"a2021.json"_s));
    }

    void organsAreAddedUp()
    {
        QStringList arguments = {u"rollup"_s, write(u"a.json"_s, u"样例市甲局"_s, 2022),
                                 write(u"b.json"_s, u"样例市乙局"_s, 2022, 2)};
        arguments << u"--parent"_s << write(u"city.json"_s, u"样例市人民政府"_s, 2022, 3);
        arguments << u"--json"_s << m_dir->path() << u"--xlsx"_s << path(u"sums.xlsx"_s);
        QCOMPARE(runBatchProgram(arguments).exitCode, 0);
        QCOMPARE(jsonAt(u"rollup.json"_s)[u"explanation"][u"kind"].toString(), u"none"_s);
        QVERIFY(isWorkbook(path(u"sums.xlsx"_s)));
        write(u"city.json"_s, u"样例市人民政府"_s, 2022, 1);
        QCOMPARE(runBatchProgram(arguments).exitCode, 0);
        const QJsonObject without = jsonAt(u"rollup.json"_s);
        QCOMPARE(without[u"explanation"][u"kind"].toString(), u"omitted"_s);
        QCOMPARE(without[u"explanation"][u"organ"].toString(), u"样例市乙局"_s);
        QCOMPARE(without[u"residual"][u"t3.new.total"].toString(), u"-118"_s);
    }

    void aListNamesTheOrgansThatAreMissing()
    {
        QFile list(path(u"organs.csv"_s));
        QVERIFY(list.open(QIODevice::WriteOnly));
        list.write("机关,地区\n样例市甲局,样例市\n\"样例市乙局\",样例市\n");
        list.close();
        const QStringList arguments = {u"rollup"_s,   write(u"a.json"_s, u"样例市甲局"_s, 2022),
                                       u"--parent"_s, write(u"city.json"_s, u"样例市"_s, 2022),
                                       u"--organs"_s, list.fileName(),
                                       u"--json"_s,   path(u"sums.json"_s)};
        QCOMPARE(runBatchProgram(arguments).exitCode, 0);
        QCOMPARE(jsonAt(u"sums.json"_s)[u"missing"][0].toString(), u"样例市乙局"_s);
    }

    void aListSaysToWhichPlaceOrgansBelong()
    {
        QFile list(path(u"organs.csv"_s));
        QVERIFY(list.open(QIODevice::WriteOnly));
        list.write("机关,地区\n样例市甲局,样例市\n样例市乙局,样例市\n邻市丙局,邻市\n邻市丁局,邻市\n");
        list.close();
        const QStringList arguments = {u"rollup"_s,
                                       write(u"a.json"_s, u"样例市甲局"_s, 2022),
                                       write(u"c.json"_s, u"邻市丙局"_s, 2022, 3),
                                       u"--parent"_s,
                                       write(u"city.json"_s, u"样例市人民政府"_s, 2022),
                                       u"--organs"_s,
                                       list.fileName(),
                                       u"--json"_s,
                                       path(u"sums.json"_s)};
        const BatchResult result = runBatchProgram(arguments);
        QCOMPARE(result.exitCode, 0);
        QVERIFY(result.out.contains(u"the list puts it into 邻市"_s));
        const QJsonObject sums = jsonAt(u"sums.json"_s);
        QCOMPARE(sums[u"explanation"][u"kind"].toString(), u"none"_s);
        QCOMPARE(sums[u"missing"].toArray(), QJsonArray({u"样例市乙局"_s}));
    }

    void aRollUpWithoutItsParentIsRefused()
    {
        QCOMPARE(runBatchProgram({u"rollup"_s, m_dir->path()}).exitCode, 2);
        const BatchResult result = runBatchProgram(
            {u"rollup"_s, write(u"a.json"_s, u"样例市甲局"_s, 2022), u"--parent"_s, path(u"nothing.pdf"_s)});
        QCOMPARE(result.exitCode, 1);
        QVERIFY(result.err.contains(u"nothing.pdf"_s));
    }

    void rulesAreMutedByAFile()
    {
        const QString report = write(u"a.json"_s, u"样例市甲局"_s, 2022);
        const auto mute = [this](const QByteArray &json) {
            QFile file(path(u"mute.txt"_s));
            return file.open(QIODevice::WriteOnly) && file.write(json) > 0 ? file.fileName() : QString();
        };
        const auto check = [&](const QByteArray &json) {
            return runBatchProgram({u"check"_s, report, u"--mute"_s, mute(json)});
        };
        QVERIFY(runBatchProgram({u"check"_s, report}).out.contains(u"warnings 1"_s));
        QVERIFY(check(R"([{"rule": "form.missing_part", "reason": "x"}])").out.contains(u"warnings 0"_s));
        QVERIFY(check(R"([{"rule": "form.missing_part", "organ": "样例市甲局", "reason": "x"}])")
                    .out.contains(u"warnings 0"_s));
        QVERIFY(check(R"([{"rule": "form.missing_part", "organ": "样例市乙局", "reason": "x"}])")
                    .out.contains(u"warnings 1"_s));
        QCOMPARE(check(R"([{"rule": "form.missing_part"}])").exitCode, 2);
        QCOMPARE(check(R"([{"rule": "t3.balance", "reason": "x"}])").exitCode, 2);
        QCOMPARE(check(R"([{"rule": "no.rule", "reason": "x"}])").exitCode, 2);
        QCOMPARE(check("no JSON").exitCode, 2);
    }
};

QTEST_GUILESS_MAIN(TestTogether)
#include "test_together.moc"
