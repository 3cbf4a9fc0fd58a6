// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reading/organlist.h"

#include "models/source/reader.h"
#include "models/source/zipfile.h"
#include "models/validate/years.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStringList>
#include <QXmlStreamReader>

#include <algorithm>
#include <array>

namespace disclosure {

namespace {

using Rows = std::vector<QStringList>;

/// The rows of a CSV file as RFC 4180 has them: a quoted field may hold separators, lines, and quotes that are doubled.
Rows rowsOfCsv(const QString &text)
{
    const QString firstLine = text.section(u'\n', 0, 0);
    const QChar separator = firstLine.contains(u'\t') ? u'\t' : firstLine.contains(u',') ? u',' : u';';
    Rows rows;
    QStringList row;
    QString field;
    bool isQuoted = false;
    const auto endField = [&] { row.append(std::exchange(field, {}).trimmed()); };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar character = text[i];
        if (isQuoted && character == u'"' && i + 1 < text.size() && text[i + 1] == u'"') {
            field += text[++i];
        } else if (character == u'"') {
            isQuoted = !isQuoted;
        } else if (isQuoted) {
            field += character;
        } else if (character == separator) {
            endField();
        } else if (character == u'\n') {
            endField();
            rows.push_back(std::exchange(row, {}));
        } else {
            field += character;
        }
    }
    if (!field.isEmpty() || !row.isEmpty()) {
        endField();
        rows.push_back(row);
    }
    return rows;
}

/// All text inside the current element, runs of several formats joined, phonetic guides left out.
QString textOf(QXmlStreamReader &xml)
{
    QString text;
    while (xml.readNextStartElement()) {
        if (xml.name() == u"t") {
            text += xml.readElementText(QXmlStreamReader::IncludeChildElements);
        } else if (xml.name() == u"r") {
            text += textOf(xml);
        } else {
            xml.skipCurrentElement();
        }
    }
    return text;
}

QStringList sharedStrings(const QByteArray &part)
{
    QStringList strings;
    QXmlStreamReader xml(part);
    xml.readNextStartElement();
    while (xml.readNextStartElement()) {
        strings.append(textOf(xml));
    }
    return strings;
}

/// The column that a reference such as "AB12" names, counted from 0.
int columnOf(QStringView reference)
{
    int column = 0;
    for (const QChar character : reference) {
        if (character < u'A' || character > u'Z') {
            break;
        }
        column = column * 26 + (character.unicode() - u'A' + 1);
    }
    return column - 1;
}

QString valueOf(QXmlStreamReader &xml, const QStringList &strings)
{
    const QString type = xml.attributes().value(u"t"_qs).toString();
    QString value;
    while (xml.readNextStartElement()) {
        if (xml.name() == u"v") {
            value = xml.readElementText();
        } else if (xml.name() == u"is") {
            value = textOf(xml);
        } else {
            xml.skipCurrentElement();
        }
    }
    if (type == u"s") {
        bool isNumber = false;
        const int index = value.toInt(&isNumber);
        value = isNumber ? strings.value(index) : QString();
    }
    return value.trimmed();
}

/// The cells of a sheet as text; only the first columns, which is where an organ and its place stand.
Rows rowsOfSheet(const QByteArray &part, const QStringList &strings)
{
    constexpr int mostColumns = 64;
    Rows rows;
    QXmlStreamReader xml(part);
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == u"row") {
            rows.emplace_back();
        } else if (xml.isStartElement() && xml.name() == u"c" && !rows.empty()) {
            const int column = columnOf(xml.attributes().value(u"r"_qs));
            const QString value = valueOf(xml, strings);
            if (column >= 0 && column < mostColumns) {
                while (rows.back().size() <= column) {
                    rows.back().append(QString());
                }
                rows.back()[column] = value;
            }
        }
    }
    return rows;
}

std::optional<Rows> rowsOfWorkbook(const QByteArray &content)
{
    ZipFile zip(content);
    const auto sheet = zip.read(QStringLiteral("xl/worksheets/sheet1.xml"));
    if (!sheet) {
        return std::nullopt;
    }
    const QStringList strings = sharedStrings(zip.read(QStringLiteral("xl/sharedStrings.xml")).value_or(QByteArray()));
    return rowsOfSheet(*sheet, strings);
}

template <std::size_t N> int columnNamed(const QStringList &head, const std::array<QStringView, N> &words)
{
    for (int column = 0; column < head.size(); ++column) {
        if (std::ranges::any_of(
                words, [&](QStringView word) { return head[column].compare(word, Qt::CaseInsensitive) == 0; })) {
            return column;
        }
    }
    return -1;
}

std::vector<ListedOrgan> organsOf(const Rows &rows)
{
    static constexpr std::array<QStringView, 8> organWords = {u"机关",     u"单位",  u"名称", u"机关名称",
                                                              u"单位名称", u"organ", u"name", u"行政机关"};
    static constexpr std::array<QStringView, 7> placeWords = {u"地区", u"区域",  u"所属", u"所属地区",
                                                              u"上级", u"place", u"area"};
    int organ = 0;
    int place = 1;
    std::size_t first = 0;
    if (!rows.empty() && columnNamed(rows.front(), organWords) >= 0) {
        organ = columnNamed(rows.front(), organWords);
        place = columnNamed(rows.front(), placeWords);
        first = 1;
    }
    std::vector<ListedOrgan> organs;
    for (std::size_t i = first; i < rows.size(); ++i) {
        if (const QString name = rows[i].value(organ); !name.isEmpty()) {
            organs.push_back({name, place < 0 ? QString() : rows[i].value(place)});
        }
    }
    return organs;
}

} // namespace

Result<std::vector<ListedOrgan>> readOrganList(const QString &path)
{
    const QString shown = QDir::toNativeSeparators(path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{
            QCoreApplication::translate("OrganList", "The list %1 could not be read: %2. Check that it is there.")
                .arg(shown, file.errorString())};
    }
    const QByteArray content = file.read(ReadLimits::fileBytes);
    const std::optional<Rows> rows =
        content.startsWith("PK") ? rowsOfWorkbook(content) : std::optional(rowsOfCsv(decodeText(content)));
    std::vector<ListedOrgan> organs = rows ? organsOf(*rows) : std::vector<ListedOrgan>();
    if (organs.empty()) {
        return Error{QCoreApplication::translate("OrganList",
                                                 "%1 holds no list of organs. Save it as CSV, or as .xlsx with the "
                                                 "organs' names in the first column of its first sheet.")
                         .arg(shown)};
    }
    return organs;
}

QString placeOf(const QString &organ, const std::vector<ListedOrgan> &list)
{
    const QString key = organKey(organ);
    QString longest;
    for (const ListedOrgan &entry : list) {
        if (organKey(entry.organ) == key && !entry.place.isEmpty()) {
            return entry.place;
        }
        const QString place = organKey(entry.place);
        longest = key.startsWith(place) && place.size() > longest.size() ? entry.place : longest;
    }
    return longest;
}

} // namespace disclosure
