// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace disclosure {

class FindingsModel;
class FindingsView;

/// The problems of a report below a line that says how far the work has come.
class FindingsPane final : public QWidget {
    Q_OBJECT

public:
    explicit FindingsPane(FindingsModel *model, QWidget *parent = nullptr);

    FindingsView *view() const { return m_view; }
    void setProgress(const QString &text);

private:
    void updateHints();

    FindingsModel *m_model;
    FindingsView *m_view;
    QLabel *m_progress;
    QToolButton *m_hints;
};

} // namespace disclosure
