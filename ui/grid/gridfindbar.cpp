// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/gridfindbar.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace disclosure {

namespace {

QToolButton *makeButton(const QString &name, const QString &text, const QString &toolTip)
{
    auto *button = new QToolButton;
    button->setObjectName(name);
    button->setText(text);
    button->setToolTip(toolTip);
    button->setAccessibleName(toolTip);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

QHBoxLayout *rowLayout(QWidget *row)
{
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(6, 1, 6, 1);
    layout->setSpacing(4);
    return layout;
}

} // namespace

GridFindBar::GridFindBar(QWidget *parent)
    : QWidget(parent), m_text(new QLineEdit), m_replacement(new QLineEdit), m_isWholeCell(new QCheckBox),
      m_outcome(new QLabel), m_replaceRow(makeReplaceRow())
{
    setObjectName(u"gridFindBar"_qs);
    setAccessibleName(tr("Find in the tables"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 1, 0, 1);
    layout->setSpacing(0);
    layout->addWidget(makeFindRow());
    layout->addWidget(m_replaceRow);
    hide();
}

QWidget *GridFindBar::makeFindRow()
{
    auto *row = new QWidget;
    QHBoxLayout *layout = rowLayout(row);
    m_text->setObjectName(u"gridFindText"_qs);
    m_text->setPlaceholderText(tr("Find in the tables"));
    m_text->setAccessibleName(m_text->placeholderText());
    m_text->setClearButtonEnabled(true);
    m_isWholeCell->setObjectName(u"gridFindWholeCell"_qs);
    m_isWholeCell->setText(tr("&Whole cell"));
    m_outcome->setObjectName(u"gridFindOutcome"_qs);
    m_outcome->setTextFormat(Qt::PlainText);
    QToolButton *previous = makeButton(u"gridFindPrevious"_qs, u"↑"_qs, tr("Find the previous one (Shift+F3)"));
    QToolButton *next = makeButton(u"gridFindNext"_qs, u"↓"_qs, tr("Find the next one (F3)"));
    QToolButton *close = makeButton(u"gridFindClose"_qs, u"✕"_qs, tr("Close (Esc)"));
    layout->addWidget(m_text, 1);
    layout->addWidget(m_isWholeCell);
    layout->addWidget(previous);
    layout->addWidget(next);
    layout->addWidget(m_outcome);
    layout->addWidget(close);
    connect(m_text, &QLineEdit::textChanged, this, &GridFindBar::searchChanged);
    connect(m_isWholeCell, &QCheckBox::toggled, this, &GridFindBar::searchChanged);
    connect(previous, &QToolButton::clicked, this, [this] { emit findWanted(-1); });
    connect(next, &QToolButton::clicked, this, [this] { emit findWanted(+1); });
    connect(close, &QToolButton::clicked, this, &GridFindBar::closed);
    return row;
}

QWidget *GridFindBar::makeReplaceRow()
{
    auto *row = new QWidget;
    QHBoxLayout *layout = rowLayout(row);
    m_replacement->setObjectName(u"gridReplacement"_qs);
    m_replacement->setPlaceholderText(tr("Replace with"));
    m_replacement->setAccessibleName(m_replacement->placeholderText());
    QToolButton *one = makeButton(u"gridReplace"_qs, tr("&Replace"), tr("Replace it in this cell and go to the next"));
    QToolButton *all = makeButton(u"gridReplaceAll"_qs, tr("Replace &All"), tr("Replace it in all tables"));
    layout->addWidget(m_replacement, 1);
    layout->addWidget(one);
    layout->addWidget(all);
    connect(one, &QToolButton::clicked, this, &GridFindBar::replaceWanted);
    connect(all, &QToolButton::clicked, this, &GridFindBar::replaceAllWanted);
    return row;
}

void GridFindBar::open(bool replaces, const QString &text)
{
    m_replaceRow->setVisible(replaces);
    show();
    if (!text.isEmpty()) {
        m_text->setText(text);
    }
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
    emit searchChanged();
}

TableSearch GridFindBar::search() const
{
    return {m_text->text(), m_isWholeCell->isChecked()};
}

QString GridFindBar::replacement() const
{
    return m_replacement->text();
}

void GridFindBar::setOutcome(const QString &words)
{
    m_outcome->setText(words);
}

void GridFindBar::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        emit closed();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_replacement->hasFocus()) {
            emit replaceWanted();
        } else {
            emit findWanted(event->modifiers() & Qt::ShiftModifier ? -1 : +1);
        }
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace disclosure
