// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/extract/cutsections.h"

#include "models/extract/headfinder.h"
#include "models/extract/viewedgrid.h"

#include <algorithm>
#include <optional>

namespace disclosure {

namespace {

/// What may stand between the pieces of a table: the number of a page, 续表.
constexpr qsizetype longestBetween = 12;

/// A grid with what stands above it.
struct Piece {
    int block;
    ViewedGrid view;
    qsizetype textAbove; ///< characters since the grid before
};

std::vector<Piece> piecesOf(const Document &document)
{
    std::vector<Piece> pieces;
    qsizetype between = 0;
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
        if (const Paragraph *paragraph = std::get_if<Paragraph>(&document.blocks[i])) {
            between += squeezed(paragraph->text).size();
            continue;
        }
        pieces.push_back({static_cast<int>(i), ViewedGrid(std::get<Grid>(document.blocks[i])), between});
        between = 0;
    }
    return pieces;
}

class CutSectionMapper {
public:
    CutSectionMapper(const std::vector<SectionKeys> &sections, const Tolerances &tolerances, Draft &draft)
        : m_sections(sections), m_tolerances(tolerances), m_draft(draft)
    {
    }

    /// Gives whether the piece began with rows of a cut section.
    bool map(const Piece &before, const Piece &piece)
    {
        bool isFound = false;
        for (int row = 0; row < piece.view.rows() && !beginsSection(piece.view, row); ++row) {
            const RowCells cells = piece.view.row(row);
            const auto label = std::ranges::find_if(cells, &ViewedCell::isText);
            if (label == cells.end()) {
                continue;
            }
            const RowCells values(label + 1, cells.end());
            for (const SectionKeys &keys : m_sections) {
                const std::optional<int> found = rowOf(keys, **label);
                if (found && !m_draft.hasRow(keys, *found)) {
                    isFound = mapRow(before, piece, keys, *found, **label, values) || isFound;
                }
            }
        }
        return isFound;
    }

    bool hasSection(const ViewedGrid &view) const
    {
        for (int row = 0; row < view.rows(); ++row) {
            if (beginsSection(view, row)) {
                return true;
            }
        }
        return false;
    }

private:
    double labelMatch(const ViewedGrid &view) const
    {
        return view.isRecognised() ? m_tolerances.recognisedLabelMatch : m_tolerances.labelMatch;
    }

    /// Whether a row is the heading of a section, or has heads: the rows below it are no cut section's.
    bool beginsSection(const ViewedGrid &view, int row) const
    {
        const RowCells cells = view.row(row);
        return std::ranges::any_of(cells, [&](const ViewedCell *cell) {
            return cell->isText() && std::ranges::any_of(m_sections, [&](const SectionKeys &keys) {
                       return cell->label.numbered == labelKey(keys.section->heading.text.zh) ||
                              std::ranges::any_of(keys.columns, [&](const LabelKeys &column) {
                                  return column.match(cell->head, labelMatch(view)) >= labelMatch(view);
                              });
                   });
        });
    }

    std::optional<int> rowOf(const SectionKeys &keys, const ViewedCell &label) const
    {
        for (int row = 0; row < static_cast<int>(keys.rows.size()); ++row) {
            if (keys.rows[static_cast<std::size_t>(row)].match(label.label, wordsOfItsOwn) >= wordsOfItsOwn) {
                return row;
            }
        }
        return std::nullopt;
    }

    /// Values in the order of the heads of the piece before, if there are as many. It is not sure if the rows of heads
    /// and values are built differently, or if more than a page's end stands between them.
    bool mapRow(const Piece &before, const Piece &piece, const SectionKeys &keys, int row, const ViewedCell &label,
                const RowCells &values)
    {
        const HeadFinder finder(before.view, keys, labelMatch(before.view));
        const Heads &heads = finder.headsAbove(before.view.rows());
        if (heads.found() != keys.columnCount() || std::ssize(values) != keys.columnCount() ||
            std::ranges::any_of(values, &ViewedCell::isText) || !areInOrder(heads)) {
            return false;
        }
        const bool isSure = piece.textAbove <= longestBetween &&
                            before.view.row(heads.cells.front()->row).size() == piece.view.row(label.row).size();
        for (int column = 0; column < keys.columnCount(); ++column) {
            const auto place = static_cast<std::size_t>(column);
            const ViewedCell &source = *values[place];
            const Cell cell = cellFromGrid(source, keys.section->columns[place], heads.cells[place]->text,
                                           isSure && !heads.isByPlace[place]);
            m_draft.set(keys.cellId(row, column), cell, {piece.block, source.row, source.column});
        }
        return true;
    }

    static bool areInOrder(const Heads &heads)
    {
        return std::ranges::is_sorted(heads.cells, {}, [](const ViewedCell *cell) { return cell->column; });
    }

    const std::vector<SectionKeys> &m_sections; ///< of one table
    const Tolerances &m_tolerances;
    Draft &m_draft;
};

} // namespace

void mapCutSections(const Document &document, const std::vector<SectionKeys> &sections, const Tolerances &tolerances,
                    Draft &draft)
{
    std::vector<SectionKeys> parted;
    std::ranges::copy_if(sections, std::back_inserter(parted),
                         [](const SectionKeys &keys) { return keys.table->sections.size() > 1; });
    const bool isComplete = std::ranges::all_of(parted, [&draft](const SectionKeys &keys) {
        for (int row = 0; row < static_cast<int>(keys.rows.size()); ++row) {
            if (!draft.hasRow(keys, row)) {
                return false;
            }
        }
        return true;
    });
    if (isComplete) {
        return;
    }
    const std::vector<Piece> pieces = piecesOf(document);
    CutSectionMapper mapper(parted, tolerances, draft);
    const Piece *before = nullptr; // the last one with heads, as long as the table goes on
    for (const Piece &piece : pieces) {
        const bool goesOn = before && mapper.map(*before, piece);
        before = mapper.hasSection(piece.view) ? &piece : (goesOn ? before : nullptr);
    }
}

} // namespace disclosure
