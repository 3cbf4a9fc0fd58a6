// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/tablespane.h"
#include "ui/page/documentpane.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/settingsdialog.h"

#include "tests/support/paths.h"
#include "tests/support/windowfixture.h"
#include "tests/support/windowkeys.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QSignalSpy>

#include <algorithm>

using namespace disclosure;
using namespace disclosure::tests;

namespace {

const QString cellId = u"t3.new.person"_qs;

QString examples()
{
    return examplePath(u"web/005.html"_qs);
}

template <typename Widget> Widget *part(QDialog &dialog, const QString &name)
{
    auto *widget = dialog.findChild<Widget *>(name);
    if (!widget) {
        qFatal("no %s", qPrintable(name));
    }
    return widget;
}

void choose(QDialog &dialog, const QString &name, const QVariant &value)
{
    auto *box = part<QComboBox>(dialog, name);
    const int index = box->findData(value);
    QVERIFY(index >= 0);
    box->setCurrentIndex(index);
}

} // namespace

/// The settings dialog, and what follows from it.
class TestSettings : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<WindowFixture> m_fixture;

    /// Opens the settings, lets `work` be done in them, and accepts.
    void edit(const std::function<void(QDialog &)> &work)
    {
        bool wasAccepted = false;
        m_fixture->dialogs.onDialog = [&](QDialog &dialog) {
            dialog.show();
            work(dialog);
            dialog.accept();
            wasAccepted = dialog.result() == QDialog::Accepted;
            return wasAccepted;
        };
        m_fixture->controller().window().actions().settings->trigger();
        QVERIFY(wasAccepted);
    }

    /// Without its last part the report breaks a soft rule.
    QString shortReport()
    {
        const QString html = QString::fromUtf8(contentOf(examples()));
        QFile file(m_fixture->path(u"short.html"_qs));
        if (!file.open(QIODevice::WriteOnly) || file.write(html.left(html.indexOf(u"六、"_qs)).toUtf8()) <= 0) {
            qFatal("%s", qPrintable(file.errorString()));
        }
        return file.fileName();
    }

private slots:
    void init() { m_fixture = std::make_unique<WindowFixture>(); }
    void cleanup()
    {
        m_fixture.reset();
        QApplication::setPalette(lightPalette());
    }

    void eachSettingComesBackAsItWasSet()
    {
        Settings settings;
        QSignalSpy changed(&settings, &Settings::changed);
        QCOMPARE(settings.value(Setting::GridZoom).toDouble(), 1.0);
        settings.setValue(Setting::GridZoom, 1.5);
        settings.setValue(Setting::GridZoom, 1.5);
        QCOMPARE(changed.count(), 1);
        settings.setValue(Setting::SessionPlaces, QVariantMap{{u"/some/place"_qs, QVariantMap{{u"report"_qs, 7}}}});
        const Settings again;
        QCOMPARE(again.value(Setting::GridZoom).toDouble(), 1.5);
        QCOMPARE(again.value(Setting::SessionPlaces).toMap().value(u"/some/place"_qs).toMap().value(u"report"_qs), 7);
    }

    void whatIsNoValueOfASettingIsLeftOut()
    {
        QSettings file(QSettings::IniFormat, QSettings::UserScope, u"disclosure-review"_qs, u"disclosure-review"_qs);
        file.setValue(u"app/gridZoom"_qs, u"wide"_qs);
        file.sync();
        QCOMPARE(Settings().value(Setting::GridZoom).toDouble(), 1.0);
    }

    void theLanguageChangesAtOnceAndTheReportStays()
    {
        const QPointer<MainWindow> before = &m_fixture->start({examples()}).window();
        waitForReports(m_fixture->controller());
        const qint64 id = m_fixture->controller().report().summary().id;
        QVERIFY(m_fixture->controller().window().tables()->goTo(cellId));
        edit([](QDialog &dialog) { choose(dialog, u"language"_qs, u"zh"_qs); });
        QTRY_VERIFY(!before);
        WindowController &controller = m_fixture->controller();
        QCOMPARE(controller.window().actions().keySheet->text(), u"快捷键(&K)"_qs);
        QCOMPARE(controller.report().summary().id, id);
        QCOMPARE(controller.window().tables()->currentCell(), cellId);
        QCOMPARE(Settings().value(Setting::Language).toString(), u"zh"_qs);
        // Back to the language of the other tests, by the menu.
        const QPointer<MainWindow> chinese = &controller.window();
        controller.window().actions().english->trigger();
        QTRY_VERIFY(!chinese);
        QVERIFY(m_fixture->controller().window().actions().keySheet->text().contains(u"Keys"));
    }

    void theThemeChangesAtOnce()
    {
        WindowController &controller = m_fixture->start({examples()});
        waitForReports(controller);
        edit([](QDialog &dialog) { choose(dialog, u"theme"_qs, static_cast<int>(Theme::Dark)); });
        QTRY_VERIFY(controller.window().palette().color(QPalette::Window).lightness() < 100);
        edit([](QDialog &dialog) { choose(dialog, u"theme"_qs, static_cast<int>(Theme::Light)); });
        QTRY_VERIFY(controller.window().palette().color(QPalette::Window).lightness() > 200);
    }

    void theNameStandsWithTheNextChange()
    {
        WindowController &controller = m_fixture->start({examples()});
        waitForReports(controller);
        edit([](QDialog &dialog) { part<QLineEdit>(dialog, u"reviewerName"_qs)->setText(u"Li Hua"_qs); });
        QVERIFY(controller.window().findChild<QLabel *>(u"reviewer"_qs)->text().contains(u"Li Hua"_qs));
        controller.report().propose(cellId, u"77"_qs);
        const std::vector<Step> steps = m_fixture->openLibrary()->history(controller.report().summary().id);
        QVERIFY(!steps.empty());
        QCOMPARE(steps.back().who, u"Li Hua"_qs);
    }

    void aMutedRuleNeedsAReasonAndGivesNoFindings()
    {
        WindowController &controller = m_fixture->start({shortReport()});
        waitForReports(controller);
        const int before = controller.report().report()->count(Severity::Warning);
        QVERIFY(before > 0);
        const QString rule = u"form.missing_part"_qs;
        QVERIFY(std::ranges::any_of(controller.report().report()->findings,
                                    [&rule](const Finding &finding) { return finding.rule == rule; }));

        edit([&](QDialog &dialog) {
            part<QCheckBox>(dialog, u"mute_"_qs + rule)->setChecked(true);
            dialog.accept();
            QVERIFY(dialog.isVisible());
            QVERIFY(part<QLabel>(dialog, u"settingsComplaint"_qs)->isVisible());
            part<QLineEdit>(dialog, u"reason_"_qs + rule)->setText(u"short reports are usual here"_qs);
        });
        QTRY_VERIFY(controller.report().report()->count(Severity::Warning) < before);
        QCOMPARE(m_fixture->openLibrary()->mutedRules().front().reason, u"short reports are usual here"_qs);
        const qint64 id = controller.report().summary().id;
        QTRY_VERIFY(m_fixture->openLibrary()->summary(id)->warnings < before);

        edit([&](QDialog &dialog) {
            // What is muted stands before all that could be.
            const auto *muted = part<QCheckBox>(dialog, u"mute_"_qs + rule);
            for (const QCheckBox *box : dialog.findChildren<QCheckBox *>()) {
                QVERIFY(box == muted || !box->objectName().startsWith(u"mute_") || box->y() > muted->y());
            }
        });
        edit([&](QDialog &dialog) { part<QCheckBox>(dialog, u"mute_"_qs + rule)->setChecked(false); });
        QTRY_COMPARE(m_fixture->openLibrary()->summary(id)->warnings, before);
        QVERIFY(m_fixture->openLibrary()->mutedRules().empty());
    }

    void theZoomOfThePagesChangesAtOnceAndStays()
    {
        WindowController &controller = m_fixture->start({examplePath(u"pdf/003.pdf"_qs)});
        waitForReports(controller);
        const PageView *pages = controller.window().document()->pageView();
        QTRY_VERIFY_WITH_TIMEOUT(pages->isOpen(), readingTime);
        controller.window().actions().fitPage->trigger();
        edit([](QDialog &dialog) {
            const auto *zoom = part<QComboBox>(dialog, u"pageZoom"_qs);
            QCOMPARE(zoom->currentData().toDouble(), -1.0);
            QVERIFY(!zoom->currentText().contains(u'%'));
            choose(dialog, u"pageZoom"_qs, 1.5);
        });
        QCOMPARE(pages->zoom(), 1.5);
        m_fixture->stop();
        QCOMPARE(m_fixture->start().window().document()->pageView()->zoom(), 1.5);
        edit([](QDialog &dialog) {
            QCOMPARE(part<QComboBox>(dialog, u"pageZoom"_qs)->currentData().toDouble(), 1.5);
            choose(dialog, u"pageZoom"_qs, 0.0);
        });
        QCOMPARE(m_fixture->controller().window().document()->pageView()->fit(), PageView::Fit::Width);
    }

    void countingAnewGoesOnAfterAStart()
    {
        WindowController &controller = m_fixture->start({shortReport()});
        waitForReports(controller);
        const qint64 id = controller.report().summary().id;
        const int before = m_fixture->openLibrary()->summary(id)->warnings;
        QVERIFY(before > 0);
        edit([&](QDialog &dialog) {
            part<QCheckBox>(dialog, u"mute_form.missing_part"_qs)->setChecked(true);
            part<QLineEdit>(dialog, u"reason_form.missing_part"_qs)->setText(u"usual here"_qs);
        });
        // Before the first report is counted, which the event loop begins.
        QCOMPARE(m_fixture->openLibrary()->summary(id)->warnings, before);
        m_fixture->stop();
        QCOMPARE(m_fixture->openLibrary()->summary(id)->warnings, before);
        m_fixture->start();
        QTRY_VERIFY(m_fixture->openLibrary()->summary(id)->warnings < before);
        QTRY_VERIFY(m_fixture->settings().value(Setting::Recounts).toStringList().isEmpty());
    }

    void cancellingChangesNothing()
    {
        WindowController &controller = m_fixture->start();
        m_fixture->dialogs.onDialog = [](QDialog &dialog) {
            choose(dialog, u"theme"_qs, static_cast<int>(Theme::Dark));
            return false;
        };
        controller.window().actions().settings->trigger();
        QCOMPARE(Settings().value(Setting::Theme).toString(), QString());
    }
};

QTEST_MAIN(TestSettings)
#include "test_settings.moc"
