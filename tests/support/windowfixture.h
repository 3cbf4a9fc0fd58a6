// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/settings.h"
#include "app/window/windowcontroller.h"

#include "ui/shell/dialogs.h"

#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include "resources/resources.h"

namespace disclosure::tests {

/// Answers the program's questions; what was asked is counted.
class AnsweredDialogs final : public Dialogs {
public:
    QStringList files;
    QString folder;
    QString workbook;
    QStringList passwords; ///< one for each question; none left means that the clerk cancels
    UnsavedAnswer unsaved = UnsavedAnswer::Stay;
    int passwordQuestions = 0;
    int unsavedQuestions = 0;
    QString aboutText;

    QStringList filesToOpen(QWidget *) override { return files; }
    QString folderToOpen(QWidget *) override { return folder; }
    QString workbookToWrite(QWidget *, const QString &) override { return workbook; }
    std::optional<QString> password(QWidget *, const QString &, bool) override
    {
        ++passwordQuestions;
        return passwords.isEmpty() ? std::nullopt : std::optional(passwords.takeFirst());
    }
    UnsavedAnswer unsavedCorrections(QWidget *, int) override
    {
        ++unsavedQuestions;
        return unsaved;
    }
    void about(QWidget *, const QString &text) override { aboutText = text; }
};

/// A temporary place for library, settings and files; the window program over it may be started again and again.
class WindowFixture final {
public:
    WindowFixture()
    {
        initResources();
        QStandardPaths::setTestModeEnabled(true);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_dir.path());
    }

    QString path(const QString &name) const { return m_dir.filePath(name); }
    QString libraryPath() const { return path(QStringLiteral("library.sqlite")); }

    std::unique_ptr<Library> openLibrary() const
    {
        auto library = Library::open(libraryPath());
        if (!library) {
            qFatal("%s", qPrintable(library.error().sentence));
        }
        return *std::move(library);
    }

    /// Starts the program; the window of an earlier start has to be gone.
    WindowController &start(const QStringList &paths = {})
    {
        stop();
        m_library = openLibrary();
        m_settings = std::make_unique<Settings>();
        WindowController::Setup setup;
        setup.reading.workerProgram = QStringLiteral(DISCLOSURE_BATCH_PROGRAM);
        setup.pollEvery = std::chrono::milliseconds(20);
        setup.retryAfter = std::chrono::milliseconds(20);
        m_controller = std::make_unique<WindowController>(*m_library, dialogs, *m_settings, setup);
        m_controller->start(paths);
        return *m_controller;
    }

    void stop()
    {
        if (m_controller) {
            m_controller->window().close();
        }
        m_controller.reset();
        m_library.reset();
    }

    ~WindowFixture() { stop(); }
    WindowFixture(const WindowFixture &) = delete;
    WindowFixture &operator=(const WindowFixture &) = delete;

    AnsweredDialogs dialogs;

private:
    QTemporaryDir m_dir;
    std::unique_ptr<Library> m_library;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<WindowController> m_controller;
};

} // namespace disclosure::tests
