// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/correctionqueue.h"
#include "app/window/importcontroller.h"
#include "app/window/openreport.h"
#include "app/window/reviewcontroller.h"
#include "app/window/session.h"

#include "ui/shell/mainwindow.h"

#include "models/items/findingsmodel.h"
#include "models/items/reportlistmodel.h"

#include <QTimer>

#include <deque>

namespace disclosure {

class Dialogs;

/// The window program over one library: builds window and controllers, and connects what is no matter of a single
/// report.
class WindowController final : public QObject {
    Q_OBJECT

public:
    struct Settings {
        ReadingPool::Settings reading;
        std::chrono::milliseconds pollEvery = std::chrono::seconds(2); ///< for other programs' changes
        std::chrono::milliseconds retryAfter = std::chrono::seconds(3);
    };

    /// Library and dialogs have to outlive it.
    WindowController(Library &library, Dialogs &dialogs, const Settings &settings, QObject *parent = nullptr);
    ~WindowController() override;

    /// Shows the window as it was left, with the report that was open, and reads the given files and folders.
    void start(const QStringList &paths);
    void openPaths(const QStringList &paths);

    MainWindow &window() { return m_window; }
    OpenReport &report() { return m_report; }
    ImportController &import() { return m_import; }
    CorrectionQueue &queue() { return m_queue; }
    ReportListModel &reports() { return m_reports; }

private:
    void connectActions();
    void connectImport();
    void takeReport(const QString &path, qint64 reportId);
    void finishImport();
    void askNextPassword();
    void poll();
    void tellReadFailure();
    void exportTables();
    void remember(const QString &language);
    void showAbout();
    bool mayClose();
    void saveSession();

    Library &m_library;
    Dialogs &m_dialogs;
    Session m_session;
    CorrectionQueue m_queue;
    OpenReport m_report;
    ReportListModel m_reports;
    FindingsModel m_findings;
    ImportController m_import;
    MainWindow m_window;
    ReviewController m_review;
    QTimer m_poll;
    qint64 m_changeCounter;
    bool m_showsNextReport = false; ///< the first report that is read is to be opened
    bool m_isOutdated = false;      ///< the library may hold more of the open report than is shown
    int m_failures = 0;             ///< of the running import
    struct PasswordQuestion {
        QString path;
        bool wasWrong;
    };
    std::deque<PasswordQuestion> m_passwordQuestions;
    bool m_isAsking = false;
};

} // namespace disclosure
