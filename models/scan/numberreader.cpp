// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/numberreader.h"

#include "models/report/celltext.h"
#include "models/scan/linepicture.h"

#include <QHash>

#include <algorithm>
#include <cmath>
#include <limits>
#include <type_traits>

namespace disclosure {

namespace {

constexpr int around = 3;  // pixels of the page beside a number
constexpr int margin = 24; // pixels of white around what is given to a model

/// A dash. Digits that touch each other are wider than high too, but as high as others.
bool isFlat(const QRect &character, const NumberSpot &spot)
{
    return character.height() * 5 <= character.width() * 2 &&
           (spot.usualHeight == 0 || character.height() * 2 < spot.usualHeight);
}

/// A point or a comma: low, and in the lower half of its line.
bool isPoint(const QRect &character, const QRect &line)
{
    return character.height() * 5 <= line.height() * 2 && character.width() * 5 <= line.height() * 2 &&
           character.center().y() > line.center().y();
}

/// How far ink goes to the left while it goes down: near -1 for a slash.
double slant(const Pix &grey, const QRect &box)
{
    const Pix clip = partOf(grey, box, around);
    double n = 0, x1 = 0, y1 = 0, xx = 0, yy = 0, xy = 0;
    for (int y = 0; y < pixGetHeight(clip.get()); ++y) {
        for (int x = 0; x < pixGetWidth(clip.get()); ++x) {
            l_uint32 value = 0;
            pixGetPixel(clip.get(), x, y, &value);
            const double ink = value < 128 ? 1 : 0;
            n += ink;
            x1 += ink * x;
            y1 += ink * y;
            xx += ink * x * x;
            yy += ink * y * y;
            xy += ink * x * y;
        }
    }
    const double spread = std::sqrt((xx * n - x1 * x1) * (yy * n - y1 * y1));
    return spread > 0 ? (xy * n - x1 * y1) / spread : 0;
}

bool isSlash(const Pix &grey, const QRect &character)
{
    constexpr double slashSlant = -0.9;
    const double aspect = static_cast<double>(character.width()) / std::max(1, character.height());
    return aspect >= 0.2 && aspect <= 1 && slant(grey, character) <= slashSlant;
}

/// The digit that a model for Chinese means by a letter or a character that looks like it.
QChar digitFor(QChar c)
{
    static const QHash<QChar, QChar> alike = {
        {u'O', u'0'}, {u'o', u'0'}, {u'U', u'0'}, {u'Q', u'0'},  {u'〇', u'0'}, {u'口', u'0'}, {u'l', u'1'},
        {u'I', u'1'}, {u'|', u'1'}, {u'!', u'1'}, {u'i', u'1'},  {u'工', u'1'}, {u'丨', u'1'}, {u'[', u'1'},
        {u']', u'1'}, {u'Z', u'2'}, {u'z', u'2'}, {u'S', u'5'},  {u's', u'5'},  {u'b', u'6'},  {u'G', u'6'},
        {u'B', u'8'}, {u'g', u'9'}, {u'q', u'9'}, {u'一', u'-'}, {u'—', u'-'},  {u'，', u','}, {u'。', u'.'}};
    return alike.value(c, c);
}

/// Digits, signs and decimal points alone; grouping commas say nothing about the value. Null if there is anything else.
QString valueOf(const QString &text)
{
    QString value;
    for (const QChar c : text) {
        const QChar digit = digitFor(c);
        const bool isPlus = digit == u'+' && value.isEmpty();
        if (digit.isDigit() || digit == u'.' || digit == u'-' || digit == u'/' || isPlus) {
            value += digit;
        } else if (digit != u',' && !digit.isSpace()) {
            return {};
        }
    }
    while (value.startsWith(u'.')) {
        value.remove(0, 1);
    }
    while (value.endsWith(u'.')) {
        value.chop(1);
    }
    return value;
}

/// What the models have read for a slash, if that is a digit other than the one they take slashes for.
QChar digitReadFor(const QStringList &readings)
{
    const auto digit = std::ranges::find_if(readings, [](const QString &reading) {
        return reading.size() == 1 && reading.front().isDigit() && reading != u"1";
    });
    return digit == readings.end() ? QChar() : digit->front();
}

/// A Chinese character that means neither a digit nor a mark of a number.
bool isOtherHan(QChar c)
{
    return c.script() == QChar::Script_Han && !isLikeDigit(c);
}

} // namespace

bool isLikeDigit(QChar c)
{
    return digitFor(c) != c;
}

qsizetype unitIn(const QString &text)
{
    const auto first = std::ranges::find_if(text, &isOtherHan);
    const qsizetype start = first - text.begin();
    const bool hasDigit = std::any_of(text.begin(), first, [](QChar c) { return c.isDigit(); });
    if (first == text.end() || !hasDigit || !std::all_of(first, text.end(), &isOtherHan)) {
        return -1;
    }
    const CellValue value = cellValue(u'1' + text.sliced(start));
    return value.isUnderstood && !value.unit.isEmpty() ? start : -1;
}

UnitCut cutBeforeUnit(const NumberSpot &spot, int count, int left, qsizetype length)
{
    // A unit's characters are as wide as their line is high, and half a digit too much is told from them.
    constexpr double tooWide = 0.25;
    constexpr double tooNarrow = -0.3;
    const std::vector<QRect> &all = spot.characters;
    const double em = std::max(1, spot.box.height());
    const auto misfit = [&](std::ptrdiff_t cut) {
        return (spot.box.right() + 1 - all[static_cast<std::size_t>(cut)].left()) / em - static_cast<double>(length);
    };
    const auto isBehind = [left](const QRect &character) { return character.center().x() >= left; };
    UnitCut best;
    double least = std::numeric_limits<double>::infinity();
    for (const std::ptrdiff_t cut : {std::ranges::find_if(all, isBehind) - all.begin(), std::ptrdiff_t{count}}) {
        if (cut <= 0 || cut >= std::ssize(all) || std::abs(misfit(cut)) >= least) {
            continue;
        }
        least = std::abs(misfit(cut));
        best = {.digits = cut,
                .isClear = misfit(cut) >= tooNarrow && misfit(cut) <= tooWide &&
                           !isPoint(all[static_cast<std::size_t>(cut - 1)], spot.box)};
    }
    return best;
}

SpotKind kindOf(const NumberSpot &spot)
{
    // Digits are as high as their line; characters that faint print broke into pieces are not.
    const int height = spot.box.height();
    std::ptrdiff_t low = 0;
    int widest = 0;
    for (const QRect &character : spot.characters) {
        if (isFlat(character, spot) || isPoint(character, spot.box)) {
            continue;
        }
        widest = std::max(widest, character.width());
        low += character.height() * 10 < height * 7 ? 1 : 0;
    }
    if (low * 3 > std::ssize(spot.characters) || widest * 100 > height * 88) {
        return SpotKind::Text;
    }
    return widest * 100 <= height * 72 ? SpotKind::Number : SpotKind::Either;
}

int NumberReader::addRow(const Pix &grey, const std::vector<NumberSpot> &spots, int dotsPerInch)
{
    const int first = static_cast<int>(m_numbers.size());
    std::vector<Number> numbers;
    std::vector<NumberSpot> unmarked;
    std::vector<Number> read;
    for (const NumberSpot &spot : spots) {
        numbers.push_back(numberAt(grey, spot));
        if (numbers.back().mark.isEmpty()) {
            unmarked.push_back(spot);
            read.push_back(numbers.back());
        }
    }
    if (!read.empty()) {
        readStrip(m_recognisers.digits, grey, unmarked, dotsPerInch, read);
        readStrip(m_recognisers.chinese, grey, unmarked, dotsPerInch, read);
    }
    auto next = read.begin();
    auto spot = unmarked.begin();
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        Number &number = numbers[i];
        m_dashes += number.mark.startsWith(u'—') ? 1 : 0;
        if (number.mark == u"/") {
            confirmSlash(grey, spots[i], dotsPerInch, number);
        } else if (number.mark.isEmpty()) {
            number = std::move(*next++);
            if (spot->hasUnit || number.readings.size() < 2 || number.readings[0] != number.readings[1] ||
                number.readings[0].size() != number.pattern.remove(u',').size()) {
                readAlone(grey, *spot, dotsPerInch, number);
            }
            if (!number.unit.isEmpty()) {
                number = readBeforeUnit(grey, *spot, dotsPerInch, number);
            } else if (spot->hasUnit) {
                number.isDirty = true; // the unit's strokes may be among the digits
            }
            vote(number);
            ++spot;
        }
        m_numbers.push_back(std::move(number));
    }
    return first;
}

NumberReader::Number NumberReader::numberAt(const Pix &grey, const NumberSpot &spot)
{
    Number number{.isBroken = std::ranges::find(spot.broken, true) != spot.broken.end(),
                  .isSmall = spot.box.height() * 2 < spot.usualHeight};
    const QRect &line = spot.box;
    if (std::ranges::all_of(spot.characters, [&spot](const QRect &character) { return isFlat(character, spot); })) {
        number.mark = spot.characters.size() == 1 ? QStringLiteral("—") : QStringLiteral("——");
        return number;
    }
    if (spot.characters.size() == 1 && isSlash(grey, spot.characters.front())) {
        number.mark = QStringLiteral("/");
        number.shapes.push_back(m_shapes.add(grey, spot.characters.front()));
        return number;
    }
    int baseline = line.top();
    for (const QRect &character : spot.characters) {
        if (character.height() * 10 >= line.height() * 7) {
            baseline = std::max(baseline, character.bottom());
        }
    }
    for (const QRect &character : spot.characters) {
        if (isFlat(character, spot)) {
            number.pattern += u'-';
        } else if (isPoint(character, line)) {
            const bool hangs = character.bottom() - baseline > line.height() / 12;
            number.pattern += hangs ? u',' : u'.';
        } else {
            number.pattern += u'#';
            number.shapes.push_back(m_shapes.add(grey, character));
            // No digit is so wide: two that touch may be read as the first of them.
            number.isDirty = number.isDirty || character.width() * 10 > character.height() * 11;
        }
    }
    // No number begins or ends with a point.
    while (number.pattern.endsWith(u'.') || number.pattern.endsWith(u',')) {
        number.pattern.chop(1);
    }
    while (number.pattern.startsWith(u'.') || number.pattern.startsWith(u',')) {
        number.pattern.remove(0, 1);
        number.isDirty = true;
    }
    return number;
}

void NumberReader::readStrip(Recogniser &recogniser, const Pix &grey, const std::vector<NumberSpot> &spots,
                             int dotsPerInch, std::vector<Number> &numbers)
{
    constexpr double gap = 0.9; // less, and the models take two numbers for one
    std::vector<QRect> boxes;
    boxes.reserve(spots.size());
    for (const NumberSpot &spot : spots) {
        boxes.push_back(spot.box);
    }
    const Strip strip = stripOf(grey, boxes, gap);
    const std::vector<QString> texts = strip.textsOf(recogniser.read(strip.picture, dotsPerInch));
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (const QString value = valueOf(texts[i]); !value.isEmpty()) {
            numbers[i].readings.append(value);
        }
    }
}

/// Strokes of a unit are taken for digits: the number is read without it.
NumberReader::Number NumberReader::readBeforeUnit(const Pix &grey, const NumberSpot &spot, int dotsPerInch,
                                                  Number number)
{
    const UnitCut cut = cutBeforeUnit(spot, number.beforeUnit, number.unitLeft, number.unit.size());
    if (cut.digits == 0) {
        number.isDirty = true;
        return number;
    }
    const auto first = [&cut](const auto &all) {
        return std::decay_t<decltype(all)>(all.begin(), all.begin() + std::min(cut.digits, std::ssize(all)));
    };
    NumberSpot digits{
        .box = {}, .characters = first(spot.characters), .usualHeight = spot.usualHeight, .broken = first(spot.broken)};
    for (const QRect &character : digits.characters) {
        digits.box |= character;
    }
    std::vector<Number> read = {numberAt(grey, digits)};
    if (!read.front().mark.isEmpty()) {
        number.isDirty = true; // its shape says dash or slash, the model has read a digit
        return number;
    }
    for (const int shape : number.shapes) {
        m_shapes.leaveOut(shape);
    }
    readStrip(m_recognisers.digits, grey, {digits}, dotsPerInch, read);
    readStrip(m_recognisers.chinese, grey, {digits}, dotsPerInch, read);
    Number &own = read.front();
    readAlone(grey, digits, dotsPerInch, own);
    own.isDirty = own.isDirty || number.isDirty || !cut.isClear || !own.unit.isEmpty();
    own.chinese.clear();
    own.readings += number.readings;
    own.unit = number.unit;
    return own;
}

void NumberReader::readAlone(const Pix &grey, const NumberSpot &spot, int dotsPerInch, Number &number)
{
    const Pix clip = partOf(grey, spot.box, around);
    const Pix framed(pixAddBorderGeneral(clip.get(), margin, margin, margin, margin, 255));
    const LineReading digits = m_recognisers.digits.read(framed, dotsPerInch);
    const LineReading chinese = m_recognisers.chinese.read(framed, dotsPerInch);
    for (const LineReading *reading : {&digits, &chinese}) {
        if (const QString value = valueOf(reading->text); !value.isEmpty()) {
            number.readings.append(value);
        }
    }
    number.seen = chinese.text.trimmed();
    constexpr double good = 85;
    const qsizetype unit = unitIn(chinese.text);
    if (unit >= 0) {
        const QString value = valueOf(chinese.text.first(unit));
        number.readings = value.isEmpty() ? QStringList() : QStringList(value);
        number.unit = chinese.text.sliced(unit);
        number.beforeUnit = static_cast<int>(
            std::count_if(chinese.text.begin(), chinese.text.begin() + unit, [](QChar c) { return !c.isSpace(); }));
        number.unitLeft = spot.box.left() - around - margin + chinese.characters[static_cast<std::size_t>(unit)].left();
        number.isDirty = number.isDirty || (!spot.hasUnit && chinese.confidence < good);
        return;
    }
    const auto isDigit = [](QChar c) { return c.isDigit(); };
    if (std::ranges::any_of(chinese.text, isDigit) && std::ranges::any_of(chinese.text, &isOtherHan)) {
        number.isDirty = true; // the strokes of what is no digit may be among the digits
    }
    // Narrow characters, or broken ones, may look like digits.
    const bool isHan = !chinese.text.isEmpty() && std::ranges::all_of(chinese.text, &isOtherHan);
    const bool isClear = chinese.text.size() > 1 ? chinese.confidence > digits.confidence : number.readings.isEmpty();
    if (isHan && isClear && chinese.confidence >= good) {
        number.chinese = chinese.text;
    }
}

/// The models are asked about the first slashes only: the others look like them, or are doubted.
void NumberReader::confirmSlash(const Pix &grey, const NumberSpot &spot, int dotsPerInch, Number &number)
{
    constexpr int asked = 3;
    m_shapes.vote(number.shapes.front(), u'/', 1);
    if (m_slashes++ < asked) {
        readAlone(grey, spot, dotsPerInch, number);
        number.chinese.clear();
    }
    const QChar digit = digitReadFor(number.readings);
    if (!digit.isNull()) {
        m_shapes.vote(number.shapes.front(), digit, 2);
    }
}

/// A thin or pale 0 may slant like a slash, and where a 0 stands sums do not tell it from one.
NumberReading NumberReader::slashReading(const Number &number) const
{
    constexpr int many = 3;
    constexpr double clear = 0.7;
    const GlyphShapes::Verdict verdict = m_shapes.verdict(number.shapes.front());
    const bool isRead = number.readings.size() == 2 && number.readings.count(number.mark) == 2;
    const bool isUsual = verdict.character == u'/' && verdict.members >= many && verdict.share >= clear;
    if (isRead || isUsual) {
        return {.text = number.mark, .isSure = true};
    }
    const QChar digit = digitReadFor(number.readings);
    return digit.isNull() ? NumberReading{.text = number.mark} : NumberReading{.text = digit, .other = number.mark};
}

void NumberReader::vote(const Number &number)
{
    QString pattern = number.pattern;
    pattern.remove(u',');
    for (const QString &reading : number.readings) {
        if (reading.size() != pattern.size()) {
            continue;
        }
        std::size_t shape = 0;
        for (qsizetype i = 0; i < pattern.size(); ++i) {
            if (pattern[i] == u'#') {
                if (reading[i].isDigit() || reading[i] == u'+') {
                    m_shapes.vote(number.shapes[shape], reading[i], 1);
                }
                ++shape;
            }
        }
    }
}

/// The number as the shapes of its digits have it; null where a shape's group is unknown. `share` is that of the least
/// sure digit; 0 if its group is too small to say anything that the models did not say.
QString NumberReader::byShapes(const Number &number, double *share) const
{
    constexpr int fewest = 4;
    QString text;
    *share = 1;
    std::size_t shape = 0;
    for (const QChar c : number.pattern) {
        if (c != u'#') {
            text += c;
            continue;
        }
        const GlyphShapes::Verdict verdict = m_shapes.verdict(number.shapes[shape++]);
        if (verdict.character.isNull()) {
            *share = 0;
            return {};
        }
        text += verdict.character;
        *share = std::min(*share, verdict.members >= fewest ? verdict.share : 0);
    }
    return text;
}

NumberReading NumberReader::reading(int index) const
{
    const Number &number = m_numbers[static_cast<std::size_t>(index)];
    if (number.mark == u"/" && !number.shapes.empty()) {
        return slashReading(number);
    }
    if (!number.mark.isEmpty()) {
        // A single one may be what is left of a pale digit; who writes dashes writes them in many cells.
        constexpr int many = 3;
        return {.text = number.mark, .isSure = m_dashes >= many};
    }
    if (!number.chinese.isEmpty()) {
        return {.text = number.chinese, .isSure = true};
    }
    double share = 0;
    const QString shaped = byShapes(number, &share);
    const QString shapedValue = QString(shaped).remove(u',');
    QHash<QString, double> support;
    for (const QString &reading : number.readings) {
        support[reading] += 1;
    }
    if (!shaped.isEmpty()) {
        support[shapedValue] += 0.5 + 2 * share;
    }
    QString best;
    for (auto it = support.cbegin(); it != support.cend(); ++it) {
        if (best.isEmpty() || it.value() > support[best]) {
            best = it.key();
        }
    }
    if (best.isEmpty()) {
        const QString unread = number.isSmall ? QString() : QStringLiteral("?");
        return {.text = number.seen.isEmpty() ? unread : number.seen};
    }
    NumberReading result{.text = (best == shapedValue ? shaped : best) + number.unit};
    for (auto it = support.cbegin(); it != support.cend(); ++it) {
        if (it.key() != best) {
            result.other = it.key();
        }
    }
    const auto agreeing = number.readings.count(best);
    constexpr double clear = 0.7;
    const bool shapesAgree = shapedValue == best && share >= clear;
    const bool allAgree = agreeing == number.readings.size();
    result.isSure = !number.isDirty && !number.isBroken &&
                    ((shapesAgree && agreeing >= 1 && agreeing * 2 >= number.readings.size()) ||
                     (shapedValue == best && allAgree && agreeing >= 2));
    return result;
}

} // namespace disclosure
