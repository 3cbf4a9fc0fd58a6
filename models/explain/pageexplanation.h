// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/report.h"
#include "models/source/document.h"

#include <QColor>
#include <QLineF>
#include <QRectF>
#include <QStringList>

#include <map>
#include <vector>

class QPainter;

namespace disclosure {

/// How a page was read, to be drawn over it: ruling lines blue, words green, words that are not sure orange, the cells
/// of tables violet, and in each cell of the form its id and its number, red where the reading is uncertain.
class PageExplanation {
public:
    /// Takes those of the report's cells that stand on the page.
    PageExplanation(const PageContent &page, const std::map<QString, Cell> &cells);

    /// In points of the page as it is shown. Needs a QGuiApplication, for the font.
    void paint(QPainter &painter) const;

private:
    struct Mark {
        QRectF box;
        QColor colour;
        bool isFilled = false;
        QStringList lines; ///< of text
        QPointF textAt;    ///< the left end of the first line's base
    };

    void addGrids(const PageContent &page);
    void addWords(const PageContent &page);
    void addCell(const QString &id, const Cell &cell);
    static void paint(QPainter &painter, const Mark &mark);

    std::vector<QLineF> m_lines;
    std::vector<Mark> m_marks; ///< from the lowest to the topmost
};

} // namespace disclosure
