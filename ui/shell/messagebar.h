// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/statecolors.h"

#include <QFrame>

#include <deque>
#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

namespace disclosure {

/// Sentences above the view, one at a time, the gravest first; what comes meanwhile waits behind its like.
class MessageBar final : public QFrame {
    Q_OBJECT

public:
    /// In the order of weight. Unsaved: what a clerk typed is not in the library.
    enum class Kind { Information, Warning, Error, Unsaved };

    struct Offer {
        QString text;
        std::function<void()> act;
    };

    explicit MessageBar(QWidget *parent = nullptr);

    /// A sentence that is shown or waits already is not shown again. The offer becomes a button beside it. Information
    /// gives way to whatever comes next.
    void showMessage(Kind kind, const QString &sentence, const Offer &offer = {});
    /// Takes a sentence away that no longer holds.
    void withdraw(const QString &sentence);
    /// What is shown; empty if nothing is.
    QString sentence() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Message {
        Kind kind = Kind::Information;
        QString sentence;
        Offer offer;
    };

    void dismiss();
    void showFirst();

    std::deque<Message> m_messages;
    QLabel *m_glyph;
    QLabel *m_text;
    QPushButton *m_offer;
    QToolButton *m_close;
};

} // namespace disclosure
