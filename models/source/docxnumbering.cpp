// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/docxnumbering.h"

#include <QRegularExpression>

#include <algorithm>

namespace disclosure {

namespace {

/// Reads <w:numPr> and what is in it.
NumberingRef readNumberingRef(QXmlStreamReader &xml)
{
    NumberingRef ref;
    while (xml.readNextStartElement()) {
        if (isWordElement(xml) && xml.name() == u"numId") {
            ref.list = wordAttribute(xml, u"val");
        } else if (isWordElement(xml) && xml.name() == u"ilvl") {
            ref.level = wordAttribute(xml, u"val").toInt();
        }
        xml.skipCurrentElement();
    }
    return ref;
}

/// Reads <w:rPr> of a paragraph's mark: whether a tracked change deleted the mark.
bool holdsDeletion(QXmlStreamReader &xml)
{
    bool found = false;
    while (xml.readNextStartElement()) {
        found |= isWordElement(xml) && xml.name() == u"del";
        xml.skipCurrentElement();
    }
    return found;
}

/// Level of a style named "heading 1" or "标题 1".
std::optional<int> outlineLevelByName(const QString &name)
{
    static const QRegularExpression heading(u"^(?:heading|标题)\\s*([1-9])$"_qs,
                                            QRegularExpression::CaseInsensitiveOption);
    const auto match = heading.match(name.trimmed());
    return match.hasMatch() ? std::optional(match.capturedView(1).toInt() - 1) : std::nullopt;
}

/// Reads to the end of a table's style: whether anything in it has a ground.
bool holdsGround(QXmlStreamReader &xml)
{
    bool found = false;
    for (int depth = 1; depth > 0 && !xml.atEnd();) {
        const QXmlStreamReader::TokenType token = xml.readNext();
        depth += token == QXmlStreamReader::StartElement ? 1 : token == QXmlStreamReader::EndElement ? -1 : 0;
        const QString fill = token == QXmlStreamReader::StartElement && isWordElement(xml) && xml.name() == u"shd"
                                 ? wordAttribute(xml, u"fill")
                                 : QString();
        found |= !fill.isEmpty() && fill != u"auto" && fill.compare(u"FFFFFF", Qt::CaseInsensitive) != 0;
    }
    return found;
}

DocxStyle readStyle(QXmlStreamReader &xml)
{
    DocxStyle style;
    while (xml.readNextStartElement()) {
        if (isWordElement(xml) && xml.name() == u"pPr") {
            const DocxParagraphProperties properties = readParagraphProperties(xml);
            style.numbering = properties.numbering;
            style.outlineLevel = properties.outlineLevel;
            style.look = style.look.with(properties.look);
            continue;
        }
        if (isWordElement(xml) && xml.name() == u"rPr") {
            while (xml.readNextStartElement()) {
                style.look.read(xml);
                xml.skipCurrentElement();
            }
            continue;
        }
        if (isWordElement(xml) && (xml.name() == u"tblStylePr" || xml.name() == u"tcPr" || xml.name() == u"tblPr")) {
            style.hasGrounds |= holdsGround(xml);
            continue;
        }
        if (isWordElement(xml) && xml.name() == u"name") {
            style.name = wordAttribute(xml, u"val");
        } else if (isWordElement(xml) && xml.name() == u"basedOn") {
            style.basedOn = wordAttribute(xml, u"val");
        }
        xml.skipCurrentElement();
    }
    if (!style.outlineLevel) {
        style.outlineLevel = outlineLevelByName(style.name);
    }
    return style;
}

} // namespace

bool isWordElement(const QXmlStreamReader &xml)
{
    return xml.namespaceUri() == u"http://schemas.openxmlformats.org/wordprocessingml/2006/main" ||
           xml.namespaceUri() == u"http://purl.oclc.org/ooxml/wordprocessingml/main";
}

QString wordAttribute(const QXmlStreamReader &xml, QStringView name)
{
    for (const QXmlStreamAttribute &attribute : xml.attributes()) {
        if (attribute.name() == name) {
            return attribute.value().toString();
        }
    }
    return {};
}

bool isOn(const QXmlStreamReader &xml)
{
    const QString value = wordAttribute(xml, u"val");
    return value != u"0" && value != u"false" && value != u"off" && value != u"none";
}

DocxParagraphProperties readParagraphProperties(QXmlStreamReader &xml)
{
    DocxParagraphProperties properties;
    while (xml.readNextStartElement()) {
        if (isWordElement(xml) && xml.name() == u"numPr") {
            properties.numbering = readNumberingRef(xml);
            continue;
        }
        if (isWordElement(xml) && xml.name() == u"rPr") {
            properties.isMarkDeleted = holdsDeletion(xml);
            continue;
        }
        if (isWordElement(xml) && xml.name() == u"pStyle") {
            properties.style = wordAttribute(xml, u"val");
        } else if (isWordElement(xml) && xml.name() == u"outlineLvl") {
            properties.outlineLevel = wordAttribute(xml, u"val").toInt();
        }
        properties.look.read(xml);
        xml.skipCurrentElement();
    }
    return properties;
}

DocxStyles::DocxStyles(const QByteArray &stylesXml)
{
    QXmlStreamReader xml(stylesXml);
    if (!xml.readNextStartElement()) {
        return;
    }
    while (xml.readNextStartElement()) {
        const QString type = wordAttribute(xml, u"type");
        if (!isWordElement(xml) || xml.name() != u"style" ||
            (type != u"paragraph" && type != u"character" && type != u"table")) {
            xml.skipCurrentElement();
            continue;
        }
        const QString id = wordAttribute(xml, u"styleId");
        const QString isDefault = wordAttribute(xml, u"default");
        if (type == u"paragraph" && (isDefault == u"1" || isDefault == u"true" || isDefault == u"on")) {
            m_default = id;
        }
        m_styles.insert(id, readStyle(xml));
    }
}

template <typename Visit> void DocxStyles::forEachAncestor(const QString &styleId, Visit visit) const
{
    std::set<QString> seen;
    for (QString id = styleId; !id.isEmpty() && seen.insert(id).second;) {
        const auto style = m_styles.constFind(id);
        if (style == m_styles.constEnd()) {
            return;
        }
        visit(*style);
        id = style->basedOn;
    }
}

NumberingRef DocxStyles::numbering(const QString &styleId) const
{
    NumberingRef ref;
    forEachAncestor(styleId, [&ref](const DocxStyle &style) {
        ref.list = ref.list ? ref.list : style.numbering.list;
        ref.level = ref.level ? ref.level : style.numbering.level;
    });
    return ref;
}

DocxLook DocxStyles::look(const QString &styleId) const
{
    DocxLook look;
    forEachAncestor(styleId, [&look](const DocxStyle &style) { look = style.look.with(look); });
    return look;
}

bool DocxStyles::hasGrounds(const QString &styleId) const
{
    bool found = false;
    forEachAncestor(styleId, [&found](const DocxStyle &style) { found |= style.hasGrounds; });
    return found;
}

int DocxStyles::headingLevel(const QString &styleId) const
{
    std::optional<int> level;
    forEachAncestor(styleId, [&level](const DocxStyle &style) { level = level ? level : style.outlineLevel; });
    return level && *level >= 0 && *level < 9 ? *level + 1 : 0;
}

DocxNumbering::DocxNumbering(const QByteArray &numberingXml)
{
    QXmlStreamReader xml(numberingXml);
    if (!xml.readNextStartElement()) {
        return;
    }
    while (xml.readNextStartElement()) {
        if (isWordElement(xml) && xml.name() == u"abstractNum") {
            readDefinition(xml);
        } else if (isWordElement(xml) && xml.name() == u"num") {
            readList(xml);
        } else {
            xml.skipCurrentElement();
        }
    }
}

void DocxNumbering::readDefinition(QXmlStreamReader &xml)
{
    Definition &definition = m_definitions[wordAttribute(xml, u"abstractNumId")];
    while (xml.readNextStartElement()) {
        const int index = wordAttribute(xml, u"ilvl").toInt();
        if (isWordElement(xml) && xml.name() == u"lvl" && index >= 0 && index < levelCount) {
            definition.levels[size_t(index)] = readLevel(xml);
            continue;
        }
        if (xml.name() == u"styleLink") {
            definition.styleLink = wordAttribute(xml, u"val");
        } else if (xml.name() == u"numStyleLink") {
            definition.numStyleLink = wordAttribute(xml, u"val");
        }
        xml.skipCurrentElement();
    }
}

DocxNumbering::Level DocxNumbering::readLevel(QXmlStreamReader &xml)
{
    Level level;
    while (xml.readNextStartElement()) {
        const QString value = wordAttribute(xml, u"val");
        if (xml.name() == u"AlternateContent") {
            // Holds a custom format, with the nearest standard one as fallback.
            while (xml.readNextStartElement()) {
                const bool isFallback = xml.name() == u"Fallback";
                while (xml.readNextStartElement()) {
                    if (isFallback && xml.name() == u"numFmt") {
                        level.format = wordAttribute(xml, u"val");
                    }
                    xml.skipCurrentElement();
                }
            }
            continue;
        }
        if (xml.name() == u"start") {
            level.start = value.toInt();
        } else if (xml.name() == u"numFmt") {
            level.format = value;
        } else if (xml.name() == u"lvlText") {
            level.text = value;
        } else if (xml.name() == u"pStyle") {
            level.style = value;
        } else if (xml.name() == u"suff") {
            level.suffix = value;
        } else if (xml.name() == u"lvlRestart") {
            level.restartAfter = value.toInt();
        } else if (xml.name() == u"isLgl") {
            level.isLegal = isOn(xml);
        }
        xml.skipCurrentElement();
    }
    return level;
}

void DocxNumbering::readList(QXmlStreamReader &xml)
{
    List &list = m_lists[wordAttribute(xml, u"numId")];
    while (xml.readNextStartElement()) {
        if (xml.name() == u"abstractNumId") {
            list.definition = wordAttribute(xml, u"val");
            xml.skipCurrentElement();
            continue;
        }
        if (xml.name() != u"lvlOverride") {
            xml.skipCurrentElement();
            continue;
        }
        const int index = wordAttribute(xml, u"ilvl").toInt();
        while (xml.readNextStartElement()) {
            if (xml.name() == u"lvl") {
                list.levelOverrides[index] = readLevel(xml);
                continue;
            }
            if (xml.name() == u"startOverride") {
                list.startOverrides[index] = wordAttribute(xml, u"val").toInt();
            }
            xml.skipCurrentElement();
        }
    }
}

QString DocxNumbering::definitionOf(const List &list) const
{
    const auto found = m_definitions.find(list.definition);
    if (found == m_definitions.end() || found->second.numStyleLink.isEmpty()) {
        return list.definition;
    }
    const auto linked = std::find_if(m_definitions.begin(), m_definitions.end(), [&](const auto &entry) {
        return entry.second.styleLink == found->second.numStyleLink;
    });
    return linked == m_definitions.end() ? list.definition : linked->first;
}

const DocxNumbering::Level &DocxNumbering::level(const List &list, const QString &definition, int index) const
{
    const auto override = list.levelOverrides.find(index);
    return override != list.levelOverrides.end() ? override->second
                                                 : m_definitions.at(definition).levels[size_t(index)];
}

QString DocxNumbering::next(const NumberingRef &ref, const QString &styleId)
{
    const auto list = m_lists.find(ref.list.value_or(QString()));
    if (list == m_lists.end()) {
        return {};
    }
    const QString definition = definitionOf(list->second);
    if (!m_definitions.contains(definition)) {
        return {};
    }
    int index = ref.level.value_or(0);
    if (!ref.level) {
        for (int i = 0; i < levelCount; ++i) {
            if (!styleId.isEmpty() && level(list->second, definition, i).style == styleId) {
                index = i;
                break;
            }
        }
    }
    if (index < 0 || index >= levelCount) {
        return {};
    }
    Counters &counters = m_counters[definition];
    std::optional<int> &counter = counters[size_t(index)];
    const auto startOverride = list->second.startOverrides.find(index);
    if (startOverride != list->second.startOverrides.end() && m_started.insert({list->first, index}).second) {
        counter = startOverride->second;
    } else {
        counter = counter ? *counter + 1 : level(list->second, definition, index).start;
    }
    for (int deeper = index + 1; deeper < levelCount; ++deeper) {
        const int restartAfter = level(list->second, definition, deeper).restartAfter;
        if (restartAfter < 0 || index < restartAfter) {
            counters[size_t(deeper)].reset();
        }
    }
    return label(list->second, definition, index);
}

QString DocxNumbering::label(const List &list, const QString &definition, int index) const
{
    const Level &own = level(list, definition, index);
    if (own.format == u"bullet" || own.format == u"none") {
        return {};
    }
    const Counters &counters = m_counters.at(definition);
    QString text;
    for (qsizetype i = 0; i < own.text.size(); ++i) {
        const bool isPlaceholder = own.text[i] == u'%' && i + 1 < own.text.size() && own.text[i + 1].isDigit();
        if (!isPlaceholder) {
            text += own.text[i];
            continue;
        }
        const int other = own.text[++i].digitValue() - 1;
        if (other < 0 || other >= levelCount) {
            continue;
        }
        const Level &shown = level(list, definition, other);
        const int number = counters[size_t(other)].value_or(shown.start);
        text += formatNumber(number, own.isLegal && other != index ? QStringView(u"decimal") : shown.format);
    }
    // Between Chinese signs Word's tab shows as hardly more than nothing; figures must not run together.
    const bool needsSpace = own.suffix != u"nothing" && !text.isEmpty() && text.back().isLetterOrNumber();
    return needsSpace ? text + u' ' : text;
}

} // namespace disclosure
