// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/findings/reasondialog.h"

#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace disclosure {

ReasonDialog::ReasonDialog(const QString &problem, QWidget *parent)
    : QDialog(parent), m_common(new QListWidget), m_own(new QLineEdit)
{
    setObjectName(u"reasonDialog"_qs);
    setWindowTitle(tr("Set the Problem Aside"));
    auto *text = new QLabel(problem);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    m_common->setObjectName(u"commonReasons"_qs);
    m_common->setAccessibleName(tr("Common reasons"));
    m_common->addItems({tr("It says so in the source"), tr("Compared and found right")});
    m_common->setCurrentRow(0);
    m_common->setFixedHeight(m_common->sizeHintForRow(0) * m_common->count() + 2 * m_common->frameWidth() + 4);
    m_own->setObjectName(u"ownReason"_qs);
    m_own->setAccessibleName(tr("Another reason"));
    m_own->setPlaceholderText(tr("or type another reason"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Set Aside"));
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_common, &QListWidget::itemDoubleClicked, this, &QDialog::accept);
    // What is typed is the reason, until one of the list is chosen again.
    connect(m_own, &QLineEdit::textEdited, this, [this] { m_common->setCurrentRow(-1); });
    connect(m_common, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0) {
            m_own->clear();
        }
    });
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(text);
    layout->addWidget(m_common);
    layout->addWidget(m_own);
    layout->addWidget(buttons);
    resize(440, sizeHint().height());
    m_own->installEventFilter(this);
    m_own->setFocus();
}

QString ReasonDialog::reason() const
{
    const QString own = m_own->text().trimmed();
    if (!own.isEmpty()) {
        return own;
    }
    return m_common->item(std::max(0, m_common->currentRow()))->text();
}

bool ReasonDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_own && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down) {
            const int row = m_common->currentRow() + (key == Qt::Key_Down ? 1 : -1);
            m_common->setCurrentRow(std::clamp(row, 0, m_common->count() - 1));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace disclosure
