// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/result.h"
#include "models/source/zipfile.h"

#include <QString>

#include <vector>

namespace disclosure {

/// The parts of a Word file by their role. Names may differ from the usual ones; the relationships tell.
class DocxPackage {
public:
    explicit DocxPackage(const QByteArray &content);

    ZipFile &zip() { return m_zip; }
    /// The part with the text; empty if the file is no Word file.
    const QString &mainPart() const { return m_mainPart; }
    /// The unpacked part that the main part names by the last word of its relationship's type (styles, numbering);
    /// empty if there is none.
    QByteArray related(QStringView type);
    /// All unpacked parts that it names by that word, as there may be several headers.
    std::vector<QByteArray> allRelated(QStringView type);
    /// The unpacked part that the main part names by a relationship's id; empty if there is none.
    QByteArray byId(QStringView id);
    /// From the document's properties.
    QString title();

private:
    struct Relationship {
        QString id;
        QString type;
        QString part; ///< full name in the zip file
    };

    std::vector<Relationship> relationshipsOf(const QString &part);

    ZipFile m_zip;
    std::vector<Relationship> m_packageRelationships;
    QString m_mainPart;
    std::vector<Relationship> m_relationships; ///< of the main part
};

/// What keeps a Word file of that name from being unpacked.
Error problemWith(ZipFile::Problem problem, const QString &name);

} // namespace disclosure
