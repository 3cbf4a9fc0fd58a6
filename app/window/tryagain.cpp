// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/tryagain.h"

#include "app/window/correctionqueue.h"

#include "ui/grid/tablespane.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messagebar.h"

#include <QCoreApplication>

namespace disclosure {

void offerAgain(const Desk &desk, const QString &notDone, const QString &why, const std::function<void()> &again)
{
    desk.window.messages()->showMessage(MessageBar::Kind::Error, notDone + u' ' + why,
                                        {QCoreApplication::translate("TryAgain", "Try Again"), [desk, again] {
                                             // Nothing is shown anew under an open editor.
                                             desk.window.tables()->commitEditor();
                                             again();
                                         }});
}

void doOrOfferAgain(const Desk &desk, const QString &notDone, const std::function<Done()> &work,
                    const std::function<void()> &follow)
{
    if (const Done done = work(); !done) {
        offerAgain(desk, notDone, done.error().sentence,
                   [desk, notDone, work, follow] { doOrOfferAgain(desk, notDone, work, follow); });
        return;
    }
    follow();
}

void doOnceAllIsWritten(const Desk &desk, const QString &notDone, const std::function<void()> &work)
{
    const auto write = [&queue = desk.queue]() -> Done {
        if (queue.retry()) {
            return done();
        }
        return Error{QCoreApplication::translate(
            "TryAgain", "The corrections that wait (↻) come first, and the library does not take them now.")};
    };
    doOrOfferAgain(desk, notDone, write, work);
}

} // namespace disclosure
