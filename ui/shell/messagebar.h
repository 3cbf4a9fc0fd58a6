// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/statecolors.h"

#include <QFrame>
#include <QPointer>
#include <QTimer>

#include <chrono>
#include <deque>
#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

namespace disclosure {

/// A button beside a message.
struct MessageOffer {
    QString text;
    std::function<void()> act;
    bool isUndo = false; ///< of what the sentence tells
};

/// Sentences above the view, the newest one visible, with the number of those that wait behind it. Information goes by
/// itself and waits behind all others, which stay until they are dismissed (Esc) or withdrawn.
class MessageBar final : public QFrame {
    Q_OBJECT

public:
    /// In the order of weight. Information and answers pass by themselves.
    enum class Kind {
        Information,
        Answer, ///< to what was just asked for: shown before what waits
        Warning,
        Error,
        Unsaved, ///< what a clerk typed is not in the library
    };

    using Offer = MessageOffer;

    explicit MessageBar(QWidget *parent = nullptr);

    /// Lies over `place`, whose height is kept whether there is a message or not, so that nothing below moves. A long
    /// sentence reaches over what is below.
    void coverPlace(QWidget *place);
    /// How long information stays.
    void setInformationTime(std::chrono::milliseconds time) { m_expiry.setInterval(time); }

    /// A sentence that waits comes to the front instead of being there twice. The offer becomes a button beside it.
    void showMessage(Kind kind, const QString &sentence, const Offer &offer = {});
    /// Takes a sentence away that no longer holds.
    void withdraw(const QString &sentence);
    /// The clerk goes on to something else.
    void dropInformation();
    /// Takes away what is shown.
    void dismiss();
    /// What is shown; empty if nothing is.
    QString sentence() const;
    /// Whether what is shown offers to undo it.
    bool offersUndo() const;
    /// As if the button of what is shown were pressed.
    void takeOffer();
    /// Messages behind the one that is shown.
    int waiting() const;

    QSize sizeHint() const override;

signals:
    /// Another message is shown, or none.
    void changed();
    /// The last message has gone while the keyboard was in the bar.
    void left();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Message {
        Kind kind = Kind::Information;
        QString sentence;
        Offer offer;
    };

    void showNext();
    void showNewest();
    void showWaiting(const StateColors &colors);
    void hideEmpty();
    void placeOver();

    std::deque<Message> m_messages; ///< newest first
    QTimer m_expiry;
    QPointer<QWidget> m_place;
    QLabel *m_glyph;
    QLabel *m_text;
    QPushButton *m_offer;
    QToolButton *m_waiting;
    QToolButton *m_close;
};

} // namespace disclosure
