// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/pdfskew.h"

#include "models/report/median.h"

#include <QtMath>

#include <algorithm>
#include <cmath>

namespace disclosure {

void PdfSkew::add(const QPointF &way)
{
    m_slopes.push_back(std::remainder(qRadiansToDegrees(std::atan2(way.y(), way.x())), 90.0));
}

double PdfSkew::degrees() const
{
    constexpr double least = 0.05;
    const double usual = median(m_slopes);
    return std::abs(usual) < least ? 0 : usual;
}

void keepStraight(std::vector<QLineF> &lines, double skew)
{
    constexpr double straight = 0.5; // points
    std::erase_if(lines, [skew](QLineF line) {
        line.setAngle(line.angle() + skew); // counted the other way round
        return std::min(std::abs(line.dx()), std::abs(line.dy())) >= straight;
    });
}

} // namespace disclosure
