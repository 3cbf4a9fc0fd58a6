// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/pagerecognition.h"

#include "models/extract/ruledgrid.h"
#include "models/report/celltext.h"
#include "models/scan/inklines.h"
#include "models/scan/linepicture.h"
#include "models/scan/openrules.h"
#include "models/scan/opentables.h"
#include "models/scan/orientation.h"
#include "models/scan/scangrids.h"
#include "models/scan/scanlines.h"
#include "models/scan/specks.h"

#include <QElapsedTimer>
#include <QLoggingCategory>

#include <algorithm>
#include <limits>
#include <map>

namespace disclosure {

namespace {

Q_LOGGING_CATEGORY(lcScan, "disclosure.scan", QtWarningMsg)

/// Points. What is taller is no character.
constexpr double tallestPrint = 60;
/// Pixels around a speck that it greyed.
constexpr int halo = 2;
/// A model's confidence, 0 to 100: below the one it is tried again, below the other the text is no safe reading.
constexpr double good = 93;
constexpr double weak = 60;
/// Of a line's picture, for other readings of it.
constexpr float smallScale = 0.75F;
constexpr float largeScale = 1.4F;

/// A word whose characters share its width evenly, as digits do.
Word wordAt(const QRectF &box, const QString &text, bool isSure)
{
    Word word{.text = text, .box = box, .uncertain = !isSure};
    const double width = box.width() / static_cast<double>(text.size());
    for (int i = 0; i < text.size(); ++i) {
        word.characterBoxes.emplace_back(box.left() + i * width, box.top(), width, box.height());
    }
    return word;
}

QRect boundingBox(const std::vector<QRect> &pieces)
{
    QRect box;
    for (const QRect &piece : pieces) {
        box |= piece;
    }
    return box;
}

std::vector<QRect> charactersOf(std::vector<QRect> pieces)
{
    std::ranges::sort(pieces, {}, [](const QRect &piece) { return piece.left(); });
    std::vector<QRect> characters;
    for (const QRect &piece : pieces) {
        if (!characters.empty() &&
            piece.left() <= characters.back().right() - std::min(piece.width(), characters.back().width()) / 4) {
            characters.back() |= piece;
        } else {
            characters.push_back(piece);
        }
    }
    return characters;
}

bool isHan(QChar c)
{
    return c.script() == QChar::Script_Han;
}

} // namespace

class PageRecognition {
public:
    PageRecognition(PageContent &content, CleanPage &page, Extent extent, DocumentRecognition &document)
        : m_content(content), m_page(page), m_extent(extent), m_document(document)
    {
    }

    void run()
    {
        QElapsedTimer timer;
        timer.start();
        ScanGrids found = scanGrids(m_page);
        m_grids = std::move(found.grids);
        m_content.lines = found.lines;
        m_content.hasFaintLines = found.hasFaintLines;
        std::ranges::copy(found.rules, std::back_inserter(found.lines));
        m_rules = std::move(found.rules);
        m_ink = inkWithoutLines(m_page, found.lines, found.hasFaintLines ? LineKind::Faint : LineKind::Drawn);
        m_pieces = inkPieces(m_ink, std::max(2, m_page.pixels(smallestPiece)));
        if (m_page.isWorn) {
            m_page.grey = thickened(m_page.grey);
        }
        qCDebug(lcScan) << "page" << m_content.number << "lines" << m_content.lines.size() << "grids" << m_grids.size()
                        << "pieces" << m_pieces.size() << timer.elapsed() << "ms";
        for (const RuledGrid &grid : m_grids) {
            readGrid(grid);
        }
        qCDebug(lcScan) << "tables" << timer.elapsed() << "ms";
        readRunningText();
        qCDebug(lcScan) << "text" << timer.elapsed() << "ms";
    }

private:
    void readGrid(const RuledGrid &grid)
    {
        std::map<int, std::vector<NumberSpot>> rows;
        std::vector<QRect> all;
        const QRect table = m_page.toPixels(grid.box());
        // What is larger than the table, as the frame that the desk leaves around a photo, is no print in it.
        std::ranges::copy_if(m_pieces, std::back_inserter(all), [&table](const QRect &piece) {
            return table.contains(piece.center()) && piece.width() <= table.width() && piece.height() <= table.height();
        });
        const int usual = usualHeight(all, m_page);
        for (const GridCell &cell : grid.grid.cells) {
            const QRect area = m_page.toPixels(cell.box);
            std::vector<QRect> inside;
            for (const QRect &piece : all) {
                if (area.contains(piece.center()) && !liesOnEdge(piece, area)) {
                    inside.push_back(piece);
                }
            }
            std::vector<NumberSpot> spots = spotsOf(inside, usual);
            if (isStack(spots) && readStack(spots)) {
                continue;
            }
            for (NumberSpot &spot : spots) {
                const SpotKind kind = kindOf(spot);
                if (kind == SpotKind::Number || !readLabel(spot, kind)) {
                    rows[cell.row].push_back(spot);
                }
            }
        }
        for (const auto &[row, spots] : rows) {
            addNumbers(spots);
        }
    }

    /// The lines of a cell's print.
    std::vector<NumberSpot> spotsOf(const std::vector<QRect> &inside, int usual)
    {
        std::vector<NumberSpot> spots;
        for (const QRect &line : inkLines(inside, m_page, usual)) {
            std::vector<QRect> pieces;
            std::ranges::copy_if(inside, std::back_inserter(pieces),
                                 [&line](const QRect &piece) { return line.contains(piece.center()); });
            spots.push_back(cleanSpot(line, std::move(pieces), usual));
        }
        return spots;
    }

    /// A line of print without the specks around it, which are erased from the page too: those that stand apart, and of
    /// a number all that are no decimal point.
    NumberSpot cleanSpot(const QRect &line, std::vector<QRect> pieces, int usual)
    {
        const auto spotOf = [&](const QRect &box) {
            std::vector<QRect> characters = charactersOf(pieces);
            std::vector<bool> broken = brokenOf(characters, pieces, usual);
            return NumberSpot{box, std::move(characters), usual, std::move(broken)};
        };
        NumberSpot spot = spotOf(line);
        const auto highest = std::ranges::max_element(pieces, {}, &QRect::height);
        const int height = highest == pieces.end() ? 0 : highest->height();
        if (height < 3 * m_page.pixels(largestSpeck)) {
            return spot;
        }
        const QRect digit = *highest;
        const auto update = [&](const std::vector<QRect> &dirt) {
            if (!dirt.empty()) {
                eraseDirt(dirt, pieces);
                spot = spotOf(boundingBox(pieces));
            }
        };
        update(specksApart(pieces, height, m_page));
        if (kindOf(spot) != SpotKind::Text) {
            update(specksBeside(pieces, digit, m_page));
        }
        return spot;
    }

    /// Which characters consist of several pieces of ink, each larger than a speck, or are taller than print, as what
    /// is left of a ruling line.
    std::vector<bool> brokenOf(const std::vector<QRect> &characters, const std::vector<QRect> &pieces, int usual) const
    {
        constexpr double tallest = 1.25;
        std::vector<bool> broken;
        for (const QRect &character : characters) {
            const auto parts = std::ranges::count_if(pieces, [&](const QRect &piece) {
                return character.contains(piece.center()) && !isSpeck(piece, m_page);
            });
            broken.push_back(parts > 1 || (usual > 0 && character.height() > tallest * usual &&
                                           character.width() * 3 < character.height()));
        }
        return broken;
    }

    void eraseDirt(const std::vector<QRect> &dirt, std::vector<QRect> &pieces)
    {
        std::erase_if(pieces, [&dirt](const QRect &piece) { return std::ranges::find(dirt, piece) != dirt.end(); });
        for (const QRect &piece : dirt) {
            m_page.whiten(piece.adjusted(-halo, -halo, halo, halo));
        }
    }

    /// What is left of a ruling line lies along the cell's edge.
    bool liesOnEdge(const QRect &piece, const QRect &area) const
    {
        const int edge = m_page.pixels(1.5);
        const bool isThin = std::min(piece.width(), piece.height()) < m_page.pixels(1.2);
        return isThin && (piece.center().x() < area.left() + edge || piece.center().x() > area.right() - edge ||
                          piece.center().y() < area.top() + edge || piece.center().y() > area.bottom() - edge);
    }

    /// A line of Chinese, its characters' boxes on the page. What is read weakly is read again at other sizes: the
    /// model has its weak ones.
    LineReading readChinese(const QRect &line)
    {
        LineReading best = readAtScale(line, 1);
        for (const float scale : {smallScale, largeScale}) {
            if (best.confidence >= good) {
                break;
            }
            LineReading reading = readAtScale(line, scale);
            if (reading.confidence > best.confidence) {
                best = std::move(reading);
            }
        }
        return best;
    }

    LineReading readAtScale(const QRect &line, float scale)
    {
        const Pix picture = linePicture(m_page, line);
        const Pix scaled(scale == 1 ? pixClone(picture.get()) : pixScale(picture.get(), scale, scale));
        LineReading reading =
            m_document.m_recognisers.chinese.read(scaled, qRound(m_page.dotsPerInch * static_cast<double>(scale)));
        const QPoint origin = linePictureOrigin(line);
        for (QRect &box : reading.characters) {
            box = QRectF(QPointF(box.topLeft()) / scale, QSizeF(box.size()) / scale).toRect().translated(origin);
        }
        return reading;
    }

    /// The likelier one first. No words speak for or against the rare characters of a name, and those that are misread
    /// are misread otherwise at another size.
    std::pair<LineReading, LineReading> readTwice(const QRect &line)
    {
        std::pair readings{readAtScale(line, 1), readAtScale(line, smallScale)};
        if (readings.second.confidence > readings.first.confidence) {
            std::swap(readings.first, readings.second);
        }
        return readings;
    }

    /// Whether all lines of a cell hold a single character, as labels of narrow columns do.
    static bool isStack(const std::vector<NumberSpot> &spots)
    {
        const auto isSquare = [](const NumberSpot &spot) {
            return spot.box.width() * 10 <= std::max(spot.box.height(), spot.usualHeight) * 14;
        };
        return spots.size() > 1 && std::ranges::all_of(spots, isSquare);
    }

    /// Reads such a label at once: side by side, the model knows the characters better than each alone. False if not
    /// each of them is Chinese, or all of them may be digits and dashes.
    bool readStack(const std::vector<NumberSpot> &spots)
    {
        constexpr double gap = 0.15;
        std::vector<QRect> boxes;
        for (const NumberSpot &spot : spots) {
            boxes.push_back(spot.box);
        }
        const Strip strip = stripOf(m_page.grey, boxes, gap);
        const LineReading reading = m_document.m_recognisers.chinese.read(strip.picture, dotsPerInch());
        qCDebug(lcScan) << "stack" << boxes.front() << reading.text << reading.confidence;
        const std::vector<QString> texts = strip.textsOf(reading);
        const auto isCharacter = [](const QString &text) { return text.size() == 1 && isHan(text.front()); };
        if (!std::ranges::all_of(texts, isCharacter) || std::ranges::all_of(reading.text, isLikeDigit)) {
            return false;
        }
        for (std::size_t i = 0; i < spots.size(); ++i) {
            addText(boxes[i], {.text = texts[i], .characters = {boxes[i]}}, reading.confidence >= weak);
        }
        return true;
    }

    /// False if it is no text, and is to be read as a number, perhaps with a unit.
    bool readLabel(NumberSpot &spot, SpotKind kind)
    {
        const LineReading reading = readChinese(spot.box);
        qCDebug(lcScan) << "label" << spot.box << reading.text << reading.confidence;
        spot.hasUnit = unitIn(reading.text) >= 0;
        if (spot.hasUnit) {
            return false;
        }
        const auto characters = std::ranges::count_if(reading.text, isHan);
        const CellValue value = cellValue(squeezed(reading.text));
        if (characters > 0 && value.isUnderstood && value.number) {
            addText(spot.box, reading, isConfirmed(reading)); // as "减6" is, or a number in words
            return true;
        }
        const bool isText = characters >= 2 ? characters * 2 >= reading.text.size()
                                            : characters == 1 && kind == SpotKind::Text && reading.text.size() == 1;
        if (isText) {
            addText(spot.box, reading, reading.confidence >= weak);
        }
        return isText;
    }

    /// Whether the model for digits reads the same digits in a text as the model for Chinese.
    bool isConfirmed(const LineReading &reading)
    {
        QRect place;
        QString digits;
        for (qsizetype i = 0; i < reading.text.size(); ++i) {
            if (reading.text[i].isDigit() || reading.text[i] == u'.') {
                place |= reading.characters[static_cast<std::size_t>(i)];
                digits += reading.text[i];
            }
        }
        LineReading second = m_document.m_recognisers.digits.read(linePicture(m_page, place), dotsPerInch());
        return !digits.isEmpty() && reading.confidence >= good && second.text.remove(u',') == digits;
    }

    void addText(const QRect &box, const LineReading &reading, bool isSure, const QString &secondReading = {})
    {
        if (reading.text.isEmpty()) {
            return;
        }
        Word word{.text = reading.text, .box = m_page.toPoints(box), .uncertain = !isSure};
        word.secondReading = secondReading == reading.text ? QString() : secondReading;
        // As high as the line and in its order: they are put into lines again by their boxes.
        int left = box.left();
        for (const QRect &character : reading.characters) {
            left = std::max(left, std::min(character.left(), box.right()));
            const int width = std::clamp(character.right() - left, 1, std::max(1, box.right() - left));
            word.characterBoxes.push_back(m_page.toPoints({left, box.top(), width, box.height()}));
            left += std::max(1, width / 2);
        }
        m_content.words.push_back(std::move(word));
    }

    void readRunningText()
    {
        // A copier's black edge or a seal's ring would join all lines that it stands beside.
        Pix ink(
            pixSelectBySize(m_ink.get(), 0, m_page.pixels(tallestPrint), 8, L_SELECT_HEIGHT, L_SELECT_IF_LTE, nullptr));
        for (const RuledGrid &grid : m_grids) {
            const QRect area = m_page.toPixels(grid.box());
            pixRasterop(ink.get(), area.x(), area.y(), area.width(), area.height(), PIX_CLR, nullptr, 0, 0);
        }
        readOpenTables(ink);
        const std::vector<QRect> lines = runningLines(ink, m_page);
        int left = std::numeric_limits<int>::max();
        int right = 0;
        for (const QRect &line : lines) {
            left = std::min(left, line.left());
            right = std::max(right, line.right());
        }
        const auto reachesRight = [&](const QRect &line) { return line.right() >= right - m_page.pixels(40); };
        // The last line of a paragraph is short too, but says no more than the lines above it.
        const auto endsParagraph = [&](const QRect &line, const QRect &above) {
            return reachesRight(above) && line.left() < left + m_page.pixels(6) && line.top() > above.top() &&
                   line.top() - above.bottom() <= above.height();
        };
        // Where a table fills the page, the longest line may be a heading; but then no text is near it.
        const auto standsAlone = [&lines](std::size_t i) {
            const int near = 2 * lines[i].height();
            return (i == 0 || lines[i].top() - lines[i - 1].bottom() > near) &&
                   (i + 1 == lines.size() || lines[i + 1].top() - lines[i].bottom() > near);
        };
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const QRect &line = lines[i];
            const bool isTelling =
                standsAlone(i) || (!reachesRight(line) && (i == 0 || !endsParagraph(line, lines[i - 1])));
            const bool isTitle = m_content.number == 1 && i < 4;
            const bool isSignature = line.left() > left + (right - left) / 2;
            if (m_extent != Extent::Whole && !isTelling && !isTitle && !isSignature) {
                continue;
            }
            QString second;
            LineReading reading;
            if (isTitle || isSignature) {
                LineReading other;
                std::tie(reading, other) = readTwice(line);
                second = other.text;
            } else {
                reading = readChinese(line);
            }
            qCDebug(lcScan) << "text" << line << reading.text << reading.confidence << second;
            // A single reading is enough for words, but not for numbers.
            const bool hasDigit = std::ranges::any_of(reading.text, [](QChar c) { return c.isDigit(); });
            addText(line, reading, reading.confidence >= weak && !hasDigit, second);
        }
    }

    /// The print of a cell without ruling lines, and its lines.
    struct OpenCell {
        std::vector<NumberSpot> spots;
        QRect box;
    };

    /// The print outside of ruled tables, in pieces that stand as far apart as cells do.
    std::vector<OpenCell> cellsApart(const Pix &ink, int usual)
    {
        const std::vector<QRect> boxes = printApart(ink, m_page);
        std::vector<std::vector<QRect>> pieces(boxes.size());
        for (const QRect &piece : m_pieces) {
            const auto box = std::ranges::find_if(
                boxes, [&piece](const QRect &candidate) { return candidate.contains(piece.center()); });
            if (box != boxes.end()) {
                pieces[static_cast<std::size_t>(box - boxes.begin())].push_back(piece);
            }
        }
        std::vector<OpenCell> cells;
        for (std::vector<QRect> &inside : pieces) {
            std::vector<NumberSpot> spots = spotsOf(inside, usual);
            if (!spots.empty()) {
                cells.push_back({std::move(spots), boundingBox(inside)});
            }
        }
        return cells;
    }

    /// Reads tables without ruling lines and takes their print out of the page's ink.
    void readOpenTables(const Pix &ink)
    {
        const int usual = usualHeight(m_pieces, m_page);
        const std::vector<OpenCell> cells = cellsApart(ink, usual);
        std::vector<OpenPrint> prints;
        for (const OpenCell &cell : cells) {
            for (const NumberSpot &spot : cell.spots) {
                prints.push_back({spot.box, kindOf(spot) != SpotKind::Text});
            }
        }
        for (const QRect &area : openTables(prints, m_page)) {
            const std::vector<QRectF> tables = readWithRules(rulesBetween(prints, m_pieces, m_rules, area, m_page));
            const auto isRead = [&](const QRect &box) {
                return std::ranges::any_of(
                    tables, [&](const QRectF &table) { return table.contains(m_page.toPoints(box).center()); });
            };
            std::vector<NumberSpot> numbers;
            for (const OpenCell &cell : cells) {
                if (!area.contains(cell.box.center()) || isRead(cell.box) ||
                    (isStack(cell.spots) && readStack(cell.spots))) {
                    continue;
                }
                for (NumberSpot spot : cell.spots) {
                    const SpotKind kind = kindOf(spot);
                    if (kind == SpotKind::Number || !readLabel(spot, kind)) {
                        numbers.push_back(std::move(spot));
                    }
                }
            }
            addOpenRows(std::move(numbers), usual);
            pixRasterop(ink.get(), area.x(), area.y(), area.width(), area.height(), PIX_CLR, nullptr, 0, 0);
        }
    }

    /// Reads tables by the lines that they would have, and gives their places on the page. That there is nothing in a
    /// cell between such lines is not sure.
    std::vector<QRectF> readWithRules(const OpenRules &rules)
    {
        constexpr Tolerances tolerances;
        m_unsureRows = rules.unsureRows;
        std::vector<QRectF> tables;
        for (const RulingLines &table : separateTables(joinLines(rules.lines, tolerances), tolerances)) {
            const RuledGrid grid = gridFromLines(table, tolerances);
            readGrid(grid);
            tables.push_back(grid.box());
        }
        m_unsureRows.clear();
        std::ranges::copy(rules.lines, std::back_inserter(m_content.lines));
        m_content.hasFaintLines = m_content.hasFaintLines || !rules.lines.empty();
        return tables;
    }

    /// Reads numbers with those beside them.
    void addOpenRows(std::vector<NumberSpot> numbers, int usual)
    {
        const auto middle = [](const NumberSpot &spot) { return spot.box.center().y(); };
        std::ranges::sort(numbers, {}, middle);
        for (auto first = numbers.begin(); first != numbers.end();) {
            const auto last = std::find_if(first, numbers.end(), [&](const NumberSpot &spot) {
                return middle(spot) - middle(*first) > usual / 2;
            });
            std::vector<NumberSpot> row(first, last);
            std::ranges::sort(row, {}, [](const NumberSpot &spot) { return spot.box.left(); });
            addNumbers(row);
            first = last;
        }
    }

    void addNumbers(const std::vector<NumberSpot> &spots)
    {
        int number = spots.empty() ? 0 : m_document.m_numbers.addRow(m_page.grey, spots, dotsPerInch());
        for (const NumberSpot &spot : spots) {
            const QRectF box = m_page.toPoints(spot.box);
            const bool isRowSure =
                std::ranges::none_of(m_unsureRows, [&box](const QRectF &row) { return row.contains(box.center()); });
            m_document.m_places.push_back({&m_content, box, number++, isRowSure});
        }
    }

    int dotsPerInch() const { return qRound(m_page.dotsPerInch); }

    PageContent &m_content;
    CleanPage &m_page;
    Extent m_extent;
    DocumentRecognition &m_document;
    std::vector<RuledGrid> m_grids;
    Pix m_ink;
    std::vector<QRect> m_pieces;
    std::vector<QRectF> m_unsureRows; ///< of the table at hand; points
    std::vector<QLineF> m_rules;      ///< that are drawn, but close no cells
};

void DocumentRecognition::add(PageContent &content, CleanPage page, Extent extent)
{
    m_quarters = turnUpright(page, m_recognisers.chinese, m_quarters);
    eraseSpecks(page);
    content.size = page.turn.upright;
    content.turn = page.turn;
    content.words.clear();
    PageRecognition(content, page, extent, *this).run();
    content.isRecognised = true;
    content.isExcerpt = extent != Extent::Whole;
}

void DocumentRecognition::finish()
{
    m_numbers.decide();
    for (const Place &place : m_places) {
        const NumberReading reading = m_numbers.reading(place.number);
        qCDebug(lcScan) << "number" << place.content->number << place.box << reading.text << reading.other
                        << reading.isSure;
        if (!reading.text.isEmpty()) {
            place.content->words.push_back(wordAt(place.box, reading.text, reading.isSure && place.isRowSure));
            place.content->words.back().secondReading = reading.other;
        }
    }
}

} // namespace disclosure
