// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/refusedtexts.h"

#include "app/window/openreport.h"
#include "app/window/reviewcontroller.h"
#include "app/window/settings.h"

#include "ui/grid/tablespane.h"
#include "ui/shell/mainwindow.h"

#include "models/store/library.h"
#include "models/validate/applychange.h"
#include "models/validate/placename.h"

#include <algorithm>

namespace disclosure {

RefusedTexts::RefusedTexts(const Desk &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    restore();
    connect(m_desk.window.tables(), &TablesPane::draftsChanged, this, &RefusedTexts::keep);
    connect(&m_desk.report, &OpenReport::stepped, this, &RefusedTexts::follow);
}

void RefusedTexts::restore()
{
    const QVariantMap byReport = m_desk.settings.value(Setting::Drafts).toMap().value(m_desk.library.path()).toMap();
    std::map<qint64, TablesPane::Drafts> drafts;
    for (auto report = byReport.constBegin(); report != byReport.constEnd(); ++report) {
        const QVariantMap texts = report->toMap();
        for (auto text = texts.constBegin(); text != texts.constEnd(); ++text) {
            drafts[report.key().toLongLong()].insert(text.key(), text->toString());
        }
    }
    m_desk.window.tables()->restoreDrafts(drafts);
}

/// At each change, so that a refused text outlives even a crash.
void RefusedTexts::keep()
{
    QVariantMap byReport;
    for (const auto &[report, drafts] : m_desk.window.tables()->drafts()) {
        QVariantMap texts;
        for (auto draft = drafts.constBegin(); draft != drafts.constEnd(); ++draft) {
            texts.insert(draft.key(), draft.value());
        }
        byReport.insert(QString::number(report), texts);
    }
    // Windows over other libraries write theirs.
    m_desk.settings.sync();
    QVariantMap byLibrary = m_desk.settings.value(Setting::Drafts).toMap();
    byLibrary.insert(m_desk.library.path(), byReport);
    m_desk.settings.setValue(Setting::Drafts, byLibrary);
    m_desk.settings.sync();
}

/// A refused text in front of a newer value would hide it.
void RefusedTexts::follow(const Step &step)
{
    QStringList cells;
    for (const Change &change : step.changes) {
        if (change.kind == Change::Kind::Cell) {
            cells << change.subject;
        }
    }
    m_desk.window.tables()->dropDrafts(cells);
}

bool areFreeOfRefusedTexts(const std::vector<qint64> &reports, const Desk &desk)
{
    TablesPane *tables = desk.window.tables();
    const std::map<qint64, TablesPane::Drafts> drafts = tables->drafts();
    for (const qint64 id : reports) {
        if (!drafts.contains(id)) {
            continue;
        }
        if (!desk.report.isOpen() || desk.report.summary().id != id) {
            desk.review.open(id);
        }
        // Cells of rows that were removed are not shown, and count no more.
        const QStringList cells = tables->cellsWithDrafts();
        if (desk.report.summary().id != id || cells.isEmpty()) {
            continue;
        }
        const QString &cell = cells.first();
        const Report &report = *desk.report.report();
        tables->goTo(cell);
        tables->focusGrid();
        emit tables->refused(
            RefusedTexts::tr("“%1” was typed in %2 but can't stand there; the report still holds “%3”. Mend it with "
                             "F2, or drop it with F2 and Esc, then go on.")
                .arg(drafts.at(id).value(cell).simplified(), placeName(cell, report, *desk.report.form()),
                     valueOf(report, Change::Kind::Cell, cell)));
        return false;
    }
    return true;
}

} // namespace disclosure
