// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/source/pagepicture.h"
#include "models/source/reader.h"

#include <QByteArray>

#include <memory>

namespace disclosure {

/// Draws pages of a PDF for recognition.
class PdfPictures {
public:
    /// `content` has to live as long as the object. A file that can't be read gives null pictures.
    PdfPictures(const QByteArray &content, const ReadOptions &options);
    ~PdfPictures();

    /// `number` counts from 1. See greyWithoutSeals() for its grey values.
    PagePicture page(int number, double dotsPerInch) const;
    /// The page as it was scanned, in about that resolution: its own pixels where it consists of a single picture, else
    /// drawn. Drawing takes longer and blurs the pixels a little.
    PagePicture scan(int number, double dotsPerInch) const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace disclosure
