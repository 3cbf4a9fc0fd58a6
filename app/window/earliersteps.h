// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/desk.h"
#include "app/window/stepjournal.h"

#include <QObject>

namespace disclosure {

/// Brings corrections into the library that an earlier session could not write before it ended, and says so.
class EarlierSteps final : public QObject {
    Q_OBJECT

public:
    /// The journal has to outlive it.
    EarlierSteps(const Desk &desk, StepJournal *journal, QObject *parent = nullptr);

private:
    using Entries = std::vector<StepJournal::Entry>;

    bool hasPlace(const StepJournal::Entry &entry) const;
    void tellTaken(const Entries &taken);
    void tellNotUnderstood(const QStringList &files);
    void setAside(const Entries &homeless);
    QString reportName(qint64 reportId) const;

    Desk m_desk;
    StepJournal &m_journal;
};

} // namespace disclosure
