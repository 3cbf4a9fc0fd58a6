// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace disclosure {

class Settings;

/// The full name of the person at this computer if the system knows it, else the login name.
QString systemReviewerName();

/// Who corrects, for the history: the name that was set, else the system's.
QString reviewerName(const Settings &settings);

} // namespace disclosure
