// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/importmessages.h"

#include "app/window/correctionqueue.h"
#include "app/window/importcontroller.h"
#include "app/window/openreport.h"
#include "app/window/reviewcontroller.h"
#include "app/window/tryagain.h"

#include "ui/grid/tablespane.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/versionsdialog.h"

#include "models/items/changewords.h"

#include <QFileInfo>

#include <algorithm>
#include <functional>

namespace disclosure {

namespace {

QString fileName(const QString &path)
{
    return QFileInfo(path).fileName();
}

template <typename Entry> QStringList pathsOf(const std::vector<Entry> &entries)
{
    QStringList paths;
    for (const Entry &entry : entries) {
        paths.append(entry.path);
    }
    return paths;
}

} // namespace

ImportMessages::ImportMessages(const Desk &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    connect(&desk.import, &ImportController::finished, this, &ImportMessages::tell);
    connect(&desk.import, &ImportController::nothingFound, this, [this](const QString &sentence) {
        m_desk.window.messages()->showMessage(MessageBar::Kind::Warning, sentence);
    });
}

void ImportMessages::tell()
{
    // The newest message is the one that is seen: what asks for something comes last.
    const ImportOutcome &outcome = m_desk.import.outcome();
    tellReadAgain(outcome.readAgain);
    tellDuplicates(outcome.duplicates);
    tellVersions(outcome.versions);
    tellFailures(outcome.failed);
    tellStopped(outcome.left);
}

void ImportMessages::tellStopped(const QStringList &left)
{
    if (left.isEmpty()) {
        return;
    }
    const auto count = static_cast<int>(left.size());
    const QString sentence = count == 1 ? tr("Reading was stopped; %1 was not read.").arg(fileName(left.first()))
                                        : tr("Reading was stopped; %1 files were not read.").arg(count);
    m_desk.window.messages()->showMessage(MessageBar::Kind::Information, sentence,
                                          {tr("Go On"), [this, left] { emit openWanted(left); }});
}

void ImportMessages::tellReadAgain(const std::vector<ReadAgain> &files)
{
    if (files.empty()) {
        return;
    }
    QString sentence;
    if (files.size() == 1) {
        sentence = tr("%1 was read again. %2").arg(fileName(files.front().path), files.front().changes);
    } else {
        const auto other = std::ranges::count_if(files, [](const ReadAgain &file) { return file.differingCells > 0; });
        sentence = tr("%1 files were read again; %2 of them have cells that were read otherwise now.")
                       .arg(files.size())
                       .arg(other);
    }
    m_desk.window.messages()->showMessage(MessageBar::Kind::Information, sentence);
}

void ImportMessages::tellReplaced(const std::vector<Duplicate> &replaced)
{
    if (replaced.empty()) {
        return;
    }
    const QString sentence =
        replaced.size() == 1
            ? tr("%1 was not read again: %2 was taken in its place before.")
                  .arg(fileName(replaced.front().path), fileName(replaced.front().known))
            : tr("%1 files were not read again: newer versions of them were taken in their place before.")
                  .arg(replaced.size());
    m_desk.window.messages()->showMessage(
        MessageBar::Kind::Information, sentence,
        {tr("Read Again"), [this, paths = pathsOf(replaced)] { emit readAgainWanted(paths); }});
}

void ImportMessages::tellDuplicates(std::vector<Duplicate> duplicates)
{
    const auto replaced = std::ranges::stable_partition(duplicates, std::logical_not<>(), &Duplicate::isReplaced);
    tellReplaced({replaced.begin(), replaced.end()});
    duplicates.erase(replaced.begin(), replaced.end());
    if (duplicates.empty()) {
        return;
    }
    const Duplicate &first = duplicates.front();
    const bool isItself =
        std::ranges::all_of(duplicates, [](const Duplicate &duplicate) { return duplicate.path == duplicate.known; });
    QString sentence;
    if (duplicates.size() == 1) {
        sentence = isItself ? tr("%1 is in the list already and was not read again.").arg(fileName(first.path))
                            : tr("%1 has the same content as %2, which is in the list. It was not read again.")
                                  .arg(fileName(first.path), fileName(first.known));
    } else if (isItself) {
        sentence = tr("%1 files are in the list already and were not read again.").arg(duplicates.size());
    } else {
        const auto named = std::ranges::find_if(
            duplicates, [](const Duplicate &duplicate) { return duplicate.path != duplicate.known; });
        sentence = tr("%1 files have the same content as files in the list and were not read again, such as %2, which "
                      "is the same as %3.")
                       .arg(duplicates.size())
                       .arg(fileName(named->path), fileName(named->known));
    }
    m_desk.window.messages()->showMessage(
        MessageBar::Kind::Information, sentence,
        {tr("Read Again"), [this, paths = pathsOf(duplicates)] { emit readAgainWanted(paths); }});
}

void ImportMessages::tellVersions(const std::vector<NewVersion> &versions)
{
    if (versions.empty()) {
        return;
    }
    MessageBar &messages = *m_desk.window.messages();
    if (versions.size() == 1) {
        const NewVersion &version = versions.front();
        const QString year = QString::number(version.year);
        const QString sentence = version.newerPath == version.olderPath
                                     ? tr("%1 has changed: it is another version of the report of %2 for %3. %4")
                                           .arg(fileName(version.newerPath), version.organ, year, version.changes)
                                     : tr("%1 is another version of the report of %2 for %3 (%4). %5")
                                           .arg(fileName(version.newerPath), version.organ, year,
                                                fileName(version.olderPath), version.changes);
        messages.showMessage(MessageBar::Kind::Warning, sentence,
                             {tr("Take in Its Place"), [this, versions] { takeVersions(versions); }});
        return;
    }
    messages.showMessage(MessageBar::Kind::Warning,
                         tr("%1 files are other versions of reports in the list.").arg(versions.size()),
                         {tr("Choose…"), [this, versions] { chooseVersions(versions); }});
}

void ImportMessages::tellFailures(const std::vector<UnreadFile> &failed)
{
    if (failed.empty()) {
        return;
    }
    const QString sentence =
        failed.size() == 1
            ? failed.front().sentence
            : tr("%1 files could not be read. They stand in the list, each with the reason.").arg(failed.size());
    m_desk.window.messages()->showMessage(
        MessageBar::Kind::Warning, sentence,
        {tr("Read Again"), [this, paths = pathsOf(failed)] { emit readAgainWanted(paths); }});
}

void ImportMessages::chooseVersions(const std::vector<NewVersion> &versions)
{
    std::vector<VersionsDialog::Line> lines;
    for (const NewVersion &version : versions) {
        lines.push_back({tr("%1 %2: %3 in place of %4")
                             .arg(version.organ, QString::number(version.year), fileName(version.newerPath),
                                  fileName(version.olderPath)),
                         version.changes});
    }
    VersionsDialog dialog(lines, &m_desk.window);
    if (!m_desk.dialogs.run(dialog)) {
        return;
    }
    std::vector<NewVersion> chosen;
    for (const int position : dialog.chosen()) {
        chosen.push_back(versions[static_cast<std::size_t>(position)]);
    }
    takeVersions(chosen);
}

void ImportMessages::takeVersions(const std::vector<NewVersion> &versions)
{
    // What was typed into an old one last has to be in the library before it is taken over.
    if (!versions.empty()) {
        doOnceAllIsWritten(m_desk, tr("The older versions are still in their place."),
                           [this, versions] { takeVersionsNow(versions); });
    }
}

void ImportMessages::takeVersionsNow(const std::vector<NewVersion> &versions)
{
    std::vector<NewVersion> taken;
    int carried = 0;
    QStringList left;
    for (const NewVersion &version : versions) {
        const QString why = tr("Taken over from %1").arg(fileName(version.olderPath));
        const Result<Replacement> replacement =
            m_desk.library.replaceVersion(version.older, version.newer, m_desk.report.reviewer(), why);
        if (!replacement) {
            const auto notTaken = versions.begin() + static_cast<std::ptrdiff_t>(taken.size());
            offerAgain(
                m_desk,
                tr("%1 is not yet in the place of %2.").arg(fileName(version.newerPath), fileName(version.olderPath)),
                replacement.error().sentence,
                [this, left = std::vector<NewVersion>(notTaken, versions.end())] { takeVersions(left); });
            break;
        }
        m_desk.window.tables()->moveDrafts(version.older, version.newer);
        carried += replacement->carried;
        left += wordsFor(replacement->left, version);
        taken.push_back(version);
    }
    emit listChanged();
    if (!taken.empty()) {
        const qint64 open = m_desk.report.isOpen() ? m_desk.report.summary().id : 0;
        const auto shown = std::ranges::find_if(
            taken, [open](const NewVersion &version) { return version.older == open || version.newer == open; });
        if (shown != taken.end()) {
            m_desk.review.open(shown->newer);
        }
        tellTaken(taken, carried, left);
    }
}

/// "organ year, cell: “typed”", for each correction.
QStringList ImportMessages::wordsFor(const std::vector<Change> &corrections, const NewVersion &version) const
{
    QStringList words;
    const Result<Report> report = corrections.empty() ? Result<Report>(Error{}) : m_desk.library.report(version.newer);
    for (const Change &change : corrections) {
        const QString subject =
            report ? subjectWords(change, *report, FormRegistry::builtIn().form(report->form)) : change.subject;
        words << tr("%1 %2, %3: %4")
                     .arg(version.organ, QString::number(version.year), subject, valueWords(change, change.after));
    }
    return words;
}

void ImportMessages::tellTaken(const std::vector<NewVersion> &versions, int carried, const QStringList &left)
{
    QString sentence = versions.size() == 1
                           ? tr("%1 took the place of %2; %3 corrections, confirmations and dismissals came along.")
                                 .arg(fileName(versions.front().newerPath), fileName(versions.front().olderPath))
                                 .arg(carried)
                           : tr("%1 reports took the place of older versions; %2 corrections, confirmations and "
                                "dismissals came along.")
                                 .arg(versions.size())
                                 .arg(carried);
    if (!left.isEmpty()) {
        constexpr qsizetype mostNamed = 5;
        const QString more = left.size() > mostNamed ? u" …"_qs : QString();
        sentence += u' ' + tr("%1 corrections did not, because the new version has something else there. Compare it "
                              "with the source: %2")
                               .arg(QString::number(left.size()),
                                    left.first(std::min(mostNamed, left.size())).join(tr("; ")) + more);
    }
    m_desk.window.messages()->showMessage(left.isEmpty() ? MessageBar::Kind::Information : MessageBar::Kind::Warning,
                                          sentence, {tr("Bring Back"), [this, versions] { bringBack(versions); }});
}

void ImportMessages::bringBack(const std::vector<NewVersion> &versions)
{
    for (const NewVersion &version : versions) {
        if (const Done restored = m_desk.library.restore(version.older); !restored) {
            tellError(restored.error().sentence);
            break;
        }
    }
    emit listChanged();
}

void ImportMessages::tellError(const QString &sentence)
{
    m_desk.window.messages()->showMessage(MessageBar::Kind::Error, sentence);
}

} // namespace disclosure
