// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/findings/findingspane.h"

#include "ui/findings/findingsview.h"

#include "models/items/findingsmodel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace disclosure {

FindingsPane::FindingsPane(FindingsModel *model, QWidget *parent)
    : QWidget(parent), m_model(model), m_view(new FindingsView(model)), m_progress(new QLabel), m_hints(new QToolButton)
{
    setObjectName(u"findingsPane"_qs);
    m_progress->setObjectName(u"reviewProgress"_qs);
    m_progress->setTextFormat(Qt::PlainText);
    m_progress->setAccessibleName(tr("Progress of the review"));
    m_progress->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_hints->setObjectName(u"showHints"_qs);
    m_hints->setCheckable(true);
    m_hints->setAutoRaise(true);
    m_hints->setToolTip(tr("Show what may be worth a look though no rule demands it"));
    auto *line = new QHBoxLayout;
    line->setContentsMargins(8, 2, 4, 1);
    line->addWidget(m_progress, 1);
    line->addWidget(m_hints);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(line);
    layout->addWidget(m_view, 1);
    setFocusProxy(m_view);
    connect(m_hints, &QToolButton::toggled, m_model, &FindingsModel::setShowsHints);
    connect(m_model, &QAbstractItemModel::modelReset, this, &FindingsPane::updateHints);
    updateHints();
}

void FindingsPane::setProgress(const QString &text)
{
    m_progress->setText(text);
    m_progress->setToolTip(text);
}

void FindingsPane::updateHints()
{
    m_hints->setText(tr("Hints: %1").arg(m_model->hintCount()));
    m_hints->setVisible(m_model->hintCount() > 0);
}

} // namespace disclosure
