// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/desk.h"

#include <QObject>

namespace disclosure {

/// Ctrl+Z takes back what was done last: a text that was refused in the cell, what the message above offers to undo
/// (a sign-off, a muted rule, work on several reports), or the last step of the open report.
class UndoController final : public QObject {
    Q_OBJECT

public:
    explicit UndoController(const Desk &desk, QObject *parent = nullptr);

private:
    void undo();
    void redo();
    bool hasRefusedText() const;
    bool offersUndo() const;
    void enable();

    Desk m_desk;
    bool m_isOfferLast = false; ///< nothing was done since the message came
};

} // namespace disclosure
