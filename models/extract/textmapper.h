// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/extract/draft.h"
#include "models/source/document.h"

namespace disclosure {

/// Finds sections of a form in running text: dumps of PDF files with their layout or without, tables in Word with one
/// cell a line, pages whose tables have no lines. Labels are followed over lines, because dumps break them, and the
/// values are those beside or after them. Sections that the draft has already are left alone.
void mapRunningText(const Document &document, const std::vector<SectionKeys> &sections, Draft &draft);

} // namespace disclosure
