// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/batch/console.h"
#include "app/batch/interruption.h"
#include "app/batch/outputs.h"
#include "app/batch/progressbar.h"

#include "models/reading/mutefile.h"
#include "models/reading/readingpool.h"
#include "models/reading/reportfiles.h"
#include "models/store/library.h"

#include <QEventLoop>
#include <QHash>

#include <functional>
#include <optional>
#include <vector>

namespace disclosure {

/// What a run reads, how, and where to.
struct ReadRequest {
    std::vector<ReportFile> files;
    std::vector<RefusedFile> refused; ///< zips that could not be unpacked: they count as not read
    bool onlyReportJson = false;      ///< refuse all other kinds; a report's JSON keeps its name then
    QString jsonFolder;               ///< empty: no JSON
    QString workbook;                 ///< empty: no workbook
    QString library;                  ///< empty: no library
    ReadingPool::Settings pool;
    ReadOptions options;
    QString muteFile; ///< empty: no rule is muted
    std::vector<FileMuting> muted;
    /// Gets the reports that were read, with the paths of their files, when all are there; false if something failed.
    std::function<bool(const std::vector<std::pair<QString, Report>> &reports)> afterwards;
};

/// Reads files in worker processes, writes what is asked for, and prints one line for each file in the order given,
/// then what the years of an organ say of each other. What goes wrong with one file does not stop the others.
class ReadRun final {
public:
    ReadRun(ReadRequest request, Console &console);

    /// Gives the program's exit code.
    int execute();

private:
    /// What came of one file.
    struct Item {
        QString path;
        QString shownPath;
        QString jsonPlace;
        std::optional<Result<SourceFile>> file; ///< for the library only; taken before the file is read
        QString line;                           ///< empty as long as nothing came
        std::optional<Report> report;           ///< until all are judged together
        qint64 id = 0;                          ///< in the library
    };

    bool prepare();
    void read();
    /// Keeps the pool busy.
    void feed();
    void start(Item &item, const ReadOptions &options);
    void askForPasswords();
    void onFinished(const QString &path, const Reading &reading);
    void onFailed(const QString &path, const QString &sentence, bool needsPassword);
    /// The report as it will be written: with a library, what that knows of earlier corrections applied.
    Result<Report> reportOf(Item &item, const Reading &reading);
    void settle(Item &item, const QString &line);
    void setAside(Item &item, const QString &sentence);
    void setRefusedAside();
    void printReadyLines();
    /// By the rules between years, which need all reports: what they say is printed, and their JSON written anew.
    void judgeTogether();
    void judgeAgain(Item &item, Report judged);
    /// By all rules but those that are muted, and what would mend it.
    void judge(Report &report) const;
    void writeWorkbook();
    void doAfterwards();
    void summarise();
    void complain(const Error &error);

    ReadRequest m_request;
    Console &m_console;
    Outputs m_outputs;
    Interruption m_interruption;
    ReadingPool m_pool;
    ProgressBar m_progress;
    QEventLoop m_loop;
    std::unique_ptr<Library> m_library;
    std::vector<Item> m_items;
    QHash<QString, std::size_t> m_indexes;                ///< by path
    std::vector<std::pair<QString, QString>> m_protected; ///< path and sentence of files that want a password
    std::size_t m_started = 0;
    std::size_t m_printed = 0;
    int m_settled = 0;
    int m_read = 0;
    bool m_hasFailed = false;
};

} // namespace disclosure
