// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/historymodel.h"

#include "models/items/changewords.h"

#include <QLocale>
#include <QMetaEnum>

#include <algorithm>

namespace disclosure {

namespace {

/// Facts, states, rows and what is about the source have no cell.
QString cellOf(const Change &change)
{
    switch (change.kind) {
    case Change::Kind::Cell:
    case Change::Kind::Place:
    case Change::Kind::Confirmation:
        return change.subject;
    case Change::Kind::Dismissal:
        return change.subject.section(u'\t', 2, 2).section(u'=', 0, 0);
    case Change::Kind::Row:
    case Change::Kind::Fact:
    case Change::Kind::State:
        break;
    }
    return {};
}

} // namespace

HistoryModel::HistoryModel(QObject *parent) : QAbstractListModel(parent) {}

void HistoryModel::setHistory(const std::vector<Step> &steps, const std::shared_ptr<const Report> &report,
                              const Form *form)
{
    if (steps == m_steps && form == m_form && bool(report) == bool(m_report)) {
        m_report = report;
        return;
    }
    beginResetModel();
    m_steps = steps;
    m_report = report;
    m_form = form;
    takeShown();
    endResetModel();
}

void HistoryModel::setCell(const QString &cellId)
{
    if (cellId != m_cell) {
        beginResetModel();
        m_cell = cellId;
        takeShown();
        endResetModel();
    }
}

bool HistoryModel::isShown(const Change &change) const
{
    const bool isOfSum = change.kind == Change::Kind::Dismissal && change.subject.contains(u'\t' + m_cell + u'=');
    return m_cell.isEmpty() || isOfSum || cellOf(change) == m_cell;
}

/// What goes with a step is not worth a line of its own: where a text stands, and the blank cells of an added row.
bool HistoryModel::isByTheWay(const Change &change, const Step &step)
{
    const bool isBlankCell = change.kind == Change::Kind::Cell && change.before.isEmpty() && change.after.isEmpty();
    return change.kind == Change::Kind::Place ||
           (isBlankCell && std::ranges::find(step.changes, Change::Kind::Row, &Change::kind) != step.changes.end());
}

void HistoryModel::takeShown()
{
    m_shown.clear();
    for (std::size_t i = m_report ? m_steps.size() : 0; i-- > 0;) {
        for (std::size_t j = 0; j < m_steps[i].changes.size(); ++j) {
            const Change &change = m_steps[i].changes[j];
            if (isShown(change) && !isByTheWay(change, m_steps[i])) {
                m_shown.push_back({i, j});
            }
        }
    }
}

const Step &HistoryModel::step(const QModelIndex &index) const
{
    return m_steps[m_shown[static_cast<std::size_t>(index.row())].step];
}

const Change &HistoryModel::change(const QModelIndex &index) const
{
    return step(index).changes[m_shown[static_cast<std::size_t>(index.row())].change];
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QString HistoryModel::words(const QModelIndex &index) const
{
    const Step &made = step(index);
    const Change &shown = change(index);
    QStringList facts = {QLocale().toString(made.when.toLocalTime(), QLocale::ShortFormat), made.who};
    switch (made.action) {
    case Step::Action::Make:
        break;
    case Step::Action::Undo:
        facts << tr("undone");
        break;
    case Step::Action::Redo:
        facts << tr("made again");
        break;
    }
    facts << made.why;
    facts.removeAll(QString());
    return tr("%1: %2 → %3")
               .arg(subjectWords(shown, *m_report, m_form), valueWords(shown, shown.before),
                    valueWords(shown, shown.after)) +
           u'\n' + facts.join(QStringLiteral(" · "));
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Step &made = step(index);
    const Change &shown = change(index);
    switch (role) {
    case Qt::DisplayRole:
        return words(index);
    case SubjectRole:
        return subjectWords(shown, *m_report, m_form);
    case OldRole:
        return valueWords(shown, shown.before);
    case NewRole:
        return valueWords(shown, shown.after);
    case WhoRole:
        return made.who;
    case WhenRole:
        return made.when;
    case WhyRole:
        return made.why;
    case ActionRole:
        return static_cast<int>(made.action);
    case CellRole:
        return cellOf(shown);
    default:
        return {};
    }
}

QHash<int, QByteArray> HistoryModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractListModel::roleNames();
    const QMetaEnum roles = QMetaEnum::fromType<Role>();
    for (int i = 0; i < roles.keyCount(); ++i) {
        names.insert(roles.value(i), roles.key(i));
    }
    return names;
}

} // namespace disclosure
