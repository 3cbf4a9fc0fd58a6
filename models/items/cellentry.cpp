// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/cellentry.h"

#include "models/report/celltext.h"

#include <QCoreApplication>

#include <algorithm>

namespace disclosure {

namespace {

/// So many digits are exact in sums; no report comes near.
constexpr int mostDigits = 15;

QString notTaken(const QString &text)
{
    return QCoreApplication::translate("CellEntry", "“%1” was not taken, the old value stays.").arg(text.simplified());
}

bool isTooLong(const QString &text)
{
    const QString plain = squeezed(text);
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    const auto isPartOfNumber = [&](QChar c) { return isDigit(c) || QStringView(u",.+-−").contains(c); };
    return std::ranges::all_of(plain, isPartOfNumber) && std::ranges::count_if(plain, isDigit) > mostDigits;
}

QString whatIsTaken(ValueKind kind)
{
    switch (kind) {
    case ValueKind::Count:
        return QCoreApplication::translate("CellEntry", "Type a whole number such as 12, a unit may follow it; leave "
                                                        "the cell blank or type / if the report states none.");
    case ValueKind::SignedCount:
        return QCoreApplication::translate("CellEntry", "Type a whole number such as 12, -3 or 减 3; leave the cell "
                                                        "blank or type / if the report states none.");
    case ValueKind::Amount:
        return QCoreApplication::translate("CellEntry", "Type a number such as 12 or 12.5, a unit may follow it; leave "
                                                        "the cell blank or type / if the report states none.");
    }
    return {};
}

QString why(const QString &text, ValueKind kind)
{
    const CellValue value = cellValue(text);
    if (!value.isUnderstood) {
        return isTooLong(text)
                   ? QCoreApplication::translate("CellEntry", "A number has at most %1 digits.").arg(mostDigits)
                   : QCoreApplication::translate("CellEntry", "It is not a number.");
    }
    if (!value.number) {
        return {};
    }
    if (kind != ValueKind::Amount && !value.number->isWhole()) {
        return QCoreApplication::translate("CellEntry", "This cell counts, and a count has no fraction.");
    }
    if (kind == ValueKind::Count && value.number->isNegative()) {
        return QCoreApplication::translate("CellEntry", "This cell counts, and a count is not negative.");
    }
    if (kind == ValueKind::Amount && value.number->isNegative()) {
        return QCoreApplication::translate("CellEntry", "An amount is not negative.");
    }
    return {};
}

} // namespace

QString refusal(const QString &text, ValueKind kind)
{
    const QString reason = why(text, kind);
    return reason.isEmpty() ? QString() : notTaken(text) + u' ' + reason + u' ' + whatIsTaken(kind);
}

QString textBesideNumber(const QString &text)
{
    const CellValue value = cellValue(text);
    if (!value.number) {
        return {};
    }
    const QString plain = squeezed(text).remove(u',').replace(u'−', u'-');
    const bool isSame = plain == value.number->toString() || Decimal::fromString(plain).has_value();
    return isSame ? QString() : text.simplified();
}

} // namespace disclosure
