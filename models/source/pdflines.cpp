// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/pdflines.h"

#include "models/source/dottedlines.h"
#include "models/source/pdfcontent.h"
#include "models/source/pdfwatermarks.h"

#include <QLoggingCategory>
#include <QPolygonF>
#include <QRectF>
#include <qpdf/Buffer.hh>
#include <qpdf/Pl_Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFLogger.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace disclosure {

namespace {

Q_LOGGING_CATEGORY(log, "disclosure.source.pdf", QtWarningMsg)

/// Browsers draw borders as filled rectangles; a fill up to this thickness (points) is a line.
constexpr double thickestLine = 4.0;
constexpr int deepestForm = 12;

/// x' = a·x + c·y + e, y' = b·x + d·y + f, as PDF writes it.
struct Matrix {
    double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;

    QPointF map(QPointF p) const { return {a * p.x() + c * p.y() + e, b * p.x() + d * p.y() + f}; }
    /// Where a text goes on to whose letters stand beside each other along x.
    QPointF textWay() const { return {a, b}; }
    /// First this one, then the other.
    Matrix then(const Matrix &o) const
    {
        return {a * o.a + b * o.c, a * o.b + b * o.d,       c * o.a + d * o.c,
                c * o.b + d * o.d, e * o.a + f * o.c + o.e, e * o.b + f * o.d + o.f};
    }
};

/// From the page's user space to points from the top left corner of the page as shown (CropBox and /Rotate applied).
Matrix toShownPage(QPDFPageObjectHelper &page)
{
    const QPDFObjectHandle::Rectangle box = page.getCropBox().getArrayAsRectangle();
    const double width = box.urx - box.llx;
    const double height = box.ury - box.lly;
    QPDFObjectHandle rotate = page.getAttribute("/Rotate", false);
    const int turn = rotate.isInteger() ? ((rotate.getIntValueAsInt() % 360) + 360) % 360 : 0;
    const Matrix toBox{1, 0, 0, 1, -box.llx, -box.lly};
    switch (turn) {
    case 90:
        return toBox.then({0, 1, 1, 0, 0, 0});
    case 180:
        return toBox.then({-1, 0, 0, 1, width, 0});
    case 270:
        return toBox.then({0, -1, -1, 0, height, width});
    default:
        return toBox.then({1, 0, 0, -1, 0, height});
    }
}

std::string_view viewOf(Buffer &buffer)
{
    return {reinterpret_cast<const char *>(buffer.getBuffer()), buffer.getSize()};
}

ShownTexts::Stream nameOf(const QPDFObjectHandle &object)
{
    return {object.getObjectID(), object.getGeneration()};
}

std::string contentOf(QPDFPageObjectHelper &page)
{
    Pl_Buffer content("content");
    page.pipeContents(&content);
    content.finish();
    return std::string(viewOf(*content.getBufferSharedPointer()));
}

enum class Operator {
    Save,
    Restore,
    Transform,
    Object,
    Move,
    Line,
    Curve,
    ShortCurve,
    Close,
    Rectangle,
    Paint,
    Fill,
    Stroke,
    Clip,
    TextMode,
    TextStart,
    TextMatrix,
    Text,
    Mark,
    MarkEnd
};

/// The operators that lines depend on; all others are passed over.
std::optional<Operator> operatorOf(std::string_view name)
{
    using enum Operator;
    static const std::unordered_map<std::string_view, Operator> operators = {
        {"q", Save},    {"Q", Restore},    {"cm", Transform}, {"Do", Object}, {"m", Move},       {"l", Line},
        {"c", Curve},   {"v", ShortCurve}, {"y", ShortCurve}, {"h", Close},   {"re", Rectangle}, {"S", Paint},
        {"s", Paint},   {"f", Paint},      {"F", Paint},      {"f*", Paint},  {"B", Paint},      {"B*", Paint},
        {"b", Paint},   {"b*", Paint},     {"n", Paint},      {"g", Fill},    {"rg", Fill},      {"k", Fill},
        {"sc", Fill},   {"scn", Fill},     {"cs", Fill},      {"G", Stroke},  {"RG", Stroke},    {"K", Stroke},
        {"SC", Stroke}, {"SCN", Stroke},   {"CS", Stroke},    {"W", Clip},    {"W*", Clip},      {"Tr", TextMode},
        {"Tj", Text},   {"TJ", Text},      {"'", Text},       {"\"", Text},   {"BT", TextStart}, {"Tm", TextMatrix},
        {"BDC", Mark},  {"BMC", Mark},     {"EMC", MarkEnd}};
    const auto it = operators.find(name);
    return it == operators.end() ? std::nullopt : std::optional(it->second);
}

class DrawingFollower {
public:
    DrawingFollower(const Matrix &page, QSizeF size, ShownTexts &texts)
        : m_texts(texts), m_pageArea(size.width() * size.height())
    {
        m_state.matrix = page;
    }

    void follow(std::string_view content, const QPDFObjectHandle &resources, ShownTexts::Stream stream)
    {
        const ShownTexts::Stream outerStream = std::exchange(m_stream, stream);
        const std::vector<bool> marks = m_marks;
        const QPDFObjectHandle outer = std::exchange(m_resources, resources);
        const std::vector<State> stack = std::exchange(m_stack, {});
        const State state = m_state;
        PdfContentScanner *outerScanner = m_scanner;
        PdfContentScanner scanner(content);
        m_scanner = &scanner;
        try {
            while (scanner.next()) {
                if (const std::optional<Operator> op = operatorOf(scanner.op())) {
                    execute(*op);
                }
            }
        } catch (const std::exception &problem) {
            qCInfo(log) << "content stream:" << problem.what(); // what was followed so far stands
        }
        m_scanner = outerScanner;
        m_stream = outerStream;
        m_marks = marks;
        m_state = state;
        m_stack = stack;
        m_resources = outer;
    }

    /// Once all of the page is followed: the lines that its dots make.
    void joinDots()
    {
        const std::vector<QLineF> lines = linesOfDots(std::exchange(m_dots, {}));
        drawing.lines.insert(drawing.lines.end(), lines.begin(), lines.end());
    }

    PageDrawing drawing;

private:
    struct State {
        Matrix matrix;
        bool fillIsWhite = false;
        bool strokeIsWhite = false;
        int textMode = 0;
        std::optional<QRectF> clip; ///< around the clipping path, on the shown page
    };

    double number(std::size_t index) const
    {
        const std::vector<PdfOperand> &operands = m_scanner->operands();
        return index < operands.size() ? operands[index].number : 0;
    }

    void execute(Operator op)
    {
        switch (op) {
        case Operator::Save:
            m_stack.push_back(m_state);
            break;
        case Operator::Restore:
            if (!m_stack.empty()) {
                m_state = m_stack.back();
                m_stack.pop_back();
            }
            break;
        case Operator::Transform:
            m_state.matrix =
                Matrix{number(0), number(1), number(2), number(3), number(4), number(5)}.then(m_state.matrix);
            break;
        case Operator::Object:
            drawObject();
            break;
        case Operator::Move:
            m_subpaths.emplace_back();
            addPoint({number(0), number(1)});
            break;
        case Operator::Line:
            addPoint({number(0), number(1)});
            break;
        case Operator::Curve:
            addCurve({number(4), number(5)});
            break;
        case Operator::ShortCurve:
            addCurve({number(2), number(3)});
            break;
        case Operator::Close:
            closeSubpath();
            break;
        case Operator::Rectangle:
            addRectangle(number(0), number(1), number(2), number(3));
            break;
        case Operator::Paint:
            paint(m_scanner->op());
            break;
        case Operator::Fill:
            m_state.fillIsWhite = operandsAreWhite(m_scanner->op() == "cs");
            break;
        case Operator::Stroke:
            m_state.strokeIsWhite = operandsAreWhite(m_scanner->op() == "CS");
            break;
        case Operator::Clip:
            m_clips = true;
            break;
        case Operator::TextMode:
            m_state.textMode = static_cast<int>(number(0));
            break;
        case Operator::TextStart:
            m_textMatrix = {};
            break;
        case Operator::TextMatrix:
            m_textMatrix = {number(0), number(1), number(2), number(3), number(4), number(5)};
            break;
        case Operator::Text:
            showText();
            break;
        case Operator::Mark:
            m_marks.push_back(marksWatermark());
            break;
        case Operator::MarkEnd:
            if (!m_marks.empty()) {
                m_marks.pop_back();
            }
            break;
        }
    }

    void showText()
    {
        constexpr int invisible = 3;
        const QPointF way = m_textMatrix.then(m_state.matrix).textWay();
        const bool isWatermark =
            isAskew(way.x(), way.y()) || std::find(m_marks.begin(), m_marks.end(), true) != m_marks.end();
        m_texts.add(m_stream, m_scanner->begin(), m_scanner->end(), isWatermark);
        if (!isWatermark) {
            ++(m_state.textMode == invisible ? drawing.invisibleTexts : drawing.visibleTexts);
        }
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
        QPDFObjectHandle properties = m_resources.isDictionary() ? m_resources.getKey("/Properties") : m_resources;
        if (!properties.isInitialized() || !properties.isDictionary()) {
            return false;
        }
        QPDFObjectHandle named = properties.getKey(std::string(operands.back().name));
        return named.isDictionary() && named.getKey("/Subtype").isNameAndEquals("/Watermark");
    }

    void addRectangle(double x, double y, double width, double height)
    {
        m_subpaths.emplace_back();
        for (const QPointF corner :
             {QPointF(x, y), QPointF(x + width, y), QPointF(x + width, y + height), QPointF(x, y + height)}) {
            addPoint(corner);
        }
        closeSubpath();
    }

    void paint(std::string_view op)
    {
        if (op == "s" || op.front() == 'b') {
            closeSubpath();
        }
        const bool fills = op.front() == 'f' || op.front() == 'F' || op.front() == 'B' || op.front() == 'b';
        const bool strokes = op == "S" || op == "s" || op.front() == 'B' || op.front() == 'b';
        for (const Subpath &subpath : m_subpaths) {
            if (strokes && !m_state.strokeIsWhite) {
                strokeSubpath(subpath);
            }
            if (fills && !m_state.fillIsWhite) {
                fillSubpath(subpath);
            }
        }
        if (std::exchange(m_clips, false)) {
            clip();
        }
        m_subpaths.clear();
    }

    /// A path clips what is painted after it.
    void clip()
    {
        QRectF box;
        for (const Subpath &subpath : m_subpaths) {
            box |= boxOf(subpath);
        }
        m_state.clip = m_state.clip ? *m_state.clip & box : box;
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
        const std::vector<PdfOperand> &operands = m_scanner->operands();
        if (operands.empty() || operands.front().kind != PdfOperand::Kind::Name) {
            return;
        }
        QPDFObjectHandle objects = m_resources.isDictionary() ? m_resources.getKey("/XObject") : QPDFObjectHandle();
        if (!objects.isInitialized() || !objects.isDictionary()) {
            return;
        }
        QPDFObjectHandle object = objects.getKey(std::string(operands.front().name));
        if (!object.isStream()) {
            return;
        }
        QPDFObjectHandle dictionary = object.getDict();
        if (object.isImage(false)) {
            const QPolygonF corners({m_state.matrix.map({0, 0}), m_state.matrix.map({1, 0}), m_state.matrix.map({1, 1}),
                                     m_state.matrix.map({0, 1})});
            const QRectF box = corners.boundingRect();
            const double area = box.width() * box.height() / std::max(1.0, m_pageArea);
            // A scanner may write a page in strips.
            drawing.pictureArea = std::min(1.0, drawing.pictureArea + area);
            if (isOpaque(dictionary)) {
                coverTexts(area);
            }
        } else if (object.isFormXObject() && m_depth < deepestForm) {
            const State outer = m_state;
            if (QPDFObjectHandle own = dictionary.getKey("/Matrix"); own.isMatrix()) {
                const QPDFObjectHandle::Matrix m = own.getArrayAsMatrix();
                m_state.matrix = Matrix{m.a, m.b, m.c, m.d, m.e, m.f}.then(m_state.matrix);
            }
            QPDFObjectHandle own = dictionary.getKey("/Resources");
            std::vector<Subpath> subpaths = std::exchange(m_subpaths, {});
            ++m_depth;
            try {
                const std::shared_ptr<Buffer> content = object.getStreamData(qpdf_dl_generalized);
                follow(viewOf(*content), own.isDictionary() ? own : m_resources, nameOf(object));
            } catch (const std::exception &problem) {
                qCInfo(log) << "form:" << problem.what(); // the rest of the page can be followed all the same
            }
            --m_depth;
            m_subpaths = std::move(subpaths);
            m_state = outer;
        }
    }

    static bool isOpaque(QPDFObjectHandle picture)
    {
        QPDFObjectHandle mask = picture.getKey("/ImageMask");
        return !picture.hasKey("/SMask") && !picture.hasKey("/Mask") && !(mask.isBool() && mask.getBoolValue());
    }

    /// Pictures over the whole page hide the text that was drawn before the first of them.
    void coverTexts(double area)
    {
        constexpr double wholePage = 0.9;
        m_textsBelow = m_coveredArea > 0 ? m_textsBelow : drawing.visibleTexts;
        m_coveredArea += area;
        if (m_coveredArea >= wholePage) {
            drawing.invisibleTexts += m_textsBelow;
            drawing.visibleTexts -= std::exchange(m_textsBelow, 0);
        }
    }

    struct Subpath {
        std::vector<QPointF> points;  ///< on the shown page
        std::vector<bool> isStraight; ///< whether a straight line leads to the point of the same index
        bool isCurved = false;
    };

    void addPoint(QPointF p, bool isStraight = true)
    {
        if (m_subpaths.empty()) {
            m_subpaths.emplace_back();
        }
        m_subpaths.back().points.push_back(m_state.matrix.map(p));
        m_subpaths.back().isStraight.push_back(isStraight);
    }

    void addCurve(QPointF end)
    {
        addPoint(end, false);
        m_subpaths.back().isCurved = true;
    }

    void closeSubpath()
    {
        if (!m_subpaths.empty() && !m_subpaths.back().points.empty()) {
            m_subpaths.back().points.push_back(m_subpaths.back().points.front());
            m_subpaths.back().isStraight.push_back(true);
        }
    }

    void strokeSubpath(const Subpath &subpath)
    {
        for (std::size_t i = 1; i < subpath.points.size(); ++i) {
            const QPointF from = subpath.points[i - 1];
            const QPointF to = subpath.points[i];
            const double dx = std::abs(from.x() - to.x());
            const double dy = std::abs(from.y() - to.y());
            if (subpath.isStraight[i] && std::min(dx, dy) < 0.5 && std::max(dx, dy) > 0.5) {
                drawing.lines.emplace_back(from, to);
            }
        }
    }

    static QRectF boxOf(const Subpath &subpath)
    {
        return QPolygonF(QList<QPointF>(subpath.points.begin(), subpath.points.end())).boundingRect();
    }

    void fillSubpath(const Subpath &subpath)
    {
        if (subpath.points.size() < 3) {
            return;
        }
        const QRectF box = m_state.clip ? boxOf(subpath) & *m_state.clip : boxOf(subpath);
        if (isDot(box)) {
            m_dots.push_back(box);
        } else if (subpath.isCurved) {
            return;
        } else if (box.height() <= thickestLine && box.width() > box.height()) {
            const double y = box.center().y();
            drawing.lines.emplace_back(box.left(), y, box.right(), y);
        } else if (box.width() <= thickestLine && box.height() > box.width()) {
            const double x = box.center().x();
            drawing.lines.emplace_back(x, box.top(), x, box.bottom());
        } else if (!box.isEmpty() && box.width() * box.height() * 2 < m_pageArea) {
            drawing.fills.push_back(box);
        }
    }

    ShownTexts &m_texts;
    ShownTexts::Stream m_stream; ///< the one that is followed
    State m_state;
    Matrix m_textMatrix; ///< without the moves from line to line
    std::vector<State> m_stack;
    std::vector<bool> m_marks; ///< open marks of content: whether they are watermarks'
    std::vector<Subpath> m_subpaths;
    std::vector<QRectF> m_dots;
    QPDFObjectHandle m_resources;
    PdfContentScanner *m_scanner = nullptr;
    double m_pageArea = 0;
    double m_coveredArea = 0; ///< share of the page that opaque pictures cover
    int m_textsBelow = 0;     ///< visible texts drawn before the first of them
    int m_depth = 0;
    bool m_clips = false; ///< the current path becomes a clipping path once it is painted
};

} // namespace

class PdfDrawings::Private {
public:
    QPDF pdf;
    std::vector<QPDFPageObjectHelper> pages;
    ShownTexts texts;

    /// Takes the watermarks' texts out of the pages and forms.
    void removeWatermarks()
    {
        for (const auto &[name, pieces] : texts.streams()) {
            QPDFObjectHandle object =
                hasWatermark(pieces) ? pdf.getObjectByID(name.first, name.second) : QPDFObjectHandle();
            if (object.isInitialized() && object.isStream()) {
                const std::shared_ptr<Buffer> content = object.getStreamData(qpdf_dl_generalized);
                object.replaceStreamData(disclosure::withoutWatermarks(viewOf(*content), pieces),
                                         QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
            } else if (object.isInitialized() && object.isDictionary()) {
                QPDFPageObjectHelper page(object);
                object.replaceKey("/Contents", pdf.newStream(disclosure::withoutWatermarks(contentOf(page), pieces)));
            }
        }
    }
};

PdfDrawings::PdfDrawings(const QByteArray &content, const QString &password) : d(std::make_unique<Private>())
{
    try {
        d->pdf.setSuppressWarnings(true);
        d->pdf.setLogger(QPDFLogger::create());
        d->pdf.processMemoryFile("PDF", content.constData(), static_cast<std::size_t>(content.size()),
                                 password.toUtf8().constData());
        d->pages = QPDFPageDocumentHelper(d->pdf).getAllPages();
    } catch (const std::exception &problem) {
        qCInfo(log) << problem.what();
        d->pages.clear();
    }
}

PdfDrawings::~PdfDrawings() = default;

PageDrawing PdfDrawings::page(int number) const
{
    if (number < 1 || number > static_cast<int>(d->pages.size())) {
        return {};
    }
    try {
        QPDFPageObjectHelper page = d->pages[number - 1];
        const QPDFObjectHandle::Rectangle box = page.getCropBox().getArrayAsRectangle();
        DrawingFollower follower(toShownPage(page), {box.urx - box.llx, box.ury - box.lly}, d->texts);
        const std::string content = contentOf(page);
        follower.follow(content, page.getAttribute("/Resources", false), nameOf(page.getObjectHandle()));
        follower.joinDots();
        return follower.drawing;
    } catch (const std::exception &problem) {
        qCInfo(log) << "page" << number << problem.what();
        return {};
    }
}

QByteArray PdfDrawings::withoutWatermarks() const
{
    if (!d->texts.isWorthRemoving()) {
        return {};
    }
    try {
        d->removeWatermarks();
        QPDFWriter writer(d->pdf);
        writer.setOutputMemory();
        writer.setPreserveEncryption(false);
        writer.setStreamDataMode(qpdf_s_preserve);
        writer.write();
        const std::shared_ptr<Buffer> file = writer.getBufferSharedPointer();
        return {reinterpret_cast<const char *>(file->getBuffer()), static_cast<qsizetype>(file->getSize())};
    } catch (const std::exception &problem) {
        qCInfo(log) << "without watermarks:" << problem.what();
        return {};
    }
}

} // namespace disclosure
