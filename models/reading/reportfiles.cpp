// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reading/reportfiles.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QSet>

namespace disclosure {

namespace {

bool isLeftover(const QString &name)
{
    return name.startsWith(u"~$") || name.compare(u"Thumbs.db", Qt::CaseInsensitive) == 0 ||
           name.compare(u"desktop.ini", Qt::CaseInsensitive) == 0;
}

class Collector final {
public:
    explicit Collector(FolderFilter filter) : m_filter(filter) {}

    void add(const QString &path)
    {
        const QFileInfo info(path);
        if (!info.isDir()) {
            addFile(info, info.fileName());
        } else if (!addFolder(QDir(path), QString())) {
            m_found.emptyFolders.append(path);
        }
    }

    FoundFiles found() && { return std::move(m_found); }

private:
    /// `prefix` leads from the folder that was named to this one. Gives whether the folder holds any file to take.
    bool addFolder(const QDir &folder, const QString &prefix)
    {
        // A link to a folder above would never end.
        const QString canonical = folder.canonicalPath();
        if (const auto known = m_folders.constFind(canonical); known != m_folders.cend()) {
            return *known;
        }
        m_folders.insert(canonical, false);
        bool hasFiles = false;
        const auto filters = QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot;
        for (const QFileInfo &info : folder.entryInfoList(filters, QDir::Name)) {
            if (info.isDir()) {
                hasFiles |= addFolder(QDir(info.filePath()), prefix + info.fileName() + u'/');
            } else if (isTaken(info)) {
                addFile(info, prefix + info.fileName());
                hasFiles = true;
            }
        }
        m_folders.insert(canonical, hasFiles);
        return hasFiles;
    }

    bool isTaken(const QFileInfo &info) const
    {
        const bool isJson = info.suffix().compare(u"json", Qt::CaseInsensitive) == 0;
        return isJson == (m_filter == FolderFilter::ReportJson) && !isLeftover(info.fileName());
    }

    void addFile(const QFileInfo &info, const QString &relativePath)
    {
        const QString canonical = info.exists() ? info.canonicalFilePath() : info.absoluteFilePath();
        if (!m_seen.contains(canonical)) {
            m_seen.insert(canonical);
            m_found.files.push_back({info.filePath(), relativePath});
        }
    }

    FolderFilter m_filter;
    QSet<QString> m_seen;
    QHash<QString, bool> m_folders; ///< those gone through, and whether they hold a file to take
    FoundFiles m_found;
};

} // namespace

FoundFiles findReportFiles(const QStringList &paths, FolderFilter filter)
{
    Collector collector(filter);
    for (const QString &path : paths) {
        collector.add(path);
    }
    return std::move(collector).found();
}

std::vector<ReportFile> reportFiles(const QStringList &paths, FolderFilter filter)
{
    return findReportFiles(paths, filter).files;
}

} // namespace disclosure
