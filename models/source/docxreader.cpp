// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/docxnumbering.h"
#include "models/source/docxpackage.h"
#include "models/source/reader.h"
#include "models/source/tablebuilder.h"

#include <QCoreApplication>
#include <QXmlStreamReader>

#include <algorithm>
#include <iterator>
#include <utility>

namespace disclosure {

namespace {

// Elements of a report are some dozens deep; a file made to exhaust the stack is not read to its end.
constexpr int maxElementDepth = 400;

/// What a paragraph's runs add up to.
struct Line {
    QString text;
    std::vector<Block> boxes; ///< paragraphs and tables of text boxes that are anchored here
    bool uncertain = false;

    bool isEmpty() const { return text.isEmpty() && boxes.empty(); }
};

enum class Merge { None, Start, Continue };

/// Reads word/document.xml. Each function stands on the start of an element and leaves at its end.
class DocxBodyReader {
public:
    DocxBodyReader(const QByteArray &xml, DocxPackage &package, const QString &name)
        : m_xml(xml), m_package(package), m_name(name), m_styles(package.related(u"styles")),
          m_numbering(package.related(u"numbering"))
    {
    }

    std::vector<Block> read()
    {
        std::vector<Block> blocks;
        m_xml.readNextStartElement();
        if (isAny({u"hdr", u"ftr"})) {
            readBlocks(blocks);
        } else if (is(u"document")) {
            forEachChild([&] {
                if (is(u"body")) {
                    readBlocks(blocks);
                } else {
                    m_xml.skipCurrentElement();
                }
            });
        }
        // That stops at the end of the root; only reading on tells whether the file ends there properly.
        while (!m_xml.atEnd()) {
            m_xml.readNext();
        }
        return blocks;
    }

    bool isBroken() const { return m_xml.hasError(); }
    qint64 line() const { return m_xml.lineNumber(); }

private:
    bool is(QStringView name) const { return m_xml.name() == name && isWordElement(m_xml); }
    bool isAny(std::initializer_list<QStringView> names) const
    {
        return isWordElement(m_xml) && std::find(names.begin(), names.end(), m_xml.name()) != names.end();
    }

    /// Calls read() for each child element; read() must go to that child's end.
    template <typename Read> void forEachChild(Read read)
    {
        if (++m_depth > maxElementDepth) {
            m_xml.raiseError(QStringLiteral("nested too deeply"));
        }
        while (m_xml.readNextStartElement()) {
            read();
        }
        --m_depth;
    }

    void readBlocks(std::vector<Block> &blocks)
    {
        forEachChild([&] { readBlock(blocks); });
        flushCarried(blocks);
    }

    void readBlock(std::vector<Block> &blocks)
    {
        if (is(u"p")) {
            readParagraph(blocks);
        } else if (is(u"tbl")) {
            readTable(blocks);
        } else if (is(u"sdt")) {
            readContentControl([&] { readBlock(blocks); });
        } else if (isAny({u"ins", u"moveTo", u"customXml", u"smartTag"})) {
            forEachChild([&] { readBlock(blocks); });
        } else if (is(u"altChunk")) {
            readImportedPage(blocks);
        } else if (m_xml.name() == u"AlternateContent") {
            readOneBranch([&] {
                const size_t before = blocks.size();
                forEachChild([&] { readBlock(blocks); });
                return blocks.size() > before;
            });
        } else {
            m_xml.skipCurrentElement();
        }
    }

    /// The content of <w:sdt>, unless it shows the prompt of a field that nobody filled in.
    template <typename Read> void readContentControl(Read read)
    {
        bool showsPrompt = false;
        forEachChild([&] {
            if (is(u"sdtPr")) {
                forEachChild([&] {
                    showsPrompt |= is(u"showingPlcHdr") && isOn(m_xml);
                    m_xml.skipCurrentElement();
                });
            } else if (is(u"sdtContent") && !showsPrompt) {
                forEachChild(read);
            } else {
                m_xml.skipCurrentElement();
            }
        });
    }

    /// The branches of <mc:AlternateContent> say the same in different ways: the first that gives anything counts.
    template <typename Read> void readOneBranch(Read read)
    {
        bool isDone = false;
        forEachChild([&] {
            if (isDone) {
                m_xml.skipCurrentElement();
            } else {
                isDone = read();
            }
        });
    }

    /// A web page that is kept in the file as it was imported, as some web editors export Word files.
    void readImportedPage(std::vector<Block> &blocks)
    {
        const QByteArray content = m_package.byId(wordAttribute(m_xml, u"id"));
        const auto kind = detectKind(content);
        m_xml.skipCurrentElement();
        if (kind != SourceKind::Html && kind != SourceKind::Mhtml) {
            return;
        }
        auto page = kind == SourceKind::Html ? readHtml(content, m_name) : readMhtml(content, m_name);
        if (page) {
            std::move(page->blocks.begin(), page->blocks.end(), std::back_inserter(blocks));
        }
    }

    void readParagraph(std::vector<Block> &blocks)
    {
        DocxParagraphProperties properties;
        Line line;
        const DocxLook outer = m_look;
        const DocxLook usual = m_look.with(m_styles.look(m_styles.defaultParagraphStyle()));
        m_look = usual;
        forEachChild([&] {
            if (is(u"pPr")) {
                properties = readParagraphProperties(m_xml);
                m_look = (properties.style.isEmpty() ? usual : outer.with(m_styles.look(properties.style)))
                             .with(properties.look);
            } else {
                readInline(line);
            }
        });
        m_look = outer;
        m_isCellUncertain |= line.uncertain;
        for (const QString &cellLine : line.text.split(u'\n')) {
            m_cellLines.append(cellLine.trimmed());
        }
        const QString style = properties.style.isEmpty() ? m_styles.defaultParagraphStyle() : properties.style;
        const QString text = std::exchange(m_carried, {}) + numberOf(properties, style) + line.text;
        if (properties.isMarkDeleted) {
            m_carried = text;
        } else {
            const int outlineLevel = properties.outlineLevel.value_or(-1);
            const bool isOwnLevel = outlineLevel >= 0;
            append(text, isOwnLevel ? (outlineLevel < 9 ? outlineLevel + 1 : 0) : m_styles.headingLevel(style), blocks);
        }
        std::move(line.boxes.begin(), line.boxes.end(), std::back_inserter(blocks));
    }

    QString numberOf(const DocxParagraphProperties &properties, const QString &style)
    {
        const NumberingRef fromStyle = m_styles.numbering(style);
        NumberingRef numbering = properties.numbering;
        if (!numbering.list) {
            numbering.list = fromStyle.list;
            numbering.level = numbering.level ? numbering.level : fromStyle.level;
        }
        return numbering.list ? m_numbering.next(numbering, style) : QString();
    }

    /// A line break begins a paragraph of its own: nothing after this tells the two apart.
    static void append(const QString &text, int headingLevel, std::vector<Block> &blocks)
    {
        for (const QString &line : text.split(u'\n')) {
            if (!line.trimmed().isEmpty()) {
                blocks.emplace_back(Paragraph{.text = line.trimmed(), .headingLevel = headingLevel});
            }
        }
    }

    void flushCarried(std::vector<Block> &blocks) { append(std::exchange(m_carried, {}), 0, blocks); }

    void readInline(Line &line)
    {
        const bool isMath = m_xml.namespaceUri().endsWith(u"/math");
        if (m_xml.name() == u"r" && (isMath || isWordElement(m_xml))) {
            readRun(line);
        } else if (is(u"sdt")) {
            readContentControl([&] { readInline(line); });
        } else if (m_xml.name() == u"AlternateContent") {
            readOneBranch([&] {
                forEachChild([&] { readInline(line); });
                return !line.isEmpty();
            });
        } else if (isMath ||
                   isAny({u"ins", u"moveTo", u"hyperlink", u"smartTag", u"customXml", u"fldSimple", u"bdo", u"dir"})) {
            forEachChild([&] { readInline(line); });
        } else {
            m_xml.skipCurrentElement();
        }
    }

    void readRun(Line &line)
    {
        DocxLook properties;
        Line run;
        forEachChild([&] {
            if (is(u"rPr")) {
                properties = readRunProperties();
            } else {
                readRunContent(run);
            }
        });
        std::move(run.boxes.begin(), run.boxes.end(), std::back_inserter(line.boxes));
        line.uncertain |= run.uncertain;
        const DocxLook look = m_look.with(properties);
        line.uncertain |= look.isDoubtful() && !run.text.trimmed().isEmpty();
        const bool spoilsNumber = m_cellDepth > 0 && look.isNoPartOfANumber();
        if (look.isUnseen() || spoilsNumber) {
            line.uncertain |= spoilsNumber && !run.text.trimmed().isEmpty();
            return;
        }
        line.text += run.text;
    }

    DocxLook readRunProperties()
    {
        DocxLook ofStyle;
        DocxLook own;
        forEachChild([&] {
            own.read(m_xml);
            if (is(u"rStyle")) {
                ofStyle = m_styles.look(wordAttribute(m_xml, u"val"));
            }
            m_xml.skipCurrentElement();
        });
        return ofStyle.with(own);
    }

    void readRunContent(Line &run)
    {
        if (is(u"fldChar")) {
            readFieldMark();
            return;
        }
        if (m_xml.name() == u"t") {
            const QString text = m_xml.readElementText(QXmlStreamReader::SkipChildElements);
            run.text += isInFieldCode() ? QString() : text;
        } else if (m_xml.name() == u"AlternateContent") {
            readOneBranch([&] {
                forEachChild([&] { readRunContent(run); });
                return !run.isEmpty();
            });
        } else if (isAny({u"drawing", u"pict", u"object"})) {
            readTextBoxes(run.boxes);
        } else if (is(u"ruby")) {
            readRuby(run);
        } else {
            // Which sign it is depends on its font; it may be a dash as well as a tick.
            run.uncertain |= is(u"sym");
            run.text += textOfSign();
            m_xml.skipCurrentElement();
        }
    }

    QString textOfSign() const
    {
        if (isAny({u"tab", u"ptab"})) {
            return u"\t"_qs;
        }
        if (isAny({u"br", u"cr"})) {
            return u"\n"_qs;
        }
        return is(u"noBreakHyphen") ? u"-"_qs : QString();
    }

    /// Fields have a code, which is not shown, and a result, which is; they may stand inside of each other's codes.
    void readFieldMark()
    {
        const QString type = wordAttribute(m_xml, u"fldCharType");
        if (type == u"begin") {
            m_fieldCodes.push_back(true);
        } else if (type == u"separate" && !m_fieldCodes.empty()) {
            m_fieldCodes.back() = false;
        } else if (type == u"end" && !m_fieldCodes.empty()) {
            m_fieldCodes.pop_back();
        }
        m_xml.skipCurrentElement();
    }

    bool isInFieldCode() const
    {
        return std::find(m_fieldCodes.begin(), m_fieldCodes.end(), true) != m_fieldCodes.end();
    }

    void readRuby(Line &run)
    {
        forEachChild([&] {
            if (is(u"rubyBase")) {
                forEachChild([&] { readInline(run); });
            } else {
                m_xml.skipCurrentElement();
            }
        });
    }

    void readTextBoxes(std::vector<Block> &boxes)
    {
        forEachChild([&] {
            m_hasPicture |= m_xml.name() == u"blip" || m_xml.name() == u"imagedata";
            if (is(u"txbxContent")) {
                const DocxLook outer = m_look;
                m_look = {.ground = DocxLook::someGround.toString()};
                readBlocks(boxes);
                m_look = outer;
            } else if (m_xml.name() == u"AlternateContent") {
                readOneBranch([&] {
                    const size_t before = boxes.size();
                    readTextBoxes(boxes);
                    return boxes.size() > before;
                });
            } else {
                readTextBoxes(boxes);
            }
        });
    }

    void readTable(std::vector<Block> &blocks)
    {
        TableBuilder builder;
        const DocxLook outer = m_look;
        m_look = {.ground = outer.ground};
        forEachChild([&] {
            if (is(u"tblPr")) {
                readTableProperties();
            } else if (is(u"tblGrid")) {
                builder.setColumnWidths(readColumnWidths());
            } else {
                readTablePart(builder);
            }
        });
        builder.finishInto(blocks);
        m_look = outer;
    }

    void readTableProperties()
    {
        forEachChild([&] {
            if (is(u"tblStyle") && m_styles.hasGrounds(wordAttribute(m_xml, u"val"))) {
                m_look.ground = DocxLook::perhapsSomeGround.toString();
            }
            addGround();
            m_xml.skipCurrentElement();
        });
    }

    /// Takes what the element says of the ground of all that is inside.
    void addGround()
    {
        DocxLook own;
        own.read(m_xml);
        m_look = m_look.with(own);
    }

    std::vector<double> readColumnWidths()
    {
        constexpr double millimetresPerTwip = 25.4 / 1440;
        constexpr double unknown = 1000;
        std::vector<double> widths;
        forEachChild([&] {
            bool isNumber = false;
            const int twips = wordAttribute(m_xml, u"w").toInt(&isNumber);
            if (is(u"gridCol")) {
                widths.push_back(isNumber ? twips * millimetresPerTwip : unknown);
            }
            m_xml.skipCurrentElement();
        });
        return widths;
    }

    void readTablePart(TableBuilder &builder)
    {
        if (is(u"tr")) {
            readRow(builder);
        } else if (is(u"sdt")) {
            readContentControl([&] { readTablePart(builder); });
        } else if (isAny({u"customXml", u"ins", u"moveTo"})) {
            forEachChild([&] { readTablePart(builder); });
        } else {
            m_xml.skipCurrentElement();
        }
    }

    struct Row {
        int columnsBefore = 0;
        bool isGone = false; ///< deleted by a tracked change, or hidden
        bool isStarted = false;
    };

    void readRow(TableBuilder &builder)
    {
        Row row;
        forEachChild([&] { readRowPart(row, builder); });
    }

    void readRowPart(Row &row, TableBuilder &builder)
    {
        if (is(u"trPr")) {
            forEachChild([&] {
                row.isGone |= is(u"del") || (is(u"hidden") && isOn(m_xml));
                row.columnsBefore += is(u"gridBefore") ? wordAttribute(m_xml, u"val").toInt() : 0;
                m_xml.skipCurrentElement();
            });
        } else if (is(u"tc") && !row.isGone) {
            if (!std::exchange(row.isStarted, true)) {
                builder.startRow();
                builder.skip(row.columnsBefore);
            }
            readCell(builder);
        } else if (is(u"sdt")) {
            readContentControl([&] { readRowPart(row, builder); });
        } else if (isAny({u"customXml", u"ins", u"moveTo"})) {
            forEachChild([&] { readRowPart(row, builder); });
        } else {
            m_xml.skipCurrentElement();
        }
    }

    void readCell(TableBuilder &builder)
    {
        SourceCell cell;
        Merge vertical = Merge::None;
        Merge horizontal = Merge::None;
        const bool wasUncertain = std::exchange(m_isCellUncertain, false);
        const bool hadPicture = std::exchange(m_hasPicture, false);
        const QStringList outerLines = std::exchange(m_cellLines, {});
        const DocxLook outerLook = m_look;
        ++m_cellDepth;
        forEachChild([&] {
            if (is(u"tcPr")) {
                readCellProperties(cell, vertical, horizontal);
            } else {
                readBlock(cell.blocks);
            }
        });
        flushCarried(cell.blocks);
        m_look = outerLook;
        --m_cellDepth;
        cell.lines = std::exchange(m_cellLines, outerLines);
        // A cell that only shows a picture is not blank: the picture may be of a number.
        const bool isPicture = std::exchange(m_hasPicture, hadPicture) && cell.blocks.empty();
        cell.uncertain = std::exchange(m_isCellUncertain, wasUncertain) || isPicture;
        const int columnSpan = cell.columnSpan;
        const bool isMerged = (horizontal == Merge::Continue && builder.extendLeft(columnSpan)) ||
                              (vertical == Merge::Continue && builder.extendAbove(columnSpan));
        if (!isMerged) {
            builder.add(std::move(cell));
        }
    }

    void readCellProperties(SourceCell &cell, Merge &vertical, Merge &horizontal)
    {
        const auto merge = [this] {
            return wordAttribute(m_xml, u"val") == u"restart" ? Merge::Start : Merge::Continue;
        };
        forEachChild([&] {
            if (is(u"gridSpan")) {
                cell.columnSpan = std::max(wordAttribute(m_xml, u"val").toInt(), 1);
            } else if (is(u"vMerge")) {
                vertical = merge();
            } else if (is(u"hMerge")) {
                horizontal = merge();
            }
            addGround();
            m_xml.skipCurrentElement();
        });
    }

    QXmlStreamReader m_xml;
    DocxPackage &m_package;
    QString m_name;
    DocxStyles m_styles;
    DocxNumbering m_numbering;
    std::vector<bool> m_fieldCodes; ///< open fields, outermost first; true while in the code
    QString m_carried;              ///< text of a paragraph whose mark was deleted
    DocxLook m_look;                ///< of the text where the reader is
    int m_cellDepth = 0;
    int m_depth = 0;
    QStringList m_cellLines; ///< of the cell that is being read
    bool m_isCellUncertain = false;
    bool m_hasPicture = false; ///< in the current cell
};

/// What stands in headers and footers: tables, which some programs leave there at the edge of a page, and running
/// heads, which may be the report's title and else say nothing of it.
struct Margins {
    std::vector<Block> tables;
    QStringList heads; ///< lines of the headers
};

Margins marginsOf(DocxPackage &package, const QString &name)
{
    Margins margins;
    for (const QStringView type : {u"header", u"footer"}) {
        for (const QByteArray &part : package.allRelated(type)) {
            DocxBodyReader reader(part, package, name);
            std::vector<Block> blocks = reader.read();
            if (reader.isBroken()) {
                continue;
            }
            for (Block &block : blocks) {
                if (const Paragraph *line = std::get_if<Paragraph>(&block); !line) {
                    margins.tables.push_back(std::move(block));
                } else if (type == u"header") {
                    margins.heads.append(line->text.simplified());
                }
            }
        }
    }
    return margins;
}

} // namespace

Result<Document> readDocx(const QByteArray &content, const QString &name)
{
    DocxPackage package(content);
    if (package.zip().problem() != ZipFile::Problem::None) {
        return problemWith(package.zip().problem(), name);
    }
    if (package.mainPart().isEmpty()) {
        return Error{QCoreApplication::translate("Reader",
                                                 "%1 is a zip archive, not a Word file. Unpack it and open the "
                                                 "reports in it.")
                         .arg(name)};
    }
    const auto body = package.zip().read(package.mainPart());
    if (!body) {
        return problemWith(package.zip().problem(), name);
    }
    DocxBodyReader reader(*body, package, name);
    Document document;
    document.kind = SourceKind::Docx;
    document.blocks = reader.read();
    document.title = package.title();
    if (reader.isBroken()) {
        return Error{QCoreApplication::translate("Reader",
                                                 "%1 is damaged: its text cannot be read beyond line %2 of its "
                                                 "XML. Open it in Word, save it again and open that.")
                         .arg(name)
                         .arg(reader.line())};
    }
    Margins margins = marginsOf(package, name);
    std::ranges::move(margins.tables, std::back_inserter(document.blocks));
    document.title = (QStringList(document.title.simplified()) + margins.heads).join(u'\n');
    if (package.zip().problem() != ZipFile::Problem::None) {
        return problemWith(package.zip().problem(), name);
    }
    return document;
}

} // namespace disclosure
