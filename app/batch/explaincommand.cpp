// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/explaincommand.h"

#include "app/batch/options.h"

#include "models/explain/explainpage.h"

#include <QCoreApplication>
#include <QDir>
#include <QImageWriter>
#include <QSaveFile>

#include <limits>

namespace disclosure {

namespace {

const QString pageOption = QStringLiteral("page");
const QString pngOption = QStringLiteral("png");

} // namespace

const QString ExplainCommand::commandName = QStringLiteral("explain");

ExplainCommand::ExplainCommand()
    : Command(commandName, QCoreApplication::translate("Batch", "FILE --png OUT [options]"),
              QCoreApplication::translate("Batch", "Draw over a page how it was read: words, lines, tables, cells."))
{
}

void ExplainCommand::addOptions(QCommandLineParser &parser) const
{
    parser.addPositionalArgument(QStringLiteral("FILE"),
                                 QCoreApplication::translate("Batch", "A PDF file or a picture."));
    parser.addOption(
        {pageOption, QCoreApplication::translate("Batch", "The page, counted from 1 (1)."), QStringLiteral("N")});
    parser.addOption({pngOption, QCoreApplication::translate("Batch", "Write the picture into this file."),
                      QCoreApplication::translate("Batch", "FILE")});
    parser.addOption(options::password());
}

int ExplainCommand::run(const QCommandLineParser &parser, Console &console) const
{
    const auto page = options::positiveNumber(parser, pageOption, 1);
    if (parser.positionalArguments().size() != 1 || !parser.isSet(pngOption)) {
        return refuse(QCoreApplication::translate("Batch", "Name one file, and with --png where to write the picture."),
                      console);
    }
    if (!page || *page > std::numeric_limits<int>::max()) {
        return refuse(QCoreApplication::translate("Batch", "--page needs a whole number of at least 1."), console);
    }
    const ReadOptions reading{.password = parser.value(QStringLiteral("password"))};
    const Result<QImage> image = explainPage(parser.positionalArguments().constFirst(), reading,
                                             static_cast<int>(*page), FormRegistry::builtIn());
    if (!image) {
        console.complain(image.error().sentence);
        return SomeFailed;
    }
    const QString target = QDir::toNativeSeparators(parser.value(pngOption));
    // A picture of before must not pass for this one: it is replaced by a whole file or stays.
    QSaveFile file(parser.value(pngOption));
    file.setDirectWriteFallback(true);
    QImageWriter writer(&file, "png");
    const bool isDrawn = file.open(QIODevice::WriteOnly) && writer.write(*image);
    if (!isDrawn || !file.commit()) {
        const QString why = file.error() == QFileDevice::NoError ? writer.errorString() : file.errorString();
        console.complain(QCoreApplication::translate("Batch", "%1 cannot be written. %2").arg(target, why));
        return SomeFailed;
    }
    console.print(QCoreApplication::translate("Batch", "Page %1 was drawn into %2.").arg(*page).arg(target));
    return Success;
}

} // namespace disclosure
