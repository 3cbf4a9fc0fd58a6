// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/export/xlsxwriterversion.h"

#include <xlsxwriter.h>

namespace disclosure {

QString xlsxwriterVersion()
{
    return QString::fromLatin1(lxw_version());
}

} // namespace disclosure
