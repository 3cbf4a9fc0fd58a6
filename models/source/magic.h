// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace disclosure {

/// Whether the content begins as files of that sort do.
bool isZip(const QByteArray &content);
bool isPicture(const QByteArray &content);

} // namespace disclosure
