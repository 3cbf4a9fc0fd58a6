// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/resources.h"

#include <QtGlobal>

// Q_INIT_RESOURCE must stand outside of any namespace.
static void initAll()
{
    Q_INIT_RESOURCE(resources);
    Q_INIT_RESOURCE(translations);
}

namespace disclosure {

void initResources()
{
    initAll();
}

} // namespace disclosure
