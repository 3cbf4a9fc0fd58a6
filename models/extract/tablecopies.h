// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/extract/draft.h"
#include "models/extract/tolerances.h"
#include "models/source/document.h"

#include <QString>

#include <vector>

namespace disclosure {

/// A table of the form of which it is not sure that it is the report's own.
struct UnsureTable {
    QString table;
    int page = 0;        ///< 0 if the source has no pages, or it is not known
    bool isText = false; ///< only what is read of it as running text

    bool operator==(const UnsureTable &) const = default;
};

/// Where a document holds one of the form's tables more than once, last year's beside this year's, leaves only the
/// rows of the one that is the report's year's by its caption or the heading above it, in the blocks of `document`.
/// Where nothing says which one is, the first is left. Gives the tables that may be another year's: their cells are
/// not sure.
std::vector<UnsureTable> removeOtherYears(Document &document, const std::vector<std::vector<SectionKeys>> &sections,
                                          const Tolerances &tolerances, const std::vector<Form> &forms);

} // namespace disclosure
