// SPDX-License-Identifier: GPL-3.0-or-later
// All organs are invented.
#include "models/extract/recognisedidentity.h"

#include <QTest>

using namespace disclosure;
using Place = OrganWitness::Place;

namespace {

/// A recognised page with a line for each text; what follows a bar is its second reading.
struct Scan {
    Document document{.kind = SourceKind::Pdf};
    std::vector<PageContent> pages{PageContent{.number = 1, .isRecognised = true}};

    Scan(const QStringList &lines, const QString &fileName)
    {
        document.fileName = fileName;
        for (const QString &line : lines) {
            const Word word{.text = line.section(u'|', 0, 0), .secondReading = line.section(u'|', 1)};
            pages.front().words.push_back(word);
            document.blocks.emplace_back(Paragraph{.text = word.text, .page = 1});
        }
    }

    Identity identity() const { return identifyRecognised(document, pages, *FormRegistry::builtIn().form(u"2021")); }
};

} // namespace

class TestRecognisedIdentity : public QObject {
    Q_OBJECT

private slots:
    void votes_data();
    void votes();
    void hearsAllPlaces_data();
    void hearsAllPlaces();
};

void TestRecognisedIdentity::votes_data()
{
    QTest::addColumn<QStringList>("names"); // of the title, the sentence, the signature …
    QTest::addColumn<QString>("organ");
    QTest::addColumn<bool>("isUnsure");
    const auto row = [](const char *name, const QStringList &names, const QString &organ, bool isUnsure) {
        QTest::newRow(name) << names << organ << isUnsure;
    };
    row("none", {}, {}, false);
    row("all alike", {u"云岭市自然资源局"_qs, u"云岭市自然资源局"_qs}, u"云岭市自然资源局"_qs, false);
    row("one alone", {u"云岭市自然资源局"_qs}, u"云岭市自然资源局"_qs, true);
    row("one differs", {u"云岭市目然资源局"_qs, u"云岭市自然资源局"_qs, u"云岭市自然资源局"_qs}, u"云岭市自然资源局"_qs,
        true);
    row("each is wrong elsewhere", {u"云岭市目然资源局"_qs, u"云岭市自然货源局"_qs, u"去岭市自然资源局"_qs},
        u"云岭市自然资源局"_qs, true);
    row("two differ", {u"云岭市目然资源局"_qs, u"云岭市自然资源局"_qs}, u"云岭市目然资源局"_qs, true);
    row("one character too many", {u"云岭市上自然资源局"_qs, u"云岭市自然资源局"_qs, u"云岭市自然资源局"_qs},
        u"云岭市自然资源局"_qs, true);
    row("one character too few", {u"云岭市自然源局"_qs, u"云岭市自然资源局"_qs, u"云岭市自然资源局"_qs},
        u"云岭市自然资源局"_qs, true);
    row("a stray character before it", {u"人云岭市自然资源局"_qs, u"云岭市自然资源局"_qs, u"云岭市自然资源局"_qs},
        u"云岭市自然资源局"_qs, true);
    row("begun in the middle", {u"岭市自然资源局"_qs, u"云岭市自然资源局"_qs, u"云岭市自然资源局"_qs},
        u"云岭市自然资源局"_qs, true);
    row("without the place", {u"云岭市自然资源局"_qs, u"自然资源局"_qs}, u"云岭市自然资源局"_qs, false);
    row("another organ signs", {u"云岭市自然资源局"_qs, u"云岭市自然资源局"_qs, u"青石县财政所"_qs},
        u"云岭市自然资源局"_qs, false);
}

void TestRecognisedIdentity::votes()
{
    QFETCH(QStringList, names);
    constexpr std::array places{Place::Title, Place::Sentence, Place::Signature};
    std::vector<OrganWitness> witnesses;
    for (qsizetype i = 0; i < names.size(); ++i) {
        witnesses.push_back({places[static_cast<std::size_t>(i)], names[i]});
    }
    const OrganVote vote = voteOnOrgan(witnesses);
    QTEST(vote.organ, "organ");
    QTEST(vote.isUnsure, "isUnsure");
}

void TestRecognisedIdentity::hearsAllPlaces_data()
{
    QTest::addColumn<QStringList>("lines");
    QTest::addColumn<QString>("fileName");
    QTest::addColumn<Identity>("identity");
    const QString title = u"云岭市水利局2023年政府信息公开工作年度报告"_qs;
    const QString misread = u"云岭市水剂局2023年政府信息公开工作年度报告"_qs;
    const QString heading = u"一、总体情况"_qs;
    const QString law = u"根据《中华人民共和国政府信息公开条例》第五十条规定，"_qs;
    const QStringList signature{u"云岭市水利局"_qs, u"2024年1月20日"_qs};
    const QString file = u"scan.pdf"_qs;
    const auto row = [](const char *name, const QStringList &lines, const QString &fileName, bool isOrganUnsure,
                        bool isYearUnsure) {
        QTest::newRow(name) << lines << fileName << Identity{u"云岭市水利局"_qs, 2023, isOrganUnsure, isYearUnsure};
    };
    row("title and signature", QStringList{title, heading} + signature, file, false, false);
    row("title alone", {title, heading}, file, true, false);
    row("title and a sentence", {title, law + u"现公布云岭市水利局2023年政府信息公开年度报告。"_qs, heading}, file,
        false, false);
    row("who made it", {title, u"本报告由云岭市水利局根据《中华人民共和国政府信息公开条例》编制。"_qs, heading}, file,
        false, false);
    row("title and a running head", {title, heading, title, u"二、主动公开政府信息情况"_qs}, file, false, false);
    row("title and file name", {title, heading}, u"3.云岭市水利局2023年.pdf"_qs, false, false);
    row("the file name mends the title", {misread, heading}, u"云岭市水利局2023.pdf"_qs, true, false);
    row("the title's other reading and the signature", QStringList{misread + u'|' + title, heading} + signature, file,
        true, false);
    row("no title", QStringList{heading, u"2024年将加强培训，2024年将改进网站。"_qs} + signature, file, true, true);
    row("no title, but the file's name", {heading, u"2024年将加强培训。"_qs}, u"云岭市水利局2023年.pdf"_qs, true, true);
    row("signed in another year", {title, heading, u"云岭市水利局"_qs, u"2022年1月20日"_qs}, file, false, true);
    row("a period of another year",
        QStringList{title, u"统计期限自2022年1月1日起至12月31日止。"_qs, heading} + signature, file, false, true);
}

void TestRecognisedIdentity::hearsAllPlaces()
{
    QFETCH(QStringList, lines);
    QFETCH(QString, fileName);
    QFETCH(Identity, identity);
    const Identity found = Scan(lines, fileName).identity();
    QCOMPARE(found.organ, identity.organ);
    QCOMPARE(found.year, identity.year);
    QCOMPARE(found.isOrganUnsure, identity.isOrganUnsure);
    QCOMPARE(found.isYearUnsure, identity.isYearUnsure);
}

QTEST_APPLESS_MAIN(TestRecognisedIdentity)
#include "test_recognisedidentity.moc"
