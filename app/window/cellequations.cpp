// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/cellequations.h"

#include "app/window/openreport.h"
#include "app/window/settings.h"

#include "ui/grid/equationspanel.h"
#include "ui/grid/tablespane.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/statecolors.h"

#include "models/items/cellentry.h"
#include "models/report/celltext.h"
#include "models/validate/equations.h"
#include "models/validate/narrativemarks.h"
#include "models/validate/placename.h"

#include <QLocale>

#include <algorithm>

namespace disclosure {

namespace {

EquationLine::State stateOf(const Balance &balance)
{
    if (!balance.isJudged) {
        return EquationLine::State::NotJudged;
    }
    return balance.holds ? EquationLine::State::Holds : EquationLine::State::Broken;
}

/// Two equations of a cell may have the same numbers. What only may not exceed another number is no sum: without the
/// names nobody would know what stands beside the cell there.
QString named(const Equation &equation, const Report &report, const Form &form,
              const std::optional<TypedNumber> &typed = {})
{
    return placeName(equation.at, report, form) + u": "_qs +
           (equation.isOrder ? inWords(equation, report, form, typed) : inNumbers(equation, report, typed));
}

} // namespace

CellEquations::CellEquations(const Desk &desk, QObject *parent)
    : QObject(parent), m_desk(desk), m_tables(*desk.window.tables())
{
    QAction *action = desk.window.actions().showEquations;
    connect(action, &QAction::toggled, this, [this](bool isOn) {
        m_desk.settings.setValue(Setting::ShowEquations, isOn);
        show();
    });
    connect(&m_tables, &TablesPane::currentCellChanged, this, &CellEquations::show);
    connect(&desk.report, &OpenReport::changed, this, &CellEquations::show);
    connect(&desk.report, &OpenReport::opened, this, &CellEquations::show);
    connect(&desk.report, &OpenReport::closed, this, &CellEquations::show);
    connect(&m_tables, &TablesPane::typed, this, [this](const QString &cellId, const QString &text) {
        m_typed = Typed{cellId, text};
        show();
    });
    connect(&m_tables, &TablesPane::typingEnded, this, [this] {
        m_typed.reset();
        show();
    });
    m_tables.setNotes([this](const QString &cellId) { return notes(cellId); });
    action->setChecked(desk.settings.value(Setting::ShowEquations).toBool());
    show();
}

void CellEquations::show()
{
    const QString cellId = m_tables.currentCell();
    const std::shared_ptr<const Report> report = m_desk.report.report();
    const Form *form = m_desk.report.form();
    const bool isOn = m_desk.window.actions().showEquations->isChecked() && report && form;
    m_tables.equations()->setVisible(isOn);
    if (!isOn) {
        m_tables.setEquationCells({});
        return;
    }
    std::optional<TypedNumber> typed;
    const auto place = m_typed ? form->place(m_typed->cellId) : std::nullopt;
    if (place && refusal(m_typed->text, place->column->kind).isEmpty()) {
        typed = TypedNumber{m_typed->cellId, cellValue(m_typed->text).number};
    }
    std::vector<EquationLine> lines;
    QStringList lit;
    for (const Equation &equation : equationsThrough(cellId, *report, *form)) {
        lines.push_back({stateOf(balanceOf(equation, *report, typed)), named(equation, *report, *form, typed),
                         inWords(equation, *report, *form, typed)});
        lit << equation.cells();
    }
    m_tables.equations()->setLines(lines, cellId.isEmpty() ? QString() : tr("No equation goes through this cell."));
    m_tables.setEquationCells(lit);
}

QStringList CellEquations::notes(const QString &cellId) const
{
    const std::shared_ptr<const Report> report = m_desk.report.report();
    const Form *form = m_desk.report.form();
    QStringList lines;
    if (!report || !form) {
        return lines;
    }
    for (const Equation &equation : equationsThrough(cellId, *report, *form)) {
        const Balance balance = balanceOf(equation, *report);
        if (balance.isJudged) {
            lines << glyph(balance.holds ? Mark::Passed : Mark::Error) + u' ' + named(equation, *report, *form);
        }
    }
    for (const NarrativeMark &mark : narrativeMarks(*report, *form)) {
        if (mark.cells.contains(cellId)) {
            const QString &text = report->narrative[mark.passage].text;
            lines << tr("In the narrative: %1").arg(text.sliced(mark.start, mark.end - mark.start));
        }
    }
    const QString correction = lastCorrection(cellId);
    return correction.isEmpty() ? lines : lines << correction;
}

/// Who made the last change of a cell, and when.
QString CellEquations::lastCorrection(const QString &cellId) const
{
    const std::vector<Step> &steps = m_desk.report.history();
    const auto touches = [&](const Step &step) {
        return std::ranges::any_of(step.changes, [&](const Change &change) {
            return change.kind == Change::Kind::Cell && change.subject == cellId;
        });
    };
    const auto last = std::find_if(steps.rbegin(), steps.rend(), touches);
    if (last == steps.rend()) {
        return {};
    }
    const QString when = QLocale().toString(last->when.toLocalTime(), QLocale::ShortFormat);
    return last->action == Step::Action::Undo ? tr("Taken back by %1, %2.").arg(last->who, when)
                                              : tr("Changed by %1, %2.").arg(last->who, when);
}

} // namespace disclosure
