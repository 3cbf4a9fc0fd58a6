// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/actions.h"

#include <QMainWindow>

#include <functional>

class QLabel;
class QProgressBar;
class QSplitter;
class QToolButton;

namespace disclosure {

class DocumentPane;
class FindingsModel;
class FindingsView;
class MessageBar;
class ReportListModel;
class ReportListPane;
class TablesPane;

/// The window: builds its parts and shows them. What they do together is the business of the controllers.
class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    MainWindow(ReportListModel *reports, FindingsModel *findings, QUndoGroup *undoGroup);

    const Actions &actions() const { return m_actions; }
    ReportListPane *reportList() const { return m_reports; }
    DocumentPane *document() const { return m_document; }
    TablesPane *tables() const { return m_tables; }
    FindingsView *findings() const { return m_findings; }
    MessageBar *messages() const { return m_messages; }

    /// Above the tables: which report is open.
    void setReportTitle(const QString &title);
    /// Below the tables: what is known of the cell at the cursor.
    void setCellLine(const QString &line);
    void showProgress(int done, int total);
    void hideProgress();

    /// Sizes of the parts, to be kept over sessions.
    QByteArray saveParts() const;
    void restoreParts(const QByteArray &parts);

    /// Asked before the window closes.
    void setMayClose(std::function<bool()> mayClose) { m_mayClose = std::move(mayClose); }

signals:
    void filesDropped(const QStringList &paths);
    void cancelRequested();
    void closing();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QWidget *makeTablesSide();
    void makeProgress();
    void connectFocus();

    Actions m_actions;
    MessageBar *m_messages;
    ReportListPane *m_reports;
    DocumentPane *m_document;
    TablesPane *m_tables;
    FindingsView *m_findings;
    QSplitter *m_columns;
    QSplitter *m_rows;
    QLabel *m_title;
    QLabel *m_cellLine;
    QLabel *m_progressText;
    QProgressBar *m_progress;
    QToolButton *m_cancel;
    std::function<bool()> m_mayClose;
};

} // namespace disclosure
