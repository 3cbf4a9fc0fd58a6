// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/extract/textmapper.h"

#include <QJsonDocument>
#include <QTest>

using namespace disclosure;

namespace {

/// A form of one table with two columns and six rows, read from the file's shape.
Form smallForm()
{
    const QByteArray json = R"({
        "id": "small", "title": {"zh": "小表", "en": "Small"}, "years": {"first": 2000},
        "parts": [{"id": "1", "zh": "申请情况", "en": "Requests"}, {"id": "2", "zh": "其他情况", "en": "Others"}],
        "tables": [{"id": "t1", "title": {"zh": "申请情况", "en": "Requests"}, "tab": {"zh": "表一", "en": "Table 1"},
            "sections": [{"columns": [{"id": "a", "zh": "线上", "en": "Online", "kind": "count"},
                                      {"id": "b", "zh": "线下", "en": "On paper", "kind": "count"}],
                          "rows": [{"id": "north", "zh": "1.北部地区", "en": "North"},
                                   {"id": "south", "zh": "2.南部地区", "en": "South"},
                                   {"id": "east", "zh": "3.东部沿海地区", "en": "East"},
                                   {"id": "west", "zh": "4.西部地区", "en": "West"},
                                   {"id": "centre", "zh": "5.中部地区", "en": "Centre"},
                                   {"id": "islands", "zh": "6.海岛", "en": "Islands"}]}]}],
        "rules": []})";
    Result<Form> form = Form::fromJson(QJsonDocument::fromJson(json).object());
    if (!form) {
        qFatal("%s", qPrintable(form.error().sentence));
    }
    return *std::move(form);
}

/// Cells as "north 1 2?", a question mark behind what is uncertain; rows that were not found are left out.
QStringList mapped(const QStringList &lines)
{
    Document document;
    for (const QString &line : lines) {
        document.blocks.emplace_back(Paragraph{.text = line});
    }
    const Form form = smallForm();
    Draft draft{.form = &form};
    mapRunningText(document, sectionKeys(form), draft);
    QStringList rows;
    for (const Row &row : form.tables.front().sections.front().rows) {
        QString text = row.id;
        for (const QString &column : {QStringLiteral("a"), QStringLiteral("b")}) {
            if (const auto cell = draft.cells.find(CellId{QStringLiteral("t1"), row.id, column}.toString());
                cell != draft.cells.end()) {
                text += u' ' + cell->second.text + (cell->second.uncertain ? QStringLiteral("?") : QString());
            }
        }
        if (text != row.id) {
            rows.append(text);
        }
    }
    return rows;
}

} // namespace

class TestScrambledText : public QObject {
    Q_OBJECT

private slots:
    void keepsTheOrderOfValuesWhenALabelIsTornFromItsRow();
    void doesNotGuessWhenAValueIsMissing();
    void doesNotTrustAnOrderThatLabelsContradict();
};

void TestScrambledText::keepsTheOrderOfValuesWhenALabelIsTornFromItsRow()
{
    const QStringList rows =
        mapped({u"一、申请情况"_qs, u"线上"_qs,       u"线下"_qs, u"1.北部地区"_qs, u"11"_qs,           u"12"_qs,
                u"2.南部地区"_qs,   u"3.东部沿海"_qs, u"地区"_qs, u"21"_qs,         u"22"_qs,           u"31"_qs,
                u"32"_qs,           u"4.西部地区"_qs, u"41"_qs,   u"42"_qs,         u"5.中部地区"_qs,   u"51"_qs,
                u"52"_qs,           u"6.海岛"_qs,     u"61"_qs,   u"62"_qs,         u"二、其他情况"_qs, u"99"_qs});
    // The order tells whose the values in the middle are, but no label beside them confirms it.
    QCOMPARE(rows, QStringList({u"north 11 12"_qs, u"south 21? 22?"_qs, u"east 31? 32?"_qs, u"west 41 42"_qs,
                                u"centre 51 52"_qs, u"islands 61 62"_qs}));
}

void TestScrambledText::doesNotGuessWhenAValueIsMissing()
{
    const QStringList rows = mapped({u"一、申请情况"_qs, u"线上"_qs, u"线下"_qs, u"1.北部地区"_qs, u"11"_qs, u"12"_qs,
                                     u"2.南部地区"_qs, u"21"_qs, u"3.东部沿海地区"_qs, u"31"_qs, u"32"_qs,
                                     u"4.西部地区"_qs, u"41"_qs, u"42"_qs, u"二、其他情况"_qs});
    QCOMPARE(rows, QStringList({u"north 11 12"_qs, u"east 31 32"_qs, u"west 41 42"_qs}));
}

void TestScrambledText::doesNotTrustAnOrderThatLabelsContradict()
{
    // The rows stand in another order than the form's: each label has its own values beside it.
    const QStringList rows =
        mapped({u"一、申请情况"_qs, u"线上 线下"_qs, u"4.西部地区 41 42"_qs, u"3.东部沿海地区 31 32"_qs,
                u"2.南部地区 21 22"_qs, u"1.北部地区 11 12"_qs, u"二、其他情况"_qs});
    for (const QString &row : rows) {
        const QChar expected = row.startsWith(u"north"_qs)   ? u'1'
                               : row.startsWith(u"south"_qs) ? u'2'
                               : row.startsWith(u"east"_qs)  ? u'3'
                                                             : u'4';
        QCOMPARE(row.section(u' ', 1, 1).front(), expected);
    }
}

QTEST_GUILESS_MAIN(TestScrambledText)

#include "test_scrambledtext.moc"
