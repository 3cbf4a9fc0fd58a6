// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/rereadcontroller.h"

#include "app/window/background.h"
#include "app/window/openreport.h"

#include "ui/grid/gridview.h"
#include "ui/grid/tablespane.h"
#include "ui/page/documentpane.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messagebar.h"

#include "models/items/cellentry.h"
#include "models/items/reporttablemodel.h"
#include "models/validate/applychange.h"
#include "models/validate/validator.h"

#include <QAction>

#include <algorithm>
#include <map>

namespace disclosure {

RereadController::RereadController(const Desk &desk, QObject *parent)
    : QObject(parent), m_desk(desk), m_pages(*desk.window.document()->pageView()), m_box(m_pages), m_lines(m_pages)
{
    const Actions &actions = desk.window.actions();
    connectMode(actions.readPartAgain, actions.adjustTable, &RereadController::startBox);
    connectMode(actions.adjustTable, actions.readPartAgain, &RereadController::startLines);
    connect(&m_pages, &PageView::textChanged, this, &RereadController::startWhenRead);
    connect(desk.window.document(), &DocumentPane::sourceShown, this, &RereadController::leave);
    connect(&desk.report, &OpenReport::closed, this, &RereadController::leave);
    connect(&m_box, &BoxTool::boxDrawn, this, &RereadController::readBox);
    connect(&m_box, &BoxTool::left, this, &RereadController::leave);
    connect(&m_lines, &LinesTool::taken, this, &RereadController::readLines);
    connect(&m_lines, &LinesTool::left, this, &RereadController::leave);
}

RereadController::~RereadController()
{
    m_pages.setTool(nullptr);
}

void RereadController::connectMode(QAction *action, QAction *other, void (RereadController::*start)())
{
    connect(action, &QAction::toggled, this, [this](bool isOn) {
        if (!isOn) {
            endMode();
        }
    });
    connect(action, &QAction::triggered, this, [this, other, start](bool isOn) {
        if (!isOn) {
            return;
        }
        other->setChecked(false);
        if (!m_pages.isOpen()) {
            tell(tr("This source has no pages on which a part could be read again. Type the value, or hold Ctrl and "
                    "click a word to take it into the cell."));
            leave();
        } else if (m_pages.text()) {
            (this->*start)();
        } else {
            m_pages.wantText();
        }
    });
}

void RereadController::startWhenRead()
{
    if (!m_pages.text()) {
        return;
    }
    const Actions &actions = m_desk.window.actions();
    if (actions.readPartAgain->isChecked()) {
        startBox();
    } else if (actions.adjustTable->isChecked()) {
        startLines();
    }
}

void RereadController::leave()
{
    const Actions &actions = m_desk.window.actions();
    actions.readPartAgain->setChecked(false);
    actions.adjustTable->setChecked(false);
    endMode();
}

void RereadController::endMode()
{
    m_pages.setTool(nullptr);
    m_desk.window.document()->setHint({});
}

const PageContent *RereadController::pageToRead() const
{
    const QString cellId = m_desk.window.tables()->currentCell();
    const auto cell = std::ranges::find(m_pages.cells(), cellId, &CellBox::cellId);
    const int number = cell != m_pages.cells().end() ? cell->page : m_pages.currentPage();
    const PageContent *content = m_pages.text()->page(number);
    if (!content || content->words.empty()) {
        tell(tr("Page %1 is only a picture: it has no text that could be read again. Type the values instead.")
                 .arg(number));
        return nullptr;
    }
    return content;
}

void RereadController::startBox()
{
    const PageContent *content = pageToRead();
    if (!content || !m_desk.window.tables()->commitEditor()) {
        leave();
        return;
    }
    QRectF box;
    for (const QStringList &row : selectedCells()) {
        for (const CellBox &cell : m_pages.cells()) {
            box |= cell.page == content->number && row.contains(cell.cellId) ? cell.box : QRectF();
        }
    }
    constexpr double around = 3;
    m_pages.setTool(&m_box);
    m_box.setBox(content->number, box.isNull() ? QRectF(content->size.width() / 3, content->size.height() / 3, 60, 20)
                                               : box + QMarginsF(around, around, around, around));
    m_desk.window.document()->focusView();
    m_desk.window.document()->setHint(
        tr("Draw a box around the values that belong into the selected cells, or move it with the arrow keys (Shift "
           "changes its size) and press Enter. Esc leaves."));
}

std::vector<QStringList> RereadController::selectedCells() const
{
    const GridView *view = m_desk.window.tables()->grid();
    if (!view) {
        return {};
    }
    std::map<int, std::map<int, QString>> byRow;
    for (const QModelIndex &index : view->selectionModel()->selectedIndexes()) {
        if (const QString id = index.data(ReportTableModel::CellIdRole).toString(); !id.isEmpty()) {
            byRow[index.row()][index.column()] = id;
        }
    }
    std::vector<QStringList> rows;
    for (const auto &[row, cells] : byRow) {
        QStringList ids;
        for (const auto &[column, id] : cells) {
            if (!ids.contains(id)) {
                ids << id;
            }
        }
        rows.push_back(ids);
    }
    const bool isBlock =
        std::ranges::all_of(rows, [&rows](const QStringList &row) { return row.size() == rows.front().size(); });
    return isBlock ? rows : std::vector<QStringList>();
}

void RereadController::readBox(int page, const QRectF &box)
{
    const PageContent *content = m_pages.text() ? m_pages.text()->page(page) : nullptr;
    const std::vector<QStringList> cells = selectedCells();
    if (!m_desk.report.form() || !m_desk.window.tables()->commitEditor()) {
        return;
    }
    if (!content || cells.empty()) {
        tell(tr("Select the cells in the table first that the box is to be read into: one, or a block of them."), true);
        return;
    }
    const auto texts =
        cellTextsIn(*content, box, static_cast<int>(cells.size()), static_cast<int>(cells.front().size()));
    if (!texts) {
        tell(texts.error().sentence, true);
        return;
    }
    RereadChanges reread;
    for (std::size_t row = 0; row < cells.size(); ++row) {
        for (qsizetype column = 0; column < cells[row].size(); ++column) {
            const PlacedText &text = (*texts)[row][static_cast<std::size_t>(column)];
            const QString &id = cells[row][column];
            const auto place = m_desk.report.form()->place(id);
            if (const QString why = place ? refusal(text.text, place->column->kind) : QString(); !why.isEmpty()) {
                tell(tr("Nothing of the box was taken. %1: %2")
                         .arg(placeName(id, *m_desk.report.report(), *m_desk.report.form()), why),
                     true);
                return;
            }
            reread.changed << id;
            reread.changes.push_back({Change::Kind::Cell, id, {}, text.text.isNull() ? u""_qs : text.text});
            if (!text.box.isNull()) {
                reread.changes.push_back({Change::Kind::Place, id, {}, placeText(page, text.box)});
            }
        }
    }
    take(reread, page);
}

void RereadController::startLines()
{
    const PageContent *content = pageToRead();
    const RulingLines lines = content && m_desk.window.tables()->commitEditor() ? linesOnPage(*content) : RulingLines();
    if (lines.vertical.empty()) {
        if (content) {
            tell(tr("No table was recognised on page %1. Go to a cell whose page has one, or read a part of the page "
                    "with a box.")
                     .arg(content->number));
        }
        leave();
        return;
    }
    m_pages.setTool(&m_lines);
    m_lines.setTable(content->number, lines);
    m_desk.window.document()->focusView();
    m_desk.window.document()->setHint(
        tr("Drag the table’s lines, or choose one with Tab and move it with the arrow keys. A double click (with "
           "Shift for a row) or Ins adds a line, Del removes it. Enter reads the table again, Esc leaves."));
}

RulingLines RereadController::linesOnPage(const PageContent &content) const
{
    const QString cellId = m_desk.window.tables()->currentCell();
    const auto cell = std::ranges::find(m_pages.cells(), cellId, &CellBox::cellId);
    const std::vector<RulingLines> tables = tableLines(content);
    const auto around = std::ranges::find_if(tables, [&](const RulingLines &table) {
        return cell != m_pages.cells().end() && areaOf(table).contains(cell->box.center());
    });
    if (around != tables.end()) {
        return *around;
    }
    const RulingLines between = linesBetweenCells(content);
    return between.vertical.empty() && !tables.empty() ? tables.front() : between;
}

RulingLines RereadController::linesBetweenCells(const PageContent &content) const
{
    const QString table = m_desk.window.tables()->currentCell().section(u'.', 0, 0) + u'.';
    QHash<QString, QRectF> rows;
    QHash<QString, QRectF> columns;
    for (const CellBox &cell : m_pages.cells()) {
        if (cell.page == content.number && cell.cellId.startsWith(table)) {
            rows[cell.cellId.section(u'.', 1, 1)] |= cell.box;
            columns[cell.cellId.section(u'.', 2, 2)] |= cell.box;
        }
    }
    const auto sorted = [](const QHash<QString, QRectF> &boxes, auto place) {
        std::vector<QRectF> all(boxes.begin(), boxes.end());
        std::ranges::sort(all, {}, place);
        return all;
    };
    double left = content.size.width();
    for (const Word &word : content.words) {
        left = std::min(left, word.box.left());
    }
    return linesBetween(sorted(rows, [](const QRectF &box) { return box.top(); }),
                        sorted(columns, [](const QRectF &box) { return box.left(); }), left);
}

void RereadController::readLines()
{
    const std::shared_ptr<const ReadPages> text = m_pages.text();
    const Form *form = m_desk.report.form();
    if (!text || !form) {
        return;
    }
    const auto read = [text, form, page = m_lines.page(), before = m_lines.before(), after = m_lines.lines()] {
        return readTable(text->pages, page, before, after, *form).report;
    };
    inBackground(this, read, [this, page = m_lines.page(), id = m_desk.report.summary().id](const Report &reread) {
        // What was changed meanwhile is compared with what stands there now, also what is still being typed; another
        // report is another table.
        if (!m_desk.report.isOpen() || m_desk.report.summary().id != id ||
            !m_desk.window.actions().adjustTable->isChecked() || !m_desk.window.tables()->commitEditor()) {
            return;
        }
        if (std::ranges::none_of(reread.cells, [page](const auto &cell) { return cell.second.page == page; })) {
            tell(tr("With these lines no row of the form is recognised on page %1. Nothing was changed.").arg(page),
                 true);
            return;
        }
        take(rereadChanges(*m_desk.report.report(), reread, page), page);
    });
}

void RereadController::take(const RereadChanges &reread, int page)
{
    QStringList untouched;
    if (!reread.kept.isEmpty()) {
        untouched << tr("The page says otherwise in cells that you corrected or confirmed; they stay as they are: %1.")
                         .arg(named(reread.kept));
    }
    if (!reread.unsure.isEmpty()) {
        untouched << tr("Not certain, and left as they are: %1.").arg(named(reread.unsure));
    }
    leave();
    std::map<QString, QString> before;
    for (const QString &cell : reread.changed) {
        before[cell] = valueOf(*m_desk.report.report(), Change::Kind::Cell, cell);
    }
    const bool isChanged = m_desk.report.change(reread.changes, tr("Read again from page %1").arg(page));
    QStringList changed;
    for (const auto &[cell, text] : before) {
        const QString now = valueOf(*m_desk.report.report(), Change::Kind::Cell, cell);
        if (now != text) {
            changed << cell;
        }
    }
    QStringList sentences = {changed.isEmpty()
                                 ? isChanged ? tr("The values are the same; their places on the page were taken.")
                                             : tr("Read again: nothing is different.")
                                 : tr("Read again: %1 changed. Ctrl+Z takes it back.").arg(named(changed))};
    tell((sentences + untouched).join(u' '), !untouched.isEmpty());
    show(changed + reread.kept);
    m_desk.window.tables()->focusGrid();
}

/// Lights the cells on the page until something else is looked for.
void RereadController::show(const QStringList &cells)
{
    std::vector<PageHit> hits;
    for (const CellBox &cell : m_pages.cells()) {
        if (cells.contains(cell.cellId)) {
            hits.push_back({cell.page, {cell.box}});
        }
    }
    m_pages.setHits(std::move(hits), -1);
}

/// Cells by their names on the form, with what they hold now; the first of many.
QString RereadController::named(const QStringList &cells) const
{
    constexpr qsizetype most = 4;
    const std::shared_ptr<const Report> report = m_desk.report.report();
    QStringList names;
    for (const QString &cell : cells.first(std::min(most, cells.size()))) {
        const QString text = valueOf(*report, Change::Kind::Cell, cell);
        names << (m_desk.report.form() ? placeName(cell, *report, *m_desk.report.form()) : cell) +
                     u" “%1”"_qs.arg(text);
    }
    const QString list = names.join(tr(", "));
    return cells.size() <= most ? list : tr("%1 and %2 more cells").arg(list).arg(cells.size() - most);
}

void RereadController::tell(const QString &sentence, bool isWarning) const
{
    m_desk.window.messages()->showMessage(isWarning ? MessageBar::Kind::Warning : MessageBar::Kind::Information,
                                          sentence);
}

} // namespace disclosure
