// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/forms/form.h"
#include "models/source/document.h"

#include <QString>

#include <optional>
#include <vector>

namespace disclosure {

/// The year that a caption speaks of: 2022年度, 上年度, 本年度. Nothing if it names none, or several. `thisYear` is the
/// report's, 0 if it is not known: then words such as 上年度 name none.
std::optional<int> yearOfCaption(const QString &caption, int thisYear);

/// What stands above the tables of a document, read for the years that it names.
class CaptionYears {
public:
    CaptionYears(const Document &document, const std::vector<Form> &forms, int thisYear);

    /// The year that the nearest line above a block names, as far up as the table or the heading before it. Sentences
    /// of the narrative speak of any year and do not count.
    std::optional<int> above(int block) const;
    /// The same of the nearest line below a block.
    std::optional<int> below(int block) const;
    /// The year of the report that a block stands in, by the nearest title above it: last year's whole report may be
    /// attached.
    std::optional<int> ofReport(int block) const;

private:
    struct Line {
        QString text;
        int block = 0;
        bool isHeading = false;
        bool hasValues = false; ///< a row of a table
    };

    bool isCaption(const Line &line) const;

    std::vector<Line> m_lines; ///< empty ones stand for tables
    int m_thisYear;
};

} // namespace disclosure
