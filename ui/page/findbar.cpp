// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/findbar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace disclosure {

namespace {

QToolButton *makeButton(const QString &text, const QString &name, const QString &toolTip)
{
    auto *button = new QToolButton;
    button->setObjectName(name);
    button->setText(text);
    button->setToolTip(toolTip);
    button->setAccessibleName(toolTip);
    button->setAutoRaise(true);
    return button;
}

} // namespace

FindBar::FindBar(QWidget *parent) : QWidget(parent), m_words(new QLineEdit), m_count(new QLabel)
{
    setObjectName(u"findBar"_qs);
    m_words->setObjectName(u"findWords"_qs);
    m_words->setPlaceholderText(tr("Find in the source"));
    m_words->setAccessibleName(tr("Find in the source"));
    m_words->setClearButtonEnabled(true);
    m_words->installEventFilter(this);
    m_count->setObjectName(u"findCount"_qs);
    m_count->setAccessibleName(tr("Places found"));
    auto *previous = makeButton(u"↑"_qs, u"findPreviousHit"_qs, tr("Previous place (Shift+F3)"));
    auto *next = makeButton(u"↓"_qs, u"findNextHit"_qs, tr("Next place (F3)"));
    auto *close = makeButton(u"✕"_qs, u"findClose"_qs, tr("Close (Esc)"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(6, 2, 6, 2);
    layout->addWidget(m_words, 1);
    for (QWidget *widget : {static_cast<QWidget *>(m_count), static_cast<QWidget *>(previous),
                            static_cast<QWidget *>(next), static_cast<QWidget *>(close)}) {
        layout->addWidget(widget);
    }
    connect(m_words, &QLineEdit::textChanged, this, &FindBar::wordsChanged);
    connect(previous, &QToolButton::clicked, this, [this] { emit stepped(-1); });
    connect(next, &QToolButton::clicked, this, [this] { emit stepped(+1); });
    connect(close, &QToolButton::clicked, this, &FindBar::leave);
    hide();
}

void FindBar::start()
{
    show();
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
}

QString FindBar::words() const
{
    return m_words->text();
}

void FindBar::setCount(int current, int count)
{
    m_count->setText(words().trimmed().isEmpty() ? QString()
                     : count == 0                ? tr("not found")
                                                 : u"%1 / %2"_qs.arg(current + 1).arg(count));
}

void FindBar::setWaiting()
{
    m_count->setText(tr("reading the text…"));
}

void FindBar::leave()
{
    hide();
    emit closed();
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_words && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        switch (key->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            emit stepped(key->modifiers() & Qt::ShiftModifier ? -1 : +1);
            return true;
        case Qt::Key_Escape:
            leave();
            return true;
        default:
            break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace disclosure
