// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <csignal>
#include <cstdlib>
#include <sys/resource.h>
#include <unistd.h>

namespace disclosure::tests {

/// Takes root's rights away for as long as it lives, which no file permission would stop. Nothing for other users.
class WithoutRoot final {
public:
    WithoutRoot()
    {
        if (m_isRoot && seteuid(nobody) != 0) {
            std::abort();
        }
    }
    ~WithoutRoot()
    {
        if (m_isRoot && seteuid(0) != 0) {
            std::abort();
        }
    }
    WithoutRoot(const WithoutRoot &) = delete;
    WithoutRoot &operator=(const WithoutRoot &) = delete;

private:
    static constexpr uid_t nobody = 65534;
    const bool m_isRoot = geteuid() == 0;
};

/// As on a full disk, no file of this process can grow beyond `bytes` for as long as it lives.
class FileSizeLimit final {
public:
    explicit FileSizeLimit(rlim_t bytes)
    {
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit = {bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    FileSizeLimit(const FileSizeLimit &) = delete;
    FileSizeLimit &operator=(const FileSizeLimit &) = delete;

private:
    rlimit m_before = {};
    void (*m_handler)(int) = SIG_DFL;
};

} // namespace disclosure::tests
