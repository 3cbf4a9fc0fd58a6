// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/correctionqueue.h"
#include "app/window/desk.h"
#include "app/window/importcontroller.h"
#include "app/window/openreport.h"
#include "app/window/reviewcontroller.h"
#include "app/window/stepjournal.h"

#include "ui/shell/mainwindow.h"

#include "models/items/findingsmodel.h"
#include "models/items/reportlistmodel.h"

namespace disclosure {

class ImportActions;
class SessionController;

/// The window program over one library: builds the window, the models that it shows, and the controllers that do the
/// work.
class WindowController final : public QObject {
    Q_OBJECT

public:
    struct Setup {
        ReadingPool::Settings reading;
        std::chrono::milliseconds pollEvery = std::chrono::seconds(2); ///< for other programs' changes
        std::chrono::milliseconds retryAfter = std::chrono::seconds(3);
        QString journalFolder; ///< for what can't be written to the library; the usual one if empty
    };

    /// Library, dialogs, settings and passwords have to outlive it.
    WindowController(Library &library, Dialogs &dialogs, Settings &settings, Passwords &passwords, const Setup &setup,
                     QObject *parent = nullptr);
    ~WindowController() override;

    /// Shows the window as it was left, with the report that was open, and reads the given files and folders.
    void start(const QStringList &paths);
    void openPaths(const QStringList &paths);

    QString libraryPath() const { return m_desk.library.path(); }
    MainWindow &window() { return m_window; }
    OpenReport &report() { return m_report; }
    ImportController &import() { return m_import; }
    ReviewController &review() { return m_review; }
    CorrectionQueue &queue() { return m_queue; }
    ReportListModel &reports() { return m_reports; }

signals:
    /// The window is to show another library.
    void libraryWanted(const QString &path);

private:
    void buildControllers(const Setup &setup, const Passwords &passwords);
    /// What a controller takes besides the desk comes as arguments.
    template <typename Controller, typename... Arguments> Controller &add(const Arguments &...arguments)
    {
        auto controller = std::make_unique<Controller>(m_desk, arguments...);
        Controller &added = *controller;
        m_controllers.push_back(std::move(controller));
        return added;
    }

    StepJournal m_journal;
    CorrectionQueue m_queue;
    OpenReport m_report;
    ReportListModel m_reports;
    FindingsModel m_findings;
    ImportController m_import;
    MainWindow m_window;
    ReviewController m_review;
    Desk m_desk;
    ImportActions *m_importActions = nullptr;
    SessionController *m_session = nullptr;
    std::vector<std::unique_ptr<QObject>> m_controllers; ///< go before all that they work with
};

} // namespace disclosure
