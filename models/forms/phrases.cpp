// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/forms/phrases.h"

#include <QHash>
#include <QRegularExpression>

namespace disclosure {

namespace {

using Phrases = QHash<QString, QString>;

/// Phrases may be written with phrases; {0,4} and \p{Han} are the patterns' own.
QString expanded(QString pattern, const Phrases &phrases)
{
    static const QRegularExpression name(QStringLiteral("\\{([a-z][a-z_]*)\\}"));
    for (auto match = name.match(pattern); match.hasMatch(); match = name.match(pattern, match.capturedStart())) {
        const auto phrase = phrases.constFind(match.captured(1));
        if (phrase == phrases.constEnd()) {
            qFatal("no such phrase: %s", qPrintable(match.captured()));
        }
        pattern.replace(match.capturedStart(), match.capturedLength(), *phrase);
    }
    return pattern;
}

void expandPatterns(QJsonObject &object, std::initializer_list<QStringView> keys, const Phrases &phrases)
{
    for (const QStringView key : keys) {
        if (object.contains(key)) {
            object[key] = expanded(object[key].toString(), phrases);
        }
    }
}

void appendSubject(QJsonObject subject, const Phrases &phrases, QJsonArray &subjects)
{
    if (const QJsonValue members = subject.take(u"members"); members.isArray()) {
        for (const QJsonValue value : members.toArray()) {
            const QJsonObject member = value.toObject();
            QJsonObject whole = subject;
            for (auto it = member.begin(); it != member.end(); ++it) {
                whole[it.key()] = it.value();
            }
            appendSubject(whole, phrases, subjects);
        }
        return;
    }
    Phrases own = phrases;
    own[QStringLiteral("label")] = subject.take(u"label").toString();
    own[QStringLiteral("verb")] = subject.take(u"verb").toString();
    expandPatterns(subject, {u"words", u"except", u"within", u"near", u"unless", u"next", u"exact"}, own);
    if (!subject.contains(u"sums") && !subject.contains(u"part")) {
        subject[u"sums"] = QJsonArray{QJsonArray{subject[u"at"]}};
    }
    subjects.append(subject);
}

} // namespace

QJsonArray rulesWithPhrases(const QJsonObject &file)
{
    Phrases phrases;
    const QJsonObject named = file[u"phrases"].toObject();
    for (auto it = named.begin(); it != named.end(); ++it) {
        phrases[it.key()] = it.value().toString();
    }
    QJsonArray rules;
    for (const QJsonValue value : file[u"rules"].toArray()) {
        QJsonObject rule = value.toObject();
        expandPatterns(rule, {u"except", u"elsewhere", u"back"}, phrases);
        QJsonArray subjects;
        for (const QJsonValue subject : rule[u"subjects"].toArray()) {
            appendSubject(subject.toObject(), phrases, subjects);
        }
        if (!subjects.isEmpty()) {
            rule[u"subjects"] = subjects;
        }
        rules.append(rule);
    }
    return rules;
}

} // namespace disclosure
