// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/readers.h"

#include <cstddef>
#include <cstdint>

/// libFuzzer's entry. FUZZED_READER names the reader that this program feeds.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const disclosure::tests::FuzzedReader &reader = disclosure::tests::fuzzedReader(FUZZED_READER);
    if (!reader.read(QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)))) {
        qFatal("What was read is not what a reader promises.");
    }
    return 0;
}
