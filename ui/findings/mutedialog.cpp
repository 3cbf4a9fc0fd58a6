// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/findings/mutedialog.h"

#include <QButtonGroup>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace disclosure {

MuteDialog::MuteDialog(const QString &rule, const QString &organ, QWidget *parent)
    : QDialog(parent), m_scopes(new QButtonGroup(this)), m_reason(new QLineEdit)
{
    setObjectName(u"muteDialog"_qs);
    setWindowTitle(tr("Mute a Rule"));
    auto *text = new QLabel(tr("“%1” is not to be warned of any more:").arg(rule));
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(text);
    const auto offer = [&](Muting::Scope scope, const QString &words, const QString &name) {
        auto *button = new QRadioButton(QString(words).replace(u'&', u"&&"_qs));
        button->setObjectName(name);
        m_scopes->addButton(button, static_cast<int>(scope));
        layout->addWidget(button);
    };
    offer(Muting::Scope::Report, tr("in this report"), u"thisReport"_qs);
    if (!organ.isEmpty()) {
        offer(Muting::Scope::Organ, tr("in all reports of %1").arg(organ), u"thisOrgan"_qs);
    }
    offer(Muting::Scope::Everywhere, tr("in all reports of this library"), u"everywhere"_qs);
    m_scopes->button(static_cast<int>(Muting::Scope::Report))->setChecked(true);
    m_reason->setObjectName(u"reason"_qs);
    m_reason->setPlaceholderText(tr("Reason"));
    m_reason->setAccessibleName(tr("Reason"));
    layout->addWidget(m_reason);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setText(tr("Mute"));
    m_ok->setEnabled(false);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_reason, &QLineEdit::textChanged, this,
            [this](const QString &reason) { m_ok->setEnabled(!reason.simplified().isEmpty()); });
    resize(460, sizeHint().height());
    m_reason->setFocus();
}

Muting MuteDialog::muting() const
{
    return {static_cast<Muting::Scope>(m_scopes->checkedId()), m_reason->text().simplified()};
}

} // namespace disclosure
