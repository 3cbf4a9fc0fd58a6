// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/correctionqueue.h"

namespace disclosure {

CorrectionQueue::CorrectionQueue(Write write, std::chrono::milliseconds retryAfter, QObject *parent)
    : QObject(parent), m_write(std::move(write))
{
    m_retryTimer.setInterval(retryAfter);
    connect(&m_retryTimer, &QTimer::timeout, this, &CorrectionQueue::retry);
}

void CorrectionQueue::add(qint64 reportId, const Correction &correction, std::shared_ptr<const Report> corrected)
{
    m_waiting.push_back({reportId, correction, std::move(corrected)});
    retry();
}

bool CorrectionQueue::retry()
{
    while (!m_waiting.empty()) {
        const Entry &first = m_waiting.front();
        const Done outcome = m_write(first.reportId, first.correction, *first.corrected);
        if (!outcome) {
            m_retryTimer.start();
            if (m_toldSentence != outcome.error().sentence) {
                m_toldSentence = outcome.error().sentence;
                emit failed(m_toldSentence);
            }
            return false;
        }
        const qint64 reportId = first.reportId;
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
    for (const Correction &correction : waitingCorrections(reportId)) {
        cells.insert(correction.cell);
    }
    return cells;
}

std::vector<Correction> CorrectionQueue::waitingCorrections(qint64 reportId) const
{
    std::vector<Correction> corrections;
    for (const Entry &entry : m_waiting) {
        if (entry.reportId == reportId) {
            corrections.push_back(entry.correction);
        }
    }
    return corrections;
}

} // namespace disclosure
