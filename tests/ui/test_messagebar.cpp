// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/messagebar.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace disclosure;

class TestMessageBar : public QObject {
    Q_OBJECT

private:
    static void close(MessageBar &bar) { bar.findChild<QToolButton *>(u"messageClose"_qs)->click(); }

private slots:
    void theNewestIsShownAndTheOthersWait()
    {
        MessageBar bar;
        QVERIFY(bar.isHidden());
        bar.showMessage(MessageBar::Kind::Error, u"one"_qs);
        bar.showMessage(MessageBar::Kind::Warning, u"two"_qs);
        QVERIFY(!bar.isHidden());
        QCOMPARE(bar.sentence(), u"two"_qs);
        QCOMPARE(bar.findChild<QLabel *>(u"messageText"_qs)->text(), u"two"_qs);
        QCOMPARE(bar.waiting(), 1);
        bar.showMessage(MessageBar::Kind::Error, u"one"_qs);
        QCOMPARE(bar.sentence(), u"one"_qs);
        QCOMPARE(bar.waiting(), 1);
        close(bar);
        QCOMPARE(bar.sentence(), u"two"_qs);
        close(bar);
        QVERIFY(bar.isHidden());
    }

    void anAnswerIsSaidBeforeWhatWaits()
    {
        MessageBar bar;
        bar.setInformationTime(std::chrono::milliseconds(1));
        bar.showMessage(MessageBar::Kind::Warning, u"file"_qs);
        bar.showMessage(MessageBar::Kind::Information, u"by the way"_qs);
        QCOMPARE(bar.sentence(), u"file"_qs);
        bar.showMessage(MessageBar::Kind::Answer, u"the last one"_qs);
        QCOMPARE(bar.sentence(), u"the last one"_qs);
        QTRY_COMPARE(bar.sentence(), u"file"_qs);
        QCOMPARE(bar.waiting(), 0);
    }

    void newsDoesNotTakeAnAnswersOfferAway()
    {
        MessageBar bar;
        bar.showMessage(MessageBar::Kind::Answer, u"muted"_qs, {u"Undo"_qs, [] {}});
        bar.showMessage(MessageBar::Kind::Information, u"by the way"_qs);
        QCOMPARE(bar.sentence(), u"muted"_qs);
        bar.showMessage(MessageBar::Kind::Answer, u"not muted"_qs);
        QCOMPARE(bar.sentence(), u"not muted"_qs);
        QCOMPARE(bar.waiting(), 0);
    }

    void theGravestOfThoseThatWaitIsMarked()
    {
        MessageBar bar;
        const auto *waiting = bar.findChild<QToolButton *>(u"messageWaiting"_qs);
        bar.showMessage(MessageBar::Kind::Unsaved, u"not saved"_qs);
        QVERIFY(waiting->isHidden());
        bar.showMessage(MessageBar::Kind::Warning, u"file"_qs);
        bar.showMessage(MessageBar::Kind::Warning, u"value"_qs);
        QVERIFY(!waiting->isHidden());
        QCOMPARE(waiting->text(), u"↻ +2"_qs);
    }

    void whatWaitsCanBeLookedAt()
    {
        MessageBar bar;
        bar.showMessage(MessageBar::Kind::Error, u"one"_qs);
        bar.showMessage(MessageBar::Kind::Error, u"two"_qs);
        auto *waiting = bar.findChild<QToolButton *>(u"messageWaiting"_qs);
        waiting->click();
        QCOMPARE(bar.sentence(), u"one"_qs);
        waiting->click();
        QCOMPARE(bar.sentence(), u"two"_qs);
    }

    void informationGivesWay()
    {
        MessageBar bar;
        bar.showMessage(MessageBar::Kind::Information, u"done"_qs);
        bar.showMessage(MessageBar::Kind::Error, u"failed"_qs);
        QCOMPARE(bar.sentence(), u"failed"_qs);
        close(bar);
        QVERIFY(bar.isHidden());
    }

    void informationGoesByItselfAndErrorsStay()
    {
        MessageBar bar;
        bar.setInformationTime(std::chrono::milliseconds(1));
        bar.showMessage(MessageBar::Kind::Information, u"done"_qs);
        QCOMPARE(bar.sentence(), u"done"_qs);
        QTRY_VERIFY(bar.isHidden());
        bar.showMessage(MessageBar::Kind::Error, u"failed"_qs);
        bar.dropInformation();
        QCOMPARE(bar.sentence(), u"failed"_qs);
    }

    void informationNeverCoversAWarning()
    {
        MessageBar bar;
        bar.setInformationTime(std::chrono::milliseconds(1));
        bar.showMessage(MessageBar::Kind::Warning, u"refused"_qs);
        bar.showMessage(MessageBar::Kind::Information, u"done"_qs);
        QCOMPARE(bar.sentence(), u"refused"_qs);
        QCOMPARE(bar.waiting(), 1);
        close(bar);
        QCOMPARE(bar.sentence(), u"done"_qs);
        QTRY_VERIFY(bar.isHidden());
    }

    void escapeDismisses()
    {
        MessageBar bar;
        bar.showMessage(MessageBar::Kind::Error, u"failed"_qs);
        QTest::keyClick(&bar, Qt::Key_Escape);
        QVERIFY(bar.isHidden());
    }

    void aLongSentenceReachesOverWhatIsBelowWithoutMovingIt()
    {
        QWidget window;
        auto *layout = new QVBoxLayout(&window);
        auto *place = new QWidget;
        auto *below = new QWidget;
        layout->addWidget(place);
        layout->addWidget(below, 1);
        auto *bar = new MessageBar(&window);
        place->setFixedHeight(bar->sizeHint().height());
        bar->coverPlace(place);
        window.resize(400, 300);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const QRect before = below->geometry();
        bar->showMessage(MessageBar::Kind::Error, u"word "_qs.repeated(60));
        QTRY_VERIFY(bar->height() > place->height());
        QCOMPARE(below->geometry(), before);
        QVERIFY(bar->geometry().intersects(below->geometry()));
        QCOMPARE(bar->width(), place->width());
        bar->showMessage(MessageBar::Kind::Error, u"short"_qs);
        QTRY_COMPARE(bar->geometry(), place->geometry());
    }

    void whatNoLongerHoldsIsWithdrawn()
    {
        MessageBar bar;
        bar.showMessage(MessageBar::Kind::Error, u"one"_qs);
        bar.showMessage(MessageBar::Kind::Error, u"two"_qs);
        bar.withdraw(u"one"_qs);
        QCOMPARE(bar.sentence(), u"two"_qs);
        bar.withdraw(u"two"_qs);
        QVERIFY(bar.isHidden());
    }

    void anOfferIsTakenOnce()
    {
        MessageBar bar;
        int taken = 0;
        bar.showMessage(MessageBar::Kind::Error, u"failed"_qs, {u"Try again"_qs, [&] { ++taken; }});
        auto *offer = bar.findChild<QPushButton *>(u"messageOffer"_qs);
        QVERIFY(!offer->isHidden());
        offer->click();
        QCOMPARE(taken, 1);
        QVERIFY(bar.isHidden());
        bar.showMessage(MessageBar::Kind::Error, u"other"_qs);
        QVERIFY(offer->isHidden());
    }
};

QTEST_MAIN(TestMessageBar)
#include "test_messagebar.moc"
