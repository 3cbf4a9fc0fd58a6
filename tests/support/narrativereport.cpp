// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/narrativereport.h"

#include "models/validate/validator.h"

#include "tests/support/tablerows.h"

#include <array>
#include <utility>

namespace disclosure::tests {

Report narrativeReport()
{
    static constexpr std::array<std::pair<const char *, const char *>, 24> rows = {{
        {"t3.new", "129 12 2 1 4 2 150"},
        {"t3.carried_in", "8 1 0 0 0 0 9"},
        {"t3.granted", "46 11 2 1 4 2 66"},
        {"t3.partial", "11 1 0 0 0 0 12"},
        {"t3.refused_secret", "1 0 0 0 0 0 1"},
        {"t3.refused_law", "3 0 0 0 0 0 3"},
        {"t3.refused_safety", "0 0 0 0 0 0 0"},
        {"t3.refused_third_party", "5 0 0 0 0 0 5"},
        {"t3.refused_internal", "4 0 0 0 0 0 4"},
        {"t3.refused_process", "6 0 0 0 0 0 6"},
        {"t3.refused_case_file", "7 0 0 0 0 0 7"},
        {"t3.refused_query", "2 0 0 0 0 0 2"},
        {"t3.unable_not_held", "21 0 0 0 0 0 21"},
        {"t3.unable_to_create", "4 0 0 0 0 0 4"},
        {"t3.unable_unclear", "2 0 0 0 0 0 2"},
        {"t3.rejected_petition", "8 0 0 0 0 0 8"},
        {"t3.rejected_repeat", "3 0 0 0 0 0 3"},
        {"t3.rejected_publication", "1 0 0 0 0 0 1"},
        {"t3.rejected_mass", "0 0 0 0 0 0 0"},
        {"t3.rejected_confirm", "2 0 0 0 0 0 2"},
        {"t3.other_no_correction", "4 0 0 0 0 0 4"},
        {"t3.other_misc", "2 0 0 0 0 0 2"},
        {"t3.handled", "132 12 2 1 4 2 153"},
        {"t3.carried_out", "5 1 0 0 0 0 6"},
    }};
    static constexpr std::array<std::pair<const char *, const char *>, 22> cells = {{
        {"t4.count.review_upheld", "9"},      {"t4.count.review_corrected", "2"},
        {"t4.count.review_other", "3"},       {"t4.count.review_pending", "1"},
        {"t4.count.review_total", "15"},      {"t4.count.direct_upheld", "4"},
        {"t4.count.direct_corrected", "1"},   {"t4.count.direct_pending", "2"},
        {"t4.count.direct_total", "7"},       {"t4.count.after_review_upheld", "3"},
        {"t4.count.after_review_other", "1"}, {"t4.count.after_review_pending", "1"},
        {"t4.count.after_review_total", "5"}, {"t2.regulations.issued", "0"},
        {"t2.regulations.in_force", "0"},     {"t2.normative.issued", "6"},
        {"t2.normative.repealed", "3"},       {"t2.normative.in_force", "41"},
        {"t2.licence.decisions", "2617"},     {"t2.penalty.decisions", "208"},
        {"t2.coercion.decisions", "14"},      {"t2.fees.amount", "1342.75"},
    }};
    Report report = soundReport(QStringLiteral("2021"));
    report.organ = QStringLiteral("样例市人民政府");
    report.year = 2023;
    for (const auto &[row, texts] : rows) {
        putRow(report, QString::fromLatin1(row), QString::fromLatin1(texts));
    }
    for (const auto &[cell, text] : cells) {
        put(report, QString::fromLatin1(cell), QString::fromLatin1(text));
    }
    return report;
}

QStringList narrativeFindings(const Report &report)
{
    QStringList lines;
    for (const Finding &finding : report.findings) {
        if (finding.rule.startsWith(u"narrative.") && finding.rule != u"narrative.topics") {
            lines.append(QStringLiteral("%1 %2 %3/%4")
                             .arg(finding.rule.section(u'.', 1), finding.at, finding.expected->toString(),
                                  finding.found->toString()));
        }
    }
    return lines;
}

QStringList narrativeFindings(Report report, const QString &text)
{
    report.narrative = {{QStringLiteral("1"), text, 0}};
    validate(report, FormRegistry::builtIn());
    return narrativeFindings(report);
}

} // namespace disclosure::tests
