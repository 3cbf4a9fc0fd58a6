// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/source/docxlook.h"

#include <QHash>
#include <QString>
#include <QXmlStreamReader>

#include <array>
#include <map>
#include <optional>
#include <set>

namespace disclosure {

/// Whether the reader stands on an element of WordprocessingML, in either of its namespaces (transitional, strict).
bool isWordElement(const QXmlStreamReader &xml);
/// An attribute of WordprocessingML by its local name; empty if there is none.
QString wordAttribute(const QXmlStreamReader &xml, QStringView name);
/// A property that is on unless its value says otherwise, as <w:b/> or <w:b w:val="0"/>.
bool isOn(const QXmlStreamReader &xml);

/// What numbers a paragraph: a list and a level in it.
struct NumberingRef {
    std::optional<QString> list; ///< numId; "0" takes away what the style gives
    std::optional<int> level;    ///< ilvl, from 0
};

/// What <w:pPr> says of a paragraph or a style, as far as it shapes text.
struct DocxParagraphProperties {
    QString style;
    NumberingRef numbering;
    std::optional<int> outlineLevel; ///< from 0; 9 is running text
    DocxLook look;                   ///< its ground
    bool isMarkDeleted = false;      ///< by a tracked change: the next paragraph runs on from this one
};

/// Reads <w:pPr> to its end.
DocxParagraphProperties readParagraphProperties(QXmlStreamReader &xml);

/// A style of word/styles.xml, as far as it shapes text.
struct DocxStyle {
    QString name;
    QString basedOn;
    NumberingRef numbering;
    std::optional<int> outlineLevel; ///< from 0; 9 is running text
    DocxLook look;
    bool hasGrounds = false; ///< a table's style that gives some cells a ground
};

/// The styles of paragraphs, runs and tables with what they inherit.
class DocxStyles {
public:
    DocxStyles() = default;
    /// Broken XML gives the styles up to where it breaks.
    explicit DocxStyles(const QByteArray &stylesXml);

    const QString &defaultParagraphStyle() const { return m_default; }
    NumberingRef numbering(const QString &styleId) const;
    /// 1 to 9, or 0 for running text.
    int headingLevel(const QString &styleId) const;
    DocxLook look(const QString &styleId) const;
    /// Whether a table of the style has cells with a ground.
    bool hasGrounds(const QString &styleId) const;

private:
    template <typename Visit> void forEachAncestor(const QString &styleId, Visit visit) const;

    QHash<QString, DocxStyle> m_styles;
    QString m_default;
};

/// Automatic numbers, counted paragraph by paragraph in document order, as Word would print them.
class DocxNumbering {
public:
    static constexpr int levelCount = 9;

    DocxNumbering() = default;
    explicit DocxNumbering(const QByteArray &numberingXml);

    /// The number of the next paragraph of a list, with what follows it; empty for bullets and unknown lists. The level
    /// may be left to the list where it names the paragraph's style.
    QString next(const NumberingRef &ref, const QString &styleId);

private:
    struct Level {
        int start = 1;
        QString format = QStringLiteral("decimal");
        QString text;
        QString style;         ///< the paragraph style that stands for this level
        QString suffix;        ///< tab if not said
        int restartAfter = -1; ///< level whose step restarts this one; -1: any higher level
        bool isLegal = false;  ///< numbers of higher levels in Arabic figures
    };
    struct Definition {
        std::array<Level, levelCount> levels;
        QString styleLink;    ///< the definition is that of a numbering style
        QString numStyleLink; ///< the definition stands with that numbering style
    };
    struct List {
        QString definition;
        std::map<int, int> startOverrides;
        std::map<int, Level> levelOverrides;
    };
    using Counters = std::array<std::optional<int>, levelCount>;

    void readDefinition(QXmlStreamReader &xml);
    void readList(QXmlStreamReader &xml);
    static Level readLevel(QXmlStreamReader &xml);
    QString definitionOf(const List &list) const;
    const Level &level(const List &list, const QString &definition, int index) const;
    QString label(const List &list, const QString &definition, int index) const;

    std::map<QString, Definition> m_definitions;
    std::map<QString, List> m_lists;
    std::map<QString, Counters> m_counters;      ///< by definition: lists of one definition count on from each other
    std::set<std::pair<QString, int>> m_started; ///< list and level whose start override is used up
};

/// A number in one of Word's formats (ST_NumberFormat: chineseCounting, decimal, lowerRoman …); formats that are not
/// known give Arabic figures, bullets nothing.
QString formatNumber(int number, QStringView format);

} // namespace disclosure
