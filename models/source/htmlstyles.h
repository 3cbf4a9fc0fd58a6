// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <gumbo.h>

#include <vector>

namespace disclosure {

/// The declarations that hold for an element, by their properties' names.
using HtmlStyle = QHash<QString, QString>;

/// The style sheets that stand in a page itself, as far as they tell whether text is seen and is part of a number.
class HtmlStyles {
public:
    HtmlStyles() = default;
    explicit HtmlStyles(const GumboNode &root);

    /// What holds for an element that stands in the others, the innermost of which is the last.
    HtmlStyle styleOf(const GumboElement &element, const std::vector<const GumboElement *> &ancestors) const;

    /// Whether there are other style sheets, or rules that are not understood, which may colour anything.
    bool areIncomplete() const { return m_areIncomplete; }

private:
    enum class Place { Inside, Child, After, Next };
    enum class When { AtFirst, AfterAClick };
    struct AttributeAsked {
        QByteArray name;
        QString value;
        bool hasValue = false;
        bool isWord = false; ///< the value is one of the words of the attribute's
    };
    struct Compound { ///< what must be true of one element
        QString tag;
        QString id;
        QStringList classes;
        QStringList stateClasses; ///< those that scripts give and take
        std::vector<AttributeAsked> attributes;
        bool isChecked = false;
        bool isTarget = false;
        Place place = Place::Inside; ///< of the one before it: inside, its child, a later child of its parent, the next
    };
    struct Names { ///< of one element
        explicit Names(const GumboElement &it);
        const GumboElement &element;
        QString tag;
        QString id;
        QStringList classes;
    };
    struct Rule {
        std::vector<Compound> selector;
        int weight = 0; ///< by which it goes before others
        bool hasState = false;
        HtmlStyle style;
        QStringList important; ///< properties that go before all others
    };

    void gather(const GumboNode &node, int depth);
    void read(const QString &sheet);
    void readRule(const QString &selectors, const QString &declarations);
    static bool addAttribute(const QString &text, Compound &compound);
    static bool fits(const AttributeAsked &asked, const GumboElement &element);
    static bool fits(const Compound &compound, const Names &names, When when);
    static const GumboElement *siblingBefore(const GumboElement &element, const GumboElement &parent,
                                             const Compound &compound, Place place, When when);
    static bool fits(const Rule &rule, const GumboElement &element, const Names &names,
                     const std::vector<const GumboElement *> &ancestors, When when);
    static void unfold(const Rule &rule, HtmlStyle &style, HtmlStyle &important);

    std::vector<Rule> m_rules; ///< from the weakest to the strongest
    bool m_areIncomplete = false;
};

} // namespace disclosure
