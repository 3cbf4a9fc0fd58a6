// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/explain/explainpage.h"

#include "models/extract/extract.h"
#include "models/extract/ruledgrid.h"
#include "models/scan/recognise.h"
#include "models/source/pdfpictures.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPainter>

#include <algorithm>

namespace disclosure {

namespace {

/// Three pixels a point: three short lines of text fit into a cell of the form.
constexpr double pixelsPerPoint = 3;
constexpr double pointsPerInch = 72;

const QColor lineColour(30, 90, 220);
const QColor gridColour(150, 60, 200, 110);
const QColor wordColour(0, 140, 60);
const QColor unsureColour(235, 120, 0);
const QColor cellColour(20, 60, 20);
const QColor uncertainColour(200, 0, 0);

QImage imageOf(const PagePicture &picture)
{
    QImage image(picture.width, picture.height, QImage::Format_RGB32);
    for (int y = 0; y < picture.height; ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < picture.width; ++x) {
            // Paler, so that what is drawn over it stands out.
            constexpr int pale = 3;
            const int grey = 255 - (255 - picture.grey[static_cast<std::size_t>(y * picture.width + x)]) * pale / 5;
            line[x] = qRgb(grey, grey, grey);
        }
    }
    return image;
}

class PageDrawing {
public:
    PageDrawing(QImage &image, const PageContent &page) : m_painter(&image), m_page(page)
    {
        m_painter.setRenderHint(QPainter::Antialiasing);
        m_painter.scale(pixelsPerPoint, pixelsPerPoint);
    }

    void drawGrids()
    {
        constexpr Tolerances tolerances;
        for (const RulingLines &table : separateTables(joinLines(m_page.lines, tolerances), tolerances)) {
            for (const GridCell &cell : gridFromLines(table, tolerances).grid.cells) {
                m_painter.fillRect(shown(cell.box).adjusted(1, 1, -1, -1), withAlpha(gridColour, 28));
                drawBox(shown(cell.box).adjusted(1, 1, -1, -1), gridColour);
            }
        }
    }

    void drawLines()
    {
        m_painter.setPen(QPen(withAlpha(lineColour, 180), 0.8));
        for (const QLineF &line : m_page.lines) {
            m_painter.drawLine(m_page.turn.toShown(line.p1()), m_page.turn.toShown(line.p2()));
        }
    }

    void drawWords()
    {
        for (const Word &word : m_page.words) {
            drawBox(shown(word.box), word.uncertain ? unsureColour : wordColour);
            if (m_page.isRecognised) {
                drawText(shown(word.box).topLeft() - QPointF(0, 0.5), {word.text},
                         word.uncertain ? unsureColour : wordColour);
            }
        }
    }

    void drawCell(const QString &id, const Cell &cell)
    {
        const QColor colour = cell.uncertain ? uncertainColour : cellColour;
        drawBox(cell.box.adjusted(-1, -1, 1, 1), colour);
        const QStringList parts = id.split(u'.');
        const QStringList lines = {QStringList(parts.mid(0, 2)).join(u'.'), QStringList(parts.mid(2)).join(u'.'),
                                   cell.number ? cell.number->toString() : QStringLiteral("∅")};
        drawText(cell.box.bottomLeft() + QPointF(0, lineHeight * static_cast<double>(lines.size())), lines, colour);
    }

private:
    static constexpr double lineHeight = 3.8;

    static QColor withAlpha(QColor colour, int alpha)
    {
        colour.setAlpha(alpha);
        return colour;
    }

    QRectF shown(const QRectF &box) const { return m_page.turn.isNone() ? box : m_page.turn.toShown(box); }

    void drawBox(const QRectF &box, const QColor &colour)
    {
        m_painter.setPen(QPen(colour, 0.5));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRect(box);
    }

    /// `at` is the left end of the last line's base.
    void drawText(const QPointF &at, const QStringList &lines, const QColor &colour)
    {
        QFont font = m_painter.font();
        font.setPixelSize(4);
        m_painter.setFont(font);
        m_painter.setPen(colour);
        for (qsizetype i = 0; i < lines.size(); ++i) {
            m_painter.drawText(at - QPointF(0, lineHeight * static_cast<double>(lines.size() - 1 - i)), lines[i]);
        }
    }

    QPainter m_painter;
    const PageContent &m_page;
};

} // namespace

Result<QImage> explainPage(const QString &path, const ReadOptions &options, int page, const FormRegistry &registry)
{
    const QString name = QFileInfo(path).fileName();
    Result<Document> document = readDocument(path, options);
    if (!document) {
        return document.error();
    }
    if (document->pages.empty()) {
        return Error{QCoreApplication::translate("Explain", "%1 has no pages to draw on. Name a PDF file or a picture.")
                         .arg(name)};
    }
    recognisePictures(*document, options);
    const auto content = std::ranges::find(document->pages, page, &PageContent::number);
    if (content == document->pages.end()) {
        return Error{QCoreApplication::translate("Explain", "%1 has no page %2. Its pages are counted from 1 to %3.")
                         .arg(name)
                         .arg(page)
                         .arg(document->pages.back().number)};
    }
    const PagePicture picture = PdfPictures(document->pdf, options).page(page, pixelsPerPoint * pointsPerInch);
    if (picture.isNull()) {
        return Error{QCoreApplication::translate("Explain", "Page %2 of %1 cannot be drawn: the file is damaged there.")
                         .arg(name)
                         .arg(page)};
    }
    QImage image = imageOf(picture);
    layOut(*document);
    const Extraction extraction = extract(*document, registry);
    PageDrawing drawing(image, *content);
    drawing.drawGrids();
    drawing.drawLines();
    drawing.drawWords();
    for (const auto &[id, cell] : extraction.report.cells) {
        if (cell.page == page) {
            drawing.drawCell(id, cell);
        }
    }
    return image;
}

} // namespace disclosure
