// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/library.h"
#include "models/validate/applychange.h"
#include "models/validate/validator.h"

#include "tests/support/guards.h"
#include "tests/support/libraries.h"
#include "tests/support/samplereport.h"

#include <QDir>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace disclosure;
using namespace disclosure::tests;
using namespace Qt::StringLiterals;

namespace {

const QString cellId = QStringLiteral("t3.new.person");

} // namespace

class TestLibrary : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    QString m_path;
    int m_number = 0;

    std::unique_ptr<Library> openLibrary()
    {
        auto library = Library::open(m_path);
        if (!library) {
            qFatal("%s", qPrintable(library.error().sentence));
        }
        return *std::move(library);
    }

    /// Runs SQL on the library's file as another program would; gives the error's text, empty if there is none.
    QString runSql(const QString &sql) const
    {
        QString error;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("test"));
            database.setDatabaseName(m_path);
            if (!database.open()) {
                return database.lastError().text();
            }
            QSqlQuery query(database);
            error = query.exec(sql) ? QString() : query.lastError().text();
        }
        QSqlDatabase::removeDatabase(QStringLiteral("test"));
        return error;
    }

private slots:
    void init() { m_path = m_dir.filePath(QStringLiteral("%1/library.disclosure").arg(++m_number)); }

    void aReadingComesBackAsItWas()
    {
        Report report = sampleReport();
        setCell(report, cellId, QStringLiteral("1,488笔"));
        setCell(report, u"t2.fees.amount"_s, QStringLiteral("45.90"));
        setCell(report, u"t3.carried_in.person"_s, QStringLiteral("/"));
        report.cells[u"t3.new.total"_s].box = QRectF(10.5, 20.25, 30, 12.75);
        report.cells[u"t3.new.total"_s].page = 3;
        report.cells[u"t3.new.legal"_s].uncertain = true;
        report.cells[u"t3.new.legal"_s].secondReading = u"8"_s;
        report.cells[u"t3.new.other"_s].uncertain = true;
        report.cells[u"t3.new.other"_s].isProvable = true;
        report.cells.erase(u"t3.new.charity"_s);
        report.extraRows = {{u"t3.extra_1"_s, u"1.信息不存在"_s, u"（四）无法提供"_s, u"t3.unable_not_held"_s}};
        report.cells[u"t3.extra_1.person"_s] = {.text = u"2"_s, .number = Decimal(2)};
        report.missingParts = {u"6"_s};
        report.notices = {{Notice::Kind::PicturePage, 4}};
        validate(report, FormRegistry::builtIn());

        const auto library = openLibrary();
        const auto id = library->addReading(sampleFile(), {report, u"<p>第一段</p>"_s, false});
        QVERIFY(id);
        const auto back = library->report(*id);
        QVERIFY(back);
        QCOMPARE(back->cells.size(), report.cells.size());
        for (const auto &[key, cell] : report.cells) {
            QVERIFY2(back->cells.at(key) == cell, qPrintable(key));
        }
        QVERIFY(*back == report);
        QCOMPARE(library->html(*id), u"<p>第一段</p>"_s);
    }

    void theNarrativeOfAScanComesLater()
    {
        const auto library = openLibrary();
        Report scan = sampleReport();
        scan.notices = {{Notice::Kind::UnreadText}, {Notice::Kind::PicturePage, 2}, {Notice::Kind::PicturePage, 3}};
        const auto id = library->addReading(sampleFile(), {scan, {}, true});
        QVERIFY(id);
        QVERIFY(correct(*library, *id, cellId, u"7"_s));
        const std::vector<Passage> narrative = {{u"1"_s, u"全年受理申请99999件。"_s, 1}};
        QCOMPARE(library->withUnreadText(), std::vector<qint64>{*id});
        QVERIFY(library->setNarrative(*id, narrative, {{Notice::Kind::Recognised, 2}, {Notice::Kind::PicturePage, 3}}));
        QVERIFY(library->withUnreadText().empty());
        QVERIFY(library->setNarrative(*id, {})); // nothing was found: what is held stays
        const auto report = library->report(*id);
        QVERIFY(report);
        QVERIFY(report->narrative == narrative);
        const std::vector<Notice> notices = {{Notice::Kind::Recognised, 2}, {Notice::Kind::PicturePage, 3}};
        QVERIFY(report->notices == notices);
        QCOMPARE(report->cells.at(cellId).text, u"7"_s);
        QCOMPARE(library->summary(*id)->corrections, 1);
        QCOMPARE(library->summary(*id)->warnings, report->count(Severity::Warning));
    }

    void aStepFromBeforeTheNarrativeCameCountsIt()
    {
        const auto library = openLibrary();
        const auto id = library->addReading(sampleFile(), {sampleReport(), {}, true});
        QVERIFY(id);
        Report before = *library->report(*id);
        QVERIFY(library->setNarrative(*id, {{u"1"_s, u"收到政府信息公开申请99999件。"_s, 1}}));
        const Step step = typing(cellId, before.cells.at(cellId).text, u"7"_s);
        apply(before, step.changes.front());
        validate(before, FormRegistry::builtIn());
        QVERIFY(library->record(*id, step, before));
        const Report after = *library->report(*id);
        QVERIFY(after.count(Severity::Warning) > before.count(Severity::Warning));
        QCOMPARE(library->summary(*id)->warnings, after.count(Severity::Warning));
    }

    void aStepFromBeforeTheFileWasReadAgainCountsWhatIsDoubtfulNow()
    {
        const auto library = openLibrary();
        Report report = sampleReport();
        const auto id = library->addReading(sampleFile(), {report, {}, true});
        QVERIFY(id);
        Report before = *library->report(*id);
        report.cells[u"t2.licence.decisions"_s].uncertain = true;
        validate(report, FormRegistry::builtIn());
        QVERIFY(library->addReading(sampleFile(), {report, {}, true}));
        const Step step = typing(cellId, before.cells.at(cellId).text, u"7"_s);
        apply(before, step.changes.front());
        validate(before, FormRegistry::builtIn());
        const auto isDoubtful = [](const auto &entry) { return entry.second.trust == Trust::Doubtful; };
        const auto doubtful = static_cast<int>(std::ranges::count_if(before.cells, isDoubtful));
        QVERIFY(library->record(*id, step, before));
        QCOMPARE(library->summary(*id)->doubtful, doubtful + 1);
    }

    void theListShowsWhatTheReportsHave()
    {
        Report wrong = sampleReport();
        setCell(wrong, cellId, QStringLiteral("5"));
        Report doubtful = sampleReport();
        doubtful.cells[cellId].uncertain = true;
        validate(doubtful, FormRegistry::builtIn());
        const auto library = openLibrary();
        const auto first = library->addReading(sampleFile("1"), {sampleReport(), {}, true});
        const auto second = library->addReading(sampleFile("2"), {wrong, {}, false});
        const auto third = library->addReading(sampleFile("3"), {doubtful, {}, true});
        QVERIFY(first && second && third);

        QCOMPARE(reportCount(*library), 3);
        const auto summaries = allSummaries(*library);
        QCOMPARE(summaries.size(), 3U);
        QCOMPARE(summaries[0].organ, sampleReport().organ);
        QCOMPARE(library->sha256(*first), sampleFile("1").sha256);
        QVERIFY(library->sha256(99).isEmpty());
        QCOMPARE(summaries[0].year, 2021);
        QCOMPARE(summaries[0].form, u"2021"_s);
        QCOMPARE(summaries[0].cells, static_cast<int>(sampleReport().cells.size()));
        QCOMPARE(summaries[0].errors, 0);
        QVERIFY(summaries[0].isPaged);
        QCOMPARE(summaries[1].errors, wrong.count(Severity::Error));
        QVERIFY(summaries[1].errors > 0);
        QVERIFY(!summaries[1].isPaged);
        QVERIFY(summaries[2].doubtful > 0);
        QVERIFY(library->summaries(std::vector{*second}) == std::vector{summaries[1]});
        QVERIFY(library->summary(*third) == summaries[2]);
        QVERIFY(!library->summary(99));
        QVERIFY((library->totals().verdicts == ReviewCounts{.wrong = 1, .toReview = 1, .passed = 1}));
    }

    void aReportWithoutCellsDoesNotPass()
    {
        auto library = openLibrary();
        Report empty = sampleReport();
        empty.cells.clear();
        empty.findings.clear();
        QVERIFY(bool(library->addReading(sampleFile("1"), {empty, {}, true})));
        QCOMPARE(verdict(allSummaries(*library)[0]), Verdict::ToReview);
        QVERIFY((library->totals().verdicts == ReviewCounts{.wrong = 0, .toReview = 1, .passed = 0}));
    }

    void aReportThatWasNotReadInFullDoesNotPass()
    {
        auto library = openLibrary();
        Report cut = sampleReport();
        validate(cut, FormRegistry::builtIn());
        QVERIFY(bool(library->addReading(sampleFile("1"), {cut, {}, true})));
        const Verdict whole = verdict(allSummaries(*library)[0]);
        cut.notices.push_back({Notice::Kind::PicturePage, 2});
        const auto id = library->addReading(sampleFile("2"), {cut, {}, true});
        QCOMPARE(whole, Verdict::Passed);
        QCOMPARE(verdict(*library->summary(*id)), Verdict::ToReview);
        QCOMPARE(library->summary(*id)->problems, 1);
    }

    void aCorrectionIsThereAfterReopening()
    {
        auto library = openLibrary();
        const auto id = library->addReading(sampleFile(), {sampleReport(), {}, true});
        QVERIFY(correct(*library, *id, cellId, u"7"_s));
        library.reset();

        library = openLibrary();
        const auto report = library->report(*id);
        QCOMPARE(report->cells.at(cellId).text, u"7"_s);
        QCOMPARE(report->cells.at(cellId).read, std::optional(u"0"_s));
        QVERIFY(report->count(Severity::Error) > 0);
        const auto summary = library->summary(*id);
        QCOMPARE(summary->errors, report->count(Severity::Error));
        QCOMPARE(summary->corrections, 1);
        const auto history = library->history(*id);
        QCOMPARE(history.size(), 1U);
        QVERIFY((history[0].changes == std::vector{Change{Change::Kind::Cell, cellId, u"0"_s, u"7"_s}}));
        QCOMPARE(history[0].who, u"tester"_s);
        QCOMPARE(history[0].when.timeSpec(), Qt::UTC);
        QVERIFY(history[0].when.secsTo(QDateTime::currentDateTimeUtc()) < 60);
    }

    void undoingAddsToTheHistory()
    {
        const auto library = openLibrary();
        const auto id = library->addReading(sampleFile(), {sampleReport(), {}, true});
        QVERIFY(correct(*library, *id, cellId, u"7"_s));
        QVERIFY(correct(*library, *id, cellId, u"0"_s));
        QCOMPARE(library->history(*id).size(), 2U);
        QCOMPARE(library->summary(*id)->corrections, 0);
        QCOMPARE(library->summary(*id)->errors, 0);
        QVERIFY(*library->report(*id) == sampleReport());
    }

    void aCellThatWasNotReadCanBeGivenAndTakenBack()
    {
        Report report = sampleReport();
        report.cells.erase(cellId);
        validate(report, FormRegistry::builtIn());
        const auto library = openLibrary();
        const auto id = library->addReading(sampleFile(), {report, {}, true});
        const auto step = correct(*library, *id, cellId, u"4"_s);
        QCOMPARE(library->report(*id)->cells.at(cellId).text, u"4"_s);
        QCOMPARE(library->summary(*id)->corrections, 1);

        QVERIFY(takeBack(*library, *id, *step));
        QVERIFY(library->history(*id).back().changes.at(0).after.isNull());
        QVERIFY(*library->report(*id) == report);
        QCOMPARE(library->summary(*id)->corrections, 0);
    }

    void aBlankIsNotTheSameAsNoCell()
    {
        const auto library = openLibrary();
        const auto id = library->addReading(sampleFile(), {sampleReport(), {}, true});
        QVERIFY(correct(*library, *id, cellId, QStringLiteral("")));
        const auto report = library->report(*id);
        QVERIFY(report->cells.contains(cellId));
        QVERIFY(report->cells.at(cellId).text.isEmpty());
        QVERIFY(!report->cells.at(cellId).number);
        QVERIFY(!library->history(*id)[0].changes.at(0).after.isNull());
    }

    void readingTheSameFileAgainKeepsCorrections()
    {
        const auto library = openLibrary();
        const auto first = library->addReading(sampleFile(), {sampleReport(), {}, true});
        QVERIFY(correct(*library, *first, cellId, u"7"_s));

        Report better = sampleReport();
        setCell(better, u"t2.licence.decisions"_s, u"12"_s);
        SourceFile moved = sampleFile();
        moved.path = u"/elsewhere/样例.pdf"_s;
        const auto second = library->addReading(moved, {better, u"<p>neu</p>"_s, true});
        QCOMPARE(*second, *first);
        QCOMPARE(reportCount(*library), 1);
        const auto report = library->report(*first);
        QCOMPARE(report->cells.at(cellId).text, u"7"_s);
        QCOMPARE(report->cells.at(u"t2.licence.decisions"_s).text, u"12"_s);
        const auto summary = library->summary(*first);
        QCOMPARE(summary->path, moved.path);
        QCOMPARE(summary->corrections, 1);
        QCOMPARE(summary->errors, report->count(Severity::Error));
        QCOMPARE(library->html(*first), u"<p>neu</p>"_s);
    }

    void anotherContentIsAnotherReport()
    {
        const auto library = openLibrary();
        const auto first = library->addReading(sampleFile("a"), {sampleReport(), {}, true});
        const auto second = library->addReading(sampleFile("b"), {sampleReport(), {}, true});
        QVERIFY(*first != *second);
        QCOMPARE(reportCount(*library), 2);
    }

    void aRemovedReportKeepsItsHistory()
    {
        const auto library = openLibrary();
        const auto id = library->addReading(sampleFile(), {sampleReport(), {}, true});
        QVERIFY(correct(*library, *id, cellId, u"7"_s));
        QVERIFY(library->remove(*id));
        QCOMPARE(reportCount(*library), 0);
        QVERIFY(allSummaries(*library).empty());
        QVERIFY(!library->summary(*id));

        const auto again = library->addReading(sampleFile(), {sampleReport(), {}, true});
        QCOMPARE(*again, *id);
        QCOMPARE(reportCount(*library), 1);
        QCOMPARE(library->report(*id)->cells.at(cellId).text, u"7"_s);
    }

    void whatWasReadAndCorrectedCannotBeChanged_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("change changed") << u"UPDATE change SET new_value = '8'"_s;
        QTest::newRow("change deleted") << u"DELETE FROM change"_s;
        QTest::newRow("step changed") << u"UPDATE step SET who = 'nobody'"_s;
        QTest::newRow("step deleted") << u"DELETE FROM step"_s;
        QTest::newRow("source deleted") << u"DELETE FROM source"_s;
        QTest::newRow("cell changed") << u"UPDATE cell SET text = '8' WHERE cell = 't3.new.person'"_s;
        QTest::newRow("cell deleted") << u"DELETE FROM cell"_s;
        QTest::newRow("reading changed") << u"UPDATE reading SET facts = ''"_s;
        QTest::newRow("reading deleted") << u"DELETE FROM reading"_s;
    }

    void whatWasReadAndCorrectedCannotBeChanged()
    {
        QFETCH(QString, sql);
        const auto library = openLibrary();
        const auto id = library->addReading(sampleFile(), {sampleReport(), {}, true});
        QVERIFY(correct(*library, *id, cellId, u"7"_s));
        QVERIFY(runSql(sql).contains(u"never"));
        QCOMPARE(library->report(*id)->cells.at(cellId).text, u"7"_s);
    }

    void twoProgramsSeeEachOthersCorrections()
    {
        const auto one = openLibrary();
        const auto other = openLibrary();
        const auto id = one->addReading(sampleFile(), {sampleReport(), {}, true});
        const qint64 before = other->changeCounter();
        QCOMPARE(other->changeCounter(), before);

        auto stale = *other->report(*id);
        QVERIFY(correct(*one, *id, cellId, u"7"_s));
        QVERIFY(other->changeCounter() != before);

        // The other program does not know of the 7 yet: its counts must not hide that.
        const QString otherCell = u"t4.count.review_upheld"_s;
        applyCorrection(stale, otherCell, u"3"_s);
        validate(stale, FormRegistry::builtIn());
        QVERIFY(other->record(*id, typing(otherCell, u"0"_s, u"3"_s), stale));
        const auto report = one->report(*id);
        QCOMPARE(report->cells.at(cellId).text, u"7"_s);
        QCOMPARE(report->cells.at(otherCell).text, u"3"_s);
        QVERIFY(report->count(Severity::Error) > stale.count(Severity::Error));
        QCOMPARE(one->summary(*id)->errors, report->count(Severity::Error));
        QCOMPARE(one->summary(*id)->corrections, 2);

        // It corrects the same cell without having seen the 7: the later correction stands, the history tells both.
        applyCorrection(stale, cellId, u"8"_s);
        QVERIFY(other->record(*id, typing(cellId, u"53"_s, u"8"_s), stale));
        const std::vector<Step> history = one->history(*id);
        QCOMPARE(history.size(), std::size_t(3));
        QVERIFY((history.back().changes == std::vector{Change{Change::Kind::Cell, cellId, u"7"_s, u"8"_s}}));
        QCOMPARE(one->report(*id)->cells.at(cellId).text, u"8"_s);
    }

    void theDefaultIsTheSameForAllPrograms()
    {
        QStandardPaths::setTestModeEnabled(true);
        const QString path = Library::defaultPath();
        QCoreApplication::setApplicationName(u"another"_s);
        QCOMPARE(Library::defaultPath(), path);
        QVERIFY(path.endsWith(u"/disclosure-review/library.disclosure"));
    }

    void aSourceFileIsKnownByItsContent()
    {
        const QString path = m_dir.filePath(u"abc.txt"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("abc") == 3);
        file.close();
        const auto facts = sourceFile(path);
        QVERIFY(facts);
        QCOMPARE(facts->path, path);
        QCOMPARE(facts->sha256.toHex(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_ba);
        const auto missing = sourceFile(m_dir.filePath(u"missing.txt"_s));
        QVERIFY(!missing);
        QVERIFY(missing.error().sentence.contains(u"missing.txt"));
    }
};

QTEST_GUILESS_MAIN(TestLibrary)
#include "test_library.moc"
