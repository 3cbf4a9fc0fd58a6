// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/stepjournal.h"

#include "app/window/flushtodisk.h"

#include "models/report/stepjson.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QStandardPaths>
#include <QUuid>

#include <algorithm>
#include <iterator>

namespace disclosure {

namespace {

const QString suffix = u".steps"_qs;
const QString asideSuffix = u".aside"_qs;

/// The same for all names of one file.
QString nameFor(const QString &libraryPath)
{
    const QString canonical = QFileInfo(libraryPath).canonicalFilePath();
    const QString path = canonical.isEmpty() ? QDir::cleanPath(libraryPath) : canonical;
    return QString::fromLatin1(QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex().first(32));
}

QByteArray lineOf(const StepJournal::Entry &entry)
{
    QJsonObject object = toJson(entry.step);
    object[u"report"_qs] = entry.reportId;
    object[u"sha256"_qs] = QString::fromLatin1(entry.sha256.toHex());
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

std::optional<StepJournal::Entry> entryOf(const QByteArray &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    std::optional<Step> step = stepFromJson(object);
    if (!step) {
        return std::nullopt;
    }
    return StepJournal::Entry{object[u"report"_qs].toInteger(),
                              QByteArray::fromHex(object[u"sha256"_qs].toString().toLatin1()), *std::move(step)};
}

struct JournalText {
    std::vector<StepJournal::Entry> entries;
    QByteArray unknownLines; ///< of a newer version of the program, or damaged
};

/// A line that a crash cut off was never said to be kept. Nothing if the file can't be read.
std::optional<JournalText> readJournal(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return std::nullopt;
    }
    const QList<QByteArray> lines = file.readAll().split('\n');
    if (file.error() != QFileDevice::NoError) {
        return std::nullopt;
    }
    JournalText text;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const bool isWhole = i + 1 < lines.size();
        if (std::optional<StepJournal::Entry> entry = entryOf(lines[i])) {
            text.entries.push_back(*std::move(entry));
        } else if (isWhole && !lines[i].isEmpty()) {
            text.unknownLines += lines[i] + '\n';
        }
    }
    return text;
}

/// All of it or nothing.
bool appendTo(const QString &path, const QByteArray &lines)
{
    QFile file(path);
    if (!file.open(QIODevice::Append)) {
        return false;
    }
    const qint64 size = file.size();
    if (file.write(lines) == lines.size() && flushToDisk(file)) {
        return true;
    }
    file.resize(size);
    return false;
}

} // namespace

StepJournal::StepJournal(QString folder, const QString &libraryPath)
    : m_folder(std::move(folder)), m_name(nameFor(libraryPath))
{
}

StepJournal::~StepJournal() = default;

QString StepJournal::defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + u"/journal"_qs;
}

bool StepJournal::hold(const QString &path)
{
    auto lock = std::make_unique<QLockFile>(path + u".lock"_qs);
    // A program that runs keeps its lock however long it waits; one that has ended keeps nothing.
    lock->setStaleLockTime(0);
    if (!lock->tryLock(0)) {
        return false;
    }
    m_held.push_back({.path = path, .lock = std::move(lock)});
    return true;
}

bool StepJournal::append(const Entry &entry)
{
    if (m_ownPath.isEmpty()) {
        const QString name = m_name + u'-' + QUuid::createUuid().toString(QUuid::WithoutBraces) + suffix;
        const QString path = QDir(m_folder).filePath(name);
        if (!QDir().mkpath(m_folder) || !hold(path)) {
            return false;
        }
        m_ownPath = path;
    }
    return appendTo(m_ownPath, lineOf(entry));
}

StepJournal::TakenOver StepJournal::takeOver()
{
    TakenOver taken;
    const QDir folder(m_folder);
    const QStringList names = folder.entryList({m_name + u"-*"_qs + suffix}, QDir::Files, QDir::Time | QDir::Reversed);
    for (const QString &name : names) {
        // Another program may have been faster.
        if (const QString path = folder.filePath(name); hold(path)) {
            const std::optional<JournalText> left = readJournal(path);
            if (left) {
                std::ranges::copy(left->entries, std::back_inserter(taken.entries));
            }
            if (!left || !left->unknownLines.isEmpty()) {
                const QString aside = left ? layAside(left->unknownLines) : QString();
                m_held.back().isToStay = aside.isEmpty();
                taken.notUnderstood << (aside.isEmpty() ? path : aside);
            }
        }
    }
    taken.notUnderstood.removeDuplicates();
    return taken;
}

QString StepJournal::setAside(const std::vector<Entry> &entries)
{
    QByteArray lines;
    for (const Entry &entry : entries) {
        lines += lineOf(entry);
    }
    return layAside(lines);
}

QString StepJournal::layAside(const QByteArray &lines) const
{
    const QString path = QDir(m_folder).filePath(m_name + asideSuffix);
    return appendTo(path, lines) ? path : QString();
}

void StepJournal::clear()
{
    for (const HeldFile &held : m_held) {
        if (!held.isToStay) {
            QFile::remove(held.path);
        }
    }
    release();
}

void StepJournal::release()
{
    m_held.clear();
    m_ownPath.clear();
}

} // namespace disclosure
