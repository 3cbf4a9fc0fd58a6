// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/reportlistpane.h"

#include "ui/shell/reportdelegate.h"
#include "ui/shell/statecolors.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>

namespace disclosure {

ReportListPane::ReportListPane(ReportListModel *reports, QWidget *parent)
    : QWidget(parent), m_reports(reports), m_shown(new ReportFilterModel(reports, this)), m_counts(new QLabel),
      m_text(new QLineEdit), m_state(new QComboBox), m_list(new QListView)
{
    m_counts->setObjectName(u"counts"_qs);
    m_counts->setWordWrap(true);
    m_text->setObjectName(u"filter"_qs);
    m_text->setPlaceholderText(tr("Filter: organ, year, file"));
    m_text->setClearButtonEnabled(true);
    m_text->setAcceptDrops(false); // files dropped here are for the window
    m_text->setAccessibleName(m_text->placeholderText());
    m_state->setObjectName(u"stateFilter"_qs);
    m_state->setAccessibleName(tr("State of the reports"));
    m_state->addItem(tr("All"));
    for (const ListState state : {ListState::Wrong, ListState::ToReview, ListState::Passed}) {
        m_state->addItem(glyph(markOf(state)) + u' ' + stateWord(state), static_cast<int>(state));
    }
    m_list->setObjectName(u"reports"_qs);
    m_list->setAccessibleName(tr("Reports"));
    m_list->setModel(m_shown);
    m_list->setItemDelegate(new ReportDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto *filters = new QHBoxLayout;
    filters->setSpacing(4);
    filters->addWidget(m_text, 1);
    filters->addWidget(m_state);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_counts);
    layout->addLayout(filters);
    layout->addWidget(m_list, 1);

    connect(m_text, &QLineEdit::textChanged, m_shown, &ReportFilterModel::setText);
    connect(m_text, &QLineEdit::returnPressed, this, &ReportListPane::focusList);
    connect(m_state, &QComboBox::currentIndexChanged, this, [this] {
        const QVariant state = m_state->currentData();
        m_shown->setState(state.isValid() ? std::optional(static_cast<ListState>(state.toInt())) : std::nullopt);
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ReportListPane::choose);
    connect(m_list, &QListView::clicked, this, &ReportListPane::choose);
    connect(reports, &ReportListModel::countsChanged, this, &ReportListPane::updateCounts);
    updateCounts();
}

void ReportListPane::updateCounts()
{
    const ReviewCounts counts = m_reports->counts();
    m_counts->setText(
        tr("%1 passed · %2 to review · %3 wrong").arg(counts.passed).arg(counts.toReview).arg(counts.wrong));
}

void ReportListPane::choose(const QModelIndex &index)
{
    if (!index.isValid()) {
        return;
    }
    if (const qint64 id = index.data(ReportListModel::IdRole).toLongLong(); id != 0) {
        emit reportChosen(id);
        return;
    }
    if (const QString sentence = index.data(ReportListModel::SentenceRole).toString(); !sentence.isEmpty()) {
        emit failedFileChosen(index.data(ReportListModel::PathRole).toString(), sentence);
    }
}

qint64 ReportListPane::currentReport() const
{
    return m_list->currentIndex().data(ReportListModel::IdRole).toLongLong();
}

void ReportListPane::select(qint64 reportId)
{
    while (!m_reports->indexOf(reportId).isValid() && m_reports->canFetchMore({})) {
        m_reports->fetchMore({});
    }
    if (!m_shown->indexOf(reportId).isValid() && m_reports->indexOf(reportId).isValid()) {
        m_text->clear();
        m_state->setCurrentIndex(0);
    }
    m_list->setCurrentIndex(m_shown->indexOf(reportId));
    m_list->scrollTo(m_list->currentIndex());
}

qint64 ReportListPane::neighbour(int direction, bool toReviewOnly) const
{
    const QModelIndex current = m_list->currentIndex();
    if (toReviewOnly) {
        m_reports->fetchAll();
    }
    int row = current.isValid() ? current.row() + direction : direction > 0 ? 0 : m_shown->rowCount() - 1;
    for (; row >= 0 && row < m_shown->rowCount(); row += direction) {
        const QModelIndex index = m_shown->index(row, 0);
        const qint64 id = index.data(ReportListModel::IdRole).toLongLong();
        const auto state = static_cast<ListState>(index.data(ReportListModel::StateRole).toInt());
        if (id != 0 && (!toReviewOnly || state != ListState::Passed)) {
            return id;
        }
    }
    return 0;
}

std::vector<qint64> ReportListPane::shownReports()
{
    m_reports->fetchAll();
    std::vector<qint64> ids;
    for (int row = 0; row < m_shown->rowCount(); ++row) {
        if (const qint64 id = m_shown->index(row, 0).data(ReportListModel::IdRole).toLongLong(); id != 0) {
            ids.push_back(id);
        }
    }
    return ids;
}

void ReportListPane::focusList()
{
    m_list->setFocus();
}

void ReportListPane::focusFilter()
{
    m_text->setFocus();
    m_text->selectAll();
}

} // namespace disclosure
