// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/loadedreport.h"

#include <QObject>

#include <optional>

namespace disclosure {

/// Loads the report that will probably be opened next, in another thread and by a connection of its own.
class Prefetch final : public QObject {
    Q_OBJECT

public:
    /// The library has to outlive it.
    explicit Prefetch(const Library &library, QObject *parent = nullptr);

    void want(qint64 reportId);
    /// What was loaded of the report, if the library still holds the same.
    std::optional<LoadedReport> take(qint64 reportId);
    /// Something that a report is made of has changed.
    void forget();
    void forgetReport(qint64 reportId);
    bool isReady(qint64 reportId) const { return m_loaded && m_loaded->summary.id == reportId; }

private:
    void takeLoaded(qint64 number, const Result<LoadedReport> &loaded);

    const Library &m_library;
    std::optional<LoadedReport> m_loaded;
    qint64 m_wanted = 0;  ///< report that is being loaded; 0 for none
    qint64 m_number = 0;  ///< of the last order, so that an older answer is known
    qint64 m_counter = 0; ///< what the library's changeCounter() was before it was loaded
};

} // namespace disclosure
