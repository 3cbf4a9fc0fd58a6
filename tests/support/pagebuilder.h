// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/source/document.h"

#include <QStringList>

namespace disclosure::tests {

/// A word whose characters are squares of `size` points beside each other from (left, top).
Word wordAt(double left, double top, const QString &text, double size = 10);

/// Builds a page of A4 by hand.
class PageBuilder {
public:
    explicit PageBuilder(int number);

    PageBuilder &text(double left, double top, const QString &text);
    /// A ruled table: a line at each edge, and texts (rows separated in the list, cells by '|') in the middles of the
    /// cells. An open top or bottom has no line there.
    PageBuilder &table(const std::vector<double> &columnEdges, const std::vector<double> &rowEdges,
                       const QStringList &rows, bool hasTop = true, bool hasBottom = true);

    PageContent page;
};

} // namespace disclosure::tests
