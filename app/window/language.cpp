// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

namespace disclosure {

namespace {

bool isKnown(const QString &language)
{
    return language == u"zh" || language == u"en";
}

} // namespace

QString chosenLanguage(const QString &demanded, const QString &remembered, const QLocale &system)
{
    if (isKnown(demanded)) {
        return demanded;
    }
    if (isKnown(remembered)) {
        return remembered;
    }
    return system.language() == QLocale::English ? u"en"_qs : u"zh"_qs;
}

void installLanguage(const QString &language)
{
    static QTranslator program;
    static QTranslator qt;
    QCoreApplication::removeTranslator(&program);
    QCoreApplication::removeTranslator(&qt);
    if (language != u"zh") {
        return;
    }
    // Buttons of Qt's own dialogs; where the package with them is missing they stay English.
    if (qt.load(u"qtbase_zh_CN"_qs, QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QCoreApplication::installTranslator(&qt);
    }
    if (program.load(u":/translations/disclosure_zh_CN.qm"_qs)) {
        QCoreApplication::installTranslator(&program);
    }
}

} // namespace disclosure
