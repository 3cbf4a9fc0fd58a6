// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/dialogs.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>

namespace disclosure {

QStringList Dialogs::filesToOpen(QWidget *parent)
{
    const QString reports = QCoreApplication::translate("Dialogs", "Annual reports") +
                            u" (*.pdf *.docx *.doc *.wps *.html *.htm *.mht *.mhtml *.txt *.md *.json)"_qs;
    const QString all = QCoreApplication::translate("Dialogs", "All files") + u" (*)"_qs;
    return QFileDialog::getOpenFileNames(parent, QCoreApplication::translate("Dialogs", "Open Reports"), {},
                                         reports + u";;"_qs + all);
}

QString Dialogs::folderToOpen(QWidget *parent)
{
    return QFileDialog::getExistingDirectory(parent,
                                             QCoreApplication::translate("Dialogs", "Open a Folder of Reports"));
}

QString Dialogs::workbookToWrite(QWidget *parent, const QString &proposal)
{
    QString path =
        QFileDialog::getSaveFileName(parent, QCoreApplication::translate("Dialogs", "Export Tables"), proposal,
                                     QCoreApplication::translate("Dialogs", "Excel workbooks") + u" (*.xlsx)"_qs);
    if (!path.isEmpty() && !path.endsWith(u".xlsx"_qs, Qt::CaseInsensitive)) {
        path += u".xlsx"_qs;
    }
    return path;
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

Dialogs::UnsavedAnswer Dialogs::unsavedCorrections(QWidget *parent, int count)
{
    QMessageBox box(QMessageBox::Warning, QCoreApplication::translate("Dialogs", "Corrections Not Saved"),
                    QCoreApplication::translate("Dialogs", "%1 corrections could not be written to the library. If you "
                                                           "close the window now, they are lost.")
                        .arg(count),
                    QMessageBox::NoButton, parent);
    const QAbstractButton *retry =
        box.addButton(QCoreApplication::translate("Dialogs", "Try Again"), QMessageBox::AcceptRole);
    const QAbstractButton *close =
        box.addButton(QCoreApplication::translate("Dialogs", "Close and Lose Them"), QMessageBox::DestructiveRole);
    box.setEscapeButton(box.addButton(QCoreApplication::translate("Dialogs", "Back"), QMessageBox::RejectRole));
    box.exec();
    return box.clickedButton() == retry   ? UnsavedAnswer::Retry
           : box.clickedButton() == close ? UnsavedAnswer::CloseAnyway
                                          : UnsavedAnswer::Stay;
}

void Dialogs::about(QWidget *parent, const QString &text)
{
    QMessageBox::about(parent, QCoreApplication::translate("Dialogs", "About"), text);
}

} // namespace disclosure
