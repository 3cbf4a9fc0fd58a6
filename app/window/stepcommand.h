// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/change.h"

#include <QUndoCommand>

namespace disclosure {

class OpenReport;

/// A step of the open report that can be undone and made again; both are steps of the history themselves.
class StepCommand final : public QUndoCommand {
public:
    /// A step with an id has been made before.
    StepCommand(OpenReport &report, Step step, const QString &text);

    void redo() override;
    void undo() override;

private:
    OpenReport &m_report;
    Step m_step;
};

} // namespace disclosure
