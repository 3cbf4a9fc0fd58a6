// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/wrongcells.h"

#include <QJsonArray>

#include <set>

namespace disclosure::tests {

namespace {

std::optional<Decimal> numberOf(const QJsonValue &cell)
{
    const QJsonValue number = cell[u"number"];
    return number.isString() ? Decimal::fromString(number.toString()) : std::nullopt;
}

/// Cells that something marks for the clerk, right or wrong.
std::set<QString> markedCells(const Report &report)
{
    std::set<QString> marked;
    for (const Finding &finding : report.findings) {
        if (finding.severity == Severity::Error || finding.rule == u"cell.missing") {
            marked.insert(finding.at);
            marked.insert(finding.cells.begin(), finding.cells.end());
        }
    }
    for (const auto &[id, cell] : report.cells) {
        if (cell.trust == Trust::Doubtful) {
            marked.insert(id);
        }
    }
    return marked;
}

QString squeezedName(QString name)
{
    name.removeIf([](QChar c) { return c.isSpace(); });
    return name;
}

} // namespace

QString shown(const std::optional<Decimal> &number)
{
    return number ? number->toString() : QStringLiteral("null");
}

QStringList wrongCells(const Report &report, const QJsonObject &truth)
{
    QStringList wrong;
    const std::set<QString> marked = markedCells(report);
    const auto add = [&](const QString &id, const QString &expected, const QString &found) {
        const QString mark = marked.contains(id) ? QString() : QStringLiteral(" (silent)");
        wrong.append(QStringLiteral("%1: expected %2, found %3%4").arg(id, expected, found, mark));
    };
    const QJsonArray optional = truth[u"optional"].toArray();
    const QJsonObject cells = truth[u"cells"].toObject();
    for (auto it = cells.begin(); it != cells.end(); ++it) {
        const std::optional<Decimal> expected = numberOf(it.value());
        const auto found = report.cells.find(it.key());
        const bool isMissing = found == report.cells.end();
        if (optional.contains(it.key()) && (isMissing || !found->second.number)) {
            continue;
        }
        if (isMissing) {
            add(it.key(), shown(expected), QStringLiteral("no cell"));
        } else if (expected != found->second.number) {
            add(it.key(), shown(expected), shown(found->second.number));
        }
    }
    for (const auto &[id, cell] : report.cells) {
        if (!cells.contains(id)) {
            add(id, QStringLiteral("no cell"), shown(cell.number));
        }
    }
    return wrong;
}

bool namesOrgan(const Report &report, const QJsonObject &truth)
{
    const QString organ = squeezedName(report.organ);
    const QJsonArray others = truth[u"organ_also"].toArray();
    return organ == squeezedName(truth[u"organ"].toString()) ||
           std::ranges::any_of(others,
                               [&organ](const QJsonValue &also) { return organ == squeezedName(also.toString()); });
}

} // namespace disclosure::tests
