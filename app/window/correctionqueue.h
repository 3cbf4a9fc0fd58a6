// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/library.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <deque>
#include <functional>
#include <map>
#include <memory>

namespace disclosure {

/// Writes corrections to the library, each before add() returns. What can't be written stays here, in order, and is
/// tried again until it is.
class CorrectionQueue final : public QObject {
    Q_OBJECT

public:
    using Write = std::function<Result<qint64>(qint64 reportId, const Step &step, const Report &after)>;

    explicit CorrectionQueue(Write write, std::chrono::milliseconds retryAfter = std::chrono::seconds(3),
                             QObject *parent = nullptr);

    /// `after` is the report after the step, validated. Gives the step's id in the library; if it has to wait, a number
    /// below 0 that stands for the id, also as `of` of later steps.
    qint64 add(qint64 reportId, const Step &step, std::shared_ptr<const Report> after);
    /// Tries what waits at once. True if nothing waits any more.
    bool retry();

    int waiting() const { return static_cast<int>(m_waiting.size()); }
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
    struct Entry {
        qint64 reportId;
        Step step;
        std::shared_ptr<const Report> after;
    };

    qint64 idOf(qint64 number) const;

    Write m_write;
    std::deque<Entry> m_waiting;
    std::map<qint64, qint64> m_ids; ///< of steps that had to wait, by the numbers that stood for them
    qint64 m_lastNumber = 0;
    QString m_toldSentence;
    QTimer m_retryTimer;
};

} // namespace disclosure
