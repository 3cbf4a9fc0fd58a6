// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>

struct zip;

namespace disclosure {

/// A zip file in memory, read with a budget: neither the sizes that it declares nor those that come out count for more
/// than ReadLimits::unpackedBytes in all.
class ZipFile {
public:
    enum class Problem { None, Damaged, TooLarge, Encrypted };

    /// `content` must live as long as the object.
    explicit ZipFile(const QByteArray &content);
    ~ZipFile();
    ZipFile(const ZipFile &) = delete;
    ZipFile &operator=(const ZipFile &) = delete;

    bool contains(const QString &name) const;
    /// The unpacked entry; nullopt if there is none, or if it could not be unpacked, which problem() tells apart.
    std::optional<QByteArray> read(const QString &name);
    /// The first problem met, from opening on.
    Problem problem() const { return m_problem; }

private:
    qint64 indexOf(const QString &name) const;

    zip *m_zip = nullptr;
    Problem m_problem = Problem::None;
    qint64 m_budget;
};

} // namespace disclosure
