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
    static const QRegularExpression simple(u"^(?:[a-z0-9*]*)(?:[.#][\\w-]+)*$"_qs,
                                           QRegularExpression::CaseInsensitiveOption |
                                               QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression parts(u"([.#]?)([\\w*-]+)"_qs, QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression spaces(u"\\s+"_qs);
    Rule rule;
    rule.important = addDeclarations(declarations, rule.style);
    if (rule.style.isEmpty()) {
        return;
    }
    for (const QString &selector : selectors.split(u',')) {
        rule.selector.clear();
        rule.weight = 0;
        bool isChild = false;
        bool isKnown = true;
        for (const QString &word : QString(selector).replace(u'>', u" > "_qs).split(spaces, Qt::SkipEmptyParts)) {
            if (word == u">") {
                isChild = true;
                continue;
            }
            isKnown = isKnown && simple.match(word).hasMatch();
            Compound compound{.isChild = std::exchange(isChild, false)};
            for (const QRegularExpressionMatch &part : parts.globalMatch(word)) {
                const QString name = part.captured(2);
                const bool isClass = part.captured(1) == u".";
                const bool isId = part.captured(1) == u"#";
                if (isClass) {
                    compound.classes.append(name);
                } else if (isId) {
                    compound.id = name;
                } else if (name != u"*") {
                    compound.tag = name.toLower();
                }
                rule.weight += isId ? 10000 : isClass ? 100 : name != u"*" ? 1 : 0;
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
      classes(attribute(element, "class").simplified().split(u' ', Qt::SkipEmptyParts))
{
}

bool HtmlStyles::fits(const Compound &compound, const Names &names)
{
    return (compound.tag.isEmpty() || compound.tag == names.tag) &&
           (compound.id.isEmpty() || compound.id == names.id) &&
           std::ranges::all_of(compound.classes, [&](const QString &name) { return names.classes.contains(name); });
}

bool HtmlStyles::fits(const Rule &rule, const Names &names, const std::vector<const GumboElement *> &ancestors)
{
    if (!fits(rule.selector.back(), names)) {
        return false;
    }
    bool isChild = rule.selector.back().isChild;
    auto outer = ancestors.rbegin();
    for (auto compound = rule.selector.rbegin() + 1; compound != rule.selector.rend(); ++compound) {
        while (outer != ancestors.rend() && !isChild && !fits(*compound, Names(**outer))) {
            ++outer;
        }
        if (outer == ancestors.rend() || !fits(*compound, Names(**outer))) {
            return false;
        }
        isChild = compound->isChild;
        ++outer;
    }
    return true;
}

HtmlStyle HtmlStyles::styleOf(const GumboElement &element, const std::vector<const GumboElement *> &ancestors) const
{
    HtmlStyle style;
    HtmlStyle important;
    const Names names(element);
    for (const Rule &rule : m_rules) {
        if (fits(rule, names, ancestors)) {
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
