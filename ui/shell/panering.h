// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

#include <vector>

class QWidget;

namespace disclosure {

/// The parts of a window, through which F6 goes round. A part gets the keyboard where it had it last.
class PaneRing final : public QObject {
    Q_OBJECT

public:
    explicit PaneRing(QObject *parent = nullptr);

    /// In the order of the ring. `first` has the keyboard before anything in the part has had it; nullptr for the
    /// first widget in it that takes the keyboard.
    void add(QWidget *pane, QWidget *first = nullptr);
    /// To the next (+1) or previous (-1) part that is visible.
    void step(int direction);
    /// To the part that had the keyboard before the present one.
    void back();

private:
    struct Pane {
        QPointer<QWidget> widget;
        QPointer<QWidget> first;
        QPointer<QWidget> last;
    };

    int paneOf(const QWidget *widget) const;
    void follow(QWidget *now);
    bool enter(int pane);

    std::vector<Pane> m_panes;
    int m_current = -1;
    int m_before = -1;
};

} // namespace disclosure
