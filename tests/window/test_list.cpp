// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/settings.h"

#include "ui/grid/tablespane.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/propertiesdialog.h"
#include "ui/shell/reportdelegate.h"
#include "ui/shell/reportlistpane.h"
#include "ui/shell/reporttable.h"

#include "models/validate/validator.h"

#include "tests/support/otherwriter.h"
#include "tests/support/samplereport.h"
#include "tests/support/windowfixture.h"

#include <QComboBox>
#include <QHeaderView>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>
#include <QToolTip>

using namespace disclosure;
using namespace disclosure::tests;

namespace {

using Model = ReportListModel;

struct Made {
    QString organ;
    int year = 2021;
    bool isWrong = false;
    QString folder = u"甲市"_qs;
};

} // namespace

/// The list of reports as a clerk uses it, by keys, over a library whose reports are made up.
class TestList : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<WindowFixture> m_fixture;
    WindowController *m_window = nullptr;

    void fill(const std::vector<Made> &reports)
    {
        const auto library = m_fixture->openLibrary();
        int number = 0;
        for (const auto &[organ, year, isWrong, folder] : reports) {
            Reading reading;
            reading.report = sampleReport();
            reading.report.organ = organ;
            reading.report.year = year;
            if (isWrong) {
                setCell(reading.report, u"t3.new.person"_qs, u"1"_qs);
            }
            SourceFile file = sampleFile(QByteArray::number(++number));
            file.path = u"/%1/%2.html"_qs.arg(folder).arg(number);
            QVERIFY(bool(library->addReading(file, reading)));
        }
    }

    void start()
    {
        m_window = &m_fixture->start();
        QVERIFY(QTest::qWaitForWindowActive(&m_window->window()));
        m_window->window().reportList()->focusList();
        QTRY_VERIFY(table()->hasFocus());
        QTRY_VERIFY(m_window->reports().isSettled());
    }

    ReportTable *table() const { return m_window->window().reportList()->table(); }
    template <typename Widget> Widget *part(const QString &name) const
    {
        return m_window->window().findChild<Widget *>(name);
    }

    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }

    QStringList shown() const
    {
        QStringList rows;
        for (int row = 0; row < m_window->reports().rowCount(); ++row) {
            rows << m_window->reports().index(row).data(Model::OrganRole).toString();
        }
        return rows;
    }

    QString currentOrgan() const { return table()->currentIndex().data(Model::OrganRole).toString(); }
    QString openOrgan() const { return m_window->report().isOpen() ? m_window->report().report()->organ : QString(); }

    int inState(ReviewState state) const
    {
        return m_window->reports().totals().states[static_cast<std::size_t>(state)];
    }

    /// Chooses in a menu as it is filled by now.
    static void trigger(QMenu *menu, const QStringList &path)
    {
        emit menu->aboutToShow();
        for (const QString &text : path) {
            const QList<QAction *> actions = menu->actions();
            const auto found = std::find_if(actions.begin(), actions.end(),
                                            [&](const QAction *action) { return action->text().remove(u'&') == text; });
            QVERIFY2(found != actions.end(), qPrintable(text));
            if ((*found)->menu()) {
                menu = (*found)->menu();
            } else {
                (*found)->trigger();
            }
        }
    }

    QMenu *listMenu() const { return part<QToolButton>(u"listMenu"_qs)->menu(); }

private slots:
    void init() { m_fixture = std::make_unique<WindowFixture>(); }
    void cleanup() { m_fixture.reset(); }

    void arrowsOpenTheReportWhereTheyStop()
    {
        fill({{u"甲"_qs}, {u"乙"_qs}, {u"丙"_qs}});
        start();
        QCOMPARE(openOrgan(), u"甲"_qs);
        press(Qt::Key_Down);
        press(Qt::Key_Down);
        QCOMPARE(currentOrgan(), u"丙"_qs);
        QCOMPARE(openOrgan(), u"甲"_qs);
        QTRY_COMPARE(openOrgan(), u"丙"_qs);
        press(Qt::Key_Home);
        QTRY_COMPARE(openOrgan(), u"甲"_qs);
    }

    void aKeyAfterAnArrowMeansTheNewReport()
    {
        fill({{u"甲"_qs}, {u"乙"_qs}});
        start();
        press(Qt::Key_Down);
        press(Qt::Key_5, Qt::AltModifier);
        QTRY_COMPARE(inState(ReviewState::Reviewed), 1);
        QCOMPARE(openOrgan(), u"乙"_qs);
        QCOMPARE(m_window->reports().index(1).data(Model::ReviewStateRole).toInt(),
                 static_cast<int>(ReviewState::Reviewed));
        press(Qt::Key_Up);
        press(Qt::Key_3, Qt::ControlModifier);
        QCOMPARE(openOrgan(), u"甲"_qs);
    }

    void statesGoToTheWholeSelection()
    {
        fill({{u"甲"_qs}, {u"乙"_qs}, {u"丙"_qs}, {u"丁"_qs}});
        start();
        press(Qt::Key_Down, Qt::ShiftModifier);
        press(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(m_window->window().reportList()->selectedReports().size(), 3U);
        press(Qt::Key_3, Qt::AltModifier);
        QTRY_COMPARE(inState(ReviewState::SecondReview), 3);
        QCOMPARE(m_window->window().reportList()->selectedReports().size(), 3U);
        QTRY_VERIFY(part<QLabel>(u"stateCounts"_qs)->text().contains(u"3"));
        press(Qt::Key_A, Qt::ControlModifier);
        press(Qt::Key_4, Qt::AltModifier);
        QTRY_COMPARE(inState(ReviewState::Returned), 4);
        // Each is a step with the name of who made it.
        const auto library = m_fixture->openLibrary();
        for (const qint64 id : m_window->reports().reports()) {
            const std::vector<Step> history = library->history(id);
            QVERIFY(!history.empty());
            QCOMPARE(history.back().changes.back().kind, Change::Kind::State);
            QCOMPARE(history.back().changes.back().after, key(ReviewState::Returned));
            QCOMPARE(history.back().who, m_window->report().reviewer());
        }
    }

    void statesOfManyReportsAreTakenBackAtOnce()
    {
        fill({{u"甲"_qs}, {u"乙"_qs}, {u"丙"_qs}});
        start();
        press(Qt::Key_3, Qt::AltModifier); // the first alone
        QTRY_COMPARE(inState(ReviewState::SecondReview), 1);
        press(Qt::Key_A, Qt::ControlModifier);
        press(Qt::Key_4, Qt::AltModifier);
        QTRY_COMPARE(inState(ReviewState::Returned), 3);
        auto *offer = part<QPushButton>(u"messageOffer"_qs);
        QTRY_VERIFY(offer->isVisible());
        offer->setFocus();
        press(Qt::Key_Space);
        QTRY_COMPARE(inState(ReviewState::Returned), 0);
        QCOMPARE(inState(ReviewState::SecondReview), 1);
        QCOMPARE(inState(ReviewState::Pending), 2);
        const auto library = m_fixture->openLibrary();
        for (const qint64 id : m_window->reports().reports()) {
            QCOMPARE(library->history(id).back().action, Step::Action::Undo);
        }
    }

    void aSelectionInTheListIsNotMeantFromTheTables()
    {
        fill({{u"甲"_qs}, {u"乙"_qs}, {u"丙"_qs}});
        start();
        press(Qt::Key_A, Qt::ControlModifier);
        m_window->window().tables()->focusGrid();
        QTRY_VERIFY(!table()->hasFocus());
        press(Qt::Key_4, Qt::AltModifier);
        QTRY_COMPARE(inState(ReviewState::Returned), 1);
    }

    void theFilterNarrowsWhileTyping()
    {
        fill({{u"alpha"_qs, 2021}, {u"beta"_qs, 2022, true}, {u"gamma"_qs, 2022}});
        start();
        press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(QApplication::focusWidget(), part<QLineEdit>(u"filter"_qs));
        QTest::keyClicks(QApplication::focusWidget(), u"2022"_qs);
        QTRY_COMPARE(shown(), (QStringList{u"beta"_qs, u"gamma"_qs}));
        // The open report stays open though the filter does not show it, and nothing else is opened for it.
        QCOMPARE(openOrgan(), u"alpha"_qs);
        QVERIFY(!table()->currentIndex().isValid());
        QVERIFY(part<QLabel>(u"shownCount"_qs)->isVisible());
        part<QLineEdit>(u"filter"_qs)->clear();
        QTRY_COMPARE(shown().size(), 3);
        QCOMPARE(currentOrgan(), u"alpha"_qs);

        part<QComboBox>(u"yearFilter"_qs)->setCurrentText(u"2021"_qs);
        QTRY_COMPARE(shown(), QStringList{u"alpha"_qs});
        emit part<QLabel>(u"shownCount"_qs)->linkActivated(u"all"_qs);
        QTRY_COMPARE(shown().size(), 3);
        emit part<QLabel>(u"counts"_qs)->linkActivated(u"verdict/0"_qs);
        QTRY_COMPARE(shown(), QStringList{u"beta"_qs});
        emit part<QLabel>(u"counts"_qs)->linkActivated(u"verdict/0"_qs);
        QTRY_COMPARE(shown().size(), 3);
    }

    void countsStandAboveTheList()
    {
        fill({{u"甲"_qs}, {u"乙"_qs, 2021, true}, {u"丙"_qs}});
        start();
        const QString counts = part<QLabel>(u"counts"_qs)->accessibleName();
        QCOMPARE(counts, u"2 passed · 0 to review · 1 wrong"_qs);
    }

    void aReportThatPassedSaysWhy()
    {
        fill({{u"甲"_qs}});
        start();
        const ReportSummary summary = *m_fixture->openLibrary()->summary(1);
        const QPoint at = table()->visualRect(m_window->reports().index(0)).center();
        QHelpEvent hover(QEvent::ToolTip, at, table()->viewport()->mapToGlobal(at));
        QApplication::sendEvent(table()->viewport(), &hover);
        const QString reason = QToolTip::text();
        QVERIFY2(reason.startsWith(u"甲"_qs), qPrintable(reason));
        QVERIFY2(reason.contains(QString::number(summary.proven)), qPrintable(reason));
        QVERIFY2(reason.contains(QString::number(summary.cells - summary.proven)), qPrintable(reason));
    }

    void theCountsStayWhereThereIsLittleRoom()
    {
        fill({{u"甲市甲局"_qs, 2021, true}});
        start();
        m_window->report().propose(u"t2.licence.decisions"_qs, u"7"_qs);
        const auto *reports = m_window->window().findChild<ReportTable *>(u"reports"_qs);
        const auto line = [&](int width) {
            const QModelIndex index = reports->model()->index(0, Model::Organ);
            return ReportDelegate::details(index, reports->fontMetrics(), width);
        };
        QTRY_VERIFY(line(10000).endsWith(u"corrected 1"_qs));
        const QString all = line(10000);
        QVERIFY(all.startsWith(u"wrong"_qs));
        QString shorter = line(reports->fontMetrics().horizontalAdvance(all) - 1);
        QVERIFY(all.endsWith(shorter) && shorter.size() < all.size());
        shorter = line(1);
        QVERIFY2(shorter.startsWith(u"errors"_qs) && shorter.endsWith(u"corrected 1"_qs), qPrintable(shorter));
    }

    void filtersAreSavedByName()
    {
        fill({{u"甲"_qs, 2021}, {u"乙"_qs, 2022}});
        start();
        part<QLineEdit>(u"filter"_qs)->setText(u"2022"_qs);
        QTRY_COMPARE(shown(), QStringList{u"乙"_qs});
        m_fixture->dialogs.nameOfFilter = u"this year"_qs;
        trigger(listMenu(), {u"Save this filter…"_qs});
        start();
        QCOMPARE(shown().size(), 2);
        trigger(listMenu(), {u"this year"_qs});
        QTRY_COMPARE(shown(), QStringList{u"乙"_qs});
        QCOMPARE(part<QLineEdit>(u"filter"_qs)->text(), u"2022"_qs);
        trigger(listMenu(), {u"Delete a filter"_qs, u"this year"_qs});
        QVERIFY(m_window->window().reportList()->savedFilters().isEmpty());
    }

    void groupsAreFoldedByKeys()
    {
        fill({{u"甲"_qs, 2021}, {u"乙"_qs, 2022}, {u"丙"_qs, 2022}});
        start();
        trigger(listMenu(), {u"Group by"_qs, u"Year"_qs});
        QTRY_COMPARE(shown(), (QStringList{u"2022"_qs, u"乙"_qs, u"丙"_qs, u"2021"_qs, u"甲"_qs}));
        QCOMPARE(currentOrgan(), u"甲"_qs);
        press(Qt::Key_Left);
        QCOMPARE(currentOrgan(), u"2021"_qs);
        press(Qt::Key_Left);
        QCOMPARE(shown(), (QStringList{u"2022"_qs, u"乙"_qs, u"丙"_qs, u"2021"_qs}));
        QCOMPARE(openOrgan(), u"甲"_qs);
        press(Qt::Key_Right);
        QCOMPARE(shown().size(), 5);
        start();
        QTRY_COMPARE(shown().size(), 5); // grouping is remembered
    }

    void headsSortAndColumnsAreRemembered()
    {
        fill({{u"甲"_qs, 2021}, {u"乙"_qs, 2023}, {u"丙"_qs, 2022}});
        start();
        press(Qt::Key_F11);
        QVERIFY(table()->isWide());
        QVERIFY(!m_window->window().tables()->isVisible());
        QHeaderView *head = table()->horizontalHeader();
        const auto click = [&](int column) {
            const QPoint place(head->sectionViewportPosition(column) + 12, head->height() / 2);
            QTest::mouseClick(head->viewport(), Qt::LeftButton, {}, place);
        };
        click(Model::Year);
        QTRY_COMPARE(shown(), (QStringList{u"甲"_qs, u"丙"_qs, u"乙"_qs}));
        click(Model::Year);
        QTRY_COMPARE(shown(), (QStringList{u"乙"_qs, u"丙"_qs, u"甲"_qs}));
        trigger(listMenu(), {u"Columns"_qs, u"Reviewer"_qs});
        QVERIFY(table()->isColumnHidden(Model::Reviewer));
        head->moveSection(head->visualIndex(Model::File), 1);
        press(Qt::Key_F11);
        QVERIFY(!table()->isWide());
        QVERIFY(m_window->window().tables()->isVisible());
        for (const int column : {Model::State, Model::Organ, Model::Year}) {
            QVERIFY(!table()->isColumnHidden(column));
        }
        start();
        QTRY_COMPARE(shown(), (QStringList{u"乙"_qs, u"丙"_qs, u"甲"_qs}));
        press(Qt::Key_F11);
        QVERIFY(table()->isColumnHidden(Model::Reviewer));
        QCOMPARE(table()->horizontalHeader()->visualIndex(Model::File), 1);
    }

    void enterGoesIntoTheReport()
    {
        fill({{u"甲"_qs}, {u"乙"_qs}});
        start();
        press(Qt::Key_F11);
        press(Qt::Key_Down);
        press(Qt::Key_Return);
        QCOMPARE(openOrgan(), u"乙"_qs);
        QVERIFY(!table()->isWide());
        QVERIFY(m_window->window().tables()->isAncestorOf(QApplication::focusWidget()));
    }

    void reportsAreTakenOut()
    {
        fill({{u"甲"_qs}, {u"乙"_qs}, {u"丙"_qs}});
        start();
        press(Qt::Key_Down, Qt::ShiftModifier);
        m_fixture->dialogs.removesReports = false;
        press(Qt::Key_Delete);
        QCOMPARE(m_fixture->dialogs.removalsAsked, 2);
        m_fixture->dialogs.removesReports = true;
        press(Qt::Key_Delete);
        QTRY_COMPARE(shown(), QStringList{u"丙"_qs});
        QVERIFY(openOrgan() != u"甲" && openOrgan() != u"乙");
    }

    void filesThatWereNotReadCanBeTakenOut()
    {
        fill({{u"甲"_qs}});
        QVERIFY(bool(m_fixture->openLibrary()->addUnread({u"/new/one.pdf"_qs, u"one.pdf is no report."_qs})));
        start();
        QCOMPARE(shown(), (QStringList{u"甲"_qs, u"one.pdf"_qs}));
        press(Qt::Key_End);
        QTRY_VERIFY(!m_window->report().isOpen());
        QTRY_VERIFY(m_window->window().messages()->sentence().contains(u"one.pdf"));
        press(Qt::Key_Delete);
        QTRY_COMPARE(shown(), QStringList{u"甲"_qs});
        QVERIFY(m_fixture->openLibrary()->unreadFiles().empty());
    }

    void propertiesOfAReportAreOneStep()
    {
        fill({{u"甲"_qs}, {u"乙"_qs}});
        start();
        const std::size_t cells = m_window->report().report()->cells.size();
        m_fixture->dialogs.onDialog = [](QDialog &dialog) {
            dialog.findChild<QLineEdit *>(u"propertyOrgan"_qs)->setText(u"丙"_qs);
            dialog.findChild<QSpinBox *>(u"propertyYear"_qs)->setValue(2020);
            auto *form = dialog.findChild<QComboBox *>(u"propertyForm"_qs);
            form->setCurrentIndex(form->findData(u"2019"_qs));
            dialog.findChild<QComboBox *>(u"propertyPlace"_qs)->setCurrentText(u"乙市"_qs);
            return true;
        };
        press(Qt::Key_Return, Qt::AltModifier);
        QTRY_COMPARE(m_window->reports().index(0).data(Model::OrganRole).toString(), u"丙"_qs);
        const auto library = m_fixture->openLibrary();
        QTRY_COMPARE(library->summary(1)->place, u"乙市"_qs);
        QCOMPARE(library->summary(1)->year, 2020);
        QCOMPARE(library->summary(1)->form, u"2019"_qs);
        QCOMPARE(library->report(1)->cells.size(), cells);
        QCOMPARE(library->history(1).size(), 1U);
        m_window->window().actions().undo->trigger();
        QTRY_COMPARE(library->summary(1)->organ, u"甲"_qs);
        QCOMPARE(library->summary(1)->form, u"2021"_qs);
        QCOMPARE(library->summary(1)->place, u"甲市"_qs);
    }

    void aPlaceForASelection()
    {
        fill({{u"甲"_qs}, {u"乙"_qs, 2022}, {u"丙"_qs}});
        start();
        press(Qt::Key_A, Qt::ControlModifier);
        m_fixture->dialogs.onDialog = [](QDialog &dialog) {
            dialog.findChild<QComboBox *>(u"propertyPlace"_qs)->setCurrentText(u"丁市"_qs);
            return !dialog.findChild<QLineEdit *>(u"propertyOrgan"_qs);
        };
        press(Qt::Key_Return, Qt::AltModifier);
        const auto library = m_fixture->openLibrary();
        QTRY_COMPARE(library->places(), QStringList{u"丁市"_qs});
        QCOMPARE(library->summary(2)->year, 2022);
    }

    void aPlaceThatALockedLibraryRefusesIsTriedAgain()
    {
        fill({{u"甲"_qs}, {u"乙"_qs}});
        start();
        press(Qt::Key_A, Qt::ControlModifier);
        std::unique_ptr<OtherWriter> other;
        m_fixture->dialogs.onDialog = [this, &other](QDialog &dialog) {
            dialog.findChild<QComboBox *>(u"propertyPlace"_qs)->setCurrentText(u"丁市"_qs);
            other = std::make_unique<OtherWriter>(m_fixture->libraryPath());
            return m_window->report().change({{Change::Kind::Cell, u"t3.new.person"_qs, {}, u"3"_qs}});
        };
        press(Qt::Key_Return, Qt::AltModifier);
        const MessageBar *messages = m_window->window().messages();
        QVERIFY2(messages->sentence().contains(u"not changed yet"), qPrintable(messages->sentence()));
        other.reset();
        m_fixture->dialogs.onDialog = nullptr;
        part<QPushButton>(u"messageOffer"_qs)->click();
        QTRY_COMPARE(m_fixture->openLibrary()->places(), QStringList{u"丁市"_qs});
    }

    void placesFromAList()
    {
        fill({{u"甲"_qs}, {u"乙"_qs}, {u"丙"_qs}});
        start();
        const auto library = m_fixture->openLibrary();
        const QString before = library->summary(2)->place;
        QFile list(m_fixture->path(u"list.csv"_qs));
        QVERIFY(list.open(QIODevice::WriteOnly));
        list.write("机关,地区\n甲,丁市\n丙,戊市\n己,戊市\n");
        list.close();
        m_fixture->dialogs.organList = list.fileName();
        QAction *action = m_window->window().actions().placesFromList;
        action->trigger();
        QTRY_COMPARE(library->summary(3)->place, u"戊市"_qs);
        QTRY_COMPARE(library->summary(1)->place, u"丁市"_qs);
        QCOMPARE(library->summary(2)->place, before);
        QTRY_VERIFY(m_window->window().messages()->sentence().contains(u'2'));
        action->trigger();
        QTRY_VERIFY(m_window->window().messages()->sentence().contains(u"No report has to be moved"));
        m_fixture->dialogs.organList = m_fixture->path(u"nothing.csv"_qs);
        action->trigger();
        QTRY_VERIFY(m_window->window().messages()->sentence().contains(u"nothing.csv"));
    }
};

QTEST_MAIN(TestList)
#include "test_list.moc"
