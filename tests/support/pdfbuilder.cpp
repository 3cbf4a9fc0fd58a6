// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pdfbuilder.h"

namespace disclosure::tests {

namespace {

class PdfWriter {
public:
    /// Adds an object and gives its number, which counts from 1.
    int add(const QByteArray &object)
    {
        m_offsets.append(m_file.size());
        m_file += QByteArray::number(m_offsets.size()) + " 0 obj\n" + object + "\nendobj\n";
        return static_cast<int>(m_offsets.size());
    }

    int addStream(const QByteArray &dictionary, const QByteArray &data)
    {
        return add("<< " + dictionary + " /Length " + QByteArray::number(data.size()) + " >>\nstream\n" + data +
                   "\nendstream");
    }

    QByteArray finish(int catalogue)
    {
        const qsizetype start = m_file.size();
        m_file += "xref\n0 " + QByteArray::number(m_offsets.size() + 1) + "\n0000000000 65535 f \n";
        for (const qsizetype offset : m_offsets) {
            m_file += QByteArray::number(offset).rightJustified(10, '0') + " 00000 n \n";
        }
        m_file += "trailer\n<< /Size " + QByteArray::number(m_offsets.size() + 1) + " /Root " +
                  QByteArray::number(catalogue) + " 0 R >>\nstartxref\n" + QByteArray::number(start) + "\n%%EOF\n";
        return m_file;
    }

    int next() const { return static_cast<int>(m_offsets.size()) + 1; }

private:
    QByteArray m_file = "%PDF-1.4\n";
    QList<qsizetype> m_offsets;
};

QByteArray reference(int object)
{
    return QByteArray::number(object) + " 0 R";
}

} // namespace

QByteArray pdfOf(const QList<PdfPage> &pages)
{
    PdfWriter writer;
    const int layer = writer.add("<< /Type /OCG /Name (layer) >>");
    const int font = writer.add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
    // The tree of pages comes last, but each page names it.
    const int tree = writer.next() + 4 * static_cast<int>(pages.size());
    QByteArray kids;
    for (const PdfPage &page : pages) {
        const int content = writer.addStream({}, page.content);
        const int form =
            writer.addStream("/Type /XObject /Subtype /Form /BBox [0 0 200 400] /Matrix [1 0 0 1 0 100]", page.form);
        const int image = writer.addStream("/Type /XObject /Subtype /Image " + page.picture, page.pixels);
        kids +=
            reference(writer.add("<< /Type /Page /Parent " + reference(tree) + " /MediaBox [0 0 200 400] /Contents " +
                                 reference(content) + " /Resources << /Font << /F1 " + reference(font) +
                                 " >> /XObject << /Form " + reference(form) + " /Image " + reference(image) + " >> " +
                                 page.resources + " >> " + page.attributes + " >>")) +
            ' ';
    }
    writer.add("<< /Type /Pages /Kids [" + kids + "] /Count " + QByteArray::number(pages.size()) + " >>");
    return writer.finish(writer.add("<< /Type /Catalog /Pages " + reference(tree) + " /OCProperties << /OCGs [" +
                                    reference(layer) + "] /D << /OFF [" + reference(layer) + "] >> >> >>"));
}

} // namespace disclosure::tests
