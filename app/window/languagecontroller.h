// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/desk.h"

#include <QObject>

namespace disclosure {

/// The menu of languages.
class LanguageController final : public QObject {
    Q_OBJECT

public:
    explicit LanguageController(const Desk &desk, QObject *parent = nullptr);

private:
    void choose(const QString &language);

    Desk m_desk;
};

} // namespace disclosure
