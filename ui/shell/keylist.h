// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

class QMenuBar;

namespace disclosure {

/// Keys of one menu or of one part of the window, and what they do.
struct KeyGroup {
    struct Line {
        QString keys; ///< as the system writes them
        QString text;
    };
    QString title;
    std::vector<Line> lines;
};

/// The keys of the actions in a window's menus, a group for each menu.
std::vector<KeyGroup> menuKeys(const QMenuBar *menus);

/// The keys that the parts of the window answer to themselves: the list, the source, the tables, the problems.
std::vector<KeyGroup> viewKeys();

} // namespace disclosure
