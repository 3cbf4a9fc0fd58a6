// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/paths.h"
#include "tests/support/sourcetree.h"

#include <QFileInfo>
#include <QLibraryInfo>
#include <QRegularExpression>
#include <QTest>

#include <map>

using namespace disclosure::tests;

namespace {

/// The layer that a file belongs to: models/report … models/items, ui, app/batch, app/window, resources, tests.
QString layerOf(const QString &file)
{
    const QStringList parts = file.split(u'/');
    const bool hasSubLayers = parts[0] == u"models" || parts[0] == u"app";
    return hasSubLayers && parts.size() > 2 ? parts[0] + u'/' + parts[1] : parts[0];
}

/// For each layer, the layers that it may include besides itself.
const std::map<QString, QStringList> &allowedLayers()
{
    static const std::map<QString, QStringList> layers = [] {
        const QStringList sides{u"models/report"_qs, u"models/forms"_qs};
        const QStringList reading =
            sides + QStringList{u"models/source"_qs, u"models/extract"_qs, u"models/scan"_qs, u"models/validate"_qs};
        const QStringList store = reading + QStringList{u"models/reading"_qs};
        const QStringList items = store + QStringList{u"models/store"_qs, u"models/export"_qs};
        const QStringList ui = items + QStringList{u"models/items"_qs, u"models/explain"_qs};
        const QString resources = u"resources"_qs;
        return std::map<QString, QStringList>{
            {u"resources"_qs, {}},
            {u"models/report"_qs, {}},
            {u"models/forms"_qs, {u"models/report"_qs, resources}},
            {u"models/source"_qs, sides},
            {u"models/extract"_qs, sides + QStringList{u"models/source"_qs}},
            {u"models/scan"_qs, sides + QStringList{u"models/source"_qs, u"models/extract"_qs}},
            {u"models/explain"_qs, reading},
            {u"models/validate"_qs, sides},
            {u"models/export"_qs, sides + QStringList{u"models/validate"_qs}},
            {u"models/reading"_qs, reading},
            {u"models/store"_qs, store + QStringList{resources}},
            {u"models/items"_qs, items},
            {u"ui"_qs, ui + QStringList{resources}},
            {u"app/batch"_qs, ui + QStringList{resources}},
            {u"app/window"_qs, ui + QStringList{u"ui"_qs, resources}},
        };
    }();
    return layers;
}

/// Libraries whose headers stay in one place, by the beginning of the header's name.
QString homeOfLibrary(const QString &header)
{
    static const std::map<QString, QString> homes{
        {u"poppler"_qs, u"^(models/source/pdf[^/]*|ui/page/[^/]*)$"_qs},
        {u"qpdf/"_qs, u"^models/source/"_qs},
        {u"gumbo"_qs, u"^models/source/"_qs},
        {u"zip.h"_qs, u"^models/(source|export)/"_qs},
        {u"uchardet"_qs, u"^models/source/"_qs},
        {u"unicode/"_qs, u"^models/(store|extract)/"_qs},
        {u"xlsxwriter"_qs, u"^models/export/"_qs},
        {u"sqlite3"_qs, u"^models/store/"_qs},
        {u"leptonica/"_qs, u"^models/(scan|source)/"_qs},
        {u"tesseract/"_qs, u"^models/scan/"_qs},
    };
    for (const auto &[library, home] : homes) {
        if (header.startsWith(library)) {
            return home;
        }
    }
    return {};
}

/// The Qt module that a header such as QString or QtWidgets/QLabel comes from; empty for a header that is not Qt's.
QString qtModuleOf(const QString &header)
{
    const QString module = header.section(u'/', 0, 0);
    if (header.contains(u'/')) {
        return module.startsWith(u"Qt") ? module : QString();
    }
    const QString headers = QLibraryInfo::path(QLibraryInfo::HeadersPath);
    for (const QString &candidate :
         {u"QtCore"_qs, u"QtGui"_qs, u"QtWidgets"_qs, u"QtSql"_qs, u"QtConcurrent"_qs, u"QtSvg"_qs, u"QtNetwork"_qs}) {
        if (QFileInfo::exists(headers + u'/' + candidate + u'/' + header)) {
            return candidate;
        }
    }
    return header.startsWith(u'Q') ? u"an unknown module of Qt"_qs : QString();
}

bool mayUseQtModule(const QString &file, const QString &module)
{
    const QString layer = layerOf(file);
    if (module == u"QtCore") {
        return true;
    }
    if (module == u"QtSql") {
        return layer == u"models/store";
    }
    // Poppler-Qt6 gives pages as QImage, which is Qt Gui's; it stays inside the PDF reader.
    const bool isPdfReader = file.startsWith(u"models/source/pdf") && file.endsWith(u".cpp");
    // Drawing over a page needs fonts and a picture to draw on.
    const bool draws =
        layer == u"models/explain" || file == u"app/batch/main.cpp" || file == u"app/batch/explaincommand.cpp";
    return layer == u"ui" || layer == u"app/window" || ((isPdfReader || draws) && module == u"QtGui");
}

QString complaintAboutProjectHeader(const QString &file, const QString &header)
{
    if (header.contains(u"..")) {
        return u"is not written from the project's folder"_qs;
    }
    if (header.endsWith(u".moc")) {
        return {};
    }
    const QString layer = layerOf(file);
    const QString target = layerOf(header);
    if (target != layer && !allowedLayers().contains(target)) {
        return u"is in no layer (includes are written from the project's folder)"_qs;
    }
    const auto allowed = allowedLayers().find(layer);
    const bool isAllowed = target == layer || (allowed != allowedLayers().end() && allowed->second.contains(target));
    return isAllowed ? QString() : u"points the wrong way"_qs;
}

QString complaintAboutSystemHeader(const QString &file, const QString &header)
{
    const QString home = homeOfLibrary(header);
    if (!home.isEmpty() && !QRegularExpression(home).match(file).hasMatch()) {
        return u"belongs elsewhere: "_qs + home;
    }
    const QString module = qtModuleOf(header);
    if (!module.isEmpty() && !mayUseQtModule(file, module)) {
        return u"comes from "_qs + module;
    }
    return {};
}

/// What is wrong with the include lines of a file, one text each: "models/report/x.cpp: <QWidget> comes from
/// QtWidgets".
QStringList complaintsAbout(const QString &file, const QString &content)
{
    static const QRegularExpression includeLine(u"^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"_qs,
                                                QRegularExpression::MultilineOption);
    QStringList complaints;
    auto matches = includeLine.globalMatch(content);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const QString header = match.captured(2);
        const bool isProjectHeader = match.captured(1) == u"\"";
        const QString complaint =
            isProjectHeader ? complaintAboutProjectHeader(file, header) : complaintAboutSystemHeader(file, header);
        if (!complaint.isEmpty()) {
            complaints << file + u": "_qs + header + u' ' + complaint;
        }
    }
    return complaints;
}

} // namespace

class LayersTest : public QObject {
    Q_OBJECT

private slots:
    void wrongIncludesAreFound_data();
    void wrongIncludesAreFound();
    void includesOfTheTreePointOneWay();
};

void LayersTest::wrongIncludesAreFound_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("isFine");

    const auto row = [](const char *name, const QString &file, const QString &line, bool isFine) {
        QTest::newRow(name) << file << line << isFine;
    };
    row("own folder", u"models/report/a.cpp"_qs, u"#include \"models/report/report.h\""_qs, true);
    row("forms on report", u"models/forms/a.cpp"_qs, u"#include \"models/report/report.h\""_qs, true);
    row("report on forms", u"models/report/a.cpp"_qs, u"#include \"models/forms/form.h\""_qs, false);
    row("extract on source", u"models/extract/a.cpp"_qs, u"#include \"models/source/document.h\""_qs, true);
    row("source on extract", u"models/source/a.cpp"_qs, u"#include \"models/extract/extract.h\""_qs, false);
    row("validate on extract", u"models/validate/a.cpp"_qs, u"#include \"models/extract/extract.h\""_qs, false);
    row("reading on validate", u"models/reading/a.cpp"_qs, u"#include \"models/validate/validator.h\""_qs, true);
    row("reading on store", u"models/reading/a.cpp"_qs, u"#include \"models/store/library.h\""_qs, false);
    row("store on reading", u"models/store/a.cpp"_qs, u"#include \"models/reading/readreport.h\""_qs, true);
    row("export on validate", u"models/export/a.cpp"_qs, u"#include \"models/validate/validator.h\""_qs, true);
    row("export on store", u"models/export/a.cpp"_qs, u"#include \"models/store/library.h\""_qs, false);
    row("models on ui", u"models/items/a.cpp"_qs, u"#include \"ui/grid/gridview.h\""_qs, false);
    row("ui on items", u"ui/grid/a.cpp"_qs, u"#include \"models/items/reportlistmodel.h\""_qs, true);
    row("ui on app", u"ui/shell/a.cpp"_qs, u"#include \"app/window/controller.h\""_qs, false);
    row("batch on ui", u"app/batch/a.cpp"_qs, u"#include \"ui/shell/mainwindow.h\""_qs, false);
    row("batch on window", u"app/batch/a.cpp"_qs, u"#include \"app/window/controller.h\""_qs, false);
    row("window on ui", u"app/window/a.cpp"_qs, u"#include \"ui/shell/mainwindow.h\""_qs, true);
    row("program on tests", u"ui/shell/a.cpp"_qs, u"#include \"tests/support/paths.h\""_qs, false);
    row("upwards", u"models/forms/a.cpp"_qs, u"#include \"../report/report.h\""_qs, false);
    row("not from the root", u"models/report/a.cpp"_qs, u"#include \"report.h\""_qs, false);
    row("moc", u"ui/grid/a.cpp"_qs, u"#include \"a.moc\""_qs, true);
    row("Core in models", u"models/report/a.h"_qs, u"#include <QString>"_qs, true);
    row("Gui in models", u"models/items/a.h"_qs, u"#include <QColor>"_qs, false);
    row("Widgets in models", u"models/items/a.h"_qs, u"#  include <QTableView>"_qs, false);
    row("Widgets by module", u"models/items/a.h"_qs, u"#include <QtWidgets/QLabel>"_qs, false);
    row("Gui in the PDF reader", u"models/source/pdfreader.cpp"_qs, u"#include <QImage>"_qs, true);
    row("Gui in the PDF reader's header", u"models/source/pdfreader.h"_qs, u"#include <QImage>"_qs, false);
    row("Widgets in the batch program", u"app/batch/main.cpp"_qs, u"#include <QApplication>"_qs, false);
    row("Widgets in ui", u"ui/grid/a.h"_qs, u"#include <QTableView>"_qs, true);
    row("SQL in the store", u"models/store/a.cpp"_qs, u"#include <QSqlQuery>"_qs, true);
    row("SQL in items", u"models/items/a.cpp"_qs, u"#include <QSqlQuery>"_qs, false);
    row("SQL in the window", u"app/window/a.cpp"_qs, u"#include <QSqlDatabase>"_qs, false);
    row("Poppler in the PDF reader", u"models/source/pdftext.cpp"_qs, u"#include <poppler-qt6.h>"_qs, true);
    row("Poppler in the page view", u"ui/page/a.cpp"_qs, u"#include <poppler-qt6.h>"_qs, true);
    row("Poppler in extract", u"models/extract/a.cpp"_qs, u"#include <poppler-qt6.h>"_qs, false);
    row("qpdf in the window", u"ui/page/a.cpp"_qs, u"#include <qpdf/QPDF.hh>"_qs, false);
    row("standard library", u"models/report/a.h"_qs, u"#include <vector>"_qs, true);
}

void LayersTest::wrongIncludesAreFound()
{
    QFETCH(QString, file);
    QFETCH(QString, line);
    QFETCH(bool, isFine);

    const QString content = u"// SPDX-License-Identifier: GPL-3.0-or-later\n"_qs + line + u"\n"_qs;
    QCOMPARE(complaintsAbout(file, content).size(), isFine ? 0 : 1);
}

void LayersTest::includesOfTheTreePointOneWay()
{
    QStringList complaints;
    int files = 0;
    for (const QString &folder : {u"app"_qs, u"ui"_qs, u"models"_qs, u"resources"_qs}) {
        for (const QString &file : projectFiles(folder, {u"*.h"_qs, u"*.cpp"_qs})) {
            complaints << complaintsAbout(file, QString::fromUtf8(contentOf(projectPath(file))));
            ++files;
        }
    }
    QVERIFY(files > 0);
    QCOMPARE(complaints.join(u'\n'), QString());
}

QTEST_GUILESS_MAIN(LayersTest)
#include "test_layers.moc"
