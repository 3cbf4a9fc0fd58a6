// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/source/document.h"

#include <QRectF>
#include <QString>

#include <vector>

namespace disclosure {

/// A piece of running text between spaces, or a whole cell of a dump that gives one cell a line.
struct TextToken {
    QString text;
    QString key;        ///< as labels are compared
    QString unnumbered; ///< the key without a number in front
    int line = 0;       ///< counts lines that are not empty
    int block = 0;
    double left = 0; ///< characters from the start of the line, or points from the left of the page
    double right = 0;
    int page = 0;
    QRectF box;             ///< on the upright page
    QRectF shown;           ///< on the page as it is shown
    bool isValue = false;   ///< a number or one of the ways to say "nothing"
    bool uncertain = false; ///< see Word
    bool isCell = false;    ///< the source says that it is a whole cell; such a token may be blank

    double centre() const { return (left + right) / 2; }
};

/// The running text of a document as tokens in reading order. Signs and units that stand apart from their number are
/// put together with it ("减 6", "7.77 元"); page numbers are left out.
std::vector<TextToken> tokensOf(const Document &document);

} // namespace disclosure
