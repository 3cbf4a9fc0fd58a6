// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/keysheet.h"

#include "ui/grid/cellmarks.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScreen>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace disclosure {

namespace {

QTreeWidgetItem *addGroup(QTreeWidget *tree, const QString &title)
{
    auto *group = new QTreeWidgetItem(tree, {title});
    group->setFirstColumnSpanned(true);
    QFont bold = tree->font();
    bold.setBold(true);
    group->setFont(0, bold);
    group->setFlags(Qt::ItemIsEnabled);
    return group;
}

} // namespace

KeySheet::KeySheet(const std::vector<KeyGroup> &groups, QWidget *parent)
    : QDialog(parent), m_search(new QLineEdit), m_lines(new QTreeWidget)
{
    setObjectName(u"keySheet"_qs);
    setWindowTitle(tr("Keys and Marks"));
    m_search->setObjectName(u"keySearch"_qs);
    m_search->setPlaceholderText(tr("Search: a key or what it does"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_lines->setObjectName(u"keyLines"_qs);
    m_lines->setAccessibleName(tr("Keys and what they do"));
    m_lines->setHeaderHidden(true);
    m_lines->setColumnCount(2);
    m_lines->setRootIsDecorated(false);
    m_lines->setIndentation(12);
    m_lines->setAlternatingRowColors(true);
    m_lines->setItemsExpandable(false);
    addKeys(groups);
    addMarks();
    m_lines->expandAll();
    fitColumns();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_search, &QLineEdit::textChanged, this, &KeySheet::search);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_search);
    layout->addWidget(m_lines, 1);
    layout->addWidget(buttons);
    // As wide as its longest line, if the screen is.
    const QSize screenSize = screen()->availableSize();
    const int around = 2 * layout->contentsMargins().left();
    resize(std::min(m_lines->header()->length() + 3 * fontMetrics().height() + around, screenSize.width() * 9 / 10),
           std::min(620, screenSize.height() * 9 / 10));
}

/// The titles of the groups stand across both columns; what does not find room on the screen is scrolled to.
void KeySheet::fitColumns()
{
    const QFontMetrics metrics = m_lines->fontMetrics();
    std::array<int, 2> widths = {0, 0};
    for (int i = 0; i < m_lines->topLevelItemCount(); ++i) {
        const QTreeWidgetItem *group = m_lines->topLevelItem(i);
        for (int j = 0; j < group->childCount(); ++j) {
            for (int column : {0, 1}) {
                int &width = widths.at(static_cast<std::size_t>(column));
                width = std::max(width, metrics.horizontalAdvance(group->child(j)->text(column)));
            }
        }
    }
    QHeaderView *header = m_lines->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(QHeaderView::Fixed);
    const int margin = 2 * metrics.averageCharWidth();
    header->resizeSection(0, m_lines->indentation() + widths[0] + margin);
    header->resizeSection(1, widths[1] + margin);
}

void KeySheet::addKeys(const std::vector<KeyGroup> &groups)
{
    for (const KeyGroup &group : groups) {
        QTreeWidgetItem *title = addGroup(m_lines, group.title);
        for (const KeyGroup::Line &line : group.lines) {
            auto *item = new QTreeWidgetItem(title, {line.keys, line.text});
            item->setToolTip(0, line.keys);
            item->setToolTip(1, line.text);
        }
    }
}

void KeySheet::addMarks()
{
    QTreeWidgetItem *cells = addGroup(m_lines, tr("Marks of cells"));
    for (const LegendEntry &entry : cellLegend()) {
        addMark(cells, entry.mark, entry.words);
    }
    const std::pair<ListState, QString> checks[] = {
        {ListState::Wrong, tr("a sum or a rule of the form does not hold")},
        {ListState::ToReview, tr("a warning or a doubtful cell is to be looked at")},
        {ListState::Passed, tr("no open problem, no doubtful cell")},
        {ListState::Reading, tr("the file is being read")},
        {ListState::Failed, tr("the file could not be read; the line says why")},
    };
    QTreeWidgetItem *reports = addGroup(m_lines, tr("Marks of reports: what the checks say"));
    for (const auto &[state, meaning] : checks) {
        addMark(reports, markOf(state), stateWord(state) + tr(": ") + meaning);
    }
    QTreeWidgetItem *desk = addGroup(m_lines, tr("Marks of reports: where they stand on the desk"));
    using enum ReviewState;
    for (const ReviewState state : {Pending, InReview, SecondReview, Returned, Reviewed, Exported}) {
        new QTreeWidgetItem(desk, {glyph(state), stateWord(state)});
    }
}

void KeySheet::addMark(QTreeWidgetItem *group, Mark mark, const QString &meaning)
{
    const StateColors colors(palette());
    auto *line = new QTreeWidgetItem(group, {glyph(mark), meaning});
    line->setToolTip(1, meaning);
    line->setForeground(0, colors.foreground(mark));
    line->setBackground(0, colors.background(mark));
}

void KeySheet::search(const QString &words)
{
    const QStringList wanted = words.split(u' ', Qt::SkipEmptyParts);
    for (int i = 0; i < m_lines->topLevelItemCount(); ++i) {
        QTreeWidgetItem *group = m_lines->topLevelItem(i);
        bool hasLine = false;
        for (int j = 0; j < group->childCount(); ++j) {
            QTreeWidgetItem *line = group->child(j);
            const QString text = line->text(0) + u' ' + line->text(1) + u' ' + group->text(0);
            const bool isShown = std::ranges::all_of(
                wanted, [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
            line->setHidden(!isShown);
            hasLine = hasLine || isShown;
        }
        group->setHidden(!hasLine);
    }
}

bool KeySheet::eventFilter(QObject *watched, QEvent *event)
{
    // From the search one scrolls the lines without leaving it.
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up || key == Qt::Key_PageDown || key == Qt::Key_PageUp) {
            QCoreApplication::sendEvent(m_lines, event);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace disclosure
