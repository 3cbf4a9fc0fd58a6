// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/docxpackage.h"

#include "models/source/reader.h"

#include <QCoreApplication>
#include <QDir>
#include <QXmlStreamReader>

namespace disclosure {

DocxPackage::DocxPackage(const QByteArray &content) : m_zip(content), m_packageRelationships(relationshipsOf({}))
{
    for (const Relationship &relationship : m_packageRelationships) {
        const bool isMain = relationship.type.endsWith(u"/officeDocument") && relationship.part.startsWith(u"word/");
        if (isMain && m_zip.contains(relationship.part)) {
            m_mainPart = relationship.part;
        }
    }
    if (m_mainPart.isEmpty() && m_zip.contains(u"word/document.xml"_qs)) {
        m_mainPart = u"word/document.xml"_qs;
    }
    m_relationships = relationshipsOf(m_mainPart);
}

/// Relationships of a part, or of the whole package for an empty name.
std::vector<DocxPackage::Relationship> DocxPackage::relationshipsOf(const QString &part)
{
    const qsizetype slash = part.lastIndexOf(u'/') + 1;
    const QString folder = part.left(slash);
    std::vector<Relationship> relationships;
    const QString name = folder + u"_rels/"_qs + part.mid(slash) + u".rels"_qs;
    QXmlStreamReader xml(m_zip.read(name).value_or(QByteArray()));
    if (!xml.readNextStartElement()) {
        return relationships;
    }
    for (; xml.readNextStartElement(); xml.skipCurrentElement()) {
        const auto attributes = xml.attributes();
        const QString target = attributes.value(u"Target"_qs).toString();
        if (attributes.value(u"TargetMode"_qs) != u"External") {
            relationships.push_back(
                {.id = attributes.value(u"Id"_qs).toString(),
                 .type = attributes.value(u"Type"_qs).toString(),
                 .part = target.startsWith(u'/') ? target.mid(1) : QDir::cleanPath(folder + target)});
        }
    }
    return relationships;
}

QByteArray DocxPackage::related(QStringView type)
{
    const std::vector<QByteArray> parts = allRelated(type);
    return parts.empty() ? QByteArray() : parts.front();
}

std::vector<QByteArray> DocxPackage::allRelated(QStringView type)
{
    std::vector<QByteArray> parts;
    for (const Relationship &relationship : m_relationships) {
        if (relationship.type.endsWith(u'/' + type.toString())) {
            parts.push_back(m_zip.read(relationship.part).value_or(QByteArray()));
        }
    }
    return parts;
}

QByteArray DocxPackage::byId(QStringView id)
{
    for (const Relationship &relationship : m_relationships) {
        if (relationship.id == id) {
            return m_zip.read(relationship.part).value_or(QByteArray());
        }
    }
    return {};
}

QString DocxPackage::title()
{
    for (const Relationship &relationship : m_packageRelationships) {
        if (!relationship.type.endsWith(u"/core-properties")) {
            continue;
        }
        QXmlStreamReader xml(m_zip.read(relationship.part).value_or(QByteArray()));
        if (!xml.readNextStartElement()) {
            return {};
        }
        while (xml.readNextStartElement()) {
            if (xml.name() == u"title") {
                return xml.readElementText(QXmlStreamReader::SkipChildElements).trimmed();
            }
            xml.skipCurrentElement();
        }
    }
    return {};
}

Error problemWith(ZipFile::Problem problem, const QString &name)
{
    switch (problem) {
    case ZipFile::Problem::TooLarge:
        return {QCoreApplication::translate("Reader",
                                            "%1 unpacks to more than %2 MB, far too much for a report, and was not "
                                            "read. Check where the file comes from.")
                    .arg(name)
                    .arg(ReadLimits::unpackedBytes / (1024 * 1024))};
    case ZipFile::Problem::Encrypted:
        return {QCoreApplication::translate("Reader",
                                            "%1 is packed with a password. Open it in Word, save it without a "
                                            "password and open it again.")
                    .arg(name)};
    case ZipFile::Problem::Damaged:
    case ZipFile::Problem::None:
        break;
    }
    return {QCoreApplication::translate("Reader",
                                        "%1 is damaged and cannot be unpacked. Get the file again from where it "
                                        "came from.")
                .arg(name)};
}

} // namespace disclosure
