// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/correctionqueue.h"

namespace disclosure {

/// Writes a step to the library, unless a try that was cut short has done so already. Gives the step's id.
Result<qint64> recordOnce(Library &library, const QueuedStep &queued);

} // namespace disclosure
