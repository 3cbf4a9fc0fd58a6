// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences as reports have them, against tables of known numbers. Each says what is found of it, or that nothing is.
#include "models/validate/breakdowns.h"
#include "models/validate/narrative.h"
#include "models/validate/validator.h"

#include "tests/support/narrativereport.h"
#include "tests/support/tablerows.h"

#include <QTest>

using namespace disclosure;
using namespace disclosure::tests;

namespace {

/// New 59 (persons 53, organisations 6), carried over 3, handled 56 (granted 51, partly 3, refused 2), carried on 6;
/// one review, three suits; 4 documents issued, 2 repealed, 12 in force; 120 licences, 35 penalties, fees of 12.5万元.
Report reportOf(const QString &form)
{
    Report report = soundReport(form);
    report.organ = u"样例市人民政府"_qs;
    report.year = form == u"2019" ? 2020 : 2022;
    putRow(report, u"t3.granted"_qs, u"45 5 0 0 0 1 51"_qs);
    putRow(report, u"t3.partial"_qs, u"3 0 0 0 0 0 3"_qs);
    put(report, u"t4.count.review_upheld"_qs, u"1"_qs);
    put(report, u"t4.count.review_total"_qs, u"1"_qs);
    put(report, u"t4.count.direct_upheld"_qs, u"2"_qs);
    put(report, u"t4.count.direct_total"_qs, u"2"_qs);
    put(report, u"t4.count.after_review_pending"_qs, u"1"_qs);
    put(report, u"t4.count.after_review_total"_qs, u"1"_qs);
    put(report, u"t2.licence.decisions"_qs, u"120"_qs);
    put(report, u"t2.penalty.decisions"_qs, u"35"_qs);
    if (form == u"2019") {
        put(report, u"t2.normative.made"_qs, u"4"_qs);
        put(report, u"t2.normative.published"_qs, u"4"_qs);
        put(report, u"t2.normative.total"_qs, u"12"_qs);
    } else {
        put(report, u"t2.normative.issued"_qs, u"4"_qs);
        put(report, u"t2.normative.repealed"_qs, u"2"_qs);
        put(report, u"t2.normative.in_force"_qs, u"12"_qs);
        put(report, u"t2.fees.amount"_qs, u"12.5"_qs);
    }
    return report;
}

} // namespace

class TestNarrative : public QObject {
    Q_OBJECT

private slots:
    void figuresOfAText_data();
    void figuresOfAText();
    void sentences_data();
    void sentences();
    void itemsOfAListAreItsParts();
    void aHeadingSaysWhatItsParagraphsAreAbout();
    void underAHeadingOfReviewsAndSuitsTheyAreOfDisclosure();
    void whatTheWholeAreaDidIsItsGovernmentsOwn();
    void aStreetOfficeCallsItselfTheStreet();
    void aFigureIsLinkedToItsCells();
    void editionOf2019CountsWhatWasMade();
};

void TestNarrative::figuresOfAText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("figures");
    QTest::newRow("units") << u"公开481条,浏览170万次,阅读24.3万人次,满意度99.9%"_qs
                           << u"481条 1700000次 243000人次 99.9%"_qs;
    QTest::newRow("groups of thousands") << u"共1,495条"_qs << u"1495条"_qs;
    QTest::newRow("Chinese numerals") << u"共受理两宗,答复十二件,制发一百零五份,开展二十三次"_qs
                                      << u"2宗 12件 105份 23次"_qs;
    QTest::newRow("dates") << u"2020年12月31日,〔2021〕30号,第20条"_qs << QString();
    QTest::newRow("ordinals and words") << u"一是进一步完善,二是统一条件,三审三校,一次性告知,第二十条,同一件"_qs
                                        << QString();
    QTest::newRow("names of numbers") << u"12345热线办理5310宗"_qs << u"5310宗"_qs;
    QTest::newRow("about") << u"约870次,500余件,近3万人"_qs << u"~870次 ~500件 ~30000人"_qs;
    QTest::newRow("years written digit by digit") << u"二〇二〇年"_qs << QString();
}

void TestNarrative::figuresOfAText()
{
    QFETCH(QString, text);
    QFETCH(QString, figures);
    QStringList shown;
    for (const Figure &figure : figuresIn(text)) {
        shown.append((figure.isAbout ? u"~"_qs : QString()) + figure.value.toString() +
                     (figure.isPercent ? u"%"_qs : figure.unit));
    }
    QCOMPARE(shown.join(u' '), figures);
}

void TestNarrative::sentences_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("findings");
    const auto holds = [](const char *text) { QTest::newRow(text) << QString::fromUtf8(text) << QString(); };
    const auto breaks = [](const char *text, const char *findings) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(findings);
    };

    // Requests received.
    holds("2022年,我局共收到政府信息公开申请59件。");
    holds("全年共受理依申请公开62件,均已按时答复。");
    holds("本年新收到政府信息公开申请59件,上年结转3件,结转下年度继续办理6件。");
    breaks("2022年,我局共收到政府信息公开申请58件。", "table t3.new.total 59/58");
    breaks("(二)依申请公开情况。全年收到申请五十八件。", "table t3.new.total 59/58");
    breaks("接到信息公开处理申请60条。", "table t3.new.total 59/60");
    breaks("全年收到60件政府信息公开申请。", "table t3.new.total 59/60");
    breaks("2022年我办共收到依申请公开政府信息0起。", "table t3.new.total 59/0");
    breaks("2022年度共收到政府信息公开申请62件;上年结转3件。", "table t3.new.total 59/62");
    breaks("全市共受理政府信息依申请公开共57宗。", "table t3.new.total 59/57");
    breaks("全年政府信息公开申请共57件。", "table t3.new.total 59/57");
    holds("全年收到政府信息公开申请62件(含上年结转3件)。");
    holds("收到网上政府信息公开申请50件,信函申请9件。");
    holds("2021年收到政府信息公开申请40件。");
    holds("收到政府信息公开申请59件,比2021年增加19件,同比增长47.5%。");
    holds("全年受理行政许可申请3200件。");
    holds("收到信访投诉申请200件。");
    holds("收到政府信息公开申请约60件。");
    // Who asks.
    holds("共收到政府信息公开申请59件,其中自然人申请53件,法人或其他组织申请6件。");
    breaks("共收到政府信息公开申请59件,其中自然人申请52件,法人或其他组织申请7件。",
           "table t3.new.person 53/52|table t3.new.business 6/7");
    breaks("共收到政府信息公开申请59件,其中自然人申请53件,法人或其他组织申请5件。",
           "breakdown 59件 58/59|table t3.new.business 6/5");
    // Carried over.
    breaks("共收到政府信息公开申请59件,上年结转4件,结转下年度继续办理5件。",
           "table t3.carried_in.total 3/4|table t3.carried_out.total 6/5");
    breaks("收到政府信息公开申请59件,另有5件结转下一年度办理。", "table t3.carried_out.total 6/5");
    breaks("收到申请59件,上一年度结转政府信息公开申请2件。", "table t3.carried_in.total 3/2");
    // Outcomes.
    holds("收到政府信息公开申请59件,已答复56件,其中予以公开51件,部分公开3件,不予公开2件。");
    breaks("收到政府信息公开申请59件,已办结56件,其中予以公开50件,部分公开3件,不予公开3件。",
           "table t3.granted.total 51/50|table t3.refused_secret.total 2/3");
    breaks("收到政府信息公开申请59件,共答复55件。", "table t3.handled.total 56/55");
    holds("收到政府信息公开申请59件。全年答复12345热线咨询709条。");
    // Reviews and suits.
    holds("因政府信息公开被申请行政复议1件,被提起行政诉讼3件。");
    breaks("因政府信息公开被申请行政复议2件,被提起行政诉讼1件。", "table t4.count.review_total 1/2");
    breaks("我局发生针对本单位有关政府信息公开事务的行政诉讼案0宗。", "table t4.count.direct_total 3/0");
    holds("全年办理行政复议案件120件,出庭应诉30件。");
    holds("信息公开行政复议结果维持1件。");
    // Documents.
    holds("全年制发行政规范性文件4件,废止规范性文件2件,现行有效行政规范性文件12件。");
    breaks("全年制发行政规范性文件6件。", "table t2.normative.issued 4/6");
    breaks("共制发规范性文件并通过市司法局规范性文件备案系统备案共5份。", "table t2.normative.issued 4/5");
    breaks("年末现行有效的行政规范性文件13件。", "table t2.normative.in_force 12/13");
    holds("规范性文件征求意见稿向社会公开征求意见共11份。");
    holds("清理规范性文件52份,其中废止13份,已失效10份,保留29份。");
    // Decisions and fees.
    breaks("全年作出行政许可决定121件,行政处罚决定35件。", "table t2.licence.decisions 120/121");
    holds("公开行政许可信息3000条。");
    breaks("行政事业性收费13.5万元。", "table t2.fees.amount 12.5/13.5");
    holds("行政事业性收费12.5万元。");
    // Totals and parts.
    holds("公开各类信息共373条,其中:工作动态138条,通知公告153条,政策文件25条,部门预决算10条,人事任免汇总2条,"
          "更新组织机构信"
          "息32条,其它信息13条。");
    breaks("累计发布各类信息405条,含概况类信息290条、目录信息120条,解读回应5条、互动交流37条。",
           "breakdown 405条 452/405");
    breaks("公开政府信息总数131条,其中通知公告5条、规范性文件2条、政务动态89条、财政预决算3条、其他信息30条。",
           "breakdown 131条 129/131");
    breaks("发布信息2980条(其中信息公开目录1750条,政策解读7条,重点领域402条,互动交流820条);受理业务12条。",
           "breakdown 2980条 2979/2980");
    breaks("公开信息80篇,分别为:通知30篇,动态40篇。", "breakdown 80篇 70/80");
    breaks("公开信息80条:通知45条,动态40条。", "breakdown 80条 85/80");
    holds("公开信息1200条,其中政策文件20条,通知公告100条。");
    holds("梳理政务服务事项1106项,其中正式上线960项。");
    breaks("梳理政务服务事项906项,其中正式上线960项。", "breakdown 906项 960/906");
    holds("公开信息20条,其中通知12条,动态8条,另发布微信30条。");
    holds("公开信息约100条,其中通知45条,动态40条。");
    holds("公开信息20条,其中通知12条(其中公示5条,公告7条),动态8条。");
    // Shares.
    holds("公开信息40条,其中通知10条,占25%,动态30条,占75%。");
    holds("公开信息30条,其中通知10条,占比33.3%,动态20条,占比66.7%。");
    holds("公开信息30条,其中通知10条,占总数的33.33%,动态20条,占总数的66.66%。"); // cut off
    breaks("公开信息40条,其中通知10条,占20%,动态30条,占75%。", "breakdown 20% 25/20");
    breaks("公开信息30条,其中通知10条(占比34.3%),动态20条(占比66.7%)。", "breakdown 34.3% 33.3/34.3");
    holds("公开信息40条,其中通知10条,同比增长20%,动态30条。");
    holds("公开信息40条,其中通知10条,约占20%,动态30条。");
    holds("收到来信100件,其中网上50件;共答复80件,其中同意20件,占25%。");
    holds("来信100件,其中网上60件,其中青年30件,占50%。");
    holds("来信100件,其中:政策40件,占40%;动态60件(其中图片30件,占50%)。");
    holds("公开文件100条,其中财政20条,占全市总数的5%。");
    // Nothing, and all.
    breaks("全年未收到政府信息公开申请。", "absolute t3.new.total 59/0");
    breaks("全年未发生因政府信息公开引起的行政复议、行政诉讼。",
           "absolute t4.count.review_total 1/0|absolute t4.count.direct_total 3/0");
    breaks("收到政府信息公开申请59件,均已按时办结。", "absolute t3.carried_out.total 6/0");
    holds("收到政府信息公开申请59件,除结转下年度的以外均已办结。");
    holds("未收到涉及收费的政府信息公开申请。");
    holds("未发生政府信息公开行政复议被纠正的情况。");
    // Twice.
    breaks("微信公众号发布信息135条,总阅读量24.1万人次。微信平台粉丝增量110%,共发布稿件135篇,阅读量合计24.3万人次。",
           "twice 24.3万人次 241000/243000");

    // Other periods, organs and matters.
    holds("全年共收到政府信息公开申请59件。上半年收到政府信息公开申请24件,办结20件。");
    holds("1至6月收到政府信息公开申请31件,第三季度收到12件。");
    breaks("1月1日至12月31日,我局共收到政府信息公开申请57件。", "table t3.new.total 59/57");
    holds("去年同期收到政府信息公开申请71件,办结70件。");
    holds("“十四五”以来,累计收到政府信息公开申请300件、办结290件。");
    holds("其中,市统计局收到政府信息公开申请7件,予以公开3件。");
    holds("南山镇未收到政府信息公开申请。");
    holds("部分街道未收到政府信息公开申请。");
    holds("收到申请59件。制发公文180件,其中主动公开100件、依申请公开20件、不予公开60件。");
    holds("收到申请59件。未收到科研机构提出的申请。");
    breaks("没有收到公民、法人和其他组织提出的政府信息公开申请。", "absolute t3.new.total 59/0");
    holds("撤销行政处罚决定2件,举行行政处罚听证1次。");
    holds("公示行政许可决定90件、行政处罚决定20件。");
    holds("政府制发行政规范性文件3件,政府办公室制发行政规范性文件1件。");

    // What comes in with what was left.
    holds("收到的政府信息公开申请和上年结转的申请共计62件。");
    breaks("新收及上年结转政府信息公开申请共72件。", "table t3.new.total 62/72");
    breaks("收到申请59件,其中尚有5件未到答复期限,结转下一年度继续办理。", "table t3.carried_out.total 6/5");

    // Cells within the tables.
    breaks("收到申请59件,均由自然人提出。", "table t3.new.person 53/59");
    breaks("收到申请59件,其中自然人53件、商业企业6件。", "table t3.new.business 5/6");
    breaks("答复申请56件,其中行政查询事项3件。", "table t3.refused_query.total 2/3");
    breaks("答复申请56件,有3件属于行政查询事项。", "table t3.refused_query.total 2/3");
    holds("答复申请56件,部分公开3件(涉及国家秘密1件)。");
    breaks("办理申请56件,予以公开、部分公开分别为51件、4件。", "breakdown 56件 55/56|table t3.partial.total 3/4");
    holds("予以公开、部分公开、不予公开分别为51件、4件。");
    breaks("政府信息公开行政复议1件,结果纠正1件。", "table t4.count.review_corrected 0/1");
    breaks("政府信息公开行政诉讼3件,其中未经复议直接起诉1件。", "table t4.count.direct_total 2/1");
    breaks("作出行政许可120件、行政处罚53件。", "table t2.penalty.decisions 35/53");
    breaks("全年实施行政强制5次。", "table t2.coercion.decisions 0/5");
    breaks("行政事业性收费15.2万元。", "table t2.fees.amount 12.5/15.2");

    // More shapes of lists.
    breaks("发布信息103条。其中:网站61条,微博35条,微信9条。", "breakdown 103条 105/103");
    breaks("网站62条,微博35条,微信7条,合计103条。", "breakdown 103条 104/103");
    breaks("发布信息103条(网站61条、微博35条、微信9条)。", "breakdown 103条 105/103");
    breaks("发布信息9条,其中网站6条,微博2条,微信1条,短信1条。", "breakdown 9条 10/9");
    holds("发布信息11条,其中网站7条、微博和微信各2条。");
    holds("会议12次,其中常委会3次、常务会6次。");
    breaks("发布信息109条,其中网站61条,占总量109条的65%。", "breakdown 65% 56/65");
    holds("收到申请59件,较2021年的19件增加40件,其中自然人53件、商业企业5件、其他1件。");
    holds("发布信息30条,其中网站20条,微博10条,较去年多出5条。");
    breaks("发布信息40条,其中网站10条,占25%;微博30条,占65%。", "breakdown 65% 75/65");
    holds("答复时限11个工作日,另有申请11件。");
    holds("发布信息21条:网站14条,其中图解7条、视频7条;微博7条。");
    holds("发布信息21条:网站14条,图解7条、视频3条、文字4条;微博7条。");
    breaks("发布信息70条,其中网站38条、微博35条;召开会议32次,其中常委会16次、常务会16次。", "breakdown 70条 73/70");
    breaks("发布信息13条,其中图文4条、视频9条。从渠道看,网站7条,微博4条,微信3条。", "breakdown 13条 14/13");

    holds("收到申请59件,其中本年新收56件、结转3件;办结56件,公开51件,占91.1%。");
    holds("受理申请62件,其中新收59件,上年结转3件;办结56件。从类型看,公开51件,部分公开3件,不予公开2件。");

    // Acts and reviews in few words.
    holds("作出行政处罚决定0.0035万件,行政事业性收费12万元。");
    breaks("行政事业性收费14万元。", "table t2.fees.amount 12.5/14");
    breaks("政府信息公开行政复议4件。", "table t4.count.review_total 1/4");
    breaks("收到申请59件,无上年结转。", "absolute t3.carried_in.total 3/0");
    breaks("制发规范性文件4件,现行有效21件。", "table t2.normative.in_force 12/21");
    breaks("行政许可120件,行政处罚53件,行政强制0件。", "table t2.penalty.decisions 35/53");
    holds("权责清单中行政处罚事项3402项、行政强制事项211项。");
    breaks("政府信息公开工作有序。被申请行政复议2件,被提起行政诉讼3件。", "table t4.count.review_total 1/2");
    holds("政府信息公开行政复议1件,行政诉讼3件;复议案件中维持1件。");
    breaks("未被申请信息公开行政复议,被提起行政诉讼3件。", "absolute t4.count.review_total 1/0");
    breaks("制发规范性文件4件,废止或宣布失效3件。", "table t2.normative.repealed 2/3");
    breaks("收到申请59件。截至12月31日已全部办结,无结转事项。", "absolute t3.carried_out.total 6/0");

    // Words beside the figure that speak of something else, or of the same in other words.
    breaks("制定行政规范性文件5件并同步解读。", "table t2.normative.issued 4/5");
    holds("发布规范性文件解读5件。");
    breaks("新收申请59件,同比上升3.5%(2021年为57件);答复申请55件。", "table t3.handled.total 56/55");
    breaks("审核各部门规范性文件32件;本局制发规范性文件5件。", "table t2.normative.issued 4/5");
    holds("截至6月底,我局收到政府信息公开申请20件。");
    breaks("有效规范性文件总数7件。", "table t2.normative.in_force 12/7");
    breaks("目前执行的规范性文件有16件。", "table t2.normative.in_force 12/16");
    breaks("共审批行政许可事项139件。", "table t2.licence.decisions 120/139");
    breaks("答复申请56件,重复申请不予处理4件。", "table t3.rejected_repeat.total 0/4");
    holds("答复申请56件,以行政查询为由不予公开2件,以属于行政执法案卷为由不予公开0件。");
    breaks("办结申请56件,其中公开50件、部分公开3件。", "table t3.granted.total 51/50");
    breaks("收到申请59件,转入2023年继续办理5件。", "table t3.carried_out.total 6/5");
    breaks("收到申请59件,去年转来2件。", "table t3.carried_in.total 3/2");
    breaks("政府信息公开工作有序,被申请复议2件,被诉3件。", "table t4.count.review_total 1/2");
    breaks("信息公开没有复议、诉讼发生。", "absolute t4.count.review_total 1/0|absolute t4.count.direct_total 3/0");
    holds("收到政府信息公开申请59件,其中自然人53件,商业企业5件。");
    breaks("收到政府信息公开申请59件,其中自然人53件,商业企业4件。", "table t3.new.business 5/4");

    // Labels that share a number, parts of a total, words in short.
    holds("答复申请56件,公开与部分公开合计54件。");
    holds("答复申请56件,答复中经复核完善了3份。");
    breaks("收到政府信息公开申请59件,其中自然人53件、科研院所5件。", "table t3.new.research 0/5");
    breaks("行政许可120件,处罚36件。", "table t2.penalty.decisions 35/36");
    breaks("未作出行政许可决定。", "absolute t2.licence.decisions 120/0");
    breaks("答复申请56件,逾期不补正不再处理4件。", "table t3.other_no_correction.total 0/4");
    breaks("收到申请59件,结转5件至2023年。", "table t3.carried_out.total 6/5");
    breaks("收到申请59件,无一件结转下年。", "absolute t3.carried_out.total 6/0");
    breaks("规范性文件年末有效存量13件。", "table t2.normative.in_force 12/13");
    breaks("政府信息公开复议诉讼情况。行政复议2件。", "table t4.count.review_total 1/2");

    // Percentages of what is named, several in one, rates and growth.
    breaks("收到来信30件。来信中,企业14件,占73.3%。", "breakdown 73.3% 46.7/73.3");
    holds("收到来信30件。来信中,企业14件,占46.7%。");
    breaks("实施项目38个,公告项目17个,占项目总数的54.7%。", "breakdown 54.7% 44.7/54.7");
    breaks("咨询88件,政策56件、建议29件、其他3件,分别占63.6%、23.0%和3.4%。", "breakdown 23.0% 33.0/23.0");
    holds("咨询88件,政策56件、建议29件、其他3件,分别占63.6%、33.0%和3.4%。");
    breaks("收到意见284条,采纳106条,采纳率47.3%。", "breakdown 47.3% 37.3/47.3");
    holds("收到意见284条,采纳106条,采纳率37.3%。");
    holds("收到意见284条,办结率98%。");
    breaks("受理763件,与上年706件相比增加57件,增幅10.8%。", "breakdown 10.8% 8.1/10.8");
    holds("受理763件,比上年706件增长8.1%。");
    holds("受理763件,同比增长10.8%。");

    // Amounts, and numbers that are rounded.
    breaks("补贴3.57亿元,其中种粮1.86亿元、农机0.73亿元、其他0.88亿元。", "breakdown 3.57亿元 3.47/3.57");
    holds("补贴3.47亿元,其中种粮1.86亿元、农机0.73亿元、其他0.89亿元。"); // each of them rounded
    breaks("粮食38.6万吨,其中稻谷21.4万吨、小麦12.7万吨、其他6.5万吨。", "breakdown 38.6万吨 406000/386000");
    breaks("公开信息587条,同比增长32.3%(2021年为480条)。", "breakdown 32.3% 22.3/32.3");
    breaks("办结的26件中,政策14件,占65.4%。", "breakdown 65.4% 53.8/65.4");
    breaks("培训260人次,较2021年的200人次增长40%。", "breakdown 40% 30/40");

    // A number between the total and its list, parts named alike, areas and courts.
    holds("收到来信10件,另有上年结转1件,其中政策6件、建议3件、其他1件。");
    holds("公开信息533条,其中防控类287条,监督类139条,服务类64条,其他43条。");
    breaks("公开信息533条,其中防控类287条,监督类139条,服务类64条,其他53条。", "breakdown 533条 543/533");
    holds("作为复议机构,全年办理政府信息公开类行政复议案件74件,其中维持51件、驳回15件、纠正8件。");
    breaks("因政府信息公开引起的行政复议1宗,维持1宗。未经复议直接起诉的行政诉讼3宗。",
           "table t4.count.direct_total 2/3");
    breaks("做好审批信息公开,全年办理行政许可261件。", "table t2.licence.decisions 120/261");
    holds("公示行政许可信息261件,行政处罚20件。");
    breaks("收到政府信息公开申请59件。加上上年结转3件,均已按时办结。", "absolute t3.carried_out.total 6/0");
    breaks("收到政府信息公开申请59件,其中自然人53件,商业企业5件、其他1件,均已办理完毕。",
           "absolute t3.carried_out.total 6/0");
    breaks("收到政府信息公开申请59件。均已按期办结。", "absolute t3.carried_out.total 6/0");
    breaks("收到政府信息公开申请59件。年内已办结55件。", "table t3.handled.total 56/55");
    breaks("办结政府信息公开申请56件,其中予以公开51件,部分公开3件,属于行政查询事项不予公开1件。",
           "breakdown 56件 55/56|table t3.refused_query.total 2/1");
    holds("办结政府信息公开申请56件,其中予以公开51件,不予公开2件。");

    holds("答复政府信息公开申请56件,因涉及第三方权益等不予公开2件。");

    // What a list is of stands in the sentence before, by its words, or farther off.
    breaks("发布信息387条,其中新媒体发布298条,网站发布89条。新媒体发布的信息中,图文212条,视频54条,其他42条。",
           "breakdown 298条 308/298");
    holds("收到来信24件。办结23件,留待1件。从内容看,涉及审批的9件、招聘的7件,其他方面的8件。");

    // Sums of some parts, other measure words, examples, and numbers of other comparisons.
    holds("答复来信319件,其中同意121件、部分同意198件,两项合计319件,占答复总数的100%。");
    holds("公开信息104条,其中公报1篇、数据46条、动态57条。");
    holds("公开信息318条,其中处罚信息142条、许可信息96条、预警信息64条等。");
    holds("办理来信30件。按内容分,征地类11件、政策类16件,其余为其他内容。");
    holds("收到来信13件,其中个人12件、单位1件,较上年的10件增长30%。");
    holds("收到来信156件,与2021年的130件相比增长20%,与2020年的144件相比增长8.3%。");
    holds("答复申请56件,公开和部分公开54件。");
    holds("办理来信152件。在已办结的来信中,同意70件、占46.1%,部分同意16件、占10.5%。");

    // Rates of the opposite, of goals, of all; outcomes in a list; periods that are the year.
    holds("抽检8760批次,不合格192批次,合格率97.81%。");
    holds("发现问题35个,整改30个,2023年3月底前整改率达到100%。");
    holds("公开文件96件,解读文件41件,解读率100%。");
    holds("答复申请56件,其余5件为不予公开、无法提供和其他处理。");
    holds("答复申请56件,予以公开或部分公开54件。");
    breaks("今年以来,收到政府信息公开申请58件。", "table t3.new.total 59/58");
    breaks("全年未收到要求公开政府信息的申请。", "absolute t3.new.total 59/0");
    breaks("新收政府信息公开申请59件,上年结转3件,均已办结。", "absolute t3.carried_out.total 6/0");
    breaks("收到政府信息公开申请59件,没有结转到下年度的申请。", "absolute t3.carried_out.total 6/0");
    breaks("(三)复议诉讼。行政复议1件,未经复议直接起诉3件。", "table t4.count.direct_total 2/3");
    breaks("编制规范性文件5件。", "table t2.normative.issued 4/5");
    breaks("新收政府信息公开申请59件,上年度结转3件;本年度办结56件,结转下年度6件。申请渠道为:网上30件,信函18件,"
           "当面5件。",
           "breakdown 59件 53/59");

    holds("政府信息公开行政复议案件1件,其中结果维持1件;行政诉讼案件3件。");
    holds("收到来信2件,其中同意1件;收到来电5件。");
    holds("因政府信息公开申请行政复议1件;我局另作为第三人参加其他单位行政诉讼2件。");
    holds("收到政府信息公开申请59件。上述申请均在法定期限内答复。");
    breaks("我街道共制发规范性文件5件。", "table t2.normative.issued 4/5");
    breaks("答复申请56件,作出部分公开决定4件。", "table t3.partial.total 3/4");

    // Counts of what was published.
    breaks("区水利局通过“样例水利”微信公众号发布信息216条,阅读量9.6万人次。全年微信公众号发布信息261条,粉丝数1.1万人。",
           "breakdown 261条 216/261");
    breaks("全年通过样例水利微信公众号推送信息216条。微信公众号推送信息261条。", "breakdown 261条 216/261");
    holds("全年微信公众号推送信息216条。区融媒体中心微信公众号推送信息261条。");
    breaks("主动公开信息295条,其中工作动态202条,工程建设93条;微博发布信息412条。全年微博发布信息421条,粉丝2.2万。",
           "breakdown 421条 412/421");
    breaks("全年主动公开信息427条。2022年,我局主动公开工作有序。2022年主动公开信息472条。", "breakdown 472条 427/472");
    breaks("样例市人民政府全年主动公开信息427条。全年主动公开信息472条。", "breakdown 472条 427/472");
    holds("样例市水利局全年主动公开信息427条。全年主动公开信息472条。");
    holds("“样例水利”微信公众号发布信息216条。“样例河长”微信公众号发布信息261条。");
    holds("微信公众号发布信息216条。上半年,微信公众号发布信息200条。");
    holds("微信公众号发布信息261条。围绕防汛,微信公众号发布信息216条。");
    holds("微信公众号发布信息261条。微信公众号发布防汛信息216条。");
    holds("局微信公众号发布信息261条。市局微信公众号发布信息216条。");
    holds("微信公众号发布信息261条。疫情期间,微信公众号发布信息216条。");
    holds("微信公众号发布信息261条。2021年微信公众号发布信息216条。");
    holds("微信公众号发布信息261条。微信公众号推送信息216条。");
    holds("微信公众号发布信息261条。微信公众号发布信息100条。");
    holds("微信公众号发布信息261条。微信和微博发布信息301条。");
    holds("微信公众号发布信息201条。微信公众号发布信息210条。微信公众号发布信息220条。");
    holds("全年主动公开信息427条。全年通过网站主动公开信息472条。");

    // What is told beside a list is no part of it.
    breaks("作出行政许可120件,其中即办件80件,承诺件35件,行政处罚35件,行政强制0件。", "breakdown 120件 115/120");
    holds("行政许可120件,其中登记类80件、行政处罚类许可修复件10件、其他30件。");
    breaks("全年发布信息249篇,包括工作动态144篇、公示公告58篇、政策解读37篇,另转载上级信息412篇。",
           "breakdown 249篇 239/249");
    holds("全年发布信息249篇,包括工作动态144篇、公示公告68篇、政策解读37篇,另转载上级信息412篇。");
    holds("全年发布信息649篇,包括工作动态144篇、公示公告58篇、政策解读37篇,另转载上级信息410篇。");

    // Given twice: the smaller one may be a part's.
    breaks("收到政府信息公开申请59件。共受理政府信息公开申请71件。", "table t3.new.total 59/71");
    holds("收到政府信息公开申请59件。受理政府信息公开申请12件。");
    holds("收到政府信息公开申请59件。全市收到政府信息公开申请590件。");

    // Lists that say in other ways that they are whole.
    breaks("公开196条,分布如下:一季度38条,二季度50条,三季度48条,四季度50条。", "breakdown 196条 186/196");
    breaks("公开信息171条,按内容分为:机构职能47条,政策文件115条。", "breakdown 171条 162/171");
    breaks("宣讲54场,其中进社区21场、进企业26场、进学校6场。", "breakdown 54场 53/54");
    breaks("解读52件,文字版12件,图解版10件,视频版29件,同比增加4件。", "breakdown 52件 51/52");
    holds("解读52件,文字版12件,图解版10件。");
    breaks("发布信息186篇,四类分别为49篇、13篇、45篇和49篇。", "breakdown 186篇 156/186");
    holds("公开信息729条,主要包括:政策文件300条,工作动态419条。");
    breaks("公开信息759条,主要包括:政策文件370条,工作动态419条。", "breakdown 759条 789/759");

    // One number that speaks of two cells: the general one goes first.
    breaks("收到政府信息公开申请60件,均为自然人提出。", "table t3.new.total 59/60");
    breaks("收到政府信息公开申请59件,均为自然人提出。", "table t3.new.person 53/59");
    breaks("收到政府信息公开申请59件,均予以公开。", "table t3.granted.total 51/59");
    breaks("因政府信息公开,申请人提起行政复议1起,复议机关予以纠正。", "table t4.count.review_corrected 0/1");
    holds("因政府信息公开,申请人提起行政复议1起,复议机关予以维持。");
    breaks("因政府信息公开,申请人提起行政复议1起,被复议机关纠正。", "table t4.count.review_corrected 0/1");
    breaks("因政府信息公开被申请行政复议1件,经复议机关审理后予以纠正。", "table t4.count.review_corrected 0/1");
    breaks("因政府信息公开被提起行政诉讼3件,均被人民法院维持。", "table t4.count.direct_upheld 2/3");
    holds("因政府信息公开被申请行政复议1件,被上级复议机关维持。");
    breaks("因政府信息公开被申请行政复议1件,被省人民政府纠正。", "table t4.count.review_corrected 0/1");
    holds("因政府信息公开被申请行政复议1件,未被复议机关纠正。");

    // What is carried on was not handled.
    breaks("收到政府信息公开申请59件,办结59件,结转下年6件。", "table t3.handled.total 56/59");
    breaks("收到政府信息公开申请59件,共办结59件,另有6件结转至2023年办理。", "table t3.handled.total 56/59");
    breaks("申请共办结56件,其中予以公开51件,部分公开3件,不予公开1件,另有6件结转至2023年办理。",
           "breakdown 56件 55/56|table t3.refused_secret.total 2/1");
    holds("受理申请59件,加上年结转3件,共62件,已办结56件,办结率90.3%。");

    holds("申请共办结56件,其中予以公开51件,部分公开3件,不予公开2件,尚有6件结转至2023年办理。");
    holds("申请共办结56件,其中予以公开51件,部分公开3件,不予公开2件,剩余6件尚未办结。");
    holds("申请共办结56件,其中予以公开51件,部分公开3件,不予公开2件,6件结转至2023年办理。");
    breaks("申请共办结56件,其中予以公开51件,部分公开3件,不予公开1件,仍有6件正在办理。",
           "breakdown 56件 55/56|table t3.refused_secret.total 2/1");

    breaks("申请共办结56件,结转下年6件,其中予以公开51件,部分公开3件,不予公开1件。",
           "breakdown 56件 55/56|table t3.refused_secret.total 2/1");
    holds("申请共办结56件,结转下年6件,其中予以公开51件,部分公开3件,不予公开2件。");
    breaks("申请共办结56件,结转下年6件,其中自然人5件、企业2件。", "breakdown 6件 7/6");

    breaks("上年结转3件,新收政府信息公开申请59件,共办结62件。", "table t3.handled.total 56/62");
    breaks("新收政府信息公开申请59件,全年办结59件。", "table t3.handled.total 56/59");
    holds("全年办理政府信息公开申请62件,其中上年结转3件。");
    holds("全年办理政府信息公开申请62件,办结56件。");
    holds("全年应办结政府信息公开申请62件,实际办结56件。");
    holds("全年受理并办理政府信息公开申请59件。");
    breaks("全年办理政府信息公开申请62件,办结率100%。", "table t3.handled.total 56/62");

    // All is done, with or without a clause between.
    breaks("(二)依申请公开。上年结转3件,本年新收59件,均已办结。", "absolute t3.carried_out.total 6/0");
    breaks("(二)依申请公开。本年新收申请59件,合计62件,已全部办结。", "absolute t3.carried_out.total 6/0");
    breaks("新收政府信息公开申请59件,较上年增加19件,已全部答复。", "absolute t3.carried_out.total 6/0");
    breaks("新收政府信息公开申请59件,全部为自然人申请,已全部办结。",
           "table t3.new.person 53/59|absolute t3.carried_out.total 6/0");
    holds("(二)依申请公开。本年新收申请59件,均已办结,另有6件结转下年。");
    holds("(二)依申请公开。本年新收申请59件,收到来信20件,均已办结。");
    holds("做好信息公开。受理群众诉求59件,均已办结。");

    breaks("全年新收政府信息公开申请62件。", "table t3.new.total 59/62");
    breaks("全年新收政府信息公开申请59件,其中自然人56件。", "table t3.new.person 53/56");
    holds("全年新收政府信息公开申请62件(含上年结转3件)。");
    holds("收到政府信息公开申请62件,其中自然人53件。");

    // Numbers in front of what they count; totals that a list is of together.
    breaks("在已答复的56件申请中,51件予以公开,3件部分公开,2件不予公开,1件不予处理。",
           "breakdown 56件 57/56|table t3.rejected_petition.total 0/1");
    holds("因政府信息公开引发行政复议1件、行政诉讼3件,其中行政复议维持1件,2件行政诉讼维持,1件尚在审理。");
    holds("因行政处罚不服引起的行政复议11件、行政诉讼6件,其中维持9件。");

    // Percentages of one of several numbers in the sentence before.
    breaks("信息公开申请办结56件,结转6件。其中予以公开51件,占91.1%;部分公开3件,占5.4%;不予公开2件,占6.3%。",
           "breakdown 6.3% 3.6/6.3");
    breaks("解读27件,上年20件,增长53%。", "breakdown 53% 35/53");
    holds("解读27件,上年20件,增长35%。");

    breaks("作出投资项目核准等许可决定121件。", "table t2.licence.decisions 120/121");
    holds("受理听证申请5件,公开案卷3件。");
    holds("办结行政处罚案件35件。收到政府信息公开申请59件,其中受理线上申请20件。");
    holds("收到依申请公开来件61件,其中重复来件2件,实际登记59件。");

    holds("因政府信息公开被申请行政复议1件,维持1件、纠正0件;行政诉讼3件。");
    holds("收到信息公开申请59件,其中自然人53件(占89.8%),企业5件(占8.5%);办结56件,办结率94.9%。");
    breaks("制定规章2件、废止1件,现行有效规章13件;制发规范性文件4件,废止2件,现行有效13件。",
           "table t2.regulations.issued 0/2|table t2.regulations.in_force 0/13|table t2.normative.in_force 12/13");
    breaks("办结的56件申请中,予以公开51件,部分公开3件,不予公开2件,其他处理1件。",
           "breakdown 56件 57/56|table t3.other_no_correction.total 0/1");
    breaks("不予公开2件,其中属于国家秘密的1件、属于行政查询事项的1件、涉及第三方合法权益的1件。",
           "breakdown 2件 3/2|table t3.refused_secret.total 0/1|table t3.refused_query.total 2/1|"
           "table t3.refused_third_party.total 0/1");
    breaks("新收政府信息公开申请59件,上年结转3件,共63件。", "table t3.new.total 62/63");
    holds("新收政府信息公开申请59件,上年结转3件,共62件。");
    breaks("本年度政府信息公开申请量为0。", "absolute t3.new.total 59/0");
    breaks("申请办结56件,全部公开52件,部分公开3件。", "table t3.granted.total 51/52");

    // Reviews and suits whose paragraph, or whose report, speaks of nothing else that they could be about.
    breaks("收到申请59件,办结56件。被申请行政复议2件,被提起行政诉讼3件。", "table t4.count.review_total 1/2");
    breaks("行政复议2件,行政诉讼3件。", "table t4.count.review_total 1/2");
    breaks("救济渠道畅通,复议1件、诉讼4件。", "table t4.count.direct_total 3/4");
    breaks("行政诉讼案件3件,其中复议后起诉2件。", "table t4.count.after_review_total 1/2");
    breaks("行政诉讼3件,均尚未审结。", "table t4.count.direct_pending 1/3");
    breaks("行政复议案件2件,维持2件。", "table t4.count.review_total 1/2|table t4.count.review_upheld 1/2");
    breaks("全年行政复议案件16件,其中涉及政府信息公开2件。", "table t4.count.review_total 1/2");
    holds("行政复议1件,1件维持;行政诉讼3件,2件维持、1件正在审理。");
    holds("行政复议12件,行政诉讼9件。"); // far more: other cases
    holds("作出行政处罚35件,被申请行政复议2件。");
    holds("因征地补偿引发的行政诉讼4件。");
    holds("法治政府建设方面,行政复议2件,行政诉讼4件。");
    holds("全市办理行政复议案件2件,维持2件。");
    holds("调解复议案件2件,旁听诉讼案件2件,移送行政诉讼监督线索2件。");
    breaks("未发生行政诉讼案件。", "absolute t4.count.direct_total 3/0");
    breaks("全年零复议、零诉讼。", "absolute t4.count.review_total 1/0|absolute t4.count.direct_total 3/0");
    holds("未发生行政诉讼败诉案件。");
    holds("未发生不动产登记类行政诉讼。");
    holds("开展行政复议法宣传2次,提交行政复议答复书2份,行政诉讼专栏更新4次。");
    holds("行政复议、行政诉讼信息公开专栏更新4次。");

    // More words for what the tables count.
    breaks("2022年依申请公开新收58件。", "table t3.new.total 59/58");
    breaks("2022年依申请公开新收62件。", "table t3.new.total 59/62");
    breaks("依申请公开收件57件,办件55件。", "table t3.new.total 59/57");
    breaks("受理群众申请57件。", "table t3.new.total 59/57");
    holds("受理群众申请570件。");
    breaks("行政规范性文件制发5件、废止3件、现行有效21件。",
           "table t2.normative.issued 4/5|table t2.normative.repealed 2/3|table t2.normative.in_force 12/21");
    holds("制发党内规范性文件2件。");
    holds("会同制定规范性文件2件,参与起草规范性文件5件。");
    holds("规范性文件备案8件,征求意见6件。");
    breaks("行政许可办件量102件。", "table t2.licence.decisions 120/102");
    breaks("全年办理行政许可事项102件。", "table t2.licence.decisions 120/102");
    breaks("全年办理税务行政许可102件。", "table t2.licence.decisions 120/102");
    breaks("全年办理交通运输行政许可事项102件。", "table t2.licence.decisions 120/102");
    holds("全年办理涉企行政许可102件,办理税务行政许可延期12件。");
    holds("全年受理行政许可事项610件,行政许可事项清单12项。");
    breaks("查办行政处罚案件53件。", "table t2.penalty.decisions 35/53");
    breaks("行政事业性收费共收取15.2万元。", "table t2.fees.amount 12.5/15.2");
    holds("减征行政事业性收费15.2万元。");
    breaks("答复申请56件,行政查询类3件。", "table t3.refused_query.total 2/3");
    breaks("答复申请56件,其中信访投诉类不予处理1件。", "table t3.rejected_petition.total 0/1");
    breaks("答复申请56件,予以公开和部分公开合计55件。", "table t3.granted.total 54/55");

    // Some of the requests, several outcomes at once, one kind of an outcome, and outcomes of something else.
    holds("答复申请56件,对1件不予公开的答复,复议机关予以维持。");
    holds("答复申请56件。针对1件不予公开的案例开展复盘。");
    holds("答复申请56件,有1件不予公开答复被评为范例。");
    holds("答复申请56件,拟不予公开1件经会商改为部分公开。");
    holds("投诉举报受理300件,不予处理20件,其他处理15件。");
    holds("处理网民留言126件,公开答复100件,不予公开26件。");
    holds("补正告知6件,补正后予以公开3件,无法提供1件。");
    holds("答复申请56件,不予公开、无法提供、不予处理和其他处理2件。");
    holds("因政府信息公开申请行政复议1件,一件作其他处理。");
    holds("答复申请56件,1件无法提供(不掌握)。");
    holds("受理税收优惠申请1200件,办结1198件。");
    holds("便民中心受理申请1260件,办结1260件。");
    holds("申请平均用时9.6日,15日内答复25件。");

    // None of one kind.
    breaks("未收到企业提出的政府信息公开申请。", "absolute t3.new.business 5/0");
    breaks("59件申请中52件由自然人提出。", "table t3.new.person 53/52");
    breaks("未收到企业、科研机构提出的申请。", "absolute t3.new.business 5/0");
    holds("未收到科研机构、公益组织提出的申请。");
    breaks("本年度没有不予公开的申请。", "absolute t3.refused_secret.total 2/0");
    holds("没有因国家秘密不予公开的申请,没有不予公开的答复被纠正。");
    breaks("收到政府信息公开申请59件,均在当年办结。", "absolute t3.carried_out.total 6/0");
    breaks("没有依申请公开结转下年度办理的情况。", "absolute t3.carried_out.total 6/0");
    breaks("上年无结转申请。", "absolute t3.carried_in.total 3/0");
    breaks("全年未收取行政事业性收费。", "absolute t2.fees.amount 12.5/0");
    breaks("未废止规范性文件。", "absolute t2.normative.repealed 2/0");
    breaks("本年度申请人全部为自然人。", "absolute t3.new.business 6/0");
    breaks("未收到自然人提出的申请。", "absolute t3.new.person 53/0");
    breaks("本年度无结转至下年度的申请。", "absolute t3.carried_out.total 6/0");
    breaks("全年无行政处罚案件。", "absolute t2.penalty.decisions 35/0");
    holds("无行政处罚公示信息,没有科研机构提出申请。");
    breaks("新收政府信息公开申请59件,上年结转3件,共62件,办结56件,结转5件。", "table t3.carried_out.total 6/5");

    // Percentages of a number in an earlier sentence, or of the tables'.
    breaks("申请办结56件,结转6件。其中,予以公开51件(91.1%),部分公开3件(5.4%),不予公开2件(6.3%)。",
           "breakdown 6.3% 3.6/6.3");
    breaks("申请新收59件,上年结转3件。申请人中自然人53件,占89.8%;企业5件,占18.5%。", "breakdown 18.5% 8.5/18.5");
    holds("申请新收59件,上年结转3件。申请人中自然人53件,占85.5%;企业5件,占8.1%。");
    breaks("申请办结56件,结转6件。在办结件中,予以公开51件,占81%。", "breakdown 81% 91/81");
    holds("申请办结56件,结转6件。在办结件中,予以公开51件,占91%。");
    breaks("收到政府信息公开申请59件,自然人申请占82.5%。", "breakdown 82.5% 89.8/82.5");
    holds("收到政府信息公开申请59件,自然人申请占89.8%,网上申请占63.4%。");
    breaks("发布信息300条。网站210条,占70%;公众号90条,占40%。", "breakdown 40% 30/40");
    breaks("发布信息300条,网站发布210条,占80%。", "breakdown 80% 70/80");
    holds("收到来信41件,15日内答复25件,占62.5%。"); // of what is answered, which isn't told
    holds("图解20篇,占47.6%;播放3000次,占60%;视频12篇,占28.6%。");

    // Growth as a difference, and without last year's number.
    breaks("收到来信41件,同比增加6件(上年33件)。", "breakdown 6件 8/6");
    breaks("发布信息1736条,较上年1503条增加223条。", "breakdown 223条 233/223");
    breaks("发布信息1736条。上年为1503条,增加223条。", "breakdown 223条 233/223");
    breaks("来信由上年的33件增加到41件,增加了6件。", "breakdown 6件 8/6");
    breaks("去年收到来信33件,今年收到41件,增加6件。", "breakdown 6件 8/6");
    holds("发布信息1736条,其中网站210条,较上年1503条增加233条。");
    breaks("发布信息300条,比上年增加60条,增长30%。", "breakdown 30% 25/30");
    holds("发布信息300条,比上年增加60条,增长25%。");
    breaks("收到来信9件,较2021年增加3件,增长33.3%。", "breakdown 33.3% 50.0/33.3");
    breaks("收到来信9件,较2021年增加3件,增长率为33.3%。", "breakdown 33.3% 50.0/33.3");
    breaks("收到来信9件,与2021年相比减少3件,降幅为33.3%。", "breakdown 33.3% 25.0/33.3");
    holds("收到来信9件,较2021年度增加3件,增幅50%。");
    holds("发布信息300条,网站210条,比上年增加60条,增长40%。");
    holds("发布信息300条,比上年增加60条,网站信息增长30%。");
    holds("培训4场,较上年3场增加1场,参训320人次,增长10%。");
    breaks("申请由40件增至59件,增加9件。", "breakdown 9件 19/9");
    holds("网站公开1260条,微信较上年500条增加360条。"); // of a number that isn't told
    holds("审核单位由35个增至41个,增加6个。");

    // Parts before their total, in several units.
    breaks("网站发布467条,公众号推送388篇,微博推送92条,总计957条。", "breakdown 957条 947/957");
    holds("网站发布467条,公众号推送388篇,微博推送92条,总计947条。");
    breaks("网站公开210条,微信公开80条,共公开信息300条。", "breakdown 300条 290/300");
    holds("网站公开210条,微信公开80条,共公开信息600条。");
    holds("收到来信41件,答复40件,共公开信息84条。");
    holds("处理来信44件,其中上年结转3件,办结40件,4件结转下年。");
}

void TestNarrative::sentences()
{
    QFETCH(QString, text);
    QFETCH(QString, findings);
    Report report = reportOf(u"2021"_qs);
    report.narrative = {{u"1"_qs, text, 0}};
    validate(report, FormRegistry::builtIn());
    QCOMPARE(narrativeFindings(report).join(u'|'), findings);
}

void TestNarrative::itemsOfAListAreItsParts()
{
    Report report = reportOf(u"2021"_qs);
    report.narrative = {{u"1"_qs, u"发布信息103条,其中:"_qs, 0},
                        {u"1"_qs, u"1.网站61条;"_qs, 0},
                        {u"1"_qs, u"2.微博35条;"_qs, 0},
                        {u"1"_qs, u"3.微信9条。"_qs, 0}};
    validate(report, FormRegistry::builtIn());
    QCOMPARE(narrativeFindings(report), QStringList(u"breakdown 103条 105/103"_qs));

    // A total of an item stands in the item's own passage.
    report.narrative = {{u"1"_qs, u"主要做法:"_qs, 0}, {u"1"_qs, u"1.发布信息30条,其中网站20条,微博15条。"_qs, 0}};
    const std::vector<Breakdown> all = breakdowns(report, *FormRegistry::builtIn().form(u"2021"_qs));
    QCOMPARE(all.size(), 1U);
    QCOMPARE(all.front().passage, 1U);
}

void TestNarrative::aHeadingSaysWhatItsParagraphsAreAbout()
{
    Report report = reportOf(u"2021"_qs);
    const auto foundUnder = [&report](const QString &heading) {
        report.narrative = {{u"1"_qs, heading, 0}, {u"1"_qs, u"全年新收申请58件。"_qs, 0}};
        validate(report, FormRegistry::builtIn());
        return narrativeFindings(report);
    };
    QCOMPARE(foundUnder(u"(二)依申请公开情况"_qs), QStringList(u"table t3.new.total 59/58"_qs));
    QCOMPARE(foundUnder(u"(二)住房保障情况"_qs), QStringList());
    QCOMPARE(foundUnder(u"依申请公开情况"_qs), QStringList(u"table t3.new.total 59/58"_qs));
    QCOMPARE(foundUnder(u"2.依申请公开"_qs), QStringList(u"table t3.new.total 59/58"_qs));

    // What is counted may be named in the heading alone.
    const auto foundOf = [&report](const QString &heading, const QString &text) {
        report.narrative = {{u"1"_qs, u"(二)公开内容"_qs, 0}, {u"1"_qs, heading + text, 0}};
        validate(report, FormRegistry::builtIn());
        const QStringList inOneLine = narrativeFindings(report);
        report.narrative = {{u"1"_qs, u"(二)公开内容"_qs, 0}, {u"1"_qs, heading, 0}, {u"1"_qs, text, 0}};
        validate(report, FormRegistry::builtIn());
        return narrativeFindings(report) == inOneLine ? inOneLine : QStringList(u"differs"_qs);
    };
    QCOMPARE(foundOf(u"4.规范性文件。"_qs, u"出台5件,现行有效21件。"_qs),
             QStringList({u"table t2.normative.issued 4/5"_qs, u"table t2.normative.in_force 12/21"_qs}));
    QCOMPARE(foundOf(u"4.规范性文件。"_qs, u"合法性审核12件,备案5件。"_qs), QStringList());
    QCOMPARE(foundOf(u"(三)依申请公开。"_qs, u"收到58件。全年办结55件。"_qs),
             QStringList({u"table t3.new.total 59/58"_qs, u"table t3.handled.total 56/55"_qs}));
}

void TestNarrative::underAHeadingOfReviewsAndSuitsTheyAreOfDisclosure()
{
    Report report = reportOf(u"2021"_qs);
    const auto foundUnder = [&report](const QString &heading) {
        report.narrative = {{u"1"_qs, heading, 0},
                            {u"1"_qs, u"本年行政复议案件2件,2件维持。行政诉讼案件4件,均为直接起诉。"_qs, 0}};
        validate(report, FormRegistry::builtIn());
        return narrativeFindings(report);
    };
    QCOMPARE(foundUnder(u"(四)行政复议与诉讼"_qs),
             QStringList({u"table t4.count.review_total 1/2"_qs, u"table t4.count.review_upheld 1/2"_qs,
                          u"table t4.count.direct_total 3/4"_qs}));
    QCOMPARE(foundUnder(u"(四)法治建设"_qs), QStringList());
}

void TestNarrative::whatTheWholeAreaDidIsItsGovernmentsOwn()
{
    Report report = reportOf(u"2021"_qs);
    const auto foundFor = [&report](const QString &organ) {
        report.organ = organ;
        report.narrative = {{u"1"_qs, u"全市共收到政府信息公开申请58件,办结50件。"_qs, 0}};
        validate(report, FormRegistry::builtIn());
        return narrativeFindings(report);
    };
    QCOMPARE(foundFor(u"样例市人民政府"_qs),
             QStringList({u"table t3.new.total 59/58"_qs, u"table t3.handled.total 56/50"_qs}));
    QCOMPARE(foundFor(u"样例市司法局"_qs), QStringList());
}

void TestNarrative::aStreetOfficeCallsItselfTheStreet()
{
    Report report = reportOf(u"2021"_qs);
    const auto foundFor = [&report](const QString &organ) {
        report.organ = organ;
        report.narrative = {{u"1"_qs, u"街道共收到政府信息公开申请58件。"_qs, 0}};
        validate(report, FormRegistry::builtIn());
        return narrativeFindings(report);
    };
    QCOMPARE(foundFor(u"样例区河湾街道办事处"_qs), QStringList{u"table t3.new.total 59/58"_qs});
    QCOMPARE(foundFor(u"样例区人民政府"_qs), QStringList());
}

void TestNarrative::aFigureIsLinkedToItsCells()
{
    Report report = reportOf(u"2021"_qs);
    report.narrative = {{u"1"_qs, u"绪言。"_qs, 1},
                        {u"1"_qs, u"收到政府信息公开申请59件,法人或其他组织申请6件。"_qs, 2}};
    const std::vector<NarrativeLink> links =
        narrativeLinks(*FormRegistry::builtIn().form(u"2021")->rule(u"narrative.table"), report);
    QCOMPARE(links.size(), std::size_t(2));
    QCOMPARE(links[0].passage, std::size_t(1));
    QCOMPARE(links[0].cells, QStringList{u"t3.new.total"_qs});
    QCOMPARE(report.narrative[1].text.sliced(links[0].figure.start, 3), u"59件"_qs);
    QCOMPARE(links[1].cells.size(), 5);
    QVERIFY(links[0].holds && links[1].holds);
}

void TestNarrative::editionOf2019CountsWhatWasMade()
{
    Report report = reportOf(u"2019"_qs);
    report.narrative = {{u"1"_qs, u"全年制发规范性文件5件,现行有效规范性文件12件。"_qs, 0}};
    validate(report, FormRegistry::builtIn());
    QCOMPARE(narrativeFindings(report), QStringList{u"table t2.normative.made 4/5"_qs});
    report.narrative = {{u"1"_qs, u"全年制发规范性文件4件,新公开5件,对外公开总数15件。"_qs, 0}};
    validate(report, FormRegistry::builtIn());
    QCOMPARE(narrativeFindings(report),
             QStringList({u"table t2.normative.published 4/5"_qs, u"table t2.normative.total 12/15"_qs}));
    put(report, u"t2.procurement.amount"_qs, u"5620.35"_qs);
    report.narrative = {{u"1"_qs, u"集中采购项目73个,采购总金额5260.35万元。"_qs, 0}};
    put(report, u"t2.procurement.projects"_qs, u"73"_qs);
    validate(report, FormRegistry::builtIn());
    QCOMPARE(narrativeFindings(report), QStringList{u"table t2.procurement.amount 5620.35/5260.35"_qs});
}

QTEST_GUILESS_MAIN(TestNarrative)
#include "test_narrative.moc"
