// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/replay.h"

#include <algorithm>

namespace disclosure {

Replay::Value Replay::valueOf(const Subject &subject) const
{
    const auto known = m_values.find(subject);
    return known == m_values.end() ? Value() : known->second;
}

void Replay::put(qint64 step, const Change &change)
{
    const Subject subject(change.kind, change.subject);
    m_replaced[step].try_emplace(subject, Replaced{change.before, valueOf(subject)});
    m_values[subject] = change.after;
}

void Replay::putBack(const Step &step, const Change &change)
{
    const Subject subject(change.kind, change.subject);
    const auto undone = m_replaced.find(step.of);
    if (undone != m_replaced.end()) {
        const auto replaced = undone->second.find(subject);
        if (replaced != undone->second.end() && isSameValue(replaced->second.text, change.after)) {
            m_values[subject] = replaced->second.value;
            return;
        }
    }
    put(step.id, change);
}

void Replay::play(const Step &step)
{
    followState(step);
    for (const Change &change : step.changes) {
        if (step.action == Step::Action::Undo) {
            putBack(step, change);
        } else {
            put(step.id, change);
        }
    }
    m_reviewer = step.who;
}

void Replay::followState(const Step &step)
{
    const bool setsState =
        std::ranges::any_of(step.changes, [](const Change &change) { return change.kind == Change::Kind::State; });
    if (setsState || !std::ranges::any_of(step.changes, isReviewWork)) {
        return;
    }
    const QString pending = key(ReviewState::Pending);
    const QString inReview = key(ReviewState::InReview);
    if (step.action != Step::Action::Undo) {
        if (state() == ReviewState::Pending) {
            put(step.id, {Change::Kind::State, QString(), pending, inReview});
        }
    } else if (state() == ReviewState::InReview) {
        const auto undone = m_replaced.find(step.of);
        if (undone != m_replaced.end() && undone->second.contains({Change::Kind::State, QString()})) {
            putBack(step, {Change::Kind::State, QString(), inReview, pending});
        }
    }
}

std::vector<Change> Replay::changes() const
{
    std::vector<Change> changes;
    for (const auto &[subject, value] : m_values) {
        if (value) {
            changes.push_back({subject.first, subject.second, QString(), *value});
        }
    }
    return changes;
}

ReviewState Replay::state() const
{
    const Value value = valueOf({Change::Kind::State, QString()});
    return value ? reviewStateFromKey(*value).value_or(ReviewState::Pending) : ReviewState::Pending;
}

std::optional<QString> Replay::place() const
{
    const Value value = valueOf({Change::Kind::Fact, QStringLiteral("place")});
    return value && !value->isNull() ? value : std::nullopt;
}

} // namespace disclosure
