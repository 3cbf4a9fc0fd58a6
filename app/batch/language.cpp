// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/language.h"

#include <QByteArray>

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

} // namespace disclosure
