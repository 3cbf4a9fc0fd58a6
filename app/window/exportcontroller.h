// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/desk.h"

#include "models/report/result.h"

#include <QObject>

#include <vector>

namespace disclosure {

/// Writes the selected reports, or all that the list shows, into a workbook, in the background. Reviewed reports are
/// exported ones then.
class ExportController final : public QObject {
    Q_OBJECT

public:
    explicit ExportController(const Desk &desk, QObject *parent = nullptr);

private:
    void exportTables();
    /// More than one selected report; else all that are shown.
    std::vector<qint64> chosenReports() const;
    void tell(const Done &outcome, int count, const QString &target);

    Desk m_desk;
};

} // namespace disclosure
