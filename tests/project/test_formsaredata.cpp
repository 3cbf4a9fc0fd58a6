// SPDX-License-Identifier: GPL-3.0-or-later
// No row, column or label of a form stands in C++: a new edition needs a file and samples, no code.
#include "models/forms/form.h"

#include "tests/support/paths.h"
#include "tests/support/sourcetree.h"

#include <QRegularExpression>
#include <QTest>

using namespace disclosure;
using namespace disclosure::tests;

namespace {

/// Shorter labels (其他, 总计) are words of the language as much as of a form.
constexpr qsizetype shortestTelling = 3;

void append(const Label &label, QStringList &words)
{
    for (const QString &word : label.variants + QStringList{label.text.zh}) {
        if (word.size() >= shortestTelling) {
            words << word;
        }
    }
}

template <typename Entry> void appendAll(const std::vector<Entry> &entries, QStringList &words)
{
    for (const Entry &entry : entries) {
        append(entry.label, words);
        for (const Label &group : entry.groups) {
            append(group, words);
        }
    }
}

/// All labels of all forms.
QStringList labels()
{
    QStringList words;
    for (const Form &form : FormRegistry::builtIn().forms()) {
        for (const Table &table : form.tables) {
            for (const Section &section : table.sections) {
                append(section.heading, words);
                append(section.corner, words);
                append(section.top, words);
                appendAll(section.columns, words);
                appendAll(section.rows, words);
            }
        }
    }
    words.removeDuplicates();
    return words;
}

/// String literals of a source file, comments left out.
QStringList literalsIn(const QString &content)
{
    // Whole-line comments hold no code; a comment after code holds no quoted label worth the trouble.
    static const QRegularExpression commentLine(u"^\\s*//.*$"_qs, QRegularExpression::MultilineOption);
    static const QRegularExpression literal(u"\"((?:[^\"\\\\\\n]|\\\\.)*)\""_qs);
    QStringList literals;
    auto matches = literal.globalMatch(QString(content).remove(commentLine));
    while (matches.hasNext()) {
        literals << matches.next().captured(1);
    }
    return literals;
}

/// What of a form a literal holds: a label, or the id of a table, alone or at the beginning of a longer id.
QString formWordIn(const QString &literal, const QStringList &words)
{
    for (const Form &form : FormRegistry::builtIn().forms()) {
        for (const Table &table : form.tables) {
            if (literal == table.id || literal.startsWith(table.id + u'.')) {
                return literal;
            }
        }
    }
    for (const QString &word : words) {
        if (literal.contains(word)) {
            return word;
        }
    }
    return {};
}

} // namespace

class FormsAreDataTest : public QObject {
    Q_OBJECT

private slots:
    void wordsOfFormsAreFound();
    void theCodeKnowsNoForm();
};

void FormsAreDataTest::wordsOfFormsAreFound()
{
    const QString code =
        u"// \"自然人\"\nfind(u\"自然人\"_qs);\nfind(\"say \\\"t3.new\\\"\");\nfind(\"t3.new.person\");\n"_qs;
    QStringList found;
    for (const QString &literal : literalsIn(code)) {
        found << formWordIn(literal, labels());
    }
    QCOMPARE(found, (QStringList{u"自然人"_qs, QString(), u"t3.new.person"_qs}));
}

void FormsAreDataTest::theCodeKnowsNoForm()
{
    const QStringList words = labels();
    QVERIFY(words.size() > 50);
    QStringList places;
    for (const QString &folder : {u"app"_qs, u"ui"_qs, u"models"_qs}) {
        for (const QString &file : projectFiles(folder, {u"*.h"_qs, u"*.cpp"_qs})) {
            for (const QString &literal : literalsIn(QString::fromUtf8(contentOf(projectPath(file))))) {
                const QString word = formWordIn(literal, words);
                if (!word.isEmpty()) {
                    places << file + u": "_qs + word;
                }
            }
        }
    }
    QCOMPARE(places.join(u'\n'), QString());
}

QTEST_GUILESS_MAIN(FormsAreDataTest)
#include "test_formsaredata.moc"
