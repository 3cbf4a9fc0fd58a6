// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

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
    /// With the ending .xlsx.
    virtual QString workbookToWrite(QWidget *parent, const QString &proposal);
    virtual std::optional<QString> password(QWidget *parent, const QString &fileName, bool wasWrong);
    /// Asked on closing while corrections could not be written to the library.
    virtual UnsavedAnswer unsavedCorrections(QWidget *parent, int count);
    virtual void about(QWidget *parent, const QString &text);
};

} // namespace disclosure
