// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/reader.h"

#include "tests/support/documenttext.h"
#include "tests/support/paths.h"

#include <QDirIterator>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <map>

using namespace disclosure;
using namespace disclosure::tests;

namespace {

QString withoutSpace(QString text)
{
    text.removeIf([](QChar c) { return c.isSpace(); });
    return text;
}

/// Adds a row for each report with a truth beside it whose file holds tables.
void addReports(const QString &folder)
{
    QDirIterator files(folder, {u"*.docx"_qs, u"*.html"_qs, u"*.md"_qs, u"*.txt"_qs}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QFileInfo file(files.next());
        const QString truth = file.path() + u'/' + file.completeBaseName() + u".truth.json"_qs;
        if (QFile::exists(truth) && detectKind(contentOf(file.filePath())) != SourceKind::PlainText) {
            QTest::newRow(qPrintable(QDir(folder).relativeFilePath(file.filePath()))) << file.filePath() << truth;
        }
    }
}

/// The texts of a table's cells, sorted.
QStringList statedTexts(const QJsonObject &truth, const QString &table)
{
    QStringList texts;
    const QJsonObject cells = truth.value(u"cells"_qs).toObject();
    for (auto cell = cells.begin(); cell != cells.end(); ++cell) {
        if (cell.key().startsWith(table + u'.')) {
            texts.append(withoutSpace(cell.value().toObject().value(u"text"_qs).toString()));
        }
    }
    texts.sort();
    return texts;
}

QStringList textsOf(const Grid &grid)
{
    QStringList texts;
    for (const GridCell &cell : grid.cells) {
        texts.append(withoutSpace(cell.text));
    }
    texts.sort();
    return texts;
}

} // namespace

class TestCorpusTables : public QObject {
    Q_OBJECT

private slots:
    void givesGridsWithAllTexts_data();
    void givesGridsWithAllTexts();
};

void TestCorpusTables::givesGridsWithAllTexts_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("truth");
    addReports(examplePath());
    if (const auto corpus = corpusPath()) {
        addReports(*corpus);
    }
}

void TestCorpusTables::givesGridsWithAllTexts()
{
    QFETCH(QString, path);
    QFETCH(QString, truth);
    const auto document = readDocument(path, {});
    QVERIFY2(document, document ? "" : qPrintable(document.error().sentence));

    std::vector<Grid> grids = gridsOf(*document);
    std::erase_if(grids, [](const Grid &grid) { return grid.rows < 4 || grid.columns < 4; });
    QCOMPARE(grids.size(), size_t(3));
    const QJsonObject stated = QJsonDocument::fromJson(contentOf(truth)).object();
    for (const auto &[index, table] : std::map<size_t, QString>{{0, u"t2"_qs}, {1, u"t3"_qs}, {2, u"t4"_qs}}) {
        const QStringList read = textsOf(grids[index]);
        const QStringList expected = statedTexts(stated, table);
        QVERIFY(!expected.isEmpty());
        QStringList missing;
        std::set_difference(expected.begin(), expected.end(), read.begin(), read.end(), std::back_inserter(missing));
        QCOMPARE(missing, QStringList());
    }
}

QTEST_APPLESS_MAIN(TestCorpusTables)
#include "test_corpustables.moc"
