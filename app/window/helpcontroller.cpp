// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/helpcontroller.h"

#include "ui/page/pagerenderer.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/keysheet.h"
#include "ui/shell/mainwindow.h"

#include "models/export/xlsxwriterversion.h"
#include "models/source/qpdfversion.h"
#include "models/store/library.h"
#include "models/store/sqliteversion.h"

#include <QDir>
#include <QMenuBar>

#include <algorithm>

namespace disclosure {

HelpController::HelpController(const Desk &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    connect(desk.window.actions().keySheet, &QAction::triggered, this, &HelpController::showKeys);
    connect(desk.window.actions().about, &QAction::triggered, this, &HelpController::showAbout);
}

void HelpController::showKeys()
{
    std::vector<KeyGroup> groups = menuKeys(m_desk.window.menuBar());
    std::ranges::move(viewKeys(), std::back_inserter(groups));
    KeySheet sheet(groups, &m_desk.window);
    m_desk.dialogs.run(sheet);
}

void HelpController::showAbout()
{
    const QString text = tr("Disclosure Review %1\n\nReviews annual reports on government information disclosure.\n"
                            "Free software under the GNU General Public License, version 3 or later.\n\nLibrary: %2")
                             .arg(QStringLiteral(DISCLOSURE_VERSION), QDir::toNativeSeparators(m_desk.library.path()));
    const QStringList versions = {u"Qt "_qs + QString::fromLatin1(qVersion()),
                                  u"Poppler "_qs + PageRenderer::libraryVersion(), u"SQLite "_qs + sqliteVersion(),
                                  u"qpdf "_qs + qpdfVersion(), u"libxlsxwriter "_qs + xlsxwriterVersion()};
    m_desk.dialogs.about(&m_desk.window, text + u"\n\n"_qs + versions.join(u" · "));
}

} // namespace disclosure
