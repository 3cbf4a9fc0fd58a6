// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/correctionqueue.h"
#include "app/window/loadedreport.h"

#include "models/forms/form.h"

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
    /// Opens what was loaded before. Whoever did it knows that the library still holds the same.
    void open(LoadedReport loaded);
    /// Leaves no report open.
    void close();
    /// Takes over what another program has changed. After an error the report stays as it is.
    Done reload();

    bool isOpen() const { return m_report != nullptr; }
    const ReportSummary &summary() const { return m_summary; }
    /// nullptr while no report is open.
    std::shared_ptr<const Report> report() const { return m_report; }
    /// nullptr if the report has no known form.
    const Form *form() const;
    /// All steps of the report, oldest first, also those that wait to be written.
    const std::vector<Step> &history() const { return m_history; }

    /// Who set which findings aside, by findingKey().
    std::map<QString, QString> dismissers() const;

    /// Who makes the steps from now on.
    void setReviewer(const QString &reviewer);
    const QString &reviewer() const { return m_reviewer; }

    /// Makes changes as one step, which is undone at once. What each replaces is found here, and what changes nothing
    /// is left out. A report that was signed off is in review again. False if nothing was to be changed.
    bool change(std::vector<Change> changes, const QString &why = {});
    /// Puts a clerk's text into a cell.
    void propose(const QString &cellId, const QString &text);
    /// What the report holds for a change's kind and subject.
    QString valueNow(const Change &change) const;

    /// Where the steps of the open report can be undone: all that its reviewer has ever made.
    QUndoGroup *undoGroup() { return &m_undoGroup; }

signals:
    void opened();
    void closed();
    void changed();
    /// A change was made or undone in this cell.
    void cellTouched(const QString &cellId);
    /// A step was made, undone or made again.
    void stepped(const disclosure::Step &step);
    /// The report was signed off, and has been changed since.
    void returnedToReview();
    /// A step could not be undone or made again because something else stands there by now.
    void overtaken(const QString &sentence);

private:
    friend class StepCommand;

    /// Makes the changes and records them. Gives the step's id (see CorrectionQueue::add()); nothing if one of its
    /// values is not the report's any more.
    std::optional<qint64> put(Step step);
    bool isRestoring() const { return m_isRestoring; }
    bool holds(const Step &step);
    void complete(std::vector<Change> &changes) const;
    void takeWaiting(LoadedReport &loaded) const;
    void takeWaiting(ReportSummary &summary) const;
    void take(LoadedReport loaded);
    void restoreUndo();
    void refreshSummary(qint64 reportId);

    const Library &m_library;
    CorrectionQueue &m_queue;
    const FormRegistry &m_registry;
    QString m_reviewer;
    ReportSummary m_summary;
    std::shared_ptr<const Report> m_report;
    std::vector<Step> m_history;
    QUndoStack m_undoStack;
    QUndoGroup m_undoGroup;
    bool m_isRestoring = false;
};

} // namespace disclosure
