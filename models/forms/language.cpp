// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/forms/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

#include "resources/resources.h"

namespace disclosure {

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
    // Qt's own sentences and buttons are in a package that may not be there; they stay English then.
    if (qt.load(u"qtbase_zh_CN"_qs, QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QCoreApplication::installTranslator(&qt);
    }
    if (own.load(u":/translations/disclosure_zh_CN.qm"_qs)) {
        QCoreApplication::installTranslator(&own);
    }
}

} // namespace disclosure
