// SPDX-License-Identifier: GPL-3.0-or-later
// Each report whose content is known is a row: it must come out of the whole way with every cell, finding and name
// right.
#include "models/extract/pagetext.h"
#include "models/reading/readreport.h"
#include "models/report/celltext.h"
#include "models/source/reader.h"

#include "tests/support/paths.h"
#include "tests/support/truths.h"
#include "tests/support/wrongcells.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <map>
#include <set>

using namespace disclosure;
using namespace disclosure::tests;

namespace {

using Lines = std::set<QString>;

QStringList sorted(const Lines &lines)
{
    return {lines.begin(), lines.end()};
}

/// Judged elsewhere: rules between years need another report, those of the narrative have a test of their own. The
/// truths know the rules of the form's contract alone, not those of suspicion.
bool isJudgedHere(const QString &rule)
{
    static const QStringList suspicions = {
        QStringLiteral("t2.repeated_value"), QStringLiteral("t2.decisions_equal_stock"),
        QStringLiteral("t3.partial_twice"),  QStringLiteral("t3.no_carry"),
        QStringLiteral("form.date"),         QStringLiteral("cell.amount_jump")};
    return !rule.startsWith(u"years.") && !rule.startsWith(u"narrative.") && !suspicions.contains(rule);
}

/// What the narrative of a report contradicts, by rule and place; hints left out.
std::set<QString> contradictions(const QJsonArray &findings)
{
    std::set<QString> lines;
    for (const QJsonValue finding : findings) {
        if (const QString rule = finding[u"rule"].toString(); rule.startsWith(u"narrative.")) {
            lines.insert(rule + u'@' + finding[u"at"].toString());
        }
    }
    return lines;
}

QString lineOf(const QString &rule, const QString &at, const QString &severity)
{
    return QStringLiteral("%1 %2@%3").arg(severity, rule, at);
}

Lines statedFindings(const QJsonArray &findings)
{
    Lines lines;
    for (const QJsonValue finding : findings) {
        if (const QString rule = finding[u"rule"].toString(); isJudgedHere(rule)) {
            lines.insert(lineOf(rule, finding[u"at"].toString(), finding[u"severity"].toString()));
        }
    }
    return lines;
}

Lines foundFindings(const Report &report)
{
    Lines lines;
    for (const Finding &finding : report.findings) {
        if (finding.severity == Severity::Hint || !isJudgedHere(finding.rule)) {
            continue;
        }
        const bool isError = finding.severity == Severity::Error;
        lines.insert(lineOf(finding.rule, finding.at, isError ? QStringLiteral("error") : QStringLiteral("warning")));
    }
    return lines;
}

void remove(Lines &lines, const Lines &others)
{
    std::erase_if(lines, [&others](const QString &line) { return others.contains(line); });
}

/// Sums as both sides state them, for the errors that the truth and the report have in common.
QStringList wrongSums(const Report &report, const QJsonObject &truth)
{
    QStringList wrong;
    for (const QJsonValue stated : truth[u"findings"].toArray()) {
        const auto found = std::ranges::find_if(report.findings, [&stated](const Finding &finding) {
            return finding.rule == stated[u"rule"].toString() && finding.at == stated[u"at"].toString();
        });
        if (found == report.findings.end() || stated[u"severity"].toString() != u"error" ||
            !stated[u"expected"].isString()) {
            continue;
        }
        const QString expected = stated[u"expected"].toString() + u" / "_qs + stated[u"found"].toString();
        const QString actual = shown(found->expected) + u" / "_qs + shown(found->found);
        if (expected != actual) {
            wrong.append(QStringLiteral("%1@%2: expected %3, found %4").arg(found->rule, found->at, expected, actual));
        }
    }
    return wrong;
}

/// The characters that a page has in a box, in any order, each once (fake bold draws them twice).
std::set<QChar> charactersIn(const PageContent &page, const QRectF &box)
{
    std::set<QChar> characters;
    for (const Word &word : page.words) {
        for (qsizetype i = 0; i < word.text.size(); ++i) {
            if (box.contains(word.characterBoxes[static_cast<std::size_t>(i)].center())) {
                const QString plain = squeezed(word.text.mid(i, 1));
                characters.insert(plain.begin(), plain.end());
            }
        }
    }
    return characters;
}

/// Whether a cell says where its text stands, and the text does stand there.
bool standsWhereItSays(const Cell &cell, const std::vector<PageContent> &pages)
{
    if (cell.page < 1 || cell.page > static_cast<int>(pages.size()) || cell.box.isEmpty()) {
        return false;
    }
    const PageContent &page = pages[static_cast<std::size_t>(cell.page - 1)];
    const QString text = squeezed(cell.text);
    return QRectF(QPointF(0, 0), page.size).contains(cell.box) &&
           charactersIn(page, cell.box) == std::set<QChar>(text.begin(), text.end());
}

} // namespace

class TestCorpus : public QObject {
    Q_OBJECT

private slots:
    void isRead_data();
    void isRead();
    void narrativesAreJudged_data();
    void narrativesAreJudged();
    void numbersHavePlaces_data();
    void numbersHavePlaces();
    void readingAgainGivesTheSame_data();
    void readingAgainGivesTheSame();

private:
    void addReports(const QString &suffix = {});
    const Result<Reading> &readingOf(const QString &path);

    /// What each report was read as: several tests look at the same reading, which takes most of their time.
    std::map<QString, Result<Reading>> m_readings;
};

void TestCorpus::addReports(const QString &suffix)
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonObject>("truth");
    for (const KnownReport &report : knownReports()) {
        if (report.path.endsWith(suffix)) {
            QTest::newRow(qPrintable(report.name)) << report.path << report.truth();
        }
    }
}

const Result<Reading> &TestCorpus::readingOf(const QString &path)
{
    auto reading = m_readings.find(path);
    if (reading == m_readings.end()) {
        reading = m_readings.emplace(path, readReport(path, {}, FormRegistry::builtIn())).first;
    }
    return reading->second;
}

void TestCorpus::isRead_data()
{
    addReports();
}

void TestCorpus::isRead()
{
    QFETCH(QString, path);
    QFETCH(QJsonObject, truth);
    const Result<Reading> &reading = readingOf(path);
    QVERIFY2(reading, reading ? "" : qPrintable(reading.error().sentence));
    const Report &report = reading->report;
    QCOMPARE(report.form, truth[u"form"].toString());
    QCOMPARE(report.year, truth[u"year"].toVariant().toInt());
    QVERIFY2(namesOrgan(report, truth), qPrintable(report.organ));
    const QStringList wrong = wrongCells(report, truth);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    Lines stated = statedFindings(truth[u"findings"].toArray());
    Lines found = foundFindings(report);
    // What may be found need not be.
    Lines maybe = statedFindings(truth[u"maybe"].toArray());
    remove(stated, maybe);
    remove(found, maybe);
    QCOMPARE(sorted(found), sorted(stated));
    QCOMPARE(wrongSums(report, truth), QStringList());
}

void TestCorpus::narrativesAreJudged_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonObject>("truth");
    QTest::newRow("none") << QString() << QJsonObject(); // where the developers' corpus is not there
    for (const KnownReport &report : knownReports()) {
        if (report.name.startsWith(u"corpus/")) {
            QTest::newRow(qPrintable(report.name)) << report.path << report.truth();
        }
    }
}

/// The truths of the corpus say which narratives contradict a table or themselves.
void TestCorpus::narrativesAreJudged()
{
    QFETCH(QString, path);
    QFETCH(QJsonObject, truth);
    if (path.isEmpty()) {
        return;
    }
    const Result<Reading> &reading = readingOf(path);
    QVERIFY(reading);
    std::set<QString> found;
    for (const Finding &finding : reading->report.findings) {
        if (finding.rule.startsWith(u"narrative.") && finding.severity != Severity::Hint) {
            found.insert(finding.rule + u'@' + finding.at);
        }
    }
    const std::set<QString> maybe = contradictions(truth[u"maybe"].toArray());
    std::erase_if(found, [&maybe](const QString &line) { return maybe.contains(line); });
    QCOMPARE(QStringList(found.begin(), found.end()), [&] {
        const std::set<QString> stated = contradictions(truth[u"findings"].toArray());
        return QStringList(stated.begin(), stated.end());
    }());
}

void TestCorpus::numbersHavePlaces_data()
{
    addReports(QStringLiteral(".pdf"));
}

void TestCorpus::numbersHavePlaces()
{
    QFETCH(QString, path);
    const Result<Reading> &reading = readingOf(path);
    Result<Document> document = readDocument(path, {});
    QVERIFY(reading);
    QVERIFY(document);
    const std::vector<PageContent> pages = ReadPages(std::move(document->pages)).pages; // as they are shown
    QVERIFY(reading->isPaged);
    QStringList wrong;
    for (const auto &[id, cell] : reading->report.cells) {
        if (cell.number && !standsWhereItSays(cell, pages)) {
            wrong.append(id);
        }
    }
    QCOMPARE(wrong, QStringList());
}

void TestCorpus::readingAgainGivesTheSame_data()
{
    addReports();
}

void TestCorpus::readingAgainGivesTheSame()
{
    QFETCH(QString, path);
    const Result<Reading> &once = readingOf(path);
    const Result<Reading> again = readReport(path, {}, FormRegistry::builtIn());
    QVERIFY(once && again);
    QVERIFY(once->report == again->report);
    QCOMPARE(again->html, once->html);
}

QTEST_GUILESS_MAIN(TestCorpus)
#include "test_corpus.moc"
