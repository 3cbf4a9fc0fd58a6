// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/library.h"

#include "tests/support/paths.h"
#include "tests/support/samplereport.h"

#include <QMap>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace disclosure;
using namespace disclosure::tests;
using namespace Qt::StringLiterals;

namespace {

const QString writerProgram = testProgram(u"correctionwriter"_s);

/// The last number that a writer was told is on disk.
int lastAcknowledged(QProcess &writer)
{
    const QByteArrayList lines = writer.readAllStandardOutput().split('\n');
    return lines.size() > 1 ? lines[lines.size() - 2].toInt() : 0;
}

} // namespace

class TestDurability : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_dir;

    static QStringList arguments(const QString &library, qint64 report, const QString &who, int count)
    {
        return {library, QString::number(report), who, QString::number(count)};
    }

private slots:
    void programsWritingAtOnceLoseNothing()
    {
        const QString path = m_dir.filePath(u"shared"_s);
        const auto library = Library::open(path);
        const auto id = (*library)->addReading(sampleFile(), {sampleReport(), {}, true});
        constexpr int count = 40;
        std::vector<std::unique_ptr<QProcess>> writers;
        for (const QString &who : {u"one"_s, u"two"_s, u"three"_s}) {
            writers.push_back(std::make_unique<QProcess>());
            writers.back()->start(writerProgram, arguments(path, *id, who, count));
        }
        for (const auto &writer : writers) {
            QVERIFY(writer->waitForFinished(60'000));
            QVERIFY2(writer->exitCode() == 0, writer->readAllStandardError().constData());
        }
        QMap<QString, QStringList> written;
        for (const Step &step : (*library)->history(*id)) {
            written[step.who].append(step.changes.at(0).after);
        }
        QCOMPARE(written.size(), 3);
        for (const QStringList &numbers : written) {
            QCOMPARE(numbers.size(), count);
            for (int i = 0; i < count; ++i) {
                QCOMPARE(numbers[i], QString::number(i + 1));
            }
        }
        const auto report = (*library)->report(*id);
        QCOMPARE(report->cells.at(u"t2.licence.decisions"_s).text, (*library)->history(*id).back().changes.at(0).after);
    }

    void programsMakingTheLibraryAtOnceAllOpenIt()
    {
        const QString path = m_dir.filePath(u"new/library"_s);
        std::vector<std::unique_ptr<QProcess>> writers;
        for (int i = 0; i < 6; ++i) {
            writers.push_back(std::make_unique<QProcess>());
            writers.back()->start(writerProgram, arguments(path, 1, u"x"_s, 0));
        }
        for (const auto &writer : writers) {
            QVERIFY(writer->waitForFinished(60'000));
            QVERIFY2(writer->exitCode() == 0, writer->readAllStandardError().constData());
        }
        QVERIFY(Library::open(path));
    }

    void whatWasAcknowledgedOutlivesAKill()
    {
        const QString path = m_dir.filePath(u"killed"_s);
        qint64 id = 0;
        {
            const auto library = Library::open(path);
            id = *(*library)->addReading(sampleFile(), {sampleReport(), {}, true});
        }
        std::size_t known = 0;
        for (int round = 0; round < 4; ++round) {
            QProcess writer;
            writer.start(writerProgram, arguments(path, id, u"x"_s, 1'000'000));
            for (int lines = 0; lines < 20 + 7 * round; ++lines) {
                QVERIFY(writer.bytesAvailable() > 0 || writer.waitForReadyRead(60'000));
                QTest::qWait(1);
            }
            writer.kill();
            QVERIFY(writer.waitForFinished());
            const int acknowledged = lastAcknowledged(writer);
            QVERIFY(acknowledged > 0);

            const auto library = Library::open(path);
            QVERIFY(library);
            const auto history = (*library)->history(id);
            const auto written = history.size() - known;
            QVERIFY(written >= static_cast<std::size_t>(acknowledged));
            QVERIFY(written <= static_cast<std::size_t>(acknowledged) + 1);
            QCOMPARE((*library)->report(id)->cells.at(u"t2.licence.decisions"_s).text,
                     history.back().changes.at(0).after);
            known = history.size();
        }
    }
};

QTEST_GUILESS_MAIN(TestDurability)
#include "test_durability.moc"
