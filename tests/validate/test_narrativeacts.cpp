// SPDX-License-Identifier: GPL-3.0-or-later
// How reports speak of documents, acts and fees, of reviews and suits.
#include "models/validate/validator.h"

#include "tests/support/narrativereport.h"

#include <QTest>

using namespace disclosure;
using namespace disclosure::tests;

class TestNarrativeActs : public QObject {
    Q_OBJECT

private slots:
    void sentences_data();
    void sentences();
    void aHeadingAloneNamesTheActs_data();
    void aHeadingAloneNamesTheActs();
};

void TestNarrativeActs::sentences_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("findings");
    const auto holds = [](const char *text) { QTest::newRow(text) << QString::fromUtf8(text) << QString(); };
    const auto breaks = [](const char *text, const char *findings) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(findings);
    };

    // Reviews and suits of the organ as a party.
    breaks("本机关作为被申请人的政府信息公开行政复议案件15件:维持8件,纠正3件,其他结果3件,尚未审结1件。",
           "table t4.count.review_upheld 9/8|table t4.count.review_corrected 2/3");
    breaks("作为被告的政府信息公开行政诉讼12件,维持6件,纠正1件。", "table t4.count.direct_upheld 7/6");
    holds("作为第三人参加政府信息公开行政复议3件。");
    breaks("作为复议机关办理政府信息公开行政复议20件,其中维持19件,纠正2件。", "breakdown 20件 21/20");

    // What corrects.
    breaks("因政府信息公开引发行政复议15件,维持9件,撤销或责令重新答复3件。", "table t4.count.review_corrected 2/3");
    holds("因政府信息公开引发行政复议15件,维持9件,确认违法1件,责令重新答复1件。");
    breaks("因政府信息公开引发行政诉讼12件,维持7件,撤销2件。", "table t4.count.direct_corrected 1/2");
    holds("行政复议撤销2件,信访复查责令重新答复4件,政府信息公开工作有序。");
    holds("行政复议撤销行政处罚3件,政府信息公开工作有序。");
    holds("因信息公开引发行政复议15件,撤回申请3件。");

    // Directly and after a review.
    breaks("政府信息公开行政诉讼:未经复议直接起诉7件,维持3件,尚未审结2件;复议后起诉5件,维持4件。",
           "table t4.count.direct_upheld 4/3|table t4.count.after_review_upheld 3/4");
    holds("政府信息公开行政诉讼12件,其中直接起诉7件、复议后起诉5件,维持7件。");
    holds("信息公开类行政诉讼案件一审9件、二审3件。");

    // Cases that are not of disclosure.
    holds("办理非信息公开类行政复议26件、行政诉讼41件。");
    breaks("非政府信息公开类行政复议16件、行政诉讼13件,政府信息公开类行政复议15件、行政诉讼21件。",
           "table t4.count.direct_total 12/21");
    holds("不涉及信息公开的行政复议14件,行政诉讼13件。");
    holds("除信息公开外的行政复议14件、行政诉讼13件。");
    holds("信息公开类行政复议15件,维持9件;不动产登记类行政复议20件,维持18件。");

    // Rates.
    breaks("因政府信息公开引发行政复议15件,维持率70%。", "breakdown 70% 60/70");
    holds("因政府信息公开引发行政复议15件,维持率60%。");
    holds("因政府信息公开引发行政复议15件,审结14件,维持率64.3%。");
    breaks("因政府信息公开引发行政诉讼12件,维持率68.3%。", "breakdown 68.3% 58.3/68.3");
    holds("因政府信息公开引发行政诉讼12件,维持率58.3%。");
    breaks("因政府信息公开引发行政复议15件,纠正率23.3%。", "breakdown 23.3% 13.3/23.3");
    holds("行政处罚案件被复议12件,维持率83%。");
    holds("信息公开行政复议维持率提高5%。");

    // Documents in a list with others.
    breaks("制发文件30件,其中规范性文件7件。", "table t2.normative.issued 6/7");
    breaks("制定印发政府文件12件、规范性文件7件、人事任免9件。", "table t2.normative.issued 6/7");
    holds("公开文件30件,其中规范性文件8件。");
    holds("清理文件30件,其中规范性文件8件。");
    breaks("现行有效规范性文件41件,本年制发7件,废止4件。",
           "table t2.normative.issued 6/7|table t2.normative.repealed 3/4");
    breaks("行政规范性文件制发数6件,废止数4件,现行有效数14件。",
           "table t2.normative.repealed 3/4|table t2.normative.in_force 41/14");
    holds("主动公开65件,依申请公开150件。");
    holds("公开规范性文件5件。");

    // Acts in other words, and several names before several numbers.
    breaks("全年共作出行政许可类决定2716件,行政处罚类决定208件。", "table t2.licence.decisions 2617/2716");
    breaks("实施行政许可2716件,其中新办1200件。", "table t2.licence.decisions 2617/2716");
    breaks("全年完成行政许可2671件、行政处罚280件。",
           "table t2.licence.decisions 2617/2671|table t2.penalty.decisions 208/280");
    breaks("作出行政许可、行政处罚和行政强制决定2716件、208件、14件。", "table t2.licence.decisions 2617/2716");
    holds("作出行政许可、行政处罚决定共2825件。");
    holds("作出行政许可2617件,其中线上办理2400件;作出行政处罚208件。");
    holds("公开行政许可2500件、行政处罚200件。");

    // Fees.
    breaks("收费金额1324.75万元(行政事业性收费)。", "table t2.fees.amount 1342.75/1324.75");
    breaks("行政事业性收费总额13.4亿元。", "table t2.fees.amount 1342.75/134000");
    holds("行政事业性收费总额0.13亿元。");
    breaks("全年行政事业性收费收费总额为1324.75万元。", "table t2.fees.amount 1342.75/1324.75");
    breaks("行政事业性收费项目5项,收费金额1324.75万元。", "table t2.fees.amount 1342.75/1324.75");
    breaks("全年收费1324.75万元,均为行政事业性收费。", "table t2.fees.amount 1342.75/1324.75");
    holds("行政事业性收费项目12项,减免金额1200万元。");
    holds("停车收费总额126万元,学费收费金额136万元。");
    holds("公开行政事业性收费信息12条,收费金额1300万元的项目2个。");
    holds("行政事业性收费和政府性基金收入共2.3亿元。");

    // Numbers of acts, acts that were published at once, and reviews that look like requests.
    holds("我市政府信息公开行政复议案件共15件,其中13件办结、2件正在办理。");
    holds("全市新收行政复议申请150件,办结140件,未办结10件,政府信息公开工作有序。");
    breaks("我局2023年行政许可数量为2671件,行政处罚数量为280件。",
           "table t2.licence.decisions 2617/2671|table t2.penalty.decisions 208/280");
    holds("权责清单行政许可总数310项,行政处罚总数3402项。");
    breaks("依法作出并公开行政许可决定2671件。", "table t2.licence.decisions 2617/2671");
    holds("制定公开目录,规范性文件38件、政策解读20件全部上网。");
    holds("因政府信息公开引发行政复议15件,申请人自行撤销3件。");
    holds("收到政府信息公开申请150件。行政复议案件维持率95%。");
    breaks("制定(修订)行政规范性文件7件。", "table t2.normative.issued 6/7");
    holds("以区政府为被申请人的行政复议26件,其中政府信息公开类15件,维持9件。");
    holds("涉企行政事业性收费0元。");
    holds("全年受理行政复议申请126件,其中政府信息公开类16件。");
}

void TestNarrativeActs::sentences()
{
    QFETCH(QString, text);
    QFETCH(QString, findings);
    QCOMPARE(narrativeFindings(narrativeReport(), text).join(u'|'), findings);
}

void TestNarrativeActs::aHeadingAloneNamesTheActs_data()
{
    QTest::addColumn<QString>("heading");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("findings");
    const auto row = [](const char *heading, const char *text, const char *findings) {
        QTest::addRow("%s %s", heading, text)
            << QString::fromUtf8(heading) << QString::fromUtf8(text) << QString::fromUtf8(findings);
    };
    row("2.行政许可。", "全年办理2716件。", "table t2.licence.decisions 2617/2716");
    row("2.行政许可。", "全年办理2617件。", "");
    row("2.行政许可。", "共作出决定2671件。", "table t2.licence.decisions 2617/2671");
    row("(三)行政处罚情况。", "我局共办理280件,罚款36万元。", "table t2.penalty.decisions 208/280");
    row("(三)行政处罚情况。", "查处典型案件12件,移送司法5件。", "");
    row("2.行政许可。", "梳理事项260项,公示信息2500条,减少材料35件。", "");
    row("2.行政许可公示。", "全年办理2500件。", "");
    row("(一)行政许可、行政处罚。", "全年办理2716件。", "");
    row("4.行政事业性收费。", "全年收取1324.75万元。", "table t2.fees.amount 1342.75/1324.75");
    row("4.收费情况。", "收费总额1342.75万元。", "");
    row("4.行政事业性收费。", "减免126万元,取消项目3个。", "");
    row("4.收费情况。", "学费收费金额1300万元。", "");
}

void TestNarrativeActs::aHeadingAloneNamesTheActs()
{
    QFETCH(QString, heading);
    QFETCH(QString, text);
    QFETCH(QString, findings);
    QCOMPARE(narrativeFindings(narrativeReport(), heading + text).join(u'|'), findings);
    Report report = narrativeReport();
    report.narrative = {{QStringLiteral("1"), heading, 0}, {QStringLiteral("1"), text, 0}};
    validate(report, FormRegistry::builtIn());
    QCOMPARE(narrativeFindings(report).join(u'|'), findings);
}

QTEST_GUILESS_MAIN(TestNarrativeActs)
#include "test_narrativeacts.moc"
