// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/scan/glyphshapes.h"
#include "models/scan/recogniser.h"

#include <QRect>
#include <QString>
#include <QStringList>

#include <cstddef>
#include <vector>

namespace disclosure {

/// A line of print in a table's cell. Pixels of the page's picture.
struct NumberSpot {
    QRect box;
    std::vector<QRect> characters; ///< from left to right, as far as gaps tell them apart
    int usualHeight = 0;           ///< of characters in its table; 0 if unknown
    std::vector<bool> broken;      ///< of the characters, which are in several pieces, as no digit is
    bool hasUnit = false;          ///< a unit is known to stand behind the number
};

enum class SpotKind { Number, Text, Either };

/// What a line looks like. Of a number all characters are narrower than high, but for points and dashes.
SpotKind kindOf(const NumberSpot &spot);

/// Where the unit begins in a number that has one behind it, as in "16件"; -1 if there is none.
qsizetype unitIn(const QString &text);

/// Where the characters of a number end and its unit begins.
struct UnitCut {
    std::ptrdiff_t digits = 0; ///< how many characters of its spot are the number's own
    bool isClear = false;      ///< the ink behind them is as wide as the unit is
};

/// A model has read `count` characters before a unit of `length` characters and sees this begin at about `left`; but
/// models lose characters, and their places are rough: of the two, that one counts where the unit just has room.
UnitCut cutBeforeUnit(const NumberSpot &spot, int count, int left, qsizetype length);

/// Whether a model for Chinese may mean a digit or a mark of a number by this other character, as by 口 or 一.
bool isLikeDigit(QChar c);

/// What was read of a number.
struct NumberReading {
    QString text;        ///< empty for dirt: ink too small for a digit, of which nothing was read
    QString other;       ///< another reading, where they differ
    bool isSure = false; ///< readings of different pictures agree, or it is Chinese that was read well
};

/// Reads the numbers of a document in several independent ways: by two models in a strip with its neighbours, alone
/// where these differ, and by the shapes of its digits compared with all others of the document.
class NumberReader {
public:
    explicit NumberReader(Recognisers &recognisers) : m_recognisers(recognisers) {}

    /// Adds the numbers of one row and gives the number of the first one; the others follow.
    int addRow(const Pix &grey, const std::vector<NumberSpot> &spots, int dotsPerInch);
    /// To be called when all rows were added.
    void decide() { m_shapes.group(); }
    NumberReading reading(int index) const;

private:
    struct Number {
        QString mark;            ///< a dash or a slash, told by its shape alone
        std::vector<int> shapes; ///< of its digits, or of a slash
        QString pattern;         ///< signs, points and commas told by their shapes, '#' for each digit
        QStringList readings;    ///< of the models, digits and signs only; empty ones left out
        bool isDirty = false;    ///< something stands beside it that is none of its digits: dirt, a sign, a unit
        bool isBroken = false;   ///< what is lost of one of its digits can't be known
        QString chinese;         ///< what it is if it is no number at all
        bool isSmall = false;    ///< less than half as high as other characters of its table
        QString seen;            ///< what was read of it alone, whether that makes sense or not
        QString unit;            ///< behind the number
        int unitLeft = 0;        ///< where it begins on the page, roughly
        int beforeUnit = 0;      ///< how many characters the number itself has
    };

    Number numberAt(const Pix &grey, const NumberSpot &spot);
    void readStrip(Recogniser &recogniser, const Pix &grey, const std::vector<NumberSpot> &spots, int dotsPerInch,
                   std::vector<Number> &numbers);
    Number readBeforeUnit(const Pix &grey, const NumberSpot &spot, int dotsPerInch, Number number);
    void readAlone(const Pix &grey, const NumberSpot &spot, int dotsPerInch, Number &number);
    void confirmSlash(const Pix &grey, const NumberSpot &spot, int dotsPerInch, Number &number);
    NumberReading slashReading(const Number &number) const;
    void vote(const Number &number);
    QString byShapes(const Number &number, double *share) const;

    Recognisers &m_recognisers;
    GlyphShapes m_shapes;
    std::vector<Number> m_numbers;
    int m_slashes = 0;
    int m_dashes = 0; ///< numbers that are nothing else
};

} // namespace disclosure
