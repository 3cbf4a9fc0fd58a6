// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/source/pdfmatrix.h"

#include <QRectF>

#include <string>
#include <string_view>
#include <utility>

class Buffer;
class QPDFObjectHandle;
class QPDFPageObjectHelper;

namespace disclosure {

// What a file's objects say, in this program's own types.

std::string_view viewOf(Buffer &buffer);
/// The number and generation of an object.
std::pair<int, int> nameOf(const QPDFObjectHandle &object);
/// All content streams of a page as one.
std::string contentOf(QPDFPageObjectHelper &page);

/// An entry of one of the resources' dictionaries, by both names with their slashes; null if there is none.
QPDFObjectHandle resourceOf(const QPDFObjectHandle &resources, const char *kind, std::string_view name);

/// That which changes nothing if the object is no matrix.
PdfMatrix matrixOf(QPDFObjectHandle object);
/// Of an array that is a rectangle.
QRectF rectangleOf(QPDFObjectHandle object);
/// Around a box that is mapped.
QRectF mapped(const PdfMatrix &matrix, const QRectF &box);

/// Whether nothing is seen through a picture, by its dictionary.
bool isOpaqueImage(QPDFObjectHandle picture);

/// From the user space of an annotation's form to the page's, so that the form fills its place there (ISO 32000-1,
/// 12.5.5).
PdfMatrix toPlace(QPDFObjectHandle form, const QRectF &place);

/// From the page's user space to points from the top left corner of the page as shown (CropBox and /Rotate applied).
PdfMatrix toShownPage(QPDFPageObjectHelper &page);

} // namespace disclosure
