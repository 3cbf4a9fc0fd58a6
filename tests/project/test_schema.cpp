// SPDX-License-Identifier: GPL-3.0-or-later
// A form file is checked twice: by the schema when the program is built, and by Form::fromJson for what a schema cannot
// say. Each wrong file must be stopped by the one or the other.
#include "models/forms/form.h"

#include "tests/support/paths.h"
#include "tests/support/sourcetree.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace disclosure;
using namespace disclosure::tests;

namespace {

QJsonObject form2021()
{
    return QJsonDocument::fromJson(contentOf(projectPath(u"resources/forms/2021.json"_qs))).object();
}

/// A copy of `value` in which the entry at `path` (keys and positions) is replaced, added, or, if undefined, removed.
QJsonValue withEntry(const QJsonValue &value, const QStringList &path, const QJsonValue &entry)
{
    if (path.isEmpty()) {
        return entry;
    }
    const QStringList rest = path.mid(1);
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        const qsizetype position = path.first().toInt();
        const QJsonValue inner = withEntry(array.at(position), rest, entry);
        if (inner.isUndefined()) {
            array.removeAt(position);
        } else if (position < array.size()) {
            array.replace(position, inner);
        } else {
            array.append(inner);
        }
        return array;
    }
    QJsonObject object = value.toObject();
    object.insert(path.first(), withEntry(object.value(path.first()), rest, entry));
    return object;
}

bool schemaAccepts(const QJsonObject &form)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"form.json"_qs));
    if (!file.open(QIODevice::WriteOnly)) {
        qFatal("%s: %s", qPrintable(file.fileName()), qPrintable(file.errorString()));
    }
    file.write(QJsonDocument(form).toJson());
    file.close();
    const QStringList arguments{u"--instance"_qs, file.fileName(), projectPath(u"resources/forms/form.schema.json"_qs)};
    QProcess jsonschema;
    jsonschema.start(u"jsonschema"_qs, arguments);
    if (!jsonschema.waitForFinished() || jsonschema.exitStatus() != QProcess::NormalExit) {
        qFatal("jsonschema: %s", qPrintable(jsonschema.errorString()));
    }
    return jsonschema.exitCode() == 0;
}

const QString section = u"tables/0/sections/0/"_qs;

} // namespace

class SchemaTest : public QObject {
    Q_OBJECT

private slots:
    void theFormsAreRight();
    void schemaRejects_data();
    void schemaRejects();
    void formRejects_data();
    void formRejects();
};

void SchemaTest::theFormsAreRight()
{
    QVERIFY(schemaAccepts(form2021()));
    QVERIFY(bool(Form::fromJson(form2021())));
}

void SchemaTest::schemaRejects_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonValue>("entry");

    const QJsonValue removed(QJsonValue::Undefined);
    const auto row = [](const char *name, const QString &path, const QJsonValue &entry) {
        QTest::newRow(name) << path << entry;
    };
    row("unknown key of the form", u"colour"_qs, u"red"_qs);
    row("unknown key of a column", section + u"columns/0/colour"_qs, u"red"_qs);
    row("unknown key of a row", section + u"rows/0/colour"_qs, u"red"_qs);
    row("unknown key of a rule", u"rules/0/colour"_qs, u"red"_qs);
    row("no rows", section + u"rows"_qs, removed);
    row("empty rows", section + u"rows"_qs, QJsonArray());
    row("no columns", section + u"columns"_qs, removed);
    row("no tables", u"tables"_qs, QJsonArray());
    row("no years", u"years"_qs, removed);
    row("a label in one language", section + u"columns/0/en"_qs, removed);
    row("the same variant twice", section + u"columns/0/variants"_qs, QJsonArray{u"件数"_qs, u"件数"_qs});
    row("an id with a dot", section + u"rows/0/id"_qs, u"t2.regulations"_qs);
    row("unknown kind of column", section + u"columns/0/kind"_qs, u"colour"_qs);
    row("unknown kind of rule", u"rules/0/kind"_qs, u"colour"_qs);
    row("unknown severity", u"rules/0/severity"_qs, u"fatal"_qs);
    row("a rule without message", u"rules/0/message"_qs, removed);
}

void SchemaTest::schemaRejects()
{
    QFETCH(QString, path);
    QFETCH(QJsonValue, entry);
    QVERIFY(!schemaAccepts(withEntry(form2021(), path.split(u'/'), entry).toObject()));
}

void SchemaTest::formRejects_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonValue>("entry");

    const QJsonObject form = form2021();
    const QJsonArray parts = form[u"parts"].toArray();
    const QJsonArray tables = form[u"tables"].toArray();
    const QJsonArray rules = form[u"rules"].toArray();
    const QJsonArray rows = tables[0][u"sections"][0][u"rows"].toArray();
    const auto row = [](const char *name, const QString &path, const QJsonValue &entry) {
        QTest::newRow(name) << path << entry;
    };
    row("the same row twice", section + u"rows/%1"_qs.arg(rows.size()), rows.first());
    row("the same table twice", u"tables/%1"_qs.arg(tables.size()), tables.first());
    row("the same part twice", u"parts/%1"_qs.arg(parts.size()), parts.first());
    row("the same rule twice", u"rules/%1"_qs.arg(rules.size()), rules.first());
    row("a rule about an unknown table", u"rules/0/table"_qs, u"t9"_qs);
    row("a rule about an unknown row", u"rules/0/parts"_qs, QJsonArray{u"unheard_of"_qs});
}

void SchemaTest::formRejects()
{
    QFETCH(QString, path);
    QFETCH(QJsonValue, entry);
    const QJsonObject wrong = withEntry(form2021(), path.split(u'/'), entry).toObject();
    QVERIFY2(schemaAccepts(wrong), "this is for Form::fromJson to find");
    QVERIFY(!Form::fromJson(wrong));
}

QTEST_GUILESS_MAIN(SchemaTest)
#include "test_schema.moc"
