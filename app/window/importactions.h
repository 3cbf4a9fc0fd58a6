// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/desk.h"

#include <QObject>
#include <QStringList>

#include <deque>

namespace disclosure {

/// Opens files by menu and drop, asks for passwords, shows how far reading has come, and opens what is wanted first.
class ImportActions final : public QObject {
    Q_OBJECT

public:
    explicit ImportActions(const Desk &desk, QObject *parent = nullptr);

    void open(const QStringList &paths);
    void readAgain(const QStringList &paths);

signals:
    /// The open report was read again while an editor stands in it.
    void openReportOutdated();

private:
    struct PasswordQuestion {
        QString path;
        bool wasWrong;
    };

    void connectWindow();
    void connectImport();
    void takeReport(const QString &path, qint64 reportId);
    void showProgress(int done, int total);
    void finish();
    void askNextPassword();

    Desk m_desk;
    bool m_showsNextReport = false; ///< the first report that is read is to be opened
    std::deque<PasswordQuestion> m_passwordQuestions;
    bool m_isAsking = false;
};

} // namespace disclosure
