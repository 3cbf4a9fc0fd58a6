// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/extract/deviations.h"

#include "models/extract/headfinder.h"
#include "models/extract/tolerances.h"
#include "models/extract/viewedgrid.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace disclosure {

namespace {

/// Of what stands at some places those that are not in order with most of the others: outside the longest increasing
/// sequence.
std::vector<int> outOfOrder(const std::vector<std::pair<int, int>> &places)
{
    std::vector<std::size_t> length(places.size(), 1);
    std::vector<std::optional<std::size_t>> before(places.size());
    for (std::size_t i = 0; i < places.size(); ++i) {
        for (std::size_t k = 0; k < i; ++k) {
            if (places[k].second <= places[i].second && length[k] + 1 > length[i]) {
                length[i] = length[k] + 1;
                before[i] = k;
            }
        }
    }
    std::set<std::size_t> inOrder;
    const auto longest = std::ranges::max_element(length);
    for (std::optional<std::size_t> i = longest == length.end() ? std::nullopt
                                                                : std::optional<std::size_t>(longest - length.begin());
         i; i = before[*i]) {
        inOrder.insert(*i);
    }
    std::vector<int> others;
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (!inOrder.contains(i)) {
            others.push_back(places[i].first);
        }
    }
    return others;
}

class SectionReview {
public:
    SectionReview(const ViewedGrid &view, int block, bool isText, const SectionKeys &keys, const Draft &draft)
        : m_view(view), m_block(block), m_isText(isText), m_keys(keys), m_draft(draft)
    {
    }

    std::vector<Deviation> run()
    {
        std::vector<std::pair<int, int>> places; // rows of the form, and of the grid
        for (int row = 0; row < static_cast<int>(m_keys.rows.size()); ++row) {
            const SourcePlace *place = placeOf(row);
            if (!place) {
                continue;
            }
            reviewLabel(row, *place);
            places.emplace_back(row, place->row);
        }
        for (const int row : outOfOrder(places)) {
            m_deviations.push_back({Deviation::Kind::OtherOrder, rowId(row), QString()});
        }
        if (!places.empty()) {
            reviewHeads(std::ranges::min(places, {}, &std::pair<int, int>::second).second);
        }
        return m_deviations;
    }

private:
    /// Where the first cell of a row of the form was found; nullptr if that is not in this grid.
    const SourcePlace *placeOf(int row) const
    {
        for (int column = 0; column < m_keys.columnCount(); ++column) {
            const auto place = m_draft.places.find(m_keys.cellId(row, column));
            if (place != m_draft.places.end() && place->second.block == m_block && place->second.row >= 0) {
                return &place->second;
            }
        }
        return nullptr;
    }

    QString rowId(int row) const { return m_keys.table->id + u'.' + m_keys.section->rows[row].id; }
    QString columnId(int column) const { return m_keys.table->id + u".*."_qs + m_keys.section->columns[column].id; }

    void reviewLabel(int row, const SourcePlace &place)
    {
        const LabelKeys &label = m_keys.rows[row];
        double best = 0;
        QString text;
        for (const ViewedCell *cell : m_view.row(place.row)) {
            if (cell->column >= place.column || !cell->isText()) {
                continue;
            }
            // The nearest text to the values, unless another one is the label: a group may be more like it than an
            // organ's own words.
            const double likeness = label.match(cell->label);
            if (likeness >= best || best < Tolerances().labelMatch) {
                best = likeness;
                text = cell->text.simplified();
            }
        }
        if (!label.isEmpty() && !text.isEmpty() && best < sameWords) {
            m_deviations.push_back({Deviation::Kind::OtherLabel, rowId(row), text});
        }
    }

    void reviewHeads(int row)
    {
        const HeadFinder finder(m_view, m_keys, Tolerances().labelMatch);
        const Heads &heads = finder.headsAbove(row);
        if (heads.found() * 2 <= m_keys.columnCount()) {
            return;
        }
        std::vector<std::pair<int, int>> places; // columns of the form, and of the grid
        for (int column = 0; column < m_keys.columnCount(); ++column) {
            const ViewedCell *head = heads.cells[column];
            if (!head) {
                reviewUnknownHead(column, heads);
                continue;
            }
            const LabelKeys &label = m_keys.columns[column];
            if (label.match(head->head) < sameWords) {
                m_deviations.push_back({Deviation::Kind::OtherLabel, columnId(column), head->text.simplified()});
            }
            places.emplace_back(column, head->column);
        }
        for (const int column : outOfOrder(places)) {
            m_deviations.push_back({Deviation::Kind::OtherOrder, columnId(column), QString()});
        }
    }

    /// A column whose head was not found has another one, or none, where its cell stands right of the head before.
    void reviewUnknownHead(int column, const Heads &heads)
    {
        const ViewedCell *before = column > 0 ? heads.cells[column - 1] : nullptr;
        const ViewedCell *cell = before ? m_view.at(before->row, before->column + before->columnSpan) : nullptr;
        if (cell && cell->isBlank && !m_isText) {
            m_deviations.push_back({Deviation::Kind::NoHead, columnId(column), QString()});
        } else if (cell && !cell->isBlank && std::ranges::find(heads.cells, cell) == heads.cells.end()) {
            m_deviations.push_back({Deviation::Kind::OtherLabel, columnId(column), cell->text.simplified()});
        }
    }

    const ViewedGrid &m_view;
    int m_block;
    bool m_isText; ///< in which a blank head is one that was lost on the way
    const SectionKeys &m_keys;
    const Draft &m_draft;
    std::vector<Deviation> m_deviations;
};

/// Ids of the tables of which a draft found every cell.
std::set<QString> completeTables(const Draft &draft)
{
    std::map<QString, bool> complete;
    for (const QString &id : draft.form->cellIds()) {
        bool &isComplete = complete.emplace(id.section(u'.', 0, 0), true).first->second;
        isComplete = isComplete && draft.cells.contains(id);
    }
    std::set<QString> tables;
    for (const auto &[table, isComplete] : complete) {
        if (isComplete) {
            tables.insert(table);
        }
    }
    return tables;
}

/// Tables that are all there by another edition, and not by the draft's; where the other edition lacks one that is all
/// there by the draft's own.
std::vector<Deviation> mixedEditions(const Draft &draft, const std::vector<Draft> &drafts)
{
    const std::set<QString> own = completeTables(draft);
    std::vector<Deviation> deviations;
    for (const Draft &other : drafts) {
        const std::set<QString> others = completeTables(other);
        if (std::ranges::includes(others, own)) {
            continue;
        }
        for (const QString &table : others) {
            if (!own.contains(table)) {
                deviations.push_back({Deviation::Kind::OtherEdition, table, other.form->id});
            }
        }
    }
    return deviations;
}

} // namespace

std::vector<Deviation> deviationsOf(const Document &document, const Draft &draft, const std::vector<Draft> &drafts)
{
    std::vector<Deviation> deviations = mixedEditions(draft, drafts);
    std::set<int> blocks;
    for (const auto &[id, place] : draft.places) {
        if (place.row >= 0) {
            blocks.insert(place.block);
        }
    }
    const std::vector<SectionKeys> sections = sectionKeys(*draft.form);
    const bool isText = document.kind == SourceKind::PlainText || document.kind == SourceKind::Markdown;
    for (const int block : blocks) {
        const Grid *grid = std::get_if<Grid>(&document.blocks[static_cast<std::size_t>(block)]);
        if (!grid || grid->isRecognised) {
            continue;
        }
        const ViewedGrid view(*grid);
        for (const SectionKeys &keys : sections) {
            for (const Deviation &deviation : SectionReview(view, block, isText, keys, draft).run()) {
                // Sections of one table may have a column in common.
                if (std::ranges::find(deviations, deviation) == deviations.end()) {
                    deviations.push_back(deviation);
                }
            }
        }
    }
    return deviations;
}

} // namespace disclosure
