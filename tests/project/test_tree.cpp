// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/paths.h"
#include "tests/support/sourcetree.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

#include <optional>
#include <set>

using namespace disclosure::tests;

namespace {

QJsonObject objectIn(const QString &path)
{
    return QJsonDocument::fromJson(contentOf(path)).object();
}

/// The names of the organs whose reports are in a folder and its subfolders, by their truths.
std::set<QString> organsIn(const QString &folder)
{
    std::set<QString> organs;
    QDirIterator truths(folder, {u"*.truth.json"_qs}, QDir::Files, QDirIterator::Subdirectories);
    while (truths.hasNext()) {
        const QJsonObject truth = objectIn(truths.next());
        organs.insert(truth[u"organ"].toString());
        organs.insert(truth[u"city"].toString());
    }
    organs.erase(QString());
    return organs;
}

bool hasLicenceLine(const QString &file)
{
    const QString content = QString::fromUtf8(contentOf(projectPath(file)));
    static const QRegularExpression licence(
        u"\\A(#![^\\n]*\\n)?(#|//|--) SPDX-License-Identifier: GPL-3\\.0-or-later\\n"_qs);
    return licence.match(content).hasMatch();
}

} // namespace

class TreeTest : public QObject {
    Q_OBJECT

private slots:
    void topLevelIsAsAgreed();
    void sourcesNameTheirLicence();
    void noOrganIsKnownToTheProgram();
    void examplesHaveTruths();
    void everyFormHasAnExample();
};

void TreeTest::topLevelIsAsAgreed()
{
    QStringList entries = QDir(projectPath()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    const QStringList notOurs{u".git"_qs, u"build"_qs, u"CMakeUserPresets.json"_qs};
    for (const QString &entry : notOurs) {
        entries.removeAll(entry);
    }
    entries.sort();
    const QStringList agreed{u".ci"_qs,
                             u".clang-format"_qs,
                             u".clang-tidy"_qs,
                             u".gitignore"_qs,
                             u"CMakeLists.txt"_qs,
                             u"CMakePresets.json"_qs,
                             u"CONTRIBUTING.md"_qs,
                             u"LICENSE"_qs,
                             u"README.md"_qs,
                             u"README.zh-CN.md"_qs,
                             u"app"_qs,
                             u"installer"_qs,
                             u"models"_qs,
                             u"resources"_qs,
                             u"tests"_qs,
                             u"ui"_qs};
    QCOMPARE(entries.join(u' '), agreed.join(u' '));
}

void TreeTest::sourcesNameTheirLicence()
{
    QStringList files{u"CMakeLists.txt"_qs, u"app/run"_qs, u"tests/run"_qs, u".ci/run"_qs};
    for (const QString &folder : {u"app"_qs, u"ui"_qs, u"models"_qs, u"resources"_qs, u"tests"_qs, u"installer"_qs}) {
        files << projectFiles(folder,
                              {u"*.h"_qs, u"*.cpp"_qs, u"*.sh"_qs, u"*.py"_qs, u"*.cmake"_qs, u"CMakeLists.txt"_qs});
    }
    QStringList without;
    for (const QString &file : std::as_const(files)) {
        if (!hasLicenceLine(file)) {
            without << file;
        }
    }
    QCOMPARE(without.join(u' '), QString());
}

void TreeTest::noOrganIsKnownToTheProgram()
{
    std::set<QString> organs = organsIn(examplePath());
    QVERIFY(!organs.empty());
    if (const std::optional<QString> corpus = corpusPath()) {
        organs.merge(organsIn(*corpus));
    }
    QStringList places;
    for (const QString &folder : {u"app"_qs, u"ui"_qs, u"models"_qs, u"resources/forms"_qs}) {
        for (const QString &file : projectFiles(folder, {u"*.h"_qs, u"*.cpp"_qs, u"*.json"_qs})) {
            const QString content = QString::fromUtf8(contentOf(projectPath(file)));
            for (const QString &organ : organs) {
                if (content.contains(organ)) {
                    places << file + u": "_qs + organ;
                }
            }
        }
    }
    QCOMPARE(places.join(u'\n'), QString());
}

void TreeTest::examplesHaveTruths()
{
    const QStringList reports = projectFiles(u"resources/examples"_qs, {u"*.txt"_qs, u"*.pdf"_qs, u"*.html"_qs});
    QVERIFY(!reports.isEmpty());
    for (const QString &file : reports) {
        const QFileInfo info(projectPath(file));
        const QJsonObject truth = objectIn(info.dir().filePath(info.completeBaseName() + u".truth.json"_qs));
        QCOMPARE(truth[u"source"].toString(), info.fileName());
        QVERIFY2(!truth[u"cells"].toObject().isEmpty(), qPrintable(file));
    }
}

void TreeTest::everyFormHasAnExample()
{
    QStringList covered;
    for (const QString &file : projectFiles(u"resources/examples"_qs, {u"*.truth.json"_qs})) {
        covered << objectIn(projectPath(file))[u"form"].toString();
    }
    for (const QString &file : projectFiles(u"resources/forms"_qs, {u"*.json"_qs})) {
        if (!file.endsWith(u".schema.json")) {
            const QString form = objectIn(projectPath(file))[u"id"].toString();
            QVERIFY2(covered.contains(form), qPrintable(form));
            QCOMPARE(file, u"resources/forms/"_qs + form + u".json"_qs);
        }
    }
}

QTEST_GUILESS_MAIN(TreeTest)
#include "test_tree.moc"
