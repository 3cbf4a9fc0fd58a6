// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/explain/pageexplanation.h"

#include "models/extract/ruledgrid.h"

#include <QFont>
#include <QPainter>
#include <QPen>

namespace disclosure {

namespace {

const QColor lineColour(30, 90, 220, 180);
const QColor gridColour(150, 60, 200, 110);
const QColor wordColour(0, 140, 60);
const QColor unsureColour(235, 120, 0);
const QColor cellColour(20, 60, 20);
const QColor uncertainColour(200, 0, 0);

constexpr double lineHeight = 3.8; ///< of text, in points: three lines fit into a cell of the form

QRectF shown(const PageContent &page, const QRectF &box)
{
    return page.turn.isNone() ? box : page.turn.toShown(box);
}

} // namespace

PageExplanation::PageExplanation(const PageContent &page, const std::map<QString, Cell> &cells)
{
    for (const QLineF &line : page.lines) {
        const int pieces = page.turn.bend ? 16 : 1; // on a bent page it is shown as a curve
        for (int i = 0; i < pieces; ++i) {
            m_lines.emplace_back(page.turn.toShown(line.pointAt(static_cast<double>(i) / pieces)),
                                 page.turn.toShown(line.pointAt(static_cast<double>(i + 1) / pieces)));
        }
    }
    addGrids(page);
    addWords(page);
    for (const auto &[id, cell] : cells) {
        if (cell.page == page.number) {
            addCell(id, cell);
        }
    }
}

void PageExplanation::addGrids(const PageContent &page)
{
    constexpr Tolerances tolerances;
    for (const RulingLines &table : separateTables(joinLines(page.lines, tolerances), tolerances)) {
        for (const GridCell &cell : gridFromLines(table, tolerances).grid.cells) {
            m_marks.push_back(
                {.box = shown(page, cell.box).adjusted(1, 1, -1, -1), .colour = gridColour, .isFilled = true});
        }
    }
}

/// Words of a text layer can be read on the page; those that were recognised stand above their boxes.
void PageExplanation::addWords(const PageContent &page)
{
    for (const Word &word : page.words) {
        const QRectF box = shown(page, word.box);
        m_marks.push_back({.box = box,
                           .colour = word.uncertain ? unsureColour : wordColour,
                           .lines = page.isRecognised ? QStringList{word.text} : QStringList(),
                           .textAt = box.topLeft() - QPointF(0, 0.5)});
    }
}

void PageExplanation::addCell(const QString &id, const Cell &cell)
{
    const QStringList parts = id.split(u'.');
    m_marks.push_back({.box = cell.box.adjusted(-1, -1, 1, 1),
                       .colour = cell.uncertain ? uncertainColour : cellColour,
                       .lines = {QStringList(parts.mid(0, 2)).join(u'.'), QStringList(parts.mid(2)).join(u'.'),
                                 cell.number ? cell.number->toString() : QStringLiteral("∅")},
                       .textAt = cell.box.bottomLeft() + QPointF(0, lineHeight)});
}

void PageExplanation::paint(QPainter &painter) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QFont font = painter.font();
    font.setPixelSize(4);
    painter.setFont(font);
    painter.setPen(QPen(lineColour, 0.8));
    painter.drawLines(QList<QLineF>(m_lines.begin(), m_lines.end()));
    for (const Mark &mark : m_marks) {
        paint(painter, mark);
    }
    painter.restore();
}

void PageExplanation::paint(QPainter &painter, const Mark &mark)
{
    if (mark.isFilled) {
        QColor faint = mark.colour;
        faint.setAlpha(28);
        painter.fillRect(mark.box, faint);
    }
    painter.setPen(QPen(mark.colour, 0.5));
    painter.drawRect(mark.box);
    for (qsizetype i = 0; i < mark.lines.size(); ++i) {
        painter.drawText(mark.textAt + QPointF(0, lineHeight * static_cast<double>(i)), mark.lines[i]);
    }
}

} // namespace disclosure
