// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <utility>
#include <variant>

namespace disclosure {

/// Why something could not be done, as a whole sentence for the clerk: what happened, to which file, what to do next.
struct Error {
    QString sentence;
    bool needsPassword = false; ///< the file is protected, and another try with a password can help

    bool operator==(const Error &) const = default;
};

/// Either a value or the reason why there is none. Everything in models that can fail returns one.
template <typename T> class [[nodiscard]] Result {
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    explicit operator bool() const { return m_state.index() == 0; }
    T &operator*() & { return std::get<0>(m_state); }
    const T &operator*() const & { return std::get<0>(m_state); }
    T &&operator*() && { return std::get<0>(std::move(m_state)); }
    T *operator->() { return &std::get<0>(m_state); }
    const T *operator->() const { return &std::get<0>(m_state); }
    const Error &error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};

/// Result of an action that gives nothing back.
using Done = Result<std::monostate>;

inline Done done()
{
    return std::monostate{};
}

} // namespace disclosure
