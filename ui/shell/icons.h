// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QString>

class QPalette;

namespace disclosure {

/// One of the drawings in resources/icons in the palette's text colour, so that it is seen on light and dark alike.
QIcon themedIcon(const QString &name, const QPalette &palette);

} // namespace disclosure
