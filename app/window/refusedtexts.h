// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/desk.h"

#include "models/report/change.h"

#include <QObject>

#include <vector>

namespace disclosure {

/// Keeps the texts that were typed but are no values of their cells, also over a restart, until they are mended,
/// dropped by the clerk, or their cell gets another value.
class RefusedTexts final : public QObject {
    Q_OBJECT

public:
    explicit RefusedTexts(const Desk &desk, QObject *parent = nullptr);

private:
    void restore();
    void keep();
    void follow(const Step &step);

    Desk m_desk;
};

/// Whether none of these reports has a refused text, so that what they hold may leave the desk. Else goes to the first
/// such cell and says what stands there.
bool areFreeOfRefusedTexts(const std::vector<qint64> &reports, const Desk &desk);

} // namespace disclosure
