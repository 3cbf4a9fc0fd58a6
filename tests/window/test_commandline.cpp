// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/commandline.h"
#include "app/window/language.h"

#include <QTest>

using namespace disclosure;

class TestCommandLine : public QObject {
    Q_OBJECT

private:
    static Result<CommandLine> parsed(const QStringList &arguments)
    {
        return parseCommandLine(QStringList{u"disclosure-review"_qs} + arguments);
    }

private slots:
    void pathsAndOptions()
    {
        const auto line = parsed({u"--library"_qs, u"l.sqlite"_qs, u"--language"_qs, u"en"_qs, u"a.pdf"_qs, u"b"_qs});
        QVERIFY(bool(line));
        QCOMPARE(line->library, u"l.sqlite"_qs);
        QCOMPARE(line->language, u"en"_qs);
        QCOMPARE(line->paths, (QStringList{u"a.pdf"_qs, u"b"_qs}));
        QVERIFY(!line->wantsHelp && !line->wantsVersion);
    }

    void aLibraryMayBeNamedLikeAnyFile()
    {
        QCOMPARE(parsed({u"year.disclosure"_qs})->library, u"year.disclosure"_qs);
        QVERIFY(parsed({u"year.disclosure"_qs})->paths.isEmpty());
    }

    void helpAndVersion()
    {
        QVERIFY(parsed({u"--help"_qs})->wantsHelp);
        QVERIFY(parsed({u"--version"_qs})->wantsVersion);
        QVERIFY(commandLineHelp().contains(u"--library"));
        QVERIFY(commandLineHelp().contains(u"--language"));
    }

    void wrongUsageIsTold_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("unknown option") << QStringList{u"--frob"_qs};
        QTest::newRow("unknown language") << QStringList{u"--language"_qs, u"fr"_qs};
        QTest::newRow("library without file") << QStringList{u"--library"_qs};
        QTest::newRow("library with an empty name") << QStringList{u"--library="_qs};
    }

    void wrongUsageIsTold()
    {
        QFETCH(QStringList, arguments);
        const auto line = parsed(arguments);
        QVERIFY(!line);
        QVERIFY(!line.error().sentence.isEmpty());
    }

    void theLanguageIsChineseUnlessEnglishIsAskedFor_data()
    {
        QTest::addColumn<QString>("demanded");
        QTest::addColumn<QString>("remembered");
        QTest::addColumn<QLocale>("system");
        QTest::addColumn<QString>("expected");
        QTest::newRow("Chinese system") << QString() << QString() << QLocale(u"zh_CN"_qs) << u"zh"_qs;
        QTest::newRow("English system") << QString() << QString() << QLocale(u"en_GB"_qs) << u"en"_qs;
        QTest::newRow("no language") << QString() << QString() << QLocale::c() << u"zh"_qs;
        QTest::newRow("another language") << QString() << QString() << QLocale(u"fr_FR"_qs) << u"zh"_qs;
        QTest::newRow("chosen before") << QString() << u"en"_qs << QLocale(u"zh_CN"_qs) << u"en"_qs;
        QTest::newRow("demanded") << u"zh"_qs << u"en"_qs << QLocale(u"en_GB"_qs) << u"zh"_qs;
    }

    void theLanguageIsChineseUnlessEnglishIsAskedFor()
    {
        QFETCH(QString, demanded);
        QFETCH(QString, remembered);
        QFETCH(QLocale, system);
        QFETCH(QString, expected);
        QCOMPARE(chosenLanguage(demanded, remembered, system), expected);
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "test_commandline.moc"
