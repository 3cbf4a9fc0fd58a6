// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/htmlboxrows.h"

#include "models/source/boxstyle.h"
#include "models/source/htmlelements.h"
#include "models/source/htmltext.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace disclosure {

namespace {

using Path = std::vector<const GumboElement *>;

Path with(Path path, const GumboElement &element)
{
    path.push_back(&element);
    return path;
}

/// Whether a text stands right in an element, and not in one inside of it.
bool hasOwnText(const GumboElement &element)
{
    for (unsigned int i = 0; i < element.children.length; ++i) {
        const auto &child = *static_cast<const GumboNode *>(element.children.data[i]);
        const QString text = child.type == GUMBO_NODE_TEXT ? utf8(child.v.text.text) : QString();
        if (!std::all_of(text.cbegin(), text.cend(), isHtmlSpace)) {
            return true;
        }
    }
    return false;
}

/// The elements in another that are shown.
Path shownIn(const GumboElement &parent)
{
    Path shown;
    for (unsigned int i = 0; i < parent.children.length; ++i) {
        const GumboElement *child = elementAt(parent, i);
        if (child && !isSkipped(*child)) {
            shown.push_back(child);
        }
    }
    return shown;
}

// --- display: table ---

class ShownTable {
public:
    explicit ShownTable(const HtmlStyles &styles) : m_styles(styles) {}

    /// False if something else than rows stands in it.
    bool gather(const GumboElement &parent, const HtmlLook &look, const Path &path, std::vector<RowOfBoxes> &rows) const
    {
        const Path children = shownIn(parent);
        return !hasOwnText(parent) && std::ranges::all_of(children, [&](const GumboElement *child) {
            const HtmlLook own = look.inside(*child, m_styles);
            const QString display = own.display();
            if (own.isGone()) {
                return true;
            }
            if (display == u"table-row") {
                return gatherCells(*child, own, with(path, *child), rows);
            }
            const bool isGroup = display.startsWith(u"table-") && display.endsWith(u"-group");
            return isGroup && gather(*child, own, with(path, *child), rows);
        });
    }

private:
    bool gatherCells(const GumboElement &row, const HtmlLook &look, const Path &path,
                     std::vector<RowOfBoxes> &rows) const
    {
        RowOfBoxes &boxes = rows.emplace_back();
        const Path children = shownIn(row);
        return !hasOwnText(row) && std::ranges::all_of(children, [&](const GumboElement *child) {
            const HtmlLook own = look.inside(*child, m_styles);
            if (own.isGone()) {
                return true;
            }
            boxes.push_back({with(path, *child)});
            return own.display() == u"table-cell";
        });
    }

    const HtmlStyles &m_styles;
};

// --- rows in rows ---

struct NestedRow {
    RowOfBoxes groups; ///< names of those that begin with the row
    RowOfBoxes boxes;
    int depth = 0; ///< of names left of its boxes, those that began above too
};

bool isRow(const GumboElement *element)
{
    return isRowOfBoxes(attribute(*element, "style"));
}

class RowsInRows {
public:
    /// The rows that a row is made of; nothing if it is built in another way.
    static std::optional<std::vector<NestedRow>> rowsOf(const GumboElement &row, const Path &path)
    {
        if (hasOwnText(row)) {
            return std::nullopt;
        }
        NestedRow own;
        bool hasGroup = false; // the head above several columns is left out, so that several could not be told apart
        const Path boxes = shownIn(row);
        for (const GumboElement *box : boxes) {
            const Path children = shownIn(*box);
            const auto rows = std::ranges::count_if(children, isRow);
            const bool hasHead = rows < std::ssize(children) || hasOwnText(*box);
            if (rows == 0) {
                own.boxes.push_back({with(path, *box)});
            } else if (rows == 1 && hasHead) {
                const std::optional<RowOfBoxes> heads = headsIn(children, with(path, *box));
                if (!heads || std::exchange(hasGroup, true)) {
                    return std::nullopt;
                }
                std::ranges::copy(*heads, std::back_inserter(own.boxes));
            } else if (!hasHead && box == boxes.back() && boxes.size() > 1) {
                return rowsOfGroup(own.boxes, children, with(path, *box));
            } else {
                return std::nullopt;
            }
        }
        return std::vector<NestedRow>(1, own);
    }

private:
    static std::optional<RowOfBoxes> headsIn(const Path &children, const Path &path)
    {
        const GumboElement &row = **std::ranges::find_if(children, isRow);
        const std::optional<std::vector<NestedRow>> rows = rowsOf(row, with(path, row));
        return rows && rows->size() == 1 && rows->front().depth == 0 ? std::optional(rows->front().boxes)
                                                                     : std::nullopt;
    }

    static std::optional<std::vector<NestedRow>> rowsOfGroup(const RowOfBoxes &names, const Path &children,
                                                             const Path &path)
    {
        std::vector<NestedRow> all;
        for (const GumboElement *child : children) {
            const std::optional<std::vector<NestedRow>> rows = rowsOf(*child, with(path, *child));
            if (!rows) {
                return std::nullopt;
            }
            std::ranges::copy(*rows, std::back_inserter(all));
        }
        for (NestedRow &row : all) {
            row.depth += static_cast<int>(names.size());
        }
        RowOfBoxes &groups = all.front().groups;
        groups.insert(groups.begin(), names.begin(), names.end());
        std::ranges::for_each(groups.begin(), groups.begin() + std::ssize(names),
                              [&all](TableBox &name) { name.rowSpan = static_cast<int>(all.size()); });
        return all;
    }
};

/// Whether rows have as many boxes as each other, and all but the first of each row are of one width.
bool areAlike(const std::vector<NestedRow> &rows)
{
    constexpr std::size_t leastBoxes = 4; // fewer arrange a page's parts
    const auto shareOf = [](const TableBox &box) {
        return shareOfBox(attribute(*box.path.back(), "style")).value_or(1);
    };
    return std::ranges::all_of(rows, [&](const NestedRow &row) {
        return row.boxes.size() >= leastBoxes && row.boxes.size() == rows.front().boxes.size() &&
               std::ranges::all_of(row.boxes.begin() + 1, row.boxes.end(),
                                   [&](const TableBox &box) { return shareOf(box) == shareOf(row.boxes.back()); });
    });
}

} // namespace

std::vector<RowOfBoxes> rowsOfShownTable(const GumboElement &table, const HtmlLook &look, const HtmlStyles &styles)
{
    const bool isTable = look.display() == u"table" || look.display() == u"inline-table";
    std::vector<RowOfBoxes> rows;
    return isTable && ShownTable(styles).gather(table, look, {}, rows) ? rows : std::vector<RowOfBoxes>();
}

std::vector<RowOfBoxes> nestedRowsOfBoxes(const GumboElement &parent)
{
    const Path children = shownIn(parent);
    if (children.empty() || hasOwnText(parent) || !std::ranges::all_of(children, isRow)) {
        return {};
    }
    std::vector<NestedRow> nested;
    for (const GumboElement *child : children) {
        const std::optional<std::vector<NestedRow>> rows = RowsInRows::rowsOf(*child, {child});
        if (!rows) {
            return {};
        }
        std::ranges::copy(*rows, std::back_inserter(nested));
    }
    const int deepest = std::ranges::max(nested, {}, &NestedRow::depth).depth;
    if (deepest == 0 || !areAlike(nested)) {
        return {};
    }
    std::vector<RowOfBoxes> rows;
    for (NestedRow &row : nested) {
        row.boxes.front().columnSpan = deepest - row.depth + 1;
        rows.push_back(std::move(row.groups));
        std::ranges::move(row.boxes, std::back_inserter(rows.back()));
    }
    return rows;
}

} // namespace disclosure
