// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/source/pix.h"

#include <QChar>
#include <QRect>

#include <map>
#include <vector>

namespace disclosure {

/// Digits that look alike are the same digit: groups the shapes of one document's digits and lets all readings of a
/// group's members vote on what it is. A single digit that a model misreads is put right by the others of its kind, and
/// a digit that looks like none of its kind is found out.
class GlyphShapes {
public:
    /// Adds the shape of the ink in `box` and gives its number.
    int add(const Pix &grey, const QRect &box);
    /// A shape turned out to be no digit's, or was added again otherwise: it belongs to no group, and has no verdict.
    void leaveOut(int shape);
    /// A model has read this shape as this character.
    void vote(int shape, QChar character, double weight);
    /// Groups what was added.
    void group();

    /// What the shape's group is, and how sure that is: the share of the votes, 0 to 1. A null character if nobody
    /// voted.
    struct Verdict {
        QChar character;
        double share = 0;
        double votes = 0; ///< the weight of all votes in its group
        int members = 0;
    };
    Verdict verdict(int shape) const;

private:
    struct Shape {
        std::vector<float> pixels; ///< of mean 0 and length 1
        double aspect = 0;         ///< width through height
        int group = -1;
        bool isLeftOut = false;
    };
    struct Group {
        std::vector<float> sum;
        double aspect = 0;
        int members = 0;
        std::map<QChar, double> votes;
    };

    std::vector<Shape> m_shapes;
    std::vector<std::pair<int, std::pair<QChar, double>>> m_votes;
    std::vector<Group> m_groups;
};

} // namespace disclosure
