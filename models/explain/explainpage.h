// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/forms/form.h"
#include "models/report/result.h"
#include "models/source/reader.h"

#include <QImage>

namespace disclosure {

/// How a page was read, drawn over it (see PageExplanation). `page` counts from 1. Needs a QGuiApplication, for the
/// fonts. A source without pages is an error, and a page that the file does not have.
Result<QImage> explainPage(const QString &path, const ReadOptions &options, int page, const FormRegistry &registry);

} // namespace disclosure
