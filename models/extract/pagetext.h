// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/extract/glyphs.h"
#include "models/extract/searchtext.h"
#include "models/source/document.h"

#include <QPointF>
#include <QRectF>
#include <QString>

#include <memory>
#include <utility>
#include <vector>

namespace disclosure {

/// The text of a page in reading order: line by line, in ruled tables cell by cell. Positions stand between characters,
/// from 0 to size(). Boxes and points are those of the page as it is shown.
class PageText {
public:
    /// From one position to another one that is not before it.
    using Range = std::pair<int, int>;

    PageText() = default;
    explicit PageText(const PageContent &page);

    int size() const { return static_cast<int>(m_characters.size()); }
    /// The position nearest to a point.
    int positionAt(const QPointF &point) const;
    /// What stands without a gap around a point, signs and units beside a number with it (减 6); empty if there is
    /// none.
    Range wordAt(const QPointF &point) const;
    /// Lines end with '\n', cells of a row are separated by '\t'; what a narrow cell wrapped is joined again.
    QString text(const Range &range) const;
    /// What a range covers, one box for each line.
    std::vector<QRectF> boxes(const Range &range) const;
    /// Where words stand; see SearchText.
    std::vector<Range> find(const QString &words) const { return m_search.find(words); }

private:
    /// What stands before a character.
    enum class Gap { None, Space, Wrap, Line, Cell, Row };
    struct Character {
        QString text;
        QRectF box;
        Gap before = Gap::None;
    };

    void addLines(const std::vector<std::vector<Glyph>> &lines, Gap before, Gap between);
    int characterAt(const QPointF &point) const;
    bool isTogether(int left, int right) const;

    std::vector<Character> m_characters;
    SearchText m_search;
};

/// What was read of the pages of one source, for marking, finding, and reading a part again.
struct ReadPages {
    std::vector<PageContent> pages;
    std::vector<PageText> texts; ///< of the pages, in the same order

    QByteArray sha256; ///< of the source's content; empty if it was not asked for

    explicit ReadPages(std::vector<PageContent> contents);
    /// nullptr if the page was not read.
    const PageContent *page(int number) const;
    const PageText *text(int number) const;
};

} // namespace disclosure
