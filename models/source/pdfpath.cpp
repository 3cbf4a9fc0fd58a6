// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/pdfpath.h"

#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace disclosure {

namespace {

constexpr double mostSkew = 0.09; // of a line's length: 5 degrees, as for texts

} // namespace

QRectF PdfPath::Subpath::box() const
{
    return QPolygonF(QList<QPointF>(points.begin(), points.end())).boundingRect();
}

std::vector<QLineF> PdfPath::Subpath::lines() const
{
    std::vector<QLineF> lines;
    for (std::size_t i = 1; i < points.size(); ++i) {
        const double dx = std::abs(points[i - 1].x() - points[i].x());
        const double dy = std::abs(points[i - 1].y() - points[i].y());
        const bool isAlongSide = std::min(dx, dy) < std::max(0.5, mostSkew * std::max(dx, dy));
        if (isStraight[i] && isAlongSide && std::max(dx, dy) > 0.5) {
            lines.emplace_back(points[i - 1], points[i]);
        }
    }
    return lines;
}

std::optional<QLineF> PdfPath::Subpath::thinLine(double thickest) const
{
    const bool isClosed = points.size() == 5 && points.front() == points.back();
    if (isCurved || (points.size() != 4 && !isClosed)) {
        return std::nullopt;
    }
    const auto middle = [this](std::size_t from, std::size_t to) { return (points[from] + points[to]) / 2; };
    const double width = QLineF(points[0], points[1]).length();
    const double height = QLineF(points[1], points[2]).length();
    if (std::min(width, height) > thickest || width == height) {
        return std::nullopt;
    }
    return width > height ? QLineF(middle(0, 3), middle(1, 2)) : QLineF(middle(0, 1), middle(2, 3));
}

void PdfPath::moveTo(QPointF point)
{
    m_subpaths.emplace_back();
    add(point, true);
}

void PdfPath::curveTo(QPointF point)
{
    add(point, false);
    m_subpaths.back().isCurved = true;
}

void PdfPath::close()
{
    if (!m_subpaths.empty() && !m_subpaths.back().points.empty()) {
        add(m_subpaths.back().points.front(), true);
    }
}

void PdfPath::add(QPointF point, bool isStraight)
{
    if (m_subpaths.empty()) {
        m_subpaths.emplace_back();
    }
    m_subpaths.back().points.push_back(point);
    m_subpaths.back().isStraight.push_back(isStraight);
}

QRectF PdfPath::box() const
{
    QRectF box;
    for (const Subpath &subpath : m_subpaths) {
        box |= subpath.box();
    }
    return box;
}

bool PdfPath::isRectangle() const
{
    constexpr double straight = 0.1; // points
    if (m_subpaths.size() != 1 || m_subpaths.front().isCurved || m_subpaths.front().points.size() > 5) {
        return false;
    }
    const std::vector<QPointF> &points = m_subpaths.front().points;
    for (std::size_t i = 1; i < points.size(); ++i) {
        const QPointF way = points[i] - points[i - 1];
        if (std::min(std::abs(way.x()), std::abs(way.y())) >= straight) {
            return false;
        }
    }
    return true;
}

} // namespace disclosure
