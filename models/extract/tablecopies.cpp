// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/extract/tablecopies.h"

#include "models/extract/captionyear.h"
#include "models/extract/gridmapper.h"
#include "models/extract/identity.h"
#include "models/extract/viewedgrid.h"

#include <QStringList>

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace disclosure {

namespace {

// So many rows of a table, if it has as many, stand in each of its copies.
constexpr std::ptrdiff_t sharedRows = 3;
// A row of the form has its label, and groups, before its values; a row of heads has more texts.
constexpr std::ptrdiff_t mostLabels = 3;

/// A row of the form found in a grid by its very label, or the heads of a table whose row has none.
struct KnownRow {
    QString table;
    QString row; ///< table.row
    bool isHeads = false;
};

std::optional<KnownRow> headsIn(const RowCells &cells, const SectionKeys &keys)
{
    const auto heads = std::ranges::count_if(cells, [&keys](const ViewedCell *cell) {
        return cell->isText() && std::ranges::any_of(keys.columns, [cell](const LabelKeys &column) {
                   return column.match(cell->head, wordsOfItsOwn) >= wordsOfItsOwn;
               });
    });
    if (heads * 3 < keys.columnCount() * 2) {
        return std::nullopt;
    }
    return KnownRow{keys.table->id, keys.table->id + u'.' + keys.section->rows.front().id, true};
}

std::optional<KnownRow> knownRow(const ViewedGrid &view, int gridRow, const std::vector<SectionKeys> &sections)
{
    const RowCells cells = view.row(gridRow);
    const auto texts = std::ranges::count_if(cells, &ViewedCell::isText);
    for (const SectionKeys &keys : sections) {
        if (keys.rows.front().isEmpty()) {
            if (std::optional<KnownRow> heads = headsIn(cells, keys)) {
                return heads;
            }
            continue;
        }
        if (texts == 0 || texts > mostLabels) {
            continue;
        }
        const auto last = std::ranges::find_if(cells.rbegin(), cells.rend(), &ViewedCell::isText);
        const bool hasPlaces = last - cells.rbegin() >= keys.columnCount();
        for (std::size_t row = 0; row < keys.rows.size() && hasPlaces && (*last)->row == gridRow; ++row) {
            if (keys.rows[row].match((*last)->label, wordsOfItsOwn) >= wordsOfItsOwn) {
                return KnownRow{keys.table->id, keys.table->id + u'.' + keys.section->rows[row].id};
            }
        }
    }
    return std::nullopt;
}

/// Rows of a table that stand together in one grid.
struct Copy {
    QString table;
    int block = 0;
    int page = 0;
    std::set<int> rows;                   ///< of the grid
    std::map<QString, QStringList> known; ///< the texts of each known row
    std::optional<int> year;              ///< that it says itself, or the line above it
};

bool hasValue(const RowCells &cells)
{
    return std::ranges::any_of(cells, &ViewedCell::isValue);
}

QStringList valuesOf(const RowCells &cells)
{
    QStringList values;
    for (const ViewedCell *cell : cells) {
        if (!cell->isText()) {
            values.append(squeezed(cell->text));
        }
    }
    return values;
}

/// The copies of tables in one grid.
class GridCopies {
public:
    GridCopies(const Grid &grid, int block, const std::vector<std::vector<SectionKeys>> &sections)
        : m_view(grid), m_block(block), m_page(grid.cells.empty() ? 0 : grid.cells.front().page)
    {
        for (int row = 0; row < m_view.rows(); ++row) {
            std::optional<KnownRow> known;
            for (std::size_t form = 0; form < sections.size() && !known; ++form) {
                known = knownRow(m_view, row, sections[form]);
            }
            m_known.push_back(known);
        }
    }

    std::vector<Copy> find(int thisYear) const
    {
        std::vector<Copy> copies;
        int begin = 0;
        while (begin < m_view.rows()) {
            const int end = endOfCopy(begin);
            addCopies(copies, begin, end, thisYear);
            begin = end;
        }
        return copies;
    }

private:
    /// Where rows begin that the table had already: a second one, with what stands above its first row.
    int endOfCopy(int begin) const
    {
        std::set<QString> seen;
        for (int row = begin; row < m_view.rows(); ++row) {
            const std::optional<KnownRow> &known = m_known[static_cast<std::size_t>(row)];
            if (!known || seen.insert(known->row).second || !beginsCopy(begin, row)) {
                continue;
            }
            int first = row;
            while (first - 1 > begin && !m_known[static_cast<std::size_t>(first) - 1] &&
                   !hasValue(m_view.row(first - 1))) {
                --first;
            }
            return first;
        }
        return m_view.rows();
    }

    bool beginsCopy(int begin, int row) const
    {
        const KnownRow &known = *m_known[static_cast<std::size_t>(row)];
        if (known.isHeads) {
            // Heads that a page repeats have no values of their own above them.
            const int before = lastOf(known.row, begin, row);
            for (int between = before + 1; between < row; ++between) {
                if (hasValue(m_view.row(between))) {
                    return true;
                }
            }
            return false;
        }
        const std::set<QString> above = rowsOf(known.table, begin, row);
        const std::set<QString> below = rowsOf(known.table, row, m_view.rows());
        const auto shared = std::ranges::count_if(below, [&above](const QString &id) { return above.contains(id); });
        // The copy may go on in another grid. A row that a page's end cut stands there twice, too.
        return shared >= std::clamp<std::ptrdiff_t>(std::ssize(below), 2, sharedRows);
    }

    int lastOf(const QString &id, int begin, int end) const
    {
        int last = begin;
        for (int row = begin; row < end; ++row) {
            const std::optional<KnownRow> &known = m_known[static_cast<std::size_t>(row)];
            last = known && known->row == id ? row : last;
        }
        return last;
    }

    std::set<QString> rowsOf(const QString &table, int begin, int end) const
    {
        std::set<QString> rows;
        for (int row = begin; row < end; ++row) {
            const std::optional<KnownRow> &known = m_known[static_cast<std::size_t>(row)];
            if (known && known->table == table) {
                rows.insert(known->row);
            }
        }
        return rows;
    }

    /// The table that a row belongs to: that of the next known row; values below heads belong to these.
    QString tableOf(int row, int begin, int end) const
    {
        QString before;
        for (int above = row; above >= begin && before.isEmpty(); --above) {
            const std::optional<KnownRow> &known = m_known[static_cast<std::size_t>(above)];
            before = known && (above == row || (known->isHeads && hasValue(m_view.row(row))) ||
                               rowsBelow(row, end).isEmpty())
                         ? known->table
                         : before;
        }
        return before.isEmpty() ? rowsBelow(row, end) : before;
    }

    /// The table of the next known row.
    QString rowsBelow(int row, int end) const
    {
        for (int below = row; below < end; ++below) {
            if (const std::optional<KnownRow> &known = m_known[static_cast<std::size_t>(below)]) {
                return known->table;
            }
        }
        return {};
    }

    void addCopies(std::vector<Copy> &copies, int begin, int end, int thisYear) const
    {
        std::map<QString, Copy> byTable;
        for (int row = begin; row < end; ++row) {
            const QString table = tableOf(row, begin, end);
            if (table.isEmpty()) {
                continue;
            }
            Copy &copy =
                byTable.try_emplace(table, Copy{.table = table, .block = m_block, .page = m_page}).first->second;
            copy.rows.insert(row);
            const RowCells cells = m_view.row(row);
            if (const std::optional<KnownRow> &known = m_known[static_cast<std::size_t>(row)]) {
                copy.known.emplace(known->row, known->isHeads ? valuesBelow(row, end) : valuesOf(cells));
            } else if (copy.known.empty() && !copy.year) {
                copy.year = yearIn(cells, thisYear);
            }
        }
        for (auto &[table, copy] : byTable) {
            if (!copy.known.empty()) {
                copies.push_back(std::move(copy));
            }
        }
    }

    QStringList valuesBelow(int heads, int end) const
    {
        for (int row = heads + 1; row < end; ++row) {
            if (hasValue(m_view.row(row))) {
                return valuesOf(m_view.row(row));
            }
        }
        return {};
    }

    /// A row above a table's heads with nothing but its caption.
    static std::optional<int> yearIn(const RowCells &cells, int thisYear)
    {
        const auto isText = [](const ViewedCell *cell) { return cell->isText(); };
        return std::ranges::count_if(cells, isText) == 1 && !hasValue(cells)
                   ? yearOfCaption((*std::ranges::find_if(cells, isText))->text, thisYear)
                   : std::nullopt;
    }

    ViewedGrid m_view;
    int m_block;
    int m_page;
    std::vector<std::optional<KnownRow>> m_known; ///< by the grid's rows
};

/// One table in all its pieces.
struct WholeTable {
    std::vector<const Copy *> pieces;
    std::map<QString, QStringList> known;
    std::optional<int> year;
    std::optional<int> yearOfReport; ///< of another report that it stands in

    /// How many rows of a copy, or another table, it has too.
    std::ptrdiff_t shared(const auto &copy) const
    {
        return std::ranges::count_if(copy.known, [this](const auto &row) { return known.contains(row.first); });
    }
    bool contradicts(const WholeTable &other) const
    {
        return std::ranges::any_of(known, [&other](const auto &row) {
            const auto same = other.known.find(row.first);
            return same != other.known.end() && same->second != row.second;
        });
    }
};

/// Pieces that have rows in common are those of different copies.
std::vector<WholeTable> wholeTables(const std::vector<Copy> &copies, const QString &table, const CaptionYears &captions,
                                    int thisYear)
{
    std::vector<WholeTable> tables;
    int lastBlock = -1;
    for (const Copy &copy : copies) {
        if (copy.table != table) {
            continue;
        }
        const auto enough = std::min<std::ptrdiff_t>(sharedRows, std::ssize(copy.known));
        if (tables.empty() || tables.back().shared(copy) >= enough) {
            const bool isFirstOfBlock = copy.block != lastBlock;
            const std::optional<int> report = captions.ofReport(copy.block);
            tables.push_back({.year = copy.year || !isFirstOfBlock ? copy.year : captions.above(copy.block),
                              .yearOfReport = report == thisYear ? std::nullopt : report});
        }
        WholeTable &whole = tables.back();
        whole.pieces.push_back(&copy);
        whole.known.insert(copy.known.begin(), copy.known.end());
        lastBlock = copy.block;
    }
    return tables;
}

struct Choice {
    std::size_t table = 0;
    bool isSure = true;
};

/// The table of the report's year.
Choice chosenOf(const std::vector<WholeTable> &tables, int thisYear)
{
    const auto isOther = [thisYear](const WholeTable &table) {
        const std::optional<int> year = table.year ? table.year : table.yearOfReport;
        return year && *year != thisYear;
    };
    std::vector<std::size_t> own;
    std::vector<std::size_t> named;
    for (std::size_t i = 0; i < tables.size(); ++i) {
        if (!isOther(tables[i])) {
            own.push_back(i);
        }
        if (thisYear > 0 && tables[i].year == thisYear) {
            named.push_back(i);
        }
    }
    if (own.size() == 1) {
        return {own.front(), thisYear > 0};
    }
    if (named.size() == 1) {
        return {named.front(), false};
    }
    return {own.empty() ? 0 : own.front(), false};
}

void removeRows(Grid &grid, const std::set<int> &rows)
{
    std::erase_if(grid.cells, [&rows](const GridCell &cell) { return rows.contains(cell.row); });
}

/// Whether captions may stand below their tables: then the one between two tables says the wrong year of the second.
bool mayHaveCaptionsBelow(const std::vector<WholeTable> &tables, const CaptionYears &captions)
{
    const std::optional<int> below = captions.below(tables.back().pieces.back()->block);
    return !tables.front().year && below && below != tables.back().year;
}

/// Whether a table is mapped as the form's where it stands alone: some of an organ's own tables have rows of the same
/// names.
bool isMapped(const WholeTable &table, const Document &document, const std::vector<std::vector<SectionKeys>> &sections,
              const Tolerances &tolerances, const std::vector<Form> &forms)
{
    std::vector<Draft> drafts;
    for (const Form &form : forms) {
        drafts.push_back({.form = &form});
    }
    for (const Copy *piece : table.pieces) {
        Grid grid = std::get<Grid>(document.blocks[static_cast<std::size_t>(piece->block)]);
        std::erase_if(grid.cells, [piece](const GridCell &cell) { return !piece->rows.contains(cell.row); });
        mapGrid(grid, piece->block, sections, tolerances, drafts);
    }
    const QString prefix = table.pieces.front()->table + u'.';
    return std::ranges::any_of(drafts, [&prefix](const Draft &draft) {
        const auto cell = draft.cells.lower_bound(prefix);
        return cell != draft.cells.end() && cell->first.startsWith(prefix);
    });
}

} // namespace

std::vector<UnsureTable> removeOtherYears(Document &document, const std::vector<std::vector<SectionKeys>> &sections,
                                          const Tolerances &tolerances, const std::vector<Form> &forms)
{
    if (forms.empty()) {
        return {};
    }
    const int thisYear = identify(document, forms.front()).year;
    std::vector<Copy> copies;
    std::set<QString> tableIds;
    for (std::size_t block = 0; block < document.blocks.size(); ++block) {
        const Grid *grid = std::get_if<Grid>(&document.blocks[block]);
        if (!grid) {
            continue;
        }
        for (Copy &copy : GridCopies(*grid, static_cast<int>(block), sections).find(thisYear)) {
            tableIds.insert(copy.table);
            copies.push_back(std::move(copy));
        }
    }
    std::vector<UnsureTable> unsure;
    const CaptionYears captions(document, forms, thisYear);
    for (const QString &id : tableIds) {
        std::vector<WholeTable> tables = wholeTables(copies, id, captions, thisYear);
        if (tables.size() > 1) {
            std::erase_if(tables, [&](const WholeTable &table) {
                return !isMapped(table, document, sections, tolerances, forms);
            });
        }
        if (tables.empty()) {
            continue;
        }
        const bool isAlone = std::none_of(tables.begin() + 1, tables.end(), [&tables](const WholeTable &table) {
            return table.contradicts(tables.front());
        });
        const Choice choice = isAlone ? Choice{} : chosenOf(tables, thisYear);
        const WholeTable &chosen = tables[choice.table];
        const bool isOfAnotherYear = thisYear > 0 && chosen.year.value_or(thisYear) != thisYear;
        const bool isSure = choice.isSure && (isAlone || !mayHaveCaptionsBelow(tables, captions));
        if (!isSure || isOfAnotherYear) {
            unsure.push_back({.table = id, .page = chosen.pieces.front()->page});
        }
        for (const WholeTable &table : tables) {
            // The same table once more says nothing new.
            if (&table == &chosen || (isAlone && chosen.shared(table) < std::ssize(table.known))) {
                continue;
            }
            for (const Copy *piece : table.pieces) {
                removeRows(std::get<Grid>(document.blocks[static_cast<std::size_t>(piece->block)]), piece->rows);
            }
        }
    }
    return unsure;
}

} // namespace disclosure
