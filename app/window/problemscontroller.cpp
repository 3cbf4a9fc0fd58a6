// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/problemscontroller.h"

#include "app/window/openreport.h"
#include "app/window/reviewcontroller.h"

#include "ui/findings/findingsview.h"
#include "ui/grid/gridview.h"
#include "ui/grid/tablespane.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/reportlistpane.h"

#include "models/items/findingsmodel.h"

#include <QApplication>
#include <QKeyEvent>

#include <algorithm>

namespace disclosure {

ProblemsController::ProblemsController(const Desk &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    connectView();
    connectActions();
    connect(&m_desk.report, &OpenReport::stepped, this, &ProblemsController::followUndo);
}

void ProblemsController::connectView()
{
    FindingsView *view = m_desk.window.findings();
    connect(view, &FindingsView::proposalTaken, this, &ProblemsController::take);
    connect(view, &FindingsView::dismissalWanted, this, &ProblemsController::dismiss);
    connect(view, &FindingsView::typed, this, &ProblemsController::forward);
    connect(m_desk.window.tables(), &TablesPane::returned, view, [view] { view->setFocus(Qt::OtherFocusReason); });
    connect(view, &FindingsView::entered, this, &ProblemsController::goInto);
}

void ProblemsController::connectActions()
{
    const Actions &actions = m_desk.window.actions();
    connect(actions.nextProblem, &QAction::triggered, this, [this] { step(+1); });
    connect(actions.previousProblem, &QAction::triggered, this, [this] { step(-1); });
    connect(actions.takeProposal, &QAction::triggered, this, [this] {
        // What stands in an open editor may settle the problem by itself.
        if (m_desk.window.tables()->commitEditor()) {
            take(current(), 0);
        }
    });
    connect(actions.dismiss, &QAction::triggered, this, [this] {
        if (m_desk.window.tables()->commitEditor()) {
            dismiss(current());
        }
    });
    connect(actions.confirmCell, &QAction::triggered, this, &ProblemsController::confirmCells);
    // It goes on by itself: a key that is held down would confirm what nobody has seen.
    actions.confirmCell->setAutoRepeat(false);
}

/// The problem at the cursor of the list, if it is of the current cell; else the cell's first one.
QModelIndex ProblemsController::current() const
{
    const QModelIndex listed = m_desk.window.findings()->currentIndex();
    const QString cell = m_desk.window.tables()->currentCell();
    const QStringList cells = listed.data(FindingsModel::CellsRole).toStringList();
    if (listed.isValid() && (cells.isEmpty() || cell.isEmpty() || cells.contains(cell))) {
        return listed;
    }
    return m_desk.findings.indexNaming(cell);
}

void ProblemsController::tell(const QString &sentence)
{
    m_desk.window.messages()->showMessage(MessageBar::Kind::Answer, sentence);
}

void ProblemsController::step(int direction)
{
    FindingsView *view = m_desk.window.findings();
    if (!m_desk.window.tables()->commitEditor()) {
        stayAtRefusedText();
        return;
    }
    if (m_desk.report.isOpen() && view->step(direction)) {
        // What is typed now is for the cell that may be wrong, though the cursor may stand in another of its sums.
        const QStringList cells = view->currentIndex().data(FindingsModel::CellsRole).toStringList();
        if (!cells.isEmpty()) {
            m_desk.window.tables()->goTo(cells.first());
        }
        view->visit();
        return;
    }
    const qint64 next = m_desk.window.reportList()->neighbour(direction, true);
    if (next == 0) {
        tell(direction > 0 ? tr("That was the last problem of the reports in the list.")
                           : tr("That was the first problem of the reports in the list."));
        view->setFocus(Qt::ShortcutFocusReason);
        return;
    }
    m_desk.review.open(next,
                       direction < 0 ? ReviewController::Start::LastProblem : ReviewController::Start::FirstProblem);
    view->visit();
}

/// The problem of its cell may have a proposal; otherwise F2 in the cell mends the text.
void ProblemsController::stayAtRefusedText()
{
    const QModelIndex problem = m_desk.findings.indexNaming(m_desk.window.tables()->currentCell());
    if (problem.data(FindingsModel::IsOpenRole).toBool()) {
        m_desk.window.findings()->goTo(problem);
        m_desk.window.findings()->setFocus(Qt::ShortcutFocusReason);
    } else {
        m_desk.window.tables()->focusGrid();
    }
}

void ProblemsController::take(const QModelIndex &index, int proposal)
{
    if (!index.isValid()) {
        tell(tr("There is no problem at the current cell. Press F8 to go to the next one."));
        return;
    }
    const Problem problem = m_desk.findings.problem(index);
    if (!problem.isOpen() || proposal >= static_cast<int>(problem.proposals.size())) {
        tell(tr("There is no proposal for this problem. Type the right value, or set the problem aside."));
        return;
    }
    const Proposal &taken = problem.proposals[static_cast<std::size_t>(proposal)];
    if (problem.kind == Problem::Kind::UncertainCells) {
        confirm(taken.changes, index);
        return;
    }
    const QString why =
        problem.equations.isEmpty() ? QString() : tr("proposal: %1").arg(problem.equations.join(u"; "_qs));
    m_desk.report.change(taken.changes, why);
}

void ProblemsController::dismiss(const QModelIndex &index)
{
    if (!index.isValid()) {
        tell(tr("There is no problem at the current cell. Press F8 to go to the next one."));
        return;
    }
    // The dialog runs an event loop in which the list may change.
    const Problem problem = m_desk.findings.problem(index);
    const std::shared_ptr<const Report> report = m_desk.report.report();
    if (!problem.isOpen()) {
        m_desk.report.change(dismissalOf(problem, *report, {}), tr("opened again"));
        return;
    }
    const qint64 id = m_desk.report.summary().id;
    const std::optional<QString> reason = m_desk.dialogs.dismissalReason(&m_desk.window, problem.sentence);
    if (reason && m_desk.report.isOpen() && m_desk.report.summary().id == id) {
        m_desk.report.change(dismissalOf(problem, *report, *reason), *reason);
    }
}

void ProblemsController::confirmCells()
{
    if (!m_desk.report.isOpen() || !m_desk.window.tables()->commitEditor()) {
        return;
    }
    const QStringList cells = m_desk.window.tables()->selectedCells();
    const QModelIndex doubted = cells.isEmpty() ? QModelIndex() : m_desk.findings.indexNaming(cells.front());
    if (!confirm(confirmationOf(cells, *m_desk.report.report()), doubted)) {
        tell(tr("There is nothing to confirm here."));
    }
}

/// Whoever finds a number right has nothing more to look at there: the next problem of the report is shown, or what is
/// left of this one. False if there is nothing to confirm.
bool ProblemsController::confirm(const std::vector<Change> &changes, const QModelIndex &doubted)
{
    const bool isDoubt = doubted.isValid() && m_desk.findings.problem(doubted).kind == Problem::Kind::UncertainCells;
    const int row = doubted.row();
    const QString name = doubted.data(FindingsModel::NameRole).toString();
    if (!m_desk.report.change(changes)) {
        return false;
    }
    if (!isDoubt) {
        return true;
    }
    const QModelIndex here = m_desk.findings.index(row);
    const bool isLeft = here.data(FindingsModel::NameRole).toString() == name;
    const QModelIndex next = isLeft ? here : m_desk.findings.nextOpen(m_desk.findings.index(row - 1), +1);
    if (next.isValid()) {
        goOnTo(next);
    }
    return true;
}

/// Who works in the tables stays there.
void ProblemsController::goOnTo(const QModelIndex &problem)
{
    TablesPane *tables = m_desk.window.tables();
    const QWidget *focus = QApplication::focusWidget();
    const bool isInTables = focus && tables->isAncestorOf(focus);
    const QStringList cells = problem.data(FindingsModel::CellsRole).toStringList();
    m_desk.window.findings()->goTo(problem);
    if (!cells.isEmpty()) {
        tables->goTo(cells.first());
    }
    if (isInTables) {
        tables->focusGrid();
    } else {
        m_desk.window.findings()->visit();
    }
}

/// Where the clerk is to type: the first of the cells that holds nothing, else the one at the cursor or the first.
void ProblemsController::goInto(const QStringList &cells)
{
    TablesPane *tables = m_desk.window.tables();
    const auto isBlank = [this](const QString &id) {
        const auto cell = m_desk.report.report()->cells.find(id);
        return cell == m_desk.report.report()->cells.end() || cell->second.text.isEmpty();
    };
    const bool isThere = cells.contains(tables->currentCell());
    const auto blank = std::ranges::find_if(cells, isBlank);
    if (blank != cells.end() && !(isThere && isBlank(tables->currentCell()))) {
        tables->goTo(*blank);
    } else if (!cells.isEmpty() && !isThere) {
        tables->goTo(cells.first());
    }
    tables->focusGrid();
}

/// What is typed while the list has the focus is for the cell that its problem is about, and for no other.
void ProblemsController::forward(QKeyEvent *event)
{
    const QModelIndex problem = m_desk.window.findings()->currentIndex();
    if (!problem.isValid()) {
        tell(tr("There is no problem at the current cell. Press F8 to go to the next one."));
        return;
    }
    const QStringList cells = problem.data(FindingsModel::CellsRole).toStringList();
    if (cells.isEmpty()) {
        tell(tr("This problem has no cell that could take what you type. Go to the cell in the table first."));
        return;
    }
    if (!cells.contains(m_desk.window.tables()->currentCell())) {
        tell(tr("The cell at the table's cursor is none of this problem's. Go to the cell in the table first."));
        return;
    }
    m_desk.window.tables()->focusGrid();
    QWidget *grid = QApplication::focusWidget();
    if (grid && m_desk.window.tables()->isAncestorOf(grid)) {
        QKeyEvent copy(event->type(), event->key(), event->modifiers(), event->text(), event->isAutoRepeat());
        QApplication::sendEvent(grid, &copy);
        m_desk.window.tables()->grid()->returnFromEditor();
    }
}

/// Shows what has come back, as the grid does with cells.
void ProblemsController::followUndo(const Step &step)
{
    if (step.action == Step::Action::Make) {
        return;
    }
    const auto confirmation = std::ranges::find(step.changes, Change::Kind::Confirmation, &Change::kind);
    const bool hasCell = std::ranges::find(step.changes, Change::Kind::Cell, &Change::kind) != step.changes.end();
    if (!hasCell && confirmation != step.changes.end()) {
        m_desk.window.tables()->goTo(confirmation->subject);
        return;
    }
    const auto dismissal = std::ranges::find(step.changes, Change::Kind::Dismissal, &Change::kind);
    if (dismissal == step.changes.end()) {
        return;
    }
    if (const QModelIndex index = m_desk.findings.indexOfKey(dismissal->subject); index.isValid()) {
        m_desk.window.findings()->goTo(index);
    }
}

} // namespace disclosure
