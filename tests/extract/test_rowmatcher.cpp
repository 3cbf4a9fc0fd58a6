// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/extract/rowmatcher.h"

#include <QTest>

using namespace disclosure;

using Matches = std::vector<std::optional<RowMatch>>;

class TestRowMatcher : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        for (const QString &label : {u"属于国家秘密"_qs, u"重复申请"_qs, u"其他"_qs, u"总计"_qs}) {
            m_keys.rows.emplace_back(Label{{label, {}}, {}});
        }
    }

    void equalLabelsOutweighSimilarOnes()
    {
        // The second row is more like 重复申请 than the first.
        QCOMPARE(alignRows(rows({u"重复甲请"_qs, u"重复申请"_qs}), m_keys, 0.6), Matches({{}, RowMatch{1}}));
    }

    void keepsTheOrderOfTheForm()
    {
        QCOMPARE(alignRows(rows({u"总计"_qs, u"属于国家秘密"_qs, u"总计"_qs}), m_keys, 0.75),
                 Matches({{}, RowMatch{0}, RowMatch{3}}));
    }

    void findsRowsThatStandElsewhere()
    {
        const std::vector<RowText> read = rows({u"重复申请"_qs, u"属于国家秘密"_qs, u"总计"_qs});
        const Matches matches = alignRows(read, m_keys, 0.75);
        QCOMPARE(matches, Matches({RowMatch{1}, {}, RowMatch{3}}));
        using Rows = std::vector<std::pair<std::size_t, RowMatch>>;
        QCOMPARE(rowsElsewhere(matches, read, m_keys), Rows({{1, RowMatch{0}}}));
        // Which of two is meant nobody can say; and a label that is only similar may be another row's.
        const std::vector<RowText> twice = rows({u"重复申请"_qs, u"属于国家秘密"_qs, u"属于国家秘密"_qs, u"总计"_qs});
        QCOMPARE(rowsElsewhere(Matches({RowMatch{1}, {}, {}, RowMatch{3}}), twice, m_keys), Rows());
        const std::vector<RowText> similar = rows({u"重复申请"_qs, u"属于国家私密"_qs, u"总计"_qs});
        QCOMPARE(rowsElsewhere(matches, similar, m_keys), Rows());
    }

    void linesOfALabelMayNameSeveralRows()
    {
        QVERIFY(namesSeveralRows(u"1.属于国家秘密\n2.重复申请"_qs, m_keys));
        QVERIFY(!namesSeveralRows(u"属于国家\n秘密"_qs, m_keys));
        QVERIFY(!namesSeveralRows(u"属于国家秘密\n（不计其他情形）"_qs, m_keys));
        QVERIFY(!namesSeveralRows(u"其他\n其他"_qs, m_keys));
    }

    void matchesMisreadLabels()
    {
        QCOMPARE(alignRows(rows({u"属干国家秘密"_qs, u"重复申清"_qs}), m_keys, 0.6),
                 Matches({RowMatch{0}, RowMatch{1}}));
        QCOMPARE(alignRows(rows({u"属干国家密"_qs, u"重清"_qs}), m_keys, 0.6), Matches({RowMatch{0}, {}}));
    }

    void matchesMistypedLabelsBetweenOthers()
    {
        const std::vector<RowText> read = rows({u"属于国家秘密"_qs, u"从复甲请"_qs, u"举报投诉"_qs, u"总计"_qs});
        Matches matches = alignRows(read, m_keys, 0.75);
        QCOMPARE(matches, Matches({RowMatch{0}, {}, {}, RowMatch{3}}));
        matchWeakly(matches, read, m_keys, 0.45);
        QCOMPARE(matches, Matches({RowMatch{0}, RowMatch{1, false}, {}, RowMatch{3}}));
    }

    void fillsAGapByOrder()
    {
        const std::vector<RowText> read = rows({u"属于国家秘密"_qs, u"重X申X"_qs, u"X"_qs, u"总计"_qs});
        Matches matches = alignRows(read, m_keys, 0.6);
        QCOMPARE(matches, Matches({RowMatch{0}, {}, {}, RowMatch{3}}));
        fillGaps(matches, read, m_keys, 0.45);
        // What is left of the first label says so too; the second is known by its place alone.
        QCOMPARE(matches, Matches({RowMatch{0}, RowMatch{1, true}, RowMatch{2, false}, RowMatch{3}}));
    }

    void leavesAGapThatDoesNotFit()
    {
        const std::vector<RowText> read = rows({u"属于国家秘密"_qs, u"X"_qs, u"总计"_qs});
        Matches matches = alignRows(read, m_keys, 0.6);
        fillGaps(matches, read, m_keys, 0.45);
        QCOMPARE(matches, Matches({RowMatch{0}, {}, RowMatch{3}}));
    }

    void rowsWithoutPlacesForValuesAreNotCounted()
    {
        std::vector<RowText> read = rows({u"属于国家秘密"_qs, u"X"_qs, u"其他"_qs});
        read[1].mayHoldValues = false;
        Matches matches = alignRows(read, m_keys, 0.6);
        fillGaps(matches, read, m_keys, 0.45);
        QCOMPARE(matches, Matches({RowMatch{0}, {}, RowMatch{2}}));
    }

    void placesRowsOfTheSameGroupAndNumber()
    {
        const Section section{.rows = {Row{.label = {{u"1.甲"_qs, {}}, {}}, .groups = {{{u"组"_qs, {}}, {}}}},
                                       Row{.label = {{u"2.乙"_qs, {}}, {}}, .groups = {{{u"组"_qs, {}}, {}}}}}};
        SectionKeys keys{.section = &section};
        keys.rows = {LabelKeys(section.rows[0].label), LabelKeys(section.rows[1].label)};
        const auto placed = [&keys](const QString &label, const QString &group, bool isUnderHeads) {
            const std::vector<RowText> read{{.label = LabelText(u"1.甲"_qs)},
                                            {.label = LabelText(label), .isUnderHeads = isUnderHeads, .group = group}};
            Matches matches = alignRows(read, keys, 0.75);
            matchByPlace(matches, read, keys);
            return matches[1];
        };
        QCOMPARE(placed(u"2.丙"_qs, {}, true), std::optional(RowMatch{1, false}));
        QCOMPARE(placed(u"丙"_qs, u"组"_qs, true), std::optional(RowMatch{1, false}));
        QCOMPARE(placed(u"3.丙"_qs, {}, true), std::nullopt);
        QCOMPARE(placed(u"丙"_qs, u"别的组"_qs, true), std::nullopt);
        QCOMPARE(placed(u"丙"_qs, {}, false), std::nullopt);
    }

private:
    static std::vector<RowText> rows(const QStringList &labels)
    {
        std::vector<RowText> result;
        for (const QString &label : labels) {
            result.push_back({LabelText(label), true});
        }
        return result;
    }

    SectionKeys m_keys;
};

QTEST_APPLESS_MAIN(TestRowMatcher)
#include "test_rowmatcher.moc"
