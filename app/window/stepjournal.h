// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/change.h"

#include <QByteArray>
#include <QLockFile>
#include <QStringList>

#include <memory>
#include <vector>

namespace disclosure {

/// Keeps the steps that wait for a library in files beside it, so that they outlive a crash and a power cut: a line of
/// JSON for each step. Every program over a library has a file of its own, locked while it runs; those of programs that
/// have ended are taken over by the next one.
class StepJournal final {
public:
    struct Entry {
        qint64 reportId = 0;
        QByteArray sha256; ///< of the report's file, to know the report again; empty if unknown
        Step step;         ///< its id is the number that stands for it while it waits

        bool operator==(const Entry &) const = default;
    };

    struct TakenOver {
        std::vector<Entry> entries; ///< the oldest first
        QStringList notUnderstood;  ///< files with changes that can't be read, or that a newer program wrote
    };

    /// Makes no file before there is something to be kept.
    StepJournal(QString folder, const QString &libraryPath);
    ~StepJournal();
    StepJournal(const StepJournal &) = delete;
    StepJournal &operator=(const StepJournal &) = delete;

    /// Where the journals lie unless it is told otherwise.
    static QString defaultFolder();

    /// The entry is on disk when this returns true. After false nothing of it is.
    bool append(const Entry &entry);
    /// What programs that have ended left for this library. It stays on disk until clear(); what is not understood
    /// stays for good.
    TakenOver takeOver();
    /// Lays entries aside that have no place in the library any more. Gives the file that they are in; empty if that
    /// failed.
    QString setAside(const std::vector<Entry> &entries);
    /// All that was appended or taken over is in the library.
    void clear();
    /// Leaves what is kept to the next program.
    void release();

private:
    struct HeldFile {
        QString path;
        std::unique_ptr<QLockFile> lock;
        bool isToStay = false; ///< it holds what is nowhere else
    };

    bool hold(const QString &path);
    QString layAside(const QByteArray &lines) const;

    QString m_folder;
    QString m_name;               ///< stands for the library in the names of files
    QString m_ownPath;            ///< empty before the first entry
    std::vector<HeldFile> m_held; ///< with the own one
};

} // namespace disclosure
