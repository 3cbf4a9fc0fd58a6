// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/pdflines.h"

#include <QFile>
#include <QLoggingCategory>
#include <QPolygonF>
#include <QRectF>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFLogger.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include <algorithm>
#include <cmath>
#include <map>
#include <string>

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

class DrawingParser final : public QPDFObjectHandle::ParserCallbacks {
public:
    DrawingParser(const Matrix &page, QSizeF size) : m_pageArea(size.width() * size.height()) { m_state.matrix = page; }

    void follow(QPDFObjectHandle contents, const QPDFObjectHandle &resources, bool isPage)
    {
        const QPDFObjectHandle outer = std::exchange(m_resources, resources);
        const auto stack = std::exchange(m_stack, {});
        const State state = m_state;
        try {
            if (isPage) {
                QPDFPageObjectHelper(contents).parseContents(this);
            } else {
                contents.parseAsContents(this);
            }
        } catch (const std::exception &problem) {
            qCInfo(log) << "content stream:" << problem.what();
        }
        m_state = state;
        m_stack = stack;
        m_resources = outer;
    }

    void handleObject(QPDFObjectHandle object) override
    {
        if (!object.isOperator()) {
            // Inline images and broken streams can pile up operands without end.
            if (m_operands.size() < 64) {
                m_operands.push_back(object);
            }
            return;
        }
        execute(object.getOperatorValue());
        m_operands.clear();
    }

    void handleEOF() override {}

    PageDrawing drawing;

private:
    struct State {
        Matrix matrix;
        bool fillIsWhite = false;
        bool strokeIsWhite = false;
    };

    double number(std::size_t index)
    {
        return index < m_operands.size() && m_operands[index].isNumber() ? m_operands[index].getNumericValue() : 0;
    }

    void execute(const std::string &op)
    {
        if (op == "q") {
            m_stack.push_back(m_state);
        } else if (op == "Q") {
            if (!m_stack.empty()) {
                m_state = m_stack.back();
                m_stack.pop_back();
            }
        } else if (op == "cm") {
            m_state.matrix = operandMatrix().then(m_state.matrix);
        } else if (op == "Do") {
            drawObject();
        } else if (!followPath(op) && !paint(op)) {
            followColour(op);
        }
    }

    Matrix operandMatrix() { return {number(0), number(1), number(2), number(3), number(4), number(5)}; }

    bool followPath(const std::string &op)
    {
        if (op == "m") {
            m_subpaths.emplace_back();
            addPoint({number(0), number(1)});
        } else if (op == "l") {
            addPoint({number(0), number(1)});
        } else if (op == "c") {
            addCurve({number(4), number(5)});
        } else if (op == "v" || op == "y") {
            addCurve({number(2), number(3)});
        } else if (op == "h") {
            closeSubpath();
        } else if (op == "re") {
            const double x = number(0), y = number(1), w = number(2), h = number(3);
            m_subpaths.emplace_back();
            for (const QPointF p : {QPointF(x, y), QPointF(x + w, y), QPointF(x + w, y + h), QPointF(x, y + h)}) {
                addPoint(p);
            }
            closeSubpath();
        } else {
            return false;
        }
        return true;
    }

    bool paint(const std::string &op)
    {
        static const std::map<std::string, std::pair<bool, bool>> painters = {
            {"S", {true, false}},  {"s", {true, false}}, {"f", {false, true}}, {"F", {false, true}},
            {"f*", {false, true}}, {"B", {true, true}},  {"B*", {true, true}}, {"b", {true, true}},
            {"b*", {true, true}},  {"n", {false, false}}};
        const auto it = painters.find(op);
        if (it == painters.end()) {
            return false;
        }
        if (op == "s" || op == "b" || op == "b*") {
            closeSubpath();
        }
        const auto [strokes, fills] = it->second;
        for (const Subpath &subpath : m_subpaths) {
            if (strokes && !m_state.strokeIsWhite) {
                strokeSubpath(subpath);
            }
            if (fills && !m_state.fillIsWhite) {
                fillSubpath(subpath);
            }
        }
        m_subpaths.clear();
        return true;
    }

    void followColour(const std::string &op)
    {
        static const std::string fillers[] = {"g", "rg", "k", "sc", "scn", "cs"};
        static const std::string strokers[] = {"G", "RG", "K", "SC", "SCN", "CS"};
        if (std::ranges::find(fillers, op) != std::end(fillers)) {
            m_state.fillIsWhite = operandsAreWhite(op == "cs");
        } else if (std::ranges::find(strokers, op) != std::end(strokers)) {
            m_state.strokeIsWhite = operandsAreWhite(op == "CS");
        }
    }

    /// A new colour space begins with black. One component (grey or a tint), three (RGB) or four (CMYK).
    bool operandsAreWhite(bool isNewSpace)
    {
        if (isNewSpace || m_operands.empty()) {
            return false;
        }
        const double white = m_operands.size() == 4 ? 0.0 : 1.0;
        return std::ranges::all_of(m_operands, [white](QPDFObjectHandle operand) {
            return operand.isNumber() && std::abs(operand.getNumericValue() - white) < 0.01;
        });
    }

    void drawObject()
    {
        if (m_operands.empty() || !m_operands.front().isName()) {
            return;
        }
        QPDFObjectHandle objects = m_resources.isDictionary() ? m_resources.getKey("/XObject") : QPDFObjectHandle();
        if (!objects.isInitialized() || !objects.isDictionary()) {
            return;
        }
        QPDFObjectHandle object = objects.getKey(m_operands.front().getName());
        if (!object.isStream()) {
            return;
        }
        QPDFObjectHandle dictionary = object.getDict();
        if (object.isImage(false)) {
            const QPolygonF corners({m_state.matrix.map({0, 0}), m_state.matrix.map({1, 0}), m_state.matrix.map({1, 1}),
                                     m_state.matrix.map({0, 1})});
            const QRectF box = corners.boundingRect();
            drawing.pictureArea = std::max(drawing.pictureArea, box.width() * box.height() / std::max(1.0, m_pageArea));
        } else if (object.isFormXObject() && m_depth < deepestForm) {
            const State outer = m_state;
            if (QPDFObjectHandle own = dictionary.getKey("/Matrix"); own.isMatrix()) {
                const QPDFObjectHandle::Matrix m = own.getArrayAsMatrix();
                m_state.matrix = Matrix{m.a, m.b, m.c, m.d, m.e, m.f}.then(m_state.matrix);
            }
            QPDFObjectHandle own = dictionary.getKey("/Resources");
            ++m_depth;
            auto operands = std::exchange(m_operands, {});
            auto subpaths = std::exchange(m_subpaths, {});
            follow(object, own.isDictionary() ? own : m_resources, false);
            m_operands = std::move(operands);
            m_subpaths = std::move(subpaths);
            --m_depth;
            m_state = outer;
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

    void fillSubpath(const Subpath &subpath)
    {
        if (subpath.isCurved || subpath.points.size() < 3) {
            return;
        }
        const QRectF box = QPolygonF(QList<QPointF>(subpath.points.begin(), subpath.points.end())).boundingRect();
        if (box.height() <= thickestLine && box.width() > box.height()) {
            const double y = box.center().y();
            drawing.lines.emplace_back(box.left(), y, box.right(), y);
        } else if (box.width() <= thickestLine && box.height() > box.width()) {
            const double x = box.center().x();
            drawing.lines.emplace_back(x, box.top(), x, box.bottom());
        }
    }

    State m_state;
    std::vector<State> m_stack;
    std::vector<QPDFObjectHandle> m_operands;
    std::vector<Subpath> m_subpaths;
    QPDFObjectHandle m_resources;
    double m_pageArea = 0;
    int m_depth = 0;
};

} // namespace

class PdfDrawings::Private {
public:
    QPDF pdf;
    std::vector<QPDFPageObjectHelper> pages;
};

PdfDrawings::PdfDrawings(const QString &path, const QString &password) : d(std::make_unique<Private>())
{
    try {
        d->pdf.setSuppressWarnings(true);
        d->pdf.setLogger(QPDFLogger::create());
        d->pdf.processFile(QFile::encodeName(path).constData(), password.toUtf8().constData());
        d->pages = QPDFPageDocumentHelper(d->pdf).getAllPages();
    } catch (const std::exception &problem) {
        qCInfo(log) << path << problem.what();
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
        DrawingParser parser(toShownPage(page), {box.urx - box.llx, box.ury - box.lly});
        parser.follow(page.getObjectHandle(), page.getAttribute("/Resources", false), true);
        return parser.drawing;
    } catch (const std::exception &problem) {
        qCInfo(log) << "page" << number << problem.what();
        return {};
    }
}

} // namespace disclosure
