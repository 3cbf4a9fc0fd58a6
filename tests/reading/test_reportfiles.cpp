// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reading/reportfiles.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace disclosure;
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

    void anEmptyFolderGivesNothing() { QVERIFY(reportFiles({m_dir->path()}, FolderFilter::Sources).empty()); }
};

QTEST_GUILESS_MAIN(TestReportFiles)
#include "test_reportfiles.moc"
