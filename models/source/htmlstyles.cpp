// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/htmlstyles.h"

#include "models/source/htmlelements.h"

#include <QRegularExpression>

#include <algorithm>

namespace disclosure {

namespace {

constexpr int deepest = 400;
/// Enough for any page; what a page says beyond is not read.
constexpr std::size_t mostRules = 4000;

/// Of all properties those that tell whether text is seen.
bool isOfUse(const QString &property)
{
    static const QStringList known{u"display"_qs,
                                   u"visibility"_qs,
                                   u"opacity"_qs,
                                   u"text-decoration"_qs,
                                   u"text-decoration-line"_qs,
                                   u"vertical-align"_qs,
                                   u"font-size"_qs,
                                   u"color"_qs,
                                   u"background"_qs,
                                   u"text-indent"_qs,
                                   u"background-color"_qs,
                                   u"background-image"_qs,
                                   u"position"_qs,
                                   u"left"_qs,
                                   u"top"_qs,
                                   u"margin-left"_qs,
                                   u"width"_qs,
                                   u"height"_qs,
                                   u"overflow"_qs,
                                   u"mso-hide"_qs};
    return known.contains(property);
}

/// Adds the declarations to those that hold already, and gives the properties that are said to be important.
QStringList addDeclarations(const QString &text, HtmlStyle &style)
{
    static const QRegularExpression importance(u"\\s*!\\s*important\\s*$"_qs);
    QStringList important;
    for (const QString &declaration : text.toLower().split(u';')) {
        const qsizetype colon = declaration.indexOf(u':');
        const QString property = declaration.left(colon).trimmed();
        if (colon < 0 || !isOfUse(property)) {
            continue;
        }
        QString value = declaration.mid(colon + 1).trimmed();
        if (value.contains(importance)) {
            value.remove(importance);
            important.append(property);
        }
        style.insert(property, value);
    }
    return important;
}

/// Words by which scripts and sheets name what is unfolded or chosen at the moment.
bool isClassOfState(const QString &name)
{
    static const QStringList words{u"active"_qs,   u"is-active"_qs, u"show"_qs,    u"shown"_qs,    u"open"_qs,
                                   u"is-open"_qs,  u"opened"_qs,    u"on"_qs,      u"current"_qs,  u"cur"_qs,
                                   u"selected"_qs, u"checked"_qs,   u"visible"_qs, u"expanded"_qs, u"unfold"_qs};
    return words.contains(name, Qt::CaseInsensitive);
}

/// Whether a value takes out of sight what it is said of.
bool hides(const QString &property, const QString &value)
{
    constexpr double hardlySeen = 0.05;
    static const QRegularExpression nothing(u"^[01](px)?$"_qs);
    if (property == u"display") {
        return value == u"none";
    }
    if (property == u"visibility") {
        return value == u"hidden" || value == u"collapse";
    }
    if (property == u"opacity") {
        bool isNumber = false;
        return value.toDouble(&isNumber) <= hardlySeen && isNumber;
    }
    if (property == u"position") {
        return value == u"absolute" || value == u"fixed";
    }
    if (property == u"left" || property == u"top" || property == u"margin-left") {
        return value.startsWith(u'-');
    }
    if (property == u"height" || property == u"width") {
        return nothing.match(value).hasMatch();
    }
    return property == u"overflow" && value == u"hidden";
}

bool isTable(const GumboElement &element)
{
    return element.tag == GUMBO_TAG_TABLE || element.tag == GUMBO_TAG_TBODY;
}

bool holdsTable(const GumboElement &element, int depth)
{
    for (unsigned int i = 0; i < element.children.length && depth < deepest; ++i) {
        const GumboElement *child = elementAt(element, i);
        if (child && (isTable(*child) || holdsTable(*child, depth + 1))) {
            return true;
        }
    }
    return false;
}

bool holdsText(const GumboElement &element)
{
    for (unsigned int i = 0; i < element.children.length; ++i) {
        const auto *node = static_cast<const GumboNode *>(element.children.data[i]);
        if (node->type == GUMBO_NODE_TEXT && !utf8(node->v.text.text).trimmed().isEmpty()) {
            return true;
        }
    }
    return false;
}

/// Whether an element may be a part of the page that is unfolded by a click. What is unfolded in a cell, or beside a
/// text as in a table made of boxes, is no part of its number.
bool isPane(const GumboElement &element, const std::vector<const GumboElement *> &ancestors)
{
    const auto isCell = [](const GumboElement *it) { return it->tag == GUMBO_TAG_TD || it->tag == GUMBO_TAG_TH; };
    if (isTable(element)) {
        return true;
    }
    if (isCell(&element) || element.tag == GUMBO_TAG_TR || element.tag == GUMBO_TAG_LI ||
        !isBlockElement(element.tag)) {
        return false;
    }
    const bool isInCell =
        std::ranges::any_of(ancestors, isCell) || (!ancestors.empty() && holdsText(*ancestors.back()));
    return !isInCell || holdsTable(element, 0);
}

} // namespace

HtmlStyles::HtmlStyles(const GumboNode &root)
{
    gather(root, 0);
    std::ranges::stable_sort(m_rules, {}, &Rule::weight);
}

void HtmlStyles::gather(const GumboNode &node, int depth)
{
    if (node.type != GUMBO_NODE_ELEMENT || depth > deepest) {
        return;
    }
    const GumboElement &element = node.v.element;
    if (element.tag == GUMBO_TAG_LINK) {
        m_areIncomplete |= attribute(element, "rel").contains(u"stylesheet", Qt::CaseInsensitive);
    }
    for (unsigned int i = 0; i < element.children.length; ++i) {
        const auto &child = *static_cast<const GumboNode *>(element.children.data[i]);
        if (element.tag == GUMBO_TAG_STYLE && child.type == GUMBO_NODE_TEXT) {
            read(utf8(child.v.text.text));
        } else {
            gather(child, depth + 1);
        }
    }
}

/// Rules for certain media only may hold or not; of these only those for all and for screens are read.
void HtmlStyles::read(const QString &sheet)
{
    static const QRegularExpression comments(u"/\\*.*?\\*/|<!--|-->"_qs,
                                             QRegularExpression::DotMatchesEverythingOption);
    const QString text = QString(sheet).remove(comments);
    for (qsizetype start = 0; start < text.size() && m_rules.size() < mostRules;) {
        const qsizetype open = text.indexOf(u'{', start);
        if (open < 0) {
            m_areIncomplete |= text.indexOf(u"@import", start, Qt::CaseInsensitive) >= 0;
            return;
        }
        const QString head = text.mid(start, open - start).section(u';', -1).trimmed();
        m_areIncomplete |= text.mid(start, open - start).contains(u"@import", Qt::CaseInsensitive);
        int depth = 1;
        qsizetype close = open + 1;
        for (; close < text.size() && depth > 0; ++close) {
            depth += text[close] == u'{' ? 1 : text[close] == u'}' ? -1 : 0;
        }
        const QString body = text.mid(open + 1, close - open - (depth == 0 ? 2 : 1));
        if (!head.startsWith(u'@')) {
            readRule(head, body);
        } else if (head == u"@media all" || head == u"@media screen") {
            read(body);
        } else {
            m_areIncomplete |= head.startsWith(u"@media") && body.contains(u"background");
        }
        start = close;
    }
}

void HtmlStyles::readRule(const QString &selectors, const QString &declarations)
{
    static const QRegularExpression simple(u"^(?:[a-z0-9*]*)(?:[.#][\\w-]+|\\[[^\\]]*\\])*(?::(?:checked|target))?$"_qs,
                                           QRegularExpression::CaseInsensitiveOption |
                                               QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression parts(u"\\[([^\\]]*)\\]|([.#:]?)([\\w*-]+)"_qs,
                                          QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression combinators(u"([>+]|~(?!=))"_qs);
    static const QRegularExpression spaces(u"\\s+"_qs);
    Rule rule;
    rule.important = addDeclarations(declarations, rule.style);
    if (rule.style.isEmpty()) {
        return;
    }
    for (const QString &selector : selectors.split(u',')) {
        rule.selector.clear();
        rule.weight = 0;
        rule.hasState = false;
        Place place = Place::Inside;
        bool isKnown = true;
        const QString spaced = QString(selector).replace(combinators, u" \\1 "_qs);
        for (const QString &word : spaced.split(spaces, Qt::SkipEmptyParts)) {
            if (word == u">" || word == u"~" || word == u"+") {
                place = word == u">" ? Place::Child : word == u"~" ? Place::After : Place::Next;
                continue;
            }
            isKnown = isKnown && simple.match(word).hasMatch();
            Compound compound{.place = std::exchange(place, Place::Inside)};
            for (const QRegularExpressionMatch &part : parts.globalMatch(word)) {
                const QString name = part.captured(3);
                const bool isAttribute = part.hasCaptured(1);
                const bool isClass = part.captured(2) == u".";
                const bool isId = part.captured(2) == u"#";
                const bool isState = part.captured(2) == u":";
                if (isAttribute) {
                    isKnown = isKnown && addAttribute(part.captured(1), compound);
                } else if (isClass && isClassOfState(name)) {
                    compound.stateClasses.append(name);
                } else if (isClass) {
                    compound.classes.append(name);
                } else if (isId) {
                    compound.id = name;
                } else if (isState) {
                    compound.isChecked = compound.isChecked || name.compare(u"checked", Qt::CaseInsensitive) == 0;
                    compound.isTarget = compound.isTarget || name.compare(u"target", Qt::CaseInsensitive) == 0;
                } else if (name != u"*") {
                    compound.tag = name.toLower();
                }
                rule.weight += isId ? 10000 : isClass || isState || isAttribute ? 100 : name != u"*" ? 1 : 0;
            }
            // Alone such a word may be said of anything.
            if (compound.classes.isEmpty() && compound.id.isEmpty()) {
                compound.classes = std::exchange(compound.stateClasses, {});
            }
            rule.hasState =
                rule.hasState || compound.isChecked || compound.isTarget || !compound.stateClasses.isEmpty();
            rule.selector.push_back(compound);
        }
        if (isKnown && !rule.selector.empty()) {
            m_rules.push_back(rule);
        } else {
            m_areIncomplete |= rule.style.contains(u"background"_qs) || rule.style.contains(u"background-color"_qs);
        }
    }
}

/// Of the ways to ask for an attribute those for a whole value, for a word of it, and for any.
bool HtmlStyles::addAttribute(const QString &text, Compound &compound)
{
    static const QRegularExpression question(u"^\\s*([\\w-]+)\\s*(?:(~?)=\\s*[\"']?([^\"']*)[\"']?\\s*)?$"_qs);
    const QRegularExpressionMatch match = question.match(text);
    if (match.hasMatch()) {
        compound.attributes.push_back({.name = match.captured(1).toLower().toLatin1(),
                                       .value = match.captured(3),
                                       .hasValue = match.hasCaptured(3),
                                       .isWord = match.captured(2) == u"~"});
    }
    return match.hasMatch();
}

HtmlStyles::Names::Names(const GumboElement &it)
    : element(it), tag(utf8(gumbo_normalized_tagname(it.tag))), id(attribute(it, "id")),
      classes(attribute(it, "class").simplified().split(u' ', Qt::SkipEmptyParts))
{
}

bool HtmlStyles::fits(const AttributeAsked &asked, const GumboElement &element)
{
    const GumboAttribute *found = gumbo_get_attribute(&element.attributes, asked.name);
    const QString value = found ? utf8(found->value) : QString();
    return found && (!asked.hasValue || (asked.isWord ? value.simplified().split(u' ').contains(asked.value)
                                                      : value.compare(asked.value, Qt::CaseInsensitive) == 0));
}

bool HtmlStyles::fits(const Compound &compound, const Names &names, When when)
{
    const auto isOneOfThem = [&names](const QString &name) { return names.classes.contains(name); };
    const bool isInState = when == When::AtFirst
                               ? (!compound.isChecked || gumbo_get_attribute(&names.element.attributes, "checked")) &&
                                     !compound.isTarget && std::ranges::all_of(compound.stateClasses, isOneOfThem)
                               : (!compound.isChecked || names.element.tag == GUMBO_TAG_INPUT) &&
                                     (!compound.isTarget || !names.id.isEmpty());
    return isInState && (compound.tag.isEmpty() || compound.tag == names.tag) &&
           (compound.id.isEmpty() || compound.id == names.id) && std::ranges::all_of(compound.classes, isOneOfThem) &&
           std::ranges::all_of(compound.attributes,
                               [&names](const AttributeAsked &asked) { return fits(asked, names.element); });
}

const GumboElement *HtmlStyles::siblingBefore(const GumboElement &element, const GumboElement &parent,
                                              const Compound &compound, Place place, When when)
{
    constexpr unsigned int mostSiblings = 200; // long lists would take long
    const unsigned int end = std::min(parent.children.length, mostSiblings);
    const GumboElement *last = nullptr;
    const GumboElement *found = nullptr;
    unsigned int i = 0;
    for (; i < end && elementAt(parent, i) != &element; ++i) {
        if (const GumboElement *sibling = elementAt(parent, i)) {
            last = sibling;
            if (place == Place::After && fits(compound, Names(*sibling), when)) {
                found = sibling;
            }
        }
    }
    if (place == Place::Next) {
        const bool isReached = i < parent.children.length && elementAt(parent, i) == &element;
        found = isReached && last && fits(compound, Names(*last), when) ? last : nullptr;
    }
    return found;
}

bool HtmlStyles::fits(const Rule &rule, const GumboElement &element, const Names &names,
                      const std::vector<const GumboElement *> &ancestors, When when)
{
    if (!fits(rule.selector.back(), names, when)) {
        return false;
    }
    const GumboElement *inner = &element;
    Place place = rule.selector.back().place;
    auto outer = ancestors.rbegin();
    for (auto compound = rule.selector.rbegin() + 1; compound != rule.selector.rend(); ++compound) {
        while (outer != ancestors.rend() && place == Place::Inside && !fits(*compound, Names(**outer), when)) {
            ++outer;
        }
        if (outer == ancestors.rend()) {
            return false;
        }
        if (place == Place::After || place == Place::Next) {
            inner = siblingBefore(*inner, **outer, *compound, place, when);
        } else {
            inner = fits(*compound, Names(**outer), when) ? *outer : nullptr;
            ++outer;
        }
        if (!inner) {
            return false;
        }
        place = compound->place;
    }
    return true;
}

/// Of a rule whose state a click brings about, what makes a folded pane seen. Panes of which one is unfolded at a time
/// are all read: the page shows each of them.
void HtmlStyles::unfold(const Rule &rule, HtmlStyle &style, HtmlStyle &important)
{
    for (auto value = rule.style.cbegin(); value != rule.style.cend(); ++value) {
        if (hides(value.key(), style.value(value.key())) && !hides(value.key(), value.value())) {
            style.insert(value.key(), value.value());
        }
        if (rule.important.contains(value.key()) && hides(value.key(), important.value(value.key()))) {
            important.remove(value.key());
            style.insert(value.key(), value.value());
        }
    }
}

HtmlStyle HtmlStyles::styleOf(const GumboElement &element, const std::vector<const GumboElement *> &ancestors) const
{
    HtmlStyle style;
    HtmlStyle important;
    const Names names(element);
    for (const Rule &rule : m_rules) {
        if (fits(rule, element, names, ancestors, When::AtFirst)) {
            // What is folded at first by a state, a click unfolds.
            if (rule.hasState && rule.style.value(u"display"_qs) == u"none" && isPane(element, ancestors)) {
                continue;
            }
            style.insert(rule.style);
            for (const QString &property : rule.important) {
                important.insert(property, rule.style.value(property));
            }
        } else if (rule.hasState && fits(rule, element, names, ancestors, When::AfterAClick) &&
                   isPane(element, ancestors)) {
            unfold(rule, style, important);
        }
    }
    if (const QString own = attribute(element, "style"); !own.isEmpty()) {
        for (const QString &property : addDeclarations(own, style)) {
            important.insert(property, style.value(property));
        }
    }
    style.insert(important);
    return style;
}

} // namespace disclosure
