// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/extract/talltables.h"

#include "models/extract/rowmatcher.h"
#include "models/extract/viewedgrid.h"

#include <algorithm>
#include <map>
#include <optional>

namespace disclosure {

namespace {

/// Fewer cells, or cells of fewer columns, are a table of the organ's own.
constexpr std::size_t leastCells = 4;
constexpr std::size_t leastColumns = 2;

/// A line of a tall table.
struct Line {
    std::vector<const ViewedCell *> texts;
    const ViewedCell *value = nullptr; ///< nullptr in a line without one, which may name what the next ones are of
    bool goesOn = false;               ///< a blank cell stands before its texts: what the line before is of goes on
};

/// The lines of a grid, by its rows; empty if one of them holds several values.
std::vector<Line> linesOf(const ViewedGrid &view)
{
    std::vector<Line> lines;
    for (int row = 0; row < view.rows(); ++row) {
        Line line;
        RowCells after; // the last text
        for (const ViewedCell *cell : view.row(row)) {
            if (cell->isText()) {
                line.texts.push_back(cell);
                after.clear();
            } else if (line.texts.empty()) {
                line.goesOn = line.goesOn || cell->isBlank;
            } else {
                after.push_back(cell);
            }
        }
        const auto values = std::ranges::count_if(after, &ViewedCell::isValue);
        if (values > 1) {
            return {};
        }
        if (!after.empty()) {
            line.value = values == 1 ? *std::ranges::find_if(after, &ViewedCell::isValue) : after.front();
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

/// How well a text names a column: as its head, or with more before it (法人或其他组织—商业企业).
double likenessTo(const LabelKeys &column, const ViewedCell &cell, double least)
{
    const double likeness = column.match(cell.head, least);
    const bool endsWithIt = std::ranges::any_of(
        column.all(), [&cell](const QString &key) { return !key.isEmpty() && cell.label.key.endsWith(key); });
    return std::max(likeness, endsWithIt ? least : 0);
}

class TallMapper {
public:
    TallMapper(const ViewedGrid &view, int block, const std::vector<Line> &lines, const Tolerances &tolerances,
               Draft &draft)
        : m_block(block), m_lines(lines), m_draft(draft),
          m_labelMatch(view.isRecognised() ? tolerances.recognisedLabelMatch : tolerances.labelMatch)
    {
    }

    /// All sections of a table; false if the grid does not hold it.
    bool map(const std::vector<const SectionKeys *> &sections)
    {
        m_found.clear();
        m_extras.clear();
        if (sections.front()->rows.front().isEmpty()) {
            findGroupedColumns(*sections.front());
        } else {
            findRowsAndColumns(sections);
        }
        std::set<QString> columns;
        for (const Found &found : m_found) {
            columns.insert(found.id.section(u'.', 2));
        }
        if (m_found.size() < leastCells || columns.size() < leastColumns) {
            return false;
        }
        for (const Found &found : m_found) {
            set(found.id, found);
        }
        for (const auto &[label, extra] : m_extras) {
            addExtraRow(label, extra);
        }
        return true;
    }

private:
    struct Found {
        QString id;
        int column;
        const SectionKeys *keys;
        const Line *line;
    };
    struct Extra {
        const SectionKeys *keys = nullptr;
        int after = -1; ///< row of the form
        std::vector<Found> cells;
    };

    // --- a group and an outcome for each line ---

    void findGroupedColumns(const SectionKeys &keys)
    {
        std::optional<int> above;  // the group that a line of its own named
        std::optional<int> before; // that of the line before
        for (const Line &line : m_lines) {
            if (line.texts.empty()) {
                continue;
            }
            const std::optional<int> column =
                line.value ? columnOf(keys, line, line.goesOn ? before : above) : std::nullopt;
            before = column;
            if (column) {
                m_found.push_back({keys.cellId(0, *column), *column, &keys, &line});
                continue;
            }
            // Whatever else stands between lines, what follows it is no more of the group before.
            above = groupNamed(keys, line.texts.back()->label);
        }
    }

    /// The column of a line: its last text names the outcome, that or another one the group.
    std::optional<int> columnOf(const SectionKeys &keys, const Line &line, const std::optional<int> &above) const
    {
        const LabelText &last = line.texts.back()->label;
        std::optional<int> group;
        for (auto text = line.texts.rbegin() + 1; text != line.texts.rend() && !group; ++text) {
            group = groupNamed(keys, (*text)->label);
        }
        group = group ? group : groupInFront(keys, last);
        group = group ? group : above;
        if (!group) {
            return std::nullopt;
        }
        while (*group > 0 && isInGroup(keys, *group - 1, *group)) {
            --*group;
        }
        std::optional<int> best;
        double most = m_labelMatch;
        for (int column = *group; column < keys.columnCount() && isInGroup(keys, column, *group); ++column) {
            const double likeness =
                likenessTo(keys.columns[static_cast<std::size_t>(column)], *line.texts.back(), most);
            if (likeness > most || (likeness >= most && !best)) {
                most = likeness;
                best = column;
            }
        }
        return best;
    }

    static bool isInGroup(const SectionKeys &keys, int column, int group)
    {
        return keys.section->columns[static_cast<std::size_t>(column)].groups ==
               keys.section->columns[static_cast<std::size_t>(group)].groups;
    }

    /// The first column of the group that a text names best.
    std::optional<int> groupNamed(const SectionKeys &keys, const LabelText &text) const
    {
        std::optional<int> best;
        double most = m_labelMatch;
        for (int column = 0; column < keys.columnCount(); ++column) {
            const std::vector<LabelKeys> &heads = keys.columnGroups[static_cast<std::size_t>(column)];
            const bool isFirst = column == 0 || !isInGroup(keys, column, column - 1);
            const double likeness = heads.empty() || !isFirst ? 0 : heads.back().match(text, most);
            if (likeness > most || (likeness >= most && !best && isFirst && !heads.empty())) {
                most = likeness;
                best = column;
            }
        }
        return best;
    }

    /// The group in a text that names an outcome behind it.
    std::optional<int> groupInFront(const SectionKeys &keys, const LabelText &text) const
    {
        qsizetype longest = 0;
        for (const LabelKeys &column : keys.columns) {
            for (const QString &key : column.all()) {
                longest = text.key.endsWith(key) ? std::max(longest, key.size()) : longest;
            }
        }
        return longest > 0 && longest < text.key.size() ? groupNamed(keys, LabelText(text.key.chopped(longest)))
                                                        : std::nullopt;
    }

    // --- a row and a column for each line ---

    /// The place of the grid where most lines name a column of the form.
    std::optional<int> placeOfColumns(const std::vector<const SectionKeys *> &sections) const
    {
        std::map<int, std::set<QString>> named; // column ids by place
        for (const Line &line : m_lines) {
            for (const ViewedCell *cell : line.value ? line.texts : std::vector<const ViewedCell *>()) {
                for (const SectionKeys *keys : sections) {
                    if (const std::optional<int> column = columnNamed(*keys, *cell)) {
                        named[cell->column].insert(keys->section->columns[static_cast<std::size_t>(*column)].id);
                    }
                }
            }
        }
        const auto best = std::ranges::max_element(named, {}, [](const auto &place) { return place.second.size(); });
        return best == named.end() || best->second.size() < leastColumns ? std::nullopt : std::optional(best->first);
    }

    std::optional<int> columnNamed(const SectionKeys &keys, const ViewedCell &cell) const
    {
        std::optional<int> best;
        double most = m_labelMatch;
        for (int column = 0; column < keys.columnCount(); ++column) {
            const double likeness = likenessTo(keys.columns[static_cast<std::size_t>(column)], cell, most);
            if (likeness > most || (likeness >= most && !best)) {
                most = likeness;
                best = column;
            }
        }
        return best;
    }

    /// A line with what names its row and its column.
    struct Named {
        const Line *line;
        const ViewedCell *column;
        const ViewedCell *label;
    };

    void findRowsAndColumns(const std::vector<const SectionKeys *> &sections)
    {
        const std::optional<int> place = placeOfColumns(sections);
        if (!place) {
            return;
        }
        const std::vector<Named> named = namedLines(*place);
        for (const SectionKeys *keys : sections) {
            for (int column = 0; column < keys->columnCount(); ++column) {
                std::vector<Named> lines;
                std::ranges::copy_if(named, std::back_inserter(lines),
                                     [&](const Named &line) { return columnNamed(*keys, *line.column) == column; });
                findRows(lines, *keys, column);
            }
        }
    }

    std::vector<Named> namedLines(int place) const
    {
        std::vector<Named> named;
        const ViewedCell *above = nullptr; // the text of a line of its own
        for (const Line &line : m_lines) {
            const auto own = std::ranges::find(line.texts, place, &ViewedCell::column);
            const bool goesOn = line.goesOn && !named.empty();
            const ViewedCell *column = own != line.texts.end() ? *own : (goesOn ? named.back().column : nullptr);
            if (!line.value || !column || line.texts.empty()) {
                above = line.texts.empty() ? above : line.texts.back();
                continue;
            }
            const ViewedCell *label = goesOn ? named.back().label : above;
            for (const ViewedCell *text : line.texts) {
                label = text != column ? text : label;
            }
            if (label) {
                named.push_back({&line, column, label});
            }
        }
        return named;
    }

    /// The rows of lines that are all of one column.
    void findRows(const std::vector<Named> &lines, const SectionKeys &keys, int column)
    {
        std::vector<RowText> rows;
        for (const Named &line : lines) {
            rows.push_back({.label = line.label->label});
        }
        const std::vector<std::optional<RowMatch>> matches = alignRows(rows, keys, m_labelMatch);
        int last = -1;
        for (std::size_t i = 0; i < matches.size(); ++i) {
            last = matches[i] ? matches[i]->row : last;
            // A row that stands there twice contradicts itself: then its cell is not sure.
            const std::optional<int> row = matches[i] ? matches[i]->row : rowNamed(keys, lines[i].label->label);
            const Found found{row ? keys.cellId(*row, column) : QString(), column, &keys, lines[i].line};
            if (row) {
                m_found.push_back(found);
            } else if (keys.firstResult >= 0 && last + 1 >= keys.firstResult && last <= keys.lastResult) {
                Extra &extra = m_extras[lines[i].label->text.simplified().remove(u' ')];
                extra.keys = &keys;
                extra.after = extra.after < 0 ? last : extra.after;
                extra.cells.push_back(found);
            }
        }
    }

    /// The row of the form whose very label a line has.
    static std::optional<int> rowNamed(const SectionKeys &keys, const LabelText &label)
    {
        for (std::size_t row = 0; row < keys.rows.size(); ++row) {
            if (keys.rows[row].match(label, sameWords) >= sameWords) {
                return static_cast<int>(row);
            }
        }
        return std::nullopt;
    }

    void addExtraRow(const QString &label, const Extra &extra)
    {
        const SectionKeys &keys = *extra.keys;
        const Row &after = keys.section->rows[static_cast<std::size_t>(std::max(extra.after, 0))];
        const QString group = after.groups.empty() ? QString() : after.groups.back().text.zh;
        const QString id = m_draft.addExtraRow(keys, label, group, keys.table->id + u'.' + after.id);
        for (const Found &found : extra.cells) {
            set(id + u'.' + keys.section->columns[static_cast<std::size_t>(found.column)].id, found);
        }
    }

    void set(const QString &id, const Found &found)
    {
        const ViewedCell &source = *found.line->value;
        const Cell cell = cellFromGrid(source, found.keys->section->columns[static_cast<std::size_t>(found.column)],
                                       found.line->texts.back()->text, true);
        m_draft.set(id, cell, {m_block, source.row, source.column});
    }

    int m_block;
    const std::vector<Line> &m_lines;
    Draft &m_draft;
    double m_labelMatch;
    std::vector<Found> m_found;
    std::map<QString, Extra> m_extras; ///< by label
};

} // namespace

std::set<int> mapTallTables(const Document &document, const std::vector<SectionKeys> &sections,
                            const Tolerances &tolerances, Draft &draft)
{
    std::vector<std::vector<const SectionKeys *>> tables;
    for (const SectionKeys &keys : sections) {
        if (tables.empty() || tables.back().front()->table != keys.table) {
            tables.emplace_back();
        }
        tables.back().push_back(&keys);
    }
    std::set<int> blocks;
    for (std::size_t block = 0; block < document.blocks.size(); ++block) {
        const Grid *grid = std::get_if<Grid>(&document.blocks[block]);
        if (!grid) {
            continue;
        }
        const ViewedGrid view(*grid);
        const std::vector<Line> lines = linesOf(view);
        for (const std::vector<const SectionKeys *> &table : tables) {
            if (!lines.empty() && TallMapper(view, static_cast<int>(block), lines, tolerances, draft).map(table)) {
                blocks.insert(static_cast<int>(block));
            }
        }
    }
    return blocks;
}

} // namespace disclosure
