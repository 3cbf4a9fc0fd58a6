// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>
#include <QString>
#include <gumbo.h>

#include <vector>

namespace disclosure {

// What the elements of a page tell of themselves.

QString utf8(const char *text);
/// Empty if the element has none of that name.
QString attribute(const GumboElement &element, const char *name);
/// A span as browsers read it: leading digits, anything else is 1.
int spanAttribute(const GumboElement &element, const char *name);
bool isHidden(const GumboElement &element);
/// Whether nothing of an element is shown as text.
bool isSkipped(const GumboElement &element);
/// Struck out text no longer holds, and a raised figure is the mark of a note: in a cell both would spoil a number.
bool isNoPartOfANumber(GumboTag tag);
/// What a field of a form shows: pages saved from a reporting system keep their numbers so.
QString shownValue(const GumboElement &input);
/// A picture of a dot's size, which only keeps other things apart.
bool isSpacer(const GumboElement &image);
bool isBlockElement(GumboTag tag);
/// 1 for h1; 0 if it is no heading.
int headingLevelOf(GumboTag tag);
/// Whether the boxes of a grid follow each other, so that their places follow from their spans.
bool arePlacedInOrder(const GumboElement &grid);
/// A box of a grid that says where it stands.
struct PlacedBox {
    QRect place; ///< columns across, rows down
    const GumboElement *element;
};
/// The boxes of a grid row by row, if each says where it stands and they fill the grid; empty otherwise.
std::vector<PlacedBox> placedBoxes(const GumboElement &grid);
/// nullptr if the child is a text.
const GumboElement *elementAt(const GumboElement &parent, unsigned int child);
/// The rows of boxes in an element, if they follow each other and all have as many columns: a table. Empty otherwise;
/// where cells reach over rows, the places of the others do not follow from the page.
std::vector<const GumboElement *> rowsOfBoxes(const GumboElement &parent);

} // namespace disclosure
