// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/overprint.h"
#include "models/source/pdflines.h"
#include "models/source/pdfunseen.h"
#include "models/source/reader.h"

#include <QCoreApplication>
#include <poppler-qt6.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace disclosure {

namespace {

/// A page without text is a picture if pictures cover at least this share of it.
constexpr double pictureShare = 0.5;
/// A text layer says nothing where this share of it is no text of a Chinese report: fonts that lost the meaning of some
/// characters give others for them, digits too. Some such characters may be bullets.
constexpr double uselessShare = 0.04;
constexpr qsizetype fewNonsense = 8;
constexpr double clearlyUseless = 0.3;

std::vector<Word> wordsOf(const Poppler::Page &page)
{
    std::vector<Word> words;
    for (const std::unique_ptr<Poppler::TextBox> &box : page.textList()) {
        Word word{.text = box->text(), .box = box->boundingBox(), .spaceAfter = box->hasSpaceAfter()};
        word.characterBoxes.reserve(static_cast<std::size_t>(word.text.size()));
        for (int i = 0; i < word.text.size(); ++i) {
            word.characterBoxes.push_back(box->charBoundingBox(i));
        }
        words.push_back(std::move(word));
    }
    return words;
}

/// By how many quarters, clockwise, most of a page's text is turned: a report scanned or printed sideways.
int quartersOf(const std::vector<Word> &words)
{
    std::array<qsizetype, 4> characters{};
    for (const Word &word : words) {
        if (word.characterBoxes.size() < 2) {
            continue;
        }
        const QPointF way = word.characterBoxes.back().center() - word.characterBoxes.front().center();
        const bool isAcross = std::abs(way.x()) >= std::abs(way.y());
        const std::size_t quarters = isAcross ? (way.x() >= 0 ? 0 : 2) : (way.y() >= 0 ? 1 : 3);
        characters[quarters] += word.text.size();
    }
    return static_cast<int>(std::ranges::max_element(characters) - characters.begin());
}

/// Turns a page's text and lines upright, and straight where they are askew.
void turnUpright(PageContent &page, double skew)
{
    const int quarters = quartersOf(page.words);
    if (quarters == 0 && skew == 0) {
        return;
    }
    page.size = quarters % 2 == 0 ? page.turn.shown : page.turn.shown.transposed();
    page.turn.upright = page.size;
    page.turn.degrees = 90.0 * quarters + skew;
    for (Word &word : page.words) {
        word.box = page.turn.toUpright(word.box);
        // The box around a word askew is higher than the word.
        QRectF letters;
        for (QRectF &box : word.characterBoxes) {
            box = page.turn.toUpright(box);
            letters |= box;
        }
        word.box = skew != 0 && !letters.isEmpty() ? letters : word.box;
    }
    for (QLineF &line : page.lines) {
        line = {page.turn.toUpright(line.p1()), page.turn.toUpright(line.p2())};
    }
}

/// Characters that fonts without a proper ToUnicode table give: none of a Chinese report's.
bool isNonsense(QChar c)
{
    const bool isAccented = c.unicode() >= 0x80 && c.unicode() <= 0x24f && c != u'·' && c != u'×' && c != u'°';
    return isAccented || c == QChar::ReplacementCharacter || c.category() == QChar::Other_PrivateUse ||
           c.category() == QChar::Other_NotAssigned || c.category() == QChar::Other_Control;
}

bool isUseless(const std::vector<Word> &words)
{
    qsizetype all = 0;
    qsizetype nonsense = 0;
    for (const Word &word : words) {
        all += word.text.size();
        nonsense += std::ranges::count_if(word.text, isNonsense);
    }
    const double share = nonsense >= fewNonsense ? uselessShare : clearlyUseless;
    return static_cast<double>(nonsense) > share * static_cast<double>(all);
}

/// Whether what stands on a page has to be recognised: its text is missing, unusable, or was itself recognised by some
/// other program, which nobody has checked.
bool isPicture(const std::vector<Word> &words, const PageDrawing &drawing)
{
    if (drawing.isScan() || (drawing.pictureArea >= pictureShare && words.empty())) {
        return true;
    }
    return drawing.visibleTexts > 0 && (words.empty() || isUseless(words));
}

/// The edges of cells that only their coloured ground tells apart, with white between. Empty if most of the coloured
/// rectangles have none above or below them: then they are stripes, and the rows between have no ground.
std::vector<QLineF> edgesOfFills(const PageDrawing &drawing)
{
    constexpr std::size_t fewest = 12;
    constexpr double widestGap = 4; // points
    const std::vector<QRectF> &fills = drawing.fills;
    if (fills.size() < fewest || drawing.lines.size() >= fills.size()) {
        return {};
    }
    const auto hasNeighbour = [&fills](const QRectF &fill) {
        return std::ranges::any_of(fills, [&fill](const QRectF &other) {
            const bool isBeside = other.left() < fill.right() && other.right() > fill.left();
            return isBeside && (std::abs(other.top() - fill.bottom()) <= widestGap ||
                                std::abs(fill.top() - other.bottom()) <= widestGap);
        });
    };
    if (std::ranges::count_if(fills, hasNeighbour) * 5 < std::ssize(fills) * 4) {
        return {};
    }
    std::vector<QLineF> edges;
    for (const QRectF &fill : fills) {
        edges.emplace_back(fill.topLeft(), fill.topRight());
        edges.emplace_back(fill.bottomLeft(), fill.bottomRight());
        edges.emplace_back(fill.topLeft(), fill.bottomLeft());
        edges.emplace_back(fill.topRight(), fill.bottomRight());
    }
    return edges;
}

Error damaged(const QString &name)
{
    return Error{
        QCoreApplication::translate(
            "Reader",
            "%1 is a damaged PDF file and cannot be read. Ask for the file again, or open it in a PDF reader and "
            "print it to a new PDF file.")
            .arg(name)};
}

/// The file whose watermarks and unseen texts were taken out, as Poppler tells neither how a text is turned nor whether
/// it is seen; nullptr if there are none, or if that file cannot be read.
std::unique_ptr<Poppler::Document> withoutTexts(PdfDrawings &drawings, int pageCount)
{
    const QByteArray content = drawings.withoutTexts();
    std::unique_ptr<Poppler::Document> pdf =
        content.isEmpty() ? nullptr : Poppler::Document::loadFromData(content, {}, {});
    return pdf && !pdf->isLocked() && pdf->numPages() == pageCount ? std::move(pdf) : nullptr;
}

/// Marks the words with a letter in one of the boxes, which are in the words' coordinates.
void markUncertain(std::vector<Word> &words, const std::vector<QRectF> &boxes)
{
    for (Word &word : words) {
        word.uncertain = word.uncertain || std::ranges::any_of(word.characterBoxes, [&boxes](const QRectF &letter) {
                             return std::ranges::any_of(boxes, [&letter](const QRectF &box) {
                                 return letter.contains(box.center()) || box.contains(letter.center());
                             });
                         });
    }
}

/// A file that was cut off while it was copied or sent lacks the mark at its end, even if Poppler can mend the rest.
bool isCutOff(const QByteArray &content)
{
    constexpr qsizetype tail = 2048;
    return !content.last(std::min(content.size(), tail)).contains("%%EOF");
}

} // namespace

Result<Document> readPdf(const QByteArray &content, const QString &name, const ReadOptions &options)
{
    Poppler::setDebugErrorFunction([](const QString &, const QVariant &) {}, {});
    const QByteArray password = options.password.toUtf8();
    const std::unique_ptr<Poppler::Document> pdf = Poppler::Document::loadFromData(content, password, password);
    if (!pdf) {
        return damaged(name);
    }
    if (pdf->isLocked()) {
        return Error{.sentence =
                         options.passwordAsked
                             ? QCoreApplication::translate(
                                   "Reader", "The password for %1 is wrong. Try again, or ask the organ for it.")
                                   .arg(name)
                             : QCoreApplication::translate(
                                   "Reader", "%1 is protected by a password. Give the password to read it.")
                                   .arg(name),
                     .needsPassword = true};
    }
    const int pageCount = pdf->numPages();
    if (pageCount < 1) {
        return damaged(name);
    }
    Document document{.kind = SourceKind::Pdf, .title = pdf->title(), .pdf = content};
    if (isCutOff(content)) {
        document.notices.push_back({Notice::Kind::CutOff, 0});
    }
    PdfDrawings drawings(content, options.password);
    const int lastPage = std::min(pageCount, ReadLimits::pages);
    std::vector<PageDrawing> pageDrawings;
    for (int number = 1; number <= lastPage; ++number) {
        pageDrawings.push_back(drawings.page(number));
    }
    const std::vector<std::vector<QRectF>> doubts = keepWhatIsSeen(*pdf, drawings, pageDrawings);
    const std::unique_ptr<Poppler::Document> unmarked = withoutTexts(drawings, pageCount);
    for (int number = 1; number <= lastPage; ++number) {
        const std::unique_ptr<Poppler::Page> page((unmarked ? unmarked : pdf)->page(number - 1));
        if (!page) {
            document.notices.push_back({Notice::Kind::CutOff, number});
            continue;
        }
        PageContent pageContent{.number = number, .size = page->pageSizeF(), .words = wordsOf(*page)};
        PageDrawing &drawing = pageDrawings[static_cast<std::size_t>(number - 1)];
        markUncertain(pageContent.words, doubts[static_cast<std::size_t>(number - 1)]);
        pageContent.turn = {.upright = pageContent.size, .shown = pageContent.size};
        const std::vector<QLineF> edges = edgesOfFills(drawing);
        pageContent.lines = std::move(drawing.lines);
        pageContent.lines.insert(pageContent.lines.end(), edges.begin(), edges.end());
        turnUpright(pageContent, drawing.skew);
        removeOverprint(pageContent.words);
        pageContent.isPicture = isPicture(pageContent.words, drawing);
        if (pageContent.isPicture) {
            document.notices.push_back({Notice::Kind::PicturePage, number});
        }
        document.pages.push_back(std::move(pageContent));
    }
    if (lastPage < pageCount) {
        document.notices.push_back({Notice::Kind::CutOff, lastPage + 1});
    }
    return document;
}

} // namespace disclosure
