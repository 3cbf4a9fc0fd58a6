// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/rollupcommand.h"

#include "app/batch/options.h"
#include "app/batch/readpaths.h"

#include "models/export/exporters.h"
#include "models/reading/organlist.h"
#include "models/validate/rollup.h"
#include "models/validate/years.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace disclosure {

namespace {

const QString parentOption = QStringLiteral("parent");
const QString jsonOption = QStringLiteral("json");
const QString organsOption = QStringLiteral("organs");

/// What the command was asked for.
struct RollUpRequest {
    QString parent;
    QString json;                  ///< empty: none
    QString workbook;              ///< empty: none
    std::vector<ListedOrgan> list; ///< empty: nobody has said which organs there are
};

using Reports = std::vector<std::pair<QString, Report>>;

QString leftOutText(RollUp::LeftOut reason)
{
    return reason == RollUp::LeftOut::OtherYear
               ? QCoreApplication::translate("Batch", "not in the sum: it is of another year")
               : QCoreApplication::translate("Batch", "not in the sum: it is a second report of its organ");
}

class RollUpRun final {
public:
    RollUpRun(RollUpRequest request, Console &console) : m_request(std::move(request)), m_console(console) {}

    bool operator()(const Reports &reports) const
    {
        const Report *parent = nullptr;
        std::vector<const Report *> organs;
        for (const auto &[path, report] : reports) {
            if (QFileInfo(path) == QFileInfo(m_request.parent)) {
                parent = &report;
            } else {
                organs.push_back(&report);
            }
        }
        const Form *form = parent ? FormRegistry::builtIn().form(parent->form) : nullptr;
        if (!form) {
            m_console.complain(QCoreApplication::translate("Batch",
                                                           "The report of the place, %1, could not be read, so "
                                                           "that nothing was added up.")
                                   .arg(m_request.parent));
            return false;
        }
        const QString place = placeOf(parent->organ, m_request.list);
        std::erase_if(organs, [&](const Report *report) { return isOfOtherPlace(*report, place); });
        const RollUp result = rollUp(*parent, organs, *form, organsOf(place));
        print(result, *form);
        return write(result, organs, *form);
    }

private:
    /// What the list puts into another place is no part of the sum; what it does not know is, and so is all if it does
    /// not know the place.
    bool isOfOtherPlace(const Report &report, const QString &place) const
    {
        const auto listed = std::ranges::find(m_request.list, organKey(report.organ),
                                              [](const ListedOrgan &entry) { return organKey(entry.organ); });
        const bool isOther = !place.isEmpty() && listed != m_request.list.end() && !listed->place.isEmpty() &&
                             organKey(listed->place) != organKey(place);
        if (isOther) {
            m_console.print(
                report.source + u'\t' +
                QCoreApplication::translate("Batch", "not in the sum: the list puts it into %1").arg(listed->place));
        }
        return isOther;
    }

    /// The organs that should be there.
    QStringList organsOf(const QString &place) const
    {
        QStringList organs;
        for (const ListedOrgan &entry : m_request.list) {
            if (place.isEmpty() || entry.place.isEmpty() || organKey(entry.place) == organKey(place)) {
                organs << entry.organ;
            }
        }
        return organs;
    }

    void print(const RollUp &result, const Form &form) const
    {
        for (const auto &[member, reason] : result.leftOut) {
            m_console.print(member.file + u'\t' + leftOutText(reason));
        }
        for (const auto &[organ, cells] : result.notAdded) {
            m_console.print(organ.file + u'\t' +
                            QCoreApplication::translate("Batch", "in no sum, as the place's form has no such cells: %1")
                                .arg(cells.join(u' ')));
        }
        for (const QString &organ : result.missing) {
            m_console.print(organ + u'\t' + QCoreApplication::translate("Batch", "in the list, but without a report"));
        }
        for (const auto &[cell, residual] : result.residual) {
            m_console.print(QStringList{cell, numberAt(result.stated, cell).toString(),
                                        numberAt(result.sums, cell).toString(), residual.toString()}
                                .join(u'\t'));
        }
        m_console.print(sentence(result, form));
    }

    bool write(const RollUp &result, const std::vector<const Report *> &organs, const Form &form) const
    {
        const Done json = m_request.json.isEmpty() ? done() : saveJson(m_request.json, result);
        const Done workbook =
            m_request.workbook.isEmpty() ? done() : saveWorkbook(m_request.workbook, result, organs, form);
        for (const Done *written : {&json, &workbook}) {
            if (!*written) {
                m_console.complain(written->error().sentence);
            }
        }
        return json && workbook;
    }

    RollUpRequest m_request;
    Console &m_console;
};

} // namespace

RollUpCommand::RollUpCommand()
    : Command(
          QStringLiteral("rollup"), QCoreApplication::translate("Batch", "FOLDER --parent FILE [options]"),
          QCoreApplication::translate("Batch", "Add up the reports of a place's organs and compare the place's own."))
{
}

void RollUpCommand::addOptions(QCommandLineParser &parser) const
{
    parser.addPositionalArgument(
        QStringLiteral("FOLDER"),
        QCoreApplication::translate("Batch", "The reports of the organs: files, folders, zips."));
    parser.addOption({parentOption, QCoreApplication::translate("Batch", "The report of the place itself."),
                      QCoreApplication::translate("Batch", "FILE")});
    parser.addOption(
        {organsOption,
         QCoreApplication::translate(
             "Batch",
             "A list of organs and their places, as CSV or .xlsx: who should be there, and who belongs elsewhere."),
         QCoreApplication::translate("Batch", "FILE")});
    parser.addOption({jsonOption,
                      QCoreApplication::translate(
                          "Batch", "Write the roll-up as JSON into this file, or as rollup.json into this folder."),
                      QCoreApplication::translate("Batch", "OUT")});
    parser.addOption({QStringLiteral("xlsx"),
                      QCoreApplication::translate("Batch", "Write the roll-up into this workbook."),
                      QCoreApplication::translate("Batch", "FILE")});
    parser.addOptions({options::password(), options::workerProgram()});
}

int RollUpCommand::run(const QCommandLineParser &parser, Console &console) const
{
    QStringList paths = parser.positionalArguments();
    RollUpRequest request{.parent = parser.value(parentOption),
                          .json = parser.value(jsonOption),
                          .workbook = parser.value(QStringLiteral("xlsx")),
                          .list = {}};
    if (paths.isEmpty() || request.parent.isEmpty()) {
        return refuse(QCoreApplication::translate(
                          "Batch", "Name the folder of the organs' reports, and with --parent the place's own report."),
                      console);
    }
    const QString besideOrgans = QDir(paths.constFirst()).filePath(request.parent);
    if (!QFileInfo::exists(request.parent) && QFileInfo::exists(besideOrgans)) {
        request.parent = besideOrgans;
    }
    if (QFileInfo(request.json).isDir()) {
        request.json = QDir(request.json).filePath(QStringLiteral("rollup.json"));
    }
    if (parser.isSet(organsOption)) {
        auto listed = readOrganList(parser.value(organsOption));
        if (!listed) {
            console.complain(listed.error().sentence);
            return SomeFailed;
        }
        request.list = *std::move(listed);
    }
    ReadRequest reading;
    reading.pool.workerProgram = parser.value(QStringLiteral("worker-program"));
    reading.options = {.password = parser.value(QStringLiteral("password")),
                       .passwordAsked = parser.isSet(QStringLiteral("password"))};
    paths.append(request.parent);
    reading.afterwards = RollUpRun(std::move(request), console);
    return readPaths(paths, FolderFilter::Sources, std::move(reading), console);
}

} // namespace disclosure
