// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace disclosure {

/// White space of HTML, which a browser shows as one space at most.
bool isHtmlSpace(QChar c);

/// White space between text as a browser shows it, but for a line end between two Chinese characters: pages exported
/// from Word are wrapped in the middle of words.
QString collapsed(const QString &text);

} // namespace disclosure
