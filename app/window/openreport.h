// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/correctionqueue.h"

#include "models/forms/form.h"
#include "models/store/library.h"

#include <QObject>
#include <QUndoGroup>
#include <QUndoStack>

#include <map>
#include <memory>

namespace disclosure {

/// The report that the window shows, and the only way to change it. Each change is undoable, checked by the form's
/// rules, and written to the library before control returns.
class OpenReport final : public QObject {
    Q_OBJECT

public:
    /// The library, the queue and the registry have to outlive it.
    OpenReport(const Library &library, CorrectionQueue &queue, const FormRegistry &registry, QString reviewer,
               QObject *parent = nullptr);

    Done open(qint64 reportId);
    /// Leaves no report open. What can be undone in a report stays for when it is opened again.
    void close();
    /// Takes over what another program has changed. After an error the report stays as it is.
    Done reload();

    bool isOpen() const { return m_report != nullptr; }
    const ReportSummary &summary() const { return m_summary; }
    /// nullptr while no report is open.
    std::shared_ptr<const Report> report() const { return m_report; }
    /// nullptr if the report has no known form.
    const Form *form() const;

    /// Puts a clerk's text into a cell as an undoable change; no change at all is none.
    void propose(const QString &cellId, const QString &text);
    /// Where the changes of the open report can be undone. Each report keeps its own for as long as the program runs.
    QUndoGroup *undoGroup() { return &m_undoGroup; }

signals:
    void opened();
    void closed();
    void changed();
    /// A change was made or undone in this cell.
    void cellTouched(const QString &cellId);
    /// A change could not be undone or done again because the cell holds something else by now.
    void overtaken(const QString &sentence);

private:
    friend class EditCellCommand;

    /// The report's text; null if it lacks the cell.
    QString textOf(const QString &cellId) const;
    /// Changes the cell from one text to another (null: the report lacks it). False if it does not hold `from`.
    bool put(const QString &cellId, const QString &from, const QString &to);
    QString nameOf(const QString &cellId) const;
    Result<ReportSummary> loadSummary(qint64 reportId) const;
    Result<std::shared_ptr<const Report>> load(qint64 reportId) const;

    const Library &m_library;
    CorrectionQueue &m_queue;
    const FormRegistry &m_registry;
    QString m_reviewer;
    ReportSummary m_summary;
    std::shared_ptr<const Report> m_report;
    std::map<qint64, std::unique_ptr<QUndoStack>> m_undoStacks; ///< by report
    QUndoGroup m_undoGroup;
};

} // namespace disclosure
