// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/correctionqueue.h"

#include <QRandomGenerator>

#include <algorithm>

namespace disclosure {

CorrectionQueue::CorrectionQueue(Write write, std::chrono::milliseconds retryAfter, QObject *parent)
    : QObject(parent), m_write(std::move(write)),
      // Numbers in journals of several sessions have to differ.
      m_lastNumber(-static_cast<qint64>(QRandomGenerator::global()->generate64() >> 2))
{
    m_retryTimer.setInterval(retryAfter);
    connect(&m_retryTimer, &QTimer::timeout, this, &CorrectionQueue::retry);
}

void CorrectionQueue::useJournal(StepJournal *journal, Fingerprint fingerprint)
{
    m_journal = journal;
    m_fingerprint = std::move(fingerprint);
}

qint64 CorrectionQueue::add(qint64 reportId, const Step &step, std::shared_ptr<const Report> after)
{
    const qint64 number = --m_lastNumber;
    QueuedStep &queued = m_waiting.emplace_back(reportId, step, std::move(after));
    queued.step.id = number;
    retry();
    return idOf(number);
}

void CorrectionQueue::addKept(const std::vector<StepJournal::Entry> &entries)
{
    for (const StepJournal::Entry &entry : entries) {
        m_waiting.push_back({.reportId = entry.reportId, .step = entry.step, .wasTried = true, .isKept = true});
    }
    retry();
}

qint64 CorrectionQueue::idOf(qint64 number) const
{
    const auto known = m_ids.find(number);
    return known == m_ids.end() ? number : known->second;
}

bool CorrectionQueue::retry()
{
    while (!m_waiting.empty()) {
        QueuedStep &first = m_waiting.front();
        first.step.of = idOf(first.step.of);
        const Result<qint64> outcome = m_write(first);
        first.wasTried = true;
        if (!outcome) {
            m_retryTimer.start();
            keep();
            tell(outcome.error().sentence);
            return false;
        }
        const qint64 reportId = first.reportId;
        m_ids[first.step.id] = *outcome;
        m_waiting.pop_front();
        emit written(reportId);
    }
    m_retryTimer.stop();
    if (m_journal) {
        m_journal->clear();
    }
    if (!m_toldSentence.isEmpty()) {
        m_toldSentence.clear();
        emit recovered();
    }
    return true;
}

/// What could not be kept before is tried again as well; the order stays.
void CorrectionQueue::keep()
{
    for (QueuedStep &queued : m_waiting) {
        if (queued.isKept) {
            continue;
        }
        queued.step.of = idOf(queued.step.of);
        if (!m_journal || !m_journal->append({queued.reportId, m_fingerprint(queued.reportId), queued.step})) {
            return;
        }
        queued.isKept = true;
    }
}

void CorrectionQueue::tell(const QString &sentence)
{
    if (m_toldSentence != sentence || m_toldKept != isKept()) {
        m_toldSentence = sentence;
        m_toldKept = isKept();
        emit failed(sentence);
    }
}

bool CorrectionQueue::isKept() const
{
    return std::ranges::all_of(m_waiting, &QueuedStep::isKept);
}

void CorrectionQueue::giveUp()
{
    m_retryTimer.stop();
    if (m_journal) {
        m_journal->release();
    }
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
    for (const QueuedStep &queued : m_waiting) {
        if (queued.reportId == reportId) {
            steps.push_back(queued.step);
        }
    }
    return steps;
}

} // namespace disclosure
