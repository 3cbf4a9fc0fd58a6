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
    static const QRegularExpression simple(u"^(?:[a-z0-9*]*)(?:[.#][\\w-]+)*(?::checked)?$"_qs,
                                           QRegularExpression::CaseInsensitiveOption |
                                               QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression parts(u"([.#:]?)([\\w*-]+)"_qs, QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression spaces(u"\\s+"_qs);
    Rule rule;
    rule.important = addDeclarations(declarations, rule.style);
    if (rule.style.isEmpty()) {
        return;
    }
    for (const QString &selector : selectors.split(u',')) {
        rule.selector.clear();
        rule.weight = 0;
        Place place = Place::Inside;
        bool isKnown = true;
        const QString spaced = QString(selector).replace(u'>', u" > "_qs).replace(u'~', u" ~ "_qs);
        for (const QString &word : spaced.split(spaces, Qt::SkipEmptyParts)) {
            if (word == u">" || word == u"~") {
                place = word == u">" ? Place::Child : Place::After;
                continue;
            }
            isKnown = isKnown && simple.match(word).hasMatch();
            Compound compound{.place = std::exchange(place, Place::Inside)};
            for (const QRegularExpressionMatch &part : parts.globalMatch(word)) {
                const QString name = part.captured(2);
                const bool isClass = part.captured(1) == u".";
                const bool isId = part.captured(1) == u"#";
                const bool isState = part.captured(1) == u":";
                if (isClass) {
                    compound.classes.append(name);
                } else if (isId) {
                    compound.id = name;
                } else if (isState) {
                    compound.isChecked = true; // the only one that is read
                } else if (name != u"*") {
                    compound.tag = name.toLower();
                }
                rule.weight += isId ? 10000 : isClass || isState ? 100 : name != u"*" ? 1 : 0;
            }
            rule.selector.push_back(compound);
        }
        if (isKnown && !rule.selector.empty()) {
            m_rules.push_back(rule);
        } else {
            m_areIncomplete |= rule.style.contains(u"background"_qs) || rule.style.contains(u"background-color"_qs);
        }
    }
}

HtmlStyles::Names::Names(const GumboElement &element)
    : tag(utf8(gumbo_normalized_tagname(element.tag))), id(attribute(element, "id")),
      classes(attribute(element, "class").simplified().split(u' ', Qt::SkipEmptyParts)),
      isChecked(gumbo_get_attribute(&element.attributes, "checked"))
{
}

bool HtmlStyles::fits(const Compound &compound, const Names &names)
{
    return (compound.tag.isEmpty() || compound.tag == names.tag) &&
           (compound.id.isEmpty() || compound.id == names.id) && (!compound.isChecked || names.isChecked) &&
           std::ranges::all_of(compound.classes, [&](const QString &name) { return names.classes.contains(name); });
}

const GumboElement *HtmlStyles::siblingBefore(const GumboElement &element, const GumboElement &parent,
                                              const Compound &compound)
{
    constexpr unsigned int mostSiblings = 200; // long lists would take long
    const unsigned int end = std::min(parent.children.length, mostSiblings);
    for (unsigned int i = 0; i < end && elementAt(parent, i) != &element; ++i) {
        if (const GumboElement *sibling = elementAt(parent, i); sibling && fits(compound, Names(*sibling))) {
            return sibling;
        }
    }
    return nullptr;
}

bool HtmlStyles::fits(const Rule &rule, const GumboElement &element, const Names &names,
                      const std::vector<const GumboElement *> &ancestors)
{
    if (!fits(rule.selector.back(), names)) {
        return false;
    }
    const GumboElement *inner = &element;
    Place place = rule.selector.back().place;
    auto outer = ancestors.rbegin();
    for (auto compound = rule.selector.rbegin() + 1; compound != rule.selector.rend(); ++compound) {
        while (outer != ancestors.rend() && place == Place::Inside && !fits(*compound, Names(**outer))) {
            ++outer;
        }
        if (outer == ancestors.rend()) {
            return false;
        }
        if (place == Place::After) {
            inner = siblingBefore(*inner, **outer, *compound);
        } else {
            inner = fits(*compound, Names(**outer)) ? *outer : nullptr;
            ++outer;
        }
        if (!inner) {
            return false;
        }
        place = compound->place;
    }
    return true;
}

HtmlStyle HtmlStyles::styleOf(const GumboElement &element, const std::vector<const GumboElement *> &ancestors) const
{
    HtmlStyle style;
    HtmlStyle important;
    const Names names(element);
    for (const Rule &rule : m_rules) {
        if (fits(rule, element, names, ancestors)) {
            style.insert(rule.style);
            for (const QString &property : rule.important) {
                important.insert(property, rule.style.value(property));
            }
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
