// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/stepjournal.h"

#include "models/store/library.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <deque>
#include <functional>
#include <map>
#include <memory>

namespace disclosure {

/// A step on its way to the library.
struct QueuedStep {
    qint64 reportId = 0;
    Step step;                           ///< its id is a number below 0 that stands for the one in the library
    std::shared_ptr<const Report> after; ///< validated; nullptr for a step of an earlier session
    bool wasTried = false;               ///< it may be in the library though nobody said so
    bool isKept = false;                 ///< in the journal
};

/// Writes corrections to the library, each before add() returns. What can't be written stays here, in order, is kept in
/// a journal that outlives a crash, and is tried again until it is written.
class CorrectionQueue final : public QObject {
    Q_OBJECT

public:
    using Write = std::function<Result<qint64>(const QueuedStep &)>;
    /// The SHA-256 of a report's file.
    using Fingerprint = std::function<QByteArray(qint64 reportId)>;

    /// The journal has to outlive the queue; nothing is kept without one.
    explicit CorrectionQueue(Write write, std::chrono::milliseconds retryAfter = std::chrono::seconds(3),
                             QObject *parent = nullptr);
    void useJournal(StepJournal *journal, Fingerprint fingerprint);

    /// `after` is the report after the step, validated. Gives the step's id in the library; if it has to wait, a number
    /// below 0 that stands for the id, also as `of` of later steps.
    qint64 add(qint64 reportId, const Step &step, std::shared_ptr<const Report> after);
    /// Writes what the journal took over from earlier sessions, each step once.
    void addKept(const std::vector<StepJournal::Entry> &entries);
    /// Tries what waits at once. True if nothing waits any more.
    bool retry();
    /// What waits is left to the next session.
    void giveUp();

    int waiting() const { return static_cast<int>(m_waiting.size()); }
    /// Whether all that waits would outlive a crash.
    bool isKept() const;
    QSet<QString> waitingCells(qint64 reportId) const;
    /// The steps of a report that wait, oldest first, with the numbers that stand for their ids.
    std::vector<Step> waitingSteps(qint64 reportId) const;

signals:
    void written(qint64 reportId);
    /// Comes once for each reason, not with each attempt.
    void failed(const QString &sentence);
    /// All that waited has been written.
    void recovered();

private:
    qint64 idOf(qint64 number) const;
    void keep();
    void tell(const QString &sentence);

    Write m_write;
    StepJournal *m_journal = nullptr;
    Fingerprint m_fingerprint;
    std::deque<QueuedStep> m_waiting;
    std::map<qint64, qint64> m_ids; ///< of steps that had to wait, by the numbers that stood for them
    qint64 m_lastNumber;
    QString m_toldSentence;
    bool m_toldKept = false;
    QTimer m_retryTimer;
};

} // namespace disclosure
