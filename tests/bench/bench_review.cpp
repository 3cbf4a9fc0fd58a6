// SPDX-License-Identifier: GPL-3.0-or-later
// From F8 to the painted problem: within a report (aim: under 16 ms), and into the next report, loaded ahead or not
// (aim: under 50 ms).
#include "ui/findings/findingsview.h"
#include "ui/grid/tablespane.h"

#include "models/validate/validator.h"

#include "tests/support/samplereport.h"
#include "tests/support/tablerows.h"
#include "tests/support/windowfixture.h"

#include <QElapsedTimer>

#include <algorithm>

using namespace disclosure;
using namespace disclosure::tests;

namespace {

constexpr int reports = 40;

/// Milliseconds, the slower of the two views of a problem counted.
double pressF8(WindowController &controller)
{
    QElapsedTimer timer;
    timer.start();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F8);
    controller.window().repaint();
    QCoreApplication::processEvents(QEventLoop::ExcludeUserInputEvents, 1);
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

double median(std::vector<double> times)
{
    std::ranges::sort(times);
    return times.empty() ? 0 : times[times.size() / 2];
}

} // namespace

class BenchReview : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<WindowFixture> m_fixture;

    void measure(bool isNextReport, bool isLoadedAhead)
    {
        WindowController &controller = m_fixture->start();
        QVERIFY(QTest::qWaitForWindowActive(&controller.window()));
        controller.window().tables()->focusGrid();
        controller.window().findings()->forgetPlace();
        std::vector<double> times;
        pressF8(controller);
        for (int i = 1; i < 2 * reports; ++i) {
            const bool leaves = controller.window().findings()->currentIndex().row() == 1;
            const qint64 next = controller.report().summary().id + 1;
            if (leaves && i + 1 < 2 * reports) {
                QTRY_VERIFY(controller.review().prefetch().isReady(next));
                if (!isLoadedAhead) {
                    controller.review().prefetch().forget();
                }
            }
            const double time = pressF8(controller);
            if (leaves == isNextReport) {
                times.push_back(time);
            }
        }
        QVERIFY(times.size() >= std::size_t(reports / 2));
        QTest::setBenchmarkResult(median(times), QTest::WalltimeMilliseconds);
    }

private slots:
    void init()
    {
        m_fixture = std::make_unique<WindowFixture>();
        const std::unique_ptr<Library> library = m_fixture->openLibrary();
        for (int i = 0; i < reports; ++i) {
            Reading reading;
            reading.report = soundReport(u"2021"_qs);
            put(reading.report, u"t3.handled.person"_qs, u"58"_qs);
            put(reading.report, u"t4.count.review_total"_qs, u"4"_qs);
            validate(reading.report, FormRegistry::builtIn());
            QVERIFY(bool(library->addReading(sampleFile(QByteArray::number(i)), reading)));
        }
    }
    void cleanup() { m_fixture.reset(); }

    void withinAReport() { measure(false, true); }
    void intoTheNextReport() { measure(true, true); }
    void intoTheNextReportNotLoadedAhead() { measure(true, false); }
};

QTEST_MAIN(BenchReview)
#include "bench_review.moc"
