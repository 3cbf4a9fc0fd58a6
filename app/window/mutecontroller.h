// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/desk.h"

#include "models/report/result.h"

#include <QObject>

#include <vector>

namespace disclosure {

struct MutedRule;

/// Mutes the rule behind the current problem: for the report, for its organ, or everywhere.
class MuteController final : public QObject {
    Q_OBJECT

public:
    explicit MuteController(const Desk &desk, QObject *parent = nullptr);

signals:
    /// What is muted everywhere has changed.
    void rulesChanged();

private:
    void mute();
    Done set(const MutedRule &muted);
    /// Counts and shows anew what the rule says or does not say now.
    void follow(const MutedRule &muted);
    void letSpeak(const MutedRule &spoken, const QString &ruleName);
    void tellMuted(const MutedRule &muted, const QString &ruleName, const QString &where);
    void countAnew(const std::vector<qint64> &reports);

    Desk m_desk;
};

} // namespace disclosure
