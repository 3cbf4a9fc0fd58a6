// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <span>
#include <string_view>

namespace disclosure::tests {

/// A reader that is fed with damaged files: by a fuzzer of its own (`tests/run --fuzz`), and with what the fuzzers
/// found (tests/data/fuzz, a folder for each reader) by a test.
struct FuzzedReader {
    std::string_view name;
    /// Takes any bytes. False if what was read is not what a reader promises; crashes, leaks and hangs show themselves.
    bool (*read)(const QByteArray &content);
};

std::span<const FuzzedReader> fuzzedReaders();

/// The reader of that name; ends the program if there is none.
const FuzzedReader &fuzzedReader(std::string_view wanted);

} // namespace disclosure::tests
