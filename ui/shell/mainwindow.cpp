// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "ui/findings/findingspane.h"
#include "ui/findings/findingsview.h"
#include "ui/grid/tablespane.h"
#include "ui/page/documentpane.h"
#include "ui/page/sourcestrip.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/panering.h"
#include "ui/shell/reportlistpane.h"
#include "ui/shell/statusline.h"
#include "ui/shell/welcomepage.h"

#include <QCloseEvent>
#include <QDataStream>
#include <QDropEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMimeData>
#include <QPainter>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace disclosure {

namespace {

/// A line that is left out in its middle where it is too long: its end says what was corrected.
class ElidedLabel final : public QLabel {
protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const QRect room = contentsRect();
        painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                         fontMetrics().elidedText(text(), Qt::ElideMiddle, room.width()));
    }
};

} // namespace

MainWindow::MainWindow(ReportListModel *reports, FindingsModel *findings, QUndoGroup *undoGroup)
    : m_actions(makeActions(this, undoGroup)), m_messages(new MessageBar), m_messagePlace(new QWidget),
      m_status(new StatusLine), m_panes(new PaneRing(this)), m_pages(new QStackedWidget),
      m_welcome(new WelcomePage(m_actions)), m_reports(new ReportListPane(reports)), m_document(new DocumentPane),
      m_sourceStrip(new SourceStrip(*m_document->pageView(), *m_document->documentView())), m_tables(new TablesPane),
      m_problems(new FindingsPane(findings)), m_columns(new QSplitter(Qt::Horizontal)),
      m_rows(new QSplitter(Qt::Vertical)), m_title(new QLabel), m_cellLine(new ElidedLabel)
{
    setObjectName(u"mainWindow"_qs);
    setWindowTitle(tr("Disclosure Review"));
    setAcceptDrops(true);
    m_pages->addWidget(m_welcome);
    m_pages->addWidget(makeParts());
    m_pages->setCurrentWidget(m_rows);

    auto *central = new QWidget;
    auto *layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(m_pages, 1);
    setCentralWidget(central);
    m_messages->setParent(central);
    m_messages->coverPlace(m_messagePlace);
    setStatusBar(m_status);
    connectFocus();
    connectMessages();
    resize(1280, 720);
}

/// The open report, and the place for messages beside it.
QWidget *MainWindow::makeHead()
{
    m_title->setObjectName(u"reportTitle"_qs);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_messagePlace->setObjectName(u"messagePlace"_qs);
    auto *head = new QWidget;
    head->setFixedHeight(m_messages->sizeHint().height());
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(8, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_title, 2);
    layout->addWidget(m_messagePlace, 3);
    return head;
}

QWidget *MainWindow::makeParts()
{
    m_columns->addWidget(m_reports);
    m_columns->addWidget(m_document);
    m_columns->addWidget(makeTablesSide());
    m_columns->setChildrenCollapsible(false);
    m_columns->setStretchFactor(0, 0);
    m_columns->setStretchFactor(1, 1);
    m_columns->setStretchFactor(2, 1);
    m_columns->setSizes({260, 490, 615});
    m_rows->addWidget(m_columns);
    m_rows->addWidget(m_problems);
    m_rows->setStretchFactor(0, 1);
    m_rows->setSizes({500, 110});
    m_rows->setChildrenCollapsible(false);
    return m_rows;
}

FindingsView *MainWindow::findings() const
{
    return m_problems->view();
}

QWidget *MainWindow::makeTablesSide()
{
    auto *side = new QWidget;
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    m_cellLine->setObjectName(u"cellLine"_qs);
    m_cellLine->setTextFormat(Qt::PlainText);
    m_cellLine->setContentsMargins(6, 2, 6, 3);
    m_cellLine->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    layout->addWidget(m_sourceStrip);
    layout->addWidget(m_tables, 1);
    layout->addWidget(m_cellLine);
    return side;
}

void MainWindow::connectFocus()
{
    connect(m_actions.quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions.filterReports, &QAction::triggered, m_reports, &ReportListPane::focusFilter);
    connect(m_actions.showReports, &QAction::triggered, m_reports, &ReportListPane::focusList);
    connect(m_actions.showTables, &QAction::triggered, m_tables, &TablesPane::focusGrid);
    connect(m_actions.showProblems, &QAction::triggered, findings(), qOverload<>(&QWidget::setFocus));
    connect(m_actions.showSource, &QAction::triggered, m_document, &DocumentPane::focusView);
    m_panes->add(m_messages);
    m_panes->add(m_welcome);
    m_panes->add(m_reports);
    m_panes->add(m_document);
    m_panes->add(m_tables);
    m_panes->add(findings());
    connect(m_actions.nextPane, &QAction::triggered, this, [this] { m_panes->step(+1); });
    connect(m_actions.previousPane, &QAction::triggered, this, [this] { m_panes->step(-1); });
}

void MainWindow::connectMessages()
{
    connect(m_status, &StatusLine::cancelRequested, this, &MainWindow::cancelRequested);
    connect(m_messages, &MessageBar::left, m_panes, &PaneRing::back);
    // What an action tells comes after it was triggered. Undo may be of what the message tells.
    for (const QAction *action : findChildren<QAction *>()) {
        connect(action, &QAction::triggered, this, [this, action] {
            if (action != m_actions.undo) {
                m_messages->dropInformation();
            }
        });
    }
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
    m_status->showProgress(done, total);
}

void MainWindow::hideProgress()
{
    m_status->hideProgress();
}

void MainWindow::showWelcome(bool isEmpty)
{
    m_pages->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_welcome) : m_rows);
}

void MainWindow::showListOnly(bool isOnly)
{
    if (isOnly) {
        m_partsBeside = saveParts();
    }
    m_document->setVisible(!isOnly);
    m_columns->widget(2)->setVisible(!isOnly);
    m_problems->setVisible(!isOnly);
    if (!isOnly) {
        restoreParts(std::exchange(m_partsBeside, {}));
    }
}

QByteArray MainWindow::saveParts() const
{
    if (!m_partsBeside.isEmpty()) {
        return m_partsBeside;
    }
    QByteArray parts;
    QDataStream stream(&parts, QIODevice::WriteOnly);
    stream << m_columns->saveState() << m_rows->saveState() << saveState();
    return parts;
}

void MainWindow::restoreParts(const QByteArray &parts)
{
    QDataStream stream(parts);
    QByteArray columns;
    QByteArray rows;
    QByteArray docks;
    stream >> columns >> rows >> docks;
    if (stream.status() == QDataStream::Ok) {
        restoreState(docks);
        m_columns->restoreState(columns);
        m_rows->restoreState(rows);
    }
}

bool MainWindow::leave()
{
    // An open editor hands its text over when it loses the focus.
    setFocus();
    if (m_mayClose && !m_mayClose()) {
        return false;
    }
    emit closing();
    return true;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (leave()) {
        QMainWindow::closeEvent(event);
    } else {
        event->ignore();
    }
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
    if (paths.isEmpty()) {
        return;
    }
    event->acceptProposedAction();
    if (paths.size() == 1 && paths.first().endsWith(u".disclosure"_qs, Qt::CaseInsensitive)) {
        emit libraryDropped(paths.first());
    } else {
        emit filesDropped(paths);
    }
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    // Comes here only if no part had a use for it.
    if (event->key() == Qt::Key_Escape) {
        m_messages->dismiss();
    } else {
        QMainWindow::keyPressEvent(event);
    }
}

} // namespace disclosure
