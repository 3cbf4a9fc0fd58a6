// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/extract/textcopies.h"

#include "models/extract/captionyear.h"
#include "models/extract/identity.h"
#include "models/extract/texttokens.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace disclosure {

namespace {

// As for tables in grids: so many rows stand in each copy.
constexpr int sharedRows = 3;
// Shorter labels stand in other ones.
constexpr qsizetype shortestLabel = 4;

/// A line of running text that may be a row of a table.
struct TextRow {
    int block = 0;
    int page = 0;
    QString key; ///< of all that is no value
    int values = 0;
    bool isOneLabel = true;
};

std::vector<TextRow> textRows(const Document &document)
{
    std::vector<TextRow> rows;
    int line = -1;
    for (const TextToken &token : tokensOf(document)) {
        if (rows.empty() || token.line != line) {
            rows.push_back({.block = token.block, .page = token.page});
            line = token.line;
        }
        TextRow &row = rows.back();
        if (token.isValue) {
            ++row.values;
        } else {
            row.isOneLabel = row.isOneLabel && row.key.isEmpty();
            row.key += token.unnumbered;
        }
    }
    return rows;
}

bool hasLabel(const TextRow &row, const LabelKeys &label)
{
    return std::ranges::any_of(label.all(), [&row](const QString &key) {
        return key.size() >= shortestLabel ? row.key.contains(key) : row.key == key;
    });
}

/// Values that stand below their label, a cell a line.
int valuesBelow(const std::vector<TextRow> &rows, std::size_t label)
{
    int values = 0;
    for (std::size_t i = label + 1; i < rows.size() && rows[i].key.isEmpty(); ++i) {
        values += rows[i].values;
    }
    return values;
}

/// Where the rows of each table stand, by the row's id: blocks.
using RowBlocks = std::map<QString, std::vector<int>>;

std::map<QString, RowBlocks> rowsOf(const std::vector<TextRow> &rows,
                                    const std::vector<std::vector<SectionKeys>> &sections)
{
    std::map<QString, RowBlocks> found;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        std::set<QString> ids; // which editions have in common
        for (const std::vector<SectionKeys> &form : sections) {
            for (const SectionKeys &keys : form) {
                const bool isUnlabelled = keys.rows.front().isEmpty();
                const int values = rows[i].values > 0 || !rows[i].isOneLabel ? rows[i].values : valuesBelow(rows, i);
                if (isUnlabelled && rows[i].key.isEmpty() && values * 3 >= keys.columnCount() * 2) {
                    ids.insert(keys.table->id + u'.' + keys.section->rows.front().id);
                }
                for (std::size_t row = 0; row < keys.rows.size() && !isUnlabelled; ++row) {
                    if (values * 2 >= keys.columnCount() && hasLabel(rows[i], keys.rows[row])) {
                        ids.insert(keys.table->id + u'.' + keys.section->rows[row].id);
                    }
                }
            }
        }
        for (const QString &id : ids) {
            found[id.section(u'.', 0, 0)][id].push_back(rows[i].block);
        }
    }
    return found;
}

bool isDoubled(const RowBlocks &rows)
{
    const auto doubled = std::ranges::count_if(rows, [](const auto &row) { return row.second.size() > 1; });
    return doubled >= std::min<std::ptrdiff_t>(sharedRows, std::ssize(rows));
}

std::set<QString> doubledTables(const Document &document, const std::vector<std::vector<SectionKeys>> &sections)
{
    std::set<QString> tables;
    for (const auto &[table, rows] : rowsOf(textRows(document), sections)) {
        if (isDoubled(rows)) {
            tables.insert(table);
        }
    }
    return tables;
}

/// The blocks below a caption of another year, and the caption.
std::set<int> blocksOfOtherYears(const Document &document, const CaptionYears &captions, int thisYear)
{
    std::set<int> blocks;
    for (int block = 0; block < static_cast<int>(document.blocks.size()); ++block) {
        if (captions.above(block + 1).value_or(thisYear) != thisYear) {
            blocks.insert(block);
        }
    }
    return blocks;
}

} // namespace

std::vector<UnsureTable> removeOtherYearsText(Document &document, const std::vector<std::vector<SectionKeys>> &sections,
                                              const std::vector<Form> &forms)
{
    if (forms.empty() || doubledTables(document, sections).empty()) {
        return {};
    }
    const int thisYear = identify(document, forms.front()).year;
    if (thisYear > 0) {
        const CaptionYears captions(document, forms, thisYear);
        for (const int block : blocksOfOtherYears(document, captions, thisYear)) {
            Block &other = document.blocks[static_cast<std::size_t>(block)];
            if (const Paragraph *paragraph = std::get_if<Paragraph>(&other)) {
                other = Paragraph{.text = {}, .page = paragraph->page};
            }
        }
    }
    std::vector<UnsureTable> unsure;
    for (const QString &table : doubledTables(document, sections)) {
        unsure.push_back({.table = table, .isText = true});
    }
    return unsure;
}

} // namespace disclosure
