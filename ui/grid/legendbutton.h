// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace disclosure {

/// A small button that shows what the marks of the cells mean.
QWidget *makeLegendButton(QWidget *parent);

} // namespace disclosure
