// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/desk.h"

#include <QObject>

namespace disclosure {

class PageView;

/// Draws over the pages how they were read, while the clerk wants to see it.
class ExplanationController final : public QObject {
    Q_OBJECT

public:
    explicit ExplanationController(const Desk &desk, QObject *parent = nullptr);

private:
    void update();
    void tellColours();

    Desk m_desk;
    PageView &m_pages;
};

} // namespace disclosure
