// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reading/readreport.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace disclosure;
using namespace Qt::StringLiterals;

class TestReadReport : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_dir;

    /// What is said about a file with this content, which holds no report.
    QString refusalOf(const QString &name, const QByteArray &content) const
    {
        QFile file(m_dir.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
            qFatal("%s", qPrintable(file.errorString()));
        }
        file.close();
        const Result<Reading> reading = readReport(file.fileName(), {}, FormRegistry::builtIn());
        return reading ? QString() : reading.error().sentence;
    }

private slots:
    void whatHoldsNoReportSaysWhy_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("words");
        const QByteArray head = "<!DOCTYPE html><html><head><meta charset=\"utf-8\"></head><body>";
        const QByteArray title = "<h1>政府信息公开工作年度报告</h1><p>一、总体情况</p><img src=\"t.png\">";
        const QByteArray table =
            "<table border=\"1\"><tr><td>甲</td><td>1</td></tr><tr><td>乙</td><td>2</td></tr></table>";
        const QString noTable = u"a.html is a web page without a table."_s;
        QTest::newRow("web page without a table") << u"a.html"_s << head + title + "</body></html>" << noTable;
        QTest::newRow("web page with another table")
            << u"a.html"_s << head + title + table + "</body></html>" << u"a.html holds none of the form's tables"_s;
        QTest::newRow("web archive without a table")
            << u"a.mht"_s
            << "From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type=\"text/html\"; "
               "boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n" +
                   head + title + "</body></html>\r\n--b--\r\n"
            << u"a.mht is a web page without a table."_s;
        QTest::newRow("text") << u"a.txt"_s << QByteArray("A letter that holds no table at all.\n")
                              << u"a.txt holds none of the form's tables"_s;
    }

    void whatHoldsNoReportSaysWhy()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        QFETCH(QString, words);
        const QString sentence = refusalOf(name, content);
        QVERIFY2(sentence.startsWith(words), qPrintable(sentence));
    }
};

QTEST_GUILESS_MAIN(TestReadReport)
#include "test_readreport.moc"
