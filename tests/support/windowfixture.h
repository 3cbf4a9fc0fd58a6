// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/program.h"
#include "app/window/settings.h"

#include "ui/shell/dialogs.h"

#include "tests/support/paths.h"

#include <QPrinter>
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
    QString organList;
    QString workbook;
    QString library;       ///< answers each question for one
    QString printTo;       ///< a PDF file
    QStringList passwords; ///< one for each question; none left means that the clerk cancels
    UnsavedAnswer unsaved = UnsavedAnswer::Stay;
    std::optional<QString> reason; ///< why problems are set aside; nothing means that they are not
    bool signsOffAnyway = false;
    int passwordQuestions = 0;
    QStringList signOffQuestions;
    int unsavedQuestions = 0;
    bool stopsReading = true;
    QString pasteQuestion; ///< the last one
    bool pastes = true;
    QString newRow; ///< label of a row to be added; empty if the clerk cancels
    bool removesReports = true;
    int removalsAsked = 0;
    QString nameOfFilter;
    std::optional<Muting> mutes; ///< how rules are muted; nothing means that they are not
    QString mutedRule;           ///< the name of the one that was last asked about
    QString nameToJoin;
    QStringList namesToJoin; ///< that were offered
    QString aboutText;
    /// Works in a dialog as a clerk does and tells whether it is accepted.
    std::function<bool(QDialog &)> onDialog;

    QStringList filesToOpen(QWidget *) override { return files; }
    QString folderToOpen(QWidget *) override { return folder; }
    QString organListToOpen(QWidget *) override { return organList; }
    QString workbookToWrite(QWidget *, const QString &, const QString &) override { return workbook; }
    std::optional<QString> password(QWidget *, const QString &, bool) override
    {
        ++passwordQuestions;
        return passwords.isEmpty() ? std::nullopt : std::optional(passwords.takeFirst());
    }
    bool choosePrinter(QWidget *, QPrinter &printer) override
    {
        if (!printTo.isEmpty()) {
            printer.setOutputFormat(QPrinter::PdfFormat);
            printer.setOutputFileName(printTo);
        }
        return !printTo.isEmpty();
    }
    UnsavedAnswer unsavedCorrections(QWidget *, int, bool) override
    {
        ++unsavedQuestions;
        return unsaved;
    }
    QString libraryToCreate(QWidget *, const QString &) override { return library; }
    QString libraryToOpen(QWidget *, const QString &) override { return library; }
    QString libraryCopy(QWidget *, const QString &) override { return library; }
    bool stopReading(QWidget *) override { return stopsReading; }
    bool pasteWhatFits(QWidget *, const QString &sentence) override
    {
        pasteQuestion = sentence;
        return pastes;
    }
    QString rowLabel(QWidget *, const QString &) override { return newRow; }
    bool mayRemoveReports(QWidget *, int count) override
    {
        removalsAsked += count;
        return removesReports;
    }
    QString filterName(QWidget *, const QString &) override { return nameOfFilter; }
    bool run(QDialog &dialog) override { return onDialog && onDialog(dialog); }
    std::optional<Muting> muting(QWidget *, const QString &rule, const QString &) override
    {
        mutedRule = rule;
        return mutes;
    }
    QString organToJoin(QWidget *, const QString &, const QStringList &names) override
    {
        namesToJoin = names;
        return nameToJoin;
    }
    std::optional<QString> dismissalReason(QWidget *, const QString &) override { return reason; }
    bool signOffAnyway(QWidget *, const QString &sentence) override
    {
        signOffQuestions << sentence;
        return signsOffAnyway;
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
        journalFolder = path(QStringLiteral("journal"));
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

    /// Starts the program over its library; the window of an earlier start has to be gone.
    WindowController &start(const QStringList &paths = {}) { return startOver(libraryPath(), paths); }

    /// The same over any library; over the one that was open last if the path is empty.
    WindowController &startOver(const QString &library, const QStringList &paths = {})
    {
        stop();
        m_settings = std::make_unique<Settings>();
        WindowController::Setup setup;
        setup.reading.workerProgram = batchProgram();
        setup.pollEvery = std::chrono::milliseconds(20);
        setup.retryAfter = std::chrono::milliseconds(20);
        setup.journalFolder = journalFolder;
        m_program = std::make_unique<Program>(dialogs, *m_settings, setup);
        if (const Done outcome = m_program->start(library, paths); !outcome) {
            qFatal("%s", qPrintable(outcome.error().sentence));
        }
        return m_program->controller();
    }

    /// Of the window that is shown now: another after another library was opened.
    WindowController &controller() { return m_program->controller(); }
    Settings &settings() { return *m_settings; }

    void stop()
    {
        if (m_program) {
            m_program->controller().window().close();
        }
        m_program.reset();
        m_settings.reset();
    }

    ~WindowFixture() { stop(); }
    WindowFixture(const WindowFixture &) = delete;
    WindowFixture &operator=(const WindowFixture &) = delete;

    AnsweredDialogs dialogs;
    QString journalFolder;

private:
    QTemporaryDir m_dir;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Program> m_program;
};

} // namespace disclosure::tests
