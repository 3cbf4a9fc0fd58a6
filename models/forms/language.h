// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace disclosure {

/// Makes the program speak Chinese ("zh") or English (anything else): its own sentences, the form's texts (Text::shown)
/// and, where Qt's translations are installed, Qt's. Needs an application object.
void useLanguage(const QString &code);

} // namespace disclosure
