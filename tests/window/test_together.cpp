// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/openreport.h"

#include "ui/findings/findingsview.h"
#include "ui/findings/mutedialog.h"
#include "ui/grid/tablespane.h"
#include "ui/library/rollupdialog.h"
#include "ui/library/yearsdialog.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messagebar.h"

#include "tests/support/otherwriter.h"
#include "tests/support/samplereport.h"
#include "tests/support/tablerows.h"
#include "tests/support/windowfixture.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QTableView>
#include <QTableWidget>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace disclosure;
using namespace disclosure::tests;

/// Several reports seen together: roll-up, years, and rules muted for many of them.
class TestTogetherWindow : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<WindowFixture> m_fixture;
    WindowController *m_window = nullptr;
    int m_number = 0;

    /// Adds a report of a place with the numbers of soundReport() times `factor`, and another text in one cell.
    qint64 add(const QString &organ, int year, int factor = 1, const QString &place = u"甲市"_qs,
               const std::pair<QString, QString> &other = {})
    {
        Reading reading;
        reading.report = soundReport(u"2021"_qs);
        reading.report.organ = organ;
        reading.report.year = year;
        for (auto &[id, cell] : reading.report.cells) {
            cell.number = Decimal(std::llround(cell.number.value_or(Decimal(0)).toDouble()) * factor);
            cell.text = cell.number->toString();
        }
        if (!other.first.isEmpty()) {
            put(reading.report, other.first, other.second);
        }
        SourceFile file = sampleFile(QByteArray::number(++m_number));
        file.path = u"/%1/%2.html"_qs.arg(place).arg(m_number);
        const auto id = m_fixture->openLibrary()->addReading(file, reading);
        return id ? *id : 0;
    }

    void start(qint64 report)
    {
        m_window = &m_fixture->start();
        QVERIFY(QTest::qWaitForWindowActive(&m_window->window()));
        m_window->review().open(report);
        QTRY_COMPARE(openReport(), report);
    }

    qint64 openReport() const { return m_window->report().isOpen() ? m_window->report().summary().id : 0; }
    const Actions &actions() const { return m_window->window().actions(); }
    template <typename Dialog> Dialog *dialog() const { return m_window->window().findChild<Dialog *>(); }
    QString message() const { return m_window->window().messages()->sentence(); }

    /// Activates the first row of a table with the keyboard.
    template <typename View> static void enter(View *view, int row)
    {
        view->setFocus();
        view->setCurrentIndex(view->model()->index(row, 0));
        QTest::keyClick(view, Qt::Key_Return);
    }

private slots:
    void init()
    {
        m_fixture = std::make_unique<WindowFixture>();
        m_number = 0;
    }
    void cleanup() { m_fixture.reset(); }

    void aRollUpLeadsToTheCellsBehindItsNumbers()
    {
        const qint64 city = add(u"甲市人民政府"_qs, 2022, 3);
        add(u"甲市教育局"_qs, 2022);
        const qint64 second = add(u"甲市民政局"_qs, 2022);
        add(u"甲市水务局"_qs, 2021);
        add(u"乙市水务局"_qs, 2022, 1, u"乙市"_qs);
        start(city);
        actions().showRollUp->trigger();
        QTRY_VERIFY(dialog<RollUpDialog>() && dialog<RollUpDialog>()->isVisible());
        auto *cells = dialog<RollUpDialog>()->findChild<QTableView *>(u"residuals"_qs);
        auto *organs = dialog<RollUpDialog>()->findChild<QTableWidget *>(u"organs"_qs);
        QTRY_VERIFY(cells->model()->rowCount() > 0);
        QCOMPARE(organs->rowCount(), 2); // of the place and year, the city's own left out
        enter(organs, 1);
        QTRY_COMPARE(openReport(), second);
        const QString cell = m_window->window().tables()->currentCell();
        QCOMPARE(cell, cells->currentIndex().data(RollUpModel::CellIdRole).toString());
        // It does not hide what was asked for, and comes back as it was left.
        QVERIFY(!dialog<RollUpDialog>()->isVisible());
        const auto comeBack = [this] {
            actions().showRollUp->trigger();
            const auto *explanation = dialog<RollUpDialog>()->findChild<QLabel *>(u"explanation"_qs);
            QTRY_VERIFY(dialog<RollUpDialog>()->isVisible() && !explanation->text().contains(u"…"));
        };
        comeBack();
        enter(cells, 2);
        QTRY_COMPARE(openReport(), city);
        const QString third = cells->model()->index(2, 0).data(RollUpModel::CellIdRole).toString();
        QCOMPARE(m_window->window().tables()->currentCell(), third);
        comeBack();
        QCOMPARE(cells->currentIndex().data(RollUpModel::CellIdRole).toString(), third);
        QVERIFY(dialog<RollUpDialog>()->findChild<QLabel *>(u"place"_qs)->text().contains(u"甲市"_qs));
    }

    void aRollUpFollowsCorrections()
    {
        const qint64 city = add(u"甲市人民政府"_qs, 2022, 2);
        add(u"甲市教育局"_qs, 2022);
        add(u"甲市民政局"_qs, 2022);
        start(city);
        actions().showRollUp->trigger();
        auto *cells = dialog<RollUpDialog>()->findChild<QTableView *>(u"residuals"_qs);
        QTRY_VERIFY(!dialog<RollUpDialog>()->findChild<QLabel *>(u"explanation"_qs)->text().contains(u"…"));
        QCOMPARE(cells->model()->rowCount(), 0); // all adds up
        m_window->report().change({{Change::Kind::Cell, u"t3.new.person"_qs, u"106"_qs, u"107"_qs}});
        QTRY_COMPARE(cells->model()->rowCount(), 1);
    }

    void aPlaceOfOneReportIsNoRollUp()
    {
        start(add(u"甲市人民政府"_qs, 2022));
        actions().showRollUp->trigger();
        QTRY_VERIFY(message().contains(u"甲市"));
        QVERIFY(!dialog<RollUpDialog>());
    }

    void namesOfAnOrganAreJoinedAndParted()
    {
        const qint64 now = add(u"甲市体育局"_qs, 2022);
        const qint64 before = add(u"甲市文体局"_qs, 2021);
        add(u"甲市教育局"_qs, 2021);
        start(now);
        QVERIFY(m_window->report().report()->earlier.empty());
        actions().showYears->trigger();
        auto *reports = dialog<YearsDialog>()->findChild<QListWidget *>();
        QCOMPARE(reports->count(), 1);
        m_fixture->dialogs.nameToJoin = u"甲市文体局"_qs;
        dialog<YearsDialog>()->findChild<QPushButton *>(u"join"_qs)->click();
        QCOMPARE(m_fixture->dialogs.namesToJoin, QStringList({u"甲市教育局"_qs, u"甲市文体局"_qs}));
        QTRY_COMPARE(reports->count(), 2);
        QTRY_COMPARE(m_window->report().report()->earlier.size(), std::size_t(1));
        for (int row = 0; row < reports->count(); ++row) {
            if (reports->item(row)->text().contains(u"文体局")) {
                reports->setCurrentRow(row);
            }
        }
        emit reports->itemActivated(reports->currentItem());
        QTRY_COMPARE(openReport(), before);
        dialog<YearsDialog>()->findChild<QPushButton *>(u"part"_qs)->click();
        QTRY_COMPARE(reports->count(), 1);
        m_window->review().open(now);
        QTRY_VERIFY(m_window->report().report()->earlier.empty());
    }

    void aStepIsUndoneWhileAnEarlierYearIsWritten()
    {
        const QString cell = u"t3.new.person"_qs;
        const qint64 before = add(u"甲市体育局"_qs, 2021);
        const qint64 now = add(u"甲市体育局"_qs, 2022);
        start(now);
        OpenReport &open = m_window->report();
        QVERIFY(open.change({{Change::Kind::Cell, cell, {}, u"7"_qs}}));
        {
            const OtherWriter other(m_fixture->libraryPath());
            m_window->review().open(before);
            QVERIFY(open.change({{Change::Kind::Cell, cell, {}, u"8"_qs}}));
            m_window->review().open(now);
            QCOMPARE(m_window->queue().waiting(), 1);
        }
        open.undoGroup()->undo();
        QCOMPARE(m_window->queue().waiting(), 0);
        QCOMPARE(open.history().size(), std::size_t(2));
        QVERIFY(open.undoGroup()->canRedo());
        QTRY_COMPARE(open.report()->earlier.front().numbers.at(cell), std::optional(Decimal(8)));
        open.undoGroup()->redo();
        QCOMPARE(open.report()->cells.at(cell).text, u"7"_qs);
    }

    void theGovernmentsReportIsTakenForThePlacesOwn()
    {
        const qint64 organ = add(u"甲县教育局"_qs, 2022, 1, u"甲县"_qs);
        add(u"甲县石桥镇人民政府"_qs, 2022, 1, u"甲县"_qs);
        const qint64 county = add(u"甲县人民政府"_qs, 2022, 2, u"甲县"_qs);
        start(organ);
        actions().showRollUp->trigger();
        QTRY_VERIFY(dialog<RollUpDialog>() && dialog<RollUpDialog>()->isVisible());
        QCOMPARE(dialog<RollUpDialog>()->parentReport(), county);
        auto *cells = dialog<RollUpDialog>()->findChild<QTableView *>(u"residuals"_qs);
        QTRY_COMPARE(cells->model()->rowCount(), 0); // all add up
    }

    void aRuleIsMutedForAnOrgan()
    {
        const std::pair tooMany(u"t2.normative.issued"_qs, u"99"_qs);
        const qint64 first = add(u"甲市教育局"_qs, 2022, 1, u"甲市"_qs, tooMany);
        const qint64 other = add(u"甲市民政局"_qs, 2022, 1, u"甲市"_qs, tooMany);
        start(first);
        const auto isJudged = [this] {
            return std::ranges::any_of(m_window->report().report()->findings, [](const Finding &finding) {
                return finding.rule == u"t2.issued_over_in_force";
            });
        };
        QVERIFY(isJudged());
        m_fixture->dialogs.mutes = Muting{Muting::Scope::Organ, u"公文由市里统一登记"_qs};
        actions().nextProblem->trigger();
        actions().muteRule->trigger();
        QTRY_VERIFY(!isJudged());
        QVERIFY(!m_fixture->dialogs.mutedRule.isEmpty());
        QVERIFY2(message().contains(u"甲市教育局"), qPrintable(message()));
        m_window->window().messages()->findChild<QPushButton *>(u"messageOffer"_qs)->click();
        QTRY_VERIFY(isJudged());
        actions().muteRule->trigger();
        QTRY_VERIFY(!isJudged());
        m_window->review().open(other);
        QTRY_COMPARE(openReport(), other);
        QVERIFY(isJudged());
    }

    void whatALockedLibraryRefusesIsTriedAgainWithTheSameWords()
    {
        const std::pair tooMany(u"t2.normative.issued"_qs, u"99"_qs);
        const qint64 id = add(u"甲市教育局"_qs, 2022, 1, u"甲市"_qs, tooMany);
        start(id);
        m_fixture->dialogs.mutes = Muting{Muting::Scope::Report, u"公文由市里统一登记"_qs};
        actions().nextProblem->trigger();
        {
            const OtherWriter other(m_fixture->libraryPath());
            actions().muteRule->trigger();
            QVERIFY2(message().contains(u"is not muted"), qPrintable(message()));
        }
        QVERIFY(m_fixture->openLibrary()->mutedRules().empty());
        m_fixture->dialogs.mutes.reset();
        m_window->window().messages()->findChild<QPushButton *>(u"messageOffer"_qs)->click();
        const std::vector<MutedRule> muted = m_fixture->openLibrary()->mutedRules();
        QCOMPARE(muted.size(), std::size_t(1));
        QCOMPARE(muted.front().reason, u"公文由市里统一登记"_qs);
        QVERIFY2(message().contains(u"is muted in this report"), qPrintable(message()));
    }

    void mutingWantsAReason()
    {
        MuteDialog asked(u"a rule"_qs, u"甲市教育局"_qs);
        auto *reason = asked.findChild<QLineEdit *>();
        auto *ok = asked.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
        QVERIFY(!ok->isEnabled());
        reason->setText(u"  "_qs);
        QVERIFY(!ok->isEnabled());
        reason->setText(u"its form is a special one"_qs);
        QVERIFY(ok->isEnabled());
        QCOMPARE(asked.findChildren<QRadioButton *>().size(), 3);
        QCOMPARE(MuteDialog(u"a rule"_qs, {}).findChildren<QRadioButton *>().size(), 2);
        for (QRadioButton *scope : asked.findChildren<QRadioButton *>()) {
            scope->setChecked(true);
        }
        QCOMPARE(asked.muting(), (Muting{Muting::Scope::Everywhere, u"its form is a special one"_qs}));
    }
};

QTEST_MAIN(TestTogetherWindow)
#include "test_together.moc"
