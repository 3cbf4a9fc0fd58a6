// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/stepcommand.h"

#include "app/window/openreport.h"

#include <algorithm>

namespace disclosure {

StepCommand::StepCommand(OpenReport &report, Step step, const QString &text)
    : QUndoCommand(text), m_report(report), m_step(std::move(step))
{
}

void StepCommand::redo()
{
    if (m_report.isRestoring()) {
        return;
    }
    Step step{.changes = m_step.changes, .why = m_step.why};
    if (m_step.id != 0) {
        step.action = Step::Action::Redo;
        step.of = m_step.id;
    }
    const std::optional<qint64> id = m_report.put(step);
    setObsolete(!id);
    if (m_step.id == 0 && id) {
        m_step.id = *id;
    }
}

void StepCommand::undo()
{
    if (m_report.isRestoring()) {
        return;
    }
    Step step{.action = Step::Action::Undo, .of = m_step.id};
    std::ranges::transform(m_step.changes, std::back_inserter(step.changes), &Change::reversed);
    std::ranges::reverse(step.changes);
    setObsolete(!m_report.put(step));
}

} // namespace disclosure
