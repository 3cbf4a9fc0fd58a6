// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace disclosure {

/// A PDF whose pages are pictures, in their order: PNG, JPEG, TIFF with any number of pages, and what else Leptonica
/// reads. Where a picture's resolution is unknown or can't be true, its page is as high or as wide as A4. `name` is for
/// the error's sentence.
Result<QByteArray> pdfOfPictures(const std::vector<QByteArray> &pictures, const QString &name);

/// The pages of one report that were scanned into a file each: the files of a folder, if they are at least two pictures
/// and nothing else, and have the same name but for a number. In the order of these numbers; empty if it is no such
/// folder.
QStringList pagesInFolder(const QString &folder);

/// What shows a paged source: a PDF file itself, or one made of a picture file or a folder of pages.
Result<QByteArray> pdfOfSource(const QString &path);

} // namespace disclosure
