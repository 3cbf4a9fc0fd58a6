// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/desk.h"
#include "app/window/librarythread.h"
#include "app/window/passwords.h"

#include "models/reading/readingpool.h"

#include <QHash>
#include <QObject>

#include <deque>
#include <set>

namespace disclosure {

/// When a report is read, only tables, titles and headings of scanned pages are recognised. This has the rest of their
/// text read while nothing else is, the open report's first, and puts the narrative into the library, so that the rules
/// judge it too. Until then the report has a Notice::Kind::UnreadText.
class ScannedText final : public QObject {
    Q_OBJECT

public:
    /// The passwords have to outlive it.
    ScannedText(const Desk &desk, const ReadingPool::Settings &settings, const Passwords *passwords,
                QObject *parent = nullptr);

private:
    void look();
    void forgetTry(qint64 report);
    void preferOpenReport();
    void readNext();
    void read(qint64 report);
    void take(const QString &path, const Reading &reading);
    void countDone(const QString &path);
    void stop();
    void showProgress();

    Desk m_desk;
    const Passwords *m_passwords;
    LibraryThread m_store;
    ReadingPool m_pool;
    std::deque<qint64> m_waiting;
    QHash<QString, qint64> m_reading; ///< reports under way, by path
    std::set<qint64> m_known;         ///< of those that wait, are under way, or were tried in vain: none is tried twice
    int m_done = 0;
    int m_total = 0;
};

} // namespace disclosure
