// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace disclosure {

/// Words of the source, by which a figure of its narrative is found there.
struct SourceWords {
    QString words;
    int page = 0; ///< where their paragraph begins; 0 for a source without pages

    bool operator==(const SourceWords &) const = default;
};

} // namespace disclosure
