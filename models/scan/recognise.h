// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/source/document.h"
#include "models/source/reader.h"

#include <atomic>

namespace disclosure {

/// How much of a page without tables is read.
enum class Extent {
    Headings, ///< titles, headings, signature: what tells whose report it is and which parts it has
    Whole,
};

/// Fills the pages of a document that are pictures with what stands on them: tables in full, running text as far as
/// titles, headings and signatures go, or in full. Pages on which nothing could be recognised stay as they are,
/// and so do those that were not reached when `stop` became true.
void recognisePictures(Document &document, const ReadOptions &options, Extent extent = Extent::Headings,
                       const std::atomic_bool *stop = nullptr);

} // namespace disclosure
