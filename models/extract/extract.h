// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/forms/form.h"
#include "models/report/report.h"
#include "models/source/document.h"

#include <map>

namespace disclosure {

/// Where in a document a cell was found: a block, and in it a cell of a grid or a piece of running text.
struct SourcePlace {
    int block = -1;
    int row = -1;    ///< -1 if the block is running text
    int column = -1; ///< in running text the first character
    int length = 0;  ///< characters, in running text

    bool operator==(const SourcePlace &) const = default;
};

struct Extraction {
    Report report;                         ///< not validated yet
    std::map<QString, SourcePlace> places; ///< by cell id
};

/// Turns paged content into blocks (paragraphs and grids, fragments of a table over several pages joined). Documents
/// that have blocks already are left as they are.
void layOut(Document &document);

/// Finds the form's tables in a document by their labels. Gives a report without cells (and without a form) if there
/// are none.
Extraction extract(const Document &document, const FormRegistry &registry);

/// The document as simple HTML for sources without pages: each cell of the form stands in an element with its id as
/// anchor name (<a name="t3.new.person">).
QString toHtml(const Document &document, const std::map<QString, SourcePlace> &places);

} // namespace disclosure
