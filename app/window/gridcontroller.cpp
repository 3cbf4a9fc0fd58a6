// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/gridcontroller.h"

#include "app/window/openreport.h"
#include "app/window/settings.h"

#include "ui/grid/gridview.h"
#include "ui/grid/tablespane.h"
#include "ui/page/documentpane.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messagebar.h"

#include "models/items/extrarows.h"
#include "models/validate/applychange.h"
#include "models/validate/validator.h"

#include <QApplication>
#include <QLineEdit>

#include <algorithm>
#include <cmath>

namespace disclosure {

namespace {

constexpr double zoomStep = 0.1;
constexpr double leastZoom = 0.5;
constexpr double mostZoom = 3;

} // namespace

GridController::GridController(const Desk &desk, QObject *parent)
    : QObject(parent), m_desk(desk), m_tables(*desk.window.tables())
{
    connectEntry();
    connectEditing();
    connectRows();
    connectZoom();
}

void GridController::connectEntry()
{
    connect(&m_tables, &TablesPane::proposed, this, &GridController::change);
    connect(m_desk.window.document(), &DocumentPane::wordWanted, this, &GridController::wantWord);
    connect(m_desk.window.document(), &DocumentPane::wordTaken, this, &GridController::takeWord);
    connect(&m_tables, &TablesPane::typed, this, &GridController::preview);
    connect(&m_tables, &TablesPane::typingEnded, this, [this] { m_tables.setPreview(nullptr); });
    m_tables.setPasteQuestion(
        [this](const QString &sentence) { return m_desk.dialogs.pasteWhatFits(&m_desk.window, sentence); });
    const Actions &actions = m_desk.window.actions();
    connect(actions.nextTable, &QAction::triggered, this, [this] { m_tables.stepTable(+1); });
    connect(actions.previousTable, &QAction::triggered, this, [this] { m_tables.stepTable(-1); });
}

/// The keys of these actions are the table's own; this is for who takes them from the menu.
void GridController::connectEditing()
{
    const Actions &actions = m_desk.window.actions();
    const auto whenMeant = [this](QAction *action, auto inGrid, auto inText) {
        connect(action, &QAction::triggered, this, [this, inGrid, inText] {
            auto *text = qobject_cast<QLineEdit *>(QApplication::focusWidget());
            if (text && hasKeys()) {
                inText(*text);
            } else if (GridView *grid = gridWithKeys()) {
                inGrid(*grid);
            }
        });
    };
    whenMeant(
        actions.cut, [](GridView &grid) { grid.cutSelection(); }, [](QLineEdit &text) { text.cut(); });
    whenMeant(
        actions.copy, [](GridView &grid) { grid.copySelection(); }, [](QLineEdit &text) { text.copy(); });
    whenMeant(
        actions.paste, [](GridView &grid) { grid.paste(); }, [](QLineEdit &text) { text.paste(); });
    whenMeant(
        actions.copyFromAbove, [](GridView &grid) { grid.copyFromAbove(); }, [](QLineEdit &) {});
    whenMeant(
        actions.clear, [](GridView &grid) { grid.clearSelection(); }, [](QLineEdit &text) { text.del(); });
}

void GridController::connectRows()
{
    connect(m_desk.window.actions().addRow, &QAction::triggered, this, &GridController::addRow);
    connect(m_desk.window.actions().removeRow, &QAction::triggered, this, &GridController::removeRow);
}

void GridController::connectZoom()
{
    const Actions &actions = m_desk.window.actions();
    const auto whenMeant = [this](QAction *action, auto act) {
        connect(action, &QAction::triggered, this, [this, act] {
            if (hasKeys()) {
                act();
            }
        });
    };
    whenMeant(actions.zoomIn, [this] { zoomBy(+1); });
    whenMeant(actions.zoomOut, [this] { zoomBy(-1); });
    whenMeant(actions.actualSize, [this] { setZoom(1); });
    connect(&m_tables, &TablesPane::zoomWanted, this, &GridController::zoomBy);
    connect(&m_desk.settings, &Settings::changed, this, [this](Setting setting) {
        if (setting == Setting::GridZoom) {
            m_tables.setZoom(m_desk.settings.value(Setting::GridZoom).toDouble());
        }
    });
    m_tables.setZoom(std::clamp(m_desk.settings.value(Setting::GridZoom).toDouble(), leastZoom, mostZoom));
}

/// Whether keys are meant for the tables rather than for the page.
bool GridController::hasKeys() const
{
    const QWidget *focus = QApplication::focusWidget();
    return focus && m_tables.isAncestorOf(focus);
}

GridView *GridController::gridWithKeys() const
{
    GridView *grid = m_tables.grid();
    return grid && grid->hasFocus() ? grid : nullptr;
}

void GridController::change(const std::vector<Change> &changes, const QString &why)
{
    m_desk.report.change(changes, why);
}

void GridController::preview(const QString &cellId, const QString &text)
{
    const std::shared_ptr<const Report> report = m_desk.report.report();
    const Form *form = m_desk.report.form();
    const auto place = form ? form->place(cellId) : std::nullopt;
    if (!report || !place) {
        return;
    }
    if (!refusal(text, place->column->kind).isEmpty()) {
        m_tables.setPreview(nullptr);
        return;
    }
    auto typed = std::make_shared<Report>(*report);
    applyCorrection(*typed, cellId, text);
    validate(*typed, *form);
    m_tables.setPreview(typed);
}

void GridController::tell(const QString &sentence)
{
    m_desk.window.messages()->showMessage(MessageBar::Kind::Information, sentence);
}

GridController::Wish GridController::wishNow() const
{
    const QString cell = m_tables.currentCell();
    return m_desk.report.isOpen()
               ? Wish{m_desk.report.summary().id, cell, valueOf(*m_desk.report.report(), Change::Kind::Cell, cell)}
               : Wish();
}

/// The page's text may have to be read first, while the clerk goes on.
void GridController::wantWord()
{
    m_tables.commitEditor(); // a text that is refused gives way to the word
    m_wish = wishNow();
}

void GridController::takeWord(const QString &text, int page, const QRectF &box)
{
    const QString cellId = m_tables.currentCell();
    const Form *form = m_desk.report.form();
    const auto place = form ? form->place(cellId) : std::nullopt;
    const std::optional<Wish> wish = std::exchange(m_wish, std::nullopt);
    if (text.isEmpty() || !place) {
        return;
    }
    const bool isTaken = m_tables.commitEditor();
    if (wish && (!isTaken || *wish != wishNow())) {
        tell(tr("“%1” was not taken: the page had to be read first, and meanwhile another cell or value came up. Hold "
                "Ctrl and click it again.")
                 .arg(text.trimmed()));
        return;
    }
    const QString name = placeName(cellId, *m_desk.report.report(), *form);
    if (const QString sentence = refusal(text, place->column->kind); !sentence.isEmpty()) {
        emit m_tables.refused(name + u": "_qs + sentence);
        return;
    }
    m_tables.dropDrafts({cellId});
    const Report &report = *m_desk.report.report();
    std::vector<Change> changes = {
        {Change::Kind::Cell, cellId, valueOf(report, Change::Kind::Cell, cellId), text.trimmed()}};
    if (page > 0) {
        changes.push_back(
            {Change::Kind::Place, cellId, valueOf(report, Change::Kind::Place, cellId), placeText(page, box)});
    }
    change(changes, tr("Taken from the page"));
}

void GridController::addRow()
{
    const QString cellId = m_tables.currentCell();
    const std::shared_ptr<const Report> report = m_desk.report.report();
    const Form *form = m_desk.report.form();
    if (!report || !form || !m_tables.commitEditor()) {
        return;
    }
    if (!takesRowBelow(*report, *form, cellId)) {
        tell(tr("The form has no place for another row here. Go to one of the rows of results, below which the row "
                "stands in the report."));
        return;
    }
    const QString above = placeName(cellId.section(u'.', 0, 1), *report, *form);
    const QString label = m_desk.dialogs.rowLabel(&m_desk.window, above).trimmed();
    if (label.isEmpty()) {
        return;
    }
    const std::vector<Change> changes = addRowBelow(*m_desk.report.report(), *form, cellId, label);
    change(changes, tr("Row added"));
    m_tables.goTo(changes.front().subject + u'.' + cellId.section(u'.', 2));
    m_tables.focusGrid();
}

void GridController::removeRow()
{
    const QString cellId = m_tables.currentCell();
    const std::shared_ptr<const Report> report = m_desk.report.report();
    const Form *form = m_desk.report.form();
    if (!report || !form || !m_tables.commitEditor()) {
        return;
    }
    const std::vector<Change> changes = removeRowOf(*report, *form, cellId);
    if (changes.empty()) {
        tell(tr("This row belongs to the form. Only rows that a report has besides can be removed."));
        return;
    }
    const auto above = std::ranges::find(report->extraRows, cellId.section(u'.', 0, 1), &ExtraRow::id);
    change(changes, tr("Row removed"));
    m_tables.goTo(above->after + u'.' + cellId.section(u'.', 2));
}

void GridController::zoomBy(int steps)
{
    setZoom(m_desk.settings.value(Setting::GridZoom).toDouble() + steps * zoomStep);
}

void GridController::setZoom(double zoom)
{
    // In whole steps, so that going up and down comes back to 1.
    const double rounded = std::round(std::clamp(zoom, leastZoom, mostZoom) / zoomStep) * zoomStep;
    m_desk.settings.setValue(Setting::GridZoom, rounded);
}

} // namespace disclosure
