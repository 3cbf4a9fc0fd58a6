// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/tablespane.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/reportlistpane.h"
#include "ui/shell/reporttable.h"

#include "models/validate/validator.h"

#include "tests/support/manyreports.h"
#include "tests/support/samplereport.h"
#include "tests/support/windowfixture.h"

#include <QAbstractScrollArea>
#include <QElapsedTimer>
#include <QLineEdit>

#include <algorithm>

using namespace disclosure;
using namespace disclosure::tests;

namespace {

constexpr int reportCount = 100'000;
constexpr int keyCount = 60;

/// Tells when a widget has been painted.
class PaintWatch final : public QObject {
public:
    explicit PaintWatch(QWidget *widget) { widget->installEventFilter(this); }

    bool eventFilter(QObject *, QEvent *event) override
    {
        m_painted = m_painted || event->type() == QEvent::Paint;
        return false;
    }
    void forget() { m_painted = false; }
    bool hasPainted() const { return m_painted; }

private:
    bool m_painted = false;
};

/// Milliseconds from a key, or what else starts it, until the widget shows what it shall.
template <typename Start, typename IsThere> double paintedAfter(QWidget *widget, Start start, IsThere isThere)
{
    QCoreApplication::processEvents();
    PaintWatch watch(widget);
    QElapsedTimer timer;
    timer.start();
    start();
    while ((!watch.hasPainted() || !isThere()) && timer.elapsed() < 1000) {
        if (!isThere()) {
            watch.forget();
        }
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents(QEventLoop::AllEvents);
    }
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

void report(std::vector<double> times)
{
    std::ranges::sort(times);
    qInfo("median %.2f ms, worst %.2f ms", times[times.size() / 2], times.back());
    QTest::setBenchmarkResult(times[times.size() / 2], QTest::WalltimeMilliseconds);
}

} // namespace

/// From key to painted result, on a library of 100,000 reports and on reports with as many cells and findings as a form
/// can have.
class BenchWindow : public QObject {
    Q_OBJECT

private:
    WindowFixture m_fixture;
    WindowController *m_window = nullptr;
    std::vector<qint64> m_large;

    ReportTable *table() const { return m_window->window().reportList()->table(); }

    /// Every sum of it is broken.
    static Reading largeReport(const QString &organ)
    {
        Reading reading;
        reading.report = sampleReport();
        reading.report.organ = organ;
        int number = 1;
        for (auto &[id, cell] : reading.report.cells) {
            cell.text = QString::number(number += 7);
            cell.number = Decimal(number);
        }
        validate(reading.report, FormRegistry::builtIn());
        return reading;
    }

    void openLarge()
    {
        m_window->window().reportList()->select(m_large.front());
        QTRY_COMPARE(m_window->report().summary().id, m_large.front());
        QTRY_VERIFY(m_window->window().tables()->goTo(u"t3.new.person"_qs));
        m_window->window().tables()->focusGrid();
        QTRY_VERIFY(!table()->hasFocus());
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_fixture.openLibrary()->addReading(sampleFile(), {sampleReport(), {}, false}));
        multiplyReports(m_fixture.libraryPath(), reportCount);
        const auto library = m_fixture.openLibrary();
        for (int i = 0; i < 2; ++i) {
            const auto id = library->addReading(sampleFile(QByteArray::number(i)), largeReport(u"甲%1"_qs.arg(i)));
            QVERIFY(bool(id));
            m_large.push_back(*id);
        }
    }

    void init()
    {
        if (!m_window) {
            m_window = &m_fixture.start();
            QVERIFY(QTest::qWaitForWindowActive(&m_window->window()));
        }
        QTRY_VERIFY(m_window->reports().isSettled());
    }

    void openingTheList()
    {
        const auto library = m_fixture.openLibrary();
        QBENCHMARK
        {
            const ReportListModel model(*library);
            QVERIFY(model.rowCount() >= reportCount);
        }
    }

    void movingInTheList()
    {
        m_window->window().reportList()->focusList();
        std::vector<double> times;
        for (int i = 0; i < keyCount; ++i) {
            const int row = table()->currentIndex().row();
            times.push_back(paintedAfter(
                table()->viewport(), [&] { QTest::keyClick(table(), i % 5 == 4 ? Qt::Key_PageDown : Qt::Key_Down); },
                [&] { return table()->currentIndex().row() != row; }));
        }
        report(times);
    }

    void scrollingThroughTheList()
    {
        std::vector<double> times;
        for (int i = 0; i < keyCount; ++i) {
            const int row = (i * 7919) % reportCount;
            times.push_back(paintedAfter(
                table()->viewport(), [&] { table()->scrollTo(m_window->reports().index(row)); }, [] { return true; }));
        }
        report(times);
    }

    void typingIntoTheFilter()
    {
        m_window->window().reportList()->focusFilter();
        auto *field = m_window->window().findChild<QLineEdit *>(u"filter"_qs);
        std::vector<double> times;
        for (int i = 0; i < keyCount; ++i) {
            // The field itself has to answer; the list follows.
            const QString before = field->text();
            times.push_back(paintedAfter(
                field, [&] { QTest::keyClick(field, i % 4 == 3 ? Qt::Key_Backspace : Qt::Key_2); },
                [&] { return field->text() != before; }));
        }
        report(times);
        field->clear();
        QTRY_VERIFY(m_window->reports().isSettled());
    }

    void filteringTheList()
    {
        auto *field = m_window->window().findChild<QLineEdit *>(u"filter"_qs);
        std::vector<double> times;
        for (int i = 0; i < 20; ++i) {
            times.push_back(paintedAfter(
                table()->viewport(), [&] { field->setText(QString::number(2008 + i % 17)); },
                [&] { return m_window->reports().isSettled(); }));
        }
        report(times);
        field->clear();
        QTRY_VERIFY(m_window->reports().isSettled());
    }

    void movingInTheGrid()
    {
        openLarge();
        std::vector<double> times;
        for (int i = 0; i < keyCount; ++i) {
            auto *grid = qobject_cast<QAbstractScrollArea *>(QApplication::focusWidget());
            QVERIFY(grid);
            const QString cell = m_window->window().tables()->currentCell();
            times.push_back(paintedAfter(
                grid->viewport(), [&] { QTest::keyClick(grid, i % 2 == 0 ? Qt::Key_Right : Qt::Key_Left); },
                [&] { return m_window->window().tables()->currentCell() != cell; }));
        }
        report(times);
    }

    void typingAValue()
    {
        openLarge();
        std::vector<double> times;
        for (int i = 0; i < keyCount; ++i) {
            QWidget *grid = QApplication::focusWidget();
            QTest::keyClick(grid, static_cast<Qt::Key>(Qt::Key_1 + i % 8));
            QWidget *editor = QApplication::focusWidget();
            times.push_back(paintedAfter(
                &m_window->window(), [&] { QTest::keyClick(editor, Qt::Key_Return); },
                [&] { return !m_window->window().tables()->isEditing(); }));
        }
        report(times);
    }

    void theNextProblem()
    {
        openLarge();
        std::vector<double> times;
        for (int i = 0; i < 20; ++i) {
            times.push_back(paintedAfter(
                &m_window->window(), [&] { QTest::keyClick(QApplication::focusWidget(), Qt::Key_F8); },
                [] { return true; }));
        }
        report(times);
    }

    void openingAnotherReport()
    {
        std::vector<double> times;
        for (int i = 0; i < 20; ++i) {
            const qint64 id = m_large[static_cast<std::size_t>(i % 2)];
            times.push_back(paintedAfter(
                &m_window->window(), [&] { m_window->window().reportList()->select(id); },
                [&] { return m_window->report().summary().id == id; }));
        }
        report(times);
    }
};

QTEST_MAIN(BenchWindow)
#include "bench_window.moc"
