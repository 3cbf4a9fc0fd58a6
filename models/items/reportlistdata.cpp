// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/reportlistmodel.h"

#include <QFileInfo>
#include <QMetaEnum>

namespace disclosure {

ReportListModel::RowKind ReportListModel::kindOf(qint64 key) const
{
    return key > 0 ? RowKind::Report : FileRows::isFile(key) ? RowKind::File : RowKind::Group;
}

int ReportListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ReportListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

Qt::ItemFlags ReportListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid()) {
        return Qt::NoItemFlags;
    }
    const Qt::ItemFlags shown = Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    return kindOf(keyAt(index.row())) == RowKind::Group ? shown : shown | Qt::ItemIsSelectable;
}

QVariant ReportListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case State:
        return tr("State");
    case Organ:
        return tr("Organ");
    case Year:
        return tr("Year");
    case FormId:
        return tr("Form");
    case Place:
        return tr("Place");
    case Errors:
        return tr("Errors");
    case Warnings:
        return tr("Warnings");
    case Corrections:
        return tr("Corrections");
    case Reviewer:
        return tr("Reviewer");
    case File:
        return tr("File");
    default:
        return {};
    }
}

QVariant ReportListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const qint64 key = keyAt(index.row());
    if (role == KindRole) {
        return static_cast<int>(kindOf(key));
    }
    switch (kindOf(key)) {
    case RowKind::Report:
        return reportData(m_summaries.at(m_rows, index.row()), index.column(), role);
    case RowKind::File: {
        const FileRows::File *file = m_files.find(key);
        return file ? fileData(*file, index.column(), role) : QVariant();
    }
    case RowKind::Group:
        return groupData(index.row(), index.column(), role);
    }
    return {};
}

QVariant ReportListModel::reportData(const ReportSummary &summary, int column, int role) const
{
    const auto shown = [&]() -> QVariant {
        switch (column) {
        case State:
            return tr("%1 / %2").arg(stateWord(listState(summary)), stateWord(summary.state));
        case Organ:
            return summary.organ.isEmpty() ? QFileInfo(summary.path).fileName() : summary.organ;
        case Year:
            return summary.year > 0 ? QVariant(summary.year) : QVariant();
        case FormId:
            return summary.form;
        case Place:
            return summary.place;
        case Errors:
            return summary.errors;
        case Warnings:
            return summary.warnings;
        case Corrections:
            return summary.corrections;
        case Reviewer:
            return summary.reviewer;
        case File:
            return QFileInfo(summary.path).fileName();
        default:
            return {};
        }
    };
    switch (role) {
    case Qt::DisplayRole:
        return shown();
    case StateRole:
        return static_cast<int>(listState(summary));
    case ReviewStateRole:
        return static_cast<int>(summary.state);
    case OrganRole:
        return reportData(summary, Organ, Qt::DisplayRole);
    case YearRole:
        return summary.year;
    case FormRole:
        return summary.form;
    case ErrorsRole:
        return summary.errors;
    case WarningsRole:
        return summary.warnings;
    case DoubtfulRole:
        return summary.doubtful;
    case ProblemsRole:
        return summary.problems;
    case CorrectionsRole:
        return summary.corrections;
    case PathRole:
        return summary.path;
    case IdRole:
        return summary.id;
    case SentenceRole:
        return QString();
    case ReasonRole:
        return verdictReason(summary);
    default:
        return {};
    }
}

QVariant ReportListModel::fileData(const FileRows::File &file, int column, int role) const
{
    const ListState state = file.sentence.isEmpty() ? ListState::Reading : ListState::Failed;
    switch (role) {
    case Qt::DisplayRole:
        return column == State                     ? QVariant(stateWord(state))
               : column == Organ || column == File ? QVariant(QFileInfo(file.path).fileName())
                                                   : QVariant();
    case OrganRole:
        return QFileInfo(file.path).fileName();
    case StateRole:
        return static_cast<int>(state);
    case YearRole:
    case ErrorsRole:
    case WarningsRole:
    case DoubtfulRole:
    case ProblemsRole:
    case CorrectionsRole:
        return 0;
    case IdRole:
        return qint64(0);
    case PathRole:
        return file.path;
    case SentenceRole:
    case ReasonRole:
        return file.sentence;
    default:
        return {};
    }
}

QVariant ReportListModel::groupData(int row, int column, int role) const
{
    const Listing::Group *group = groupAt(row);
    const QString title = group ? groupTitle(m_query.grouping, group->key) : tr("Files that are not in the library");
    switch (role) {
    case Qt::DisplayRole:
        return column == State ? QVariant(group ? tr("%1 (%2)").arg(title).arg(group->count) : title) : QVariant();
    case OrganRole:
        return title;
    case IdRole:
        return qint64(0);
    case CountRole:
        return group ? group->count : 0;
    case FoldedRole:
        return group && m_folded.contains(group->key);
    default:
        return {};
    }
}

QHash<int, QByteArray> ReportListModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractTableModel::roleNames();
    const QMetaEnum roles = QMetaEnum::fromType<Role>();
    for (int i = 0; i < roles.keyCount(); ++i) {
        names.insert(roles.value(i), roles.key(i));
    }
    return names;
}

} // namespace disclosure
