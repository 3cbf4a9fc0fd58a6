// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/zipbuilder.h"

#include <zip.h>

namespace disclosure::tests {

namespace {

QByteArray allOf(zip_source_t *source)
{
    QByteArray content;
    QByteArray chunk(64 * 1024, Qt::Uninitialized);
    if (zip_source_open(source) != 0) {
        qFatal("the zip file that was written could not be opened");
    }
    for (zip_int64_t count = 0; (count = zip_source_read(source, chunk.data(), zip_uint64_t(chunk.size()))) > 0;) {
        content.append(chunk.constData(), qsizetype(count));
    }
    zip_source_close(source);
    return content;
}

QByteArray relationships(const QByteArray &entries)
{
    return "<?xml version=\"1.0\"?><Relationships "
           "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
           entries + "</Relationships>";
}

QByteArray relationship(const QByteArray &type, const QByteArray &target)
{
    return "<Relationship Id=\"" + type +
           "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type + "\" Target=\"" +
           target + "\"/>";
}

} // namespace

QByteArray zipOf(const std::vector<ZipEntry> &entries)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(source);
    zip_t *archive = zip_open_from_source(source, ZIP_TRUNCATE, &error);
    for (const ZipEntry &entry : entries) {
        zip_source_t *content =
            zip_source_buffer(archive, entry.content.constData(), zip_uint64_t(entry.content.size()), 0);
        const zip_int64_t index = zip_file_add(archive, entry.name.toUtf8().constData(), content, ZIP_FL_ENC_UTF_8);
        if (index < 0) {
            qFatal("%s could not be added to the zip file", qPrintable(entry.name));
        }
        if (entry.isStored) {
            zip_set_file_compression(archive, zip_uint64_t(index), ZIP_CM_STORE, 0);
        }
    }
    if (zip_close(archive) != 0) {
        qFatal("the zip file could not be written");
    }
    const QByteArray content = allOf(source);
    zip_source_free(source);
    zip_error_fini(&error);
    return content;
}

QByteArray wordFile(const QByteArray &body, const std::vector<ZipEntry> &parts)
{
    QByteArray ofPackage = relationship("officeDocument", "word/document.xml");
    QByteArray ofDocument;
    for (const ZipEntry &part : parts) {
        const QByteArray name = part.name.toUtf8();
        if (name == "docProps/core.xml") {
            ofPackage += relationship("metadata/core-properties", name);
        } else {
            const QByteArray target = name.mid(name.indexOf('/') + 1);
            ofDocument += relationship(target.left(target.indexOf('.')), target);
        }
    }
    std::vector<ZipEntry> entries{
        {.name = QStringLiteral("_rels/.rels"), .content = relationships(ofPackage)},
        {.name = QStringLiteral("word/_rels/document.xml.rels"), .content = relationships(ofDocument)},
        {.name = QStringLiteral("word/document.xml"),
         .content = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                    "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
                    "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
                    "xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" "
                    "xmlns:v=\"urn:schemas-microsoft-com:vml\" "
                    "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>" +
                    body + "</w:body></w:document>"}};
    entries.insert(entries.end(), parts.begin(), parts.end());
    return zipOf(entries);
}

} // namespace disclosure::tests
