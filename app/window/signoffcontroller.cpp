// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/signoffcontroller.h"

#include "app/window/openreport.h"
#include "app/window/refusedtexts.h"
#include "app/window/reviewcontroller.h"

#include "ui/findings/findingsview.h"
#include "ui/grid/tablespane.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/reportlistpane.h"

#include "models/items/reportlistmodel.h"
#include "models/validate/problems.h"

#include <QFileInfo>

#include <algorithm>

namespace disclosure {

SignOffController::SignOffController(const Desk &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    connect(m_desk.window.actions().signOff, &QAction::triggered, this, &SignOffController::signOff);
    connect(&m_desk.report, &OpenReport::returnedToReview, this, [this] {
        m_desk.window.messages()->showMessage(
            MessageBar::Kind::Information,
            tr("This report was signed off. It is in review again, because it has been changed."));
    });
}

void SignOffController::signOff()
{
    // A refused text stays in its cell, and the report as it is.
    if (!m_desk.report.isOpen() || !m_desk.window.tables()->commitEditor()) {
        return;
    }
    const qint64 id = m_desk.report.summary().id;
    if (!areFreeOfRefusedTexts({id}, m_desk)) {
        return;
    }
    const std::optional<QString> why = reason();
    if (!why || m_desk.report.summary().id != id) {
        return;
    }
    // Known before the state changes, for the list may leave the report out then.
    qint64 next = m_desk.window.reportList()->neighbour(+1, true);
    if (next == 0) {
        // From the list's end on at its beginning, where some may have been left out.
        next = m_desk.reports.neighbour(0, +1, true);
    }
    m_desk.report.change({{Change::Kind::State, {}, {}, key(ReviewState::Reviewed)}}, *why);
    goTo(next);
}

std::optional<QString> SignOffController::reason()
{
    const QStringList open = unsettled();
    if (open.isEmpty()) {
        return QString();
    }
    const QString words = open.join(tr(", "));
    return m_desk.dialogs.signOffAnyway(&m_desk.window, tr("In this report, %1. Sign it off all the same?").arg(words))
               ? std::optional(tr("signed off although %1").arg(words))
               : std::nullopt;
}

QStringList SignOffController::unsettled() const
{
    const std::shared_ptr<const Report> report = m_desk.report.report();
    qsizetype errors = 0;
    qsizetype doubtful = 0;
    for (const Problem &problem : problemsOf(*report, m_desk.report.form())) {
        if (problem.isOpen()) {
            errors += problem.severity == Severity::Error ? 1 : 0;
            doubtful += problem.kind == Problem::Kind::UncertainCells ? problem.cells.size() : 0;
        }
    }
    const auto missing = std::ranges::count_if(report->findings, [this](const Finding &finding) {
        const Rule *rule = m_desk.report.form() ? m_desk.report.form()->rule(finding.rule) : nullptr;
        return rule && rule->kind == Rule::Kind::MissingCell && finding.isOpen();
    });
    QStringList open;
    if (errors > 0) {
        open << (errors == 1 ? tr("one error is still open") : tr("%1 errors are still open").arg(errors));
    }
    if (missing > 0) {
        open << (missing == 1 ? tr("one cell was not read") : tr("%1 cells were not read").arg(missing));
    }
    if (doubtful > 0) {
        open << (doubtful == 1 ? tr("one cell was not read with certainty")
                               : tr("%1 cells were not read with certainty").arg(doubtful));
    }
    if (report->has(Notice::Kind::UnreadText)) {
        open << tr("the text beside the tables has not been read from its scans yet, nor checked");
    }
    return open;
}

QString SignOffController::reportName() const
{
    const Report &report = *m_desk.report.report();
    const QString name = report.organ.isEmpty() ? QFileInfo(m_desk.report.summary().path).fileName() : report.organ;
    return report.year > 0 ? name + u" · "_qs + QString::number(report.year) : name;
}

void SignOffController::goTo(qint64 next)
{
    const qint64 id = m_desk.report.summary().id;
    QString sentence = tr("%1 is signed off.").arg(reportName());
    if (next == 0 || next == id) {
        sentence += u' ' + tr("No other report of the list needs a look.");
    } else {
        m_desk.review.open(next);
        m_desk.window.findings()->visit();
    }
    m_desk.window.messages()->showMessage(MessageBar::Kind::Information, sentence,
                                          {tr("Undo"), [this, id] { takeBack(id); }, true});
}

/// Of a report that something else has been done to since, no more than that is undone which was the sign-off.
void SignOffController::takeBack(qint64 id)
{
    if (!m_desk.window.tables()->commitEditor()) {
        return;
    }
    if (!m_desk.report.isOpen() || m_desk.report.summary().id != id) {
        m_desk.review.open(id);
    }
    const bool isThere = m_desk.report.isOpen() && m_desk.report.summary().id == id;
    const std::vector<Step> &history = m_desk.report.history();
    const bool isLast = isThere && !history.empty() && history.back().action != Step::Action::Undo &&
                        std::ranges::any_of(history.back().changes, [](const Change &change) {
                            return change.kind == Change::Kind::State && change.after == key(ReviewState::Reviewed);
                        });
    if (isLast) {
        m_desk.report.undoGroup()->undo();
    }
}

} // namespace disclosure
