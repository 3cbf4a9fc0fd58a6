// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/celltext.h"

#include <QRegularExpression>

#include <algorithm>

namespace disclosure {

namespace {

/// Han characters and what else is its own compatibility form; most texts hold nothing else, and normalising is slow.
bool isPlain(QChar c)
{
    const char16_t unit = c.unicode();
    return (unit > 0x20 && unit < 0x7f) || (unit >= 0x4e00 && unit <= 0x9fff) || unit == u'、' || unit == u'。';
}

/// Full-width forms of ASCII, which make up nearly all of the rest.
char16_t narrowed(char16_t unit)
{
    return unit >= 0xff01 && unit <= 0xff5e ? static_cast<char16_t>(unit - 0xfee0) : unit;
}

bool isInvisible(QChar c)
{
    // Zero-width characters and byte order marks come with text copied from web pages.
    return c.isSpace() || c.category() == QChar::Other_Format || c.category() == QChar::Other_Control;
}

const QRegularExpression &nothingPattern()
{
    static const QRegularExpression pattern(QStringLiteral("^(?:[-–—―‐‑−─]*|[/\\\\]+|无)$"));
    return pattern;
}

const QRegularExpression &numberPattern()
{
    // sign or word · currency · digits, grouped or not · decimals · unit. Only known units are taken: in 3万件 the word
    // multiplies, and "2.重复申请" is no number.
    static const QRegularExpression pattern(
        QStringLiteral("^(?<sign>[-+–—‐‑−]|增加?|减少?)?¥?(?<digits>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?<decimals>\\.[0-"
                       "9]+)?(?<unit>\\(?(?:[十百千]?[万亿]?元|[件宗项笔个份次条起篇部例批]|人次?)\\)?)?$"));
    return pattern;
}

/// Whether a number or a way to say "nothing" can begin with the character.
bool mayBegin(QChar c)
{
    return c.isDigit() || QStringView(u"-+–—―‐‑−─/\\¥无增减").contains(c);
}

bool hasSpaceBetweenDigits(QStringView text)
{
    static const QRegularExpression pattern(QStringLiteral("[0-9][ \\t\\x{3000}\\x{00a0}]+[0-9]"));
    return pattern.match(text.toString().normalized(QString::NormalizationForm_KC)).hasMatch();
}

/// A control character, or one that no text has a meaning for: what a font without a proper ToUnicode table gives for
/// its digits. Such a cell is not blank.
bool isUnreadable(QChar c)
{
    switch (c.category()) {
    case QChar::Other_Control:
        return !c.isSpace();
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
        return true;
    default:
        return c == QChar::ReplacementCharacter;
    }
}

/// Whether a character is a small or a ringed digit: the mark of a footnote, which the compatibility form makes a digit
/// like any other.
bool isNoteMark(QChar c)
{
    const QChar::Decomposition tag = c.decompositionTag();
    return (tag == QChar::Super || tag == QChar::Sub || tag == QChar::Circle) && c.digitValue() >= 0;
}

/// A text without the marks of footnotes behind its number; nothing if one stands elsewhere.
std::optional<QString> withoutNoteMarks(QStringView text)
{
    QString plain = text.toString();
    while (!plain.isEmpty() && (isNoteMark(plain.back()) || plain.back().isSpace())) {
        plain.chop(1);
    }
    const bool isElsewhere = plain.isEmpty() || std::ranges::any_of(plain, isNoteMark);
    return isElsewhere ? std::nullopt : std::optional(plain);
}

/// The number before a remark in words, 24（其中网上9）, or before the mark of a note, 24[1] or 24*. Words may be of
/// another number, a mark's digits may be the number's, and an asterisk may stand for a digit, so it is not understood.
CellValue numberBeforeRemark(const QString &plain)
{
    static const QRegularExpression words(QStringLiteral("^共?([^()]+)\\([^()]*\\p{Han}[^()]*\\)$"));
    static const QRegularExpression mark(
        QStringLiteral("^([-+0-9,.]*[0-9])(?:[\\[〔【](?:[0-9]{1,2}|\\*+)[\\]〕】]|[*※†‡])$"));
    QRegularExpressionMatch match = words.match(plain);
    if (!match.hasMatch()) {
        match = mark.match(plain);
    }
    CellValue value = match.hasMatch() ? cellValue(match.captured(1)) : CellValue();
    value.number = value.isUnderstood ? value.number : std::nullopt;
    value.isUnderstood = false;
    return value;
}

} // namespace

QString squeezed(QStringView text)
{
    QString result = text.toString();
    bool needsNormalising = false;
    for (QChar &c : result) {
        c = narrowed(c.unicode());
        needsNormalising = needsNormalising || !isPlain(c);
    }
    if (needsNormalising) {
        result = result.normalized(QString::NormalizationForm_KC);
        result.removeIf(isInvisible);
    }
    return result;
}

CellValue cellValue(QStringView text)
{
    if (std::ranges::any_of(text, isNoteMark)) {
        const std::optional<QString> plain = withoutNoteMarks(text);
        return plain ? cellValue(*plain) : CellValue{.number = std::nullopt, .unit = {}, .isUnderstood = false};
    }
    const QString plain = squeezed(text);
    if (plain.size() != text.size() && std::ranges::any_of(text, isUnreadable)) {
        return {.number = std::nullopt, .unit = {}, .isUnderstood = false};
    }
    if (plain.isEmpty()) {
        return {};
    }
    if (!mayBegin(plain.front())) {
        return numberBeforeRemark(plain);
    }
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    if (plain.size() == text.size() && std::ranges::all_of(plain, isDigit)) {
        // Nearly all cells; the patterns take a hundred times as long.
        const std::optional<Decimal> number = Decimal::fromString(plain);
        return {.number = number, .unit = {}, .isUnderstood = number.has_value()};
    }
    if (nothingPattern().match(plain).hasMatch()) {
        return {};
    }
    const QRegularExpressionMatch match = numberPattern().match(plain);
    if (!match.hasMatch()) {
        return numberBeforeRemark(plain);
    }
    QString unit = match.captured(u"unit");
    if (unit.startsWith(u'(') && unit.endsWith(u')')) {
        unit = unit.sliced(1, unit.size() - 2);
    }
    QString digits = match.captured(u"digits").remove(u',') + match.captured(u"decimals");
    const QString sign = match.captured(u"sign");
    if (!sign.isEmpty() && sign != u"+" && !sign.startsWith(u'增')) {
        digits.prepend(u'-');
    }
    const std::optional<Decimal> number = Decimal::fromString(digits);
    if (!number) {
        return {.number = std::nullopt, .unit = {}, .isUnderstood = false};
    }
    if (unit.isEmpty() && plain.contains(u'¥')) {
        unit = QStringLiteral("元");
    }
    // "1 2" may be 12 or two numbers that slipped into one cell.
    return {.number = number, .unit = unit, .isUnderstood = !hasSpaceBetweenDigits(text)};
}

} // namespace disclosure
