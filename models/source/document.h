// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/report.h"
#include "models/source/pageturn.h"

#include <QByteArray>
#include <QLineF>
#include <QRectF>
#include <QSizeF>
#include <QString>

#include <variant>
#include <vector>

namespace disclosure {

/// What a file is by its content.
enum class SourceKind { Pdf, Picture, Docx, OfficeBinary, Html, Mhtml, Markdown, PlainText, ReportJson };

/// A word on a page. Boxes are in points from the top left corner of the upright page (see PageTurn).
struct Word {
    QString text;
    QRectF box;
    std::vector<QRectF> characterBoxes; ///< one for each UTF-16 unit of text
    bool spaceAfter = false;
    bool uncertain = false; ///< recognised in a picture: two readings of it differ, or both are weak
    QString secondReading;  ///< the other one where two differ; mostly empty

    bool operator==(const Word &) const = default;
};

/// What one page of a paged source offers. Same coordinates as Word.
struct PageContent {
    int number = 0; ///< counts from 1
    QSizeF size;    ///< of the upright page
    PageTurn turn;  ///< how the upright page lies on the page as it is shown
    std::vector<Word> words;
    std::vector<QLineF> lines;  ///< ruling lines, horizontal or vertical
    bool isPicture = false;     ///< what stands on it has to be recognised: a picture without a text layer to rely on
    bool isRecognised = false;  ///< words and lines were recognised in its picture
    bool hasFaintLines = false; ///< recognised; what stands on or beside them may be lost
    bool isExcerpt = false;     ///< of its running text, only titles, headings and signatures were recognised
};

/// A cell of a grid; it covers rowSpan × columnSpan places of it.
struct GridCell {
    int row = 0;
    int column = 0;
    int rowSpan = 1;
    int columnSpan = 1;
    QString text; ///< lines of one paragraph joined, paragraphs separated by '\n'
    int page = 0;
    QRectF box;
    bool uncertain = false;  ///< its text or its place is not safe (cut, overlapping, ragged row …)
    bool weaklyRead = false; ///< recognised, and it is not certain which characters stand there

    bool operator==(const GridCell &) const = default;
};

/// A table with its spans resolved. Cells are ordered by row, then column; a place may be uncovered in a ragged table.
struct Grid {
    int rows = 0;
    int columns = 0;
    std::vector<GridCell> cells;
    std::vector<int>
        firstRowsOnPage;       ///< rows with which the table goes on on another page; such a row may be a cut one
    bool isRecognised = false; ///< its texts were recognised in a picture, and may be misread

    bool operator==(const Grid &) const = default;
};

/// A line or paragraph of running text. Plain text keeps its line as it stands, leading spaces and tabs included.
struct Paragraph {
    QString text;
    int page = 0; ///< 0 if the source has no pages
    QRectF box;
    int headingLevel = 0;    ///< 1 for a main heading; 0 if the source does not say
    std::vector<Word> words; ///< where they stand on the page as it is shown, for sources with pages
    PageTurn turn;           ///< how the upright page on which its words follow one another lies on that one

    bool operator==(const Paragraph &) const = default;
};

using Block = std::variant<Paragraph, Grid>;

/// A source file's content in reading order. Nothing after this knows the kind of file.
struct Document {
    SourceKind kind = SourceKind::PlainText;
    QString title;    ///< the file's own (<title>, document properties), if it has one; further lines are running heads
    QString fileName; ///< without folders
    std::vector<Block> blocks;
    std::vector<PageContent> pages; ///< for paged sources, from which extract makes the blocks
    std::vector<Notice> notices;
    QByteArray pdf; ///< of paged sources: what the pages were read from
};

} // namespace disclosure
