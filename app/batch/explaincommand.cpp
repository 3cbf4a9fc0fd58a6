// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/explaincommand.h"

#include "app/batch/options.h"

#include "models/explain/explainpage.h"

#include <QCoreApplication>
#include <QDir>
#include <QImageWriter>

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
    QImageWriter writer(parser.value(pngOption), "png");
    if (!writer.write(*image)) {
        console.complain(QCoreApplication::translate("Batch", "%1 cannot be written. %2")
                             .arg(QDir::toNativeSeparators(parser.value(pngOption)), writer.errorString()));
        return SomeFailed;
    }
    return Success;
}

} // namespace disclosure
