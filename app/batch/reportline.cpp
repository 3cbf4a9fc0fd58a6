// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/reportline.h"

#include "models/forms/form.h"
#include "models/validate/validator.h"

#include <QCoreApplication>
#include <QStringList>

namespace disclosure {

namespace {

QString name(SourceKind kind)
{
    switch (kind) {
    case SourceKind::Pdf:
        return QStringLiteral("PDF");
    case SourceKind::Picture:
        return QCoreApplication::translate("Batch", "picture");
    case SourceKind::Docx:
        return QStringLiteral("Word");
    case SourceKind::OfficeBinary:
        return QCoreApplication::translate("Batch", "old Word");
    case SourceKind::Html:
        return QCoreApplication::translate("Batch", "web page");
    case SourceKind::Mhtml:
        return QCoreApplication::translate("Batch", "web archive");
    case SourceKind::Markdown:
        return QStringLiteral("Markdown");
    case SourceKind::PlainText:
        return QCoreApplication::translate("Batch", "text");
    case SourceKind::ReportJson:
        return QStringLiteral("JSON");
    }
    Q_UNREACHABLE();
}

QString noticeText(const Notice &notice)
{
    switch (notice.kind) {
    case Notice::Kind::PicturePage:
        return QCoreApplication::translate("Batch", "page %1 is only a picture: what stands on it was not read")
            .arg(notice.page);
    case Notice::Kind::CutOff:
        return notice.page > 0
                   ? QCoreApplication::translate("Batch", "the report goes on after page %1, which was not read")
                         .arg(notice.page)
                   : QCoreApplication::translate("Batch", "the report goes on after what was read");
    case Notice::Kind::Recognised:
        return QCoreApplication::translate("Batch", "page %1 was read from its picture").arg(notice.page);
    case Notice::Kind::UnmappedTable:
        return notice.page > 0
                   ? QCoreApplication::translate(
                         "Batch", "a table on page %1 looks like the form's, but could not be told row by row")
                         .arg(notice.page)
                   : QCoreApplication::translate("Batch",
                                                 "a table looks like the form's, but could not be told row by row");
    case Notice::Kind::UnsureYear:
        return notice.page > 0
                   ? QCoreApplication::translate("Batch", "the table on page %1 may be another year's").arg(notice.page)
                   : QCoreApplication::translate("Batch", "a table may be another year's");
    case Notice::Kind::UnsureOrgan:
        return QCoreApplication::translate("Batch", "the organ's name could not be read safely");
    case Notice::Kind::UnsureReportYear:
        return QCoreApplication::translate("Batch", "the year could not be read safely");
    case Notice::Kind::UnreadText:
        return QCoreApplication::translate(
            "Batch", "the text beside the tables was not read from its pictures, nor judged (--scanned-text)");
    }
    Q_UNREACHABLE();
}

} // namespace

QString reportLine(const QString &path, std::optional<SourceKind> kind, const Report &report)
{
    QStringList parts{path};
    if (kind) {
        parts.append(name(*kind));
    }
    parts.append(QCoreApplication::translate("Batch", "form %1").arg(report.form));
    parts.append(report.organ.isEmpty() ? QCoreApplication::translate("Batch", "organ unknown") : report.organ);
    parts.append(report.year == 0 ? QCoreApplication::translate("Batch", "year unknown")
                                  : QString::number(report.year));
    parts.append(QCoreApplication::translate("Batch", "cells %1").arg(report.cells.size()));
    parts.append(QCoreApplication::translate("Batch", "errors %1").arg(report.count(Severity::Error)));
    parts.append(QCoreApplication::translate("Batch", "warnings %1").arg(report.count(Severity::Warning)));
    QString line = parts.join(u'\t');
    for (const Notice &notice : report.notices) {
        line += QStringLiteral("\n    ") + noticeText(notice);
    }
    return line;
}

QString betweenYearsLines(const QString &path, const Report &report)
{
    const Form *form = FormRegistry::builtIn().form(report.form);
    QString lines;
    for (const Finding &finding : report.findings) {
        const Rule *rule = form ? form->rule(finding.rule) : nullptr;
        if (rule && finding.isOpen() && (rule->kind == Rule::Kind::Years || rule->kind == Rule::Kind::MissingYear)) {
            lines += QStringLiteral("\n    ") + sentence(finding, report, *form);
        }
    }
    return lines.isEmpty() ? QString() : path + lines;
}

QString notReadLine(const QString &path, const QString &why)
{
    return path + u'\t' + QCoreApplication::translate("Batch", "not read: %1").arg(why);
}

} // namespace disclosure
