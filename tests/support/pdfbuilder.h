// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace disclosure::tests {

/// One page of a PDF made for a test.
struct PdfPage {
    QByteArray content;    ///< content stream; /F1 is Helvetica, /Form is `form`, /Image is `picture`
    QByteArray form;       ///< content stream of a form XObject with the matrix 1 0 0 1 0 100
    QByteArray attributes; ///< more entries of the page, such as "/Rotate 90"
    QByteArray resources;  ///< more entries of its resources, such as "/ExtGState << … >>"
    QByteArray picture =
        "/Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8"; ///< entries of its dictionary
    QByteArray pixels = "x";
};

/// A whole PDF file with a cross-reference table; pages are 200 × 400 points. Object 1 is a layer that is not shown,
/// object 2 is Helvetica.
QByteArray pdfOf(const QList<PdfPage> &pages);

} // namespace disclosure::tests
