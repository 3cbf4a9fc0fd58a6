// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace disclosure::tests {

/// What the batch program did.
struct BatchResult {
    int exitCode = -1;
    QString out;
    QString err;

    QStringList lines() const { return out.split(u'\n', Qt::SkipEmptyParts); }
};

/// Starts the batch program as a process and waits for its end.
BatchResult runBatchProgram(const QStringList &arguments, const QStringList &environment = {});

} // namespace disclosure::tests
