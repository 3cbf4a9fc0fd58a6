// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/prefetch.h"

#include "app/window/background.h"

#include <QFile>

namespace disclosure {

namespace {

constexpr qint64 mostBytes = 64 << 20;

/// Reading the file once brings it into the system's memory; from a network drive that takes the longest.
void warm(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > mostBytes) {
        return;
    }
    constexpr qint64 block = 1 << 20;
    QByteArray buffer(block, Qt::Uninitialized);
    while (file.read(buffer.data(), block) > 0) {
    }
}

Result<LoadedReport> loadApart(const QString &libraryPath, qint64 reportId)
{
    const Result<std::unique_ptr<Library>> library = Library::open(libraryPath);
    if (!library) {
        return library.error();
    }
    Result<LoadedReport> loaded = loadReport(**library, reportId);
    if (loaded && loaded->summary.isPaged) {
        warm(loaded->summary.path);
    }
    return loaded;
}

} // namespace

Prefetch::Prefetch(const Library &library, QObject *parent) : QObject(parent), m_library(library) {}

void Prefetch::want(qint64 reportId)
{
    if (reportId == 0 || reportId == m_wanted || isReady(reportId)) {
        return;
    }
    forget();
    m_wanted = reportId;
    m_counter = m_library.changeCounter();
    inBackground(
        this, [path = m_library.path(), reportId] { return loadApart(path, reportId); },
        [this, number = m_number](const Result<LoadedReport> &loaded) { takeLoaded(number, loaded); });
}

void Prefetch::takeLoaded(qint64 number, const Result<LoadedReport> &loaded)
{
    if (number == m_number) {
        m_wanted = 0;
        m_loaded = loaded ? std::optional(*loaded) : std::nullopt;
    }
}

std::optional<LoadedReport> Prefetch::take(qint64 reportId)
{
    if (!isReady(reportId)) {
        return std::nullopt;
    }
    std::optional<LoadedReport> loaded = std::move(m_loaded);
    forget();
    // What this program writes itself does not count as a change of the file: the summary and the history tell it.
    const std::optional<ReportSummary> now = m_library.summary(reportId);
    const bool isCurrent = m_counter == m_library.changeCounter() && now && *now == loaded->summary &&
                           m_library.history(reportId).size() == loaded->history.size();
    return isCurrent ? std::move(loaded) : std::nullopt;
}

void Prefetch::forget()
{
    ++m_number;
    m_wanted = 0;
    m_loaded.reset();
}

void Prefetch::forgetReport(qint64 reportId)
{
    if (m_wanted == reportId || isReady(reportId)) {
        forget();
    }
}

} // namespace disclosure
