// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace disclosure {

/// Bytes that sort a text as Chinese readers expect: characters by pinyin, numbers by their value, upper and lower case
/// together. Equal texts have equal keys; an empty text comes first.
QByteArray sortKey(const QString &text);

/// A text in which upper and lower case, full and half width are the same, to search in and to search for.
QString foldedText(const QString &text);

} // namespace disclosure
