// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/prefetch.h"

#include "ui/page/sourcewords.h"

#include <QObject>
#include <QStringList>

#include <functional>

namespace disclosure {

class CorrectionQueue;
class Dialogs;
class FindingsModel;
class Library;
class MainWindow;
class OpenReport;
class Passwords;

/// Keeps list, source, tables and problems of the window on the same report and the same cell.
class ReviewController final : public QObject {
    Q_OBJECT

public:
    struct Parts {
        MainWindow &window;
        OpenReport &report;
        CorrectionQueue &queue;
        FindingsModel &findings;
        const Library &library;
        Dialogs &dialogs;
        Passwords &passwords;
    };

    /// All parts have to outlive it.
    explicit ReviewController(Parts parts, QObject *parent = nullptr);

    enum class Start { FirstProblem, LastProblem };

    /// Opens a report, selects it in the list, and goes to one of its problems. What stands in an open editor is taken
    /// over before.
    void open(qint64 reportId, Start start = Start::FirstProblem);
    /// Shows why a file was not read in place of the open report, which is closed: nothing typed can go into a report
    /// that is not the chosen one.
    void showUnread(const QString &sentence);
    /// Shows what the library holds of the open report now; the cursor stays. Not to be called under an open editor.
    /// False if that failed: the report stays as it was, and the bar tells why.
    bool reload();
    /// Tells if the source file is not the one that was read any more.
    void compareSource();
    void stepReport(int direction);
    Prefetch &prefetch() { return m_prefetch; }

signals:
    void readAgainWanted(const QString &path);

private:
    void connectWindow();
    void connectReport();
    void showOpened();
    void showClosed();
    void showSource(const QString &password);
    void tellReload(const QString &sentence);
    void tellSourceChanged(const QString &path);
    void showChanged();
    void showProblems();
    void followCell(const QString &cellId);
    void goToCell(const QString &cellId);
    void showFinding(const QStringList &cells, int page);
    void showInSource(const SourceWords &source);
    void updateCellLine(const QString &cellId);
    void refuse(const QString &sentence);
    void askPassword(bool wasWrong);
    QStringList relatedCells(const QString &cellId);

    Parts m_parts;
    Prefetch m_prefetch;
    QString m_refusal;         ///< sentence that stands in the bar until a value is taken
    QString m_storeSentence;   ///< why corrections wait
    QString m_reloadSentence;  ///< why the open report may be outdated
    QString m_sourceSentence;  ///< that the source has changed
    bool m_isChanging = false; ///< the open report
    bool m_isGoing = false;    ///< to a cell in another table
    Start m_start = Start::FirstProblem;
};

} // namespace disclosure
