// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/extract/identity.h"

#include "models/extract/labels.h"
#include "models/report/celltext.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace disclosure {

namespace {

const QString subject = QStringLiteral("政府信息公开");

/// A title is not longer than this, spaces left out; sentences that mention a report are.
constexpr qsizetype longestTitle = 70;
constexpr int titleLines = 4;
/// A heading may go over so many lines.
constexpr int headingLines = 3;

/// 二〇二〇 as digits; 0 if it is no year.
int yearFromNumerals(const QString &numerals)
{
    static const QString digits = QStringLiteral("〇一二三四五六七八九");
    int year = 0;
    for (QChar c : numerals) {
        c = c == u'零' || c == u'○' || c == u'Ο' || c == u'O' || c == u'0' ? u'〇' : c;
        const qsizetype digit = digits.indexOf(c);
        if (digit < 0) {
            return 0;
        }
        year = year * 10 + static_cast<int>(digit);
    }
    return year;
}

struct YearMatch {
    int year = 0;
    qsizetype start = 0;
    qsizetype length = 0;
};

std::optional<YearMatch> findYear(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("(?:(20[0-9]{2})|([二][〇零○ΟO0][一二三四五六七八九〇零○ΟO0]{2}))年?度?"));
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    const int year = match.captured(1).isEmpty() ? yearFromNumerals(match.captured(2)) : match.captured(1).toInt();
    return YearMatch{year, match.capturedStart(), match.capturedLength()};
}

/// As titles, headings and sentences are compared.
QString plain(const QString &text)
{
    QString result = inSimplifiedCharacters(squeezed(text));
    result.removeIf([](QChar c) { return QStringView(u"*#|《》“”\"").contains(c); });
    return result;
}

QString organBefore(QString text)
{
    static const QRegularExpression lead(
        QStringLiteral("^(?:(?:现(?=公布|发布|将)|现将|关于|公布|发布|印发|报送|上报|呈报|附件|[0-9.:：、\\-—_>])+)"));
    static const QRegularExpression tail(QStringLiteral("(?:的|关于|本级|年度|[-—_:：,，、()（）])+$"));
    text.remove(lead);
    text.remove(tail);
    // 某某市人民政府信息公开 stands for 某某市人民政府政府信息公开.
    return text.endsWith(u"人民"_qs) ? text + QStringLiteral("政府") : text;
}

/// Texts that fill a row of a table: where all of a form is one table, headings of parts stand so.
std::vector<QString> rowsOfOneText(const Document &document)
{
    std::vector<QString> rows;
    for (const Block &block : document.blocks) {
        const Grid *grid = std::get_if<Grid>(&block);
        for (const GridCell &cell : grid ? grid->cells : std::vector<GridCell>()) {
            if (cell.columnSpan == grid->columns && grid->columns > 1) {
                rows.push_back(plain(cell.text));
            }
        }
    }
    return rows;
}

/// The lines from `first` on, joined until they are `count` or too long for a title.
QString joinedFrom(const std::vector<QString> &lines, std::size_t first, int count)
{
    QString text;
    for (std::size_t i = first; i < lines.size() && count-- > 0 && !lines[i].isEmpty(); ++i) {
        text += lines[i];
    }
    return text;
}

bool hasSentenceMark(QStringView text)
{
    return std::ranges::any_of(text, [](QChar c) { return QStringView(u"。,;!?").contains(c); });
}

/// What a line leaves unfinished of its last sentence, if it is one of the body: nothing else has commas.
QString wrappedPart(const QString &line)
{
    static const QRegularExpression last(QStringLiteral("[。,;:!?]([^。,;:!?]+)$"));
    return hasSentenceMark(line) ? last.match(line).captured(1) : QString();
}

/// A text that may name the report: some lines of the document, joined.
struct TitleText {
    QString text;
    bool isOfBody = false; ///< a sentence, which may mention another report or begin in the middle of a name
};

TitleText titleText(const std::vector<QString> &lines, std::size_t first, int count)
{
    const QString text = joinedFrom(lines, first, count);
    if (!hasSentenceMark(text)) {
        return {text};
    }
    return {(first > 0 ? wrappedPart(lines[first - 1]) : QString()) + text, true};
}

/// A line, alone or joined with those after it, that may be a heading.
struct HeadingText {
    LabelText label;
    bool isNumbered;
};

bool isNumbered(const QString &text)
{
    static const QRegularExpression number(QStringLiteral("^(?:第?[一二三四五六七八九十]部?分?|[1-9])[、.,，:：]"));
    return number.match(text).hasMatch();
}

/// How many characters of a line are an ordinal that was misread, such as 入、 for 六、.
qsizetype misreadOrdinal(const QString &line)
{
    return !isNumbered(line) && line.size() > 2 && line.at(1) == u'、' ? 2 : 0;
}

std::vector<HeadingText> headingTexts(const std::vector<QString> &lines, std::size_t first)
{
    std::vector<HeadingText> texts;
    const bool numbered = isNumbered(lines[first]);
    if (!numbered && lines[first].size() > longestTitle) {
        return texts;
    }
    const qsizetype start = misreadOrdinal(lines[first]);
    for (int count = 1; count <= headingLines; ++count) {
        texts.push_back({LabelText(joinedFrom(lines, first, count).mid(start, longestTitle)), numbered});
    }
    return texts;
}

bool isHeading(const HeadingText &text, const LabelKeys &heading)
{
    return std::ranges::any_of(heading.all(), [&](const QString &candidate) {
        return text.label.key == candidate || (text.isNumbered && text.label.key.startsWith(candidate));
    });
}

/// A heading with a slip in it is a heading all the same; but then nothing else may stand in its line.
bool isMisspeltHeading(const HeadingText &text, const LabelKeys &heading)
{
    constexpr double alike = 0.7;
    return text.label.key != text.label.numbered && heading.match(text.label, alike) >= alike;
}

/// The first line of the first part: the title stands above it.
std::size_t bodyStart(const std::vector<QString> &lines, const Form &form)
{
    const LabelKeys first(form.parts.empty() ? Label{} : form.parts.front().heading);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::vector<HeadingText> texts = headingTexts(lines, i);
        if (!first.isEmpty() && !texts.empty() && isHeading(texts.front(), first)) {
            return i;
        }
    }
    return lines.size();
}

/// 2021年1月20日, with the year in digits or in numerals; invalid if it is no date.
QDate dateFrom(const QRegularExpressionMatch &match)
{
    const auto numeral = [](const QString &text) {
        static const QString digits = QStringLiteral("〇一二三四五六七八九");
        int value = 0;
        for (const QChar c : text) {
            if (c == u'十') {
                value = std::max(value, 1) * 10;
            } else if (c.isDigit()) {
                value = value * 10 + c.digitValue();
            } else {
                value += static_cast<int>(digits.indexOf(c)); // 二十一 counts 二十 already
            }
        }
        return value;
    };
    const QString year = match.captured(2);
    return {year.front().isDigit() ? year.toInt() : yearFromNumerals(year), numeral(match.captured(3)),
            numeral(match.captured(4))};
}

Signature signatureIn(const std::vector<QString> &lines)
{
    static const QRegularExpression date(
        QStringLiteral("^([\\p{Han}]{2,30}?)?(20[0-9]{2}|二[〇零○ΟO][一二三四五六七八九〇零○ΟO]{2})年"
                       "([0-9]{1,2}|[一二三四五六七八九十]{1,2})月([0-9]{1,2}|[一二三四五六七八九十]{1,3})日$"));
    Signature last; // a date alone may be that of something attached
    for (std::size_t i = lines.size(); i-- > 0;) {
        const QRegularExpressionMatch match = date.match(lines[i]);
        // A sentence may break after a date.
        if (!match.hasMatch() || (!match.captured(1).isEmpty() && !isOrgan(match.captured(1)))) {
            continue;
        }
        const QString above = i > 0 && isOrgan(lines[i - 1]) ? lines[i - 1] : QString();
        const Signature found{match.captured(1).isEmpty() ? above : match.captured(1), dateFrom(match)};
        if (!found.organ.isEmpty()) {
            return found;
        }
        last = last.date.isValid() ? last : found;
    }
    return last;
}

/// The year that the text speaks of: the period of its numbers, else the one named most often.
int yearInText(const std::vector<QString> &lines)
{
    static const QRegularExpression named(QStringLiteral("(20[0-9]{2})年(?![0-9]{1,2}月)"));
    QHash<int, int> counts;
    const QString whole = QStringList(lines.begin(), lines.end()).join(QString());
    if (const int year = yearOfPeriod(whole); year > 0) {
        return year;
    }
    int best = 0;
    for (auto it = named.globalMatch(whole); it.hasNext();) {
        const int year = it.next().captured(1).toInt();
        ++counts[year];
        best = best == 0 || counts[year] > counts[best] ? year : best;
    }
    return best;
}

/// The file's own title: what stands before the name of the site.
Identity ownTitleOf(const Document &document)
{
    return identityFromTitle(document.title.section(u'\n', 0, 0).section(u'_', 0, 0));
}

/// A title of a report, and the line where it begins.
struct Title {
    Identity identity;
    std::size_t line = 0;

    int year() const { return identity.year; }
};

/// The title that the report has among others: a site lists the reports of all years beside each. Those below a table
/// are of something attached.
Identity likeliestOf(const std::vector<Title> &titles, const Document &document, const std::vector<QString> &lines)
{
    const QDate signedOn = signatureIn(lines).date;
    const int years[] = {ownTitleOf(document).year,
                         yearOfPeriod(QStringList(lines.begin(), lines.end()).join(QString())),
                         signedOn.isValid() ? signedOn.year() - 1 : 0};
    for (const int year : years) {
        if (const auto title = std::ranges::find(titles, year, &Title::year); year > 0 && title != titles.end()) {
            return title->identity;
        }
    }
    Identity first = titles.front().identity;
    const auto firstTable = static_cast<std::size_t>(std::ranges::find(lines, QString()) - lines.begin());
    first.isYearUnsure = std::ranges::any_of(
        titles, [&](const Title &other) { return other.line < firstTable && other.year() != first.year; });
    return first;
}

/// A line of text, as linesOf() gives them, with its page.
struct NarrativeLine {
    QString text;
    int page = 0;
};

std::vector<NarrativeLine> narrativeLines(const Document &document)
{
    std::vector<NarrativeLine> lines;
    for (const Block &block : document.blocks) {
        const Paragraph *paragraph = std::get_if<Paragraph>(&block);
        if (!paragraph) {
            lines.emplace_back();
            continue;
        }
        for (const QString &line : paragraph->text.split(u'\n')) {
            if (const QString text = plain(line); !text.isEmpty()) {
                lines.push_back({text, paragraph->page});
            }
        }
    }
    return lines;
}

/// Whether a line begins a paragraph of its own, by its number or by what stands above it: the end of one, or a
/// heading.
bool beginsParagraph(const QString &before, const QString &line)
{
    static const QRegularExpression numbered(QStringLiteral(
        "^(?:\\([一二三四五六七八九十]{1,3}\\)|[0-9]{1,2}[.、](?![0-9])|[一二三四五六七八九十]{1,3}、)"));
    // Too short to go on in the next line: (二)依申请公开情况
    static const QRegularExpression heading(QStringLiteral(
        "^(?:\\([一二三四五六七八九十]{1,3}\\)|[0-9]{1,2}[.、]|[一二三四五六七八九十]{1,3}、)\\p{Han}{2,14}$"));
    return before.isEmpty() || QStringView(u"。!?！？;；:：").contains(before.back()) ||
           numbered.match(line).hasMatch() || heading.match(before).hasMatch();
}

/// The number of a page, alone in its line.
bool isPageNumber(const QString &line)
{
    static const QRegularExpression number(
        QStringLiteral("^(?:第?[-—–_·~]*[0-9]{1,3}[-—–_·~]*页?|[0-9]{1,3}/[0-9]{1,3})$"));
    return number.match(line).hasMatch();
}

/// Where each part's heading stands, by the part's place on the form. Of a heading that stands there twice, such as in
/// a table of contents, the last one that comes before the next part's counts.
std::vector<std::optional<std::size_t>> partStarts(const std::vector<QString> &lines, const Form &form)
{
    std::vector<std::optional<std::size_t>> starts(form.parts.size());
    std::size_t limit = lines.size();
    for (std::size_t part = form.parts.size(); part-- > 0;) {
        const LabelKeys heading(form.parts[part].heading);
        for (std::size_t i = limit; i-- > 0;) {
            const std::vector<HeadingText> texts = headingTexts(lines, i);
            const bool isFound =
                std::ranges::any_of(texts, [&heading](const HeadingText &text) { return isHeading(text, heading); }) ||
                (!texts.empty() && isMisspeltHeading(texts.front(), heading));
            if (isFound) {
                starts[part] = i;
                limit = i;
                break;
            }
        }
    }
    return starts;
}

} // namespace

bool isOrgan(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^[\\p{Han}·（）()、]{2,40}(?:局|委|会|办|政府|厅|院|处|中心|镇|乡|街道|区|县|市|省|旗|州|盟|所|"
                       "站|馆|队|部|室|公司|学校|大学|署|行|社|团|台)$"));
    return pattern.match(text).hasMatch();
}

Identity identityFromTitle(const QString &title)
{
    static const QRegularExpression report(
        QStringLiteral("(?:年度报告|年度工作报告|工作报告|年报|情况报告|情况的报告|报告)"));
    const QString text = plain(title);
    const qsizetype at = text.indexOf(subject);
    const QRegularExpressionMatch kind = report.match(text, std::max<qsizetype>(at, 0));
    if (at < 0 || !kind.hasMatch()) {
        return {};
    }
    Identity identity;
    QString before = text.left(at);
    if (const std::optional<YearMatch> year = findYear(before)) {
        identity.year = year->year;
        const QString left = before.left(year->start);
        const QString right = before.sliced(year->start + year->length);
        before = isOrgan(organBefore(left)) && !isOrgan(organBefore(left + right)) ? left : left + right;
    } else if (const std::optional<YearMatch> later = findYear(text.sliced(at))) {
        identity.year = later->year;
    }
    const QString organ = organBefore(before);
    identity.organ = isOrgan(organ) ? organ : QString();
    return identity;
}

std::vector<QString> linesOf(const Document &document)
{
    std::vector<QString> lines;
    for (const Block &block : document.blocks) {
        const Paragraph *paragraph = std::get_if<Paragraph>(&block);
        if (!paragraph) {
            lines.emplace_back(); // a table ends whatever stands above it
            continue;
        }
        for (const QString &line : paragraph->text.split(u'\n')) {
            if (const QString text = plain(line); !text.isEmpty()) {
                lines.push_back(text);
            }
        }
    }
    return lines;
}

Identity identityFromTitles(const Document &document, const Form &form)
{
    const std::vector<QString> lines = linesOf(document);
    const std::size_t end = bodyStart(lines, form);
    std::vector<Title> best; // as they stand in the document, the titles in one line first
    int most = 0;
    const auto consider = [&best, &most](const TitleText &title, std::size_t line) {
        if (title.text.size() > longestTitle) {
            return;
        }
        const Identity found = identityFromTitle(title.text);
        const int known = (found.year > 0 ? 1 : 0) + (found.organ.isEmpty() ? 0 : 1);
        // A title in several lines tells more than a sentence that names the report in one.
        const int worth = known == 0 ? 0 : 2 * known + (title.isOfBody ? 0 : 1);
        if (worth > most) {
            best.clear();
            most = worth;
        }
        if (worth == most && worth > 0) {
            best.push_back({found, line});
        }
    };
    for (int count = 1; count <= titleLines; ++count) {
        for (std::size_t i = 0; i < end; ++i) {
            consider(titleText(lines, i, count), i);
        }
    }
    return best.empty() ? Identity() : likeliestOf(best, document, lines);
}

Identity identify(const Document &document, const Form &form)
{
    const std::vector<QString> lines = linesOf(document);
    Identity best = identityFromTitles(document, form);
    if (best.organ.isEmpty() || best.year == 0) {
        const QStringList titles = document.title.split(u'\n');
        const Identity own = ownTitleOf(document);
        best.organ = best.organ.isEmpty() ? own.organ : best.organ;
        best.year = best.year == 0 ? own.year : best.year;
        // A running head may be left over from last year, but hardly from another organ.
        for (auto head = titles.begin() + 1; head != titles.end() && best.organ.isEmpty(); ++head) {
            best.organ = identityFromTitle(*head).organ;
        }
    }
    if (best.organ.isEmpty()) {
        best.organ = signatureIn(lines).organ;
    }
    if (best.year == 0) {
        best.year = yearInText(lines);
        // What is planned for the year of the signature may be named more often than the report's own.
        constexpr int lastMonth = 6;
        const QDate signedOn = signatureIn(lines).date;
        if (signedOn.isValid() && signedOn.month() <= lastMonth && best.year == signedOn.year()) {
            --best.year;
        }
    }
    return best;
}

int yearOfPeriod(const QString &text)
{
    static const QRegularExpression period(QStringLiteral("(20[0-9]{2})年1月1日(?:起)?(?:至|到|-|—)"));
    return period.match(text).captured(1).toInt();
}

std::vector<Passage> narrativeOf(const Document &document, const Form &form, const std::set<int> &withoutPages)
{
    const std::vector<NarrativeLine> lines = narrativeLines(document);
    std::vector<QString> texts;
    texts.reserve(lines.size());
    for (const NarrativeLine &line : lines) {
        texts.push_back(line.text);
    }
    const std::vector<std::optional<std::size_t>> starts = partStarts(texts, form);
    std::vector<LabelKeys> headings;
    for (const Part &part : form.parts) {
        headings.emplace_back(part.heading);
    }
    std::vector<Passage> passages;
    for (std::size_t part = 0; part < form.parts.size(); ++part) {
        const bool isFirst = part == 0;
        if (form.hasTable(form.parts[part]) || (!starts[part] && !isFirst)) {
            continue;
        }
        std::size_t end = lines.size();
        for (std::size_t next = part + 1; next < starts.size() && end == lines.size(); ++next) {
            end = starts[next].value_or(end);
        }
        QString before;
        // What stands above the first heading is title and menu; without the heading it may be the narrative itself.
        for (std::size_t i = starts[part] ? *starts[part] : 0; i < end; ++i) {
            const QString &text = lines[i].text;
            if (text.isEmpty() || isPageNumber(text) || withoutPages.contains(lines[i].page)) {
                before = text.isEmpty() ? QString() : before;
                continue;
            }
            if (passages.empty() || passages.back().part != form.parts[part].id || beginsParagraph(before, text)) {
                passages.push_back({form.parts[part].id, QString(), lines[i].page});
            }
            passages.back().text += text;
            // What follows a heading is a paragraph of its own.
            const bool isWholeHeading =
                starts[part] == i && isHeading({LabelText(text.mid(misreadOrdinal(text))), false}, headings[part]);
            before = isWholeHeading ? QString() : text;
        }
    }
    return passages;
}

Signature signatureOf(const Document &document)
{
    return signatureIn(linesOf(document));
}

std::set<QString> missingParts(const Document &document, const Form &form)
{
    std::vector<QString> lines = linesOf(document);
    std::ranges::move(rowsOfOneText(document), std::back_inserter(lines));
    std::vector<std::pair<QString, LabelKeys>> sought;
    for (const Part &part : form.parts) {
        sought.emplace_back(part.id, LabelKeys(part.heading));
    }
    for (std::size_t i = 0; i < lines.size() && !sought.empty(); ++i) {
        const std::vector<HeadingText> texts = headingTexts(lines, i);
        std::erase_if(sought, [&texts](const auto &part) {
            return std::ranges::any_of(texts,
                                       [&part](const HeadingText &text) { return isHeading(text, part.second); }) ||
                   (!texts.empty() && isMisspeltHeading(texts.front(), part.second));
        });
    }
    std::set<QString> missing;
    for (const auto &[id, heading] : sought) {
        missing.insert(id);
    }
    return missing;
}

} // namespace disclosure
