// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/exportcommand.h"

#include "app/batch/interruption.h"
#include "app/batch/options.h"
#include "app/batch/outputs.h"
#include "app/batch/reportline.h"

#include "models/store/library.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <functional>

namespace disclosure {

namespace {

class ExportRun final {
public:
    ExportRun(Library &library, Outputs outputs, Console &console)
        : m_library(library), m_outputs(std::move(outputs)), m_console(console)
    {
    }

    int execute()
    {
        if (const Done prepared = m_outputs.prepare(); !prepared) {
            complain(prepared.error());
            return SomeFailed;
        }
        writeReports();
        if (m_outputs.wantsWorkbook() && !m_interruption.hasCome()) {
            if (const Done written = m_outputs.writeWorkbook(m_reports, FormRegistry::builtIn(), m_histories);
                !written) {
                complain(written.error());
            }
        }
        if (m_interruption.hasCome()) {
            return Interrupted;
        }
        if (!m_hasFailed) {
            markExported();
        }
        m_console.complain(QCoreApplication::translate("Batch", "Reports in the library: %1.").arg(m_count));
        return m_hasFailed ? SomeFailed : Success;
    }

private:
    void writeReports()
    {
        std::vector<ReportSummary> summaries = m_library.summaries(m_library.listing({}).ids);
        if (const auto failure = m_library.readFailure()) {
            complain(*failure);
        }
        // A library's own order is that in which its readings were ready, which is another one each time.
        std::ranges::stable_sort(summaries, std::less<>(), &ReportSummary::path);
        for (const ReportSummary &summary : summaries) {
            if (m_interruption.hasCome()) {
                return;
            }
            write(summary);
        }
    }

    void write(const ReportSummary &summary)
    {
        const Result<Report> report = m_library.report(summary.id);
        if (!report) {
            complain(report.error());
            return;
        }
        const QString place = m_outputs.reserveJson(QFileInfo(summary.path).fileName() + QStringLiteral(".json"));
        if (const Done written = m_outputs.writeJson(*report, place, summary.path); !written) {
            complain(written.error());
        }
        if (m_outputs.wantsWorkbook()) {
            std::vector<Step> history = m_library.history(summary.id);
            if (const std::optional<Error> failure = m_library.readFailure()) {
                complain(*failure);
                return;
            }
            m_reports.push_back(*report);
            m_histories.push_back(std::move(history));
        }
        m_ids.push_back(summary.id);
        ++m_count;
        m_console.print(reportLine(summary.path, std::nullopt, *report));
    }

    /// Only if something was written: without an output the command lists the library.
    void markExported()
    {
        if (!m_outputs.wantsAny()) {
            return;
        }
        const QString who = QString::fromLocal8Bit(qgetenv("USER"));
        if (const Result<int> marked = m_library.markExported(m_ids, who); !marked) {
            complain(marked.error());
        }
    }

    void complain(const Error &error)
    {
        m_hasFailed = true;
        m_console.complain(error.sentence);
    }

    Library &m_library;
    Outputs m_outputs;
    Console &m_console;
    Interruption m_interruption;
    std::vector<Report> m_reports;
    Histories m_histories;     ///< of the reports
    std::vector<qint64> m_ids; ///< of what was written
    int m_count = 0;
    bool m_hasFailed = false;
};

} // namespace

ExportCommand::ExportCommand()
    : Command(QStringLiteral("export"), QCoreApplication::translate("Batch", "--library FILE [options]"),
              QCoreApplication::translate("Batch", "Write the reports of a library, corrections applied."))
{
}

void ExportCommand::addOptions(QCommandLineParser &parser) const
{
    parser.addOptions({options::library(), options::json(), options::xlsx()});
}

int ExportCommand::run(const QCommandLineParser &parser, Console &console) const
{
    const QString path = parser.value(QStringLiteral("library"));
    if (path.isEmpty()) {
        return refuse(QCoreApplication::translate("Batch", "Name the library with --library."), console);
    }
    if (!parser.positionalArguments().isEmpty()) {
        return refuse(QCoreApplication::translate("Batch", "“%1” is no option of this command.")
                          .arg(parser.positionalArguments().constFirst()),
                      console);
    }
    if (!QFileInfo::exists(path)) {
        console.complain(
            QCoreApplication::translate("Batch", "The library “%1” does not exist. Check its name.").arg(path));
        return SomeFailed;
    }
    Outputs outputs(parser.value(QStringLiteral("json")), parser.value(QStringLiteral("xlsx")));
    if (const Done checked = outputs.checkNames(path); !checked) {
        return refuse(checked.error().sentence, console);
    }
    const auto library = Library::open(path);
    if (!library) {
        console.complain(library.error().sentence);
        return SomeFailed;
    }
    return ExportRun(**library, std::move(outputs), console).execute();
}

} // namespace disclosure
