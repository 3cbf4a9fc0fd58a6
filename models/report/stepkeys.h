// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/change.h"

namespace disclosure {

/// The names of actions and kinds in files and in the library.
QString key(Step::Action action);
std::optional<Step::Action> actionFromKey(QStringView key);
QString key(Change::Kind kind);
std::optional<Change::Kind> changeKindFromKey(QStringView key);

} // namespace disclosure
