// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/pdfunseen.h"

#include <QImage>
#include <poppler-qt6.h>

#include <algorithm>
#include <cmath>
#include <memory>

namespace disclosure {

namespace {

/// How much of a letter makes a difference to the page's picture.
enum class Trace { None, Little, Full };

enum class Verdict { Unseen, Seen, Doubtful };

int differenceOf(QRgb first, QRgb second)
{
    return std::max({std::abs(qRed(first) - qRed(second)), std::abs(qGreen(first) - qGreen(second)),
                     std::abs(qBlue(first) - qBlue(second))});
}

/// A page's pictures with the texts in question and without them.
class PagePair {
public:
    PagePair(const Poppler::Page &with, const Poppler::Page &without)
    {
        constexpr double finest = 110;  // dots per inch
        constexpr double widest = 2500; // pixels
        const QSizeF size = with.pageSizeF();
        const double longest = std::max({size.width(), size.height(), 1.0});
        const double dotsPerInch = std::min(finest, widest * pointsPerInch / longest);
        m_pixelsPerPoint = dotsPerInch / pointsPerInch;
        m_with = with.renderToImage(dotsPerInch, dotsPerInch).convertToFormat(QImage::Format_RGB32);
        m_without = without.renderToImage(dotsPerInch, dotsPerInch).convertToFormat(QImage::Format_RGB32);
        for (const std::unique_ptr<Poppler::TextBox> &word : without.textList()) {
            for (int i = 0; i < word->text().size(); ++i) {
                m_letters.push_back(word->charBoundingBox(i));
            }
        }
    }

    bool isValid() const { return !m_with.isNull() && m_with.size() == m_without.size(); }

    Verdict judge(const UnseenText &text) const
    {
        std::vector<Trace> traces;
        std::ranges::transform(text.letters, std::back_inserter(traces),
                               [&](const QRectF &box) { return traceOf(box); });
        const auto none = std::ranges::count(traces, Trace::None);
        const auto full = std::ranges::count(traces, Trace::Full);
        if (none == std::ssize(traces)) {
            return text.isWhole && !showsSomethingElse(text) ? Verdict::Unseen : Verdict::Doubtful;
        }
        return none == 0 && full * 2 >= std::ssize(traces) ? Verdict::Seen : Verdict::Doubtful;
    }

private:
    QRect pixelsOf(const QRectF &box) const
    {
        const QRectF scaled(box.topLeft() * m_pixelsPerPoint, box.size() * m_pixelsPerPoint);
        return scaled.toAlignedRect() & m_with.rect();
    }

    Trace traceOf(const QRectF &box) const
    {
        constexpr int seen = 12;     // of 255; less is seen by no eye
        constexpr int plain = 50;    // nobody overlooks that
        constexpr double ink = 0.06; // share of a letter's box that a whole letter fills at least
        const QRect pixels = pixelsOf(box);
        int most = 0;
        int count = 0;
        for (int y = pixels.top(); y <= pixels.bottom(); ++y) {
            for (int x = pixels.left(); x <= pixels.right(); ++x) {
                const int difference = differenceOf(m_with.pixel(x, y), m_without.pixel(x, y));
                most = std::max(most, difference);
                count += difference > seen ? 1 : 0;
            }
        }
        if (count == 0) {
            return Trace::None;
        }
        return most > plain && count > ink * pixels.width() * pixels.height() ? Trace::Full : Trace::Little;
    }

    /// Whether something is seen in a text's place that is no text: a picture or a drawing, perhaps of a number.
    bool showsSomethingElse(const UnseenText &text) const
    {
        constexpr double edge = 0.15; // of a letter's width, into which its neighbours may reach
        return std::ranges::any_of(text.letters, [this](const QRectF &box) {
            return !isPlain(pixelsOf(box.adjusted(edge * box.width(), 0, -edge * box.width(), 0))) &&
                   std::ranges::none_of(m_letters, [&box](const QRectF &letter) { return letter.intersects(box); });
        });
    }

    bool isPlain(const QRect &pixels) const
    {
        constexpr int even = 40; // of 255
        for (int y = pixels.top(); y <= pixels.bottom(); ++y) {
            for (int x = pixels.left(); x <= pixels.right(); ++x) {
                if (differenceOf(m_without.pixel(x, y), m_without.pixel(pixels.left(), pixels.top())) > even) {
                    return false;
                }
            }
        }
        return true;
    }

    double m_pixelsPerPoint = 1;
    QImage m_with;
    QImage m_without;
    std::vector<QRectF> m_letters; ///< of the text that is left
};

/// Without pictures to compare only what the order of painting leaves no doubt of counts.
Verdict unlooked(const UnseenText &text)
{
    return text.isSure ? Verdict::Doubtful : Verdict::Seen;
}

} // namespace

std::vector<std::vector<QRectF>> keepWhatIsSeen(const Poppler::Document &pdf, PdfDrawings &drawings,
                                                const std::vector<PageDrawing> &pages)
{
    std::vector<std::vector<QRectF>> doubts(pages.size());
    if (std::ranges::all_of(pages, [](const PageDrawing &page) { return page.unseen.empty(); })) {
        return doubts;
    }
    const QByteArray file = drawings.withoutUnseen();
    const std::unique_ptr<Poppler::Document> other =
        file.isEmpty() ? nullptr : Poppler::Document::loadFromData(file, {}, {});
    const bool isComparable = other && !other->isLocked() && other->numPages() == pdf.numPages();
    std::vector<const UnseenText *> kept;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        if (pages[i].unseen.empty()) {
            continue;
        }
        const int index = static_cast<int>(i);
        const std::unique_ptr<Poppler::Page> with(isComparable ? pdf.page(index) : nullptr);
        const std::unique_ptr<Poppler::Page> without(isComparable ? other->page(index) : nullptr);
        const std::unique_ptr<PagePair> pair = with && without ? std::make_unique<PagePair>(*with, *without) : nullptr;
        for (const UnseenText &text : pages[i].unseen) {
            const bool canLook = pair && pair->isValid() && drawings.isLeftOut(text);
            const Verdict verdict = canLook ? pair->judge(text) : unlooked(text);
            if (verdict != Verdict::Unseen) {
                kept.push_back(&text);
            }
            if (verdict == Verdict::Doubtful) {
                doubts[i].insert(doubts[i].end(), text.letters.begin(), text.letters.end());
            }
        }
    }
    // A text may stand on several pages: each is looked at before any is kept.
    for (const UnseenText *text : kept) {
        drawings.keep(*text);
    }
    return doubts;
}

} // namespace disclosure
