// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/program.h"

#include "app/window/language.h"
#include "app/window/recentlibraries.h"

#include "ui/shell/messagebar.h"

#include "models/forms/language.h"

#include <QFileInfo>
#include <QLocale>

namespace disclosure {

Program::Program(Dialogs &dialogs, Settings &settings, const WindowController::Setup &setup, QObject *parent)
    : QObject(parent), m_dialogs(dialogs), m_settings(settings), m_setup(setup)
{
    m_theme.use(themeFromKey(settings.value(Setting::Theme).toString()));
    // Whoever changes a setting belongs to the window, which may be replaced: not under its feet.
    connect(&settings, &Settings::changed, this, &Program::takeSetting, Qt::QueuedConnection);
}

Program::~Program() = default;

Done Program::start(const QString &libraryPath, const QStringList &paths)
{
    if (!libraryPath.isEmpty()) {
        return show(libraryPath, paths);
    }
    const QString last = m_settings.value(Setting::SessionLibrary).toString();
    if (last.isEmpty() || last == Library::defaultPath()) {
        return show(Library::defaultPath(), paths);
    }
    // A library on a disk that is not there must not keep the program from starting; nor is it made anew.
    const Done outcome = QFileInfo::exists(last)
                             ? show(last, paths)
                             : Done(Error{tr("The library %1, which was open last, is no longer there.").arg(last)});
    if (outcome) {
        return outcome;
    }
    const Done usual = show(Library::defaultPath(), paths);
    if (usual) {
        controller().window().messages()->showMessage(
            MessageBar::Kind::Warning,
            outcome.error().sentence + u' ' + tr("This is the usual library. Choose File ▸ Open Library for another."));
    }
    return usual;
}

Done Program::show(const QString &libraryPath, const QStringList &paths)
{
    Result<std::unique_ptr<Library>> library = Library::open(libraryPath);
    if (!library) {
        return library.error();
    }
    // The window before stays until this one is there: the program ends with its last window.
    auto desk = std::make_unique<OpenDesk>();
    desk->library = *std::move(library);
    rememberLibrary(m_settings, desk->library->path());
    desk->controller = std::make_unique<WindowController>(*desk->library, m_dialogs, m_settings, m_passwords, m_setup);
    connect(desk->controller.get(), &WindowController::libraryWanted, this, &Program::changeLibrary,
            Qt::QueuedConnection);
    desk->controller->start(paths);
    m_desk = std::move(desk);
    return done();
}

void Program::changeLibrary(const QString &path)
{
    // Opened for a try, so that nothing is left before it is known that the other can be had.
    const Result<std::unique_ptr<Library>> other = Library::open(path);
    if (!other) {
        controller().window().messages()->showMessage(MessageBar::Kind::Error, other.error().sentence);
        return;
    }
    if ((*other)->path() == controller().libraryPath() || !controller().window().leave()) {
        return;
    }
    if (const Done outcome = show(path, {}); !outcome) {
        controller().window().messages()->showMessage(MessageBar::Kind::Error, outcome.error().sentence);
    }
}

void Program::takeSetting(Setting setting)
{
    if (setting == Setting::Theme) {
        m_theme.use(themeFromKey(m_settings.value(Setting::Theme).toString()));
    } else if (setting == Setting::Language) {
        changeLanguage();
    }
}

void Program::changeLanguage()
{
    if (!m_desk) {
        return;
    }
    if (controller().import().isRunning()) {
        controller().window().messages()->showMessage(
            MessageBar::Kind::Information,
            tr("Files are being read; the language changes when the program is started again."));
        return;
    }
    if (controller().window().leave()) {
        useLanguage(chosenLanguage({}, m_settings.value(Setting::Language).toString(), QLocale::system()));
        // It was open a moment ago, but another program may hold it, or its folder may be gone since.
        if (const Done outcome = show(controller().libraryPath(), {}); !outcome) {
            controller().window().messages()->showMessage(MessageBar::Kind::Error, outcome.error().sentence);
        }
    }
}

} // namespace disclosure
