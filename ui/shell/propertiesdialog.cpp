// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/propertiesdialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace disclosure {

PropertiesDialog::PropertiesDialog(const ReportFacts &facts, const Choices &choices, int reports, QWidget *parent)
    : QDialog(parent), m_year(new QSpinBox), m_place(new QComboBox)
{
    setObjectName(u"reportProperties"_qs);
    const bool isOne = reports == 1;
    setWindowTitle(isOne ? tr("Edition, Organ and Year") : tr("Year and Place of %1 Reports").arg(reports));
    auto *layout = new QFormLayout;
    if (isOne) {
        addForm(layout, facts, choices);
    }
    m_year->setObjectName(u"propertyYear"_qs);
    m_year->setRange(0, 9999);
    m_year->setSpecialValueText(isOne ? tr("unknown") : tr("as it is"));
    m_year->setValue(facts.year);
    m_place->setObjectName(u"propertyPlace"_qs);
    m_place->setEditable(true);
    m_place->addItems(choices.places);
    m_place->setCurrentText(facts.place);
    m_place->lineEdit()->setPlaceholderText(isOne ? QString() : tr("as it is"));
    layout->addRow(tr("&Year"), m_year);
    layout->addRow(tr("&Place"), m_place);

    auto *hint = new QLabel(isOne ? tr("The values in the tables stay: those whose cells the new edition has too stand "
                                       "there, the others are kept and come back with the old edition.")
                                  : tr("Fields that are left empty stay as they are in each report."));
    hint->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *outer = new QVBoxLayout(this);
    outer->addLayout(layout);
    outer->addWidget(hint);
    outer->addWidget(buttons);
    setMinimumWidth(460);
}

void PropertiesDialog::addForm(QFormLayout *layout, const ReportFacts &facts, const Choices &choices)
{
    m_form = new QComboBox;
    m_form->setObjectName(u"propertyForm"_qs);
    m_form->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_form->setMinimumContentsLength(24);
    for (const auto &[id, title] : choices.forms) {
        m_form->addItem(title, id);
    }
    if (m_form->findData(facts.form) < 0) {
        m_form->insertItem(0, facts.form.isEmpty() ? tr("unknown") : facts.form, facts.form);
    }
    m_form->setCurrentIndex(m_form->findData(facts.form));
    m_organ = new QLineEdit(facts.organ);
    m_organ->setObjectName(u"propertyOrgan"_qs);
    layout->addRow(tr("&Edition of the form"), m_form);
    layout->addRow(tr("&Organ"), m_organ);
}

ReportFacts PropertiesDialog::facts() const
{
    return {m_form ? m_form->currentData().toString() : QString(), m_organ ? m_organ->text().trimmed() : QString(),
            m_year->value(), m_place->currentText().trimmed()};
}

} // namespace disclosure
