// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace disclosure {

/// All tolerances of the way from a page to its tables. Lengths are in points; the starting values were measured on
/// files from LibreOffice, Chromium, WeasyPrint and Ghostscript.
struct Tolerances {
    double sameLine = 1.2;      ///< two ruling lines this near to each other are one, drawn twice or in pieces
    double gap = 8.0;           ///< pieces of a line with a gap up to this, in which no cell has room, are joined
    double touch = 3.0;         ///< a line that ends this near to another one meets it
    double shortestLine = 4.0;  ///< shorter ones, after joining, are strokes of something else
    double openEdge = 4.0;      ///< lines that go on this far beyond the last crossing line leave the table open there
    double smallestCell = 4.0;  ///< narrower ones are the gap of a double line; no text fits into them
    double sameEdge = 3.0;      ///< column edges on two pages this near to each other are the same
    double scanShift = 30;      ///< by which the pages of a scan may lie apart
    double scanStretch = 0.03;  ///< share of a table's width by which the pages of a scan may differ
    double sameRow = 0.45;      ///< share of a character's height by which two may differ and stand in one line of text
    double sameHeight = 0.05;   ///< the same for characters that are sure to stand on one line
    double spaceWidth = 0.3;    ///< share of a character's height from which a gap is a space
    double columnGap = 0.8;     ///< the same from which a gap may be one between columns
    double sameCharacter = 0.3; ///< share of a character's width within which the same character again is fake bold
    double hanging = 0.3;       ///< share of a character's width by which a mark that follows it stands off at most
    double labelMatch = 0.75;   ///< similarity from which a text is taken for a label of the form
    double recognisedLabelMatch = 0.6; ///< the same for a text recognised in a picture
    double mistypedLabelMatch = 0.55;  ///< the same where it stands between labels that are
    double weakLabelMatch = 0.45;      ///< the same where its place says already which label it should be
};

} // namespace disclosure
