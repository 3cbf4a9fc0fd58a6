// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <leptonica/allheaders.h>
#include <memory>

namespace disclosure {

// Leptonica's objects with an owner.

struct PixDeleter {
    void operator()(PIX *pix) const { pixDestroy(&pix); }
};
using Pix = std::unique_ptr<PIX, PixDeleter>;

struct BoxaDeleter {
    void operator()(BOXA *boxa) const { boxaDestroy(&boxa); }
};
using Boxa = std::unique_ptr<BOXA, BoxaDeleter>;

} // namespace disclosure
