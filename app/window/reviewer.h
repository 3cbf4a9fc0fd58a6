// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace disclosure {

/// Who corrects, for the history: the full name of the person at this computer if the system knows it, else the login
/// name.
QString reviewerName();

} // namespace disclosure
