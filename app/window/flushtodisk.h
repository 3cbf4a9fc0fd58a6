// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>

namespace disclosure {

/// Returns when all that was written to the file would outlive a power cut; false if that failed.
bool flushToDisk(QFile &file);

} // namespace disclosure
