// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/source/pdffont.h"
#include "models/source/pdfmatrix.h"
#include "models/source/pdfoperators.h"

#include <QRectF>

#include <string_view>
#include <vector>

namespace disclosure {

/// What the graphics state says of text (ISO 32000-1, 9.3).
struct PdfTextStyle {
    const PdfFont *font = nullptr;
    double size = 1;
    double letterSpace = 0;
    double wordSpace = 0;
    double stretch = 1;
    double leading = 0;
    double rise = 0;
    int mode = 0;

    /// Operators that set one number.
    void set(PdfOperator op, double operand);

    bool isDrawn() const { return mode != 3; }
    bool isFilled() const { return mode == 0 || mode == 2 || mode == 4 || mode == 6; }
    bool isStroked() const { return mode == 1 || mode == 2 || mode == 5 || mode == 6; }
};

/// Where the next letter of a text object stands.
class PdfTextPlace {
public:
    void start() { moveTo({}); }
    void moveTo(const PdfMatrix &matrix) { m_letter = m_line = matrix; }
    void moveBy(double x, double y) { moveTo(PdfMatrix{1, 0, 0, 1, x, y}.then(m_line)); }

    const PdfMatrix &matrix() const { return m_letter; }

    struct Shown {
        std::vector<QRectF> letters; ///< boxes of what is no space, in the coordinates that `toPage` leads to
        double shift = 0;            ///< the number that moves as far as the text does, in an operand of TJ
    };
    /// Goes over the strings of an operator that shows text, with its operands.
    Shown show(std::string_view operation, const PdfTextStyle &style, const PdfMatrix &toPage);

private:
    PdfMatrix m_line;
    PdfMatrix m_letter;
};

} // namespace disclosure
