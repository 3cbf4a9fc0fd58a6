// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/extract/reread.h"

#include "models/extract/glyphs.h"
#include "models/extract/raisedmarks.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <optional>

namespace disclosure {

namespace {

constexpr Tolerances tolerances;

/// A range of heights or widths.
struct Band {
    double from = 0;
    double to = 0;

    bool contains(double at) const { return at >= from && at < to; }
};

using Bands = std::vector<Band>;

/// Text lines of a font that claims more height than its characters need would run into each other.
constexpr double inkShare = 0.6;

Band extent(const Glyph &glyph, bool isHorizontal)
{
    if (isHorizontal) {
        return {glyph.box.left(), glyph.box.right()};
    }
    const double half = inkShare * std::min(glyph.box.height(), std::max(2 * glyph.box.width(), 4.0)) / 2;
    const double middle = glyph.box.center().y();
    return {middle - half, middle + half};
}

/// Where there is print: bands with gaps between them.
Bands printedBands(const std::vector<Glyph> &glyphs, bool isHorizontal)
{
    Bands bands;
    for (const Glyph &glyph : glyphs) {
        bands.push_back(extent(glyph, isHorizontal));
    }
    std::ranges::sort(bands, {}, &Band::from);
    Bands joined;
    for (const Band &band : bands) {
        if (!joined.empty() && band.from <= joined.back().to) {
            joined.back().to = std::max(joined.back().to, band.to);
        } else {
            joined.push_back(band);
        }
    }
    return joined;
}

/// The bands between edges, without slivers at the box's own sides.
Bands bandsBetween(const std::vector<double> &edges)
{
    Bands bands;
    for (std::size_t i = 0; i + 1 < edges.size(); ++i) {
        if (edges[i + 1] - edges[i] > tolerances.smallestCell) {
            bands.push_back({edges[i], edges[i + 1]});
        }
    }
    return bands;
}

/// Divides a side of the box by the ruling lines that cross it as a whole.
Bands ruledBands(const std::vector<RulingLine> &lines, const Band &along, const Band &across)
{
    std::vector<double> edges = {along.from};
    for (const RulingLine &line : lines) {
        const bool crosses = line.from <= across.from + tolerances.touch && line.to >= across.to - tolerances.touch;
        if (crosses && line.at > along.from && line.at < along.to) {
            edges.push_back(line.at);
        }
    }
    edges.push_back(along.to);
    return bandsBetween(edges);
}

bool hasPrint(const Band &band, const std::vector<Glyph> &glyphs, bool isHorizontal)
{
    return std::ranges::any_of(glyphs, [&](const Glyph &glyph) {
        return band.contains(isHorizontal ? glyph.box.center().x() : glyph.box.center().y());
    });
}

/// A box is mostly drawn a little too large: bands at its sides without print are no cells of it.
Bands trimmed(Bands bands, std::size_t wanted, const std::vector<Glyph> &glyphs, bool isHorizontal)
{
    while (bands.size() > wanted && !hasPrint(bands.front(), glyphs, isHorizontal)) {
        bands.erase(bands.begin());
    }
    while (bands.size() > wanted && !hasPrint(bands.back(), glyphs, isHorizontal)) {
        bands.pop_back();
    }
    return bands;
}

/// Joins the bands over the smallest gaps until there are as many as wanted: spaces within a cell are narrower than
/// those between columns. Nothing if a gap that is kept is hardly wider than one that is not.
std::optional<Bands> joinedToCount(Bands bands, std::size_t wanted)
{
    constexpr double clearly = 1.5;
    double widestJoined = 0;
    while (bands.size() > wanted) {
        std::size_t smallest = 0;
        const auto gap = [&bands](std::size_t i) { return bands[i + 1].from - bands[i].to; };
        for (std::size_t i = 0; i + 1 < bands.size(); ++i) {
            smallest = gap(i) < gap(smallest) ? i : smallest;
        }
        widestJoined = std::max(widestJoined, gap(smallest));
        bands[smallest].to = bands[smallest + 1].to;
        bands.erase(bands.begin() + static_cast<std::ptrdiff_t>(smallest) + 1);
    }
    for (std::size_t i = 0; i + 1 < bands.size(); ++i) {
        if (bands[i + 1].from - bands[i].to < clearly * widestJoined) {
            return std::nullopt;
        }
    }
    return bands;
}

Error wrongCount(bool isColumns, std::size_t found, int wanted)
{
    return Error{(isColumns
                      ? QCoreApplication::translate(
                            "Reread", "The box holds %1 columns, but %2 are selected in the table. Draw it around "
                                      "the cells that are selected, or select as many cells as it holds.")
                      : QCoreApplication::translate(
                            "Reread", "The box holds %1 rows, but %2 are selected in the table. Draw it around "
                                      "the cells that are selected, or select as many cells as it holds."))
                     .arg(found)
                     .arg(wanted)};
}

/// The rows or columns of a box. Lines of text are never joined without ruling lines: two rows would become one number.
Result<Bands> bandsOf(const std::vector<Glyph> &glyphs, const Bands &ruled, int count, bool isHorizontal)
{
    const auto wanted = static_cast<std::size_t>(count);
    const Bands cells = trimmed(ruled, wanted, glyphs, isHorizontal);
    if (cells.size() == wanted && (wanted > 1 || ruled.size() > 1)) {
        return cells;
    }
    if (cells.size() > wanted) {
        return wrongCount(isHorizontal, cells.size(), count);
    }
    const Bands printed = printedBands(glyphs, isHorizontal);
    if (wanted == 1 && (isHorizontal || printed.size() <= 1)) {
        return ruled;
    }
    if (printed.size() < wanted || (!isHorizontal && printed.size() > wanted)) {
        return wrongCount(isHorizontal, printed.size(), count);
    }
    const std::optional<Bands> joined = joinedToCount(printed, wanted);
    if (!joined) {
        return wrongCount(isHorizontal, printed.size(), count);
    }
    return *joined;
}

PlacedText textIn(const std::vector<Glyph> &glyphs, const Band &row, const Band &column)
{
    std::vector<Glyph> inside;
    QRectF ink;
    for (const Glyph &glyph : glyphs) {
        const QPointF centre = glyph.box.center();
        if (row.contains(centre.y()) && column.contains(centre.x())) {
            inside.push_back(glyph);
            ink |= glyph.box;
        }
    }
    return {joinedText(textLines(std::move(inside), tolerances), tolerances).trimmed(), ink};
}

} // namespace

Result<std::vector<std::vector<PlacedText>>> cellTextsIn(const PageContent &page, const QRectF &box, int rows,
                                                         int columns)
{
    if (page.words.empty()) {
        return Error{QCoreApplication::translate("Reread",
                                                 "Page %1 is only a picture: there is no text in the box that "
                                                 "could be read. Type the values instead.")
                         .arg(page.number)};
    }
    std::vector<Glyph> glyphs = glyphsOf(page.words);
    if (!page.isRecognised) {
        removeRaisedMarks(glyphs);
    }
    std::erase_if(glyphs, [&box](const Glyph &glyph) {
        return !box.contains(glyph.box.center()) || glyph.text.trimmed().isEmpty();
    });
    if (glyphs.empty()) {
        return Error{QCoreApplication::translate("Reread",
                                                 "There is no text in the box. Draw it around the values to be read.")};
    }
    const RulingLines lines = joinLines(page.lines, tolerances);
    const Band across{box.left(), box.right()};
    const Band down{box.top(), box.bottom()};
    const Result<Bands> rowBands = bandsOf(glyphs, ruledBands(lines.horizontal, down, across), rows, false);
    if (!rowBands) {
        return rowBands.error();
    }
    const Result<Bands> columnBands = bandsOf(glyphs, ruledBands(lines.vertical, across, down), columns, true);
    if (!columnBands) {
        return columnBands.error();
    }
    std::vector<std::vector<PlacedText>> texts;
    for (const Band &row : *rowBands) {
        std::vector<PlacedText> &cells = texts.emplace_back();
        for (const Band &column : *columnBands) {
            cells.push_back(textIn(glyphs, row, column));
        }
    }
    return texts;
}

Extraction readTable(const std::vector<PageContent> &pages, int page, const RulingLines &before,
                     const RulingLines &after, const Form &form)
{
    Document document{.kind = SourceKind::Pdf, .pages = pages};
    const auto changed = std::ranges::find(document.pages, page, &PageContent::number);
    if (changed == document.pages.end()) {
        return {};
    }
    const QRectF old =
        areaOf(before) + QMarginsF(tolerances.touch, tolerances.touch, tolerances.touch, tolerances.touch);
    std::erase_if(changed->lines,
                  [&old](const QLineF &line) { return old.contains(line.p1()) && old.contains(line.p2()); });
    for (const RulingLine &line : after.horizontal) {
        changed->lines.emplace_back(line.from, line.at, line.to, line.at);
    }
    for (const RulingLine &line : after.vertical) {
        changed->lines.emplace_back(line.at, line.from, line.at, line.to);
    }
    layOut(document);
    return extract(document, FormRegistry({form}));
}

} // namespace disclosure
