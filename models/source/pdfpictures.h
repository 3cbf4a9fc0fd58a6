// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/source/reader.h"

#include <QByteArray>

#include <memory>
#include <vector>

namespace disclosure {

/// The picture of a page, as it is shown: a byte for each pixel from 0 (black) to 255 (white), row by row from the top.
struct PagePicture {
    int width = 0;
    int height = 0;
    std::vector<unsigned char> grey;

    bool isNull() const { return grey.empty(); }
};

/// Draws pages of a PDF for recognition.
class PdfPictures {
public:
    /// `content` has to live as long as the object. A file that can't be read gives null pictures.
    PdfPictures(const QByteArray &content, const ReadOptions &options);
    ~PdfPictures();

    /// `number` counts from 1. The grey values are those of the red channel, and lighter where
    /// a pixel is reddish: red seals vanish, their dark edges too.
    PagePicture page(int number, double dotsPerInch) const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace disclosure
