// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/result.h"
#include "models/source/document.h"

#include <QByteArray>

namespace disclosure {

/// A web page, or a piece of one, that is decoded already. Used by the readers of files with HTML in them.
Result<Document> readHtmlText(const QString &html, const QString &name);

/// A web page whose encoding is declared outside of it, as in a MIME header; empty if it is not.
Result<Document> readHtmlBytes(const QByteArray &content, const QByteArray &declaredEncoding, const QString &name);

} // namespace disclosure
