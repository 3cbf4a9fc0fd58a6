// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/validate/breakdowns.h"

#include "models/validate/narrative.h"
#include "models/validate/searchedtext.h"
#include "models/validate/tableshares.h"

#include <QRegularExpression>

#include <algorithm>
#include <iterator>
#include <optional>

namespace disclosure {

namespace {

/// Whether the tables have total and parts of a list, and there, too, the parts are not all of the total; or they are
/// of what was done with it and more: 收到150件，办理结果如下：…, with what was left from last year.
bool isAsInTables(const Breakdown &breakdown, const QString &text, const std::vector<NarrativeLink> &links)
{
    static const QRegularExpression done(QStringLiteral("结果|答复|办理|办结"));
    const auto inTables = [&](const Figure &figure) {
        const auto link = std::ranges::find_if(links, [&](const NarrativeLink &candidate) {
            return candidate.passage == breakdown.passage && candidate.figure == figure;
        });
        return link == links.end() ? std::nullopt : std::optional(*link);
    };
    const std::optional<NarrativeLink> total = inTables(breakdown.total);
    const qsizetype between = breakdown.parts.front().start - breakdown.total.end; // less than 0 if they stand before
    bool mayBeMore = between > 0 && text.sliced(breakdown.total.end, between).contains(done);
    Decimal sum = 0;
    for (const Figure &part : breakdown.parts) {
        const std::optional<NarrativeLink> link = inTables(part);
        if (!link) {
            return false;
        }
        sum += link->sum;
        mayBeMore = mayBeMore && link->holds;
    }
    return total && total->holds && (breakdown.sum < breakdown.total.value ? sum < total->sum : mayBeMore);
}

} // namespace

std::vector<Breakdown> breakdowns(const Report &report, const Form &form)
{
    std::vector<Breakdown> found = searchedText(report.narrative)->breakdowns;
    std::erase_if(found, [&, links = std::optional<std::vector<NarrativeLink>>()](const Breakdown &breakdown) mutable {
        if (breakdown.holds) {
            return false;
        }
        if (!links) {
            links = narrativeLinks(report, form);
        }
        const QString &text = report.narrative[breakdown.passage].text;
        return breakdown.parts.back().end <= text.size() && isAsInTables(breakdown, text, *links);
    });
    return found;
}

std::vector<Share> shares(const Report &report, const Form &form)
{
    std::vector<Share> found = searchedText(report.narrative)->shares;
    const auto inTables = sharesOfTables(report, form);
    std::erase_if(found, [&inTables](const Share &share) {
        return std::ranges::any_of(inTables, [&share](const Share &other) {
            return other.passage == share.passage && other.figure == share.figure;
        });
    });
    std::ranges::copy(inTables, std::back_inserter(found));
    return found;
}

} // namespace disclosure
