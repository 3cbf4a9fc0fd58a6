// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/findings/mutedialog.h"

#include <QString>
#include <QStringList>

#include <optional>

class QDialog;
class QPrinter;
class QWidget;

namespace disclosure {

/// The questions that the program asks in dialogs. Tests answer them by a class of their own.
class Dialogs {
public:
    enum class UnsavedAnswer { Retry, CloseAnyway, Stay };

    virtual ~Dialogs() = default;

    /// Empty if the clerk thinks better of it; so with the following ones.
    virtual QStringList filesToOpen(QWidget *parent);
    virtual QString folderToOpen(QWidget *parent);
    /// A list of organs: .xlsx or CSV.
    virtual QString organListToOpen(QWidget *parent);
    /// With the ending .xlsx.
    virtual QString workbookToWrite(QWidget *parent, const QString &title, const QString &proposal);
    /// With the ending .disclosure; so with the following ones. `folder` is where to begin.
    virtual QString libraryToCreate(QWidget *parent, const QString &folder);
    virtual QString libraryToOpen(QWidget *parent, const QString &folder);
    virtual QString libraryCopy(QWidget *parent, const QString &proposal);
    virtual std::optional<QString> password(QWidget *parent, const QString &fileName, bool wasWrong);
    /// Lets the clerk set a printer up; false if nothing is to be printed.
    virtual bool choosePrinter(QWidget *parent, QPrinter &printer);
    /// Asked on closing while corrections could not be written to the library.
    virtual UnsavedAnswer unsavedCorrections(QWidget *parent, int count, bool areKept);
    /// Asked before the window goes while files are being read. True to stop reading.
    virtual bool stopReading(QWidget *parent);
    /// Why a problem is set aside, in the clerk's words; nothing if it is not.
    virtual std::optional<QString> dismissalReason(QWidget *parent, const QString &problem);
    /// Where a rule is to be muted, and why; nothing if it is not.
    virtual std::optional<Muting> muting(QWidget *parent, const QString &rule, const QString &organ);
    /// Asked before a report with open errors is signed off.
    virtual bool signOffAnyway(QWidget *parent, const QString &sentence);
    /// Asked before a paste that does not fit; the sentence says what. True to paste what fits.
    virtual bool pasteWhatFits(QWidget *parent, const QString &sentence);
    /// The label of a row that is added below another one.
    virtual QString rowLabel(QWidget *parent, const QString &above);
    /// Asked before reports or files are taken out of the list.
    virtual bool mayRemoveReports(QWidget *parent, int count);
    /// Under which name a filter is saved; empty if the clerk thinks better of it.
    virtual QString filterName(QWidget *parent, const QString &proposal);
    /// Which of the names is another one of the organ; empty if none.
    virtual QString organToJoin(QWidget *parent, const QString &organ, const QStringList &names);
    /// Runs a dialog of the program's own until it is closed. True if it was accepted.
    virtual bool run(QDialog &dialog);
    virtual void about(QWidget *parent, const QString &text);
};

} // namespace disclosure
