// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/extract/extract.h"
#include "models/extract/labels.h"
#include "models/forms/form.h"

#include <map>
#include <set>
#include <vector>

namespace disclosure {

/// The labels of a section as they are compared.
struct SectionKeys {
    const Table *table = nullptr;
    const Section *section = nullptr;
    std::vector<LabelKeys> rows;
    std::vector<LabelKeys> columns;
    std::vector<std::vector<LabelKeys>> columnGroups; ///< for each column its heads, outermost first
    bool columnsAreUnique = true;                     ///< no two columns have the same label
    int firstResult = -1;                             ///< rows beside which rows unknown to the form may stand
    int lastResult = -1;

    int columnCount() const { return static_cast<int>(columns.size()); }
    QString cellId(int row, int column) const;
    /// Whether a text names a group of rows.
    bool isGroup(const LabelText &text, double labelMatch) const;
    /// Whether a row has nothing but the sum of a group's rows: （三）不予公开（小计）.
    bool isSubtotal(const QString &label, double labelMatch) const;
};

/// All sections of a form, in its order.
std::vector<SectionKeys> sectionKeys(const Form &form);

/// What one edition of the form finds in a document.
struct Draft {
    const Form *form = nullptr;
    std::map<QString, Cell> cells;
    std::map<QString, SourcePlace> places;
    std::vector<ExtraRow> extraRows;
    /// By sections whose heads do not stand in the form's order, the columns from left to right, for where a table goes
    /// on without heads; empty if some of the heads were not found.
    std::map<const Section *, std::vector<std::size_t>> columnOrders;
    std::set<QString> tablesOfUnsureYear; ///< with several rows where the form has one, and no word that tells whose

    bool hasRow(const SectionKeys &keys, int row) const;
    /// The first text stands; another one for the same cell makes it uncertain.
    void set(const QString &id, const Cell &cell, const SourcePlace &place);
    /// Adds a row that the form does not know and gives its id, such as t3.extra_1.
    QString addExtraRow(const SectionKeys &keys, const QString &label, const QString &group, const QString &after);
    /// A page's end may have cut a row from its values: where nearly all other rows of a section have one in each
    /// column, blank rows on pages are not sure.
    void doubtBlankRows(const std::vector<SectionKeys> &sections);
    /// A row taken for one that the form does not know may be one of the form's under another name, and the group it
    /// was found in another one too: where any result row is missing, or blank and not sure, its cells are not sure.
    void doubtExtraRows(const std::vector<SectionKeys> &sections);
    int formCells() const; ///< cells that the form has and the draft too

private:
    bool isDoubtfulBlank(const SectionKeys &keys, int row) const;
};

/// A cell from a source's text, with the unit that its column's head names if the text names none.
Cell cellFromText(const QString &text, const Column &column, const QString &head);

/// The same from a grid's cell, with its place and its doubts.
Cell cellFromGrid(const GridCell &source, const Column &column, const QString &head, bool isPlaceSure);

/// For a reason that no sum can settle.
void doubt(Cell &cell);

/// The unit in a head such as 本年收费金额（单位：万元）; empty if it names none.
QString unitInHead(const QString &head);

} // namespace disclosure
