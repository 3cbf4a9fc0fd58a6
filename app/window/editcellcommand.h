// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUndoCommand>

namespace disclosure {

class OpenReport;

/// One text put into one cell of the open report. A null text means that the report lacks the cell.
class EditCellCommand final : public QUndoCommand {
public:
    EditCellCommand(OpenReport &report, QString cellId, QString before, QString after, const QString &text);

    void redo() override;
    void undo() override;

private:
    OpenReport &m_report;
    QString m_cellId;
    QString m_before;
    QString m_after;
};

} // namespace disclosure
