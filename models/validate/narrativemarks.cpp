// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/validate/narrativemarks.h"

#include "models/validate/breakdowns.h"
#include "models/validate/countsgiventwice.h"
#include "models/validate/narrative.h"
#include "models/validate/placename.h"
#include "models/validate/validator.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

namespace disclosure {

namespace {

class Marking {
public:
    Marking(const Report &report, const Form &form) : m_report(report), m_form(form) {}

    std::vector<NarrativeMark> run()
    {
        for (const Rule &rule : m_form.rules) {
            switch (rule.kind) {
            case Rule::Kind::Narrative:
                for (const NarrativeLink &link : narrativeLinks(rule, m_report)) {
                    add(rule, link.at, link.passage, link.figure, link.cells, link.holds, {}, link.less);
                }
                break;
            case Rule::Kind::Breakdown:
                for (const Breakdown &breakdown : breakdowns(m_report, m_form)) {
                    add(rule, breakdown.total.words, breakdown.passage, breakdown.total, {}, breakdown.holds);
                }
                for (const Share &share : shares(m_report, m_form)) {
                    add(rule, share.figure.words, share.passage, share.figure, {}, share.holds, share.right);
                }
                for (const TwoValues &two : countsGivenTwice(m_report)) {
                    add(rule, two.second.words, two.passage, two.second, {}, false, two.first.value);
                }
                break;
            case Rule::Kind::Twice:
                for (const TwoValues &two : figuresGivenTwice(m_report)) {
                    add(rule, two.second.words, two.passage, two.second, {}, false);
                }
                break;
            case Rule::Kind::Denial:
                for (const Denial &denial : denials(rule, m_report)) {
                    const qsizetype start = m_report.narrative[denial.passage].text.indexOf(denial.words);
                    const Figure words{.start = start, .end = start + denial.words.size()};
                    add(rule, denial.at, denial.passage, words, denial.cells, denial.sum == Decimal(0));
                }
                break;
            default:
                break;
            }
        }
        return inOrder();
    }

private:
    void add(const Rule &rule, const QString &at, std::size_t passage, const Figure &words, const QStringList &cells,
             bool holds, const std::optional<Decimal> &right = {}, const QStringList &less = {})
    {
        if (words.start < 0 || words.end <= words.start) {
            return;
        }
        NarrativeMark mark{passage, words.start, words.end, cells + less, {}, {}};
        const Finding *finding = holds ? nullptr : openFinding(rule.id, at);
        if (finding && (!right || finding->expected == right)) {
            mark.name = finding->rule + u'@' + finding->at;
            mark.sentence = sentence(*finding, m_report, m_form);
        } else if (!cells.isEmpty()) {
            mark.sentence = inWords(cells, less);
        } else {
            return; // a total whose parts add up needs no mark
        }
        m_marks.push_back(mark);
    }

    const Finding *openFinding(const QString &rule, const QString &at) const
    {
        const auto found = std::ranges::find_if(m_report.findings, [&](const Finding &finding) {
            return finding.rule == rule && finding.at == at && finding.isOpen();
        });
        return found == m_report.findings.end() ? nullptr : &*found;
    }

    /// The first cells by name: more would fill the screen.
    QString inWords(const QStringList &cells, const QStringList &less) const
    {
        constexpr qsizetype few = 3;
        QStringList names;
        for (const QString &cell : cells.first(std::min(few, cells.size()))) {
            names << placeName(cell, m_report, m_form);
        }
        QString sum = names.join(QStringLiteral(" + ")) + (cells.size() > few ? QStringLiteral(" + …") : QString());
        for (const QString &cell : less) {
            sum += QStringLiteral(" − ") + placeName(cell, m_report, m_form);
        }
        return sum;
    }

    std::vector<NarrativeMark> inOrder()
    {
        std::ranges::stable_sort(m_marks, {}, [](const NarrativeMark &mark) { return !mark.isWrong(); });
        std::vector<NarrativeMark> apart;
        for (const NarrativeMark &mark : m_marks) {
            const bool overlaps = std::ranges::any_of(apart, [&mark](const NarrativeMark &other) {
                return other.passage == mark.passage && other.start < mark.end && mark.start < other.end;
            });
            if (!overlaps) {
                apart.push_back(mark);
            }
        }
        std::ranges::sort(apart, {}, [](const NarrativeMark &mark) { return std::tuple(mark.passage, mark.start); });
        return apart;
    }

    const Report &m_report;
    const Form &m_form;
    std::vector<NarrativeMark> m_marks;
};

} // namespace

std::vector<NarrativeMark> narrativeMarks(const Report &report, const Form &form)
{
    return Marking(report, form).run();
}

} // namespace disclosure
