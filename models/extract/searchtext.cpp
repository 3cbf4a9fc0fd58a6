// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/extract/searchtext.h"

#include <QList>

namespace disclosure {

namespace {

constexpr QChar endOfCell = u'\0';

/// Han characters, and the punctuation and full-width forms that stand among them.
bool isChinese(const QString &character)
{
    const uint code = character.toUcs4().value(0);
    return QChar::script(code) == QChar::Script_Han || (code >= 0x3000 && code <= 0x303f) ||
           (code >= 0xff00 && code <= 0xffef);
}

} // namespace

void SearchText::add(const QString &character)
{
    const int index = m_count++;
    if (character.trimmed().isEmpty()) {
        m_hasSpace = true;
        return;
    }
    const QString key = character.normalized(QString::NormalizationForm_KC).toCaseFolded();
    const bool isHan = isChinese(character);
    if (m_hasSpace && !isHan && !m_endsChinese) {
        m_key += u' ';
        m_characters.push_back(index);
    }
    for (const QChar unit : key) {
        m_key += unit;
        m_characters.push_back(index);
    }
    m_hasSpace = false;
    m_endsChinese = isHan;
}

void SearchText::addEnd()
{
    m_key += endOfCell;
    m_characters.push_back(m_count);
    m_hasSpace = false;
    m_endsChinese = true;
}

std::vector<std::pair<int, int>> SearchText::find(const QString &words) const
{
    SearchText wanted;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const bool isPair = words[i].isHighSurrogate() && i + 1 < words.size();
        wanted.add(words.sliced(i, isPair ? 2 : 1));
        i += isPair ? 1 : 0;
    }
    std::vector<std::pair<int, int>> found;
    if (wanted.m_key.isEmpty()) {
        return found;
    }
    for (qsizetype at = m_key.indexOf(wanted.m_key); at >= 0; at = m_key.indexOf(wanted.m_key, at)) {
        const qsizetype end = at + wanted.m_key.size();
        found.emplace_back(m_characters[static_cast<std::size_t>(at)],
                           m_characters[static_cast<std::size_t>(end - 1)] + 1);
        at = end;
    }
    return found;
}

} // namespace disclosure
