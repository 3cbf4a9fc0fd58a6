// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/boxstyle.h"
#include "models/source/boxtable.h"
#include "models/source/htmlblocks.h"
#include "models/source/htmlboxrows.h"
#include "models/source/htmlelements.h"
#include "models/source/htmllook.h"
#include "models/source/htmlstyles.h"
#include "models/source/htmltext.h"
#include "models/source/reader.h"
#include "models/source/tablebuilder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QUrl>
#include <gumbo.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <span>
#include <string_view>

namespace disclosure {

namespace {

// Gumbo frees its tree by recursion, and this reader walks it so; pages are some dozens of elements deep.
constexpr int maxTagDepth = 1500;

/// Walks a parsed page and gathers its paragraphs and tables in order.
class PageWalker {
public:
    explicit PageWalker(const HtmlStyles &styles, FrameReader frames = {})
        : m_styles(styles), m_frames(std::move(frames))
    {
    }

    void walk(const GumboNode &node, int depth)
    {
        switch (node.type) {
        case GUMBO_NODE_TEXT:
        case GUMBO_NODE_WHITESPACE:
        case GUMBO_NODE_CDATA:
            addText(utf8(node.v.text.text));
            break;
        case GUMBO_NODE_ELEMENT:
            walkElement(node.v.element, depth);
            break;
        default:
            break;
        }
    }

    void flush()
    {
        if (m_isPreformatted) {
            appendLines(m_text.split(u'\n'));
        } else {
            // What browsers show as a line: a blank one has a space that does not break.
            if (!std::all_of(m_text.cbegin(), m_text.cend(), isHtmlSpace)) {
                m_lines.append(collapsed(m_text));
            }
            append(collapsed(m_text));
        }
        m_text.clear();
    }

    std::vector<Block> takeBlocks()
    {
        flush();
        return std::move(m_blocks);
    }

    bool isTooDeep() const { return m_isTooDeep; }

private:
    /// While one lives, the walker is inside of an element.
    class Inside {
    public:
        Inside(PageWalker &walker, const GumboElement &element)
            : m_walker(walker), m_outer(std::exchange(walker.m_look, walker.m_look.inside(element, walker.m_styles)))
        {
        }
        ~Inside() { m_walker.m_look = std::move(m_outer); }
        Q_DISABLE_COPY_MOVE(Inside)

    private:
        PageWalker &m_walker;
        HtmlLook m_outer;
    };

    PageWalker walkerInside() const
    {
        PageWalker walker(m_styles);
        walker.m_look = m_look;
        return walker;
    }

    void addText(const QString &text)
    {
        if (!m_look.hidesText()) {
            m_text += text;
            m_isUncertain |= m_look.isDoubtful() && !text.trimmed().isEmpty();
        }
    }

    /// Whether nothing of an element is shown.
    bool isUnseen(const GumboElement &element) const
    {
        return isSkipped(element) || m_look.inside(element, m_styles).isGone();
    }

    /// Lines of preformatted text, in which characters may draw a table.
    void appendLines(const QStringList &lines)
    {
        for (qsizetype next = 0; next < lines.size();) {
            if (const qsizetype count = boxTableLines(lines, next); count > 0) {
                readBoxTable(lines.sliced(next, count), m_blocks);
                next += count;
            } else {
                append(lines[next++]);
            }
        }
    }

    void append(const QString &text)
    {
        if (!text.trimmed().isEmpty()) {
            m_blocks.emplace_back(Paragraph{.text = text, .headingLevel = m_headingLevel});
        }
    }

    void walkChildren(const GumboElement &element, int depth)
    {
        if (depth >= maxTagDepth) {
            m_isTooDeep = true;
            return;
        }
        if (const std::vector<RowOfBoxes> nested = nestedRowsOfBoxes(element); !nested.empty()) {
            flush();
            walkRowsOfBoxes(nested, depth + 1);
            return;
        }
        const std::vector<const GumboElement *> rows = rowsOfBoxes(element);
        for (unsigned int i = 0; i < element.children.length; ++i) {
            if (!rows.empty() && elementAt(element, i) == rows.front()) {
                flush();
                walkRowsOfBoxes(boxesIn(rows), depth + 1);
                while (elementAt(element, i) != rows.back()) {
                    ++i;
                }
                continue;
            }
            walk(*static_cast<const GumboNode *>(element.children.data[i]), depth + 1);
        }
    }

    void walkElement(const GumboElement &element, int depth)
    {
        if (element.tag == GUMBO_TAG_IFRAME || element.tag == GUMBO_TAG_FRAME || element.tag == GUMBO_TAG_OBJECT) {
            walkFrame(element);
            return;
        }
        if (isSkipped(element)) {
            return;
        }
        const Inside inside(*this, element);
        if (m_look.isGone()) {
            return;
        }
        if (m_isInCell && (isNoPartOfANumber(element.tag) || m_look.isNoPartOfANumber())) {
            m_isUncertain |= hasText(element, depth);
            return;
        }
        if (element.tag == GUMBO_TAG_IMG) {
            m_hasPicture |= !isSpacer(element);
            return;
        }
        if (element.tag == GUMBO_TAG_INPUT) {
            addText(shownValue(element));
            return;
        }
        if (element.tag == GUMBO_TAG_TABLE) {
            flush();
            walkTable(element, depth);
            return;
        }
        if (const int columns = columnsOfBoxes(attribute(element, "style")); columns > 1 && arePlacedInOrder(element)) {
            flush();
            walkBoxes(element, columns, depth);
            return;
        }
        if (const std::vector<PlacedBox> boxes = placedBoxes(element); !boxes.empty()) {
            flush();
            walkPlacedBoxes(boxes, depth);
            return;
        }
        if (const std::vector<RowOfBoxes> rows = rowsOfShownTable(element, m_look, m_styles); !rows.empty()) {
            flush();
            walkRowsOfBoxes(rows, depth);
            return;
        }
        if (!isBlockElement(element.tag)) {
            walkChildren(element, depth);
            return;
        }
        if (element.tag == GUMBO_TAG_BR && std::all_of(m_text.cbegin(), m_text.cend(), isHtmlSpace)) {
            m_lines.append(QString());
        }
        flush();
        const int outerLevel = m_headingLevel;
        const bool wasPreformatted = m_isPreformatted;
        m_headingLevel = std::max(outerLevel, headingLevelOf(element.tag));
        m_isPreformatted |= element.tag == GUMBO_TAG_PRE;
        walkChildren(element, depth);
        flush();
        m_headingLevel = outerLevel;
        m_isPreformatted = wasPreformatted;
    }

    void walkFrame(const GumboElement &frame)
    {
        if (m_isInCell) {
            return;
        }
        std::vector<Block> blocks = blocksOfFrame(frame);
        if (!blocks.empty()) {
            flush();
            std::ranges::move(blocks, std::back_inserter(m_blocks));
        }
    }

    /// The page in a frame: its own text goes before an address.
    std::vector<Block> blocksOfFrame(const GumboElement &frame) const
    {
        if (const QString page = attribute(frame, "srcdoc"); !page.isEmpty()) {
            Result<Document> inner = readHtmlText(page, {}, m_frames);
            return inner ? std::move(inner->blocks) : std::vector<Block>();
        }
        const QString address = attribute(frame, frame.tag == GUMBO_TAG_OBJECT ? "data" : "src");
        return m_frames && !address.isEmpty() ? m_frames(address) : std::vector<Block>();
    }

    bool hasText(const GumboElement &element, int depth)
    {
        PageWalker inner = walkerInside();
        inner.walkChildren(element, depth);
        m_isTooDeep |= inner.m_isTooDeep;
        return !inner.takeBlocks().empty();
    }

    void walkTable(const GumboElement &table, int depth)
    {
        TableBuilder builder;
        walkRows(table, builder, depth);
        builder.finishInto(m_blocks);
    }

    static std::vector<RowOfBoxes> boxesIn(const std::vector<const GumboElement *> &rows)
    {
        std::vector<RowOfBoxes> boxes(rows.size());
        for (std::size_t row = 0; row < rows.size(); ++row) {
            for (unsigned int i = 0; i < rows[row]->children.length; ++i) {
                if (const GumboElement *box = elementAt(*rows[row], i)) {
                    boxes[row].push_back({{rows[row], box}, shareOfBox(attribute(*box, "style")).value_or(1)});
                }
            }
        }
        return boxes;
    }

    void walkRowsOfBoxes(const std::vector<RowOfBoxes> &rows, int depth)
    {
        TableBuilder builder;
        for (const RowOfBoxes &row : rows) {
            builder.startRow();
            for (const TableBox &box : row) {
                if (std::optional<SourceCell> cell = readBox(box.path, depth + 1)) {
                    cell->columnSpan = box.columnSpan;
                    cell->rowSpan = box.rowSpan;
                    builder.add(std::move(*cell));
                }
            }
        }
        builder.finishInto(m_blocks);
    }

    /// Nothing if the box is not shown, or one of those that it stands in.
    std::optional<SourceCell> readBox(std::span<const GumboElement *const> path, int depth)
    {
        if (isUnseen(*path.front())) {
            return std::nullopt;
        }
        if (path.size() == 1) {
            return readCell(*path.front(), depth);
        }
        const Inside inside(*this, *path.front());
        return readBox(path.subspan(1), depth + 1);
    }

    /// Boxes that a browser lays out in rows, each in the next place that has room for it.
    void walkBoxes(const GumboElement &grid, int columns, int depth)
    {
        TableBuilder builder;
        for (unsigned int i = 0; i < grid.children.length; ++i) {
            const auto &child = *static_cast<const GumboNode *>(grid.children.data[i]);
            if (child.type != GUMBO_NODE_ELEMENT || isUnseen(child.v.element)) {
                continue;
            }
            SourceCell cell = readCell(child.v.element, depth + 1);
            const QString style = attribute(child.v.element, "style");
            cell.columnSpan = std::clamp(spanOfBox(style, u"grid-column"_qs).value_or(1), 1, columns);
            cell.rowSpan = std::max(spanOfBox(style, u"grid-row"_qs).value_or(1), 1);
            while (!builder.hasRoom(cell.columnSpan, columns)) {
                builder.startRow();
            }
            builder.add(std::move(cell));
        }
        builder.finishInto(m_blocks);
    }

    /// Boxes that all say where they stand, whatever their order in the page.
    void walkPlacedBoxes(const std::vector<PlacedBox> &boxes, int depth)
    {
        TableBuilder builder;
        int row = -1;
        for (const PlacedBox &box : boxes) {
            for (; row < box.place.top(); ++row) {
                builder.startRow();
            }
            SourceCell cell = readCell(*box.element, depth + 1);
            cell.columnSpan = box.place.width();
            cell.rowSpan = box.place.height();
            builder.add(std::move(cell));
        }
        builder.finishInto(m_blocks);
    }

    /// Rows of a table, or of a part of it.
    void walkRows(const GumboElement &parent, TableBuilder &builder, int depth)
    {
        for (unsigned int i = 0; i < parent.children.length; ++i) {
            const auto &child = *static_cast<const GumboNode *>(parent.children.data[i]);
            if (child.type != GUMBO_NODE_ELEMENT || isUnseen(child.v.element)) {
                continue;
            }
            switch (child.v.element.tag) {
            case GUMBO_TAG_THEAD:
            case GUMBO_TAG_TBODY:
            case GUMBO_TAG_TFOOT: {
                const Inside inside(*this, child.v.element);
                walkRows(child.v.element, builder, depth + 1);
                builder.endGroup();
                break;
            }
            case GUMBO_TAG_TR:
                walkRow(child.v.element, builder, depth + 1);
                break;
            case GUMBO_TAG_CAPTION:
                walkElement(child.v.element, depth + 1);
                break;
            default:
                break;
            }
        }
    }

    void walkRow(const GumboElement &row, TableBuilder &builder, int depth)
    {
        // Word ends a table with such a row, whose cells only hold the columns' widths.
        if (attribute(row, "height") == u"0") {
            builder.setColumnWidths(widthsOf(row));
            return;
        }
        const Inside inside(*this, row);
        builder.startRow();
        for (unsigned int i = 0; i < row.children.length; ++i) {
            const auto &child = *static_cast<const GumboNode *>(row.children.data[i]);
            // A hidden cell takes no place: some editors leave cells that a merged one covers in the page like that.
            const bool isCell = child.type == GUMBO_NODE_ELEMENT &&
                                (child.v.element.tag == GUMBO_TAG_TD || child.v.element.tag == GUMBO_TAG_TH) &&
                                !isHidden(child.v.element) && !m_look.inside(child.v.element, m_styles).isGone();
            if (isCell) {
                builder.add(readCell(child.v.element, depth + 1));
            }
        }
    }

    static std::vector<double> widthsOf(const GumboElement &row)
    {
        constexpr double millimetresPerPixel = 25.4 / 96;
        constexpr double unknown = 1000;
        std::vector<double> widths;
        for (unsigned int i = 0; i < row.children.length; ++i) {
            const auto &child = *static_cast<const GumboNode *>(row.children.data[i]);
            if (child.type == GUMBO_NODE_ELEMENT) {
                bool isNumber = false;
                const double pixels = attribute(child.v.element, "width").toDouble(&isNumber);
                widths.push_back(isNumber ? pixels * millimetresPerPixel : unknown);
            }
        }
        return widths;
    }

    SourceCell readCell(const GumboElement &element, int depth)
    {
        const Inside inside(*this, element);
        PageWalker content = walkerInside();
        content.m_isInCell = true;
        content.m_headingLevel = m_headingLevel;
        content.walkChildren(element, depth);
        SourceCell cell{.columnSpan = spanAttribute(element, "colspan"),
                        .rowSpan = spanAttribute(element, "rowspan"),
                        .blocks = content.takeBlocks(),
                        .uncertain = content.m_isUncertain,
                        .lines = content.m_lines};
        // A cell that only shows a picture is not blank: the picture may be of a number.
        cell.uncertain |= content.m_hasPicture && cell.blocks.empty();
        m_isTooDeep |= content.m_isTooDeep;
        return cell;
    }

    const HtmlStyles &m_styles;
    HtmlLook m_look; ///< of the text where the walker is
    FrameReader m_frames;
    std::vector<Block> m_blocks;
    QString m_text;
    QStringList m_lines; ///< as they stand, blank ones too
    int m_headingLevel = 0;
    bool m_isPreformatted = false;
    bool m_isInCell = false;
    bool m_isUncertain = false;
    bool m_hasPicture = false;
    bool m_isTooDeep = false;
};

/// The text of the page's first <title>.
QString titleOf(const GumboNode &root)
{
    if (root.type != GUMBO_NODE_ELEMENT) {
        return {};
    }
    for (unsigned int i = 0; i < root.v.element.children.length; ++i) {
        const auto &child = *static_cast<const GumboNode *>(root.v.element.children.data[i]);
        if (child.type != GUMBO_NODE_ELEMENT) {
            continue;
        }
        if (child.v.element.tag == GUMBO_TAG_HEAD) {
            return titleOf(child);
        }
        if (child.v.element.tag == GUMBO_TAG_TITLE && child.v.element.children.length > 0) {
            return collapsed(utf8(static_cast<const GumboNode *>(child.v.element.children.data[0])->v.text.text));
        }
    }
    return {};
}

/// The element name that begins at a position; empty if none does.
QStringView nameAt(QStringView html, qsizetype position)
{
    qsizetype end = position;
    while (end < html.size() && (html[end].isLetterOrNumber() || html[end] == u':')) {
        ++end;
    }
    return html.sliced(position, end - position);
}

/// How deep the tags are nested at most. Elements whose end tag is often left out do not count: they close each other.
int depthOfTags(QStringView html)
{
    static const QStringList uncounted{u"p"_qs,     u"li"_qs,     u"td"_qs,   u"th"_qs,    u"tr"_qs,     u"dt"_qs,
                                       u"dd"_qs,    u"option"_qs, u"br"_qs,   u"hr"_qs,    u"img"_qs,    u"col"_qs,
                                       u"input"_qs, u"meta"_qs,   u"link"_qs, u"tbody"_qs, u"thead"_qs,  u"tfoot"_qs,
                                       u"base"_qs,  u"param"_qs,  u"area"_qs, u"embed"_qs, u"source"_qs, u"wbr"_qs};
    int depth = 0;
    int deepest = 0;
    for (qsizetype tag = html.indexOf(u'<'); tag >= 0; tag = html.indexOf(u'<', tag + 1)) {
        const QStringView rest = html.sliced(tag + 1);
        const bool isEnd = rest.startsWith(u'/');
        const QStringView name = nameAt(rest, isEnd ? 1 : 0);
        const bool isRaw =
            name.compare(u"script", Qt::CaseInsensitive) == 0 || name.compare(u"style", Qt::CaseInsensitive) == 0;
        // What stands in these is no markup: a script may compare with "a<b".
        if (rest.startsWith(u"!--") || (isRaw && !isEnd)) {
            tag = isRaw ? html.indexOf(QString(u"</"_qs).append(name), tag, Qt::CaseInsensitive)
                        : html.indexOf(u"-->", tag);
            if (tag < 0) {
                break;
            }
        } else if (!name.isEmpty() && !isRaw && !uncounted.contains(name, Qt::CaseInsensitive)) {
            depth = std::max(depth + (isEnd ? -1 : 1), 0);
            deepest = std::max(deepest, depth);
        }
    }
    return deepest;
}

/// What a page says of its own encoding, in <meta> or in an XML declaration.
QByteArray encodingDeclaredIn(const QByteArray &content)
{
    static const QRegularExpression declaration(
        u"<(?:meta\\b[^>]*?charset|\\?xml\\b[^>]*?encoding)\\s*=\\s*[\"']?\\s*([a-z0-9_:.-]+)"_qs,
        QRegularExpression::CaseInsensitiveOption);
    return declaration.match(QString::fromLatin1(content.left(16 * 1024))).captured(1).toLatin1();
}

} // namespace

Result<Document> readHtmlText(const QString &html, const QString &name, const FrameReader &frames)
{
    const Error tooDeep{QCoreApplication::translate(
                            "Reader", "The elements of %1 are nested too deeply to be a report. Save the page again "
                                      "from the browser and open that.")
                            .arg(name)};
    if (depthOfTags(html) > maxTagDepth) {
        return tooDeep;
    }
    const QByteArray bytes = html.toUtf8();
    const auto destroy = [](GumboOutput *output) { gumbo_destroy_output(&kGumboDefaultOptions, output); };
    const std::unique_ptr<GumboOutput, decltype(destroy)> page(
        gumbo_parse_with_options(&kGumboDefaultOptions, bytes.constData(), size_t(bytes.size())), destroy);

    const HtmlStyles styles(*page->root);
    PageWalker walker(styles, frames);
    walker.walk(*page->root, 0);
    Document document;
    document.kind = SourceKind::Html;
    document.title = titleOf(*page->root);
    document.blocks = walker.takeBlocks();
    if (walker.isTooDeep()) {
        return tooDeep;
    }
    return document;
}

Result<Document> readHtmlBytes(const QByteArray &content, const QByteArray &declaredEncoding, const QString &name,
                               const FrameReader &frames)
{
    return readHtmlText(
        decodeText(content, declaredEncoding.isEmpty() ? encodingDeclaredIn(content) : declaredEncoding), name, frames);
}

namespace {

/// Frames that a browser saved beside the page. Only files below the page's folder are read, and no frames of frames
/// beyond a few.
std::vector<Block> readFrame(const QDir &folder, const QString &address, int depth)
{
    constexpr int deepest = 3;
    const QUrl url(address);
    const QFileInfo info(folder.filePath(url.path(QUrl::FullyDecoded)));
    const bool isBelow = info.canonicalFilePath().startsWith(folder.canonicalPath() + u'/');
    QFile file(info.filePath());
    if (depth >= deepest || !url.isRelative() || url.path().isEmpty() || !isBelow || !info.isFile() ||
        info.size() > ReadLimits::unpackedBytes || !file.open(QIODevice::ReadOnly)) {
        return {};
    }
    Result<Document> frame = readHtmlBytes(file.readAll(), {}, info.fileName(), [&info, depth](const QString &inner) {
        return readFrame(info.dir(), inner, depth + 1);
    });
    return frame ? std::move(frame->blocks) : std::vector<Block>();
}

} // namespace

Result<Document> readHtml(const QByteArray &content, const QString &name, const QString &folder)
{
    if (folder.isEmpty()) {
        return readHtmlBytes(content, {}, name);
    }
    return readHtmlBytes(content, {}, name,
                         [dir = QDir(folder)](const QString &address) { return readFrame(dir, address, 0); });
}

} // namespace disclosure
