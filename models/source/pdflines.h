// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/source/pdfpaintorder.h"
#include "models/source/pdfscan.h"

#include <QByteArray>
#include <QLineF>
#include <QRectF>
#include <QString>

#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace disclosure {

/// What is drawn on a page besides text, in points from the top left corner of the page as it is shown.
struct PageDrawing {
    std::vector<QLineF> lines; ///< horizontal and vertical strokes and thin filled rectangles, not joined yet
    std::vector<QRectF> fills; ///< coloured rectangles too thick for a line: the ground of cells, perhaps
    double skew = 0;           ///< degrees by which most text is turned off a quarter, clockwise; the lines are, too
    double pictureArea = 0;    ///< the pictures' share of the page, 0 to 1
    int visibleTexts = 0;      ///< how often text is shown; watermarks do not count
    int invisibleTexts = 0;    ///< how often text is laid over the page without being drawn, or under its pictures, as
                               ///< recognised text is
    std::vector<UnseenText> unseen; ///< text that is not seen, as far as the order of painting tells
    std::optional<PdfScan> scan;    ///< the picture of which the whole page consists

    /// Whether most of the page is a picture, and most of its text is not drawn.
    bool isScan() const { return pictureArea >= 0.5 && invisibleTexts >= visibleTexts; }
};

/// Follows the paths in a PDF's content streams. Damaged streams give what could be followed up to the damage.
class PdfDrawings {
public:
    /// An unreadable file gives an object whose pages are empty: its text may be readable all the same.
    /// `content` has to live as long as the object.
    PdfDrawings(const QByteArray &content, const QString &password);
    ~PdfDrawings();

    PageDrawing page(int number) const; ///< counts from 1
    /// The pixels of the picture of which the whole page consists, see ownPicture(); null if there is no such picture.
    PagePicture scan(int number, double dotsPerInch) const;

    /// Whether withoutUnseen() leaves a text out: a form may show it elsewhere, where it is seen.
    bool isLeftOut(const UnseenText &text) const;
    /// It stays in withoutTexts().
    void keep(const UnseenText &text);

    /// The file without the texts on the pages asked for so far that are not seen. Empty if there are none, or where
    /// nothing else would be left.
    QByteArray withoutUnseen();
    /// The file without these, and without the texts of watermarks: texts turned by no quarter, as no table's are, and
    /// those that the file calls watermarks. Empty in the same cases.
    QByteArray withoutTexts();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace disclosure
