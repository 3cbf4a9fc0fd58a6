// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/extract/captionyear.h"

#include "models/extract/draft.h"
#include "models/extract/identity.h"
#include "models/extract/labels.h"
#include "models/report/celltext.h"

#include <QRegularExpression>

#include <algorithm>
#include <set>

namespace disclosure {

namespace {

constexpr qsizetype longestCaption = 48;

/// What names a year and is no period: dates, and the numbers of documents.
QString withoutDates(QString text)
{
    static const QRegularExpression period(QStringLiteral("(20[0-9]{2})年1月1日"));
    static const QRegularExpression date(QStringLiteral("20[0-9]{2}(?:年[0-9]{1,2}月(?:[0-9]{1,2}日)?|[-./][0-9]{1,2}"
                                                        "[-./][0-9]{1,2})|[〔\\[【(（]20[0-9]{2}[〕\\]】)）][0-9]*号"));
    text.replace(period, QStringLiteral("\\1年"));
    return text.remove(date);
}

/// 二〇二二 in digits.
QString withDigits(const QString &text)
{
    static const QRegularExpression numerals(QStringLiteral("二[〇零○ΟO0]([一二三四五六七八九〇零○ΟO0]{2})年"));
    static const QString digits = QStringLiteral("〇一二三四五六七八九");
    QString result = text;
    for (QRegularExpressionMatch match = numerals.match(result); match.hasMatch(); match = numerals.match(result)) {
        QString year = QStringLiteral("20");
        for (const QChar c : match.captured(1)) {
            year += QChar(u'0' + static_cast<char16_t>(std::max<qsizetype>(digits.indexOf(c), 0)));
        }
        result.replace(match.capturedStart(), match.capturedLength(), year + u'年');
    }
    return result;
}

} // namespace

std::optional<int> yearOfCaption(const QString &caption, int thisYear)
{
    static const QRegularExpression named(QStringLiteral("(?<![0-9])(20[0-9]{2})(?![0-9])"));
    static const QRegularExpression last(
        QStringLiteral("上一?个?年(?!结转)(?!项目)|去年(?!结转)|前一年|上一?个?年度(?!结转)"));
    static const QRegularExpression current(QStringLiteral("本年(?!新|制|废|处理|收|增|度?办)|今年|当年"));
    const QString text = withoutDates(withDigits(inSimplifiedCharacters(squeezed(caption))));
    std::set<int> years;
    for (auto it = named.globalMatch(text); it.hasNext();) {
        years.insert(it.next().captured(1).toInt());
    }
    if (years.empty() && thisYear > 0) {
        if (last.match(text).hasMatch()) {
            years.insert(thisYear - 1);
        }
        if (current.match(text).hasMatch()) {
            years.insert(thisYear);
        }
    }
    return years.size() == 1 ? std::optional(*years.begin()) : std::nullopt;
}

CaptionYears::CaptionYears(const Document &document, const std::vector<Form> &forms, int thisYear)
    : m_thisYear(thisYear)
{
    static const QRegularExpression value(QStringLiteral("(?:^|\\s)[0-9]{1,3}(?:\\s|$)"));
    static const QRegularExpression lastNumber(QStringLiteral("\\s[0-9]+\\s*$"));
    std::vector<LabelKeys> headings;
    std::vector<LabelKeys> rows;
    for (const Form &form : forms) {
        for (const Part &part : form.parts) {
            headings.emplace_back(part.heading);
        }
        for (const SectionKeys &keys : sectionKeys(form)) {
            std::ranges::copy(keys.rows, std::back_inserter(rows));
        }
    }
    const auto isOneOf = [](const std::vector<LabelKeys> &labels, const LabelText &text) {
        return std::ranges::any_of(
            labels, [&text](const LabelKeys &label) { return label.match(text, sameWords) >= sameWords; });
    };
    for (std::size_t block = 0; block < document.blocks.size(); ++block) {
        const Paragraph *paragraph = std::get_if<Paragraph>(&document.blocks[block]);
        if (!paragraph) {
            m_lines.push_back({.text = {}, .block = static_cast<int>(block)});
            continue;
        }
        for (const QString &text : paragraph->text.split(u'\n')) {
            const LabelText label(text);
            if (label.numbered.isEmpty()) {
                continue;
            }
            // The only number of a row may look like a year: 行政强制 2011.
            const bool hasValues =
                value.match(text).hasMatch() ||
                (lastNumber.match(text).hasMatch() && isOneOf(rows, LabelText(QString(text).remove(lastNumber))));
            m_lines.push_back({squeezed(text), static_cast<int>(block), isOneOf(headings, label), hasValues});
        }
    }
}

bool CaptionYears::isCaption(const Line &line) const
{
    // What stands above all pages says nothing of a table, and a note speaks of the table above it.
    static const QRegularExpression note(QStringLiteral("^[(（]?(?:注|备注|说明|以上|上表)"));
    constexpr std::ptrdiff_t onManyPages = 4;
    return line.text.size() <= longestCaption && !line.hasValues &&
           std::ranges::none_of(line.text, [](QChar c) { return QStringView(u"。；;").contains(c); }) &&
           !note.match(line.text).hasMatch() && identityFromTitle(line.text).organ.isEmpty() &&
           std::ranges::count(m_lines, line.text, &Line::text) < onManyPages;
}

std::optional<int> CaptionYears::above(int block) const
{
    for (std::size_t i = m_lines.size(); i-- > 0;) {
        const Line &line = m_lines[i];
        if (line.block >= block) {
            continue;
        }
        if (line.text.isEmpty()) {
            return std::nullopt;
        }
        const std::optional<int> year = isCaption(line) ? yearOfCaption(line.text, m_thisYear) : std::nullopt;
        if (year || line.isHeading) {
            return year;
        }
    }
    return std::nullopt;
}

std::optional<int> CaptionYears::below(int block) const
{
    for (const Line &line : m_lines) {
        if (line.block <= block) {
            continue;
        }
        if (line.text.isEmpty() || line.isHeading) {
            return std::nullopt;
        }
        if (const std::optional<int> year = isCaption(line) ? yearOfCaption(line.text, m_thisYear) : std::nullopt) {
            return year;
        }
    }
    return std::nullopt;
}

std::optional<int> CaptionYears::ofReport(int block) const
{
    for (std::size_t i = m_lines.size(); i-- > 0;) {
        const Line &line = m_lines[i];
        if (line.block >= block || line.text.size() > longestCaption) {
            continue;
        }
        if (const Identity title = identityFromTitle(line.text); title.year > 0) {
            return title.year;
        }
    }
    return std::nullopt;
}

} // namespace disclosure
