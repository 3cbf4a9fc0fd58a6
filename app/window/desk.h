// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace disclosure {

class CorrectionQueue;
class Dialogs;
class FindingsModel;
class ImportController;
class Library;
class MainWindow;
class OpenReport;
class ReportListModel;
class ReviewController;
class Settings;

/// What the controllers of the window work with; all of it outlives them. Each controller does one concern: it takes
/// the desk, connects the actions and parts of the window that are its own, and is built in one line of
/// WindowController::buildControllers().
struct Desk {
    Library &library;
    Dialogs &dialogs;
    Settings &settings;
    MainWindow &window;
    ReportListModel &reports;
    FindingsModel &findings;
    CorrectionQueue &queue;
    OpenReport &report;
    ImportController &import;
    ReviewController &review;
};

} // namespace disclosure
