// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;
class QListWidget;

namespace disclosure {

/// Asks why a problem is set aside: one of the common reasons, chosen by Up and Down, or what is typed.
class ReasonDialog final : public QDialog {
    Q_OBJECT

public:
    explicit ReasonDialog(const QString &problem, QWidget *parent = nullptr);

    QString reason() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QListWidget *m_common;
    QLineEdit *m_own;
};

} // namespace disclosure
