// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/validate/figures.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace disclosure {

namespace {

/// Units that reports count with. Longer ones come first.
const QString units = QStringLiteral("人次|件次|篇次|条次|家次|户次|亿元|元|吨|亩|公里|台|辆|套|课时|学时|件|条|宗|起|"
                                     "份|篇|次|项|笔|例|个|人|名|位|批|期|场|家|户|部|则|封|册|"
                                     "类|天|日|小时");

const QString numerals = QStringLiteral("[零〇一二两三四五六七八九十百千]{1,9}");

/// 三百二十, 两千零五, 十二. Nothing for what is no number, such as 百.
std::optional<qint64> valueOfNumerals(QStringView text)
{
    static const QString digits = QStringLiteral("〇一二三四五六七八九");
    qint64 sum = 0;
    qint64 digit = -1;
    for (QChar character : text) {
        character = character == u'零' ? u'〇' : character == u'两' ? u'二' : character;
        const qint64 unit = character == u'十' ? 10 : character == u'百' ? 100 : character == u'千' ? 1000 : 0;
        if (unit == 0) {
            const qint64 next = digits.indexOf(character);
            if (next < 0 || digit > 0) {
                return std::nullopt; // digit by digit, as years and telephone numbers are written
            }
            digit = next;
        } else {
            if (digit < 0 && (unit != 10 || sum % 100 != 0)) {
                return std::nullopt;
            }
            sum += std::max<qint64>(digit, 1) * unit;
            digit = -1;
        }
    }
    return sum + std::max<qint64>(digit, 0);
}

bool endsWithAny(QStringView text, std::initializer_list<QStringView> words)
{
    return std::ranges::any_of(words, [text](QStringView word) { return text.endsWith(word); });
}

bool startsWithAny(QStringView text, std::initializer_list<QStringView> words)
{
    return std::ranges::any_of(words, [text](QStringView word) { return text.startsWith(word); });
}

/// Whether digits are part of a date, an ordinal, a name or a measure of something else.
bool isOther(QStringView before, QStringView after, bool hasUnit)
{
    if (before.endsWith(u'第') || before.endsWith(u'〔') ||
        startsWithAny(after, {u"年", u"月", u"号", u"世纪", u"〕"})) {
        return true;
    }
    const bool isGlued = !before.isEmpty() && before.back().isLetter() && before.back().unicode() < 0x80;
    return isGlued || (!hasUnit && startsWithAny(after, {u"-", u"—", u"~", u"热线", u"平台"}));
}

} // namespace

std::vector<Figure> figuresIn(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral(
            "(?<digits>[0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?|[0-9]+(?:\\.[0-9]+)?)(?<rest>余|多)?(?<ten>万)?"
            "(?<more>余|多)?(?:(?<percent>%)|(?<unit>%1))?|(?<numerals>%2)(?<few>余|多)?(?<counter>人次|件次|"
            "件|条|宗|起|份|篇|次|项|笔|例)")
            .arg(units, numerals));
    std::vector<Figure> figures;
    for (auto it = pattern.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const QStringView before = QStringView(text).left(match.capturedStart());
        const QStringView after = QStringView(text).mid(match.capturedEnd());
        Figure figure{.words = match.captured(), .start = match.capturedStart(), .end = match.capturedEnd()};
        if (match.hasCaptured(u"numerals")) {
            const std::optional<qint64> value = valueOfNumerals(match.capturedView(u"numerals"));
            // 进一步, 统一条目, 一次性, 三审三校, 同一件: words rather than numbers.
            const bool isWord = endsWithAny(before, {u"第", u"进", u"统", u"同", u"唯", u"任", u"每", u"逐", u"某",
                                                     u"另", u"无", u"这", u"再", u"首", u"(", u"之"}) ||
                                startsWithAny(after, {u"性", u"目", u"例", u"款", u"件", u"码", u"分", u"来", u"到"});
            if (!value || isWord) {
                continue;
            }
            figure.value = Decimal(*value);
            figure.unit = match.captured(u"counter");
            figure.isAbout = match.hasCaptured(u"few");
        } else {
            QString digits = match.captured(u"digits");
            digits.remove(u',');
            figure.unit = match.captured(u"unit");
            figure.isPercent = match.hasCaptured(u"percent");
            if (isOther(before, after, !figure.unit.isEmpty() || figure.isPercent)) {
                continue;
            }
            // 12月3日, 3个月: a day is no count.
            if ((figure.unit == u"日" && before.endsWith(u'月')) ||
                (figure.unit == u"个" && startsWithAny(after, {u"月", u"工作日", u"自然日", u"小时", u"百分点"}))) {
                continue;
            }
            const Decimal value = Decimal::fromString(digits).value_or(Decimal(0));
            figure.value = match.hasCaptured(u"ten") ? value.timesTenThousand() : value;
            figure.isAbout = match.hasCaptured(u"rest") || match.hasCaptured(u"more");
        }
        figure.isAbout = figure.isAbout || endsWithAny(before, {u"约", u"近", u"超", u"超过", u"逾", u"达到或超过"}) ||
                         startsWithAny(after, {u"左右", u"以上", u"以下", u"以内"});
        figures.push_back(std::move(figure));
    }
    return figures;
}

bool hasSlip(const Decimal &value, const Decimal &right)
{
    QString one = value.toString();
    QString other = right.toString();
    if (one.size() != other.size() || one.size() < 2) {
        return false;
    }
    qsizetype different = 0;
    for (qsizetype i = 0; i < one.size(); ++i) {
        different += one[i] == other[i] ? 0 : 1;
    }
    std::ranges::sort(one);
    std::ranges::sort(other);
    return different == 1 || one == other;
}

} // namespace disclosure
