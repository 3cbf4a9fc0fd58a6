// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/findings/findingsview.h"
#include "ui/grid/tablespane.h"
#include "ui/shell/messagebar.h"

#include "models/items/findingsmodel.h"

#include "tests/support/paths.h"
#include "tests/support/windowfixture.h"
#include "tests/support/windowkeys.h"

using namespace disclosure;
using namespace disclosure::tests;

namespace {

constexpr int reportCount = 5;

} // namespace

/// Five reports with a broken sum each, from the empty library to the workbook, without the mouse.
class TestFiveReports : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<WindowFixture> m_fixture;

    WindowController &now() { return m_fixture->controller(); }
    OpenReport &report() { return now().report(); }
    int openErrors() { return report().report()->count(Severity::Error); }

    /// The invented example, once for each of five organs: the years of one organ would judge each other.
    QStringList fiveFiles()
    {
        const QString html = QString::fromUtf8(contentOf(examplePath(u"web/005.html"_qs)));
        QStringList paths;
        for (int i = 0; i < reportCount; ++i) {
            QString other = html;
            other.replace(u"园林绿化局"_qs, u"园林绿化%1局"_qs.arg(u"甲乙丙丁戊"_qs.at(i)));
            QFile file(m_fixture->path(u"report%1.html"_qs.arg(i + 1)));
            if (!file.open(QIODevice::WriteOnly) || file.write(other.toUtf8()) < 0) {
                qFatal("%s", qPrintable(file.fileName()));
            }
            paths << file.fileName();
        }
        return paths;
    }

    /// The value that the first proposal gives its cell.
    Change firstProposal()
    {
        const Problem problem = now().window().findings()->currentIndex().isValid() ? problemAtCursor() : Problem();
        if (problem.proposals.empty()) {
            qFatal("no proposal for: %s", qPrintable(problem.sentence));
        }
        return problem.proposals.front().changes.front();
    }

    Problem problemAtCursor()
    {
        const auto *model = qobject_cast<const FindingsModel *>(now().window().findings()->model());
        return model->problem(now().window().findings()->currentIndex());
    }

    QString textNow(const QString &cell) { return report().report()->cells.at(cell).text; }

    /// The problem that the report was opened with, or F8 until there is an error; the keyboard is at it then.
    void goToError()
    {
        const qint64 id = report().summary().id;
        press(Qt::Key_4, Qt::ControlModifier);
        for (int i = 0; i < 20 && problemAtCursor().severity != Severity::Error; ++i) {
            press(Qt::Key_F8);
        }
        QCOMPARE(report().summary().id, id);
        QCOMPARE(problemAtCursor().severity, Severity::Error);
        QCOMPARE(QApplication::focusWidget(), now().window().findings());
        QVERIFY(openErrors() > 0);
    }

    /// Ctrl+Enter, which goes on to another report.
    void signOff()
    {
        const qint64 id = report().summary().id;
        press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m_fixture->openLibrary()->summary(id)->state, ReviewState::Reviewed);
        QTRY_VERIFY(report().summary().id != id);
    }

    void importFromTheMenu()
    {
        m_fixture->dialogs.files = fiveFiles();
        press(Qt::Key_O, Qt::ControlModifier);
        waitForReports(now());
        QTRY_COMPARE(now().reports().counts().wrong, reportCount);
        // The first one read is open; the first of the list is to be.
        for (int i = 0; i < reportCount; ++i) {
            press(Qt::Key_Up, Qt::AltModifier);
        }
    }

    void takeTheProposal()
    {
        goToError();
        const Change proposed = firstProposal();
        press(Qt::Key_Return);
        QCOMPARE(textNow(proposed.subject), proposed.after);
        QCOMPARE(openErrors(), 0);
    }

    void typeTheValue()
    {
        goToError();
        const Change proposed = firstProposal();
        // What is typed goes straight into the current cell; where that is not the wrong one, its neighbour is.
        if (now().window().tables()->currentCell() != proposed.subject) {
            press(Qt::Key_3, Qt::ControlModifier);
            press(Qt::Key_Home);
            for (int i = 0; i < 20 && now().window().tables()->currentCell() != proposed.subject; ++i) {
                press(Qt::Key_Right);
            }
        }
        QCOMPARE(now().window().tables()->currentCell(), proposed.subject);
        type(proposed.after);
        press(Qt::Key_Return);
        QCOMPARE(textNow(proposed.subject), proposed.after);
        QCOMPARE(openErrors(), 0);
    }

    void dismissWithAReason()
    {
        goToError();
        m_fixture->dialogs.reason = u"as the source says"_qs;
        press(Qt::Key_Delete);
        QCOMPARE(openErrors(), 0);
        QVERIFY(!report().report()->dismissals.empty());
    }

    void takeBackAndMakeAgain()
    {
        goToError();
        const Change proposed = firstProposal();
        const int errors = openErrors();
        press(Qt::Key_Return);
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(openErrors(), errors);
        press(Qt::Key_Y, Qt::ControlModifier);
        QCOMPARE(textNow(proposed.subject), proposed.after);
        QCOMPARE(openErrors(), 0);
    }

    void signOffWithAnError()
    {
        goToError();
        const qint64 id = report().summary().id;
        m_fixture->dialogs.signsOffAnyway = true;
        press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m_fixture->dialogs.signOffQuestions.size(), 1);
        QCOMPARE(m_fixture->openLibrary()->summary(id)->state, ReviewState::Reviewed);
    }

    void exportAll()
    {
        m_fixture->dialogs.workbook = m_fixture->path(u"reports.xlsx"_qs);
        press(Qt::Key_E, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(now().window().messages()->sentence().contains(u"reports.xlsx"_qs), readingTime);
        QVERIFY(contentOf(m_fixture->dialogs.workbook).startsWith("PK"));
    }

private slots:
    void init() { m_fixture = std::make_unique<WindowFixture>(); }
    void cleanup() { m_fixture.reset(); }

    void goThroughTheDeskByKeysAlone()
    {
        m_fixture->start();
        QVERIFY(QTest::qWaitForWindowActive(&now().window()));
        importFromTheMenu();
        takeTheProposal();
        signOff();
        typeTheValue();
        signOff();
        dismissWithAReason();
        signOff();
        takeBackAndMakeAgain();
        signOff();
        signOffWithAnError();
        exportAll();

        const auto library = m_fixture->openLibrary();
        QCOMPARE(library->totals().states[static_cast<std::size_t>(ReviewState::Exported)], reportCount);
        for (const qint64 id : library->listing({}).ids) {
            QVERIFY(!library->history(id).empty());
        }
        // All of it is there after a restart.
        const int corrections = [&] {
            int sum = 0;
            for (const ReportSummary &summary : library->summaries(library->listing({}).ids)) {
                sum += summary.corrections;
            }
            return sum;
        }();
        QCOMPARE(corrections, 3);
        WindowController &again = m_fixture->start();
        QVERIFY(again.report().isOpen());
        QCOMPARE(again.reports().counts().wrong, 1);
    }
};

QTEST_MAIN(TestFiveReports)
#include "test_fivereports.moc"
