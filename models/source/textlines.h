// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace disclosure {

/// The lines of a text with any kind of line end; form feeds and Word's line breaks end a line too. Blank lines stay.
QStringList linesOf(const QString &text);

} // namespace disclosure
