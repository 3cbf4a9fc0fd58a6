// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/versionsdialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace disclosure {

VersionsDialog::VersionsDialog(const std::vector<Line> &lines, QWidget *parent)
    : QDialog(parent), m_lines(new QListWidget)
{
    setObjectName(u"versionsDialog"_qs);
    setWindowTitle(tr("Other Versions of Reports"));
    auto *text = new QLabel(tr("Which files shall take the place of those in the list? Corrections, confirmations and "
                               "dismissals of what was read as the same come along."));
    text->setWordWrap(true);
    text->setBuddy(m_lines);
    m_lines->setObjectName(u"versions"_qs);
    m_lines->setAccessibleName(tr("Other versions of reports"));
    m_lines->setWordWrap(true);
    m_lines->setAlternatingRowColors(true);
    for (const Line &line : lines) {
        auto *item = new QListWidgetItem(line.title + u'\n' + line.changes, m_lines);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Checked);
    }
    m_lines->setCurrentRow(0);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons->setObjectName(u"buttons"_qs);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Take in Their Place"));
    const QPushButton *all = buttons->addButton(tr("Tick &All"), QDialogButtonBox::ActionRole);
    const QPushButton *none = buttons->addButton(tr("Tick &None"), QDialogButtonBox::ActionRole);
    connect(all, &QPushButton::clicked, this, [this] { tickAll(true); });
    connect(none, &QPushButton::clicked, this, [this] { tickAll(false); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(text);
    layout->addWidget(m_lines, 1);
    layout->addWidget(buttons);
    resize(640, 400);
    m_lines->setFocus();
}

std::vector<int> VersionsDialog::chosen() const
{
    std::vector<int> positions;
    for (int row = 0; row < m_lines->count(); ++row) {
        if (m_lines->item(row)->checkState() == Qt::Checked) {
            positions.push_back(row);
        }
    }
    return positions;
}

void VersionsDialog::tickAll(bool isTicked)
{
    for (int row = 0; row < m_lines->count(); ++row) {
        m_lines->item(row)->setCheckState(isTicked ? Qt::Checked : Qt::Unchecked);
    }
}

} // namespace disclosure
