// SPDX-License-Identifier: GPL-3.0-or-later
// How reports speak of requests: received, left from last year, who asked, what came of them.
#include "models/validate/narrativemarks.h"
#include "models/validate/validator.h"

#include "tests/support/narrativereport.h"

#include <QTest>

using namespace disclosure;
using namespace disclosure::tests;

class TestNarrativeRequests : public QObject {
    Q_OBJECT

private slots:
    void sentences_data();
    void sentences();
    void whatIsTakenOffIsNamed();
};

void TestNarrativeRequests::sentences_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("findings");
    const auto holds = [](const char *text) { QTest::newRow(text) << QString::fromUtf8(text) << QString(); };
    const auto breaks = [](const char *text, const char *findings) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(findings);
    };

    // The number stands before what it counts.
    breaks("2023年我局收到的151件政府信息公开申请均已登记。", "table t3.new.total 150/151");
    holds("我局对收到的150件政府信息公开申请逐一登记。");
    breaks("对收到的160件申请,均依法登记。", "table t3.new.total 150/160");
    breaks("全年受理的150件申请中,自然人128件,企业12件。", "table t3.new.person 129/128");
    breaks("全年105件政府信息公开申请均已登记。", "table t3.new.total 150/105");
    breaks("2023年共有151件政府信息公开申请,上年结转8件。", "table t3.new.total 150/151|table t3.carried_in.total 9/8");
    breaks("依申请公开方面,共151件申请,其中自然人129件。", "table t3.new.total 150/151");
    holds("今年收到的150件政府信息公开申请,同比增加20件。");
    holds("收到的12件企业申请,均为政府信息公开申请。");
    holds("对收到的8件信访类政府信息公开申请不予处理。");
    holds("其中,受理的6件申请延期答复,政府信息公开工作平稳。");
    holds("其中网络收到的130件政府信息公开申请均已登记。");
    holds("对上年收到的140件政府信息公开申请进行回头看。");
    holds("12月份收到的13件政府信息公开申请均已办结。");
    holds("共28件申请进入补正程序,政府信息公开申请150件。");
    holds("涉及征地的120件政府信息公开申请均已办结。");
    holds("全年共160件信息公开申请档案完成归档。");
    holds("受理的40件许可申请均已办结,全年40件低保申请均已办结。");
    holds("局机关收到的40件政府信息公开申请,各分局收到的110件。");

    // All of them were handled, and said with their number.
    breaks("收到政府信息公开申请150件,其中网上100件,信函50件,150件申请已全部办结。",
           "absolute t3.carried_out.total 6/0");
    holds("收到政府信息公开申请150件,其中130件申请已全部办结。");
    breaks("2023年收到的150件政府信息公开申请均已按期办结。", "absolute t3.carried_out.total 6/0");

    // Volumes.
    breaks("本年度政府信息公开申请新增受理量为105件。", "table t3.new.total 150/105");
    breaks("依申请公开受理量达到一百五十一件。", "table t3.new.total 150/151");
    breaks("政府信息公开申请接收量为150件,办结量为135件。", "table t3.handled.total 153/135");
    breaks("群众提出政府信息公开申请155件次。", "table t3.new.total 150/155");
    holds("受理行政许可申请量3500件,热线受理量3.2万件次,政府信息公开工作有序。");
    breaks("依申请公开151件,已全部登记。", "table t3.new.total 150/151");
    breaks("依申请公开共收到151件,答复135件。", "table t3.new.total 150/151|table t3.handled.total 153/135");
    breaks("共登记受理依申请公开政府信息151件。", "table t3.new.total 150/151");
    breaks("政府信息公开申请新收151件,办结135件。", "table t3.new.total 150/151|table t3.handled.total 153/135");
    breaks("共办理依申请公开135件。", "table t3.handled.total 153/135");
    breaks("收到政府信息公开申请150件,结转上年9件,应办158件,实办135件。",
           "table t3.new.total 150/158|table t3.handled.total 153/135");
    holds("制发公文220件,其中主动公开75件,依申请公开145件。");
    holds("受理公租房申请300件,政府信息公开工作有序。");

    // Who asked; of people there are at most as many as requests.
    breaks("共有148位自然人提出政府信息公开申请,法人22家、律所3家。", "table t3.new.person 129/148");
    holds("收到政府信息公开申请150件,其中自然人98位、企业10家。");
    breaks("收到政府信息公开申请150件,其中自然人129人、商业企业21户。", "table t3.new.business 12/21");
    holds("走访企业45家、律所8家,收到政府信息公开申请150件。");
    holds("受理许可申请300件,其中企业120家,政府信息公开工作有序。");
    breaks("收到政府信息公开申请150件,自然人占128件,企业占12件。", "table t3.new.person 129/128");
    breaks("收到政府信息公开申请150件,其中个人申请129件,单位申请12件。",
           "breakdown 150件 141/150|table t3.new.business 21/12");
    holds("收到政府信息公开申请150件,均由自然人及法人提出。");
    breaks("收到政府信息公开申请150件,均由自然人提出。", "table t3.new.person 129/150");

    // What was left from last year, by its number or its name.
    breaks("2022年度结转至本年办理的政府信息公开申请8件。", "table t3.carried_in.total 9/8");
    breaks("收到政府信息公开申请150件,2022年结转6件,共办结政府信息公开申请153件。", "table t3.carried_in.total 9/6");
    breaks("2023年新增政府信息公开申请150件,2022年结转9件,2023年办结135件。", "table t3.handled.total 153/135");
    holds("收到政府信息公开申请159件(含2022年结转9件)。");
    holds("政府信息公开申请已登记,上年结转项目12个,2022年结转资金项目8项。");
    holds("2022年收到政府信息公开申请140件。");

    // What was not finished.
    breaks("收到政府信息公开申请150件,截至年底未办结5件。", "table t3.carried_out.total 6/5");
    breaks("收到政府信息公开申请150件,办结153件,正在办理7件。", "table t3.carried_out.total 6/7");
    breaks("收到政府信息公开申请150件,办结153件,尚有5件未办结。", "table t3.carried_out.total 6/5");
    breaks("收到政府信息公开申请150件,延期至2024年答复5件。", "table t3.carried_out.total 6/5");
    breaks("收到政府信息公开申请150件,跨年办理5件。", "table t3.carried_out.total 6/5");
    breaks("尚在办理期限内的政府信息公开申请5件。", "table t3.carried_out.total 6/5");
    holds("收到政府信息公开申请150件,全年未办结工单12件,督办件未办结8件。");
    holds("政府信息公开申请上年结转的9件,本年办结8件,1件仍在办理。");
    holds("收到政府信息公开申请150件,15个工作日内办结120件。");

    // Handled of this year's alone.
    holds("依申请公开。上年结转9件,已全部办结;本年新收150件,已办结144件。");
    breaks("依申请公开。上年结转9件,已全部办结;本年新收150件,已办结140件。", "table t3.handled.total 144/140");
    holds("上年结转2件,已全部办结;本年新收5件,已办结4件。");
    holds("政府信息公开申请新收150件,当年办结144件。");
    breaks("政府信息公开申请新收150件,当年办结140件。", "table t3.handled.total 153/140");
    breaks("上年结转9件,新收政府信息公开申请150件,共办结144件。", "table t3.handled.total 153/144");
    holds("依申请公开。上年结转9件,已办结9件;本年新收150件,已办结144件。");
    holds("政府信息公开申请上年结转9件,本年办结9件。");

    // Outcomes in other words.
    breaks("政府信息公开申请答复情况为:公开65件,部分公开12件。", "table t3.granted.total 66/65");
    breaks("答复政府信息公开申请153件,其中不公开27件,告知公开65件。",
           "table t3.refused_secret.total 28/27|table t3.granted.total 66/65");
    breaks("答复政府信息公开申请153件,部分予以公开的13件。", "table t3.partial.total 12/13");
    breaks("答复政府信息公开申请153件,因信息不存在等原因无法提供25件。", "table t3.unable_not_held.total 27/25");
    breaks("因不掌握等原因无法提供政府信息的申请25件。", "table t3.unable_not_held.total 27/25");
    breaks("答复政府信息公开申请153件,保护第三方合法权益未公开6件。", "table t3.refused_third_party.total 5/6");
    breaks("答复政府信息公开申请153件,重复申请不再处理5件。", "table t3.rejected_repeat.total 3/5");
    breaks("答复政府信息公开申请153件,申请人无正当理由逾期不补正,行政机关不再处理5件。",
           "table t3.other_no_correction.total 4/5");
    breaks("其中作为信访举报投诉类申请不予处理12件,作为重复申请不予处理3件,涉及政府信息公开申请。",
           "table t3.rejected_petition.total 8/12");
    breaks("不予处理14件,其中信访投诉举报9件、重复申请3件。", "table t3.rejected_petition.total 8/9");
    breaks("不予公开28件,其中法律法规禁止公开5件。", "table t3.refused_law.total 3/5");
    breaks("无法提供27件,其中本机关不掌握21件,没有现成信息6件。", "table t3.unable_to_create.total 4/6");
    holds("收到依申请公开件150件,办理结果如下:予以公开66件,部分公开12件,不予公开28件,无法提供27件,不予处理14件,"
          "其他处理6件。");
    breaks("收到政府信息公开申请150件,其中自然人137件,企业13件,科研机构2件。", "breakdown 150件 152/150");
    holds("政府信息公开申请中,作为信访转办12件,督办信访投诉举报9件。");
    holds("因材料不全等原因无法提供服务12件。");

    // Reasons in brackets behind their outcome, and their sum.
    breaks("答复政府信息公开申请153件,予以公开66件,部分公开12件,不予公开28件(其中涉及第三方合法权益5件、过程性信息9件、"
           "行政执法案卷7件),无法提供27件。",
           "table t3.refused_process.total 6/9");
    breaks(
        "答复政府信息公开申请153件,部分公开12件,不予公开28件(属于国家秘密1件,属于行政执法案卷信息5件),无法提供27件。",
        "table t3.refused_case_file.total 7/5");
    breaks(
        "答复政府信息公开申请153件,部分公开12件,不予公开28件,其中属于国家秘密1件,属于行政执法案卷信息5件,无法提供27件,"
        "不予处理14件。",
        "table t3.refused_case_file.total 7/5");
    breaks("答复政府信息公开申请153件,部分公开12件,不予处理14件(信访举报投诉类8件、重复申请3件、公开出版物9件)。",
           "breakdown 14件 20/14");
    breaks("答复政府信息公开申请153件,部分公开12件,无法提供27件(本机关不掌握21件、没有现成信息需另行制作4件、"
           "补正后仍不明确4件)。",
           "breakdown 27件 29/27|table t3.unable_unclear.total 2/4");
    holds("答复政府信息公开申请153件,部分公开12件(其中涉及第三方合法权益7件、过程性信息5件),不予公开28件。");
    holds("答复政府信息公开申请153件,部分公开12件(占8%),其中涉及第三方合法权益7件、过程性信息5件。");
    holds("不予公开28件,其中国家秘密1件、过程性信息6件、行政执法案卷7件,无法提供27件。");
    holds("不予公开28件(主要是过程性信息6件、行政执法案卷7件),无法提供27件。");
    holds("政府信息公开申请不予公开28件(过程性信息6件、行政执法案卷7件等),无法提供27件。");
    breaks(
        "答复政府信息公开申请153件,其他处理18件,部分公开12件,无法提供27件(本机关不掌握12件、没有现成信息需另行制作4件、"
        "补正后仍不明确2件)。",
        "breakdown 27件 18/27|table t3.other_no_correction.total 6/18|table t3.unable_not_held.total 21/12");
    holds("答复政府信息公开申请153件,部分公开12件,不予处理14件(信访举报投诉类8件、重复申请3件)。");
    breaks("办理结果依次为:予以公开66件、部分公开12件、不予处理14件(信访举报投诉类8件、重复申请9件)、无法提供27件,"
           "均为政府信息公开"
           "申请。",
           "breakdown 14件 17/14|table t3.rejected_repeat.total 3/9");
    breaks("答复政府信息公开申请153件,不予处理15件(信访举报投诉类8件、重复申请3件、其他4件)。",
           "table t3.rejected_petition.total 14/15");
    holds("答复政府信息公开申请153件,不予处理8件(信访举报投诉类)。");
    breaks("答复政府信息公开申请一百五十三件,无法提供二十七件("
           "本机关不掌握二十二件、没有现成信息四件、补正后仍不明确二件)。",
           "breakdown 二十七件 28/27|table t3.unable_not_held.total 21/22");
    holds("答复政府信息公开申请153件,不予公开、无法提供共55件,其中过程性信息6件,本机关不掌握21件,没有现成信息4件。");
    holds("答复政府信息公开申请153件,不予处理14件,无法提供27件,其中信访举报投诉类8件、重复申请3件、其他3件。");
    breaks("答复政府信息公开申请153件,以信访、举报、投诉为内容不予处理十一件,重复申请不予处理三件。",
           "table t3.rejected_petition.total 8/11");
    breaks("答复政府信息公开申请153件,以信访举报投诉为内容的申请9件,重复申请3件。",
           "table t3.rejected_petition.total 8/9");

    // What came of the rest is no part of the whole.
    holds("共收到政府信息公开申请150件,其中一件于12月29日收到,依规结转,其余149件均已按期答复,答复内容为:予以公开66件、"
          "无法提供27件、不予处理14件。");
    breaks(
        "共收到政府信息公开申请150件,其中6件结转下年度,其余134件均已按期答复,答复内容为:予以公开66件、无法提供27件。",
        "breakdown 150件 140/150");

    breaks("共收到政府信息公开申请一百五十件,其中六件结转下年度,其余一百三十四件均已按期答复,答复内容为:"
           "予以公开六十六件。",
           "breakdown 一百五十件 140/150");

    // All done at the end of the year, though some were left.
    breaks("全年新收政府信息公开申请150件,上年度结转9件,截至12月31日已全部办结。", "absolute t3.carried_out.total 6/0");
    breaks("全年新收政府信息公开申请150件,上年度结转9件,截至2023年底,均已办结。", "absolute t3.carried_out.total 6/0");
    breaks("上年结转9件,本年新收政府信息公开申请150件,截至2023年12月31日,全部办结完毕。",
           "absolute t3.carried_out.total 6/0");
    breaks("上年结转9件,本年新收政府信息公开申请150件,截至年末均已办结。", "absolute t3.carried_out.total 6/0");
    breaks("本年新收政府信息公开申请150件,上年结转9件,年内均已办结。", "absolute t3.carried_out.total 6/0");
    holds("上年结转9件,截至年底已全部办结;本年新收政府信息公开申请150件,已办结144件。");
    holds("本年新收政府信息公开申请150件,上年度结转9件,截至年底上年结转的已全部办结。");
    holds("全年新收政府信息公开申请150件,上年度结转9件,截至目前已全部办结。");
    holds("全年新收政府信息公开申请150件,上年度结转9件已全部办结。");

    // Rates of requests.
    breaks("全年新收政府信息公开申请150件,其中自然人129件(占86.0%),法人或其他组织21件(占14.0%);到年底办结144件,"
           "办结率97.5%。",
           "breakdown 97.5% 96.0/97.5");
    holds("全年新收政府信息公开申请150件,上年结转9件,办结153件,办结率96.2%。");
    breaks("全年新收政府信息公开申请150件,上年结转9件,办结153件,办结率98.7%。", "breakdown 98.7% 96.2/98.7");
    breaks("全年新收政府信息公开申请150件,结转上年9件,共办结153件,办结率达98.7%。", "breakdown 98.7% 96.2/98.7");
    holds("全年新收政府信息公开申请150件,上年结转9件,办结153件,办结率100%。");
    holds("全年新收政府信息公开申请150件,上年结转9件,办结153件,按时办结率99.3%。");
    holds("全年新收政府信息公开申请150件,上年结转9件,办结153件,力争办结率99.9%。");
    breaks("收到政府信息公开申请150件,其中自然人129件,企业等21件;按时办结144件,按时办结率97.2%。",
           "breakdown 97.2% 96.0/97.2");
    breaks("收到政府信息公开申请150件,其中自然人129件,企业等21件;办结144件,按时办结率99.7%。",
           "breakdown 99.7% 96.0/99.7");
    holds("收到政府信息公开申请150件,其中自然人129件,企业等21件;办结144件,按时办结率99.3%。");
    holds("收到政府信息公开申请150件,其中自然人129件,企业等21件;办结144件,办结率96.2%。");
    holds("推进政务公开。受理群众申请办理业务320件,其中线上200件,现场120件;办结318件,按期办结率99.95%。");
    holds("推进政务公开。全年受理投诉300件,其中来信120件,来电180件;办结280件,按期办结率99.5%。");

    // What kind of access official papers have.
    holds("政府信息公开工作有序。审核标识公文2045份,其中主动公开件688份、依申请公开件904份、不予公开件453份。");

    // More of what reports say in passing.
    holds("本年度出现了一起上年度结转的信息公开件被行政复议确认违法的现象。");
    holds("收到公开申请150件,2022年度遗留的历史问题12件。");
    holds("收到并办结政府信息公开申请150件。");
    breaks("依申请公开。全年共收到并处理申请151件。", "table t3.new.total 150/151");
    breaks("收到政府信息公开申请150件,答复结果:“部分公开”13件、“不予公开”27件。",
           "table t3.partial.total 12/13|table t3.refused_secret.total 28/27");
    breaks("2023年受理信息公开申请数150件,答复数153件,结转数5件。", "table t3.carried_out.total 6/5");
    holds("收到政府信息公开申请150件,截至本报告发布时,尚有2件正在办理。");
    holds("收到政府信息公开申请150件,目前尚有2件未办结。");
    holds("疫情期间收到的35件政府信息公开申请均已登记。");
    holds("全年共收到政府信息公开申请150件,其中撤回申请4件,实际办理146件。");
    holds("依申请公开。收到申请150件,其中1件不予受理,2件转交其他单位。");
    holds("全年办理12345工单2617件,未办结12件,政府信息公开申请150件。");
    holds("本年度政府信息公开申请实际办理150件。");
    breaks("3.结转情况。年末未办结件5件。", "table t3.carried_out.total 6/5");
}

void TestNarrativeRequests::sentences()
{
    QFETCH(QString, text);
    QFETCH(QString, findings);
    QCOMPARE(narrativeFindings(narrativeReport(), text).join(u'|'), findings);
}

void TestNarrativeRequests::whatIsTakenOffIsNamed()
{
    Report report = narrativeReport();
    report.narrative = {{QStringLiteral("1"), QStringLiteral("政府信息公开申请新收150件,当年办结144件。"), 0}};
    validate(report, FormRegistry::builtIn());
    const std::vector<NarrativeMark> marks = narrativeMarks(report, *FormRegistry::builtIn().form(u"2021"));
    QCOMPARE(marks.size(), std::size_t(2));
    QCOMPARE(marks[1].cells, QStringList({QStringLiteral("t3.handled.total"), QStringLiteral("t3.carried_in.total")}));
    QVERIFY2(marks[1].sentence.contains(QStringLiteral(" − ")), qPrintable(marks[1].sentence));
    QVERIFY(!marks[1].isWrong());
}

QTEST_GUILESS_MAIN(TestNarrativeRequests)
#include "test_narrativerequests.moc"
