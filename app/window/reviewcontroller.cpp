// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/reviewcontroller.h"

#include "app/window/background.h"
#include "app/window/openreport.h"
#include "app/window/passwords.h"

#include "ui/findings/findingsview.h"
#include "ui/grid/tablespane.h"
#include "ui/narrative/narrativeview.h"
#include "ui/page/documentpane.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/reportlistpane.h"

#include "models/items/findingsmodel.h"
#include "models/validate/validator.h"

#include <QFileInfo>
#include <QScopedValueRollback>
#include <QTimer>

namespace disclosure {

namespace {

std::vector<CellBox> cellBoxes(const Report &report)
{
    std::vector<CellBox> boxes;
    for (const auto &[id, cell] : report.cells) {
        if (cell.page > 0 && !cell.box.isNull()) {
            boxes.push_back({id, cell.page, cell.box});
        }
    }
    return boxes;
}

} // namespace

ReviewController::ReviewController(Parts parts, QObject *parent)
    : QObject(parent), m_parts(std::move(parts)), m_prefetch(m_parts.library)
{
    connectWindow();
    connectReport();
}

void ReviewController::connectWindow()
{
    MainWindow &window = m_parts.window;
    connect(window.reportList(), &ReportListPane::reportChosen, this, [this](qint64 id) {
        if (!m_parts.report.isOpen() || m_parts.report.summary().id != id) {
            open(id);
        }
    });
    connect(window.tables(), &TablesPane::refused, this, &ReviewController::refuse);
    connect(window.tables(), &TablesPane::draftsChanged, this, [this] {
        if (m_parts.window.tables()->cellsWithDrafts().isEmpty()) {
            m_parts.window.messages()->withdraw(m_refusal);
        }
    });
    connect(window.tables(), &TablesPane::currentCellChanged, this, &ReviewController::followCell);
    connect(window.document(), &DocumentPane::cellClicked, window.tables(), &TablesPane::goTo);
    connect(window.document(), &DocumentPane::passwordNeeded, this, &ReviewController::askPassword);
    connect(window.document(), &DocumentPane::failed, this, [this](const QString &sentence) {
        m_parts.window.messages()->showMessage(MessageBar::Kind::Warning, sentence);
    });
    connect(window.findings(), &FindingsView::chosen, this, &ReviewController::showFinding);
    connect(window.tables(), &TablesPane::figureChosen, this,
            [this](const QStringList &cells, const SourceWords &source) {
                goToCell(cells.first());
                m_parts.window.tables()->setRelatedCells(cells);
                showInSource(source);
            });
    connect(window.tables(), &TablesPane::narrativeFindingChosen, this, [this](const QString &name) {
        if (const QModelIndex problem = m_parts.findings.indexOfFinding(name); problem.isValid()) {
            m_parts.window.findings()->goTo(problem);
        }
    });
    window.findings()->setEmptyText(tr("Open files or a folder, or drop them here, to review reports."));
    const Actions &actions = window.actions();
    connect(actions.nextReport, &QAction::triggered, this, [this] { stepReport(+1); });
    connect(actions.previousReport, &QAction::triggered, this, [this] { stepReport(-1); });
}

void ReviewController::connectReport()
{
    connect(&m_parts.report, &OpenReport::opened, this, &ReviewController::showOpened);
    connect(&m_parts.report, &OpenReport::closed, this, &ReviewController::showClosed);
    connect(&m_parts.report, &OpenReport::changed, this, &ReviewController::showChanged);
    connect(&m_parts.report, &OpenReport::cellTouched, this, [this](const QString &cellId) {
        const QScopedValueRollback changing(m_isChanging, true);
        m_parts.window.messages()->withdraw(m_refusal);
        goToCell(cellId);
    });
    connect(&m_parts.report, &OpenReport::overtaken, this, [this](const QString &sentence) {
        m_parts.window.messages()->showMessage(MessageBar::Kind::Warning, sentence);
    });
    connect(&m_parts.queue, &CorrectionQueue::failed, this, [this](const QString &sentence) {
        m_parts.window.messages()->withdraw(m_storeSentence);
        m_storeSentence = sentence + u' ' +
                          (m_parts.queue.isKept()
                               ? tr("What you typed is marked with ↻ and kept on this computer, even if the program or "
                                    "the computer stops. It will be written as soon as that is possible.")
                               : tr("It could not be kept on this computer's disk either: what you typed is only in "
                                    "this window, marked with ↻. Don't close the window or switch the computer off "
                                    "before it is written, and don't type on."));
        m_parts.window.messages()->showMessage(MessageBar::Kind::Unsaved, m_storeSentence,
                                               {tr("Try Again Now"), [this] { m_parts.queue.retry(); }});
    });
    connect(&m_parts.queue, &CorrectionQueue::recovered, this, [this] {
        m_parts.window.messages()->withdraw(m_storeSentence);
        m_parts.window.messages()->showMessage(MessageBar::Kind::Information,
                                               tr("All corrections are in the library now."));
    });
    connect(&m_parts.queue, &CorrectionQueue::written, &m_prefetch, &Prefetch::forgetReport);
    connect(&m_parts.queue, &CorrectionQueue::written, this, [this] {
        m_parts.window.tables()->setUnsavedCells(m_parts.queue.waitingCells(m_parts.report.summary().id));
    });
}

void ReviewController::open(qint64 reportId, Start start)
{
    m_parts.window.messages()->withdraw(m_refusal);
    m_parts.window.tables()->commitEditor();
    m_start = start;
    if (std::optional<LoadedReport> loaded = m_prefetch.take(reportId)) {
        m_parts.report.open(*std::move(loaded));
        return;
    }
    if (const Done outcome = m_parts.report.open(reportId); !outcome) {
        m_parts.window.messages()->showMessage(MessageBar::Kind::Error, outcome.error().sentence);
    }
}

bool ReviewController::reload()
{
    const QString path = m_parts.report.summary().path;
    const Done outcome = m_parts.report.reload();
    tellReload(outcome ? QString() : outcome.error().sentence);
    if (m_parts.report.summary().path != path) {
        showSource(m_parts.passwords.of(m_parts.report.summary().path));
        followCell(m_parts.window.tables()->currentCell());
    }
    return bool(outcome);
}

/// Once for each reason, though it is tried again and again.
void ReviewController::tellReload(const QString &sentence)
{
    if (sentence != m_reloadSentence) {
        m_parts.window.messages()->withdraw(m_reloadSentence);
        m_reloadSentence = sentence;
        m_parts.window.messages()->showMessage(MessageBar::Kind::Error, sentence);
    }
}

void ReviewController::showUnread(const QString &sentence)
{
    m_parts.window.messages()->withdraw(m_refusal);
    m_parts.window.tables()->commitEditor();
    m_parts.report.close();
    m_parts.window.document()->showNothing(sentence);
}

void ReviewController::showClosed()
{
    tellReload({});
    m_parts.window.messages()->withdraw(m_sourceSentence);
    m_parts.window.setReportTitle({});
    m_parts.window.findings()->forgetPlace();
    m_parts.window.findings()->setEmptyText({});
    m_parts.findings.setReport(nullptr, nullptr);
    m_parts.window.tables()->setReport(0, nullptr, nullptr);
    m_parts.window.setCellLine({});
}

void ReviewController::showOpened()
{
    MainWindow &window = m_parts.window;
    const OpenReport &open = m_parts.report;
    const ReportSummary &summary = open.summary();
    tellReload({});
    window.reportList()->select(summary.id);
    QStringList title = {open.report()->organ.isEmpty() ? QFileInfo(summary.path).fileName() : open.report()->organ};
    if (open.report()->year > 0) {
        title << QString::number(open.report()->year);
    }
    if (open.form()) {
        title << open.form()->title.shown();
    }
    window.setReportTitle(title.join(u" · "));
    window.tables()->setReport(summary.id, open.report(), open.form());
    window.tables()->setUnsavedCells(m_parts.queue.waitingCells(summary.id));
    window.findings()->forgetPlace();
    showProblems();
    window.findings()->setEmptyText(tr("✓ No problem found: all sums hold, and every cell of the form was read."));
    showSource(m_parts.passwords.of(summary.path));

    window.findings()->forgetPlace();
    followCell(window.tables()->currentCell());
    const QModelIndex first = m_parts.findings.nextOpen({}, m_start == Start::FirstProblem ? +1 : -1);
    if (first.isValid()) {
        window.findings()->offer(first);
    }
    // After what this report needs has been painted.
    QTimer::singleShot(0, this, [this] { m_prefetch.want(m_parts.window.reportList()->neighbour(+1, true)); });
}

void ReviewController::showSource(const QString &password)
{
    const ReportSummary &summary = m_parts.report.summary();
    DocumentPane *document = m_parts.window.document();
    m_parts.window.messages()->withdraw(m_sourceSentence);
    compareSource();
    if (summary.isPaged) {
        document->showPages(summary.path, password);
        document->setCells(cellBoxes(*m_parts.report.report()));
        return;
    }
    const QString html = m_parts.library.html(summary.id);
    if (html.isEmpty()) {
        document->showNothing(tr("This source can't be shown here. Its tables stand on the right."));
    } else {
        document->showHtml(html);
    }
}

/// A file that is gone is told by the document itself.
void ReviewController::compareSource()
{
    const qint64 id = m_parts.report.summary().id;
    const QString path = m_parts.report.summary().path;
    inBackground(
        this, [path] { return sourceFile(path); },
        [this, id, path](const Result<SourceFile> &now) {
            const bool isShown = m_parts.report.summary().id == id && m_parts.report.summary().path == path;
            if (isShown && now && now->sha256 != m_parts.library.sha256(id)) {
                tellSourceChanged(path);
            }
        });
}

void ReviewController::tellSourceChanged(const QString &path)
{
    m_sourceSentence =
        tr("%1 has changed since it was read: the values in the tables may not be those that stand in it "
           "now. Read it again.")
            .arg(QFileInfo(path).fileName());
    m_parts.window.messages()->showMessage(MessageBar::Kind::Warning, m_sourceSentence,
                                           {tr("Read Again"), [this, path] { emit readAgainWanted(path); }});
}

void ReviewController::showChanged()
{
    const QScopedValueRollback changing(m_isChanging, true);
    MainWindow &window = m_parts.window;
    window.document()->setCells(cellBoxes(*m_parts.report.report()));
    window.tables()->update(m_parts.report.report(), m_parts.report.form());
    window.tables()->setUnsavedCells(m_parts.queue.waitingCells(m_parts.report.summary().id));
    showProblems();
    followCell(window.tables()->currentCell());
}

void ReviewController::showProblems()
{
    m_parts.findings.setReport(m_parts.report.report(), m_parts.report.form());
    m_parts.findings.setDismissers(m_parts.report.dismissers());
}

QStringList ReviewController::relatedCells(const QString &cellId)
{
    FindingsView *view = m_parts.window.findings();
    const QModelIndex listed = view->currentIndex();
    if (listed.data(FindingsModel::CellsRole).toStringList().contains(cellId)) {
        return listed.data(FindingsModel::CellsRole).toStringList();
    }
    const QModelIndex naming = m_parts.findings.indexNaming(cellId);
    // What has just been set aside is done with; the work goes on where it stood, and passes no other problem.
    const bool isOpen = naming.data(FindingsModel::IsOpenRole).toBool();
    if (naming.isValid() && (!m_isChanging || (isOpen && !view->isAhead(naming)))) {
        view->follow(naming);
    }
    return naming.data(FindingsModel::CellsRole).toStringList();
}

void ReviewController::followCell(const QString &cellId)
{
    if (m_isGoing) {
        return;
    }
    const QStringList related = cellId.isEmpty() ? QStringList() : relatedCells(cellId);
    m_parts.window.tables()->setRelatedCells(related);
    m_parts.window.document()->highlight(cellId, related);
    updateCellLine(cellId);
}

void ReviewController::showFinding(const QStringList &cells, int page)
{
    TablesPane *tables = m_parts.window.tables();
    const QString name = m_parts.window.findings()->currentIndex().data(FindingsModel::NameRole).toString();
    if (page > 0) {
        m_parts.window.document()->goToPage(page);
    }
    if (cells.isEmpty()) {
        tables->goToNarrative(name);
    } else {
        const QString current = tables->currentCell();
        goToCell(cells.contains(current) ? current : cells.first());
    }
    showInSource(tables->narrative()->sourceOf(name));
}

/// The narrative's words; a cell that they speak of stands in the table beside.
void ReviewController::showInSource(const SourceWords &source)
{
    if (source.words.isEmpty()) {
        return;
    }
    if (source.page > 0) {
        m_parts.window.document()->goToPage(source.page);
    }
    m_parts.window.document()->light(source);
}

void ReviewController::goToCell(const QString &cellId)
{
    // On the way to it, another tab shows its own cell for a moment; the problems must not follow that.
    const QScopedValueRollback going(m_isGoing, true);
    m_parts.window.tables()->goTo(cellId);
    m_isGoing = false;
    followCell(m_parts.window.tables()->currentCell());
}

void ReviewController::updateCellLine(const QString &cellId)
{
    const std::shared_ptr<const Report> report = m_parts.report.report();
    const Form *form = m_parts.report.form();
    if (cellId.isEmpty() || !report || !form) {
        m_parts.window.setCellLine({});
        return;
    }
    const QString place = placeName(cellId, *report, *form);
    const auto cell = report->cells.find(cellId);
    if (cell == report->cells.end()) {
        m_parts.window.setCellLine(tr("%1: not found in the report").arg(place));
        return;
    }
    QString line = tr("%1: %2").arg(place, cell->second.text.isEmpty() ? tr("(blank)") : cell->second.text);
    if (cell->second.read) {
        line += u" · "_qs + tr("corrected, read as “%1”").arg(*cell->second.read);
    }
    if (cell->second.page > 0) {
        line += u" · "_qs + tr("page %1").arg(cell->second.page);
    }
    m_parts.window.setCellLine(line);
}

void ReviewController::stepReport(int direction)
{
    if (const qint64 next = m_parts.window.reportList()->neighbour(direction, false); next != 0) {
        open(next);
    }
}

void ReviewController::refuse(const QString &sentence)
{
    m_parts.window.messages()->withdraw(m_refusal);
    m_refusal = sentence;
    m_parts.window.messages()->showMessage(MessageBar::Kind::Warning, sentence);
}

void ReviewController::askPassword(bool wasWrong)
{
    const qint64 id = m_parts.report.summary().id;
    const QString path = m_parts.report.summary().path;
    const QString name = QFileInfo(path).fileName();
    const std::optional<QString> password = m_parts.dialogs.password(&m_parts.window, name, wasWrong);
    if (m_parts.report.summary().id != id) {
        return;
    }
    if (password) {
        m_parts.passwords.keep(path, *password);
        showSource(*password);
        followCell(m_parts.window.tables()->currentCell());
    } else {
        m_parts.passwords.forget(path);
        m_parts.window.document()->showNothing(
            tr("%1 is protected by a password; without it, its pages can't be shown. The tables can still be reviewed.")
                .arg(name));
    }
}

} // namespace disclosure
