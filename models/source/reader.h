// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/result.h"
#include "models/source/document.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace disclosure {

struct ReadOptions {
    QString password;              ///< for protected PDF files
    bool passwordAsked = false;    ///< whether a password was given at all (an empty one may be)
    bool readsScannedText = false; ///< recognise the running text of pages that are pictures, too, for its figures
};

/// The most that a source may hold; a file beyond it gets a sentence instead of eating the machine.
struct ReadLimits {
    static constexpr qint64 fileBytes = 512LL * 1024 * 1024;
    static constexpr qint64 unpackedBytes = 256LL * 1024 * 1024;
    static constexpr int pages = 2000;
};

/// What the file is by its first bytes; nullopt if it is nothing that this program reads.
std::optional<SourceKind> detectKind(const QByteArray &content);

/// Reads a file of any kind but a report's JSON into a document. The error's sentence names the file.
Result<Document> readDocument(const QString &path, const ReadOptions &options);

// One reader for each kind. `name` is the file's name for the error's sentence.
Result<Document> readPdf(const QByteArray &content, const QString &name, const ReadOptions &options);
Result<Document> readDocx(const QByteArray &content, const QString &name);
/// `folder` is where the page was saved: its frames are read from there. Empty for a page that has no folder.
Result<Document> readHtml(const QByteArray &content, const QString &name, const QString &folder = {});
Result<Document> readMhtml(const QByteArray &content, const QString &name);
Result<Document> readMarkdown(const QString &text, const QString &name);
Result<Document> readPlainText(const QString &text, const QString &name);
/// .doc and .wps, through LibreOffice where it is installed.
Result<Document> readOfficeBinary(const QString &path, const ReadOptions &options);

/// Bytes to text: byte order mark, declaration, then detection (UTF-8, GB18030, UTF-16).
QString decodeText(const QByteArray &content, const QByteArray &declared = {});

} // namespace disclosure
