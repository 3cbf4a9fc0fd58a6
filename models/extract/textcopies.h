// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/extract/draft.h"
#include "models/extract/tablecopies.h"
#include "models/source/document.h"

#include <vector>

namespace disclosure {

/// The same for tables without lines, which are running text: where rows of a table stand there twice, takes away the
/// text below captions of other years, up to the next caption with a year or heading. Gives the tables that stand there
/// twice all the same: what is read of them as text is not sure.
std::vector<UnsureTable> removeOtherYearsText(Document &document, const std::vector<std::vector<SectionKeys>> &sections,
                                              const std::vector<Form> &forms);

} // namespace disclosure
