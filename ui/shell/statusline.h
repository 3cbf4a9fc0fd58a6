// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStatusBar>

class QLabel;
class QProgressBar;
class QToolButton;

namespace disclosure {

/// The line at the window's foot: how far reading is, what the library comes to, which it is, and who reviews.
class StatusLine final : public QStatusBar {
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);

    /// A total of 0 while files are looked for.
    void showProgress(int done, int total);
    /// The same, with a sentence of its own.
    void showProgress(int done, int total, const QString &sentence);
    void hideProgress();

    void setTotals(int passed, int toReview, int wrong);
    void setLibrary(const QString &path);
    void setReviewer(const QString &name);
    /// Changes that are not in the library yet.
    void setUnsaved(int count);

signals:
    void cancelRequested();

private:
    QLabel *addLabel(const QString &name);

    QLabel *m_progressText;
    QProgressBar *m_progress;
    QToolButton *m_cancel;
    QLabel *m_unsaved;
    QLabel *m_totals;
    QLabel *m_library;
    QLabel *m_reviewer;
};

} // namespace disclosure
