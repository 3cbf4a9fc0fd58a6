// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/scan/cleanpage.h"
#include "models/scan/numberreader.h"
#include "models/scan/recognise.h"
#include "models/scan/recogniser.h"

#include <list>

namespace disclosure {

/// Recognises the pages of one document. Numbers are decided when all pages were read, because the digits of one page
/// help to read those of the others.
class DocumentRecognition {
public:
    explicit DocumentRecognition(Recognisers &recognisers) : m_recognisers(recognisers), m_numbers(recognisers) {}

    /// Reads a page into `content`, which has to live until finish().
    void add(PageContent &content, CleanPage page, Extent extent);
    /// Puts the numbers into the pages.
    void finish();

private:
    struct Place {
        PageContent *content;
        QRectF box; ///< points of the upright page
        int number;
        bool isRowSure; ///< whether it is sure which row it stands in
    };

    Recognisers &m_recognisers;
    NumberReader m_numbers;
    std::vector<Place> m_places;
    int m_quarters = 0; ///< clockwise, by which the last page was turned upright

    friend class PageRecognition;
};

} // namespace disclosure
