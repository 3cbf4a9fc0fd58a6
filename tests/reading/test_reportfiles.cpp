// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reading/reportfiles.h"

#include "tests/support/paths.h"
#include "tests/support/zipbuilder.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace disclosure;
using namespace disclosure::tests;
using namespace Qt::StringLiterals;

class TestReportFiles : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_dir;

    QString path(const QString &name) const { return m_dir->filePath(name); }

    void make(const QStringList &names) const
    {
        for (const QString &name : names) {
            QDir().mkpath(QFileInfo(path(name)).path());
            QFile file(path(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
    }

    void write(const QString &name, const QByteArray &content) const
    {
        QDir().mkpath(QFileInfo(path(name)).path());
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }

    static QStringList relative(const std::vector<ReportFile> &files)
    {
        QStringList names;
        for (const ReportFile &file : files) {
            names.append(file.relativePath);
        }
        return names;
    }

private slots:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void whatABrowserSavedBesideAPageBelongsToIt()
    {
        make({u"a.html"_s, u"a_files/frame.html"_s, u"b_files/report.html"_s});
        QCOMPARE(relative(reportFiles({m_dir->path()}, FolderFilter::Sources)),
                 QStringList({u"a.html"_s, u"b_files/report.html"_s}));
    }

    void aFolderOfPagesIsOneReport()
    {
        const QByteArray picture = "\x89PNG\r\n\x1a\n and so on";
        write(u"scan/1.png"_s, picture);
        write(u"scan/2.png"_s, picture);
        write(u"others/1.png"_s, picture);
        write(u"others/x.png"_s, picture);
        QCOMPARE(relative(reportFiles({m_dir->path()}, FolderFilter::Sources)),
                 QStringList({u"others/1.png"_s, u"others/x.png"_s, u"scan"_s}));
        QCOMPARE(reportFiles({path(u"scan"_s)}, FolderFilter::Sources).size(), std::size_t(1));
    }

    void aFolderGivesItsFilesSorted()
    {
        make({u"b.pdf"_s, u"a.docx"_s, u"乙/c.html"_s, u"乙/深/d.txt"_s, u"noending"_s});
        QCOMPARE(relative(reportFiles({m_dir->path()}, FolderFilter::Sources)),
                 (QStringList{u"a.docx"_s, u"b.pdf"_s, u"noending"_s, u"乙/c.html"_s, u"乙/深/d.txt"_s}));
    }

    void whatIsNoReportIsLeftOut()
    {
        make({u"a.pdf"_s, u"a.pdf.json"_s, u"B.JSON"_s, u".hidden.pdf"_s, u"~$a.docx"_s, u".~lock.a.docx#"_s,
              u"Thumbs.db"_s, u".git/config"_s});
        QCOMPARE(relative(reportFiles({m_dir->path()}, FolderFilter::Sources)), QStringList{u"a.pdf"_s});
        QCOMPARE(relative(reportFiles({m_dir->path()}, FolderFilter::ReportJson)),
                 (QStringList{u"B.JSON"_s, u"a.pdf.json"_s}));
    }

    void whatIsNamedIsAlwaysTaken()
    {
        make({u"sub/a.json"_s, u"sub/.hidden.pdf"_s, u"sub/~$a.docx"_s});
        const QStringList names{path(u"sub/a.json"_s), path(u"sub/.hidden.pdf"_s), path(u"sub/~$a.docx"_s),
                                path(u"missing.pdf"_s)};
        const auto files = reportFiles(names, FolderFilter::Sources);
        QCOMPARE(relative(files), (QStringList{u"a.json"_s, u".hidden.pdf"_s, u"~$a.docx"_s, u"missing.pdf"_s}));
        QCOMPARE(files[0].path, names[0]);
    }

    void aFileComesOnce()
    {
        make({u"a.pdf"_s, u"b.pdf"_s});
        const auto files = reportFiles({path(u"b.pdf"_s), m_dir->path(), path(u"./a.pdf"_s)}, FolderFilter::Sources);
        QCOMPARE(relative(files), (QStringList{u"b.pdf"_s, u"a.pdf"_s}));
    }

    void aLinkToAFolderAboveEnds()
    {
        make({u"sub/a.pdf"_s});
        QVERIFY(QFile::link(m_dir->path(), path(u"sub/up"_s)));
        QCOMPARE(relative(reportFiles({m_dir->path()}, FolderFilter::Sources)), QStringList{u"sub/a.pdf"_s});
    }

    void namesAreThoseBelowARelativeFolder_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QStringList>("names");
        const QStringList below{u"a.pdf"_s, u"deep/b.pdf"_s};
        QTest::newRow("below") << u"."_s << u"sub"_s << below;
        QTest::newRow("closing slash") << u"."_s << u"sub/"_s << below;
        QTest::newRow("begins with a dot") << u"."_s << u"./sub"_s << below;
        QTest::newRow("here") << u"sub"_s << u"."_s << below;
        QTest::newRow("above") << u"sub/deep"_s << u".."_s << below;
        QTest::newRow("beside") << u"other"_s << u"../sub"_s << below;
        QTest::newRow("two below") << u"."_s << u"sub/deep"_s << QStringList{u"b.pdf"_s};
        QTest::newRow("down and up") << u"."_s << u"other/../sub/./deep/.."_s << below;
        QTest::newRow("by a link") << u"."_s << u"link"_s << below;
    }

    void namesAreThoseBelowARelativeFolder()
    {
        QFETCH(QString, from);
        QFETCH(QString, folder);
        QFETCH(QStringList, names);
        make({u"sub/a.pdf"_s, u"sub/deep/b.pdf"_s});
        QVERIFY(QDir(m_dir->path()).mkdir(u"other"_s));
        QVERIFY(QFile::link(path(u"sub"_s), path(u"link"_s)));
        const QString before = QDir::currentPath();
        QVERIFY(QDir::setCurrent(path(from)));
        const auto files = reportFiles({folder}, FolderFilter::Sources);
        QDir::setCurrent(before);
        QCOMPARE(relative(files), names);
    }

    void foldersWithoutReportsAreNamed()
    {
        make({u"in/sub/a.pdf"_s, u"json/a.json"_s});
        QVERIFY(QDir(m_dir->path()).mkpath(u"empty/deep"_s));
        const QStringList paths{path(u"in/sub/a.pdf"_s), path(u"in/sub"_s), path(u"in"_s),
                                path(u"in"_s),           path(u"json"_s),   path(u"empty"_s)};
        const FoundFiles found = findReportFiles(paths, FolderFilter::Sources);
        QCOMPARE(relative(found.files), QStringList{u"a.pdf"_s});
        QCOMPARE(found.emptyFolders, (QStringList{path(u"json"_s), path(u"empty"_s)}));
    }

    void anEmptyFolderGivesNothing() { QVERIFY(reportFiles({m_dir->path()}, FolderFilter::Sources).empty()); }

    void aZipStandsForItsFiles()
    {
        make({u"in/a.pdf"_s});
        const QByteArray inner = zipOf({{u"深/d.txt"_s, "d"}, {u".hidden"_s, "x"}, {u"Thumbs.db"_s, "x"}});
        write(u"in/区.zip"_s, zipOf({{u"b.txt"_s, "b"}, {u"inner.ZIP"_s, inner, true}}));
        const UnpackPlace place{.folder = path(u"unpacked"_s)};
        const FoundFiles found = findReportFiles({path(u"in"_s)}, FolderFilter::Sources, place);
        QCOMPARE(relative(found.files), (QStringList{u"a.pdf"_s, u"区.zip/b.txt"_s, u"区.zip/inner.ZIP/深/d.txt"_s}));
        QVERIFY(found.refused.empty());
        QCOMPARE(contentOf(found.files[1].path), "b"_ba);
        QCOMPARE(QFileInfo(QFileInfo(found.files[1].path).path()).fileName(), u"区"_s);
        QVERIFY(found.files[1].path.startsWith(place.folder));
        QVERIFY(findReportFiles({path(u"in/区.zip"_s)}, FolderFilter::Sources, place).files[0].path ==
                found.files[1].path);
        QCOMPARE(relative(findReportFiles({path(u"in"_s)}, FolderFilter::Sources).files),
                 (QStringList{u"a.pdf"_s, u"区.zip"_s}));
    }

    void aZipThatCannotBeUnpackedIsTold()
    {
        write(u"bad.zip"_s, "PK\x03\x04 rubbish");
        make({u"a.pdf"_s});
        const UnpackPlace place{.folder = path(u"unpacked"_s)};
        const FoundFiles found = findReportFiles({m_dir->path()}, FolderFilter::Sources, place);
        QCOMPARE(relative(found.files), QStringList{u"a.pdf"_s});
        QCOMPARE(found.refused.size(), 1U);
        QCOMPARE(found.refused[0].path, path(u"bad.zip"_s));
        QVERIFY(found.refused[0].sentence.contains(u"bad.zip"));
    }
};

QTEST_GUILESS_MAIN(TestReportFiles)
#include "test_reportfiles.moc"
