// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/qpdfversion.h"

#include <qpdf/QPDF.hh>

namespace disclosure {

QString qpdfVersion()
{
    return QString::fromStdString(QPDF::QPDFVersion());
}

} // namespace disclosure
