// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/sortkey.h"

#include <memory>
#include <unicode/ucol.h>

namespace disclosure {

namespace {

struct CloseCollator {
    void operator()(UCollator *collator) const { ucol_close(collator); }
};
using Collator = std::unique_ptr<UCollator, CloseCollator>;

Collator newCollator()
{
    UErrorCode status = U_ZERO_ERROR;
    Collator collator(ucol_open("zh@collation=pinyin", &status));
    if (collator) {
        ucol_setAttribute(collator.get(), UCOL_NUMERIC_COLLATION, UCOL_ON, &status);
        ucol_setStrength(collator.get(), UCOL_SECONDARY);
    }
    return collator;
}

} // namespace

QByteArray sortKey(const QString &text)
{
    // Making one takes milliseconds, and threads must not share it.
    thread_local const Collator collator = newCollator();
    if (!collator) {
        return text.toUtf8();
    }
    const auto *characters = reinterpret_cast<const UChar *>(text.utf16());
    const auto length = static_cast<int32_t>(text.size());
    QByteArray key(ucol_getSortKey(collator.get(), characters, length, nullptr, 0), Qt::Uninitialized);
    ucol_getSortKey(collator.get(), characters, length, reinterpret_cast<uint8_t *>(key.data()),
                    static_cast<int32_t>(key.size()));
    key.chop(1); // the closing zero
    return key;
}

QString foldedText(const QString &text)
{
    return text.normalized(QString::NormalizationForm_KC).toCaseFolded();
}

} // namespace disclosure
