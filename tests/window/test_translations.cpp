// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/forms/form.h"
#include "models/forms/language.h"

#include "tests/support/paths.h"
#include "tests/support/sourcetree.h"

#include <QLibraryInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <map>

#include "resources/resources.h"

using namespace disclosure;
using namespace disclosure::tests;

namespace {

struct Message {
    QString translation;
    bool isFinished = true;
};

/// The messages of a .ts file by context, source text and comment; those that no code uses any more are left out.
std::map<QString, Message> messagesOf(const QString &path)
{
    std::map<QString, Message> messages;
    QXmlStreamReader xml(contentOf(path));
    QString context;
    QString key;
    while (!xml.atEnd()) {
        if (!xml.readNextStartElement()) {
            continue;
        }
        if (xml.name() == u"name") {
            context = xml.readElementText();
        } else if (xml.name() == u"source") {
            key = context + u" | "_qs + xml.readElementText();
        } else if (xml.name() == u"comment") {
            key += u" | "_qs + xml.readElementText();
        } else if (xml.name() == u"translation") {
            const QString type = xml.attributes().value(u"type"_qs).toString();
            const QString text = xml.readElementText();
            if (type != u"vanished" && type != u"obsolete") {
                messages[key] = {text, type.isEmpty()};
            }
        }
    }
    return messages;
}

QStringList placeMarkers(const QString &text)
{
    QStringList markers;
    static const QRegularExpression marker(u"%[1-9n]|\\{[a-z]+\\}"_qs);
    for (const QRegularExpressionMatch &match : marker.globalMatch(text)) {
        markers << match.captured();
    }
    markers.sort();
    return markers;
}

const QString translationFile = u"resources/translations/disclosure_zh_CN.ts"_qs;

} // namespace

class TestTranslations : public QObject {
    Q_OBJECT

private slots:
    void everyTextIsTranslatedWithItsPlaceMarkers()
    {
        QStringList wrong;
        const auto messages = messagesOf(projectPath(translationFile));
        QVERIFY(messages.size() > 50);
        for (const auto &[key, message] : messages) {
            const QString source = key.section(u" | "_qs, 1, 1);
            if (!message.isFinished || message.translation.isEmpty()) {
                wrong << u"not translated: "_qs + key;
            } else if (placeMarkers(source) != placeMarkers(message.translation)) {
                wrong << u"other place markers: "_qs + key;
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void everyTextOfTheCodeIsInTheFile()
    {
        const QString lupdate = QLibraryInfo::path(QLibraryInfo::BinariesPath) + u"/lupdate"_qs;
        QVERIFY2(QFile::exists(lupdate), qPrintable(lupdate));
        const QTemporaryDir dir;
        const QString fresh = dir.filePath(u"fresh_zh_CN.ts"_qs);
        QProcess process;
        process.setWorkingDirectory(projectPath({}));
        process.start(lupdate, {u"-I"_qs, u"."_qs, u"app"_qs, u"ui"_qs, u"models"_qs, u"-ts"_qs, fresh});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 0);
        const auto known = messagesOf(projectPath(translationFile));
        const auto used = messagesOf(fresh);
        QVERIFY(used.size() > 50);
        QStringList missing;
        for (const auto &[key, message] : used) {
            if (!known.contains(key)) {
                missing << key;
            }
        }
        QVERIFY2(missing.isEmpty(), qPrintable(u"Run lupdate and translate:\n"_qs + missing.join(u'\n')));
    }

    void theProgramSpeaksTheLanguageThatIsInstalled()
    {
        initResources();
        const Text text{u"中文"_qs, u"English"_qs};
        useLanguage(u"zh"_qs);
        QCOMPARE(text.shown(), u"中文"_qs);
        QCOMPARE(QCoreApplication::translate("ListState", "passed"), u"通过"_qs);
        // Qt's own translation has this word of its file dialog in a context that it does not ask for.
        QCOMPARE(QCoreApplication::translate("QAbstractFileIconProvider", "Folder", "All other platforms"),
                 u"文件夹"_qs);
        useLanguage(u"en"_qs);
        QCOMPARE(text.shown(), u"English"_qs);
        QCOMPARE(QCoreApplication::translate("ListState", "passed"), u"passed"_qs);
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "test_translations.moc"
