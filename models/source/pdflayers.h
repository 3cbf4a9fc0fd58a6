// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <utility>

class QPDF;
class QPDFObjectHandle;

namespace disclosure {

/// The layers of a file that are not shown when it is opened (optional content, ISO 32000-1, 8.11).
class PdfLayers {
public:
    PdfLayers() = default;
    explicit PdfLayers(QPDF &pdf);

    /// Whether what belongs to a layer, or to layers put together (a membership dictionary), is not shown. False for
    /// anything else.
    bool isHidden(QPDFObjectHandle layer) const;

private:
    bool isOff(const QPDFObjectHandle &layer) const;

    bool m_areOff = false; ///< those that are not named otherwise
    std::set<std::pair<int, int>> m_others;
};

} // namespace disclosure
