// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/helpcontroller.h"

#include "ui/page/pagerenderer.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/mainwindow.h"

#include "models/store/library.h"

#include <QDir>

namespace disclosure {

HelpController::HelpController(const Desk &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    connect(desk.window.actions().about, &QAction::triggered, this, &HelpController::showAbout);
}

void HelpController::showAbout()
{
    m_desk.dialogs.about(&m_desk.window,
                         tr("Disclosure Review %1\n\nReviews annual reports on government information disclosure.\n"
                            "Free software under the GNU General Public License, version 3 or later.\n\n"
                            "Library: %2\nQt %3 · Poppler %4")
                             .arg(QStringLiteral(DISCLOSURE_VERSION), QDir::toNativeSeparators(m_desk.library.path()),
                                  QString::fromLatin1(qVersion()), PageRenderer::libraryVersion()));
}

} // namespace disclosure
