// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/languagecontroller.h"

#include "app/window/settings.h"

#include "ui/shell/mainwindow.h"

#include "models/forms/form.h"

namespace disclosure {

LanguageController::LanguageController(const Desk &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    const Actions &actions = desk.window.actions();
    connect(actions.chinese, &QAction::triggered, this, [this] { choose(u"zh"_qs); });
    connect(actions.english, &QAction::triggered, this, [this] { choose(u"en"_qs); });
    const bool isChinese = Text{u"zh"_qs, u"en"_qs}.shown() == u"zh";
    (isChinese ? actions.chinese : actions.english)->setChecked(true);
}

void LanguageController::choose(const QString &language)
{
    m_desk.settings.setValue(Setting::Language, language);
}

} // namespace disclosure
