// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/pdflayers.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <algorithm>
#include <vector>

namespace disclosure {

PdfLayers::PdfLayers(QPDF &pdf)
{
    QPDFObjectHandle properties = pdf.getRoot().getKey("/OCProperties");
    QPDFObjectHandle usual = properties.isDictionary() ? properties.getKey("/D") : properties;
    if (!usual.isDictionary()) {
        return;
    }
    m_areOff = usual.getKey("/BaseState").isNameAndEquals("/OFF");
    QPDFObjectHandle others = usual.getKey(m_areOff ? "/ON" : "/OFF");
    for (int i = 0; others.isArray() && i < others.getArrayNItems(); ++i) {
        m_others.insert({others.getArrayItem(i).getObjectID(), others.getArrayItem(i).getGeneration()});
    }
}

bool PdfLayers::isOff(const QPDFObjectHandle &layer) const
{
    return m_areOff != (m_others.count({layer.getObjectID(), layer.getGeneration()}) > 0);
}

bool PdfLayers::isHidden(QPDFObjectHandle layer) const
{
    if (!layer.isInitialized() || !layer.isDictionary()) {
        return false;
    }
    if (layer.getKey("/Type").isNameAndEquals("/OCG")) {
        return isOff(layer);
    }
    if (!layer.getKey("/Type").isNameAndEquals("/OCMD")) {
        return false;
    }
    QPDFObjectHandle members = layer.getKey("/OCGs");
    std::vector<bool> areOff;
    if (members.isDictionary()) {
        areOff.push_back(isOff(members));
    }
    for (int i = 0; members.isArray() && i < members.getArrayNItems(); ++i) {
        if (members.getArrayItem(i).isDictionary()) {
            areOff.push_back(isOff(members.getArrayItem(i)));
        }
    }
    if (areOff.empty()) {
        return false;
    }
    const auto off = std::count(areOff.begin(), areOff.end(), true);
    const auto all = static_cast<std::ptrdiff_t>(areOff.size());
    QPDFObjectHandle policy = layer.getKey("/P");
    if (policy.isNameAndEquals("/AllOn")) {
        return off > 0;
    }
    if (policy.isNameAndEquals("/AnyOff")) {
        return off == 0;
    }
    return policy.isNameAndEquals("/AllOff") ? off < all : off == all;
}

} // namespace disclosure
