// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace disclosure {

/// The version of qpdf that the program runs with.
QString qpdfVersion();

} // namespace disclosure
