// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

namespace disclosure {

/// Tells when a file has been written anew, once it is no longer being written.
class SourceWatch final : public QObject {
    Q_OBJECT

public:
    explicit SourceWatch(QObject *parent = nullptr);

    /// Watches this file in place of the one before; none if the path is empty.
    void watch(const QString &path);

signals:
    void changed();

private:
    /// What is seen of a file without reading it.
    struct Look {
        QDateTime modified;
        qint64 size = -1;

        bool operator==(const Look &) const = default;
    };

    Look look() const;
    void settle();

    QString m_path;
    QFileSystemWatcher m_watcher;
    QTimer m_quiet; ///< since the last sign of writing
    Look m_known;
    Look m_seen;
};

} // namespace disclosure
