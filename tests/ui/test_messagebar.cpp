// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/messagebar.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace disclosure;

class TestMessageBar : public QObject {
    Q_OBJECT

private:
    static void close(MessageBar &bar) { bar.findChild<QToolButton *>(u"messageClose"_qs)->click(); }

private slots:
    void messagesWaitForEachOther()
    {
        MessageBar bar;
        QVERIFY(bar.isHidden());
        bar.showMessage(MessageBar::Kind::Error, u"one"_qs);
        bar.showMessage(MessageBar::Kind::Warning, u"two"_qs);
        bar.showMessage(MessageBar::Kind::Error, u"one"_qs);
        QVERIFY(!bar.isHidden());
        QCOMPARE(bar.sentence(), u"one"_qs);
        QCOMPARE(bar.findChild<QLabel *>(u"messageText"_qs)->text(), u"one"_qs);
        close(bar);
        QCOMPARE(bar.sentence(), u"two"_qs);
        close(bar);
        QVERIFY(bar.isHidden());
    }

    void theGravestIsShownFirst()
    {
        MessageBar bar;
        bar.showMessage(MessageBar::Kind::Warning, u"file"_qs);
        bar.showMessage(MessageBar::Kind::Error, u"library"_qs);
        QCOMPARE(bar.sentence(), u"library"_qs);
        bar.showMessage(MessageBar::Kind::Error, u"workbook"_qs);
        QCOMPARE(bar.sentence(), u"library"_qs);
        bar.showMessage(MessageBar::Kind::Unsaved, u"not saved"_qs);
        for (const QString &sentence : {u"not saved"_qs, u"library"_qs, u"workbook"_qs, u"file"_qs}) {
            QCOMPARE(bar.sentence(), sentence);
            close(bar);
        }
        QVERIFY(bar.isHidden());
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
