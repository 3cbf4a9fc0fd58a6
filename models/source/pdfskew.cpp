// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/pdfskew.h"

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
    if (m_slopes.empty()) {
        return 0;
    }
    std::vector<double> slopes = m_slopes;
    const auto middle = slopes.begin() + static_cast<std::ptrdiff_t>(slopes.size() / 2);
    std::nth_element(slopes.begin(), middle, slopes.end());
    return std::abs(*middle) < least ? 0 : *middle;
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
