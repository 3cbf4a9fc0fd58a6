// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/tablespane.h"
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
        // Without its last part the report breaks a soft rule.
        QString html = QString::fromUtf8(contentOf(examples()));
        const qsizetype sixth = html.indexOf(u"六、"_qs);
        QVERIFY(sixth > 0);
        html.truncate(sixth);
        QFile file(m_fixture->path(u"short.html"_qs));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(html.toUtf8());
        file.close();
        WindowController &controller = m_fixture->start({file.fileName()});
        waitForReports(controller);
        const int before = controller.report().report()->count(Severity::Warning);
        QVERIFY(before > 0);
        const QString rule = controller.report().report()->findings.back().rule;
        QCOMPARE(rule, u"form.missing_part"_qs);

        edit([&](QDialog &dialog) {
            part<QCheckBox>(dialog, u"mute_"_qs + rule)->setChecked(true);
            dialog.accept();
            QVERIFY(dialog.isVisible());
            QVERIFY(part<QLabel>(dialog, u"settingsComplaint"_qs)->isVisible());
            part<QLineEdit>(dialog, u"reason_"_qs + rule)->setText(u"short reports are usual here"_qs);
        });
        QTRY_VERIFY(controller.report().report()->count(Severity::Warning) < before);
        QCOMPARE(m_fixture->openLibrary()->mutedRules().at(rule), u"short reports are usual here"_qs);
        const qint64 id = controller.report().summary().id;
        QTRY_VERIFY(m_fixture->openLibrary()->summary(id)->warnings < before);

        edit([&](QDialog &dialog) { part<QCheckBox>(dialog, u"mute_"_qs + rule)->setChecked(false); });
        QTRY_COMPARE(m_fixture->openLibrary()->summary(id)->warnings, before);
        QVERIFY(m_fixture->openLibrary()->mutedRules().empty());
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
