// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

namespace disclosure {

/// "zh" or "en": what the command line demands, else what was chosen in the menu, else English where the system's
/// language is English, else Chinese.
QString chosenLanguage(const QString &demanded, const QString &remembered, const QLocale &system);

} // namespace disclosure
