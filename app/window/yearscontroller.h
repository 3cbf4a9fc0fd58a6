// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/desk.h"

#include "ui/library/yearsdialog.h"

#include <QObject>
#include <QPointer>

namespace disclosure {

/// The years of the open report's organ: last year's numbers in the tables, a chart of all years, and which names are
/// one organ.
class YearsController final : public QObject {
    Q_OBJECT

public:
    explicit YearsController(const Desk &desk, QObject *parent = nullptr);

signals:
    /// The open report leans on a report that was written. Who hears it must not reload at once: it comes amid a step.
    void openReportOutdated();

private:
    void show();
    void fill(const QString &organ);
    void join(const QString &organ);
    void part(const QString &organ);
    /// After names were joined or parted.
    void showNames(const QString &organ);
    /// Reports that lean on what was written are to be shown anew.
    void followWritten(qint64 report);
    void tell(const QString &sentence);

    Desk m_desk;
    QPointer<YearsDialog> m_dialog;
};

} // namespace disclosure
