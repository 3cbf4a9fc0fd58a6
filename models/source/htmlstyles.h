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
    enum class Place { Inside, Child, After };
    struct Compound { ///< what must be true of one element
        QString tag;
        QString id;
        QStringList classes;
        bool isChecked = false;
        Place place = Place::Inside; ///< of the one before it: inside, its child, or a later child of its parent
    };
    struct Names { ///< of one element
        explicit Names(const GumboElement &element);
        QString tag;
        QString id;
        QStringList classes;
        bool isChecked;
    };
    struct Rule {
        std::vector<Compound> selector;
        int weight = 0; ///< by which it goes before others
        HtmlStyle style;
        QStringList important; ///< properties that go before all others
    };

    void gather(const GumboNode &node, int depth);
    void read(const QString &sheet);
    void readRule(const QString &selectors, const QString &declarations);
    static bool fits(const Compound &compound, const Names &names);
    static const GumboElement *siblingBefore(const GumboElement &element, const GumboElement &parent,
                                             const Compound &compound);
    static bool fits(const Rule &rule, const GumboElement &element, const Names &names,
                     const std::vector<const GumboElement *> &ancestors);

    std::vector<Rule> m_rules; ///< from the weakest to the strongest
    bool m_areIncomplete = false;
};

} // namespace disclosure
