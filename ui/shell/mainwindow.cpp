// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "ui/findings/findingsview.h"
#include "ui/grid/tablespane.h"
#include "ui/page/documentpane.h"
#include "ui/page/documentview.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/reportlistpane.h"

#include <QCloseEvent>
#include <QDataStream>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QProgressBar>
#include <QSplitter>
#include <QStatusBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace disclosure {

MainWindow::MainWindow(ReportListModel *reports, FindingsModel *findings, QUndoGroup *undoGroup)
    : m_actions(makeActions(this, undoGroup)), m_messages(new MessageBar), m_reports(new ReportListPane(reports)),
      m_document(new DocumentPane), m_tables(new TablesPane), m_findings(new FindingsView(findings)),
      m_columns(new QSplitter(Qt::Horizontal)), m_rows(new QSplitter(Qt::Vertical)), m_title(new QLabel),
      m_cellLine(new QLabel), m_progressText(new QLabel), m_progress(new QProgressBar), m_cancel(new QToolButton)
{
    setObjectName(u"mainWindow"_qs);
    setWindowTitle(tr("Disclosure Review"));
    setAcceptDrops(true);

    m_columns->addWidget(m_reports);
    m_columns->addWidget(m_document);
    m_columns->addWidget(makeTablesSide());
    m_columns->setChildrenCollapsible(false);
    m_columns->setStretchFactor(0, 0);
    m_columns->setStretchFactor(1, 1);
    m_columns->setStretchFactor(2, 1);
    m_columns->setSizes({235, 500, 630});
    m_rows->addWidget(m_columns);
    m_rows->addWidget(m_findings);
    m_rows->setStretchFactor(0, 1);
    m_rows->setSizes({500, 110});
    m_rows->setChildrenCollapsible(false);

    auto *central = new QWidget;
    auto *layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_messages);
    layout->addWidget(m_rows, 1);
    setCentralWidget(central);
    makeProgress();
    connectFocus();
    resize(1280, 720);
}

QWidget *MainWindow::makeTablesSide()
{
    auto *side = new QWidget;
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(2);
    m_title->setObjectName(u"reportTitle"_qs);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setContentsMargins(6, 0, 6, 0);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_cellLine->setObjectName(u"cellLine"_qs);
    m_cellLine->setTextFormat(Qt::PlainText);
    m_cellLine->setContentsMargins(6, 2, 6, 3);
    m_cellLine->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    layout->addWidget(m_title);
    layout->addWidget(m_tables, 1);
    layout->addWidget(m_cellLine);
    return side;
}

void MainWindow::makeProgress()
{
    m_progressText->setObjectName(u"progressText"_qs);
    m_progress->setObjectName(u"progress"_qs);
    m_progress->setMaximumWidth(240);
    m_progress->setTextVisible(false);
    m_cancel->setObjectName(u"cancelReading"_qs);
    m_cancel->setText(tr("Cancel"));
    connect(m_cancel, &QToolButton::clicked, this, &MainWindow::cancelRequested);
    for (QWidget *widget : {static_cast<QWidget *>(m_progressText), static_cast<QWidget *>(m_progress),
                            static_cast<QWidget *>(m_cancel)}) {
        statusBar()->addWidget(widget);
    }
    hideProgress();
}

void MainWindow::connectFocus()
{
    connect(m_actions.quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions.filterReports, &QAction::triggered, m_reports, &ReportListPane::focusFilter);
    connect(m_actions.showReports, &QAction::triggered, m_reports, &ReportListPane::focusList);
    connect(m_actions.showTables, &QAction::triggered, m_tables, &TablesPane::focusGrid);
    connect(m_actions.showProblems, &QAction::triggered, m_findings, qOverload<>(&QWidget::setFocus));
    connect(m_actions.showSource, &QAction::triggered, this, [this] {
        QWidget *pages = m_document->pageView();
        (pages->isVisible() ? pages : static_cast<QWidget *>(m_document->documentView()))->setFocus();
    });
    connect(m_actions.zoomIn, &QAction::triggered, m_document, &DocumentPane::zoomIn);
    connect(m_actions.zoomOut, &QAction::triggered, m_document, &DocumentPane::zoomOut);
    connect(m_actions.fitWidth, &QAction::triggered, m_document, &DocumentPane::fitWidth);
}

void MainWindow::setReportTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setToolTip(title);
}

void MainWindow::setCellLine(const QString &line)
{
    m_cellLine->setText(line);
    m_cellLine->setToolTip(line);
}

void MainWindow::showProgress(int done, int total)
{
    m_progress->setRange(0, total);
    m_progress->setValue(done);
    m_progressText->setText(total > 0 ? tr("Reading: %1 of %2 files").arg(done).arg(total) : tr("Looking for files…"));
    statusBar()->show();
}

void MainWindow::hideProgress()
{
    statusBar()->hide();
}

QByteArray MainWindow::saveParts() const
{
    QByteArray parts;
    QDataStream stream(&parts, QIODevice::WriteOnly);
    stream << m_columns->saveState() << m_rows->saveState();
    return parts;
}

void MainWindow::restoreParts(const QByteArray &parts)
{
    QDataStream stream(parts);
    QByteArray columns;
    QByteArray rows;
    stream >> columns >> rows;
    if (stream.status() == QDataStream::Ok) {
        m_columns->restoreState(columns);
        m_rows->restoreState(rows);
    }
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    // An open editor hands its text over when it loses the focus.
    setFocus();
    if (m_mayClose && !m_mayClose()) {
        event->ignore();
        return;
    }
    emit closing();
    QMainWindow::closeEvent(event);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        updateIcons(m_actions, palette());
    }
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls()) {
        event->acceptProposedAction();
    }
}

void MainWindow::dropEvent(QDropEvent *event)
{
    QStringList paths;
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile()) {
            paths << url.toLocalFile();
        }
    }
    if (!paths.isEmpty()) {
        event->acceptProposedAction();
        emit filesDropped(paths);
    }
}

} // namespace disclosure
