// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/desk.h"
#include "app/window/importoutcome.h"

#include <QObject>

namespace disclosure {

/// Tells what has come of an import, in sentences above the view, with what can be done about it.
class ImportMessages final : public QObject {
    Q_OBJECT

public:
    explicit ImportMessages(const Desk &desk, QObject *parent = nullptr);

signals:
    void openWanted(const QStringList &paths);
    void readAgainWanted(const QStringList &paths);
    /// Reports have come to the list or left it.
    void listChanged();

private:
    void tell();
    void tellStopped(const QStringList &left);
    void tellReadAgain(const std::vector<ReadAgain> &files);
    void tellReplaced(const std::vector<Duplicate> &replaced);
    void tellDuplicates(std::vector<Duplicate> duplicates);
    void tellVersions(const std::vector<NewVersion> &versions);
    void tellFailures(const std::vector<UnreadFile> &failed);
    void chooseVersions(const std::vector<NewVersion> &versions);
    void takeVersions(const std::vector<NewVersion> &versions);
    void takeVersionsNow(const std::vector<NewVersion> &versions);
    QStringList wordsFor(const std::vector<Change> &corrections, const NewVersion &version) const;
    void tellTaken(const std::vector<NewVersion> &versions, int carried, const QStringList &left);
    void bringBack(const std::vector<NewVersion> &versions);
    void tellError(const QString &sentence);

    Desk m_desk;
};

} // namespace disclosure
