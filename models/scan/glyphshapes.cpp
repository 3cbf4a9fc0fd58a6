// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/glyphshapes.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace disclosure {

namespace {

constexpr int shapeWidth = 16;
constexpr int shapeHeight = 24;
/// Shapes that correlate less than this are of different groups. One digit may have several.
constexpr float sameShape = 0.90F;
/// By how much the proportions of one digit may differ.
constexpr double sameAspect = 0.3;

void normalise(std::vector<float> &values)
{
    const float mean = std::accumulate(values.begin(), values.end(), 0.0F) / static_cast<float>(values.size());
    float square = 0;
    for (float &value : values) {
        value -= mean;
        square += value * value;
    }
    const float length = std::sqrt(square);
    for (float &value : values) {
        value = length > 0 ? value / length : 0;
    }
}

std::vector<float> pixelsOf(const Pix &grey, const QRect &box)
{
    BOX *area = boxCreate(box.x(), box.y(), box.width(), box.height());
    const Pix clip(pixClipRectangle(grey.get(), area, nullptr));
    boxDestroy(&area);
    const Pix small(clip ? pixScaleToSize(clip.get(), shapeWidth, shapeHeight) : nullptr);
    std::vector<float> values(static_cast<std::size_t>(shapeWidth * shapeHeight), 0.0F);
    for (int y = 0; small && y < pixGetHeight(small.get()); ++y) {
        for (int x = 0; x < pixGetWidth(small.get()); ++x) {
            l_uint32 value = 0;
            pixGetPixel(small.get(), x, y, &value);
            values[static_cast<std::size_t>(y * shapeWidth + x)] = 255.0F - static_cast<float>(value);
        }
    }
    normalise(values);
    return values;
}

float correlation(const std::vector<float> &shape, const std::vector<float> &sum)
{
    const float product = std::inner_product(shape.begin(), shape.end(), sum.begin(), 0.0F);
    const float square = std::inner_product(sum.begin(), sum.end(), sum.begin(), 0.0F);
    return square > 0 ? product / std::sqrt(square) : 0;
}

} // namespace

int GlyphShapes::add(const Pix &grey, const QRect &box)
{
    m_shapes.push_back(
        {.pixels = pixelsOf(grey, box), .aspect = static_cast<double>(box.width()) / std::max(1, box.height())});
    return static_cast<int>(m_shapes.size()) - 1;
}

void GlyphShapes::leaveOut(int shape)
{
    m_shapes[static_cast<std::size_t>(shape)].isLeftOut = true;
}

void GlyphShapes::vote(int shape, QChar character, double weight)
{
    m_votes.push_back({shape, {character, weight}});
}

void GlyphShapes::group()
{
    m_groups.clear();
    for (Shape &shape : m_shapes) {
        float best = sameShape;
        shape.group = -1;
        if (shape.isLeftOut) {
            continue;
        }
        for (std::size_t i = 0; i < m_groups.size(); ++i) {
            const float likeness = correlation(shape.pixels, m_groups[i].sum);
            if (likeness >= best && std::abs(m_groups[i].aspect - shape.aspect) <= sameAspect) {
                best = likeness;
                shape.group = static_cast<int>(i);
            }
        }
        if (shape.group < 0) {
            shape.group = static_cast<int>(m_groups.size());
            m_groups.push_back({.sum = std::vector<float>(shape.pixels.size(), 0.0F), .aspect = shape.aspect});
        }
        Group &group = m_groups[static_cast<std::size_t>(shape.group)];
        std::ranges::transform(group.sum, shape.pixels, group.sum.begin(), std::plus<>());
        ++group.members;
    }
    for (const auto &[shape, vote] : m_votes) {
        m_groups[static_cast<std::size_t>(m_shapes[static_cast<std::size_t>(shape)].group)].votes[vote.first] +=
            vote.second;
    }
}

GlyphShapes::Verdict GlyphShapes::verdict(int shape) const
{
    const int number = m_shapes[static_cast<std::size_t>(shape)].group;
    if (number < 0) {
        return {};
    }
    const Group &group = m_groups[static_cast<std::size_t>(number)];
    Verdict verdict{.members = group.members};
    double most = 0;
    for (const auto &[character, weight] : group.votes) {
        verdict.votes += weight;
        if (weight > most) {
            most = weight;
            verdict.character = character;
        }
    }
    verdict.share = verdict.votes > 0 ? most / verdict.votes : 0;
    return verdict;
}

} // namespace disclosure
