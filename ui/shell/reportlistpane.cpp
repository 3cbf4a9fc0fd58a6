// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/reportlistpane.h"

#include "ui/shell/listmenu.h"
#include "ui/shell/reporttable.h"
#include "ui/shell/statecolors.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>

namespace disclosure {

namespace {

constexpr int filesChoice = -1; ///< among the states: the files that are not in the library

/// Puts the cursor of a choice on the entry with this data, on the first one ("all") if there is none.
void choose(QComboBox *box, const QVariant &data)
{
    box->setCurrentIndex(std::max(data.isValid() ? box->findData(data) : 0, 0));
}

} // namespace

ReportListPane::ReportListPane(ReportListModel *reports, QWidget *parent)
    : QWidget(parent), m_reports(reports), m_counts(new QLabel), m_states(new QLabel), m_text(new QLineEdit),
      m_menuButton(new QToolButton), m_menu(new QMenu(this)), m_year(new QComboBox), m_verdict(new QComboBox),
      m_state(new QComboBox), m_shown(new QLabel), m_filters(new QBoxLayout(QBoxLayout::TopToBottom)),
      m_table(new ReportTable(reports))
{
    setObjectName(u"reportList"_qs);
    m_counts->setObjectName(u"counts"_qs);
    m_states->setObjectName(u"stateCounts"_qs);
    m_shown->setObjectName(u"shownCount"_qs);
    for (QLabel *label : {m_counts, m_states, m_shown}) {
        label->setTextFormat(Qt::RichText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
        connect(label, &QLabel::linkActivated, this, &ReportListPane::followLink);
    }
    m_table->setObjectName(u"reports"_qs);
    m_table->setAccessibleName(tr("Reports"));
    buildFilter();
    layOut();
    connectParts();
    updateYears();
    updateCounts();
}

void ReportListPane::buildFilter()
{
    m_text->setObjectName(u"filter"_qs);
    m_text->setPlaceholderText(tr("Filter: organ, year, place, file"));
    m_text->setClearButtonEnabled(true);
    m_text->setAcceptDrops(false); // files dropped here are for the window
    m_text->setAccessibleName(m_text->placeholderText());
    m_menuButton->setObjectName(u"listMenu"_qs);
    m_menuButton->setText(u"☰"_qs);
    m_menuButton->setAutoRaise(true);
    m_menuButton->setPopupMode(QToolButton::InstantPopup);
    m_menuButton->setMenu(m_menu);
    m_menuButton->setStyleSheet(u"QToolButton::menu-indicator { image: none; }"_qs);
    m_menuButton->setFocusPolicy(Qt::StrongFocus);
    m_menuButton->setToolTip(tr("Sort, group, columns, saved filters"));
    m_menuButton->setAccessibleName(m_menuButton->toolTip());
    m_year->setObjectName(u"yearFilter"_qs);
    m_year->setAccessibleName(tr("Year of the reports"));
    m_year->addItem(tr("All years"));
    m_verdict->setObjectName(u"verdictFilter"_qs);
    m_verdict->setAccessibleName(tr("Verdict on the reports"));
    m_verdict->addItem(tr("All verdicts"));
    for (const Verdict verdict : {Verdict::Wrong, Verdict::ToReview, Verdict::Passed}) {
        const auto state = static_cast<ListState>(verdict);
        m_verdict->addItem(glyph(markOf(state)) + u' ' + stateWord(state), static_cast<int>(verdict));
    }
    m_state->setObjectName(u"stateFilter"_qs);
    m_state->setAccessibleName(tr("State of the reports"));
    m_state->addItem(tr("All states"));
    for (int i = 0; i <= static_cast<int>(ReviewState::Exported); ++i) {
        const auto state = static_cast<ReviewState>(i);
        m_state->addItem(glyph(state) + u' ' + stateWord(state), i);
    }
    m_state->addItem(glyph(Mark::Failed) + u' ' + stateWord(ListState::Failed), filesChoice);
    for (QComboBox *box : {m_year, m_verdict, m_state}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(3);
        box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
}

void ReportListPane::layOut()
{
    auto *field = new QHBoxLayout;
    field->setSpacing(2);
    field->addWidget(m_text, 1);
    field->addWidget(m_menuButton);
    auto *choices = new QHBoxLayout;
    choices->setSpacing(2);
    // Words of some languages are wide: each box gets its share of the room.
    const QFontMetrics metrics = fontMetrics();
    for (QComboBox *box : {m_year, m_verdict, m_state}) {
        choices->addWidget(box, metrics.horizontalAdvance(box->itemText(0)) + 2 * metrics.height());
    }
    m_filters->setSpacing(3);
    m_filters->addLayout(field, 1);
    m_filters->addLayout(choices, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 0, 0);
    layout->setSpacing(3);
    layout->addWidget(m_counts);
    layout->addWidget(m_states);
    layout->addLayout(m_filters);
    layout->addWidget(m_shown);
    layout->addWidget(m_table, 1);
}

void ReportListPane::connectParts()
{
    connect(m_text, &QLineEdit::textChanged, this, &ReportListPane::applyFilter);
    connect(m_text, &QLineEdit::returnPressed, this, &ReportListPane::focusList);
    for (QComboBox *box : {m_year, m_verdict, m_state}) {
        connect(box, &QComboBox::currentIndexChanged, this, &ReportListPane::applyFilter);
    }
    connect(m_menu, &QMenu::aboutToShow, this, [this] {
        m_menu->clear();
        fillListMenu(m_menu, *this);
    });
    connect(m_table, &ReportTable::chosen, this, &ReportListPane::choose);
    connect(m_table, &ReportTable::entered, this, &ReportListPane::enter);
    connect(m_table, &ReportTable::menuWanted, this, &ReportListPane::menuWanted);
    connect(m_table, &ReportTable::columnsMenuWanted, this, [this](const QPoint &position) {
        QMenu menu;
        fillColumnsMenu(&menu, *m_table);
        menu.exec(position);
    });
    connect(m_table, &ReportTable::orderChosen, this, [this](int column, Qt::SortOrder order) {
        ListQuery query = m_reports->query();
        query.order = orderOfColumn(column);
        query.isDescending = column >= 0 && order == Qt::DescendingOrder;
        setQuery(query);
    });
    connect(m_reports, &ReportListModel::countsChanged, this, [this] {
        updateYears();
        updateCounts();
        updateShown();
    });
    connect(m_reports, &ReportListModel::changed, this, [this] {
        if (!m_table->currentIndex().isValid() && m_reports->indexOf(m_open).isValid()) {
            m_table->moveTo(m_reports->indexOf(m_open));
        }
        updateShown();
    });
    updateShown();
}

void ReportListPane::setWide(bool isWide)
{
    m_filters->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_table->setWide(isWide);
}

const ListQuery &ReportListPane::query() const
{
    return m_reports->query();
}

void ReportListPane::setQuery(const ListQuery &query)
{
    m_reports->setFilesOnly(false);
    m_reports->setQuery(query);
    showQuery();
    emit queryChanged();
}

void ReportListPane::showQuery()
{
    const ListQuery &query = m_reports->query();
    m_isShowingQuery = true;
    if (m_text->text() != query.words) {
        m_text->setText(query.words);
    }
    disclosure::choose(m_year, query.year > 0 ? QVariant(query.year) : QVariant());
    disclosure::choose(m_verdict, query.verdict ? QVariant(static_cast<int>(*query.verdict)) : QVariant());
    disclosure::choose(m_state, m_reports->isFilesOnly() ? QVariant(filesChoice)
                                : query.state            ? QVariant(static_cast<int>(*query.state))
                                                         : QVariant());
    m_table->showOrder(columnOfOrder(query.order), query.isDescending ? Qt::DescendingOrder : Qt::AscendingOrder);
    m_isShowingQuery = false;
    updateShown();
}

void ReportListPane::applyFilter()
{
    if (m_isShowingQuery) {
        return;
    }
    ListQuery query = m_reports->query();
    query.words = m_text->text();
    query.year = m_year->currentData().toInt();
    query.verdict.reset();
    query.state.reset();
    if (const QVariant verdict = m_verdict->currentData(); verdict.isValid()) {
        query.verdict = static_cast<Verdict>(verdict.toInt());
    }
    const QVariant state = m_state->currentData();
    const bool isFilesOnly = state.isValid() && state.toInt() == filesChoice;
    if (state.isValid() && !isFilesOnly) {
        query.state = static_cast<ReviewState>(state.toInt());
    }
    m_reports->setFilesOnly(isFilesOnly);
    m_reports->setQuery(query);
    updateShown();
    emit queryChanged();
}

void ReportListPane::clearFilter()
{
    ListQuery query = m_reports->query();
    setQuery({.order = query.order, .isDescending = query.isDescending, .grouping = query.grouping});
}

bool ReportListPane::isFiltered() const
{
    const ListQuery &query = m_reports->query();
    return m_reports->isFilesOnly() || !query.words.trimmed().isEmpty() || query.verdict || query.state ||
           query.year > 0;
}

void ReportListPane::updateYears()
{
    m_isShowingQuery = true;
    m_year->clear();
    m_year->addItem(tr("All years"));
    for (const int year : m_reports->years()) {
        if (year > 0) {
            m_year->addItem(QString::number(year), year);
        }
    }
    m_isShowingQuery = false;
    showQuery();
}

QString ReportListPane::link(const QString &target, const QString &sign, const QString &text, const QColor &color) const
{
    return u"<a href=\"%1\" style=\"text-decoration:none;color:%2\">%3&nbsp;%4</a>"_qs.arg(
        target, color.name(), sign, text.toHtmlEscaped().replace(u' ', u"&nbsp;"_qs));
}

void ReportListPane::updateCounts()
{
    const StateColors colors(palette());
    const LibraryTotals &totals = m_reports->totals();
    const auto verdictLink = [&](Verdict verdict, const QString &text) {
        const Mark mark = markOf(static_cast<ListState>(verdict));
        return link(u"verdict/%1"_qs.arg(static_cast<int>(verdict)), glyph(mark), text, colors.foreground(mark));
    };
    const QString gap = u" · "_qs;
    m_counts->setText(QStringList{verdictLink(Verdict::Passed, tr("%1 passed").arg(totals.verdicts.passed)),
                                  verdictLink(Verdict::ToReview, tr("%1 to review").arg(totals.verdicts.toReview)),
                                  verdictLink(Verdict::Wrong, tr("%1 wrong").arg(totals.verdicts.wrong))}
                          .join(gap));
    m_counts->setAccessibleName(tr("%1 passed").arg(totals.verdicts.passed) + gap +
                                tr("%1 to review").arg(totals.verdicts.toReview) + gap +
                                tr("%1 wrong").arg(totals.verdicts.wrong));
    QStringList states;
    for (std::size_t i = 0; i < totals.states.size(); ++i) {
        const auto state = static_cast<ReviewState>(i);
        if (totals.states[i] > 0) {
            states << link(u"state/%1"_qs.arg(i), glyph(state), tr("%1 %2").arg(totals.states[i]).arg(stateWord(state)),
                           palette().color(QPalette::Text));
        }
    }
    if (const int failed = m_reports->failedFiles(); failed > 0) {
        states << link(u"files"_qs, glyph(Mark::Failed), tr("%1 %2").arg(failed).arg(stateWord(ListState::Failed)),
                       colors.foreground(Mark::Failed));
    }
    m_states->setText(states.join(gap));
    m_states->setAccessibleName(tr("Reports by state"));
    m_states->setVisible(!states.isEmpty());
}

void ReportListPane::updateShown()
{
    m_shown->setVisible(isFiltered());
    const ReviewCounts &counts = m_reports->counts();
    const int shown = m_reports->isFilesOnly() ? 0 : static_cast<int>(m_reports->reports().size());
    const QString text = tr("%1 of %2 reports shown").arg(shown).arg(counts.wrong + counts.toReview + counts.passed);
    m_shown->setAccessibleName(text);
    m_shown->setText(text + u" · "_qs + link(u"all"_qs, u"✕"_qs, tr("Show all"), palette().color(QPalette::Link)));
}

void ReportListPane::followLink(const QString &link)
{
    if (link == u"all") {
        clearFilter();
        return;
    }
    const int value = link.section(u'/', 1).toInt();
    if (link == u"files") {
        disclosure::choose(m_state, filesChoice);
    } else if (link.startsWith(u"state/")) {
        // The same count again takes the filter off.
        disclosure::choose(m_state, m_state->currentData() == QVariant(value) ? QVariant() : QVariant(value));
    } else {
        disclosure::choose(m_verdict, m_verdict->currentData() == QVariant(value) ? QVariant() : QVariant(value));
    }
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

void ReportListPane::enter(const QModelIndex &index)
{
    if (const qint64 id = index.data(ReportListModel::IdRole).toLongLong(); id != 0) {
        emit reportEntered(id);
    }
}

qint64 ReportListPane::currentReport() const
{
    return m_table->currentIndex().data(ReportListModel::IdRole).toLongLong();
}

void ReportListPane::select(qint64 reportId)
{
    m_open = reportId;
    m_reports->setOpenReport(reportId);
    m_reports->unfold(reportId);
    m_table->moveTo(m_reports->indexOf(reportId));
    emit reportChosen(reportId);
}

qint64 ReportListPane::neighbour(int direction, bool needsLook) const
{
    return neighbour(m_open, direction, needsLook);
}

qint64 ReportListPane::neighbour(qint64 reportId, int direction, bool needsLook) const
{
    return m_reports->neighbour(reportId, direction, needsLook);
}

std::vector<qint64> ReportListPane::shownReports() const
{
    return m_reports->reports();
}

std::vector<qint64> ReportListPane::selectedReports() const
{
    return m_table->selectedReports();
}

QStringList ReportListPane::selectedFiles() const
{
    return m_table->selectedFiles();
}

void ReportListPane::focusList()
{
    m_table->setFocus();
}

void ReportListPane::focusFilter()
{
    m_text->setFocus();
    m_text->selectAll();
}

void ReportListPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        updateCounts();
        updateShown();
    }
}

} // namespace disclosure
