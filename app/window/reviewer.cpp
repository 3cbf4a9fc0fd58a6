// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/reviewer.h"

#include "app/window/settings.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <pwd.h>
#include <unistd.h>
#endif

namespace disclosure {

QString systemReviewerName()
{
#ifdef Q_OS_UNIX
    if (const passwd *account = getpwuid(getuid())) {
        const QString fullName = QString::fromLocal8Bit(account->pw_gecos).section(u',', 0, 0).trimmed();
        return fullName.isEmpty() ? QString::fromLocal8Bit(account->pw_name) : fullName;
    }
#endif
    return qEnvironmentVariable("USERNAME", qEnvironmentVariable("USER"));
}

QString reviewerName(const Settings &settings)
{
    const QString chosen = settings.value(Setting::ReviewerName).toString();
    return chosen.isEmpty() ? systemReviewerName() : chosen;
}

} // namespace disclosure
