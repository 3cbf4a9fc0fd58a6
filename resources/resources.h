// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace disclosure {

/// Makes the compiled-in files (":/forms", ":/sql", ":/icons", ":/translations") known to Qt. Needed once in each
/// program because they come from a static library; may be called again.
void initResources();

} // namespace disclosure
