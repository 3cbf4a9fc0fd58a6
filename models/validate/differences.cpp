// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/validate/differences.h"

#include "models/validate/validator.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <set>

namespace disclosure {

namespace {

QString shown(const QString &text)
{
    if (text.isNull()) {
        return QCoreApplication::translate("Differences", "missing");
    }
    return text.trimmed().isEmpty() ? QCoreApplication::translate("Differences", "blank") : text.trimmed();
}

} // namespace

bool isReadAlike(const QString &left, const QString &right)
{
    return left.isNull() == right.isNull() && left.trimmed() == right.trimmed();
}

QString textAsRead(const Report &report, const QString &cellId)
{
    const auto found = report.cells.find(cellId);
    if (found == report.cells.end()) {
        return {};
    }
    const Cell &cell = found->second;
    if (cell.read) {
        return *cell.read;
    }
    return cell.text.isNull() ? QStringLiteral("") : cell.text;
}

std::vector<CellDifference> differences(const Report &before, const Report &after)
{
    std::set<QString> ids;
    for (const Report *report : {&before, &after}) {
        for (const auto &[id, cell] : report->cells) {
            ids.insert(id);
        }
    }
    std::vector<CellDifference> found;
    for (const QString &id : ids) {
        const CellDifference difference{id, textAsRead(before, id), textAsRead(after, id)};
        if (!isReadAlike(difference.before, difference.after)) {
            found.push_back(difference);
        }
    }
    return found;
}

QString differencesText(const std::vector<CellDifference> &differences, const Report &report, const Form *form)
{
    if (differences.empty()) {
        return QCoreApplication::translate("Differences", "The tables are the same.");
    }
    constexpr std::size_t named = 3;
    QStringList words;
    for (const CellDifference &difference : differences) {
        if (static_cast<std::size_t>(words.size()) == named) {
            words.append(QStringLiteral("…"));
            break;
        }
        const QString name = form ? placeName(difference.cell, report, *form) : difference.cell;
        words.append(QStringLiteral("%1 %2 → %3").arg(name, shown(difference.before), shown(difference.after)));
    }
    const auto count = static_cast<int>(differences.size());
    const QString list = words.join(QCoreApplication::translate("Differences", ", "));
    return count == 1 ? QCoreApplication::translate("Differences", "One cell differs: %1.").arg(list)
                      : QCoreApplication::translate("Differences", "%1 cells differ: %2.").arg(count).arg(list);
}

} // namespace disclosure
