// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/rollupcontroller.h"

#include "app/window/background.h"
#include "app/window/openreport.h"
#include "app/window/reviewcontroller.h"

#include "ui/grid/tablespane.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messagebar.h"

#include "models/export/exporters.h"
#include "models/store/library.h"

#include <QDir>

#include <algorithm>

namespace disclosure {

namespace {

/// Loads the reports; those that can't be are left out, and the sentence says why.
struct Loaded {
    std::vector<RollUpDialog::Member> members;
    QString problem;
};

Loaded load(const QString &libraryPath, const std::vector<RollUpDialog::Member> &candidates)
{
    Loaded loaded;
    const Result<std::unique_ptr<Library>> library = Library::open(libraryPath);
    if (!library) {
        loaded.problem = library.error().sentence;
        return loaded;
    }
    for (const RollUpDialog::Member &candidate : candidates) {
        Result<Report> report = (*library)->report(candidate.id);
        if (!report) {
            loaded.problem = report.error().sentence;
            continue;
        }
        loaded.members.push_back({candidate.id, candidate.organ, std::make_shared<const Report>(*std::move(report))});
    }
    return loaded;
}

/// The report that is likely the place's own: that of the government with the shortest name, since those of towns have
/// the county's in front; else the open one.
qint64 likelyParent(const std::vector<RollUpDialog::Member> &candidates, qint64 open)
{
    const QString government = u"人民政府"_qs;
    const RollUpDialog::Member *parent = nullptr;
    for (const RollUpDialog::Member &candidate : candidates) {
        if (candidate.organ.endsWith(government) && (!parent || candidate.organ.size() < parent->organ.size())) {
            parent = &candidate;
        }
    }
    const auto standsUnderIt = [&](const RollUpDialog::Member &member) {
        return member.organ.startsWith(QStringView(parent->organ).chopped(government.size()));
    };
    return parent && std::ranges::all_of(candidates, standsUnderIt) ? parent->id : open;
}

} // namespace

RollUpController::RollUpController(const Desk &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    connect(m_desk.window.actions().showRollUp, &QAction::triggered, this, &RollUpController::show);
    connect(&m_desk.report, &OpenReport::changed, this, [this] {
        // A correction changes the sums at once, once it is written.
        if (m_dialog && m_dialog->isVisible()) {
            addUp(m_dialog->parentReport());
        }
    });
}

void RollUpController::tell(const QString &sentence)
{
    m_desk.window.messages()->showMessage(MessageBar::Kind::Information, sentence);
}

void RollUpController::show()
{
    if (!m_desk.report.isOpen()) {
        tell(tr("Open the report of the place first: the others of its place and year are added up against it."));
        return;
    }
    const ReportSummary open = m_desk.report.summary();
    m_candidates.clear();
    for (const ReportSummary &summary : m_desk.library.summaries(m_desk.library.listing({.year = open.year}).ids)) {
        if (summary.place == open.place && summary.year == open.year) {
            m_candidates.push_back({summary.id, summary.organ, nullptr});
        }
    }
    if (m_candidates.size() < 2) {
        tell(tr("There is no other report of %1 for %2 in the list. Which place a report belongs to can be set with "
                "Alt+Enter.")
                 .arg(open.place)
                 .arg(open.year));
        return;
    }
    if (!m_dialog) {
        m_dialog = new RollUpDialog(&m_desk.window);
        connect(m_dialog, &RollUpDialog::parentChosen, this, &RollUpController::addUp);
        connect(m_dialog, &RollUpDialog::cellWanted, this, &RollUpController::goTo);
        connect(m_dialog, &RollUpDialog::exportWanted, this, &RollUpController::exportSheet);
    }
    const bool isChosen =
        m_dialog->isOf(open.place, open.year) &&
        std::ranges::find(m_candidates, m_dialog->parentReport(), &RollUpDialog::Member::id) != m_candidates.end();
    const qint64 parent = isChosen ? m_dialog->parentReport() : likelyParent(m_candidates, open.id);
    m_dialog->setCandidates(open.place, open.year, m_candidates, parent);
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
    addUp(parent);
}

void RollUpController::addUp(qint64 parentReport)
{
    const int run = ++m_run;
    inBackground(
        this, [path = m_desk.library.path(), candidates = m_candidates] { return load(path, candidates); },
        [this, run, parentReport](const Loaded &loaded) {
            if (run != m_run || !m_dialog) {
                return;
            }
            if (!loaded.problem.isEmpty()) {
                m_dialog->showProblem(loaded.problem);
                return;
            }
            take(loaded.members, parentReport);
        });
}

void RollUpController::take(const std::vector<RollUpDialog::Member> &members, qint64 parentReport)
{
    const auto parent = std::ranges::find(members, parentReport, &RollUpDialog::Member::id);
    const Form *form = parent == members.end() ? nullptr : FormRegistry::builtIn().form(parent->report->form);
    if (!form) {
        m_dialog->showProblem(tr("The edition of the place’s own report is not known. Choose it with Alt+Enter."));
        return;
    }
    std::vector<const Report *> organs;
    m_organs.clear();
    for (const RollUpDialog::Member &member : members) {
        if (member.id != parentReport) {
            organs.push_back(member.report.get());
            m_organs.push_back(member);
        }
    }
    m_rollUp = rollUp(*parent->report, organs, *form);
    m_dialog->setRollUp(m_rollUp, form, m_organs);
}

void RollUpController::goTo(qint64 report, const QString &cellId)
{
    if (!m_desk.window.tables()->commitEditor()) {
        return;
    }
    if (!m_desk.report.isOpen() || m_desk.report.summary().id != report) {
        m_desk.review.open(report);
    }
    TablesPane *tables = m_desk.window.tables();
    tables->goTo(cellId);
    // Where there is no room beside the window, the dialog would hide what was asked for.
    if (m_dialog->frameGeometry().intersects(QRect(tables->mapToGlobal(QPoint()), tables->size()))) {
        m_dialog->hide();
        m_desk.window.messages()->showMessage(MessageBar::Kind::Answer, tr("Ctrl+U goes back to the roll-up."));
    }
    m_desk.window.activateWindow();
    tables->focusGrid();
}

void RollUpController::exportSheet()
{
    const Form *form = FormRegistry::builtIn().form(m_rollUp.form);
    if (!form) {
        return;
    }
    const QString path = m_desk.dialogs.workbookToWrite(
        m_dialog, tr("Export of a Roll-up"), tr("Roll-up of %1 %2").arg(m_rollUp.parent.organ).arg(m_rollUp.year));
    if (path.isEmpty()) {
        return;
    }
    std::vector<const Report *> organs;
    for (const RollUpDialog::Member &member : m_organs) {
        organs.push_back(member.report.get());
    }
    if (const Done saved = saveWorkbook(path, m_rollUp, organs, *form); !saved) {
        m_desk.window.messages()->showMessage(MessageBar::Kind::Error, saved.error().sentence);
    } else {
        tell(tr("The roll-up is in %1.").arg(QDir::toNativeSeparators(path)));
    }
}

} // namespace disclosure
