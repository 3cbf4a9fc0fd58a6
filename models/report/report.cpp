// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/report.h"

#include <algorithm>

namespace disclosure {

int Report::count(Severity severity) const
{
    return static_cast<int>(std::ranges::count_if(
        findings, [severity](const Finding &finding) { return finding.severity == severity && finding.isOpen(); }));
}

bool Report::has(Notice::Kind notice) const
{
    return std::ranges::find(notices, notice, &Notice::kind) != notices.end();
}

} // namespace disclosure
