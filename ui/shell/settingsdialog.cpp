// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/settingsdialog.h"

#include "ui/shell/statecolors.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace disclosure {

namespace {

QComboBox *makeZooms(std::initializer_list<int> percents)
{
    auto *box = new QComboBox;
    for (const int percent : percents) {
        box->addItem(u"%1 %"_qs.arg(percent), percent / 100.0);
    }
    return box;
}

/// A zoom that is none of those offered, set by the wheel, is offered too.
void selectZoom(QComboBox *box, double zoom)
{
    for (int i = 0; i < box->count(); ++i) {
        if (qFuzzyCompare(1 + box->itemData(i).toDouble(), 1 + zoom)) {
            box->setCurrentIndex(i);
            return;
        }
    }
    box->addItem(u"%1 %"_qs.arg(qRound(zoom * 100)), zoom);
    box->setCurrentIndex(box->count() - 1);
}

} // namespace

SettingsDialog::SettingsDialog(const Preferences &preferences, const QString &systemReviewer, QWidget *parent)
    : QDialog(parent), m_preferences(preferences), m_language(new QComboBox), m_reviewer(new QLineEdit),
      m_theme(new QComboBox), m_gridZoom(makeZooms({80, 90, 100, 110, 125, 150, 175, 200})),
      m_pageZoom(makeZooms({75, 100, 125, 150, 200})), m_tabs(new QTabWidget), m_complaint(new QLabel)
{
    setObjectName(u"settingsDialog"_qs);
    setWindowTitle(tr("Settings"));
    m_tabs->setObjectName(u"settingsTabs"_qs);
    m_tabs->setAccessibleName(tr("Settings"));
    m_tabs->addTab(makeGeneral(systemReviewer), tr("&General"));
    m_tabs->addTab(makeRules(), tr("&Muted Rules"));
    m_complaint->setObjectName(u"settingsComplaint"_qs);
    m_complaint->setWordWrap(true);
    m_complaint->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::accepted, this, &SettingsDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_tabs, 1);
    layout->addWidget(m_complaint);
    layout->addWidget(buttons);
    resize(620, 420);
}

QWidget *SettingsDialog::makeGeneral(const QString &systemReviewer)
{
    m_language->setObjectName(u"language"_qs);
    m_language->addItem(u"中文"_qs, u"zh"_qs);
    m_language->addItem(u"English"_qs, u"en"_qs);
    m_language->setCurrentIndex(m_language->findData(m_preferences.language));
    m_reviewer->setObjectName(u"reviewerName"_qs);
    m_reviewer->setText(m_preferences.reviewer);
    m_reviewer->setPlaceholderText(systemReviewer);
    m_reviewer->setMaxLength(60);
    m_theme->setObjectName(u"theme"_qs);
    m_theme->addItem(tr("As the system"), static_cast<int>(Theme::System));
    m_theme->addItem(tr("Light"), static_cast<int>(Theme::Light));
    m_theme->addItem(tr("Dark"), static_cast<int>(Theme::Dark));
    m_theme->setCurrentIndex(m_theme->findData(static_cast<int>(m_preferences.theme)));
    m_gridZoom->setObjectName(u"gridZoom"_qs);
    selectZoom(m_gridZoom, m_preferences.gridZoom);
    m_pageZoom->setObjectName(u"pageZoom"_qs);
    m_pageZoom->insertItem(0, tr("Fit the width"), 0.0);
    m_pageZoom->insertItem(1, tr("Fit the page"), -1.0);
    selectZoom(m_pageZoom, m_preferences.pageZoom);

    auto *page = new QWidget;
    auto *form = new QFormLayout(page);
    form->setVerticalSpacing(10);
    form->addRow(tr("&Language (语言):"), m_language);
    form->addRow(tr("&Name in the history:"), m_reviewer);
    auto *hint = new QLabel(tr("The name stands with every change. If none is given, it is the one that the system "
                               "knows."));
    hint->setWordWrap(true);
    form->addRow({}, hint);
    form->addRow(tr("&Colours:"), m_theme);
    form->addRow(tr("&Tables:"), m_gridZoom);
    form->addRow(tr("&Pages:"), m_pageZoom);
    return page;
}

QWidget *SettingsDialog::makeRules()
{
    auto *rows = new QWidget;
    auto *layout = new QGridLayout(rows);
    layout->setColumnStretch(0, 3);
    layout->setColumnStretch(1, 2);
    auto *hint = new QLabel(tr("What is ticked is no longer warned of in this library. Errors in sums can't be muted. "
                               "The reason is kept with your name."));
    hint->setWordWrap(true);
    layout->addWidget(hint, 0, 0, 1, 2);
    const auto addTitle = [layout](const QString &title) {
        auto *label = new QLabel(u"<b>"_qs + title.toHtmlEscaped() + u"</b>"_qs);
        layout->addWidget(label, layout->rowCount(), 0, 1, 2);
    };
    const auto isMuted = [](const Preferences::Rule &rule) { return !rule.reason.isNull(); };
    const auto muted = std::ranges::count_if(m_preferences.rules, isMuted);
    if (muted > 0) {
        addTitle(tr("Muted (%1)").arg(muted));
    }
    bool wasMuted = muted > 0;
    for (const Preferences::Rule &rule : m_preferences.rules) {
        if (wasMuted && !isMuted(rule)) {
            addTitle(tr("Not muted"));
            wasMuted = false;
        }
        addRule(layout, rule);
    }
    layout->setRowStretch(layout->rowCount(), 1);
    auto *page = new QScrollArea;
    page->setFrameShape(QFrame::NoFrame);
    page->setWidgetResizable(true);
    page->setFocusPolicy(Qt::NoFocus);
    page->setWidget(rows);
    return page;
}

void SettingsDialog::addRule(QGridLayout *layout, const Preferences::Rule &rule)
{
    const RuleRow row{new QCheckBox(QString(rule.name).replace(u'&', u"&&"_qs)), new QLineEdit(rule.reason)};
    const QString scope = rule.organ + (rule.report == 0 ? QString() : QString::number(rule.report));
    row.muted->setObjectName(u"mute_"_qs + rule.id + scope);
    row.muted->setChecked(!rule.reason.isNull());
    row.reason->setObjectName(u"reason_"_qs + rule.id + scope);
    row.reason->setPlaceholderText(tr("Reason"));
    row.reason->setAccessibleName(tr("Reason for muting: %1").arg(rule.name));
    row.reason->setEnabled(row.muted->isChecked());
    connect(row.muted, &QCheckBox::toggled, row.reason, [row](bool isMuted) {
        row.reason->setEnabled(isMuted);
        if (isMuted) {
            row.reason->setFocus();
        }
    });
    const int line = layout->rowCount();
    layout->addWidget(row.muted, line, 0);
    layout->addWidget(row.reason, line, 1);
    m_rules.push_back(row);
}

Preferences SettingsDialog::preferences() const
{
    Preferences chosen = m_preferences;
    chosen.language = m_language->currentData().toString();
    chosen.reviewer = m_reviewer->text().simplified();
    chosen.theme = static_cast<Theme>(m_theme->currentData().toInt());
    chosen.gridZoom = m_gridZoom->currentData().toDouble();
    chosen.pageZoom = m_pageZoom->currentData().toDouble();
    for (std::size_t i = 0; i < m_rules.size(); ++i) {
        const QString reason = m_rules[i].reason->text().simplified();
        chosen.rules[i].reason = m_rules[i].muted->isChecked() ? reason : QString();
    }
    return chosen;
}

void SettingsDialog::accept()
{
    for (const RuleRow &row : m_rules) {
        if (row.muted->isChecked() && row.reason->text().simplified().isEmpty()) {
            m_complaint->setText(glyph(Mark::Warning) + u' ' +
                                 tr("Please say why “%1” is muted.").arg(row.muted->text().replace(u"&&"_qs, u"&"_qs)));
            m_complaint->show();
            m_tabs->setCurrentIndex(1);
            row.reason->setFocus();
            return;
        }
    }
    QDialog::accept();
}

} // namespace disclosure
