// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/correctionqueue.h"

namespace disclosure {

CorrectionQueue::CorrectionQueue(Write write, std::chrono::milliseconds retryAfter, QObject *parent)
    : QObject(parent), m_write(std::move(write))
{
    m_retryTimer.setInterval(retryAfter);
    connect(&m_retryTimer, &QTimer::timeout, this, &CorrectionQueue::retry);
}

qint64 CorrectionQueue::add(qint64 reportId, const Step &step, std::shared_ptr<const Report> after)
{
    const qint64 number = --m_lastNumber;
    Entry &entry = m_waiting.emplace_back(reportId, step, std::move(after));
    entry.step.id = number;
    retry();
    return idOf(number);
}

qint64 CorrectionQueue::idOf(qint64 number) const
{
    const auto known = m_ids.find(number);
    return known == m_ids.end() ? number : known->second;
}

bool CorrectionQueue::retry()
{
    while (!m_waiting.empty()) {
        Entry &first = m_waiting.front();
        first.step.of = idOf(first.step.of);
        const Result<qint64> outcome = m_write(first.reportId, first.step, *first.after);
        if (!outcome) {
            m_retryTimer.start();
            if (m_toldSentence != outcome.error().sentence) {
                m_toldSentence = outcome.error().sentence;
                emit failed(m_toldSentence);
            }
            return false;
        }
        const qint64 reportId = first.reportId;
        m_ids[first.step.id] = *outcome;
        m_waiting.pop_front();
        emit written(reportId);
    }
    m_retryTimer.stop();
    if (!m_toldSentence.isEmpty()) {
        m_toldSentence.clear();
        emit recovered();
    }
    return true;
}

QSet<QString> CorrectionQueue::waitingCells(qint64 reportId) const
{
    QSet<QString> cells;
    for (const Step &step : waitingSteps(reportId)) {
        for (const Change &change : step.changes) {
            if (change.kind == Change::Kind::Cell) {
                cells.insert(change.subject);
            }
        }
    }
    return cells;
}

std::vector<Step> CorrectionQueue::waitingSteps(qint64 reportId) const
{
    std::vector<Step> steps;
    for (const Entry &entry : m_waiting) {
        if (entry.reportId == reportId) {
            steps.push_back(entry.step);
        }
    }
    return steps;
}

} // namespace disclosure
