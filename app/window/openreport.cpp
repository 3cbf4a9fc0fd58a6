// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/openreport.h"

#include "app/window/stepcommand.h"
#include "app/window/undoline.h"

#include "models/items/changewords.h"
#include "models/validate/applychange.h"
#include "models/validate/validator.h"

#include <algorithm>

namespace disclosure {

OpenReport::OpenReport(const Library &library, CorrectionQueue &queue, const FormRegistry &registry, QString reviewer,
                       QObject *parent)
    : QObject(parent), m_library(library), m_queue(queue), m_registry(registry), m_reviewer(std::move(reviewer))
{
    m_undoGroup.addStack(&m_undoStack);
    connect(&m_queue, &CorrectionQueue::written, this, &OpenReport::refreshSummary);
}

void OpenReport::takeWaiting(LoadedReport &loaded) const
{
    const std::vector<Step> waiting = m_queue.waitingSteps(loaded.summary.id);
    if (waiting.empty()) {
        return;
    }
    auto report = std::make_shared<Report>(*loaded.report);
    for (const Step &step : waiting) {
        std::ranges::for_each(step.changes, [&report](const Change &change) { apply(*report, change); });
        loaded.history.push_back(step);
    }
    takeWaiting(loaded.summary);
    validate(*report, m_registry);
    loaded.report = std::move(report);
}

void OpenReport::takeWaiting(ReportSummary &summary) const
{
    for (const Step &step : m_queue.waitingSteps(summary.id)) {
        std::ranges::for_each(step.changes, [&summary](const Change &change) { applyToSummary(summary, change); });
    }
}

void OpenReport::take(LoadedReport loaded)
{
    takeWaiting(loaded);
    const bool hasOtherHistory = loaded.summary.id != m_summary.id || loaded.history != m_history;
    m_summary = std::move(loaded.summary);
    m_report = std::move(loaded.report);
    m_history = std::move(loaded.history);
    if (hasOtherHistory) {
        restoreUndo();
    }
}

void OpenReport::close()
{
    if (!m_report) {
        return;
    }
    m_report.reset();
    m_summary = {};
    m_history.clear();
    m_undoGroup.setActiveStack(nullptr);
    emit closed();
}

Done OpenReport::open(qint64 reportId)
{
    Result<LoadedReport> loaded = loadReport(m_library, reportId);
    if (!loaded) {
        return loaded.error();
    }
    open(*std::move(loaded));
    return done();
}

void OpenReport::open(LoadedReport loaded)
{
    m_summary.id = 0; // whatever was undone in vain may be tried again
    take(std::move(loaded));
    m_undoGroup.setActiveStack(&m_undoStack);
    emit opened();
}

Done OpenReport::reload()
{
    if (!m_report) {
        return done();
    }
    Result<LoadedReport> loaded = loadReport(m_library, m_summary.id);
    if (!loaded) {
        return loaded.error();
    }
    const LoadedReport before{m_summary, m_report, m_history};
    take(*std::move(loaded));
    if (*before.report != *m_report || before.summary != m_summary || before.history != m_history) {
        emit changed();
    }
    return done();
}

void OpenReport::refreshSummary(qint64 reportId)
{
    if (!m_report || reportId != m_summary.id) {
        return;
    }
    if (const std::optional<ReportSummary> summary = m_library.summary(reportId)) {
        m_summary = *summary;
        takeWaiting(m_summary);
    }
}

void OpenReport::restoreUndo()
{
    m_isRestoring = true;
    m_undoStack.clear();
    const UndoLine line = undoLineOf(m_history, m_reviewer);
    const auto push = [this](const Step &step) {
        m_undoStack.push(new StepCommand(*this, step, stepWords(step.changes, *m_report, form())));
    };
    std::ranges::for_each(line.made, push);
    std::for_each(line.undone.rbegin(), line.undone.rend(), push);
    m_undoStack.setIndex(static_cast<int>(line.made.size()));
    m_isRestoring = false;
}

void OpenReport::setReviewer(const QString &reviewer)
{
    if (reviewer != m_reviewer) {
        m_reviewer = reviewer;
        if (m_report) {
            restoreUndo();
        }
    }
}

const Form *OpenReport::form() const
{
    return m_report ? m_registry.form(m_report->form) : nullptr;
}

std::map<QString, QString> OpenReport::dismissers() const
{
    std::map<QString, QString> dismissers;
    for (const Step &step : m_history) {
        for (const Change &change : step.changes) {
            if (change.kind == Change::Kind::Dismissal && !change.after.isNull()) {
                dismissers[change.subject] = step.who;
            }
        }
    }
    return dismissers;
}

QString OpenReport::valueNow(const Change &change) const
{
    return disclosure::valueNow(*m_report, m_summary, change.kind, change.subject);
}

void OpenReport::propose(const QString &cellId, const QString &text)
{
    if (const std::optional<Change> entered = m_report ? changeByText(*m_report, cellId, text) : std::nullopt) {
        change({*entered});
    }
}

bool OpenReport::change(std::vector<Change> changes, const QString &why)
{
    if (!m_report) {
        return false;
    }
    for (Change &change : changes) {
        change.before = valueNow(change);
    }
    std::erase_if(changes, [](const Change &change) { return isSameValue(change.before, change.after); });
    if (changes.empty()) {
        return false;
    }
    const bool returns = isSignedOff(m_summary.state);
    complete(changes);
    const QString words = stepWords(changes, *m_report, form());
    m_undoStack.push(new StepCommand(*this, {.changes = std::move(changes), .why = why}, words));
    if (returns && m_summary.state == ReviewState::InReview) {
        emit returnedToReview();
    }
    return true;
}

/// Adds what follows from the changes, so that undoing takes that back as well.
void OpenReport::complete(std::vector<Change> &changes) const
{
    std::vector<Change> first;
    for (const Change &change : changes) {
        const auto cell = m_report->cells.find(change.subject);
        if (change.kind == Change::Kind::Cell && cell != m_report->cells.end() && cell->second.confirmed) {
            const Change confirmed{Change::Kind::Confirmation, change.subject};
            first.push_back({confirmed.kind, confirmed.subject, valueNow(confirmed), {}});
        }
    }
    const bool setsState =
        std::ranges::any_of(changes, [](const Change &change) { return change.kind == Change::Kind::State; });
    if (isSignedOff(m_summary.state) && !setsState && std::ranges::any_of(changes, isReviewWork)) {
        first.push_back({Change::Kind::State, {}, key(m_summary.state), key(ReviewState::InReview)});
    }
    changes.insert(changes.begin(), first.begin(), first.end());
}

/// Says why, if the report does not hold what the step replaces.
bool OpenReport::holds(const Step &step)
{
    const auto other = std::ranges::find_if_not(
        step.changes, [this](const Change &change) { return isSameValue(valueNow(change), change.before); });
    if (other == step.changes.end()) {
        return true;
    }
    emit overtaken(tr("%1 was left as it is: it has been changed to “%2” meanwhile, perhaps by another program. Make "
                      "the change again if it is to be different.")
                       .arg(subjectWords(*other, *m_report, form()), valueWords(*other, valueNow(*other))));
    return false;
}

std::optional<qint64> OpenReport::put(Step step)
{
    // Two changes of one step never have the same subject: each finds what stands there before the step.
    if (!holds(step)) {
        return std::nullopt;
    }
    auto after = std::make_shared<Report>(*m_report);
    for (const Change &change : step.changes) {
        apply(*after, change);
        applyToSummary(m_summary, change);
    }
    validate(*after, m_registry);
    m_report = std::move(after);
    step.who = m_reviewer;
    step.when = QDateTime::currentDateTimeUtc();
    step.id = m_queue.add(m_summary.id, step, m_report);
    m_history.push_back(step);
    emit changed();
    const auto cell = std::ranges::find(step.changes, Change::Kind::Cell, &Change::kind);
    if (cell != step.changes.end()) {
        emit cellTouched(cell->subject);
    }
    emit stepped(step);
    return step.id;
}

} // namespace disclosure
