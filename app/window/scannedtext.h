// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/desk.h"

#include <QObject>

namespace disclosure {

/// When a report is read, only tables, titles and headings of scanned pages are recognised. Once the page view has all
/// of their text, this puts the narrative into the library, so that the rules judge it too.
class ScannedText final : public QObject {
    Q_OBJECT

public:
    explicit ScannedText(const Desk &desk, QObject *parent = nullptr);

private:
    void take();

    Desk m_desk;
};

} // namespace disclosure
