// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/pdffollower.h"

#include "models/source/dottedlines.h"
#include "models/source/pdfcontent.h"
#include "models/source/pdfgraphics.h"
#include "models/source/pdfmatrix.h"
#include "models/source/pdfobjects.h"
#include "models/source/pdfoperators.h"
#include "models/source/pdfpath.h"
#include "models/source/pdfskew.h"
#include "models/source/pdftextstate.h"

#include <QLoggingCategory>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace disclosure {

namespace {

Q_LOGGING_CATEGORY(lcPdfContent, "disclosure.source.pdf", QtWarningMsg)

/// Browsers draw borders as filled rectangles; a fill up to this thickness (points) is a line.
constexpr double thickestLine = 4.0;
constexpr int deepestForm = 12;
/// What is less opaque is not seen, or what is more opaque hides what is below; between them the picture tells.
constexpr double invisible = 0.1;
constexpr double nearlyOpaque = 0.85;
constexpr double opaque = 0.99;

class PageFollower {
public:
    PageFollower(const PdfMatrix &page, const QRectF &shown, PdfShared &shared)
        : m_shared(shared), m_page(shown), m_order(shown), m_pageArea(shown.width() * shown.height())
    {
        m_state.matrix = page;
    }

    void follow(std::string_view content, const QPDFObjectHandle &resources, ShownTexts::Stream stream)
    {
        const ShownTexts::Stream outerStream = std::exchange(m_stream, stream);
        const std::vector<Mark> marks = m_marks;
        const QPDFObjectHandle outer = std::exchange(m_resources, resources);
        const std::vector<State> stack = std::exchange(m_stack, {});
        const State state = m_state;
        PdfContentScanner *outerScanner = m_scanner;
        PdfContentScanner scanner(content);
        m_scanner = &scanner;
        try {
            while (scanner.next()) {
                if (const std::optional<PdfOperator> op = pdfOperatorOf(scanner.op())) {
                    execute(*op);
                }
            }
        } catch (const std::exception &problem) {
            qCInfo(lcPdfContent) << "content stream:" << problem.what(); // what was followed so far stands
        }
        m_scanner = outerScanner;
        m_stream = outerStream;
        m_marks = marks;
        m_state = state;
        m_stack = stack;
        m_resources = outer;
    }

    /// What is shown over the page, so far as it hides or shows text. ISO 32000-1, 12.5.5.
    void followAnnotation(QPDFObjectHandle annotation)
    {
        constexpr int notShown = 2 | 32; // Hidden, NoView
        QPDFObjectHandle flags = annotation.getKey("/F");
        QPDFObjectHandle look = annotation.getKey("/AP");
        look = look.isDictionary() ? look.getKey("/N") : look;
        if (QPDFObjectHandle state = annotation.getKey("/AS"); look.isDictionary() && state.isName()) {
            look = look.getKey(state.getName());
        }
        const bool isShown = !flags.isInteger() || (flags.getIntValueAsInt() & notShown) == 0;
        QPDFObjectHandle place = annotation.getKey("/Rect");
        if (!isShown || !look.isStream() || !place.isRectangle() || !look.getDict().getKey("/BBox").isRectangle() ||
            annotation.getKey("/Subtype").isNameAndEquals("/Popup") ||
            m_shared.layers.isHidden(annotation.getKey("/OC"))) {
            return;
        }
        const State outer = m_state;
        m_state.matrix = toPlace(look.getDict(), rectangleOf(place)).then(m_state.matrix);
        m_isAnnotation = true;
        drawForm(look);
        m_isAnnotation = false;
        m_state = outer;
    }

    /// Once all of the page is followed.
    PageDrawing finish()
    {
        const std::vector<QLineF> lines = linesOfDots(m_dots);
        m_drawing.lines.insert(m_drawing.lines.end(), lines.begin(), lines.end());
        m_drawing.skew = m_skew.degrees();
        keepStraight(m_drawing.lines, m_drawing.skew);
        m_drawing.unseen = m_order.unseen();
        return std::move(m_drawing);
    }

private:
    struct State {
        PdfMatrix matrix;
        bool fillIsWhite = false;
        bool strokeIsWhite = false;
        PdfGraphics graphics;
        PdfTextStyle text;
        std::optional<QRectF> clip; ///< around the clipping path, on the shown page
        bool isClipExact = true;    ///< the clipping path is that box
    };

    struct Mark {
        bool isWatermark = false;
        bool isHidden = false; ///< belongs to a layer that is not shown
    };

    double number(std::size_t index) const
    {
        const std::vector<PdfOperand> &operands = m_scanner->operands();
        return index < operands.size() ? operands[index].number : 0;
    }

    void execute(PdfOperator op)
    {
        switch (op) {
        case PdfOperator::Save:
            m_stack.push_back(m_state);
            break;
        case PdfOperator::Restore:
            if (!m_stack.empty()) {
                m_state = m_stack.back();
                m_stack.pop_back();
            }
            break;
        case PdfOperator::Transform:
            m_state.matrix = operandsAsMatrix().then(m_state.matrix);
            break;
        case PdfOperator::State:
            m_state.graphics.apply(m_resources, name());
            break;
        case PdfOperator::LineWidth:
            m_state.graphics.lineWidth = number(0);
            break;
        case PdfOperator::Object:
            drawObject();
            break;
        case PdfOperator::InlineImage:
            drawInlineImage();
            break;
        case PdfOperator::Shade:
            cover({cornersOf(m_state.clip.value_or(m_page))}, false, {}, m_state.graphics.fill.opacity);
            break;
        case PdfOperator::Fill:
            m_state.fillIsWhite = operandsAreWhite(m_scanner->op() == "cs");
            setInk(m_state.graphics.fill);
            break;
        case PdfOperator::Stroke:
            m_state.strokeIsWhite = operandsAreWhite(m_scanner->op() == "CS");
            setInk(m_state.graphics.stroke);
            break;
        case PdfOperator::Mark:
            m_marks.push_back({marksWatermark(), name() == "/OC" && m_shared.layers.isHidden(markProperties())});
            break;
        case PdfOperator::MarkEnd:
            if (!m_marks.empty()) {
                m_marks.pop_back();
            }
            break;
        default:
            executePath(op);
            break;
        }
    }

    void executePath(PdfOperator op)
    {
        switch (op) {
        case PdfOperator::Move:
            m_path.moveTo(point(0));
            break;
        case PdfOperator::Line:
            m_path.lineTo(point(0));
            break;
        case PdfOperator::Curve:
            m_path.curveTo(point(4));
            break;
        case PdfOperator::ShortCurve:
            m_path.curveTo(point(2));
            break;
        case PdfOperator::Close:
            m_path.close();
            break;
        case PdfOperator::Rectangle:
            addRectangle(number(0), number(1), number(2), number(3));
            break;
        case PdfOperator::Paint:
            paint(m_scanner->op());
            break;
        case PdfOperator::Clip:
            m_clips = true;
            break;
        default:
            executeText(op);
            break;
        }
    }

    void executeText(PdfOperator op)
    {
        PdfTextStyle &style = m_state.text;
        switch (op) {
        case PdfOperator::TextStart:
            m_place.start();
            break;
        case PdfOperator::TextMatrix:
            m_place.moveTo(operandsAsMatrix());
            break;
        case PdfOperator::TextMoveAndLead:
            style.leading = -number(1);
            m_place.moveBy(number(0), number(1));
            break;
        case PdfOperator::TextMove:
            m_place.moveBy(number(0), number(1));
            break;
        case PdfOperator::NextLine:
            m_place.moveBy(0, -style.leading);
            break;
        case PdfOperator::TextFont:
            style.font = m_shared.fonts.find(m_resources, name());
            style.size = number(1);
            break;
        case PdfOperator::Text:
            showText();
            break;
        default:
            style.set(op, number(0));
            break;
        }
    }

    PdfMatrix operandsAsMatrix() const { return {number(0), number(1), number(2), number(3), number(4), number(5)}; }

    /// The first operand, if it is a name.
    std::string_view name() const
    {
        return m_scanner->operands().empty() ? std::string_view() : m_scanner->operands().front().name;
    }

    void setInk(PdfInk &ink)
    {
        const std::string_view op = m_scanner->op();
        if (op == "cs" || op == "CS") {
            ink.setSpace(m_resources, name());
        } else if (op.front() == 's' || op.front() == 'S') {
            ink.setColour(m_scanner->operands());
        } else {
            ink.setDeviceColour(m_scanner->operands());
        }
    }

    bool isInHiddenLayer() const
    {
        return std::any_of(m_marks.begin(), m_marks.end(), [](const Mark &mark) { return mark.isHidden; });
    }

    void showText()
    {
        const std::string_view op = m_scanner->op();
        if (op == "\"") {
            m_state.text.wordSpace = number(0);
            m_state.text.letterSpace = number(1);
        }
        if (op == "\"" || op == "'") {
            m_place.moveBy(0, -m_state.text.leading);
        }
        const QPointF way = m_place.matrix().then(m_state.matrix).textWay();
        PdfTextPlace::Shown shown = m_place.show(m_scanner->text(), m_state.text, m_state.matrix);
        if (m_state.text.mode >= 4) {
            m_state.isClipExact = false; // its letters become part of the clipping path
        }
        if (isInHiddenLayer()) {
            return; // Poppler leaves it out
        }
        const bool isWatermark = isAskew(way.x(), way.y()) || std::any_of(m_marks.begin(), m_marks.end(),
                                                                          [](const Mark &m) { return m.isWatermark; });
        m_shared.texts.add(m_stream, m_scanner->begin(), m_scanner->end(), isWatermark, shown.shift);
        if (isWatermark) {
            return;
        }
        if (!m_isAnnotation) {
            ++(m_state.text.isDrawn() ? m_drawing.visibleTexts : m_drawing.invisibleTexts);
        }
        if (!m_isAnnotation && m_state.text.isDrawn()) {
            m_skew.add(way);
        }
        PaintOrder::Text text{m_stream, m_scanner->begin(), std::move(shown.letters), {}, true, m_state.clip};
        ink(text);
        if (text.isDrawn) {
            m_drawing.scan.reset();
        }
        m_order.show(std::move(text));
    }

    /// In which colour a text is drawn, and whether it is.
    void ink(PaintOrder::Text &text) const
    {
        const PdfTextStyle &style = m_state.text;
        const PdfGraphics &graphics = m_state.graphics;
        const double fill = style.isFilled() ? graphics.fill.opacity * graphics.groupOpacity : 0;
        const double stroke = style.isStroked() ? graphics.stroke.opacity * graphics.groupOpacity : 0;
        // Text that only clips is seen if anything is painted through it.
        text.isDrawn = style.mode == 7 || (style.isDrawn() && std::max(fill, stroke) > invisible);
        const bool isFilled = fill > invisible;
        const PdfInk &plain = isFilled ? graphics.fill : graphics.stroke;
        const bool isPlain = !isFilled || stroke <= invisible || graphics.stroke.colour() == graphics.fill.colour();
        if (isPlain && std::max(fill, stroke) > opaque && !graphics.isMixed &&
            !(style.font && style.font->isColoured())) {
            text.colour = plain.colour();
        }
    }

    /// Something is painted over what was painted before, with the colour that it has where that is known.
    void cover(std::vector<PaintedArea::Outline> outlines, bool isEvenOdd, const PdfColour &colour, double ownOpacity)
    {
        const double opacity = ownOpacity * m_state.graphics.groupOpacity;
        if (isInHiddenLayer() || opacity < invisible) {
            return;
        }
        const bool isWhole = opacity > opaque && !m_state.graphics.isMixed && m_state.isClipExact && colour;
        m_drawing.scan.reset();
        PaintedArea area{std::move(outlines), isEvenOdd, m_state.clip, isWhole ? colour : PdfColour(),
                         isWhole ? PaintedArea::Cover::Whole : PaintedArea::Cover::Perhaps};
        if (opacity < nearlyOpaque || m_state.graphics.isMixed) {
            area.cover = PaintedArea::Cover::Nothing;
        }
        m_order.paint(std::move(area));
    }

    static PaintedArea::Outline cornersOf(const QRectF &box)
    {
        return {box.topLeft(), box.topRight(), box.bottomRight(), box.bottomLeft()};
    }

    /// Whether content is marked as no part of the report (ISO 32000-1, 14.8.2.2): /Artifact with the subtype
    /// /Watermark, the properties written out or named.
    bool marksWatermark()
    {
        const std::vector<PdfOperand> &operands = m_scanner->operands();
        if (operands.size() != 2 || operands.front().name != "/Artifact") {
            return false;
        }
        if (operands.back().kind != PdfOperand::Kind::Name) {
            return m_scanner->text().find("/Watermark") != std::string_view::npos;
        }
        QPDFObjectHandle named = markProperties();
        return named.isDictionary() && named.getKey("/Subtype").isNameAndEquals("/Watermark");
    }

    /// The properties that a mark names.
    QPDFObjectHandle markProperties()
    {
        const std::vector<PdfOperand> &operands = m_scanner->operands();
        return operands.size() == 2 ? resourceOf(m_resources, "/Properties", operands.back().name)
                                    : QPDFObjectHandle::newNull();
    }

    /// The operands from this one, as a point on the shown page.
    QPointF point(std::size_t first) const { return m_state.matrix.map({number(first), number(first + 1)}); }

    void addRectangle(double x, double y, double width, double height)
    {
        m_path.moveTo(m_state.matrix.map({x, y}));
        m_path.lineTo(m_state.matrix.map({x + width, y}));
        m_path.lineTo(m_state.matrix.map({x + width, y + height}));
        m_path.lineTo(m_state.matrix.map({x, y + height}));
        m_path.close();
    }

    void paint(std::string_view op)
    {
        if (op == "s" || op.front() == 'b') {
            m_path.close();
        }
        const bool fills = op.front() == 'f' || op.front() == 'F' || op.front() == 'B' || op.front() == 'b';
        const bool strokes = op == "S" || op == "s" || op.front() == 'B' || op.front() == 'b';
        const bool isDrawn = !m_isAnnotation && !isInHiddenLayer();
        if (strokes && !isInHiddenLayer()) {
            m_drawing.scan.reset();
        }
        for (const PdfPath::Subpath &subpath : m_path.subpaths()) {
            if (strokes && !m_state.strokeIsWhite && isDrawn) {
                const std::vector<QLineF> lines = subpath.lines();
                m_drawing.lines.insert(m_drawing.lines.end(), lines.begin(), lines.end());
            }
            if (fills && !m_state.fillIsWhite && isDrawn) {
                fillSubpath(subpath);
            }
        }
        if (fills) {
            coverWithPath(op.back() == '*');
        }
        if (strokes) {
            coverWithStrokes();
        }
        if (std::exchange(m_clips, false)) {
            clip();
        }
        m_path.clear();
    }

    void coverWithPath(bool isEvenOdd)
    {
        std::vector<PaintedArea::Outline> outlines;
        for (const PdfPath::Subpath &subpath : m_path.subpaths()) {
            outlines.push_back(subpath.points);
        }
        cover(std::move(outlines), isEvenOdd, m_state.graphics.fill.colour(), m_state.graphics.fill.opacity);
    }

    /// Thick strokes are grounds, too.
    void coverWithStrokes()
    {
        const PdfMatrix &m = m_state.matrix;
        const double width = m_state.graphics.lineWidth * std::sqrt(std::abs(m.a * m.d - m.b * m.c));
        for (const PdfPath::Subpath &subpath : m_path.subpaths()) {
            for (std::size_t i = 1; i < subpath.points.size() && width > thickestLine; ++i) {
                const QLineF line(subpath.points[i - 1], subpath.points[i]);
                if (line.length() > 0) {
                    const QLineF across = line.normalVector().unitVector();
                    const QPointF half(across.dx() * width / 2, across.dy() * width / 2);
                    cover({{line.p1() + half, line.p2() + half, line.p2() - half, line.p1() - half}}, false,
                          m_state.graphics.stroke.colour(), m_state.graphics.stroke.opacity);
                }
            }
        }
    }

    /// A path clips what is painted after it.
    void clip()
    {
        const QRectF box = m_path.box();
        m_state.clip = m_state.clip ? *m_state.clip & box : box;
        m_state.isClipExact = m_state.isClipExact && m_path.isRectangle();
    }

    /// A new colour space begins with black. One component (grey or a tint), three (RGB) or four (CMYK).
    bool operandsAreWhite(bool isNewSpace) const
    {
        const std::vector<PdfOperand> &operands = m_scanner->operands();
        if (isNewSpace || operands.empty()) {
            return false;
        }
        const double white = operands.size() == 4 ? 0.0 : 1.0;
        return std::all_of(operands.begin(), operands.end(), [white](const PdfOperand &operand) {
            return operand.kind == PdfOperand::Kind::Number && std::abs(operand.number - white) < 0.01;
        });
    }

    void drawObject()
    {
        QPDFObjectHandle object = resourceOf(m_resources, "/XObject", name());
        if (!object.isStream()) {
            return;
        }
        if (m_shared.layers.isHidden(object.getDict().getKey("/OC")) || isInHiddenLayer()) {
            return;
        }
        if (object.isImage(false)) {
            drawImage(isOpaqueImage(object.getDict()));
            m_drawing.scan = scanOf(object);
        } else if (object.isFormXObject() && m_depth < deepestForm) {
            const State outer = m_state;
            drawForm(object);
            m_state = outer;
        }
    }

    void drawForm(QPDFObjectHandle &form)
    {
        QPDFObjectHandle dictionary = form.getDict();
        m_state.matrix = matrixOf(dictionary.getKey("/Matrix")).then(m_state.matrix);
        if (QPDFObjectHandle box = dictionary.getKey("/BBox"); box.isRectangle()) {
            const QRectF shown = mapped(m_state.matrix, rectangleOf(box));
            m_state.clip = m_state.clip ? *m_state.clip & shown : shown;
        }
        if (dictionary.getKey("/Group").isDictionary()) {
            m_state.graphics.startGroup();
        }
        QPDFObjectHandle own = dictionary.getKey("/Resources");
        PdfPath path = std::exchange(m_path, {});
        ++m_depth;
        try {
            const std::shared_ptr<Buffer> content = form.getStreamData(qpdf_dl_generalized);
            follow(viewOf(*content), own.isDictionary() ? own : m_resources, nameOf(form));
        } catch (const std::exception &problem) {
            qCInfo(lcPdfContent) << "form:" << problem.what(); // the rest of the page can be followed all the same
        }
        --m_depth;
        m_path = std::move(path);
    }

    void drawImage(bool isOpaque)
    {
        constexpr double patch = 0.1; // of the page; what is larger and lets the page through is a watermark
        const QRectF box = mapped(m_state.matrix, QRectF(0, 0, 1, 1));
        const double area = box.width() * box.height() / std::max(1.0, m_pageArea);
        // A scanner may write a page in strips.
        m_drawing.pictureArea = std::min(1.0, m_drawing.pictureArea + (m_isAnnotation ? 0 : area));
        if (isOpaque && !m_isAnnotation) {
            coverTexts(area);
        }
        coverWithPicture(isOpaque || area < patch ? PaintedArea::Cover::Perhaps : PaintedArea::Cover::Nothing);
    }

    void coverWithPicture(PaintedArea::Cover cover)
    {
        const PdfMatrix &m = m_state.matrix;
        m_order.paint({.outlines = {{m.map({0, 0}), m.map({1, 0}), m.map({1, 1}), m.map({0, 1})}},
                       .clip = m_state.clip,
                       .cover = cover});
    }

    void drawInlineImage()
    {
        const std::vector<PdfOperand> &operands = m_scanner->operands();
        const bool isMask = std::any_of(operands.begin(), operands.end(), [](const PdfOperand &operand) {
            return operand.name == "/IM" || operand.name == "/ImageMask";
        });
        if (!isInHiddenLayer()) { // stencils are mostly letters
            m_drawing.scan.reset();
            coverWithPicture(isMask ? PaintedArea::Cover::Nothing : PaintedArea::Cover::Perhaps);
        }
    }

    /// A picture just drawn, if it leaves nothing of the page to be seen.
    std::optional<PdfScan> scanOf(const QPDFObjectHandle &image) const
    {
        const PdfGraphics &graphics = m_state.graphics;
        const bool isClipped = m_state.clip && (!m_state.isClipExact || !reachesOver(*m_state.clip, m_page));
        if (isClipped || graphics.isMixed || graphics.fill.opacity * graphics.groupOpacity <= opaque) {
            return {};
        }
        return scanOnPage(nameOf(image), m_state.matrix, m_page);
    }

    /// Pictures over the whole page hide the text that was drawn before the first of them.
    void coverTexts(double area)
    {
        constexpr double wholePage = 0.9;
        m_textsBelow = m_coveredArea > 0 ? m_textsBelow : m_drawing.visibleTexts;
        m_coveredArea += area;
        if (m_coveredArea >= wholePage) {
            m_drawing.invisibleTexts += m_textsBelow;
            m_drawing.visibleTexts -= std::exchange(m_textsBelow, 0);
        }
    }

    void fillSubpath(const PdfPath::Subpath &subpath)
    {
        constexpr double askew = 0.1; // points
        if (subpath.points.size() < 3) {
            return;
        }
        const QRectF box = m_state.clip ? subpath.box() & *m_state.clip : subpath.box();
        if (isDot(box)) {
            m_dots.push_back(box);
        } else if (subpath.isCurved) {
            return;
        } else if (const std::optional<QLineF> line = subpath.thinLine(thickestLine);
                   line && std::min(std::abs(line->dx()), std::abs(line->dy())) > askew) {
            m_drawing.lines.push_back(*line);
        } else if (box.height() <= thickestLine && box.width() > box.height()) {
            const double y = box.center().y();
            m_drawing.lines.emplace_back(box.left(), y, box.right(), y);
        } else if (box.width() <= thickestLine && box.height() > box.width()) {
            const double x = box.center().x();
            m_drawing.lines.emplace_back(x, box.top(), x, box.bottom());
        } else if (!box.isEmpty() && box.width() * box.height() * 2 < m_pageArea) {
            m_drawing.fills.push_back(box);
        }
    }

    PdfShared &m_shared;
    PageDrawing m_drawing;
    QRectF m_page; ///< as it is shown
    PaintOrder m_order;
    ShownTexts::Stream m_stream; ///< the one that is followed
    State m_state;
    PdfTextPlace m_place;
    std::vector<State> m_stack;
    std::vector<Mark> m_marks; ///< of content, that are open
    PdfPath m_path;
    std::vector<QRectF> m_dots;
    PdfSkew m_skew;
    QPDFObjectHandle m_resources;
    PdfContentScanner *m_scanner = nullptr;
    double m_pageArea = 0;
    double m_coveredArea = 0; ///< share of the page that opaque pictures cover
    int m_textsBelow = 0;     ///< visible texts drawn before the first of them
    int m_depth = 0;
    bool m_isAnnotation = false;
    bool m_clips = false; ///< the current path becomes a clipping path once it is painted
};

} // namespace

PageDrawing followPage(QPDFPageObjectHelper &page, PdfShared &shared)
{
    const PdfMatrix matrix = toShownPage(page);
    PageFollower follower(matrix, mapped(matrix, rectangleOf(page.getCropBox())), shared);
    const std::string content = contentOf(page);
    follower.follow(content, page.getAttribute("/Resources", false), nameOf(page.getObjectHandle()));
    QPDFObjectHandle annotations = page.getAttribute("/Annots", false);
    for (int i = 0; annotations.isArray() && i < annotations.getArrayNItems(); ++i) {
        if (QPDFObjectHandle annotation = annotations.getArrayItem(i); annotation.isDictionary()) {
            follower.followAnnotation(annotation);
        }
    }
    return follower.finish();
}

} // namespace disclosure
