// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/cellmarks.h"

#include "models/items/reporttablemodel.h"

#include <QCoreApplication>

namespace disclosure {

namespace {

using Model = ReportTableModel;

QString translated(const char *text)
{
    return QCoreApplication::translate("CellMarks", text);
}

Mark trustMark(const QModelIndex &index)
{
    const QVariant severity = index.data(Model::SeverityRole);
    if (severity.isValid()) {
        return markOf(static_cast<Severity>(severity.toInt()));
    }
    const QVariant trust = index.data(Model::TrustRole);
    if (!trust.isValid()) {
        return Mark::None;
    }
    switch (static_cast<Trust>(trust.toInt())) {
    case Trust::Doubtful:
        return Mark::Doubtful;
    case Trust::Proven:
        return Mark::Proven;
    case Trust::Read:
        break;
    }
    return Mark::None;
}

bool isCorrected(const QModelIndex &index)
{
    return index.data(Model::ReadTextRole).isValid();
}

QString readWords(const QString &text)
{
    return text.isEmpty() ? QCoreApplication::translate("CellMarks", "Corrected; nothing was read here.")
                          : QCoreApplication::translate("CellMarks", "Corrected; read as “%1”.").arg(text);
}

QString trustWords(const QModelIndex &index)
{
    const QVariant trust = index.data(Model::TrustRole);
    if (!trust.isValid()) {
        return QCoreApplication::translate("CellMarks", "Not found in the report.");
    }
    switch (static_cast<Trust>(trust.toInt())) {
    case Trust::Doubtful:
        return QCoreApplication::translate(
            "CellMarks", "Doubtful: not read with certainty, or in a sum that does not hold. Compare it with the "
                         "source.");
    case Trust::Proven:
        return QCoreApplication::translate("CellMarks", "Proven: all sums through this cell hold.");
    case Trust::Read:
        break;
    }
    return QCoreApplication::translate("CellMarks", "Read; no sum speaks for or against it.");
}

} // namespace

Mark cellMark(const QModelIndex &index)
{
    if (index.data(Model::IsUnsavedRole).toBool()) {
        return Mark::Unsaved;
    }
    const Mark mark = trustMark(index);
    if (mark != Mark::None && mark != Mark::Proven) {
        return mark;
    }
    if (isCorrected(index)) {
        return Mark::Corrected;
    }
    return index.data(Model::IsConfirmedRole).toBool() ? Mark::Confirmed : mark;
}

QString cellGlyphs(const QModelIndex &index)
{
    QString glyphs;
    if (index.data(Model::IsUnsavedRole).toBool()) {
        glyphs += glyph(Mark::Unsaved);
    }
    glyphs += glyph(trustMark(index));
    if (isCorrected(index)) {
        glyphs += glyph(Mark::Corrected);
    }
    if (index.data(Model::IsConfirmedRole).toBool()) {
        glyphs += glyph(Mark::Confirmed);
    }
    return glyphs;
}

QStringList cellFacts(const QModelIndex &index)
{
    QStringList lines = {index.data(Model::PlaceRole).toString()};
    if (const QString own = index.data(Model::BesideNumberRole).toString(); !own.isEmpty()) {
        lines << QCoreApplication::translate("CellMarks", "The source says “%1”: %2")
                     .arg(own, index.data(Model::NumberRole).toString());
    }
    lines << index.data(Model::FindingSentencesRole).toStringList() << trustWords(index);
    if (isCorrected(index)) {
        lines << readWords(index.data(Model::ReadTextRole).toString());
    }
    if (index.data(Model::IsConfirmedRole).toBool()) {
        lines << QCoreApplication::translate("CellMarks", "Confirmed: a reviewer has compared it with the source.");
    }
    if (index.data(Model::IsUnsavedRole).toBool()) {
        lines << QCoreApplication::translate("CellMarks", "Not in the library yet; the program keeps trying.");
    }
    if (const int page = index.data(Model::PageRole).toInt(); page > 0) {
        lines << QCoreApplication::translate("CellMarks", "On page %1.").arg(page);
    }
    return lines;
}

std::vector<LegendEntry> cellLegend()
{
    const auto entry = [](Mark mark, const char *text) { return LegendEntry{mark, glyph(mark), translated(text)}; };
    return {
        entry(Mark::Refused, QT_TRANSLATE_NOOP("CellMarks", "typed, but no value of the cell: to be mended")),
        entry(Mark::Unsaved, QT_TRANSLATE_NOOP("CellMarks", "not saved yet")),
        entry(Mark::Error, QT_TRANSLATE_NOOP("CellMarks", "in a sum that does not hold")),
        entry(Mark::Warning, QT_TRANSLATE_NOOP("CellMarks", "a warning names it")),
        entry(Mark::Doubtful, QT_TRANSLATE_NOOP("CellMarks", "doubtful: compare it with the source")),
        entry(Mark::Corrected, QT_TRANSLATE_NOOP("CellMarks", "corrected")),
        entry(Mark::Confirmed, QT_TRANSLATE_NOOP("CellMarks", "confirmed")),
        entry(Mark::Proven, QT_TRANSLATE_NOOP("CellMarks", "proven by the sums")),
        entry(Mark::None, QT_TRANSLATE_NOOP("CellMarks", "read; no sum speaks for or against it")),
    };
}

} // namespace disclosure
