// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/dialogs.h"

#include "ui/findings/reasondialog.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QInputDialog>
#include <QMessageBox>
#include <QPrintDialog>
#include <QPushButton>

namespace disclosure {

namespace {

/// Words of Qt's file dialog. It asks for them in this context, but its own Chinese translation has them in another
/// one; and the size of a file is called that of a solid there.
[[maybe_unused]] constexpr const char *wordsOfFileDialog[] = {
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Drive"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "File"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Shortcut"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Unknown"),
    QT_TRANSLATE_NOOP("QFileSystemModel", "Size"),
};

QString libraryFilter()
{
    return QCoreApplication::translate("Dialogs", "Libraries") + u" (*.disclosure)"_qs;
}

QString withEnding(QString path, const QString &ending)
{
    if (!path.isEmpty() && !path.endsWith(ending, Qt::CaseInsensitive)) {
        path += ending;
    }
    return path;
}

/// A question with one button that does it; the other one, and Esc, leave everything as it is.
bool confirm(QWidget *parent, const QString &title, const QString &question, const QString &yes)
{
    QMessageBox box(QMessageBox::Question, title, question, QMessageBox::NoButton, parent);
    const QAbstractButton *accept = box.addButton(yes, QMessageBox::DestructiveRole);
    QPushButton *stay = box.addButton(QCoreApplication::translate("Dialogs", "Back"), QMessageBox::RejectRole);
    box.setDefaultButton(stay);
    box.setEscapeButton(stay);
    box.exec();
    return box.clickedButton() == accept;
}

} // namespace

QStringList Dialogs::filesToOpen(QWidget *parent)
{
    const QString reports = QCoreApplication::translate("Dialogs", "Annual reports") +
                            u" (*.pdf *.docx *.doc *.wps *.html *.htm *.mht *.mhtml *.txt *.md *.json *.zip)"_qs;
    const QString all = QCoreApplication::translate("Dialogs", "All files") + u" (*)"_qs;
    return QFileDialog::getOpenFileNames(parent, QCoreApplication::translate("Dialogs", "Open Reports"), {},
                                         reports + u";;"_qs + all);
}

QString Dialogs::folderToOpen(QWidget *parent)
{
    return QFileDialog::getExistingDirectory(parent,
                                             QCoreApplication::translate("Dialogs", "Open a Folder of Reports"));
}

QString Dialogs::organListToOpen(QWidget *parent)
{
    return QFileDialog::getOpenFileName(parent, QCoreApplication::translate("Dialogs", "Open a List of Organs"), {},
                                        QCoreApplication::translate("Dialogs", "Lists") + u" (*.xlsx *.csv *.txt)"_qs);
}

QString Dialogs::workbookToWrite(QWidget *parent, const QString &title, const QString &proposal)
{
    return withEnding(
        QFileDialog::getSaveFileName(parent, title, proposal,
                                     QCoreApplication::translate("Dialogs", "Excel workbooks") + u" (*.xlsx)"_qs),
        u".xlsx"_qs);
}

QString Dialogs::libraryToCreate(QWidget *parent, const QString &folder)
{
    // Whether there is one of that name already is told by the program: a library is never overwritten.
    return withEnding(QFileDialog::getSaveFileName(parent, QCoreApplication::translate("Dialogs", "New Library"),
                                                   folder, libraryFilter(), nullptr, QFileDialog::DontConfirmOverwrite),
                      u".disclosure"_qs);
}

QString Dialogs::libraryToOpen(QWidget *parent, const QString &folder)
{
    return QFileDialog::getOpenFileName(parent, QCoreApplication::translate("Dialogs", "Open a Library"), folder,
                                        libraryFilter());
}

QString Dialogs::libraryCopy(QWidget *parent, const QString &proposal)
{
    return withEnding(
        QFileDialog::getSaveFileName(parent, QCoreApplication::translate("Dialogs", "Save a Copy of the Library"),
                                     proposal, libraryFilter(), nullptr, QFileDialog::DontConfirmOverwrite),
        u".disclosure"_qs);
}

std::optional<QString> Dialogs::password(QWidget *parent, const QString &fileName, bool wasWrong)
{
    const QString question =
        wasWrong ? QCoreApplication::translate("Dialogs", "This is not the password of %1. Please try again:")
                 : QCoreApplication::translate("Dialogs", "%1 is protected. Please type its password:");
    bool accepted = false;
    const QString password = QInputDialog::getText(parent, QCoreApplication::translate("Dialogs", "Password"),
                                                   question.arg(fileName), QLineEdit::Password, {}, &accepted);
    return accepted ? std::optional(password) : std::nullopt;
}

bool Dialogs::choosePrinter(QWidget *parent, QPrinter &printer)
{
    return QPrintDialog(&printer, parent).exec() == QDialog::Accepted;
}

Dialogs::UnsavedAnswer Dialogs::unsavedCorrections(QWidget *parent, int count, bool areKept)
{
    QMessageBox box(QMessageBox::Warning, QCoreApplication::translate("Dialogs", "Corrections Not Saved"),
                    (areKept ? QCoreApplication::translate(
                                   "Dialogs", "%1 corrections could not be written to the library. They are kept on "
                                              "this computer and will be written when the library is opened next.")
                             : QCoreApplication::translate("Dialogs", "%1 corrections could not be written to the "
                                                                      "library. If you close the window now, they are "
                                                                      "lost."))
                        .arg(count),
                    QMessageBox::NoButton, parent);
    const QAbstractButton *retry =
        box.addButton(QCoreApplication::translate("Dialogs", "Try Again"), QMessageBox::AcceptRole);
    const QAbstractButton *close =
        areKept ? box.addButton(QCoreApplication::translate("Dialogs", "Close"), QMessageBox::AcceptRole)
                : box.addButton(QCoreApplication::translate("Dialogs", "Close and Lose Them"),
                                QMessageBox::DestructiveRole);
    box.setEscapeButton(box.addButton(QCoreApplication::translate("Dialogs", "Back"), QMessageBox::RejectRole));
    box.exec();
    return box.clickedButton() == retry   ? UnsavedAnswer::Retry
           : box.clickedButton() == close ? UnsavedAnswer::CloseAnyway
                                          : UnsavedAnswer::Stay;
}

bool Dialogs::stopReading(QWidget *parent)
{
    return confirm(parent, QCoreApplication::translate("Dialogs", "Files Are Being Read"),
                   QCoreApplication::translate("Dialogs", "Not all files have been read yet. What has been read is in "
                                                          "the library. Stop reading the rest?"),
                   QCoreApplication::translate("Dialogs", "Stop Reading"));
}

std::optional<QString> Dialogs::dismissalReason(QWidget *parent, const QString &problem)
{
    ReasonDialog dialog(problem, parent);
    return run(dialog) ? std::optional(dialog.reason()) : std::nullopt;
}

bool Dialogs::signOffAnyway(QWidget *parent, const QString &sentence)
{
    return confirm(parent, QCoreApplication::translate("Dialogs", "Sign Off"), sentence,
                   QCoreApplication::translate("Dialogs", "Sign Off Anyway"));
}

bool Dialogs::pasteWhatFits(QWidget *parent, const QString &sentence)
{
    return confirm(parent, QCoreApplication::translate("Dialogs", "Paste"), sentence,
                   QCoreApplication::translate("Dialogs", "Paste What Fits"));
}

QString Dialogs::rowLabel(QWidget *parent, const QString &above)
{
    return QInputDialog::getText(
        parent, QCoreApplication::translate("Dialogs", "Add a Row"),
        QCoreApplication::translate("Dialogs", "Label of the new row below “%1”, as the report has it:").arg(above));
}

bool Dialogs::mayRemoveReports(QWidget *parent, int count)
{
    return confirm(parent, QCoreApplication::translate("Dialogs", "Take Out of the List"),
                   QCoreApplication::translate("Dialogs", "Take %1 entries out of the list? The files stay where they "
                                                          "are, and what was done to the reports is kept.")
                       .arg(count),
                   QCoreApplication::translate("Dialogs", "Take Out"));
}

QString Dialogs::filterName(QWidget *parent, const QString &proposal)
{
    bool accepted = false;
    const QString name = QInputDialog::getText(parent, QCoreApplication::translate("Dialogs", "Save the Filter"),
                                               QCoreApplication::translate("Dialogs", "Name of the filter:"),
                                               QLineEdit::Normal, proposal, &accepted);
    return accepted ? name : QString();
}

std::optional<Muting> Dialogs::muting(QWidget *parent, const QString &rule, const QString &organ)
{
    MuteDialog dialog(rule, organ, parent);
    return dialog.exec() == QDialog::Accepted ? std::optional(dialog.muting()) : std::nullopt;
}

QString Dialogs::organToJoin(QWidget *parent, const QString &organ, const QStringList &names)
{
    bool isChosen = false;
    const QString name = QInputDialog::getItem(
        parent, QCoreApplication::translate("Dialogs", "Join Another Name"),
        QCoreApplication::translate("Dialogs", "Which name is %1 too?").arg(organ), names, 0, false, &isChosen);
    return isChosen ? name : QString();
}

bool Dialogs::run(QDialog &dialog)
{
    return dialog.exec() == QDialog::Accepted;
}

void Dialogs::about(QWidget *parent, const QString &text)
{
    QMessageBox::about(parent, QCoreApplication::translate("Dialogs", "About"), text);
}

} // namespace disclosure
