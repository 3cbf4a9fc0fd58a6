// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/reporttablemodel.h"

#include "models/report/celltext.h"
#include "models/validate/validator.h"

#include <QMetaEnum>
#include <QRectF>

#include <algorithm>

namespace disclosure {

namespace {

/// Severity counts down from the gravest.
bool isGraver(Severity one, Severity other)
{
    return static_cast<int>(one) < static_cast<int>(other);
}

} // namespace

ReportTableModel::ReportTableModel(QString tableId, QObject *parent)
    : QAbstractTableModel(parent), m_tableId(std::move(tableId))
{
}

void ReportTableModel::setReport(std::shared_ptr<const Report> report, const Form *form)
{
    beginResetModel();
    m_report = std::move(report);
    m_form = m_report ? form : nullptr;
    const Table *table = m_form ? m_form->table(m_tableId) : nullptr;
    m_layout = table ? layOutTable(*table, m_report->extraRows) : TableLayout{};
    m_cellAt.assign(static_cast<std::size_t>(m_layout.rows * m_layout.columns), -1);
    m_cellOf.clear();
    m_unsaved.clear();
    for (int i = 0; i < static_cast<int>(m_layout.cells.size()); ++i) {
        const TableLayout::Cell &cell = m_layout.cells[static_cast<std::size_t>(i)];
        for (int row = cell.row; row < cell.row + cell.rowSpan; ++row) {
            for (int column = cell.column; column < cell.column + cell.columnSpan; ++column) {
                m_cellAt[static_cast<std::size_t>(row * m_layout.columns + column)] = i;
            }
        }
        if (!cell.cellId.isEmpty()) {
            m_cellOf.insert(cell.cellId, i);
        }
    }
    m_judgements = judgements();
    endResetModel();
}

void ReportTableModel::update(std::shared_ptr<const Report> report)
{
    if (!report || !m_report || report->form != m_report->form || report->extraRows != m_report->extraRows) {
        setReport(std::move(report), m_form);
        return;
    }
    const std::shared_ptr<const Report> before = std::exchange(m_report, std::move(report));
    const QHash<QString, Judgement> judgedBefore = std::exchange(m_judgements, judgements());
    for (const TableLayout::Cell &place : m_layout.cells) {
        if (place.cellId.isEmpty()) {
            continue;
        }
        QList<int> roles;
        const auto old = before->cells.find(place.cellId);
        const Cell *now = reportCell(place.cellId);
        if ((old == before->cells.end()) != (now == nullptr) || (now && !(old->second == *now))) {
            roles << Qt::DisplayRole << Qt::EditRole << CellTextRole << NumberRole << TrustRole << ReadTextRole;
        }
        if (judgedBefore.value(place.cellId) != m_judgements.value(place.cellId) ||
            judgedBefore.contains(place.cellId) != m_judgements.contains(place.cellId)) {
            roles << SeverityRole << FindingSentencesRole;
        }
        announce(place.cellId, roles);
    }
}

void ReportTableModel::setUnsavedCells(const QSet<QString> &cells)
{
    const QSet<QString> before = std::exchange(m_unsaved, cells);
    for (const QString &cellId : (before - cells) + (cells - before)) {
        announce(cellId, {IsUnsavedRole});
    }
}

void ReportTableModel::announce(const QString &cellId, const QList<int> &roles)
{
    const QModelIndex changed = indexOf(cellId);
    if (changed.isValid() && !roles.isEmpty()) {
        emit dataChanged(changed, changed, roles);
    }
}

QHash<QString, ReportTableModel::Judgement> ReportTableModel::judgements() const
{
    QHash<QString, Judgement> judgements;
    if (!m_form) {
        return judgements;
    }
    for (const Finding &finding : m_report->findings) {
        QString words;
        for (const QString &cellId : finding.cells) {
            if (!m_cellOf.contains(cellId)) {
                continue;
            }
            if (words.isEmpty()) {
                words = sentence(finding, *m_report, *m_form);
            }
            Judgement &judgement = judgements[cellId];
            judgement.sentences << words;
            judgement.severity = isGraver(finding.severity, judgement.severity) ? finding.severity : judgement.severity;
        }
    }
    return judgements;
}

int ReportTableModel::findingCount(Severity severity) const
{
    if (!m_form) {
        return 0;
    }
    return static_cast<int>(std::ranges::count_if(m_report->findings, [&](const Finding &finding) {
        return finding.severity == severity &&
               std::ranges::any_of(finding.cells, [this](const QString &cellId) { return m_cellOf.contains(cellId); });
    }));
}

QModelIndex ReportTableModel::indexOf(const QString &cellId) const
{
    const auto found = m_cellOf.constFind(cellId);
    if (found == m_cellOf.constEnd()) {
        return {};
    }
    const TableLayout::Cell &cell = m_layout.cells[static_cast<std::size_t>(*found)];
    return index(cell.row, cell.column);
}

const TableLayout::Cell *ReportTableModel::cellAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.model() != this) {
        return nullptr;
    }
    const int found = m_cellAt[static_cast<std::size_t>(index.row() * m_layout.columns + index.column())];
    return found < 0 ? nullptr : &m_layout.cells[static_cast<std::size_t>(found)];
}

QModelIndex ReportTableModel::anchor(const QModelIndex &index) const
{
    const TableLayout::Cell *cell = cellAt(index);
    return cell ? this->index(cell->row, cell->column) : index;
}

QSize ReportTableModel::span(const QModelIndex &index) const
{
    const TableLayout::Cell *cell = cellAt(index);
    return cell ? QSize(cell->columnSpan, cell->rowSpan) : QSize(1, 1);
}

QString ReportTableModel::refusal(const QString &text)
{
    if (cellValue(text).isUnderstood) {
        return {};
    }
    return tr("“%1” is not a number and was not taken. Type a number such as 12 or -3, a unit may follow it; "
              "leave the cell blank or type / if the report states none.")
        .arg(text.trimmed());
}

int ReportTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_layout.rows;
}

int ReportTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_layout.columns;
}

const Cell *ReportTableModel::reportCell(const QString &cellId) const
{
    const auto found = m_report->cells.find(cellId);
    return found == m_report->cells.end() ? nullptr : &found->second;
}

QVariant ReportTableModel::data(const QModelIndex &index, int role) const
{
    const TableLayout::Cell *place = cellAt(index);
    if (!place) {
        return {};
    }
    switch (role) {
    case PartRole:
        return static_cast<int>(place->part);
    case IsHeaderRole:
        return place->cellId.isEmpty();
    case CellIdRole:
        return place->cellId;
    default:
        break;
    }
    if (!place->cellId.isEmpty()) {
        return valueData(*place, role);
    }
    return role == Qt::DisplayRole ? QVariant(place->text.shown()) : QVariant();
}

QVariant ReportTableModel::valueData(const TableLayout::Cell &place, int role) const
{
    const auto judged = m_judgements.constFind(place.cellId);
    switch (role) {
    case SeverityRole:
        return judged == m_judgements.constEnd() ? QVariant() : static_cast<int>(judged->severity);
    case FindingSentencesRole:
        return judged == m_judgements.constEnd() ? QStringList() : judged->sentences;
    case IsUnsavedRole:
        return m_unsaved.contains(place.cellId);
    default:
        break;
    }
    const Cell *cell = reportCell(place.cellId);
    if (!cell) {
        return role == Qt::DisplayRole || role == Qt::EditRole || role == CellTextRole ? QString() : QVariant();
    }
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
    case CellTextRole:
        return cell->text;
    case NumberRole:
        return cell->number ? QVariant(cell->number->toString()) : QVariant();
    case TrustRole:
        return static_cast<int>(cell->trust);
    case PageRole:
        return cell->page;
    case BoxRole:
        return cell->box;
    case ReadTextRole:
        return cell->read ? QVariant(*cell->read) : QVariant();
    default:
        return {};
    }
}

Qt::ItemFlags ReportTableModel::flags(const QModelIndex &index) const
{
    const TableLayout::Cell *place = cellAt(index);
    if (!place) {
        return Qt::NoItemFlags;
    }
    const Qt::ItemFlags readable = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return place->cellId.isEmpty() ? readable : readable | Qt::ItemIsEditable;
}

bool ReportTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const TableLayout::Cell *place = cellAt(index);
    if (role != Qt::EditRole || !place || place->cellId.isEmpty() || !m_proposal) {
        return false;
    }
    const QString text = value.toString().trimmed();
    if (text == data(index, CellTextRole).toString().trimmed()) {
        return false;
    }
    const QString cellId = place->cellId;
    if (const QString why = refusal(text); !why.isEmpty()) {
        emit refused(cellId, text, why);
        return false;
    }
    m_proposal(cellId, text);
    return true;
}

QHash<int, QByteArray> ReportTableModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractTableModel::roleNames();
    const QMetaEnum roles = QMetaEnum::fromType<Role>();
    for (int i = 0; i < roles.keyCount(); ++i) {
        names.insert(roles.value(i), roles.key(i));
    }
    return names;
}

} // namespace disclosure
