// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/actions.h"

#include <QMainWindow>

#include <functional>

class QLabel;
class QSplitter;
class QStackedWidget;

namespace disclosure {

class DocumentPane;
class FindingsModel;
class FindingsPane;
class FindingsView;
class MessageBar;
class PaneRing;
class ReportListModel;
class ReportListPane;
class SourceStrip;
class StatusLine;
class TablesPane;
class WelcomePage;

/// The window: builds its parts and shows them. What they do together is the business of the controllers.
class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    MainWindow(ReportListModel *reports, FindingsModel *findings, QUndoGroup *undoGroup);

    const Actions &actions() const { return m_actions; }
    ReportListPane *reportList() const { return m_reports; }
    DocumentPane *document() const { return m_document; }
    SourceStrip *sourceStrip() const { return m_sourceStrip; }
    TablesPane *tables() const { return m_tables; }
    FindingsPane *problems() const { return m_problems; }
    FindingsView *findings() const;
    MessageBar *messages() const { return m_messages; }
    StatusLine *statusLine() const { return m_status; }
    WelcomePage *welcome() const { return m_welcome; }
    /// The parts that F6 goes through; a part that is added to the window is added here too.
    PaneRing *panes() const { return m_panes; }

    /// The welcome page in place of the parts.
    void showWelcome(bool isEmpty);
    /// The list of reports over the whole window.
    void showListOnly(bool isOnly);
    /// Above the parts: which report is open.
    void setReportTitle(const QString &title);
    /// Below the tables: what is known of the cell at the cursor.
    void setCellLine(const QString &line);
    void showProgress(int done, int total);
    void hideProgress();

    /// Sizes of the parts, to be kept over sessions.
    QByteArray saveParts() const;
    void restoreParts(const QByteArray &parts);

    /// Hands over what stands in an open editor, asks whether the window may go, and lets all controllers know. False
    /// if it is to stay.
    bool leave();
    /// Asked before the window closes.
    void setMayClose(std::function<bool()> mayClose) { m_mayClose = std::move(mayClose); }

signals:
    void filesDropped(const QStringList &paths);
    void libraryDropped(const QString &path);
    void cancelRequested();
    void closing();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeParts();
    QWidget *makeTablesSide();
    void connectFocus();
    void connectMessages();

    Actions m_actions;
    MessageBar *m_messages; ///< over m_messagePlace
    QWidget *m_messagePlace;
    StatusLine *m_status;
    PaneRing *m_panes;
    QStackedWidget *m_pages; ///< the welcome page and the parts
    WelcomePage *m_welcome;
    ReportListPane *m_reports;
    DocumentPane *m_document;
    SourceStrip *m_sourceStrip;
    TablesPane *m_tables;
    FindingsPane *m_problems;
    QSplitter *m_columns;
    QSplitter *m_rows;
    QLabel *m_title;
    QLabel *m_cellLine;
    QByteArray m_partsBeside; ///< sizes of the parts while the list has the whole window
    std::function<bool()> m_mayClose;
};

} // namespace disclosure
