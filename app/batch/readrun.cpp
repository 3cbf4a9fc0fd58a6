// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/readrun.h"

#include "app/batch/reportline.h"

#include "models/validate/copies.h"
#include "models/validate/repairs.h"
#include "models/validate/validator.h"
#include "models/validate/years.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QThread>

#include <algorithm>

namespace disclosure {

ReadRun::ReadRun(ReadRequest request, Console &console)
    : m_request(std::move(request)), m_console(console), m_outputs(m_request.jsonFolder, m_request.workbook),
      m_pool(m_request.pool), m_progress(console, static_cast<int>(m_request.files.size()))
{
    QObject::connect(&m_pool, &ReadingPool::finished, &m_loop, [this](const QString &path, const Reading &reading) {
        onFinished(path, reading);
        feed();
    });
    QObject::connect(&m_pool, &ReadingPool::failed, &m_loop,
                     [this](const QString &path, const QString &sentence, bool needsPassword) {
                         onFailed(path, sentence, needsPassword);
                         feed();
                     });
    QObject::connect(&m_pool, &ReadingPool::allDone, &m_loop, &QEventLoop::quit);
    QObject::connect(&m_interruption, &Interruption::came, &m_loop, [this] {
        m_pool.cancel();
        m_loop.quit();
    });
}

int ReadRun::execute()
{
    if (!prepare()) {
        return SomeFailed;
    }
    read();
    setRefusedAside();
    while (!m_protected.empty() && !m_interruption.hasCome()) {
        askForPasswords();
    }
    m_progress.clear();
    if (!m_interruption.hasCome()) {
        judgeTogether();
    }
    if (!m_interruption.hasCome() && m_outputs.wantsWorkbook()) {
        writeWorkbook();
    }
    summarise();
    if (!m_interruption.hasCome() && m_request.afterwards) {
        doAfterwards();
    }
    if (m_interruption.hasCome()) {
        return Interrupted;
    }
    return m_hasFailed ? SomeFailed : Success;
}

bool ReadRun::prepare()
{
    if (const Done prepared = m_outputs.prepare(); !prepared) {
        complain(prepared.error());
        return false;
    }
    if (!m_request.library.isEmpty()) {
        auto library = Library::open(m_request.library);
        if (!library) {
            complain(library.error());
            return false;
        }
        m_library = *std::move(library);
    }
    for (const ReportFile &file : m_request.files) {
        m_outputs.protect(file.path);
        m_indexes.insert(file.path, m_items.size());
        // The JSON of a JSON is the same file, elsewhere; of all others a new one.
        const QString suffix = m_request.onlyReportJson ? QString() : QStringLiteral(".json");
        m_items.push_back({.path = file.path,
                           .shownPath = file.shownPath(),
                           .jsonPlace = m_outputs.reserveJson(file.relativePath + suffix)});
    }
    for (const RefusedFile &file : m_request.refused) {
        m_items.push_back({.path = file.path, .shownPath = file.path});
    }
    return true;
}

void ReadRun::read()
{
    feed();
    m_progress.show(0);
    if (!m_interruption.hasCome() && m_pool.waiting() > 0) {
        m_loop.exec();
    }
}

void ReadRun::feed()
{
    // Not all at once: a library's hash of a file is to be taken shortly before the file is read.
    const int jobs = m_request.pool.jobs > 0 ? m_request.pool.jobs : QThread::idealThreadCount();
    while (m_started < m_request.files.size() && m_pool.waiting() < 2 * jobs) {
        start(m_items[m_started++], m_request.options);
    }
}

void ReadRun::start(Item &item, const ReadOptions &options)
{
    // Reading says why what is no file cannot be read; hashing a pipe would wait for ever.
    if (m_library && QFileInfo(item.path).isFile()) {
        item.file = sourceFile(item.path);
    }
    m_pool.read(item.path, options);
}

void ReadRun::setRefusedAside()
{
    for (std::size_t i = 0; i < m_request.refused.size() && !m_interruption.hasCome(); ++i) {
        setAside(m_items[m_request.files.size() + i], m_request.refused[i].sentence);
    }
}

void ReadRun::askForPasswords()
{
    // Nothing else is being read now: a person may take longer to answer than a file may take.
    for (const auto &[path, sentence] : std::exchange(m_protected, {})) {
        if (m_interruption.hasCome()) {
            return;
        }
        m_progress.clear();
        Item &item = m_items[m_indexes.value(path)];
        const auto password = m_console.askPassword(
            QCoreApplication::translate("Batch", "Password of %1 (only Enter: leave it out): ").arg(item.shownPath));
        if (password) {
            ReadOptions options = m_request.options;
            options.password = *password;
            options.passwordAsked = true;
            start(item, options);
        } else {
            setAside(item, sentence);
        }
    }
    if (m_interruption.hasCome()) {
        m_pool.cancel();
    } else if (m_pool.waiting() > 0) {
        m_loop.exec();
    }
}

void ReadRun::onFinished(const QString &path, const Reading &reading)
{
    Item &item = m_items[m_indexes.value(path)];
    if (m_request.onlyReportJson && reading.kind != SourceKind::ReportJson) {
        setAside(item,
                 QCoreApplication::translate("Batch", "%1 is not the JSON of a report. Use the command “read” for it.")
                     .arg(QFileInfo(path).fileName()));
        return;
    }
    Result<Report> report = reportOf(item, reading);
    if (!report) {
        setAside(item, report.error().sentence);
        return;
    }
    judge(*report);
    if (const Done written = m_outputs.writeJson(*report, item.jsonPlace, path); !written) {
        complain(written.error());
    }
    item.report = *report;
    ++m_read;
    settle(item, reportLine(item.shownPath, reading.kind, *report));
}

void ReadRun::onFailed(const QString &path, const QString &sentence, bool needsPassword)
{
    if (needsPassword && m_console.askPassword) {
        m_protected.emplace_back(path, sentence);
        return;
    }
    const bool lacksPassword = needsPassword && !m_request.options.passwordAsked;
    setAside(m_items[m_indexes.value(path)],
             lacksPassword
                 ? QCoreApplication::translate("Batch", "%1 is protected by a password. Give it with --password.")
                       .arg(QFileInfo(path).fileName())
                 : sentence);
}

Result<Report> ReadRun::reportOf(Item &item, const Reading &reading)
{
    if (!m_library) {
        return reading.report;
    }
    const auto file = item.file ? *item.file : sourceFile(item.path);
    if (!file) {
        return file.error();
    }
    const auto id = m_library->addReading(*file, reading);
    if (!id) {
        return id.error();
    }
    item.id = *id;
    return m_library->report(*id);
}

void ReadRun::setAside(Item &item, const QString &sentence)
{
    m_hasFailed = true;
    settle(item, notReadLine(item.shownPath, sentence));
}

void ReadRun::settle(Item &item, const QString &line)
{
    item.line = line;
    ++m_settled;
    printReadyLines();
    m_progress.show(m_settled);
}

void ReadRun::printReadyLines()
{
    m_progress.clear();
    for (; m_printed < m_items.size() && !m_items[m_printed].line.isEmpty(); ++m_printed) {
        m_console.print(m_items[m_printed].line);
    }
}

void ReadRun::judgeTogether()
{
    std::vector<Report> reports;
    std::vector<Item *> items;
    for (Item &item : m_items) {
        if (item.report) {
            reports.push_back(*item.report);
            items.push_back(&item);
        }
    }
    std::vector<Report *> all;
    for (Report &report : reports) {
        all.push_back(&report);
    }
    if (m_library) {
        // It may hold other years of these organs and other organs, and has seen all that were read now.
        for (Item *item : items) {
            if (Result<Report> report = m_library->report(item->id)) {
                judgeAgain(*item, *std::move(report));
            } else {
                complain(report.error());
            }
        }
        return;
    }
    linkYears(all);
    linkTwins(all);
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (!reports[i].earlier.empty() || !reports[i].twins.empty()) {
            judgeAgain(*items[i], std::move(reports[i]));
        }
    }
}

void ReadRun::judge(Report &report) const
{
    const std::set<QString> muted = mutedFor(report, m_request.muted);
    report.mutedRules.insert(muted.begin(), muted.end());
    validate(report, FormRegistry::builtIn());
    if (const Form *form = FormRegistry::builtIn().form(report.form)) {
        report.repairs = proposedRepairs(report, *form);
    }
}

void ReadRun::judgeAgain(Item &item, Report judged)
{
    judge(judged);
    const bool isSame = judged.findings == item.report->findings;
    item.report = std::move(judged);
    if (const QString lines = betweenYearsLines(item.shownPath, *item.report); !lines.isEmpty()) {
        m_console.print(lines);
    }
    if (isSame) {
        return;
    }
    if (const Done written = m_outputs.writeJson(*item.report, item.jsonPlace, item.path); !written) {
        complain(written.error());
    }
}

void ReadRun::writeWorkbook()
{
    std::vector<Report> reports;
    for (const Item &item : m_items) {
        if (item.report) {
            reports.push_back(*item.report);
        }
    }
    if (const Done written = m_outputs.writeWorkbook(reports, FormRegistry::builtIn()); !written) {
        complain(written.error());
    }
}

void ReadRun::doAfterwards()
{
    std::vector<std::pair<QString, Report>> reports;
    for (const Item &item : m_items) {
        if (item.report) {
            reports.emplace_back(item.path, *item.report);
        }
    }
    m_hasFailed = !m_request.afterwards(reports) || m_hasFailed;
}

void ReadRun::summarise()
{
    if (m_interruption.hasCome()) {
        m_console.complain(
            QCoreApplication::translate("Batch", "Stopped after %1 of %2 files.").arg(m_settled).arg(m_items.size()));
        return;
    }
    const auto wrong = std::ranges::count_if(
        m_items, [](const Item &item) { return item.report && item.report->count(Severity::Error) > 0; });
    m_console.complain(QCoreApplication::translate("Batch", "Read: %1. Not read: %2. With errors: %3.")
                           .arg(m_read)
                           .arg(m_settled - m_read)
                           .arg(wrong));
}

void ReadRun::complain(const Error &error)
{
    m_hasFailed = true;
    m_progress.clear();
    m_console.complain(error.sentence);
}

} // namespace disclosure
