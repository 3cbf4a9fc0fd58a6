// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/welcomepage.h"

#include <QCommandLinkButton>
#include <QDir>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QListWidget>

namespace disclosure {

namespace {

QLabel *makeTitle(const QString &text, double scale)
{
    auto *label = new QLabel(text);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * scale);
    font.setBold(true);
    label->setFont(font);
    return label;
}

QLabel *makeText(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QCommandLinkButton *makeButton(QAction *action, const QString &text, const QString &description)
{
    auto *button = new QCommandLinkButton(text, description);
    button->setObjectName(u"welcome_"_qs + action->objectName());
    button->setAccessibleName(text);
    button->setAccessibleDescription(description);
    QObject::connect(button, &QCommandLinkButton::clicked, action, &QAction::trigger);
    return button;
}

QString keyOf(const QAction *action)
{
    return action->shortcut().toString(QKeySequence::NativeText);
}

} // namespace

WelcomePage::WelcomePage(const Actions &actions, QWidget *parent)
    : QScrollArea(parent), m_recentTitle(nullptr), m_recent(new QListWidget)
{
    setObjectName(u"welcomePage"_qs);
    setAccessibleName(tr("Welcome"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    auto *page = new QWidget;
    auto *layout = new QGridLayout(page);
    layout->setContentsMargins(48, 28, 48, 28);
    layout->setHorizontalSpacing(48);
    layout->setVerticalSpacing(18);
    layout->addWidget(makeTitle(tr("Review annual reports on information disclosure"), 1.6), 0, 0, 1, 2);
    layout->addWidget(makeBeginning(actions), 1, 0);
    layout->addWidget(makeRecent(), 2, 0);
    layout->addWidget(makeWork(actions), 1, 1, 2, 1, Qt::AlignTop);
    layout->setColumnStretch(0, 1);
    layout->setColumnStretch(1, 1);
    layout->setRowStretch(3, 1);
    setWidget(page);
    setRecentLibraries({});
}

QWidget *WelcomePage::makeBeginning(const Actions &actions)
{
    auto *part = new QWidget;
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(makeButton(actions.openFolder, tr("Open a folder of reports (%1)").arg(keyOf(actions.openFolder)),
                                 tr("With all its subfolders: PDF, Word, web pages, text, zip")));
    layout->addWidget(makeButton(actions.openFiles, tr("Open files (%1)").arg(keyOf(actions.openFiles)),
                                 tr("Or drop files and folders anywhere on this window")));
    layout->addWidget(makeButton(actions.openLibrary, tr("Open a library (%1)").arg(keyOf(actions.openLibrary)),
                                 tr("Reports that were read before, with all corrections")));
    return part;
}

QWidget *WelcomePage::makeRecent()
{
    auto *part = new QWidget;
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    m_recentTitle = makeTitle(tr("Recent libraries"), 1.1);
    m_recentTitle->setBuddy(m_recent);
    m_recent->setObjectName(u"recentLibraries"_qs);
    m_recent->setAccessibleName(tr("Recent libraries"));
    m_recent->setMinimumHeight(90);
    layout->addWidget(m_recentTitle);
    layout->addWidget(m_recent);
    const auto choose = [this](const QListWidgetItem *item) {
        emit libraryChosen(item->data(Qt::UserRole).toString());
    };
    connect(m_recent, &QListWidget::itemActivated, this, choose);
    return part;
}

QWidget *WelcomePage::makeWork(const Actions &actions)
{
    const std::pair<QString, QString> steps[] = {
        {keyOf(actions.openFolder),
         tr("Reports are read in the background. Reviewing can start while the rest is still being read.")},
        {keyOf(actions.nextProblem), tr("goes to the next problem, in this report and then in the next one.")},
        {tr("Enter"), tr("takes the proposal; typing a number corrects the cell; Del dismisses the problem with a "
                         "reason.")},
        {keyOf(actions.undo), tr("takes anything back, also after a restart. Everything is saved at once.")},
        {keyOf(actions.signOff), tr("signs the report off and goes on to the next.")},
        {keyOf(actions.exportTables), tr("writes the reports into a workbook.")},
        {keyOf(actions.keySheet), tr("shows all keys and what the marks of the cells mean.")},
    };
    auto *part = new QWidget;
    auto *layout = new QGridLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(16);
    layout->setVerticalSpacing(10);
    layout->setColumnStretch(1, 1);
    layout->addWidget(makeTitle(tr("How the work goes"), 1.1), 0, 0, 1, 2);
    int row = 1;
    for (const auto &[keyText, text] : steps) {
        QLabel *label = makeTitle(keyText, 1);
        layout->addWidget(label, row, 0, Qt::AlignTop);
        layout->addWidget(makeText(text), row++, 1);
    }
    return part;
}

void WelcomePage::setRecentLibraries(const QStringList &paths)
{
    m_recent->clear();
    for (const QString &path : paths) {
        auto *item = new QListWidgetItem(QFileInfo(path).completeBaseName() + u"  ·  "_qs +
                                         QDir::toNativeSeparators(QFileInfo(path).path()));
        item->setData(Qt::UserRole, path);
        item->setToolTip(QDir::toNativeSeparators(path));
        m_recent->addItem(item);
    }
    m_recent->setCurrentRow(0);
    m_recent->setVisible(!paths.isEmpty());
    m_recentTitle->setVisible(!paths.isEmpty());
}

} // namespace disclosure
