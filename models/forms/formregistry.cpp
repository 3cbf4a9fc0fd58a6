// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/forms/form.h"
#include "models/forms/phrases.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

#include "resources/resources.h"

namespace disclosure {

namespace {

// The files are compiled in and a test loads them all: what is wrong with one is a broken build, not a user's mistake.

QJsonObject objectIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("%s: %s", qPrintable(path), qPrintable(file.errorString()));
    }
    return QJsonDocument::fromJson(file.readAll()).object();
}

Form formFrom(const QJsonObject &object)
{
    Result<Form> form = Form::fromJson(object);
    if (!form) {
        qFatal("%s: %s", qPrintable(object[u"id"].toString()), qPrintable(form.error().sentence));
    }
    return *std::move(form);
}

/// Without sums of cells that the form does not have.
QJsonArray sumsFor(const Form &form, const QJsonArray &sums)
{
    QJsonArray known;
    for (const QJsonValue sum : sums) {
        const QJsonArray cells = sum.toArray();
        const auto isThere = [&form](const QJsonValue &term) {
            return form.place(Rule::Subject::cellOf(term.toString())).has_value();
        };
        if (std::all_of(cells.begin(), cells.end(), isThere)) {
            known.append(cells);
        }
    }
    return known;
}

/// A rule as it is for a form: without sums of cells that the form does not have, and without subjects that have no
/// other sums.
QJsonObject ruleFor(const Form &form, QJsonObject rule)
{
    QJsonArray subjects;
    for (const QJsonValue value : rule[u"subjects"].toArray()) {
        QJsonObject subject = value.toObject();
        const bool hasSums = subject.contains(u"sums");
        const QJsonArray sums = sumsFor(form, subject[u"sums"].toArray());
        if (hasSums) {
            subject[u"sums"] = sums;
        }
        if (!hasSums || !sums.isEmpty()) {
            subjects.append(subject);
        }
    }
    if (rule.contains(u"subjects")) {
        rule[u"subjects"] = subjects;
    }
    return rule;
}

} // namespace

const FormRegistry &FormRegistry::builtIn()
{
    static const FormRegistry registry = [] {
        initResources();
        const QJsonArray shared = rulesWithPhrases(objectIn(QStringLiteral(":/rules/narrative.json")));
        std::vector<Form> forms;
        const QDir folder(QStringLiteral(":/forms"));
        for (const QString &name : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
            QJsonObject object = objectIn(folder.filePath(name));
            const Form form = formFrom(object);
            QJsonArray rules = object[u"rules"].toArray();
            for (const QJsonValue rule : shared) {
                rules.append(ruleFor(form, rule.toObject()));
            }
            object[u"rules"] = rules;
            forms.push_back(formFrom(object));
        }
        return FormRegistry(std::move(forms));
    }();
    return registry;
}

} // namespace disclosure
