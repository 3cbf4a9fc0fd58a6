// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/desk.h"

#include "models/report/change.h"

#include <QObject>

class QKeyEvent;

namespace disclosure {

/// Goes from problem to problem, through the open report and on into the next one that needs a look, and settles them:
/// takes proposals, sets problems aside, confirms cells.
class ProblemsController final : public QObject {
    Q_OBJECT

public:
    explicit ProblemsController(const Desk &desk, QObject *parent = nullptr);

    /// To the next (+1) or previous (-1) open problem; the focus is in their list then.
    void step(int direction);
    void stayAtRefusedText();
    /// Takes a proposal of the problem, which is settled with that.
    void take(const QModelIndex &index, int proposal);
    /// Asks for a reason and sets the problem aside; one that was is open again.
    void dismiss(const QModelIndex &index);
    /// Those that are selected; then the next problem is shown.
    void confirmCells();

private:
    void connectView();
    void connectActions();
    bool confirm(const std::vector<Change> &changes, const QModelIndex &doubted);
    void goOnTo(const QModelIndex &problem);
    void goInto(const QStringList &cells);
    void forward(QKeyEvent *event);
    void followUndo(const Step &step);
    void tell(const QString &sentence);
    QModelIndex current() const;

    Desk m_desk;
};

} // namespace disclosure
