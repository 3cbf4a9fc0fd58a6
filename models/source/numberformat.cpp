// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/docxnumbering.h"

#include <array>
#include <string_view>

namespace disclosure {

namespace {

QString symbolAt(std::u16string_view symbols, int number)
{
    if (number < 1 || size_t(number) > symbols.size()) {
        return QString::number(number);
    }
    return QString(QChar(symbols[size_t(number - 1)]));
}

/// 一, 十, 十一, 二十, 一百零五: numbers as they are counted in Chinese; `digits` from zero to nine, `units` ten to
/// thousand.
QString counted(int number, std::u16string_view digits, std::u16string_view units, bool hasLeadingOne)
{
    if (number < 0 || number > 9999) {
        return QString::number(number);
    }
    if (number == 0) {
        return QString(QChar(digits[0]));
    }
    QString text;
    bool isZeroPending = false;
    for (int power = 3, unit = 1000; power >= 0; --power, unit /= 10) {
        const int digit = number / unit % 10;
        if (digit == 0) {
            isZeroPending = !text.isEmpty();
            continue;
        }
        if (isZeroPending) {
            text += QChar(digits[0]);
            isZeroPending = false;
        }
        const bool isPlainTen = digit == 1 && unit == 10 && text.isEmpty() && !hasLeadingOne;
        if (!isPlainTen) {
            text += QChar(digits[size_t(digit)]);
        }
        if (power > 0) {
            text += QChar(units[size_t(power - 1)]);
        }
    }
    return text;
}

/// 一〇五: digit by digit.
QString digitByDigit(int number, std::u16string_view digits)
{
    QString text;
    for (const QChar digit : QString::number(number)) {
        text += digit.isDigit() ? QChar(digits[size_t(digit.digitValue())]) : digit;
    }
    return text;
}

QString roman(int number)
{
    struct Step {
        int value;
        const char16_t *text;
    };
    constexpr std::array steps{Step{1000, u"M"}, Step{900, u"CM"}, Step{500, u"D"}, Step{400, u"CD"}, Step{100, u"C"},
                               Step{90, u"XC"},  Step{50, u"L"},   Step{40, u"XL"}, Step{10, u"X"},   Step{9, u"IX"},
                               Step{5, u"V"},    Step{4, u"IV"},   Step{1, u"I"}};
    if (number < 1 || number > 3999) {
        return QString::number(number);
    }
    QString text;
    for (const Step &step : steps) {
        for (; number >= step.value; number -= step.value) {
            text += QString::fromUtf16(step.text);
        }
    }
    return text;
}

/// A … Z, AA, BB …, as Word counts on.
QString letters(int number)
{
    if (number < 1 || number > 26 * 20) {
        return QString::number(number);
    }
    return QString((number - 1) / 26 + 1, QChar(u'A' + (number - 1) % 26));
}

} // namespace

QString formatNumber(int number, QStringView format)
{
    constexpr std::u16string_view plainDigits = u"零一二三四五六七八九";
    constexpr std::u16string_view plainUnits = u"十百千";
    if (format == u"bullet" || format == u"none") {
        return {};
    }
    if (format == u"chineseCounting" || format == u"chineseCountingThousand" || format == u"taiwaneseCounting" ||
        format == u"taiwaneseCountingThousand" || format == u"japaneseCounting") {
        return counted(number, plainDigits, plainUnits, false);
    }
    if (format == u"chineseLegalSimplified" || format == u"ideographLegalTraditional") {
        return counted(number, u"零壹贰叁肆伍陆柒捌玖", u"拾佰仟", true);
    }
    if (format == u"ideographDigital" || format == u"japaneseDigitalTenThousand" || format == u"taiwaneseDigital") {
        return digitByDigit(number, u"〇一二三四五六七八九");
    }
    if (format == u"ideographTraditional") {
        return symbolAt(u"甲乙丙丁戊己庚辛壬癸", number);
    }
    if (format == u"ideographZodiac") {
        return symbolAt(u"子丑寅卯辰巳午未申酉戌亥", number);
    }
    if (format == u"decimalEnclosedCircle" || format == u"decimalEnclosedCircleChinese") {
        return symbolAt(u"①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳", number);
    }
    if (format == u"decimalEnclosedParen") {
        return symbolAt(u"⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇", number);
    }
    if (format == u"decimalEnclosedFullstop") {
        return symbolAt(u"⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛", number);
    }
    if (format == u"ideographEnclosedCircle") {
        return symbolAt(u"㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉", number);
    }
    if (format == u"decimalFullWidth" || format == u"decimalFullWidth2") {
        return digitByDigit(number, u"０１２３４５６７８９");
    }
    if (format == u"decimalZero" && number >= 0 && number < 10) {
        return u'0' + QString::number(number);
    }
    if (format == u"upperLetter") {
        return letters(number);
    }
    if (format == u"lowerLetter") {
        return letters(number).toLower();
    }
    if (format == u"upperRoman") {
        return roman(number);
    }
    if (format == u"lowerRoman") {
        return roman(number).toLower();
    }
    return QString::number(number);
}

} // namespace disclosure
