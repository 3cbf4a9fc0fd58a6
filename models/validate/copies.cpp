// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/validate/copies.h"

#include "models/validate/years.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>
#include <map>

namespace disclosure {

namespace {

constexpr std::size_t sketchSize = 256;
constexpr qsizetype runLength = 6;    ///< characters; words of the trade are shorter
constexpr double nearlyAll = 0.8;     ///< of the runs: one character in thirty may differ
constexpr std::size_t shortest = 200; ///< runs of a narrative that can be compared

/// FNV-1a over the characters.
quint32 hashOf(QStringView run)
{
    quint32 hash = 2166136261U;
    for (const QChar c : run) {
        hash = (hash ^ c.unicode()) * 16777619U;
    }
    return hash;
}

/// 45.90 and 45.9 are one number.
QString canonical(const Decimal &number)
{
    QString text = number.toString();
    if (text.contains(u'.')) {
        while (text.endsWith(u'0')) {
            text.chop(1);
        }
    }
    return text.endsWith(u'.') ? text.chopped(1) : text;
}

QByteArray hashOfNumbers(const Report &report)
{
    constexpr int several = 5;
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData(report.form.toUtf8());
    int telling = 0;
    for (const auto &[id, cell] : report.cells) {
        const QString number = cell.number ? canonical(*cell.number) : QString();
        telling += cell.number && *cell.number != Decimal(0) ? 1 : 0;
        hash.addData((u'\n' + id + u'=' + number).toUtf8());
    }
    return telling < several ? QByteArray() : hash.result();
}

} // namespace

std::vector<quint32> sketchOf(const std::vector<Passage> &narrative)
{
    QString text;
    for (const Passage &passage : narrative) {
        text += passage.text;
    }
    text.removeIf([](QChar c) { return !c.isLetter() || c.isNumber(); });
    std::vector<quint32> hashes;
    for (qsizetype i = 0; i + runLength <= text.size(); ++i) {
        hashes.push_back(hashOf(QStringView(text).sliced(i, runLength)));
    }
    if (hashes.size() < shortest) {
        return {};
    }
    // The smallest ones alone are put in order: some of them may be there several times.
    const auto end = hashes.begin() + static_cast<std::ptrdiff_t>(std::min(hashes.size(), 2 * sketchSize));
    std::ranges::partial_sort(hashes, end);
    hashes.erase(std::unique(hashes.begin(), end), hashes.end());
    hashes.resize(std::min(hashes.size(), sketchSize));
    return hashes;
}

double resemblance(const std::vector<quint32> &left, const std::vector<quint32> &right)
{
    std::size_t seen = 0;
    std::size_t common = 0;
    auto l = left.begin();
    auto r = right.begin();
    const std::size_t size = std::min(left.size(), right.size());
    for (; seen < size && l != left.end() && r != right.end(); ++seen) {
        if (*l == *r) {
            ++common;
            ++l;
            ++r;
        } else {
            ++(*l < *r ? l : r);
        }
    }
    return seen == 0 ? 0 : static_cast<double>(common) / static_cast<double>(seen);
}

Likeness likenessOf(const Report &report)
{
    return {hashOfNumbers(report), sketchOf(report.narrative)};
}

QString sameIn(const Likeness &left, const Likeness &right)
{
    if (!left.numbers.isEmpty() && left.numbers == right.numbers) {
        return QCoreApplication::translate("Copies", "all numbers");
    }
    if (resemblance(left.sketch, right.sketch) >= nearlyAll) {
        return QCoreApplication::translate("Copies", "nearly all words of the narrative");
    }
    return {};
}

void linkTwins(std::span<Report *const> reports)
{
    std::map<int, std::vector<std::pair<Report *, Likeness>>> byYear;
    for (Report *report : reports) {
        report->twins.clear();
        if (report->year > 0 && !report->organ.isEmpty()) {
            byYear[report->year].emplace_back(report, likenessOf(*report));
        }
    }
    for (const auto &[year, held] : byYear) {
        for (std::size_t i = 0; i < held.size(); ++i) {
            for (std::size_t k = i + 1; k < held.size(); ++k) {
                if (organKey(held[i].first->organ) == organKey(held[k].first->organ)) {
                    continue; // one report in two files
                }
                if (!sameIn(held[i].second, held[k].second).isEmpty()) {
                    held[i].first->twins.push_back({held[k].first->source, held[k].second});
                    held[k].first->twins.push_back({held[i].first->source, held[i].second});
                }
            }
        }
    }
}

} // namespace disclosure
