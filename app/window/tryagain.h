// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/desk.h"

#include "models/report/result.h"

#include <functional>

namespace disclosure {

/// Does `work`, then `follow`. While the library can't take it, the bar says in a sentence what is `notDone` yet and
/// why, with a button that tries again: what the clerk typed or chose for it is kept in `work`.
void doOrOfferAgain(const Desk &desk, const QString &notDone, const std::function<Done()> &work,
                    const std::function<void()> &follow);

/// Does what may not come before the corrections that wait to be written, so that the history has the order in which
/// things were done. They are tried at once; while they can't be written, the bar offers as doOrOfferAgain() does.
void doOnceAllIsWritten(const Desk &desk, const QString &notDone, const std::function<void()> &work);

/// Says what is `notDone` and why, and offers to do it again.
void offerAgain(const Desk &desk, const QString &notDone, const QString &why, const std::function<void()> &again);

} // namespace disclosure
