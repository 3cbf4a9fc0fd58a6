// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/theme.h"

#include <QDialog>

#include <vector>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QTabWidget;

namespace disclosure {

/// What a clerk can set.
struct Preferences {
    /// A rule whose findings are warnings and may be muted.
    struct Rule {
        QString id;
        QString name;      ///< in words
        QString organ;     ///< where it is muted: for an organ, by the library's name for it,
        qint64 report = 0; ///< or for a report; everywhere, if neither is set
        QString reason;    ///< why it is muted; null if it is not

        bool operator==(const Rule &) const = default;
    };

    QString language; ///< zh, en
    QString reviewer; ///< empty: as the system knows the user
    Theme theme = Theme::System;
    double gridZoom = 1;
    double pageZoom = 0;     ///< 0 fits the width, -1 the page
    std::vector<Rule> rules; ///< of the open library

    bool operator==(const Preferences &) const = default;
};

/// The settings: general ones, and the rules that are muted in the open library, each with its reason.
class SettingsDialog final : public QDialog {
    Q_OBJECT

public:
    /// `systemReviewer` is the name that counts while none is typed.
    SettingsDialog(const Preferences &preferences, const QString &systemReviewer, QWidget *parent = nullptr);

    Preferences preferences() const;

    /// Refuses as long as a muted rule has no reason.
    void accept() override;

private:
    struct RuleRow {
        QCheckBox *muted;
        QLineEdit *reason;
    };

    QWidget *makeGeneral(const QString &systemReviewer);
    QWidget *makeRules();
    void addRule(QGridLayout *layout, const Preferences::Rule &rule);

    Preferences m_preferences;
    QComboBox *m_language;
    QLineEdit *m_reviewer;
    QComboBox *m_theme;
    QComboBox *m_gridZoom;
    QComboBox *m_pageZoom;
    std::vector<RuleRow> m_rules;
    QTabWidget *m_tabs;
    QLabel *m_complaint;
};

} // namespace disclosure
