// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/export/exporters.h"
#include "models/export/workbook.h"
#include "models/report/reportjson.h"
#include "models/validate/applychange.h"
#include "models/validate/validator.h"

#include "tests/support/faildevice.h"
#include "tests/support/guards.h"
#include "tests/support/paths.h"
#include "tests/support/samplereport.h"
#include "tests/support/zipbuilder.h"

#include <QBuffer>
#include <QDir>
#include <QMultiMap>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <cerrno>
#include <cstring>

using namespace disclosure;
using namespace disclosure::tests;
using namespace Qt::StringLiterals;

namespace {

using Rows = QList<QStringList>;

/// Comma separated values with quotes, as LibreOffice writes them.
Rows parseCsv(const QString &text)
{
    Rows rows{{QString()}};
    bool isQuoted = false;
    for (const QChar c : text) {
        if (c == u'"') {
            // A doubled quote closes and opens again; the one that it stands for is put back.
            isQuoted = !isQuoted;
            if (isQuoted && rows.back().back().endsWith(QChar(0xE000))) {
                rows.back().back().back() = u'"';
            } else if (!isQuoted) {
                rows.back().back() += QChar(0xE000);
            }
        } else if (!isQuoted && c == u',') {
            rows.back().append(QString());
        } else if (!isQuoted && c == u'\n') {
            rows.append({QString()});
        } else {
            rows.back().back() += c;
        }
    }
    for (QStringList &row : rows) {
        row.replaceInStrings(QString(QChar(0xE000)), QString());
    }
    return rows;
}

/// A number as text without closing zeros; all other texts as they are.
QString plain(const QString &text)
{
    const auto number = Decimal::fromString(text);
    return number ? QString::number(number->toDouble(), 'g', 15) : text;
}

/// A report whose number cells are all different.
Report numberedReport(const QString &form)
{
    Report report = sampleReport(form);
    int number = 1000;
    for (auto &[id, cell] : report.cells) {
        cell.number = Decimal(number++);
        cell.text = cell.number->toString();
    }
    validate(report, FormRegistry::builtIn());
    return report;
}

} // namespace

class TestWorkbook : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_dir;

    QString path(const QString &name) const { return m_dir->filePath(name); }

    /// The sheets of a workbook as LibreOffice shows them, by name.
    QMap<QString, Rows> convertedBack(const QString &workbook) const
    {
        QProcess soffice;
        soffice.start(u"soffice"_s, {u"--headless"_s,
                                     u"-env:UserInstallation="_s + QUrl::fromLocalFile(path(u"profile"_s)).toString(),
                                     u"--convert-to"_s,
                                     u"csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"_s,
                                     u"--outdir"_s, path(u"csv"_s), workbook});
        if (!soffice.waitForFinished(120'000) || soffice.exitCode() != 0) {
            qFatal("soffice: %s", soffice.readAllStandardError().constData());
        }
        const QString stem = QFileInfo(workbook).completeBaseName() + u'-';
        QMap<QString, Rows> sheets;
        for (const QString &name : QDir(path(u"csv"_s)).entryList(QDir::Files)) {
            const QString sheet = name.sliced(stem.size()).chopped(4);
            sheets[sheet] = parseCsv(QString::fromUtf8(contentOf(path(u"csv/"_s + name))));
        }
        return sheets;
    }

    static QStringList sortedNumbers(const Report &report)
    {
        QStringList numbers;
        for (const auto &[id, cell] : report.cells) {
            if (cell.number) {
                numbers.append(plain(cell.number->toString()));
            }
        }
        numbers.sort();
        return numbers;
    }

private slots:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void allNumbersAreTheSameInLibreOffice()
    {
        Report first = numberedReport(u"2021"_s);
        setCell(first, u"t3.new.person"_s, u"1,488笔"_s);
        setCell(first, u"t2.fees.amount"_s, u"372827900.50"_s);
        setCell(first, u"t3.new.business"_s, u"/"_s);
        setCell(first, u"t3.new.research"_s, QStringLiteral(""));
        setCell(first, u"t3.new.charity"_s, u"=1+1"_s);
        setCell(first, u"t3.new.legal"_s, u"无"_s);
        first.extraRows = {{u"t3.extra_1"_s, u"1.信息不存在"_s, u"（四）无法提供"_s, u"t3.unable_unclear"_s}};
        first.cells[u"t3.extra_1.person"_s] = {.text = u"77777"_s, .number = Decimal(77777)};
        applyCorrection(first, u"t3.granted.person"_s, u"55555"_s);
        validate(first, FormRegistry::builtIn());
        Report second = numberedReport(u"2019"_s);
        setCell(second, u"t2.licence.change"_s, u"减 6"_s);
        second.organ = u"另一个[样例]局：甲/乙*很长很长很长很长很长很长很长很长很长很长的名称"_s;
        const std::vector<Report> reports = {first, second};

        const QString workbook = path(u"all.xlsx"_s);
        QVERIFY(saveWorkbook(workbook, reports, FormRegistry::builtIn()));
        const auto sheets = convertedBack(workbook);
        QCOMPARE(sheets.size(), 4);

        const Rows &overview = sheets[u"All reports"_s];
        const QStringList &ids = overview[3];
        for (std::size_t i = 0; i < reports.size(); ++i) {
            const QStringList &row = overview[4 + static_cast<qsizetype>(i)];
            QCOMPARE(row[1], reports[i].organ);
            QCOMPARE(row[4], QString::number(reports[i].count(Severity::Error)));
            QCOMPARE(row[5], QString::number(reports[i].count(Severity::Warning)));
            for (const auto &[id, cell] : reports[i].cells) {
                QVERIFY2(ids.contains(id), qPrintable(id));
                QCOMPARE(plain(row[ids.indexOf(id)]), plain(cell.number ? cell.number->toString() : cell.text));
            }
        }
        QCOMPARE(overview[4][ids.indexOf(u"t3.new.charity"_s)], u"=1+1"_s);
        QCOMPARE(overview[5][ids.indexOf(u"t2.licence.change"_s)], u"-6"_s);

        Rows findings = sheets[u"Findings"_s];
        findings.removeIf([](const QStringList &row) { return row.value(5) == u"Doubtful"; });
        std::size_t count = 0;
        for (const Report &report : reports) {
            for (const Finding &finding : report.findings) {
                const QStringList &row = findings[static_cast<qsizetype>(++count)];
                QCOMPARE(row[3], finding.rule);
                QCOMPARE(row[4], finding.at);
                QCOMPARE(row[6], sentence(finding, report, *FormRegistry::builtIn().form(report.form)));
                QCOMPARE(row[8], finding.expected ? finding.expected->toString() : QString());
                QCOMPARE(row[9], finding.found ? finding.found->toString() : QString());
            }
        }
        QVERIFY(count > 0);

        for (const Report &report : reports) {
            const auto sheet = std::find_if(sheets.begin(), sheets.end(), [&report](const Rows &rows) {
                return rows[0][0].startsWith(report.organ);
            });
            QVERIFY(sheet != sheets.end());
            QStringList numbers;
            const QStringList wanted = sortedNumbers(report);
            for (const QStringList &row : *sheet) {
                for (const QString &text : row) {
                    if (Decimal::fromString(text)) {
                        numbers.append(plain(text));
                    }
                }
            }
            numbers.sort();
            QCOMPARE(numbers, wanted);
        }
    }

    void manyReportsHaveNoSheetsOfTheirOwn()
    {
        const std::vector<Report> reports(51, sampleReport());
        const QString workbook = path(u"many.xlsx"_s);
        QVERIFY(saveWorkbook(workbook, reports, FormRegistry::builtIn()));
        const auto sheets = convertedBack(workbook);
        QCOMPARE(sheets.keys(), (QStringList{u"All reports"_s, u"Findings"_s}));
        QCOMPARE(sheets[u"All reports"_s][4 + 50][1], sampleReport().organ);
    }

    void correctionsStandInASheetOfTheirOwn()
    {
        Report report = sampleReport();
        const QString cell = u"t3.new.person"_s;
        const auto when = QDateTime::fromString(u"2025-02-03T04:05:06Z"_s, Qt::ISODate);
        const auto typed = [&](const QString &before, const QString &after) {
            return Step{.changes = {{Change::Kind::Cell, cell, before, after}},
                        .why = u"见原文"_s,
                        .who = u"甲"_s,
                        .when = when};
        };
        std::vector<Step> history{typed(u"0"_s, u"6"_s), typed(u"6"_s, u"7"_s)};
        history.push_back({.changes = {{Change::Kind::Cell, u"t3.new.legal"_s, u"0"_s, u"1"_s}}});
        history.push_back(
            {.action = Step::Action::Undo, .changes = {{Change::Kind::Cell, u"t3.new.legal"_s, u"1"_s, u"0"_s}}});
        applyCorrection(report, cell, u"7"_s);
        report.cells[cell].page = 3;
        validate(report, FormRegistry::builtIn());
        const Finding broken = report.findings.at(0);
        const QString key = findingKey(broken, report);
        report.dismissals[key] = u"原文如此"_s;
        validate(report, FormRegistry::builtIn());
        history.push_back({.changes = {{Change::Kind::Dismissal, key, {}, u"原文如此"_s}}, .who = u"乙"_s});

        const QString workbook = path(u"corrections.xlsx"_s);
        QVERIFY(saveWorkbook(workbook, {report}, FormRegistry::builtIn(), {history}));
        const auto sheets = convertedBack(workbook);
        const Rows &corrections = sheets[u"Corrections"_s];
        const Form &form = *FormRegistry::builtIn().form(report.form);
        QCOMPARE(corrections[1].mid(1, 7),
                 (QStringList{report.organ, QString::number(report.year), placeName(cell, report, form), u"3"_s, u"0"_s,
                              u"7"_s, u"甲"_s}));
        QVERIFY(corrections[1][8].startsWith(u"2025-02-03"));
        QCOMPARE(corrections[1][9], u"见原文"_s);
        QCOMPARE(corrections[1][10], cell);
        QVERIFY(corrections.size() < 3 || corrections[2].join(QString()).isEmpty());

        const Rows &findings = sheets[u"Findings"_s];
        QVERIFY(findings[1].contains(u"Dismissed: 原文如此 (乙)"_s));
        QVERIFY(findings[1].join(u' ').contains(placeName(broken.cells.at(0), report, form)));
    }

    void doubtfulCellsStandAmongTheFindings()
    {
        Report report = sampleReport();
        report.cells[u"t2.licence.decisions"_s].uncertain = true;
        report.cells[u"t2.licence.decisions"_s].page = 2;
        validate(report, FormRegistry::builtIn());
        const QString workbook = path(u"doubtful.xlsx"_s);
        QVERIFY(saveWorkbook(workbook, {report}, FormRegistry::builtIn()));
        const Rows findings = convertedBack(workbook)[u"Findings"_s];
        const auto doubt =
            std::ranges::find_if(findings, [](const QStringList &row) { return row.value(5) == u"Doubtful"; });
        QVERIFY(doubt != findings.end());
        QCOMPARE((*doubt)[1], report.organ);
        QCOMPARE((*doubt)[11], u"2"_s);
        QCOMPARE((*doubt)[13], u"t2.licence.decisions"_s);
    }

    void whatIsUnsureAboutTheSourceStandsAmongTheFindings()
    {
        Report report = sampleReport();
        report.notices.push_back({.kind = Notice::Kind::UnmappedTable, .page = 4});
        validate(report, FormRegistry::builtIn());
        const QString workbook = path(u"unsure.xlsx"_s);
        QVERIFY(saveWorkbook(workbook, {report}, FormRegistry::builtIn()));
        const Rows findings = convertedBack(workbook)[u"Findings"_s];
        const auto row = std::ranges::find_if(
            findings, [](const QStringList &cells) { return cells.join(u' ').contains(u"A table on page 4"); });
        QVERIFY(row != findings.end());
        QCOMPARE((*row)[5], u"Doubtful"_s);
        QCOMPARE((*row)[11], u"4"_s);
    }

    /// Files in the folders of different organs often have the same name.
    void aRollUpHasEachOrgansOwnNumbers()
    {
        const QString cell = u"t2.licence.decisions"_s;
        std::vector<Report> reports(3, sampleReport());
        for (std::size_t i = 0; i < reports.size(); ++i) {
            reports[i].organ = u"样例市%1局"_s.arg(i);
            applyCorrection(reports[i], cell, QString::number(100 + i));
        }
        const Form &form = *FormRegistry::builtIn().form(reports[0].form);
        const std::vector<const Report *> organs{&reports[1], &reports[2]};
        const QString workbook = path(u"rollup.xlsx"_s);
        QVERIFY(saveWorkbook(workbook, rollUp(reports[0], organs, form), organs, form));
        const Rows rows = convertedBack(workbook)[u"Roll-up"_s];
        const auto row = std::ranges::find_if(rows, [&](const QStringList &cells) { return cells.value(1) == cell; });
        QVERIFY(row != rows.end());
        QCOMPARE(row->mid(2, 5), (QStringList{u"203"_s, u"100"_s, u"-103"_s, u"101"_s, u"102"_s}));
    }

    void noReportsGiveAWorkbookAllTheSame()
    {
        QBuffer buffer;
        QVERIFY(buffer.open(QIODevice::WriteOnly));
        QVERIFY(writeWorkbook(buffer, {}, FormRegistry::builtIn()));
        QVERIFY(buffer.data().startsWith("PK"));
    }

    void sheetNames_data()
    {
        QTest::addColumn<QString>("wished");
        QTest::addColumn<QStringList>("taken");
        QTest::addColumn<QString>("name");
        QTest::newRow("plain") << u"商务局 2020"_s << QStringList{} << u"商务局 2020"_s;
        QTest::newRow("forbidden") << u"a[b]c:d*e?f/g\\h"_s << QStringList{} << u"a b c d e f g h"_s;
        QTest::newRow("long") << QString(40, u'长') << QStringList{} << QString(31, u'长');
        QTest::newRow("taken") << u"A"_s << QStringList{u"a"_s} << u"A (2)"_s;
        QTest::newRow("taken twice") << u"A"_s << QStringList{u"a"_s, u"a (2)"_s} << u"A (3)"_s;
        QTest::newRow("long and taken") << QString(40, u'长') << QStringList{QString(31, u'长')}
                                        << QString(27, u'长') + u" (2)"_s;
        QTest::newRow("apostrophes") << u"'quoted'"_s << QStringList{} << u"quoted"_s;
        QTest::newRow("empty") << QString() << QStringList{} << u"Report"_s;
        QTest::newRow("only forbidden") << u"??"_s << QStringList{} << u"Report"_s;
        QTest::newRow("reserved") << u"History"_s << QStringList{} << u"ReportHistory"_s;
    }

    void sheetNames()
    {
        QFETCH(QString, wished);
        QFETCH(QStringList, taken);
        QFETCH(QString, name);
        QCOMPARE(sheetName(wished, {taken.begin(), taken.end()}), name);
    }

    void aDeviceThatFailsIsTold_data()
    {
        QTest::addColumn<int>("bytes");
        QTest::newRow("at once") << 0;
        QTest::newRow("later") << 3000;
    }

    void aDeviceThatFailsIsTold()
    {
        QFETCH(int, bytes);
        FailDevice device(bytes);
        const Done written = writeWorkbook(device, {sampleReport()}, FormRegistry::builtIn());
        QVERIFY(!written);
        QVERIFY(written.error().sentence.contains(u"could not be written"));
    }

    void aFullDiskIsToldAndLeavesTheOldFile_data()
    {
        QTest::addColumn<int>("bytes");
        QTest::newRow("nothing fits") << 10;
        QTest::newRow("a part fits") << 4000;
        QTest::newRow("most fits") << 12000;
    }

    void aFullDiskIsToldAndLeavesTheOldFile()
    {
        QFETCH(int, bytes);
        const QString workbook = path(u"old.xlsx"_s);
        const QString json = path(u"old.json"_s);
        QVERIFY(saveWorkbook(workbook, {}, FormRegistry::builtIn()));
        QVERIFY(saveJson(json, sampleReport(u"2019"_s)));
        const QByteArray oldWorkbook = contentOf(workbook);
        const QByteArray oldJson = contentOf(json);
        {
            const FileSizeLimit full(static_cast<rlim_t>(bytes));
            const std::vector<Report> reports(5, numberedReport(u"2021"_s));
            const Done written = saveWorkbook(workbook, reports, FormRegistry::builtIn());
            QVERIFY(!written);
            QVERIFY2(written.error().sentence.contains(u"room"), qPrintable(written.error().sentence));
            QVERIFY2(!written.error().sentence.contains(u"Unknown error"), qPrintable(written.error().sentence));
            const Done jsonWritten = saveJson(json, sampleReport());
            QVERIFY(!jsonWritten);
            const QString reason = QString::fromLocal8Bit(std::strerror(EFBIG));
            QVERIFY2(jsonWritten.error().sentence.contains(u"old.json” could not be written: "_s + reason),
                     qPrintable(jsonWritten.error().sentence));
        }
        QCOMPARE(contentOf(workbook), oldWorkbook);
        QCOMPARE(contentOf(json), oldJson);
        QCOMPARE(QDir(m_dir->path()).entryList(QDir::Files | QDir::Hidden).size(), 2);
    }

    void theReasonIsToldWhereverTheDiskIsFull_data()
    {
        QTest::addColumn<int>("missing");
        QTest::newRow("the last byte") << 1;
        QTest::newRow("what waits in memory") << 2000;
        QTest::newRow("more than waits in memory") << 20'000;
    }

    /// Files of more and of less than QFile keeps in memory (16 KiB).
    void theReasonIsToldWhereverTheDiskIsFull()
    {
        QFETCH(int, missing);
        const QString reason = QString::fromLocal8Bit(std::strerror(EFBIG));
        for (const QString &organ : {u"局"_s, QString(20'000, u'局')}) {
            Report report = sampleReport();
            report.organ = organ;
            const qsizetype room = std::max<qsizetype>(0, toJsonText(report).size() - missing);
            const FileSizeLimit full(static_cast<rlim_t>(room));
            const Done written = saveJson(path(u"a.json"_s), report);
            QVERIFY(!written);
            QVERIFY2(written.error().sentence.contains(reason), qPrintable(written.error().sentence));
        }
        QVERIFY(QDir(m_dir->path()).isEmpty());
    }

    void aWorkbookIsToldByItsContent()
    {
        QVERIFY(saveWorkbook(path(u"a.pdf"_s), {sampleReport()}, FormRegistry::builtIn()));
        QVERIFY(isWorkbook(path(u"a.pdf"_s)));
        for (const QByteArray &content : {QByteArray(), QByteArray("%PDF-1.7"), wordFile("<w:p/>")}) {
            QFile file(path(u"b.xlsx"_s));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
            file.close();
            QVERIFY(!isWorkbook(file.fileName()));
        }
        QVERIFY(!isWorkbook(path(u"missing.xlsx"_s)));
        QVERIFY(!isWorkbook(m_dir->path()));
    }

    void aFolderThatMayNotBeWrittenToIsTold()
    {
        QFile::setPermissions(m_dir->path(), QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther);
        const WithoutRoot guard;
        const Done written = saveWorkbook(path(u"a.xlsx"_s), {sampleReport()}, FormRegistry::builtIn());
        QVERIFY(!written);
        QVERIFY(written.error().sentence.contains(u"a.xlsx"));
    }

    void jsonOfACorrectedCellTellsWhatWasRead()
    {
        Report report = sampleReport();
        applyCorrection(report, u"t3.new.person"_s, u"7"_s);
        QVERIFY(saveJson(path(u"a.json"_s), report));
        const auto back = reportFromJson(contentOf(path(u"a.json"_s)));
        QVERIFY(back);
        QCOMPARE(back->cells.at(u"t3.new.person"_s).text, u"7"_s);
        QCOMPARE(back->cells.at(u"t3.new.person"_s).read, std::optional(u"0"_s));
    }
};

QTEST_GUILESS_MAIN(TestWorkbook)
#include "test_workbook.moc"
