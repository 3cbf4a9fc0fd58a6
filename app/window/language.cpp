// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/language.h"

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

} // namespace disclosure
