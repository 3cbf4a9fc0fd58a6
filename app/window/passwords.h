// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

namespace disclosure {

/// The passwords of protected files that the clerk has typed, by path. They are in memory only, as long as the program
/// runs: over a change of library or language.
class Passwords final {
public:
    bool contains(const QString &path) const { return m_passwords.contains(path); }
    /// Empty if none was typed.
    QString of(const QString &path) const { return m_passwords.value(path); }
    void keep(const QString &path, const QString &password) { m_passwords.insert(path, password); }
    void forget(const QString &path) { m_passwords.remove(path); }

private:
    QHash<QString, QString> m_passwords;
};

} // namespace disclosure
