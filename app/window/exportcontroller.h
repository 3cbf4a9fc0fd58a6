// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/desk.h"

#include "models/report/result.h"

#include <QObject>

namespace disclosure {

/// Writes the reports of the list into a workbook, in the background.
class ExportController final : public QObject {
    Q_OBJECT

public:
    explicit ExportController(const Desk &desk, QObject *parent = nullptr);

private:
    void exportTables();
    void tell(const Done &outcome, int count, const QString &target);

    Desk m_desk;
};

} // namespace disclosure
