// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QButtonGroup;
class QLineEdit;
class QPushButton;

namespace disclosure {

/// Where a rule is not to speak any more, and why.
struct Muting {
    enum class Scope { Report, Organ, Everywhere };

    Scope scope = Scope::Report;
    QString reason;

    bool operator==(const Muting &) const = default;
};

/// Asks where a rule is to be muted: for this report, for its organ, or in the whole library.
class MuteDialog final : public QDialog {
    Q_OBJECT

public:
    /// `rule` is its name in words; `organ` may be empty, then it is not offered.
    MuteDialog(const QString &rule, const QString &organ, QWidget *parent = nullptr);

    Muting muting() const;

private:
    QButtonGroup *m_scopes;
    QLineEdit *m_reason;
    QPushButton *m_ok;
};

} // namespace disclosure
