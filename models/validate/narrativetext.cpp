// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/validate/narrativetext.h"

#include <QStringList>

namespace disclosure {

bool endsSentence(QChar character)
{
    switch (character.unicode()) { // asked of each character of a narrative, many times
    case u'。':
    case u'!':
    case u'?':
    case u'！':
    case u'？':
    case u'\n':
        return true;
    default:
        return false;
    }
}

bool endsClause(QChar character)
{
    return endsSentence(character) || QStringView(u",;:()，；：（）").contains(character);
}

bool isCounter(const QString &unit)
{
    return (QStringView(u"件条宗起份篇次项笔例个").contains(unit) && unit.size() == 1) || unit == u"件次";
}

bool isOfPeople(const QString &unit)
{
    return QStringView(u"位名人家户").contains(unit) && unit.size() == 1;
}

bool isMoney(const QString &unit)
{
    return unit == u"元" || unit == u"亿元";
}

bool countsThings(const QString &unit)
{
    static const QStringList measures = {u"天"_qs, u"日"_qs, u"小时"_qs};
    return !unit.isEmpty() && !measures.contains(unit);
}

Sentence sentenceAt(const QString &text, qsizetype position)
{
    Sentence sentence{position, position};
    while (sentence.start > 0 && !endsSentence(text[sentence.start - 1])) {
        --sentence.start;
    }
    while (sentence.end < text.size() && !endsSentence(text[sentence.end])) {
        ++sentence.end;
    }
    return sentence;
}

} // namespace disclosure
