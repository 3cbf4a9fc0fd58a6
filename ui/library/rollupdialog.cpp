// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/rollupdialog.h"

#include "models/validate/rollup.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QTableWidget>
#include <QVBoxLayout>

#include <utility>

namespace disclosure {

namespace {

void makeReadOnly(QTableView *table, const QString &name, const QString &accessibleName)
{
    table->setObjectName(name);
    table->setAccessibleName(accessibleName);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setTabKeyNavigation(false);
    table->setTextElideMode(Qt::ElideMiddle); // rows of one name differ in their ends
    table->verticalHeader()->hide();
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
}

} // namespace

RollUpDialog::RollUpDialog(QWidget *parent)
    : QDialog(parent), m_parents(new QComboBox), m_place(new QLabel), m_sentence(new QLabel), m_cells(new QTableView),
      m_organs(new QTableWidget)
{
    setObjectName(u"rollUpDialog"_qs);
    setWindowTitle(tr("Roll-up of a Place"));
    m_parents->setObjectName(u"parents"_qs);
    auto *label = new QLabel(tr("The place’s &own report:"));
    label->setBuddy(m_parents);
    m_place->setObjectName(u"place"_qs);
    m_place->setTextFormat(Qt::PlainText);
    m_place->setWordWrap(true);
    m_sentence->setObjectName(u"explanation"_qs);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    auto *all = new QCheckBox(tr("Show &all cells"));
    all->setObjectName(u"showAll"_qs);
    m_cells->setModel(&m_model);
    makeReadOnly(m_cells, u"residuals"_qs, tr("Cells that do not add up"));
    m_organs->setColumnCount(2);
    m_organs->setHorizontalHeaderLabels({tr("Organ"), tr("Its number")});
    makeReadOnly(m_organs, u"organs"_qs, tr("Numbers of the organs"));
    auto *tables = new QSplitter(Qt::Horizontal);
    tables->addWidget(m_cells);
    tables->addWidget(m_organs);
    tables->setStretchFactor(0, 5);
    tables->setStretchFactor(1, 2);
    tables->setChildrenCollapsible(false);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QPushButton *exporting = buttons->addButton(tr("&Export…"), QDialogButtonBox::ActionRole);
    exporting->setObjectName(u"export"_qs);
    exporting->setAutoDefault(false);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    auto *head = new QHBoxLayout;
    head->addWidget(label);
    head->addWidget(m_parents, 1);
    head->addWidget(all);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_place);
    layout->addLayout(head);
    layout->addWidget(m_sentence);
    layout->addWidget(tables, 1);
    layout->addWidget(buttons);
    resize(1080, 540);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(exporting, &QPushButton::clicked, this, &RollUpDialog::exportWanted);
    connect(all, &QCheckBox::toggled, &m_model, &RollUpModel::setShowsAll);
    connect(m_parents, &QComboBox::activated, this, [this] { emit parentChosen(parentReport()); });
    connect(m_cells->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RollUpDialog::showOrgans);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &RollUpDialog::showOrgans);
    connect(m_cells, &QTableView::activated, this, [this] { emit cellWanted(parentReport(), currentCell()); });
    connect(m_organs, &QTableWidget::cellActivated, this, &RollUpDialog::openOrgan);
}

void RollUpDialog::setCandidates(const QString &place, int year, const std::vector<Member> &members, qint64 parent)
{
    setWindowTitle(tr("Roll-up of %1, %2").arg(place).arg(year));
    m_keptCell = isOf(place, year) ? currentCell() : QString();
    m_placeName = place;
    m_year = year;
    // A folder may be called anything; who does not know where the place comes from can't put it right.
    m_place->setText(
        tr("Place: %1. A report's place is called after its folder; Alt+Enter in a report gives it another one.")
            .arg(place));
    m_place->setVisible(!place.isEmpty());
    m_parents->clear();
    for (const Member &member : members) {
        m_parents->addItem(member.organ, member.id);
    }
    m_parents->setCurrentIndex(m_parents->findData(parent));
    m_sentence->setText(tr("The reports are being added up…"));
}

qint64 RollUpDialog::parentReport() const
{
    return m_parents->currentData().toLongLong();
}

void RollUpDialog::setRollUp(const RollUp &rollUp, const Form *form, const std::vector<Member> &members)
{
    m_members.clear();
    for (const RollUp::Member &organ : rollUp.organs) {
        m_members.push_back(members[organ.index]);
    }
    QStringList lines = {sentence(rollUp, *form)};
    for (const auto &[member, reason] : rollUp.leftOut) {
        lines << (reason == RollUp::LeftOut::OtherYear
                      ? tr("%1 is not in the sum: it is of another year.").arg(member.file)
                      : tr("%1 is not in the sum: it is a second report of its organ.").arg(member.file));
    }
    for (const auto &[organ, cells] : rollUp.notAdded) {
        lines << tr("%1: numbers of cells that this form does not have are in no sum (%2).")
                     .arg(organ.file, QString::number(cells.size()));
    }
    m_sentence->setText(lines.join(u'\n'));
    m_model.setRollUp(rollUp, form);
    const QString kept = std::exchange(m_keptCell, QString());
    const QString cell = kept.isEmpty() ? rollUp.explanation.cell : kept;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const QModelIndex index = m_model.index(row, 0);
        if (row == 0 || index.data(RollUpModel::CellIdRole).toString() == cell) {
            m_cells->setCurrentIndex(index);
        }
    }
}

void RollUpDialog::showProblem(const QString &sentence)
{
    m_sentence->setText(sentence);
}

QString RollUpDialog::currentCell() const
{
    return m_cells->currentIndex().data(RollUpModel::CellIdRole).toString();
}

/// The numbers of the organs in the cell, those without one left out.
void RollUpDialog::showOrgans()
{
    m_organs->setRowCount(0);
    const QString cellId = currentCell();
    for (const Member &member : m_members) {
        const auto cell = member.report->cells.find(cellId);
        if (cell == member.report->cells.end() || !cell->second.number || *cell->second.number == Decimal(0)) {
            continue;
        }
        const int row = m_organs->rowCount();
        m_organs->insertRow(row);
        auto *organ = new QTableWidgetItem(member.organ);
        organ->setData(Qt::UserRole, member.id);
        auto *number = new QTableWidgetItem(cell->second.number->toString());
        number->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_organs->setItem(row, 0, organ);
        m_organs->setItem(row, 1, number);
    }
}

void RollUpDialog::openOrgan(int row)
{
    emit cellWanted(m_organs->item(row, 0)->data(Qt::UserRole).toLongLong(), currentCell());
}

} // namespace disclosure
