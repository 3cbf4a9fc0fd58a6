// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/source/pagepicture.h"
#include "models/source/pageturn.h"
#include "models/source/pix.h"

#include <QRect>
#include <QRectF>

namespace disclosure {

/// Points. A decimal point is as large.
constexpr double largestSpeck = 1.4;
/// The size of CleanPage::pale: its pixels through those of the other pictures.
constexpr double paleScale = 0.5;

/// A page's picture made ready for recognition: its background white, its bend and its skew taken out.
struct CleanPage {
    Pix grey; ///< 8 bits a pixel
    Pix ink;  ///< 1 bit a pixel, specks dropped
    Pix pale; ///< 8 bits a pixel, at paleScale: with what is too pale for print. Its background is 200
    double dotsPerInch = 0;
    PageTurn turn;
    bool isWorn = false; ///< a copy of a copy in black and white, see isWorn() in specks.h

    /// Boxes in pixels of the pictures, and in points of the upright page.
    QRectF toPoints(const QRect &pixels) const;
    QRect toPixels(const QRectF &points) const;
    /// A length in points as pixels.
    int pixels(double points) const;
    /// Takes the print out of a part of the grey picture.
    void whiten(const QRect &area);
};

/// Takes uneven background, bend and skew out of a page's picture. `shown` is the page's size in
/// points.
CleanPage cleanPage(const PagePicture &picture, const QSizeF &shown);

/// The same page turned by quarters, clockwise.
CleanPage turnedPage(const CleanPage &page, int quarters);

/// Erases specks from an upright page: pieces not larger than a decimal point that stand alone. The dots of a dotted
/// line do not, nor does a point beside its digits; beside a ruling line stands no point.
void eraseSpecks(CleanPage &page);

} // namespace disclosure
