// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/statusline.h"

#include "ui/shell/statecolors.h"

#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

namespace disclosure {

StatusLine::StatusLine(QWidget *parent)
    : QStatusBar(parent), m_progressText(new QLabel), m_progress(new QProgressBar), m_cancel(new QToolButton),
      m_unsaved(addLabel(u"unsavedCount"_qs)), m_totals(addLabel(u"libraryTotals"_qs)),
      m_library(addLabel(u"libraryName"_qs)), m_reviewer(addLabel(u"reviewer"_qs))
{
    setObjectName(u"statusLine"_qs);
    setSizeGripEnabled(false);
    m_progressText->setObjectName(u"progressText"_qs);
    m_progress->setObjectName(u"progress"_qs);
    m_progress->setAccessibleName(tr("Progress of reading"));
    m_progress->setMaximumWidth(200);
    m_progress->setTextVisible(false);
    m_cancel->setObjectName(u"cancelReading"_qs);
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Cancel reading"));
    // The line is as high without the button as with it, so that nothing above moves.
    setMinimumHeight(m_cancel->sizeHint().height() + 2);
    connect(m_cancel, &QToolButton::clicked, this, &StatusLine::cancelRequested);
    for (QWidget *widget : {static_cast<QWidget *>(m_progress), static_cast<QWidget *>(m_cancel),
                            static_cast<QWidget *>(m_progressText)}) {
        addWidget(widget, widget == m_progressText ? 1 : 0);
    }
    hideProgress();
    setUnsaved(0);
}

QLabel *StatusLine::addLabel(const QString &name)
{
    auto *label = new QLabel;
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setContentsMargins(6, 0, 6, 0);
    addPermanentWidget(label);
    return label;
}

void StatusLine::showProgress(int done, int total)
{
    showProgress(done, total,
                 total > 0 ? tr("Reading: %1 of %2 files").arg(done).arg(total) : tr("Looking for files…"));
}

void StatusLine::showProgress(int done, int total, const QString &sentence)
{
    m_progress->setRange(0, total);
    m_progress->setValue(done);
    m_progressText->setText(sentence);
    m_progressText->setToolTip(sentence);
    for (QWidget *widget : {static_cast<QWidget *>(m_progress), static_cast<QWidget *>(m_cancel),
                            static_cast<QWidget *>(m_progressText)}) {
        widget->show();
    }
}

void StatusLine::hideProgress()
{
    for (QWidget *widget : {static_cast<QWidget *>(m_progress), static_cast<QWidget *>(m_cancel),
                            static_cast<QWidget *>(m_progressText)}) {
        widget->hide();
    }
}

void StatusLine::setTotals(int passed, int toReview, int wrong)
{
    m_totals->setText(tr("%1 passed · %2 to review · %3 wrong").arg(passed).arg(toReview).arg(wrong));
    m_totals->setToolTip(tr("What the checks say of the reports in this library"));
}

void StatusLine::setLibrary(const QString &path)
{
    m_library->setText(tr("Library: %1").arg(QFileInfo(path).completeBaseName()));
    m_library->setToolTip(QDir::toNativeSeparators(path));
}

void StatusLine::setReviewer(const QString &name)
{
    m_reviewer->setText(tr("Reviewer: %1").arg(name));
    m_reviewer->setToolTip(tr("This name stands with every change. It can be set in the settings (Ctrl+,)."));
}

void StatusLine::setUnsaved(int count)
{
    m_unsaved->setVisible(count > 0);
    m_unsaved->setText(glyph(Mark::Unsaved) + u' ' + tr("%1 changes not saved").arg(count));
}

} // namespace disclosure
