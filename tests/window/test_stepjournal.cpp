// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/stepjournal.h"

#include "models/report/stepjson.h"

#include <QDir>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace disclosure;

namespace {

using Entries = std::vector<StepJournal::Entry>;

/// A step with a change of each kind, values that are empty, and values that are not there.
Step fullStep()
{
    Step step{.id = -4'611'686'018'427'387'903,
              .action = Step::Action::Redo,
              .of = -4'611'686'018'427'387'902,
              .why = u"“原文”\n第二行"_qs,
              .who = u"张三"_qs,
              .when = QDateTime(QDate(2024, 2, 29), QTime(23, 59, 58, 7), Qt::UTC)};
    for (const Change::Kind kind : {Change::Kind::Cell, Change::Kind::Place, Change::Kind::Row, Change::Kind::Fact,
                                    Change::Kind::Confirmation, Change::Kind::Dismissal, Change::Kind::State}) {
        step.changes.push_back({kind, u"t3.new.person"_qs, QString(), u""_qs});
        step.changes.push_back({kind, u"t3.new.person"_qs, u""_qs, QString()});
    }
    return step;
}

StepJournal::Entry entry(qint64 number)
{
    return {7, "fingerprint", {.id = number, .changes = {{Change::Kind::Cell, u"a"_qs, u"1"_qs, u"2"_qs}}}};
}

bool isNullAlike(const Change &left, const Change &right)
{
    return left.before.isNull() == right.before.isNull() && left.after.isNull() == right.after.isNull();
}

} // namespace

class TestStepJournal : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_dir;

    QString folder() const { return m_dir->filePath(u"journal"_qs); }
    QString library() const { return m_dir->filePath(u"library"_qs); }
    QStringList files() const { return QDir(folder()).entryList(QDir::Files); }
    std::vector<qint64> numbersLeft() const
    {
        std::vector<qint64> numbers;
        for (const StepJournal::Entry &left : StepJournal(folder(), library()).takeOver().entries) {
            numbers.push_back(left.step.id);
        }
        return numbers;
    }

private slots:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void aStepComesBackAsItWas()
    {
        const Step step = fullStep();
        const QByteArray text = QJsonDocument(toJson(step)).toJson(QJsonDocument::Compact);
        QVERIFY(!text.contains('\n'));
        const std::optional<Step> back = stepFromJson(QJsonDocument::fromJson(text).object());
        QVERIFY(back);
        QVERIFY(*back == step);
        QVERIFY(std::ranges::equal(back->changes, step.changes, isNullAlike));
        QVERIFY(!stepFromJson({}));
    }

    void whatAProgramLeavesIsTakenOverInOrder()
    {
        const Entries all = {{7, "fingerprint", fullStep()}, entry(-3), entry(-2)};
        {
            StepJournal journal(folder(), library());
            QVERIFY(files().isEmpty());
            for (const StepJournal::Entry &one : all) {
                QVERIFY(journal.append(one));
            }
        }
        StepJournal next(folder(), library());
        QVERIFY(next.takeOver().entries == all);
        next.clear();
        QVERIFY(files().isEmpty());
        QVERIFY(next.append(entry(-1)));
    }

    void whatIsTakenOverStaysUntilItIsCleared()
    {
        QVERIFY(StepJournal(folder(), library()).append(entry(-3)));
        QCOMPARE(numbersLeft(), std::vector<qint64>{-3});
        {
            StepJournal journal(folder(), library());
            QCOMPARE(journal.takeOver().entries.size(), std::size_t(1));
            QVERIFY(journal.append(entry(-4)));
        }
        QCOMPARE(numbersLeft(), (std::vector<qint64>{-3, -4}));
    }

    void aProgramThatRunsKeepsItsJournal()
    {
        StepJournal running(folder(), library());
        QVERIFY(running.append(entry(-3)));
        QVERIFY(numbersLeft().empty());
        running.release();
        QCOMPARE(numbersLeft(), std::vector<qint64>{-3});
    }

    void anotherLibraryHasOtherJournals()
    {
        QVERIFY(StepJournal(folder(), library()).append(entry(-3)));
        QVERIFY(StepJournal(folder(), m_dir->filePath(u"other"_qs)).takeOver().entries.empty());
        QCOMPARE(numbersLeft(), std::vector<qint64>{-3});
    }

    void aLineThatWasCutOffIsNoEntry()
    {
        QVERIFY(StepJournal(folder(), library()).append(entry(-3)));
        const QStringList names = files();
        QCOMPARE(names.size(), 1);
        QFile file(QDir(folder()).filePath(names.front()));
        QVERIFY(file.open(QIODevice::Append));
        file.write("{\"action\":\"make\",\"changes\":[{\"kind\":\"ce");
        file.close();
        StepJournal next(folder(), library());
        const StepJournal::TakenOver taken = next.takeOver();
        QCOMPARE(taken.entries.size(), std::size_t(1));
        QVERIFY(taken.notUnderstood.isEmpty());
    }

    void whatIsNotUnderstoodIsLaidAside()
    {
        QVERIFY(StepJournal(folder(), library()).append(entry(-3)));
        QFile file(QDir(folder()).filePath(files().front()));
        QVERIFY(file.open(QIODevice::Append));
        const QByteArray unknown = R"({"action":"make","id":-4,"changes":[{"kind":"of a newer program","after":"1"}]})";
        file.write(unknown + '\n');
        file.close();
        QVERIFY(StepJournal(folder(), library()).append(entry(-5)));

        StepJournal next(folder(), library());
        const StepJournal::TakenOver taken = next.takeOver();
        QCOMPARE(taken.entries.size(), std::size_t(2));
        QCOMPARE(taken.notUnderstood.size(), 1);
        next.clear();
        QCOMPARE(files().size(), 1);
        QFile aside(taken.notUnderstood.front());
        QVERIFY(aside.open(QIODevice::ReadOnly));
        QCOMPARE(aside.readAll(), unknown + '\n');
        QVERIFY(numbersLeft().empty());
    }

    void aJournalThatCannotBeReadStays()
    {
        QVERIFY(StepJournal(folder(), library()).append(entry(-3)));
        const QString path = QDir(folder()).filePath(files().front());
        QVERIFY(QFile::remove(path));
        QVERIFY(QFile::link(u"/proc/self/mem"_qs, path)); // can be opened by all, read by none
        StepJournal next(folder(), library());
        const StepJournal::TakenOver taken = next.takeOver();
        QVERIFY(taken.entries.empty());
        QCOMPARE(taken.notUnderstood, QStringList{path});
        next.clear();
        QCOMPARE(files().size(), 1);
    }

    void whatHasNoPlaceIsLaidAside()
    {
        StepJournal journal(folder(), library());
        const QString path = journal.setAside({});
        QVERIFY(path.isEmpty()); // there is no folder yet
        QVERIFY(journal.append(entry(-3)));
        QVERIFY(QFile::exists(journal.setAside({entry(-4)})));
        journal.release();
        QCOMPARE(numbersLeft(), std::vector<qint64>{-3});
    }

    void aFolderThatCannotBeMadeIsNoJournal()
    {
        QFile inTheWay(folder());
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        StepJournal journal(folder(), library());
        QVERIFY(!journal.append(entry(-3)));
        QVERIFY(journal.takeOver().entries.empty());
    }
};

QTEST_GUILESS_MAIN(TestStepJournal)
#include "test_stepjournal.moc"
