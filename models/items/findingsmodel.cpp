// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/findingsmodel.h"

#include <QMetaEnum>

#include <algorithm>

namespace disclosure {

FindingsModel::FindingsModel(QObject *parent) : QAbstractListModel(parent) {}

void FindingsModel::setReport(const std::shared_ptr<const Report> &report, const Form *form)
{
    std::vector<Problem> problems = report ? problemsOf(*report, form) : std::vector<Problem>();
    if (problems == m_problems) {
        return;
    }
    beginResetModel();
    m_problems = std::move(problems);
    takeShown();
    endResetModel();
}

void FindingsModel::setDismissers(std::map<QString, QString> dismissers)
{
    if (dismissers != m_dismissers) {
        m_dismissers = std::move(dismissers);
        if (!m_shown.empty()) {
            emit dataChanged(index(0), index(rowCount() - 1), {WhoRole});
        }
    }
}

void FindingsModel::setShowsHints(bool shows)
{
    if (shows != m_showsHints) {
        beginResetModel();
        m_showsHints = shows;
        takeShown();
        endResetModel();
    }
}

void FindingsModel::takeShown()
{
    m_shown.clear();
    for (std::size_t i = 0; i < m_problems.size(); ++i) {
        if (m_showsHints || m_problems[i].severity != Severity::Hint) {
            m_shown.push_back(i);
        }
    }
}

const Problem &FindingsModel::problem(const QModelIndex &index) const
{
    return m_problems[m_shown[static_cast<std::size_t>(index.row())]];
}

QModelIndex FindingsModel::indexNaming(const QString &cellId) const
{
    QModelIndex setAside;
    for (int row = 0; row < rowCount(); ++row) {
        const Problem &candidate = problem(index(row));
        if (candidate.cells.contains(cellId)) {
            if (candidate.isOpen()) {
                return index(row);
            }
            setAside = setAside.isValid() ? setAside : index(row);
        }
    }
    return setAside;
}

QModelIndex FindingsModel::indexOfKey(const QString &key) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (std::ranges::find(problem(index(row)).keys, key) != problem(index(row)).keys.end()) {
            return index(row);
        }
    }
    return {};
}

QModelIndex FindingsModel::indexOfFinding(const QString &name) const
{
    const QString start = QString(name).replace(u'@', u'\t'); // as keys have it
    for (int row = 0; row < rowCount(); ++row) {
        const bool isNamed = std::ranges::any_of(problem(index(row)).keys, [&start](const QString &key) {
            return key == start || key.startsWith(start + u'\t');
        });
        if (isNamed) {
            return index(row);
        }
    }
    return {};
}

QModelIndex FindingsModel::nextOpen(const QModelIndex &from, int direction) const
{
    int row = from.isValid() ? from.row() + direction : direction > 0 ? 0 : rowCount() - 1;
    for (; row >= 0 && row < rowCount(); row += direction) {
        if (problem(index(row)).isOpen()) {
            return index(row);
        }
    }
    return {};
}

int FindingsModel::count(Severity severity) const
{
    return static_cast<int>(std::ranges::count_if(
        m_problems, [severity](const Problem &problem) { return problem.severity == severity && problem.isOpen(); }));
}

int FindingsModel::hintCount() const
{
    return static_cast<int>(std::ranges::count(m_problems, Severity::Hint, &Problem::severity));
}

QString FindingsModel::whoDismissed(const Problem &problem) const
{
    for (const QString &key : problem.keys) {
        if (const auto who = m_dismissers.find(key); who != m_dismissers.end() && !problem.isOpen()) {
            return who->second;
        }
    }
    return {};
}

int FindingsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant FindingsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Problem &item = problem(index);
    switch (role) {
    case Qt::DisplayRole:
    case SentenceRole:
        return item.sentence;
    case Qt::AccessibleTextRole: {
        QStringList texts = {item.sentence};
        texts << item.equations << item.hint << item.dismissal.value_or(QString());
        for (const Proposal &proposal : item.proposals) {
            texts << proposal.words;
        }
        texts.removeAll(QString());
        return texts.join(QStringLiteral(" "));
    }
    case EquationRole:
        return item.equations.join(QStringLiteral("; "));
    case HintRole:
        return item.hint;
    case SeverityRole:
        return static_cast<int>(item.severity);
    case CellsRole:
        return item.cells;
    case PageRole:
        return item.page;
    case ProposalsRole: {
        QStringList labels;
        for (const Proposal &proposal : item.proposals) {
            labels << proposal.label;
        }
        return labels;
    }
    case IsOpenRole:
        return item.isOpen();
    case ReasonRole:
        return item.dismissal.value_or(QString());
    case WhoRole:
        return whoDismissed(item);
    case NameRole:
        return item.name;
    default:
        return {};
    }
}

QHash<int, QByteArray> FindingsModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractListModel::roleNames();
    const QMetaEnum roles = QMetaEnum::fromType<Role>();
    for (int i = 0; i < roles.keyCount(); ++i) {
        names.insert(roles.value(i), roles.key(i));
    }
    return names;
}

} // namespace disclosure
