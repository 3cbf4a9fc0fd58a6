// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/samplereport.h"

#include "models/report/celltext.h"
#include "models/validate/validator.h"

#include <QCryptographicHash>

#include "resources/resources.h"

namespace disclosure::tests {

Report sampleReport(const QString &formId)
{
    initResources();
    const Form *form = FormRegistry::builtIn().form(formId);
    if (!form) {
        qFatal("There is no form %s.", qPrintable(formId));
    }
    Report report;
    report.source = QStringLiteral("样例.pdf");
    report.form = formId;
    report.organ = QStringLiteral("样例市样例局");
    report.year = form->firstYear;
    for (const QString &id : form->cellIds()) {
        report.cells[id] = {.text = QStringLiteral("0"), .number = Decimal(0)};
    }
    validate(report, FormRegistry::builtIn());
    return report;
}

void setCell(Report &report, const QString &cell, const QString &text)
{
    const CellValue value = cellValue(text);
    report.cells[cell].text = text;
    report.cells[cell].number = value.number;
    report.cells[cell].unit = value.unit;
    validate(report, FormRegistry::builtIn());
}

SourceFile sampleFile(const QByteArray &content)
{
    return {QStringLiteral("/reports/样例.pdf"), QCryptographicHash::hash(content, QCryptographicHash::Sha256)};
}

} // namespace disclosure::tests
