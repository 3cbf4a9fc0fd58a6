// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/openreport.h"

#include "app/window/editcellcommand.h"

#include "models/validate/applychange.h"
#include "models/validate/validator.h"

#include <QFileInfo>

namespace disclosure {

OpenReport::OpenReport(const Library &library, CorrectionQueue &queue, const FormRegistry &registry, QString reviewer,
                       QObject *parent)
    : QObject(parent), m_library(library), m_queue(queue), m_registry(registry), m_reviewer(std::move(reviewer))
{
}

Result<ReportSummary> OpenReport::loadSummary(qint64 reportId) const
{
    if (const std::optional<ReportSummary> summary = m_library.summary(reportId)) {
        return *summary;
    }
    return m_library.readFailure().value_or(
        Error{tr("This report is no longer in the library. Open its file again to review it.")});
}

Result<std::shared_ptr<const Report>> OpenReport::load(qint64 reportId) const
{
    Result<Report> loaded = m_library.report(reportId);
    if (!loaded) {
        return loaded.error();
    }
    auto report = std::make_shared<Report>(*std::move(loaded));
    const std::vector<Step> unsaved = m_queue.waitingSteps(reportId);
    for (const Step &step : unsaved) {
        for (const Change &change : step.changes) {
            apply(*report, change);
        }
    }
    if (!unsaved.empty()) {
        validate(*report, m_registry);
    }
    return std::shared_ptr<const Report>(std::move(report));
}

void OpenReport::close()
{
    if (!m_report) {
        return;
    }
    m_report.reset();
    m_summary = {};
    m_undoGroup.setActiveStack(nullptr);
    emit closed();
}

Done OpenReport::open(qint64 reportId)
{
    const Result<ReportSummary> summary = loadSummary(reportId);
    if (!summary) {
        return summary.error();
    }
    Result<std::shared_ptr<const Report>> loaded = load(reportId);
    if (!loaded) {
        return loaded.error();
    }
    m_summary = *summary;
    m_report = *std::move(loaded);
    std::unique_ptr<QUndoStack> &stack = m_undoStacks[reportId];
    if (!stack) {
        stack = std::make_unique<QUndoStack>();
        m_undoGroup.addStack(stack.get());
    }
    m_undoGroup.setActiveStack(stack.get());
    emit opened();
    return done();
}

Done OpenReport::reload()
{
    if (!m_report) {
        return done();
    }
    const Result<ReportSummary> summary = loadSummary(m_summary.id);
    if (!summary) {
        return summary.error();
    }
    Result<std::shared_ptr<const Report>> loaded = load(m_summary.id);
    if (!loaded) {
        return loaded.error();
    }
    m_summary = *summary;
    if (**loaded != *m_report) {
        m_report = *std::move(loaded);
        emit changed();
    }
    return done();
}

const Form *OpenReport::form() const
{
    return m_report ? m_registry.form(m_report->form) : nullptr;
}

QString OpenReport::textOf(const QString &cellId) const
{
    const auto found = m_report->cells.find(cellId);
    if (found == m_report->cells.end()) {
        return {};
    }
    return found->second.text.isNull() ? u""_qs : found->second.text;
}

QString OpenReport::nameOf(const QString &cellId) const
{
    return form() ? placeName(cellId, *m_report, *form()) : cellId;
}

void OpenReport::propose(const QString &cellId, const QString &text)
{
    if (!m_report) {
        return;
    }
    const QString before = textOf(cellId);
    if (before == text && !before.isNull()) {
        return;
    }
    const QString after = text.isNull() ? u""_qs : text;
    m_undoGroup.activeStack()->push(
        new EditCellCommand(*this, cellId, before, after, tr("%1: “%2”").arg(nameOf(cellId), after)));
}

bool OpenReport::put(const QString &cellId, const QString &from, const QString &to)
{
    const QString now = textOf(cellId);
    if (now != from || now.isNull() != from.isNull()) {
        emit overtaken(
            tr("%1 was left as it is: another program has changed it to “%2” meanwhile. Type the value again "
               "if it is to be different.")
                .arg(nameOf(cellId), now));
        return false;
    }
    auto corrected = std::make_shared<Report>(*m_report);
    apply(*corrected, {Change::Kind::Cell, cellId, from, to});
    validate(*corrected, m_registry);
    m_report = std::move(corrected);
    const Step step{.changes = {{Change::Kind::Cell, cellId, from, to}},
                    .who = m_reviewer,
                    .when = QDateTime::currentDateTimeUtc()};
    m_queue.add(m_summary.id, step, m_report);
    emit changed();
    emit cellTouched(cellId);
    return true;
}

} // namespace disclosure
