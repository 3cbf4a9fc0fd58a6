// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/messagebar.h"

#include <QAccessible>
#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace disclosure {

namespace {

constexpr std::chrono::seconds informationTime(8);

Mark markOf(MessageBar::Kind kind)
{
    switch (kind) {
    case MessageBar::Kind::Information:
    case MessageBar::Kind::Answer:
        return Mark::Corrected;
    case MessageBar::Kind::Warning:
        return Mark::Warning;
    case MessageBar::Kind::Error:
        return Mark::Error;
    case MessageBar::Kind::Unsaved:
        return Mark::Unsaved;
    }
    return Mark::None;
}

/// It goes by itself.
bool isPassing(MessageBar::Kind kind)
{
    return kind == MessageBar::Kind::Information || kind == MessageBar::Kind::Answer;
}

QString glyphOf(MessageBar::Kind kind)
{
    return isPassing(kind) ? QStringLiteral("i") : glyph(markOf(kind));
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent), m_glyph(new QLabel(this)), m_text(new QLabel(this)), m_offer(new QPushButton(this)),
      m_waiting(new QToolButton(this)), m_close(new QToolButton(this))
{
    setObjectName(u"messageBar"_qs);
    setAccessibleName(tr("Messages"));
    m_text->setObjectName(u"messageText"_qs);
    m_offer->setObjectName(u"messageOffer"_qs);
    m_waiting->setObjectName(u"messageWaiting"_qs);
    m_close->setObjectName(u"messageClose"_qs);
    setAutoFillBackground(true);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setFocusPolicy(Qt::ClickFocus);
    m_waiting->setAutoRaise(true);
    m_waiting->setAccessibleName(tr("Messages"));
    m_offer->setAccessibleName(tr("Messages"));
    m_waiting->setToolTip(tr("Show the message that waits behind this one"));
    m_close->setText(u"✕"_qs);
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Close this message (Esc)"));
    m_close->setAccessibleName(tr("Close this message"));

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 2, 6, 2);
    layout->addWidget(m_glyph);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_offer);
    layout->addWidget(m_waiting);
    layout->addWidget(m_close);

    m_expiry.setSingleShot(true);
    m_expiry.setInterval(informationTime);
    connect(&m_expiry, &QTimer::timeout, this, &MessageBar::dropInformation);
    connect(m_close, &QToolButton::clicked, this, &MessageBar::dismiss);
    connect(m_waiting, &QToolButton::clicked, this, &MessageBar::showNext);
    connect(m_offer, &QPushButton::clicked, this, &MessageBar::takeOffer);
    hide();
}

void MessageBar::coverPlace(QWidget *place)
{
    m_place = place;
    place->installEventFilter(this);
    placeOver();
}

void MessageBar::showMessage(Kind kind, const QString &sentence, const Offer &offer)
{
    if (sentence.isEmpty()) {
        return;
    }
    // News does not take an answer away, which may offer to undo what it tells of.
    std::erase_if(m_messages, [&](const Message &message) {
        const bool isOver = kind == Kind::Information ? message.kind == kind : isPassing(message.kind);
        return isOver || message.sentence == sentence;
    });
    // A warning must not vanish behind something that may as well be read later.
    m_messages.insert(kind == Kind::Information ? m_messages.end() : m_messages.begin(), {kind, sentence, offer});
    showNewest();
    QAccessibleEvent alert(m_text, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageBar::withdraw(const QString &sentence)
{
    if (std::erase_if(m_messages, [&](const Message &message) { return message.sentence == sentence; }) > 0) {
        showNewest();
    }
}

void MessageBar::dropInformation()
{
    if (std::erase_if(m_messages, [](const Message &message) { return isPassing(message.kind); }) > 0) {
        showNewest();
    }
}

QString MessageBar::sentence() const
{
    return m_messages.empty() ? QString() : m_messages.front().sentence;
}

bool MessageBar::offersUndo() const
{
    return !m_messages.empty() && m_messages.front().offer.isUndo;
}

int MessageBar::waiting() const
{
    return std::max(0, static_cast<int>(m_messages.size()) - 1);
}

QSize MessageBar::sizeHint() const
{
    // What wants to be as high as one line asks before there is a message.
    return {QFrame::sizeHint().width(), std::max(m_offer->sizeHint().height(), m_close->sizeHint().height()) + 4};
}

void MessageBar::dismiss()
{
    if (!m_messages.empty()) {
        m_messages.pop_front();
        showNewest();
    }
}

void MessageBar::takeOffer()
{
    const auto act = m_messages.empty() ? nullptr : m_messages.front().offer.act;
    dismiss();
    if (act) {
        act();
    }
}

void MessageBar::showNext()
{
    std::ranges::rotate(m_messages, m_messages.begin() + 1);
    showNewest();
}

void MessageBar::showNewest()
{
    if (m_messages.empty()) {
        hideEmpty();
        return;
    }
    const Message &message = m_messages.front();
    QPalette tinted = QApplication::palette();
    const StateColors colors(tinted);
    const Mark mark = markOf(message.kind);
    tinted.setColor(QPalette::Window, colors.background(mark));
    setPalette(tinted);
    QPalette inked = tinted;
    inked.setColor(QPalette::WindowText, colors.foreground(mark));
    m_glyph->setPalette(inked);
    m_glyph->setText(glyphOf(message.kind));
    m_text->setText(message.sentence);
    m_text->setAccessibleName(message.sentence);
    m_offer->setText(message.offer.text);
    m_offer->setAccessibleName(message.offer.text);
    m_offer->setVisible(!message.offer.text.isEmpty());
    showWaiting(colors);
    if (isPassing(message.kind)) {
        m_expiry.start();
    } else {
        m_expiry.stop();
    }
    show();
    placeOver();
    emit changed();
}

/// How many wait, with the glyph of the gravest of them.
void MessageBar::showWaiting(const StateColors &colors)
{
    m_waiting->setVisible(waiting() > 0);
    if (waiting() == 0) {
        return;
    }
    const auto gravest = std::ranges::max_element(m_messages.begin() + 1, m_messages.end(), {}, &Message::kind);
    m_waiting->setText(glyphOf(gravest->kind) + u" +"_qs + QString::number(waiting()));
    m_waiting->setAccessibleName(tr("%1 more messages").arg(waiting()));
    QPalette inked = palette();
    inked.setColor(QPalette::ButtonText, colors.foreground(markOf(gravest->kind)));
    m_waiting->setPalette(inked);
}

void MessageBar::hideEmpty()
{
    m_expiry.stop();
    const bool hasFocus = isAncestorOf(QApplication::focusWidget());
    hide();
    emit changed();
    if (hasFocus) {
        emit left();
    }
}

void MessageBar::placeOver()
{
    if (!m_place || !parentWidget() || isHidden()) {
        return;
    }
    const QRect place(m_place->mapTo(parentWidget(), QPoint()), m_place->size());
    setGeometry(place.x(), place.y(), place.width(), std::max(place.height(), layout()->heightForWidth(place.width())));
    raise();
}

bool MessageBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_place && (event->type() == QEvent::Resize || event->type() == QEvent::Move)) {
        placeOver();
    }
    return QFrame::eventFilter(watched, event);
}

void MessageBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        dismiss();
    } else {
        QFrame::keyPressEvent(event);
    }
}

void MessageBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange && !m_messages.empty()) {
        showNewest();
    }
}

} // namespace disclosure
