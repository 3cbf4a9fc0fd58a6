// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <compare>
#include <optional>

namespace disclosure {

/// An exact decimal number as a report states it, such as -6 or 372827900.49.
///
/// Sums of report cells must be exact, which double is not. The number of decimals is kept (45.90 stays 45.90 in
/// text) but does not count in comparisons. At most 15 digits, so that no sum of a report's cells can overflow.
class Decimal {
    __extension__ using Wide = __int128;

public:
    constexpr Decimal() = default;
    constexpr Decimal(qint64 whole) : m_unscaled(whole) {}

    /// Reads plain digits with an optional minus sign and point; nullopt for anything else or over 15 digits.
    static std::optional<Decimal> fromString(QStringView text);

    QString toString() const;
    double toDouble() const;
    bool isWhole() const;
    bool isNegative() const { return m_unscaled < 0; }
    /// Ten thousand of it (万), or the number in ten thousands; no zeros at the end of its decimals.
    Decimal timesTenThousand() const { return shifted(4); }
    Decimal inTenThousands() const { return shifted(-4); }

    Decimal operator+(const Decimal &other) const;
    Decimal operator-(const Decimal &other) const;
    Decimal operator-() const;
    Decimal &operator+=(const Decimal &other) { return *this = *this + other; }

    bool operator==(const Decimal &other) const { return (*this <=> other) == 0; }
    std::strong_ordering operator<=>(const Decimal &other) const;

private:
    constexpr Decimal(Wide unscaled, int scale) : m_unscaled(unscaled), m_scale(scale) {}

    static constexpr Wide powerOfTen(int exponent);
    Decimal shifted(int places) const;

    Wide m_unscaled = 0;
    int m_scale = 0;
};

} // namespace disclosure
