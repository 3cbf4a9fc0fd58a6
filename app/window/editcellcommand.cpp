// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/editcellcommand.h"

#include "app/window/openreport.h"

namespace disclosure {

EditCellCommand::EditCellCommand(OpenReport &report, QString cellId, QString before, QString after, const QString &text)
    : QUndoCommand(text), m_report(report), m_cellId(std::move(cellId)), m_before(std::move(before)),
      m_after(std::move(after))
{
}

void EditCellCommand::redo()
{
    setObsolete(!m_report.put(m_cellId, m_before, m_after));
}

void EditCellCommand::undo()
{
    setObsolete(!m_report.put(m_cellId, m_after, m_before));
}

} // namespace disclosure
