// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/desk.h"

#include <QObject>
#include <QStringList>

#include <optional>

namespace disclosure {

class TablesPane;

/// The equations through the current cell, with their numbers, as they stand and as they are typed; and what the
/// tooltip of a cell says of its equations and corrections.
class CellEquations final : public QObject {
    Q_OBJECT

public:
    explicit CellEquations(const Desk &desk, QObject *parent = nullptr);

private:
    struct Typed {
        QString cellId;
        QString text;
    };

    void show();
    QStringList notes(const QString &cellId) const;
    QString lastCorrection(const QString &cellId) const;

    Desk m_desk;
    TablesPane &m_tables;
    std::optional<Typed> m_typed;
};

} // namespace disclosure
