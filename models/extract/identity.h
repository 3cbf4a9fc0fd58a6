// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/forms/form.h"
#include "models/source/document.h"

#include <QDate>
#include <QString>

#include <set>
#include <vector>

namespace disclosure {

/// Whose report it is, and of which year.
struct Identity {
    QString organ; ///< empty if the document does not say
    int year = 0;  ///< 0 if it does not say
    bool isOrganUnsure = false;
    bool isYearUnsure = false;

    bool operator==(const Identity &) const = default;
};

/// Reads organ and year from a title such as 2020年某某市某某局政府信息公开工作年度报告; both empty if it is no such
/// title.
Identity identityFromTitle(const QString &title);

/// From the title, which may go over several lines; what it lacks from the file's own title, the signature and the
/// text.
Identity identify(const Document &document, const Form &form);

/// From the title or a sentence that names the report, alone.
Identity identityFromTitles(const Document &document, const Form &form);

/// Whether a text may be an organ's name: it ends in a word for one.
bool isOrgan(const QString &text);

/// A document's lines as titles, headings and sentences are compared; an empty one for a table.
std::vector<QString> linesOf(const Document &document);

/// The year that a text gives its numbers' period as; 0 if it gives none.
int yearOfPeriod(const QString &text);

/// The paragraphs of the parts without tables, from the document's headings: the first, the fifth and the last one.
/// What stands on some pages is left out.
std::vector<Passage> narrativeOf(const Document &document, const Form &form, const std::set<int> &withoutPages);

/// Who signed a report, and when.
struct Signature {
    QString organ; ///< empty if no organ's name stands over the date
    QDate date;    ///< invalid if there is none

    bool operator==(const Signature &) const = default;
};

/// The last date that stands alone in a line, or ends the line of a signature, with the organ before it.
Signature signatureOf(const Document &document);

/// Ids of the form's parts whose headings the document lacks.
std::set<QString> missingParts(const Document &document, const Form &form);

} // namespace disclosure
