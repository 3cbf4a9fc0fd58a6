// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/change.h"

#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace disclosure {

/// What the steps of a report come to when they are gone through from the first to the last. What a step has set and
/// another has taken back is as if it had never been, so that a later reading shows its own value there.
class Replay final {
public:
    void play(const Step &step);

    /// The values in force, one for each kind and subject, in the order in which they are to be applied. `before` is
    /// left empty.
    std::vector<Change> changes() const;
    /// A report that waits is in review from the first step that changes something in it, until that is taken back.
    ReviewState state() const;
    /// The place that a clerk has set; nothing if none has.
    std::optional<QString> place() const;
    /// Who made the last step; empty if nobody has.
    QString reviewer() const { return m_reviewer; }
    bool isEmpty() const { return m_values.empty(); }

private:
    using Subject = std::pair<Change::Kind, QString>;
    /// Nothing: as it was read.
    using Value = std::optional<QString>;
    struct Replaced {
        QString text; ///< as the step has it
        Value value;
    };

    Value valueOf(const Subject &subject) const;
    void put(qint64 step, const Change &change);
    void putBack(const Step &step, const Change &change);
    void followState(const Step &step);

    std::map<Subject, Value> m_values;
    std::map<qint64, std::map<Subject, Replaced>> m_replaced; ///< by step
    QString m_reviewer;
};

} // namespace disclosure
