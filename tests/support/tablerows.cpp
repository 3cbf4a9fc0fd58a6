// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/tablerows.h"

#include "models/report/celltext.h"

#include "tests/support/samplereport.h"

namespace disclosure::tests {

void put(Report &report, const QString &cell, const QString &text)
{
    const CellValue value = cellValue(text);
    report.cells[cell] = {.text = text, .number = value.number, .unit = value.unit};
}

void putRow(Report &report, const QString &row, const QString &texts)
{
    static const QStringList columns = {
        QStringLiteral("person"), QStringLiteral("business"), QStringLiteral("research"), QStringLiteral("charity"),
        QStringLiteral("legal"),  QStringLiteral("other"),    QStringLiteral("total")};
    const QStringList cells = texts.split(u' ');
    Q_ASSERT(cells.size() == columns.size());
    for (qsizetype i = 0; i < columns.size(); ++i) {
        put(report, row + u'.' + columns[i], cells[i] == u"blank" ? QString() : cells[i]);
    }
}

void putExtraRow(Report &report, const QString &row, const QString &label, const QString &texts)
{
    report.extraRows.push_back({.id = row, .label = label});
    putRow(report, row, texts);
}

Report soundReport(const QString &form)
{
    Report report = sampleReport(form);
    putRow(report, QStringLiteral("t3.new"), QStringLiteral("53 5 0 0 0 1 59"));
    putRow(report, QStringLiteral("t3.carried_in"), QStringLiteral("3 0 0 0 0 0 3"));
    putRow(report, QStringLiteral("t3.granted"), QStringLiteral("48 5 0 0 0 1 54"));
    putRow(report, QStringLiteral("t3.refused_query"), QStringLiteral("2 0 0 0 0 0 2"));
    putRow(report, QStringLiteral("t3.handled"), QStringLiteral("50 5 0 0 0 1 56"));
    putRow(report, QStringLiteral("t3.carried_out"), QStringLiteral("6 0 0 0 0 0 6"));
    return report;
}

} // namespace disclosure::tests
