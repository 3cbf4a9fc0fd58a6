// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/undoline.h"

#include <algorithm>

namespace disclosure {

namespace {

/// Moves a step from the end of one line to the other; none if another program has moved it before.
void move(qint64 id, std::vector<Step> &from, std::vector<Step> &to)
{
    const auto step = std::ranges::find(from, id, &Step::id);
    if (step != from.end()) {
        to.push_back(*step);
        from.erase(step);
    }
}

} // namespace

UndoLine undoLineOf(const std::vector<Step> &history, const QString &who)
{
    UndoLine line;
    for (const Step &step : history) {
        if (step.who != who) {
            continue;
        }
        switch (step.action) {
        case Step::Action::Make:
            line.made.push_back(step);
            line.undone.clear();
            break;
        case Step::Action::Undo:
            move(step.of, line.made, line.undone);
            break;
        case Step::Action::Redo:
            move(step.of, line.undone, line.made);
            break;
        }
    }
    return line;
}

} // namespace disclosure
