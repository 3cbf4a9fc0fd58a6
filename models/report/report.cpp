// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/report.h"

#include <algorithm>

namespace disclosure {

int Report::count(Severity severity) const
{
    return static_cast<int>(std::ranges::count_if(
        findings, [severity](const Finding &finding) { return finding.severity == severity && finding.isOpen(); }));
}

} // namespace disclosure
