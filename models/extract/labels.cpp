// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/extract/labels.h"

#include "models/report/celltext.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <memory>
#include <numeric>
#include <unicode/translit.h>

namespace disclosure {

namespace {

bool isHan(QChar c)
{
    return c.unicode() >= 0x4e00 && c.unicode() <= 0x9fff;
}

/// The simplified form of a character; ICU's data.
QChar simplified(QChar c)
{
    thread_local QHash<QChar, QChar> known;
    if (const auto it = known.constFind(c); it != known.cend()) {
        return *it;
    }
    thread_local const std::unique_ptr<icu::Transliterator> transliterator = [] {
        UErrorCode status = U_ZERO_ERROR;
        return std::unique_ptr<icu::Transliterator>(
            icu::Transliterator::createInstance("Traditional-Simplified", UTRANS_FORWARD, status));
    }();
    icu::UnicodeString text(c.unicode());
    if (transliterator) {
        transliterator->transliterate(text);
    }
    const QChar result = text.length() == 1 ? QChar(text[0]) : c;
    known.insert(c, result);
    return result;
}

bool mayBeginNumber(QChar c)
{
    return c == u'(' || c == u'第' || c.isDigit() || QStringView(u"一二三四五六七八九十").contains(c);
}

/// Without a remark in brackets at the end: 予以公开(全部). What is part of something is a row of its own, and longer
/// texts tell more than a remark: 行政诉讼(未经复议直接起诉).
QString withoutRemark(const QString &key)
{
    static const QRegularExpression remark(QStringLiteral("\\((?!其中)[^()]{1,4}\\)$"));
    return key.endsWith(u')') ? QString(key).remove(remark) : key;
}

} // namespace

QString inSimplifiedCharacters(QString text)
{
    for (QChar &c : text) {
        if (isHan(c)) {
            c = simplified(c);
        }
    }
    return text;
}

QString withoutForeignWords(QString text)
{
    static const QRegularExpression words(QStringLiteral("[A-Za-z][^\\p{Han}]*"));
    const auto isLatin = [](QChar c) { return c.unicode() < 0x80 && c.isLetter(); };
    return std::ranges::any_of(text, isLatin) && std::ranges::any_of(text, isHan) ? text.remove(words) : text;
}

QString labelKey(QStringView text)
{
    QString key = withoutForeignWords(squeezed(text));
    key.removeIf([](QChar c) { return !isHan(c) && QStringView(u"\"'“”‘’「」《》,，、;；:：*#|_-—–―·/").contains(c); });
    key = inSimplifiedCharacters(std::move(key));
    for (QChar &c : key) {
        c = c == u'〔' || c == u'【' || c == u'〈' ? u'(' : (c == u'〕' || c == u'】' || c == u'〉' ? u')' : c);
    }
    if (key.contains(u'它') || key.contains(u'者')) {
        key.replace(u"其它"_qs, u"其他"_qs).replace(u"或者"_qs, u"或"_qs);
    }
    return key;
}

QString withoutUnit(const QString &head)
{
    static const QRegularExpression unit(
        QStringLiteral("[（(](?:[^（）()]*单位[^（）()]*|(?:人民币)?[百千万亿]*元|件|宗|项|个|笔|份)[）)]"));
    const bool hasBrackets = head.contains(u'（') || head.contains(u'(');
    const QString words = hasBrackets ? QString(head).remove(unit) : head;
    return words.trimmed().isEmpty() ? head : words;
}

QString withoutNumber(const QString &key)
{
    // 一、 has lost its 、 in a key; it counts as a number only before something that is no number itself.
    static const QRegularExpression number(
        QStringLiteral("^(?:\\(?[0-9]{1,2}(?:[.)]|(?=[^0-9.]))|\\([一二三四五六七八九十]{1,3}\\)|第?["
                       "一二三四五六七八九十]{1,2}(?=[^一二三四五六七八九十级类般些次]))"));
    if (key.isEmpty() || !mayBeginNumber(key.front())) {
        return key;
    }
    const QRegularExpressionMatch match = number.match(key);
    return match.hasMatch() && match.capturedLength() < key.size() ? key.sliced(match.capturedLength()) : key;
}

QString numberOf(const QString &key)
{
    QString number = key.chopped(withoutNumber(key).size());
    return number.removeIf([](QChar c) { return QStringView(u"().第").contains(c); });
}

double similarity(QStringView left, QStringView right)
{
    if (left == right) {
        return 1;
    }
    const qsizetype longer = std::max(left.size(), right.size());
    if (longer == 0 || std::min(left.size(), right.size()) == 0) {
        return 0;
    }
    // Levenshtein's distance, one row at a time.
    std::vector<qsizetype> row(static_cast<std::size_t>(right.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < left.size(); ++i) {
        qsizetype diagonal = row[0];
        row[0] = i + 1;
        for (qsizetype j = 0; j < right.size(); ++j) {
            const qsizetype substituted = diagonal + (left[i] == right[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({substituted, row[j] + 1, row[j + 1] + 1});
        }
    }
    return 1.0 - static_cast<double>(row.back()) / static_cast<double>(longer);
}

LabelKeys::LabelKeys(const Label &label)
{
    m_numbered = labelKey(label.text.zh);
    for (const QString &text : QStringList(label.text.zh) + label.variants) {
        const QString key = withoutNumber(labelKey(text));
        if (!key.isEmpty() && !m_keys.contains(key)) {
            m_keys.append(key);
        }
    }
    for (const QString &text : label.inCells) {
        m_cellKeys.append(withoutNumber(labelKey(text)));
    }
}

double LabelKeys::match(const LabelText &text, double least) const
{
    if (text.key.isEmpty() || m_keys.isEmpty()) {
        return 0;
    }
    if (text.numbered == m_numbered) {
        return 1;
    }
    const auto bestOf = [&](const QStringList &keys) {
        double best = 0;
        for (const QString &candidate : keys) {
            // The distance is at least the difference in length.
            const auto [shorter, longer] = std::minmax({text.key.size(), candidate.size()});
            if (static_cast<double>(shorter) >= least * static_cast<double>(longer)) {
                best = std::max(best, similarity(text.key, candidate));
            }
        }
        return best;
    };
    const double best = std::max(0.99 * bestOf(m_keys), wordsOfItsOwn * bestOf(m_cellKeys));
    const bool hasRemark = best < wordsOfItsOwn && m_keys.contains(withoutRemark(text.key));
    return hasRemark ? wordsOfItsOwn : best;
}

bool LabelKeys::isNumberedAlike(const QString &key) const
{
    const QString own = numberOf(m_numbered);
    return !own.isEmpty() && own == numberOf(key);
}

bool LabelKeys::isNumberedOtherwise(const LabelText &text) const
{
    const QString own = numberOf(m_numbered);
    const QString other = numberOf(text.numbered);
    return !own.isEmpty() && !other.isEmpty() && own != other;
}

} // namespace disclosure
