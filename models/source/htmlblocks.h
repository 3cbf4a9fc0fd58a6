// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/result.h"
#include "models/source/document.h"

#include <QByteArray>

#include <functional>
#include <vector>

namespace disclosure {

/// Gives what stands in a page's frame, by the address that the page gives for it; nothing if it is not there.
using FrameReader = std::function<std::vector<Block>(const QString &address)>;

/// A web page, or a piece of one, that is decoded already. Used by the readers of files with HTML in them.
Result<Document> readHtmlText(const QString &html, const QString &name, const FrameReader &frames = {});

/// A web page whose encoding is declared outside of it, as in a MIME header; empty if it is not.
Result<Document> readHtmlBytes(const QByteArray &content, const QByteArray &declaredEncoding, const QString &name,
                               const FrameReader &frames = {});

} // namespace disclosure
