// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/validate/contradictions.h"

#include "models/validate/years.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <map>

namespace disclosure {

namespace {

/// The years that a pattern's first group finds, with how often it does.
std::map<int, int> yearsIn(const QString &text, const QRegularExpression &pattern)
{
    std::map<int, int> years;
    for (auto it = pattern.globalMatch(text); it.hasNext();) {
        ++years[it.next().captured(1).toInt()];
    }
    return years;
}

/// The year named most often, unless the report's own is among them.
std::optional<int> otherThan(int year, const std::map<int, int> &years, int least = 1)
{
    if (years.empty() || years.contains(year)) {
        return std::nullopt;
    }
    const auto most = std::ranges::max_element(years, {}, [](const auto &entry) { return entry.second; });
    return most->second < least ? std::nullopt : std::optional(most->first);
}

QString textOf(const Report &report)
{
    QStringList text;
    for (const Passage &passage : report.narrative) {
        text << passage.text;
    }
    return text.join(u'\n');
}

/// The last place in an organ's name, what rank it has, and what the organ is there: 某某 · 区 · 司法局.
struct OrganName {
    QString place;
    QString rank;
    QString office;
};

std::optional<OrganName> parsed(const QString &organ)
{
    // A name of a place holds no word for a rank, or 某某区城市管理局 would lie in a city 某某区城.
    static const QRegularExpression pattern(
        QStringLiteral("^(?:[^省市县区旗镇乡]{2,8}(?:省|自治区|市))?(?:[^省市县区旗镇乡]{2,8}(?:市|自治州|州|盟|地区))?"
                       "([^省市县区旗镇乡]{2,6})(省|市|自治县|县|区|旗|镇|乡|街道)([^省县旗镇乡]{2,})$"));
    const QRegularExpressionMatch match = pattern.match(organ);
    return match.hasMatch() ? std::optional(OrganName{match.captured(1), match.captured(2), match.captured(3)})
                            : std::nullopt;
}

bool isPartOf(const QString &shorter, const QString &longer)
{
    qsizetype next = 0;
    for (const QChar c : longer) {
        next += next < shorter.size() && c == shorter[next] ? 1 : 0;
    }
    return next == shorter.size();
}

/// 某某市住房和城乡建设局 may sign as 某某市住建局 or 市住建局, a government by its office.
bool maySignFor(const QString &signer, const QString &organ)
{
    const auto &[shorter, longer] = std::minmax(
        signer, organ, [](const QString &left, const QString &right) { return left.size() < right.size(); });
    return isPartOf(shorter, longer) || signer.back() != organ.back();
}

} // namespace

std::vector<Suspicion> otherYears(const Report &report)
{
    // 2024年 or 某某局2024, but no date.
    static const QRegularExpression inFileName(
        QStringLiteral("(?<![0-9])(20[0-9]{2})(?:年(?![0-9])|(?=\\p{Han})(?!年)|(?=$))"));
    static const QRegularExpression period(QStringLiteral("(20[0-9]{2})年1月1日起?[,，]?(?:至|到|-|—|~)"));
    static const QRegularExpression any(QStringLiteral("(20[0-9]{2})年"));
    static const QRegularExpression subject(QStringLiteral("(?:^|[。;\\n)])(20[0-9]{2})年度?(?![0-9比同以初末])"));
    constexpr int several = 2;
    std::vector<Suspicion> found;
    if (report.year <= 0) {
        return found;
    }
    const auto add = [&found](int year, const QString &words) {
        found.push_back({.at = QString::number(year), .words = words.arg(year)});
    };
    if (const auto year = otherThan(report.year, yearsIn(QFileInfo(report.source).completeBaseName(), inFileName))) {
        add(*year, QCoreApplication::translate("Contradictions", "the file name says %1"));
    }
    const QString text = textOf(report);
    if (const auto year = otherThan(report.year, yearsIn(text, period))) {
        add(*year, QCoreApplication::translate("Contradictions", "the figures of the narrative are those of %1"));
    } else if (!yearsIn(text, any).contains(report.year)) {
        // What the report speaks of from the beginning of a sentence; plans for the next year are no contradiction.
        std::map<int, int> others = yearsIn(text, subject);
        others.erase(report.year + 1);
        if (const auto other = otherThan(report.year, others, several)) {
            add(*other, QCoreApplication::translate("Contradictions", "the narrative speaks of %1"));
        }
    }
    const int signedIn = report.signedOn.isValid() ? report.signedOn.year() : report.year;
    if (signedIn < report.year - 1 || signedIn > report.year + 1) {
        add(signedIn, QCoreApplication::translate("Contradictions", "it was signed in %1"));
    }
    return found;
}

std::vector<Suspicion> otherOrgans(const Report &report)
{
    std::vector<Suspicion> found;
    // A name that was misread is another name.
    if (report.has(Notice::Kind::Recognised)) {
        return found;
    }
    const QString organ = organKey(report.organ);
    const QString signer = organKey(report.signedBy);
    if (!organ.isEmpty() && !signer.isEmpty() && !maySignFor(signer, organ)) {
        found.push_back(
            {.at = signer,
             .words = QCoreApplication::translate("Contradictions", "The signature is that of %1").arg(signer)});
    }
    const std::optional<OrganName> name = parsed(organ);
    // The cities that a city guides, and the one that it belongs to, are of the same rank by name.
    if (!name || name->rank == u"市") {
        return found;
    }
    // Any two characters before 区 may be a verb; behind the higher place that both belong to they are a name.
    const QString higher = organ.chopped(name->place.size() + name->rank.size() + name->office.size());
    if (higher.isEmpty()) {
        return found;
    }
    const QRegularExpression neighbour(
        QStringLiteral("%1([^省市县区旗镇乡]{2,4})%2")
            .arg(QRegularExpression::escape(higher), QRegularExpression::escape(name->rank + name->office)));
    QStringList neighbours;
    for (auto it = neighbour.globalMatch(textOf(report)); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        if (match.captured(1) == name->place || neighbours.contains(match.captured())) {
            continue;
        }
        neighbours << match.captured();
        found.push_back(
            {.at = match.captured(),
             .words = QCoreApplication::translate("Contradictions", "The narrative names %1").arg(match.captured())});
    }
    return found;
}

} // namespace disclosure
