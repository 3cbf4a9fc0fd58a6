// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reading/reportfiles.h"

#include "models/source/picturepdf.h"
#include "models/source/ziparchive.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace disclosure {

namespace {

// A zip in a zip in a zip is somebody's folder; what is deeper is a trap.
constexpr int deepestZip = 3;

bool isLeftover(const QString &name)
{
    return name.startsWith(u"~$") || name.compare(u"Thumbs.db", Qt::CaseInsensitive) == 0 ||
           name.compare(u"desktop.ini", Qt::CaseInsensitive) == 0;
}

class Collector final {
public:
    Collector(FolderFilter filter, const std::optional<UnpackPlace> &unpackTo) : m_filter(filter), m_unpackTo(unpackTo)
    {
    }

    void add(const QString &path)
    {
        const QFileInfo info(path);
        if (!info.isDir() || isReport(info)) {
            add(info, QString(), path);
        } else if (!addFolder(QDir(path), QString(), path)) {
            m_found.emptyFolders.append(path);
        }
    }

    FoundFiles found() && { return std::move(m_found); }

private:
    /// `prefix` leads from the folder that was named to this one; `shown` is how a person gets here, also into a zip.
    /// Gives whether the folder holds any file to take.
    bool addFolder(const QDir &folder, const QString &prefix, const QString &shown)
    {
        // A link to a folder above would never end.
        const QString canonical = folder.canonicalPath();
        if (const auto known = m_folders.constFind(canonical); known != m_folders.cend()) {
            return *known;
        }
        if (m_depth == 0 && m_unpackTo && canonical == QFileInfo(m_unpackTo->folder).canonicalFilePath()) {
            return false; // What an earlier run has unpacked: its zips stand for it.
        }
        m_folders.insert(canonical, false);
        bool hasFiles = false;
        const auto filters = QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot;
        for (const QFileInfo &info : folder.entryInfoList(filters, QDir::Name)) {
            if (isStopped()) {
                break;
            }
            const QString shownPath = shown + u'/' + info.fileName();
            if (info.isDir() && belongsToPage(info)) {
                continue;
            }
            if (info.isDir() && isReport(info)) {
                addFile(info, prefix + info.fileName(), shownPath);
                hasFiles = true;
            } else if (info.isDir()) {
                hasFiles |= addFolder(QDir(info.filePath()), prefix + info.fileName() + u'/', shownPath);
            } else if (isTaken(info)) {
                add(info, prefix, shownPath);
                hasFiles = true;
            }
        }
        m_folders.insert(canonical, hasFiles);
        return hasFiles;
    }

    /// What a browser saves beside a page: its pictures and frames. The page stands for them.
    static bool belongsToPage(const QFileInfo &folder)
    {
        static const QRegularExpression ending(QStringLiteral("(_files|\\.files)$"));
        const QString page = folder.fileName();
        return page.contains(ending) &&
               std::ranges::any_of(QStringList{u".html"_qs, u".htm"_qs}, [&](const QString &suffix) {
                   return QFileInfo::exists(folder.dir().filePath(QString(page).remove(ending) + suffix));
               });
    }

    /// A folder may be one report, its pages scanned into a file each.
    bool isReport(const QFileInfo &folder) const
    {
        return m_filter == FolderFilter::Sources && !pagesInFolder(folder.filePath()).isEmpty();
    }

    bool isTaken(const QFileInfo &info) const
    {
        const bool isJson = info.suffix().compare(u"json", Qt::CaseInsensitive) == 0;
        return isJson == (m_filter == FolderFilter::ReportJson) && !isLeftover(info.fileName());
    }

    bool isStopped() const { return m_unpackTo && m_unpackTo->stop && *m_unpackTo->stop; }

    void add(const QFileInfo &info, const QString &prefix, const QString &shown)
    {
        if (m_unpackTo && m_depth < deepestZip && isZipArchive(info.filePath())) {
            addZip(info, prefix + info.fileName() + u'/', shown);
        } else {
            addFile(info, prefix + info.fileName(), shown);
        }
    }

    void addZip(const QFileInfo &info, const QString &prefix, const QString &shown)
    {
        static const std::atomic_bool never = false;
        const QString folder = unpackedFolder(info);
        const Done unpacked =
            unpackZipArchive(info.filePath(), folder, m_budget, m_unpackTo->stop ? *m_unpackTo->stop : never);
        if (!unpacked) {
            m_found.refused.push_back({info.absoluteFilePath(), unpacked.error().sentence});
            return;
        }
        ++m_depth;
        if (!addFolder(QDir(folder), prefix, shown) && !isStopped()) {
            m_found.emptyFolders.append(shown);
        }
        --m_depth;
    }

    /// The same for the same content, and with the name of the zip, because a report's folder tells its place.
    QString unpackedFolder(const QFileInfo &zip) const
    {
        QFile file(zip.filePath());
        QCryptographicHash hash(QCryptographicHash::Sha256);
        if (file.open(QIODevice::ReadOnly)) {
            hash.addData(&file);
        }
        constexpr qsizetype digits = 12;
        const QString number = QString::fromLatin1(hash.result().toHex().left(digits));
        return m_unpackTo->folder + u'/' + number + u'/' + zip.completeBaseName();
    }

    void addFile(const QFileInfo &info, const QString &relativePath, const QString &shown)
    {
        const QString canonical = info.exists() ? info.canonicalFilePath() : info.absoluteFilePath();
        if (!m_seen.contains(canonical)) {
            m_seen.insert(canonical);
            m_found.files.push_back({info.filePath(), relativePath, m_depth > 0 ? shown : QString()});
        }
    }

    FolderFilter m_filter;
    std::optional<UnpackPlace> m_unpackTo;
    UnpackBudget m_budget;
    int m_depth = 0; ///< zips around the file
    QSet<QString> m_seen;
    QHash<QString, bool> m_folders; ///< those gone through, and whether they hold a file to take
    FoundFiles m_found;
};

} // namespace

QString unpackFolderOf(const QString &library)
{
    return QFileInfo(library).absoluteFilePath() + QStringLiteral(".files");
}

FoundFiles findReportFiles(const QStringList &paths, FolderFilter filter, const std::optional<UnpackPlace> &unpackTo)
{
    Collector collector(filter, unpackTo);
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
