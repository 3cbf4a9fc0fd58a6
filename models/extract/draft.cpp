// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/extract/draft.h"

#include "models/report/celltext.h"

#include <QRegularExpression>

#include <algorithm>
#include <set>

namespace disclosure {

QString SectionKeys::cellId(int row, int column) const
{
    return CellId{table->id, section->rows[row].id, section->columns[column].id}.toString();
}

std::vector<SectionKeys> sectionKeys(const Form &form)
{
    std::vector<SectionKeys> result;
    for (const Table &table : form.tables) {
        for (const Section &section : table.sections) {
            SectionKeys keys{.table = &table, .section = &section};
            for (std::size_t i = 0; i < section.rows.size(); ++i) {
                keys.rows.emplace_back(section.rows[i].label);
                if (section.rows[i].isResult) {
                    keys.firstResult = keys.firstResult < 0 ? static_cast<int>(i) : keys.firstResult;
                    keys.lastResult = static_cast<int>(i);
                }
            }
            std::set<QString> labels;
            for (const Column &column : section.columns) {
                keys.columns.emplace_back(column.label);
                std::vector<LabelKeys> &groups = keys.columnGroups.emplace_back();
                for (const Label &group : column.groups) {
                    groups.emplace_back(group);
                }
                labels.insert(column.label.text.zh);
            }
            keys.columnsAreUnique = labels.size() == section.columns.size();
            result.push_back(std::move(keys));
        }
    }
    return result;
}

bool SectionKeys::isGroup(const LabelText &text, double labelMatch) const
{
    return std::ranges::any_of(section->rows, [&](const Row &row) {
        return std::ranges::any_of(row.groups,
                                   [&](const Label &group) { return LabelKeys(group).match(text) >= labelMatch; });
    });
}

bool SectionKeys::isSubtotal(const QString &label, double labelMatch) const
{
    static const QRegularExpression word(QStringLiteral("[(（]?(?:小计|合计|共计)[)）]?$"));
    const QString text = squeezed(label);
    const QString group = QString(text).remove(word);
    return group != text && (group.isEmpty() || isGroup(LabelText(group), labelMatch));
}

bool Draft::hasRow(const SectionKeys &keys, int row) const
{
    for (int column = 0; column < keys.columnCount(); ++column) {
        if (cells.contains(keys.cellId(row, column))) {
            return true;
        }
    }
    return false;
}

void Draft::set(const QString &id, const Cell &cell, const SourcePlace &place)
{
    const auto [it, isNew] = cells.emplace(id, cell);
    if (isNew) {
        places.emplace(id, place);
    } else if (it->second.number != cell.number) {
        doubt(it->second);
    }
}

QString Draft::addExtraRow(const SectionKeys &keys, const QString &label, const QString &group, const QString &after)
{
    const QString prefix = keys.table->id + QStringLiteral(".extra_");
    const auto count =
        std::ranges::count_if(extraRows, [&prefix](const ExtraRow &row) { return row.id.startsWith(prefix); });
    extraRows.push_back({prefix + QString::number(count + 1), label, group, after});
    return extraRows.back().id;
}

void Draft::doubtExtraRows(const std::vector<SectionKeys> &sections)
{
    for (const ExtraRow &extra : extraRows) {
        const auto isMissing = [&](const SectionKeys &keys) {
            for (int row = 0; row < static_cast<int>(keys.rows.size()); ++row) {
                if (keys.section->rows[row].isResult && (!hasRow(keys, row) || isDoubtfulBlank(keys, row))) {
                    return extra.id.startsWith(keys.table->id + u'.');
                }
            }
            return false;
        };
        if (std::ranges::none_of(sections, isMissing)) {
            continue;
        }
        for (auto &[id, cell] : cells) {
            if (id.startsWith(extra.id + u'.')) {
                doubt(cell);
            }
        }
    }
}

bool Draft::isDoubtfulBlank(const SectionKeys &keys, int row) const
{
    for (int column = 0; column < keys.columnCount(); ++column) {
        const auto cell = cells.find(keys.cellId(row, column));
        if (cell != cells.end() && (!cell->second.text.isEmpty() || !cell->second.uncertain)) {
            return false;
        }
    }
    return true;
}

void Draft::doubtBlankRows(const std::vector<SectionKeys> &sections)
{
    for (const SectionKeys &keys : sections) {
        std::vector<Cell *> blank;
        int filled = 0;
        int rows = 0;
        for (int row = 0; row < static_cast<int>(keys.rows.size()); ++row) {
            std::vector<Cell *> found;
            for (int column = 0; column < keys.columnCount(); ++column) {
                if (const auto cell = cells.find(keys.cellId(row, column)); cell != cells.end()) {
                    found.push_back(&cell->second);
                }
            }
            const auto isBlank = [](const Cell *cell) { return cell->text.isEmpty(); };
            rows += found.empty() ? 0 : 1;
            filled += !found.empty() && std::ranges::none_of(found, isBlank) ? 1 : 0;
            if (std::ranges::all_of(found, [&isBlank](const Cell *cell) { return cell->page > 0 && isBlank(cell); })) {
                blank.insert(blank.end(), found.begin(), found.end());
            }
        }
        if (filled * 3 >= rows * 2) {
            for (Cell *cell : blank) {
                doubt(*cell);
            }
        }
    }
}

int Draft::formCells() const
{
    return static_cast<int>(
        std::ranges::count_if(form->cellIds(), [this](const QString &id) { return cells.contains(id); }));
}

namespace {

/// Whether a text is two numbers side by side, such as an old one struck out and the new one: nobody knows which of
/// them holds. Spaces between single digits, or before three, are within a number.
bool holdsTwoNumbers(const QString &text)
{
    static const QRegularExpression numbers(
        QStringLiteral("^\\s*[0-9]{2,}[ \\x{a0}\\x{3000}]+(?:[0-9]{2}|[0-9]{4,})\\s*$"));
    return numbers.match(text).hasMatch();
}

} // namespace

Cell cellFromText(const QString &text, const Column &column, const QString &head)
{
    Cell cell;
    cell.text = text.simplified();
    const CellValue value = cellValue(cell.text);
    cell.number = value.number;
    cell.unit = value.unit;
    cell.uncertain = !value.isUnderstood;
    if (holdsTwoNumbers(text)) {
        cell.number.reset();
        cell.uncertain = true;
    }
    if (cell.number && cell.unit.isEmpty() && !column.unit.isEmpty()) {
        cell.headUnit = unitInHead(head);
        cell.unit = cell.headUnit;
    }
    return cell;
}

Cell cellFromGrid(const GridCell &source, const Column &column, const QString &head, bool isPlaceSure)
{
    Cell cell = cellFromText(source.text, column, head);
    cell.page = source.page;
    cell.box = source.box;
    if (cell.uncertain || source.uncertain || !isPlaceSure) {
        doubt(cell);
    } else if (source.weaklyRead) {
        cell.uncertain = true;
        cell.isProvable = true;
    }
    return cell;
}

void doubt(Cell &cell)
{
    cell.uncertain = true;
    cell.isProvable = false;
}

QString unitInHead(const QString &head)
{
    // A scan's colon may be read as another mark.
    static const QRegularExpression named(QStringLiteral("单位(?:[为是]|[^\\p{L}()]{1,2})?([^():;,.]+)"));
    static const QRegularExpression alone(QStringLiteral("\\((?:人民币)?([百千万亿]*元)\\)"));
    const QString text = squeezed(head);
    const QString unit = named.match(text).captured(1);
    return unit.isEmpty() ? alone.match(text).captured(1) : unit;
}

} // namespace disclosure
