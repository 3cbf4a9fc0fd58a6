// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/htmlelements.h"

#include "models/source/boxstyle.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace disclosure {

namespace {

/// The name as it stands, also of elements that HTML does not know (o:p, st1:chsdate).
QByteArray tagName(const GumboElement &element)
{
    if (element.tag != GUMBO_TAG_UNKNOWN) {
        return gumbo_normalized_tagname(element.tag);
    }
    GumboStringPiece piece = element.original_tag;
    gumbo_tag_from_original_text(&piece);
    return QByteArray(piece.data, qsizetype(piece.length)).toLower();
}

/// Into how many columns the boxes of a row part it; 0 if it is no such row.
int columnsOfRow(const GumboElement &row)
{
    int columns = 0;
    for (unsigned int i = 0; i < row.children.length && isRowOfBoxes(attribute(row, "style")); ++i) {
        const GumboElement *box = elementAt(row, i);
        const std::optional<int> share = box ? shareOfBox(attribute(*box, "style")) : std::nullopt;
        if (box && !share) {
            return 0;
        }
        columns += share.value_or(0);
    }
    return columns;
}

} // namespace

QString utf8(const char *text)
{
    return QString::fromUtf8(text);
}

QString attribute(const GumboElement &element, const char *name)
{
    const GumboAttribute *found = gumbo_get_attribute(&element.attributes, name);
    return found ? utf8(found->value) : QString();
}

int spanAttribute(const GumboElement &element, const char *name)
{
    const GumboAttribute *found = gumbo_get_attribute(&element.attributes, name);
    if (!found) {
        return 1;
    }
    static const QRegularExpression digits(u"^\\s*(\\d{1,5})"_qs);
    const auto match = digits.match(utf8(found->value));
    return match.hasMatch() ? match.capturedView(1).toInt() : 1;
}

bool isHidden(const GumboElement &element)
{
    if (gumbo_get_attribute(&element.attributes, "hidden")) {
        return true;
    }
    static const QRegularExpression invisible(
        u"(display\\s*:\\s*none|visibility\\s*:\\s*hidden|mso-hide\\s*:\\s*all)"_qs,
        QRegularExpression::CaseInsensitiveOption);
    const GumboAttribute *style = gumbo_get_attribute(&element.attributes, "style");
    return style && invisible.match(utf8(style->value)).hasMatch();
}

bool isSkipped(const GumboElement &element)
{
    switch (element.tag) {
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_SVG:
    case GUMBO_TAG_TITLE:
    case GUMBO_TAG_RT:
    case GUMBO_TAG_RP:
        return true;
    case GUMBO_TAG_UNKNOWN: {
        const QByteArray name = tagName(element);
        return name == "xml" || name.startsWith("w:");
    }
    default:
        return isHidden(element);
    }
}

bool isNoPartOfANumber(GumboTag tag)
{
    return tag == GUMBO_TAG_DEL || tag == GUMBO_TAG_S || tag == GUMBO_TAG_STRIKE || tag == GUMBO_TAG_SUP;
}

QString shownValue(const GumboElement &input)
{
    const QString type = attribute(input, "type").toLower();
    return type.isEmpty() || type == u"text" || type == u"number" ? attribute(input, "value") : QString();
}

bool isSpacer(const GumboElement &image)
{
    return attribute(image, "width") == u"1" || attribute(image, "height") == u"1";
}

bool isBlockElement(GumboTag tag)
{
    constexpr std::array tags{
        GUMBO_TAG_ADDRESS, GUMBO_TAG_ARTICLE, GUMBO_TAG_ASIDE,    GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_BODY,
        GUMBO_TAG_CENTER,  GUMBO_TAG_DD,      GUMBO_TAG_DETAILS,  GUMBO_TAG_DIR,        GUMBO_TAG_DIV,
        GUMBO_TAG_DL,      GUMBO_TAG_DT,      GUMBO_TAG_FIELDSET, GUMBO_TAG_FIGURE,     GUMBO_TAG_FOOTER,
        GUMBO_TAG_FORM,    GUMBO_TAG_H1,      GUMBO_TAG_H2,       GUMBO_TAG_H3,         GUMBO_TAG_H4,
        GUMBO_TAG_H5,      GUMBO_TAG_H6,      GUMBO_TAG_HEADER,   GUMBO_TAG_HR,         GUMBO_TAG_HTML,
        GUMBO_TAG_LI,      GUMBO_TAG_MAIN,    GUMBO_TAG_NAV,      GUMBO_TAG_OL,         GUMBO_TAG_P,
        GUMBO_TAG_PRE,     GUMBO_TAG_SECTION, GUMBO_TAG_UL,       GUMBO_TAG_CAPTION,    GUMBO_TAG_SUMMARY,
        GUMBO_TAG_BR,      GUMBO_TAG_TR,      GUMBO_TAG_TD,       GUMBO_TAG_TH};
    return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

int headingLevelOf(GumboTag tag)
{
    constexpr std::array headings{GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6};
    const auto found = std::find(headings.begin(), headings.end(), tag);
    return found == headings.end() ? 0 : int(found - headings.begin()) + 1;
}

bool arePlacedInOrder(const GumboElement &grid)
{
    for (unsigned int i = 0; i < grid.children.length; ++i) {
        const auto &child = *static_cast<const GumboNode *>(grid.children.data[i]);
        if (child.type != GUMBO_NODE_ELEMENT) {
            continue;
        }
        const QString style = attribute(child.v.element, "style");
        if (!spanOfBox(style, u"grid-column"_qs) || !spanOfBox(style, u"grid-row"_qs) ||
            style.contains(u"grid-area"_qs, Qt::CaseInsensitive) ||
            style.contains(u"contents"_qs, Qt::CaseInsensitive)) {
            return false;
        }
    }
    return true;
}

std::vector<PlacedBox> placedBoxes(const GumboElement &grid)
{
    constexpr qsizetype mostPlaces = 5000;
    std::vector<PlacedBox> boxes;
    QRect whole;
    qsizetype places = 0;
    for (unsigned int i = 0; i < grid.children.length && isGridOfBoxes(attribute(grid, "style")); ++i) {
        const GumboElement *box = elementAt(grid, i);
        box = box && !isSkipped(*box) ? box : nullptr;
        const std::optional<QRect> place = box ? placeOfBox(attribute(*box, "style")) : std::nullopt;
        if (box && !place) {
            return {};
        }
        if (box) {
            boxes.push_back({*place, box});
            whole |= *place;
            places += qsizetype(place->width()) * place->height();
        }
    }
    const auto overlaps = [&boxes](const PlacedBox &box) {
        return std::ranges::any_of(boxes, [&box](const PlacedBox &other) {
            return other.element != box.element && other.place.intersects(box.place);
        });
    };
    const bool isFilled = whole.topLeft().isNull() && places == qsizetype(whole.width()) * whole.height();
    if (!isFilled || places > mostPlaces || whole.width() < 2 || std::ranges::any_of(boxes, overlaps)) {
        return {};
    }
    std::ranges::sort(boxes, {}, [](const PlacedBox &box) { return std::pair(box.place.top(), box.place.left()); });
    return boxes;
}

const GumboElement *elementAt(const GumboElement &parent, unsigned int child)
{
    const auto &node = *static_cast<const GumboNode *>(parent.children.data[child]);
    return node.type == GUMBO_NODE_ELEMENT ? &node.v.element : nullptr;
}

std::vector<const GumboElement *> rowsOfBoxes(const GumboElement &parent)
{
    constexpr int leastColumns = 3; // fewer arrange a page's parts
    std::vector<const GumboElement *> rows;
    int columns = 0;
    bool isOver = false;
    for (unsigned int i = 0; i < parent.children.length; ++i) {
        const GumboElement *row = elementAt(parent, i);
        if (!row || !isRowOfBoxes(attribute(*row, "style"))) {
            const bool isText = static_cast<const GumboNode *>(parent.children.data[i])->type == GUMBO_NODE_TEXT;
            isOver = isOver || (!rows.empty() && (row || isText));
            continue;
        }
        const int own = columnsOfRow(*row);
        if (isOver || own < leastColumns || (columns > 0 && own != columns)) {
            return {};
        }
        columns = own;
        rows.push_back(row);
    }
    return rows.size() > 1 ? rows : std::vector<const GumboElement *>();
}

} // namespace disclosure
