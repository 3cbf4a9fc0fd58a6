// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/forms/form.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

#include "resources/resources.h"

namespace disclosure {

const FormRegistry &FormRegistry::builtIn()
{
    static const FormRegistry registry = [] {
        initResources();
        std::vector<Form> forms;
        const QDir folder(QStringLiteral(":/forms"));
        for (const QString &name : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
            QFile file(folder.filePath(name));
            if (!file.open(QIODevice::ReadOnly)) {
                qFatal("%s: %s", qPrintable(file.fileName()), qPrintable(file.errorString()));
            }
            Result<Form> form = Form::fromJson(QJsonDocument::fromJson(file.readAll()).object());
            if (!form) {
                // The files are compiled in and a test loads them all: this is a broken build, not a user's mistake.
                qFatal("%s: %s", qPrintable(file.fileName()), qPrintable(form.error().sentence));
            }
            forms.push_back(*std::move(form));
        }
        return FormRegistry(std::move(forms));
    }();
    return registry;
}

} // namespace disclosure
