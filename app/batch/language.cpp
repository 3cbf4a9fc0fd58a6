// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include "resources/resources.h"

namespace disclosure {

QString systemLanguage()
{
    for (const char *variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const QByteArray value = qgetenv(variable);
        if (!value.isEmpty()) {
            return value.startsWith("zh") ? QStringLiteral("zh") : QStringLiteral("en");
        }
    }
    return QStringLiteral("en");
}

void useLanguage(const QString &code)
{
    initResources();
    static QTranslator own;
    static QTranslator qt;
    QCoreApplication::removeTranslator(&own);
    QCoreApplication::removeTranslator(&qt);
    if (code != u"zh") {
        return;
    }
    // Qt's own sentences, such as those about wrong options, are in a package that may not be there.
    if (qt.load(QLocale(QLocale::Chinese), QStringLiteral("qtbase"), QStringLiteral("_"),
                QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QCoreApplication::installTranslator(&qt);
    }
    if (own.load(QStringLiteral(":/translations/disclosure_zh_CN.qm"))) {
        QCoreApplication::installTranslator(&own);
    }
}

} // namespace disclosure
