// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/decimal.h"

#include <algorithm>

namespace disclosure {

namespace {

constexpr int maximumDigits = 15;

} // namespace

constexpr Decimal::Wide Decimal::powerOfTen(int exponent)
{
    Wide power = 1;
    while (exponent-- > 0) {
        power *= 10;
    }
    return power;
}

std::optional<Decimal> Decimal::fromString(QStringView text)
{
    const bool negative = text.startsWith(u'-');
    if (negative) {
        text = text.sliced(1);
    }
    Wide unscaled = 0;
    int digits = 0;
    int scale = -1;
    for (const QChar c : text) {
        if (c == u'.' && scale < 0 && digits > 0) {
            scale = 0;
        } else if (c >= u'0' && c <= u'9') {
            unscaled = unscaled * 10 + (c.unicode() - u'0');
            scale += scale >= 0 ? 1 : 0;
            digits += unscaled > 0 || digits == 0 ? 1 : 0;
            if (digits > maximumDigits || scale > maximumDigits) {
                return std::nullopt;
            }
        } else {
            return std::nullopt;
        }
    }
    if (digits == 0 || text.endsWith(u'.')) {
        return std::nullopt;
    }
    return Decimal(negative ? -unscaled : unscaled, std::max(scale, 0));
}

QString Decimal::toString() const
{
    QString digits;
    for (Wide rest = m_unscaled < 0 ? -m_unscaled : m_unscaled; rest > 0 || digits.isEmpty(); rest /= 10) {
        digits.prepend(QChar(u'0' + static_cast<char16_t>(rest % 10)));
    }
    if (m_scale > 0) {
        digits = digits.rightJustified(m_scale + 1, u'0');
        digits.insert(digits.size() - m_scale, u'.');
    }
    return m_unscaled < 0 ? u'-' + digits : digits;
}

double Decimal::toDouble() const
{
    // Where both are exact as they stand, one division gives the nearest double (Clinger 1990).
    constexpr Wide mostExact = Wide(1) << 53;
    constexpr int mostDecimals = 22;
    if (m_unscaled >= -mostExact && m_unscaled <= mostExact && m_scale <= mostDecimals) {
        return static_cast<double>(m_unscaled) / static_cast<double>(powerOfTen(m_scale));
    }
    return toString().toDouble();
}

bool Decimal::isWhole() const
{
    return m_unscaled % powerOfTen(m_scale) == 0;
}

Decimal Decimal::shifted(int places) const
{
    Wide unscaled = places > m_scale ? m_unscaled * powerOfTen(places - m_scale) : m_unscaled;
    int scale = std::max(m_scale - places, 0);
    while (scale > 0 && unscaled % 10 == 0) {
        unscaled /= 10;
        --scale;
    }
    return Decimal(unscaled, scale);
}

Decimal Decimal::operator+(const Decimal &other) const
{
    const int scale = std::max(m_scale, other.m_scale);
    const Wide sum = m_unscaled * powerOfTen(scale - m_scale) + other.m_unscaled * powerOfTen(scale - other.m_scale);
    return Decimal(sum, scale);
}

Decimal Decimal::operator-(const Decimal &other) const
{
    return *this + -other;
}

Decimal Decimal::operator-() const
{
    return Decimal(-m_unscaled, m_scale);
}

std::strong_ordering Decimal::operator<=>(const Decimal &other) const
{
    const int scale = std::max(m_scale, other.m_scale);
    const Wide left = m_unscaled * powerOfTen(scale - m_scale);
    const Wide right = other.m_unscaled * powerOfTen(scale - other.m_scale);
    return left < right ? std::strong_ordering::less
                        : (left > right ? std::strong_ordering::greater : std::strong_ordering::equal);
}

} // namespace disclosure
