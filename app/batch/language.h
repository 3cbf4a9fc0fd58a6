// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace disclosure {

/// "zh" if the system speaks Chinese (LC_ALL, LC_MESSAGES or LANG, the first that is set), else "en".
QString systemLanguage();

} // namespace disclosure
