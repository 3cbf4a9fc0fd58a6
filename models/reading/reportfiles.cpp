// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reading/reportfiles.h"

#include <QDir>
#include <QFileInfo>
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
        if (info.isDir()) {
            m_root = QDir(path);
            addFolder(m_root);
        } else {
            addFile(info, info.fileName());
        }
    }

    std::vector<ReportFile> files() && { return std::move(m_files); }

private:
    void addFolder(const QDir &folder)
    {
        // A link to a folder above would never end.
        if (!isNew(QFileInfo(folder.path()))) {
            return;
        }
        const auto filters = QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot;
        for (const QFileInfo &info : folder.entryInfoList(filters, QDir::Name)) {
            if (info.isDir()) {
                addFolder(QDir(info.filePath()));
            } else if (isTaken(info)) {
                addFile(info, m_root.relativeFilePath(info.filePath()));
            }
        }
    }

    bool isTaken(const QFileInfo &info) const
    {
        const bool isJson = info.suffix().compare(u"json", Qt::CaseInsensitive) == 0;
        return isJson == (m_filter == FolderFilter::ReportJson) && !isLeftover(info.fileName());
    }

    void addFile(const QFileInfo &info, const QString &relativePath)
    {
        if (isNew(info)) {
            m_files.push_back({info.filePath(), relativePath});
        }
    }

    bool isNew(const QFileInfo &info)
    {
        const QString canonical = info.exists() ? info.canonicalFilePath() : info.absoluteFilePath();
        const auto before = m_seen.size();
        m_seen.insert(canonical);
        return m_seen.size() > before;
    }

    FolderFilter m_filter;
    QDir m_root;
    QSet<QString> m_seen;
    std::vector<ReportFile> m_files;
};

} // namespace

std::vector<ReportFile> reportFiles(const QStringList &paths, FolderFilter filter)
{
    Collector collector(filter);
    for (const QString &path : paths) {
        collector.add(path);
    }
    return std::move(collector).files();
}

} // namespace disclosure
