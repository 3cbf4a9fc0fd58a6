// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/reporttablemodel.h"

#include "models/validate/applychange.h"
#include "models/validate/validator.h"
#include "models/validate/years.h"

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

QVariant lastYearsNumber(const QString &cellId, const Report &report)
{
    const EarlierReport *last = lastYearOf(report);
    if (!last) {
        return {};
    }
    const auto found = last->numbers.find(cellId);
    return found == last->numbers.end() || !found->second ? QVariant() : QVariant(found->second->toString());
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
    m_preview.reset();
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
    m_preview.reset();
    for (const TableLayout::Cell &place : m_layout.cells) {
        if (place.cellId.isEmpty()) {
            continue;
        }
        const auto old = before->cells.find(place.cellId);
        const Cell *now = reportCell(place.cellId);
        if ((old == before->cells.end()) != (now == nullptr) || (now && !(old->second == *now))) {
            announce(place.cellId, {Qt::DisplayRole, Qt::EditRole, CellTextRole, NumberRole, TrustRole, ReadTextRole,
                                    IsConfirmedRole, BesideNumberRole, PageRole, BoxRole});
        }
    }
    if (m_showsLastYear && before->earlier != m_report->earlier) {
        announceLastYear();
    }
    judgeAgain();
}

void ReportTableModel::setPreview(std::shared_ptr<const Report> preview)
{
    if (m_form && (preview || m_preview)) {
        m_preview = std::move(preview);
        judgeAgain();
    }
}

/// Announces the cells that are judged in another way than before.
void ReportTableModel::judgeAgain()
{
    const QHash<QString, Judgement> before = std::exchange(m_judgements, judgements());
    for (auto now = m_judgements.constBegin(); now != m_judgements.constEnd(); ++now) {
        if (before.value(now.key()) != now.value()) {
            announce(now.key(), {SeverityRole, FindingSentencesRole, TrustRole});
        }
    }
}

void ReportTableModel::setUnsavedCells(const QSet<QString> &cells)
{
    const QSet<QString> before = std::exchange(m_unsaved, cells);
    for (const QString &cellId : (before - cells) + (cells - before)) {
        announce(cellId, {IsUnsavedRole});
    }
}

void ReportTableModel::setShowsLastYear(bool shows)
{
    if (shows == m_showsLastYear) {
        return;
    }
    m_showsLastYear = shows;
    announceLastYear();
}

void ReportTableModel::announceLastYear()
{
    if (m_layout.rows > 0) {
        emit dataChanged(index(0, 0), index(m_layout.rows - 1, m_layout.columns - 1), {LastYearRole});
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
    const Report &report = m_preview ? *m_preview : *m_report;
    for (auto place = m_cellOf.constBegin(); place != m_cellOf.constEnd(); ++place) {
        const auto cell = report.cells.find(place.key());
        judgements[place.key()].trust = cell == report.cells.end() ? std::nullopt : std::optional(cell->second.trust);
    }
    for (const Finding &finding : report.findings) {
        QString words;
        for (const QString &cellId : finding.cells) {
            // Hints are for who asks for them in the list of problems.
            if (!finding.isOpen() || finding.severity == Severity::Hint || !m_cellOf.contains(cellId)) {
                continue;
            }
            if (words.isEmpty()) {
                words = sentence(finding, report, *m_form);
            }
            Judgement &judgement = judgements[cellId];
            judgement.sentences << words;
            if (!judgement.severity || isGraver(finding.severity, *judgement.severity)) {
                judgement.severity = finding.severity;
            }
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
        return finding.severity == severity && finding.isOpen() &&
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

QString ReportTableModel::refusal(const QString &cellId, const QString &text) const
{
    const auto place = m_form ? m_form->place(cellId) : std::nullopt;
    return place ? disclosure::refusal(text, place->column->kind) : QString();
}

std::optional<Change> ReportTableModel::changeTo(const QString &cellId, const QString &text) const
{
    return changeByText(*m_report, cellId, text);
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
    switch (role) {
    case SeverityRole:
    case FindingSentencesRole:
    case TrustRole:
        return judgementData(place.cellId, role);
    case IsUnsavedRole:
        return m_unsaved.contains(place.cellId);
    case PlaceRole:
        return placeName(place.cellId, *m_report, *m_form);
    case LastYearRole:
        return m_showsLastYear ? lastYearsNumber(place.cellId, *m_report) : QVariant();
    case Qt::AccessibleTextRole:
        return accessibleText(place);
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
    case PageRole:
        return cell->page;
    case BoxRole:
        return cell->box;
    case ReadTextRole:
        return cell->read ? QVariant(*cell->read) : QVariant();
    case IsConfirmedRole:
        return cell->confirmed;
    case BesideNumberRole:
        return textBesideNumber(cell->text);
    default:
        return {};
    }
}

QVariant ReportTableModel::judgementData(const QString &cellId, int role) const
{
    const Judgement judged = m_judgements.value(cellId);
    switch (role) {
    case SeverityRole:
        return judged.severity ? QVariant(static_cast<int>(*judged.severity)) : QVariant();
    case TrustRole:
        return judged.trust ? QVariant(static_cast<int>(*judged.trust)) : QVariant();
    default:
        return judged.sentences;
    }
}

/// What a screen reader says: where, what, and how far it can be believed.
QString ReportTableModel::accessibleText(const TableLayout::Cell &place) const
{
    const Cell *cell = reportCell(place.cellId);
    QStringList words = {placeName(place.cellId, *m_report, *m_form)};
    if (!cell) {
        return (words << tr("not found in the report")).join(u", ");
    }
    words << (cell->text.isEmpty() ? tr("blank") : cell->text);
    const Judgement judged = m_judgements.value(place.cellId);
    if (judged.severity) {
        words << (*judged.severity == Severity::Error ? tr("error") : tr("warning"));
    } else if (judged.trust == Trust::Doubtful) {
        words << tr("doubtful");
    } else if (judged.trust == Trust::Proven) {
        words << tr("proven");
    }
    if (cell->confirmed) {
        words << tr("confirmed");
    }
    if (cell->read) {
        words << tr("corrected");
    }
    if (m_unsaved.contains(place.cellId)) {
        words << tr("not saved yet");
    }
    return words.join(u", ");
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
    const QString cellId = place->cellId;
    if (const QString why = refusal(cellId, text); !why.isEmpty()) {
        emit refused(cellId, text, why);
        return false;
    }
    const std::optional<Change> change = changeTo(cellId, text);
    if (change) {
        m_proposal(*change);
    }
    return change.has_value();
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
