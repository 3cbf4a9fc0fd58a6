// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/messagebar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace disclosure {

namespace {

Mark markOf(MessageBar::Kind kind)
{
    switch (kind) {
    case MessageBar::Kind::Information:
        return Mark::Corrected;
    case MessageBar::Kind::Warning:
        return Mark::Warning;
    case MessageBar::Kind::Error:
    case MessageBar::Kind::Unsaved:
        return Mark::Error;
    }
    return Mark::None;
}

QString glyphOf(MessageBar::Kind kind)
{
    return kind == MessageBar::Kind::Information ? QStringLiteral("i") : glyph(markOf(kind));
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent), m_glyph(new QLabel(this)), m_text(new QLabel(this)), m_offer(new QPushButton(this)),
      m_close(new QToolButton(this))
{
    setObjectName(u"messageBar"_qs);
    m_text->setObjectName(u"messageText"_qs);
    m_offer->setObjectName(u"messageOffer"_qs);
    m_close->setObjectName(u"messageClose"_qs);
    setAutoFillBackground(true);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setFocusPolicy(Qt::ClickFocus);
    m_close->setText(u"✕"_qs);
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(m_close->toolTip());

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 4, 6, 4);
    layout->addWidget(m_glyph);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_offer);
    layout->addWidget(m_close);

    connect(m_close, &QToolButton::clicked, this, &MessageBar::dismiss);
    connect(m_offer, &QPushButton::clicked, this, [this] {
        const auto act = m_messages.empty() ? nullptr : m_messages.front().offer.act;
        dismiss();
        if (act) {
            act();
        }
    });
    hide();
}

void MessageBar::showMessage(Kind kind, const QString &sentence, const Offer &offer)
{
    if (sentence.isEmpty() || std::ranges::count(m_messages, sentence, &Message::sentence) > 0) {
        return;
    }
    std::erase_if(m_messages, [](const Message &message) { return message.kind == Kind::Information; });
    const auto lighter = std::ranges::find_if(m_messages, [kind](const Message &other) { return other.kind < kind; });
    m_messages.insert(lighter, {kind, sentence, offer});
    showFirst();
}

void MessageBar::withdraw(const QString &sentence)
{
    std::erase_if(m_messages, [&](const Message &message) { return message.sentence == sentence; });
    showFirst();
}

QString MessageBar::sentence() const
{
    return m_messages.empty() ? QString() : m_messages.front().sentence;
}

void MessageBar::dismiss()
{
    if (!m_messages.empty()) {
        m_messages.pop_front();
    }
    showFirst();
}

void MessageBar::showFirst()
{
    if (m_messages.empty()) {
        hide();
        return;
    }
    const Message &message = m_messages.front();
    const StateColors colors(palette());
    const Mark mark = markOf(message.kind);
    QPalette tinted;
    tinted.setColor(QPalette::Window, colors.background(mark));
    setPalette(tinted);
    QPalette inked = tinted;
    inked.setColor(QPalette::WindowText, colors.foreground(mark));
    m_glyph->setPalette(inked);
    m_glyph->setText(glyphOf(message.kind));
    m_text->setText(message.sentence);
    m_text->setAccessibleName(message.sentence);
    m_offer->setText(message.offer.text);
    m_offer->setVisible(!message.offer.text.isEmpty());
    show();
}

void MessageBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange) {
        showFirst();
    }
}

} // namespace disclosure
