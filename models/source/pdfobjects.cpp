// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/pdfobjects.h"

#include <QPolygonF>
#include <qpdf/Buffer.hh>
#include <qpdf/Pl_Buffer.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

namespace disclosure {

std::string_view viewOf(Buffer &buffer)
{
    return {reinterpret_cast<const char *>(buffer.getBuffer()), buffer.getSize()};
}

std::string contentOf(QPDFPageObjectHelper &page)
{
    Pl_Buffer content("content");
    page.pipeContents(&content);
    content.finish();
    return std::string(viewOf(*content.getBufferSharedPointer()));
}

std::pair<int, int> nameOf(const QPDFObjectHandle &object)
{
    return {object.getObjectID(), object.getGeneration()};
}

QPDFObjectHandle resourceOf(const QPDFObjectHandle &resources, const char *kind, std::string_view name)
{
    QPDFObjectHandle all = resources;
    QPDFObjectHandle entries = all.isInitialized() && all.isDictionary() ? all.getKey(kind) : QPDFObjectHandle();
    return entries.isInitialized() && entries.isDictionary() ? entries.getKey(std::string(name))
                                                             : QPDFObjectHandle::newNull();
}

PdfMatrix matrixOf(QPDFObjectHandle object)
{
    if (!object.isMatrix()) {
        return {};
    }
    const QPDFObjectHandle::Matrix m = object.getArrayAsMatrix();
    return {m.a, m.b, m.c, m.d, m.e, m.f};
}

QRectF mapped(const PdfMatrix &matrix, const QRectF &box)
{
    return QPolygonF({matrix.map(box.topLeft()), matrix.map(box.topRight()), matrix.map(box.bottomRight()),
                      matrix.map(box.bottomLeft())})
        .boundingRect();
}

QRectF rectangleOf(QPDFObjectHandle object)
{
    const QPDFObjectHandle::Rectangle box = object.getArrayAsRectangle();
    return QRectF(QPointF(box.llx, box.lly), QPointF(box.urx, box.ury)).normalized();
}

bool isOpaqueImage(QPDFObjectHandle picture)
{
    QPDFObjectHandle mask = picture.getKey("/ImageMask");
    return !picture.hasKey("/SMask") && !picture.hasKey("/Mask") && !(mask.isBool() && mask.getBoolValue());
}

PdfMatrix toPlace(QPDFObjectHandle form, const QRectF &place)
{
    const QRectF box = mapped(matrixOf(form.getKey("/Matrix")), rectangleOf(form.getKey("/BBox")));
    const double x = box.width() > 0 ? place.width() / box.width() : 1;
    const double y = box.height() > 0 ? place.height() / box.height() : 1;
    return {x, 0, 0, y, place.left() - box.left() * x, place.top() - box.top() * y};
}

PdfMatrix toShownPage(QPDFPageObjectHelper &page)
{
    const QPDFObjectHandle::Rectangle box = page.getCropBox().getArrayAsRectangle();
    const double width = box.urx - box.llx;
    const double height = box.ury - box.lly;
    QPDFObjectHandle rotate = page.getAttribute("/Rotate", false);
    const int turn = rotate.isInteger() ? ((rotate.getIntValueAsInt() % 360) + 360) % 360 : 0;
    const PdfMatrix toBox{1, 0, 0, 1, -box.llx, -box.lly};
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

} // namespace disclosure
