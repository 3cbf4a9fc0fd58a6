// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/equationspanel.h"

#include "ui/shell/statecolors.h"

#include <QEvent>
#include <QLabel>

namespace disclosure {

namespace {

constexpr int mostLines = 5;

Mark markOf(EquationLine::State state)
{
    switch (state) {
    case EquationLine::State::Holds:
        return Mark::Passed;
    case EquationLine::State::Broken:
        return Mark::Error;
    case EquationLine::State::NotJudged:
        break;
    }
    return Mark::Proven;
}

} // namespace

EquationsPanel::EquationsPanel(QWidget *parent) : QScrollArea(parent), m_label(new QLabel)
{
    setObjectName(u"equations"_qs);
    setAccessibleName(tr("Equations of the cell"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_label->setObjectName(u"equationLines"_qs);
    m_label->setTextFormat(Qt::RichText);
    m_label->setWordWrap(true);
    m_label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_label->setContentsMargins(6, 2, 6, 2);
    setWidget(m_label);
}

void EquationsPanel::setLines(const std::vector<EquationLine> &lines, const QString &placeholder)
{
    if (lines != m_lines || placeholder != m_placeholder) {
        m_lines = lines;
        m_placeholder = placeholder;
        write();
    }
}

void EquationsPanel::write()
{
    const StateColors colors(palette());
    QStringList rich;
    QStringList plain;
    QStringList details;
    for (const EquationLine &line : m_lines) {
        const Mark mark = markOf(line.state);
        const QString sign = glyph(mark);
        rich << u"<font color=\"%1\"><b>%2</b> %3</font>"_qs.arg(line.state == EquationLine::State::Broken
                                                                     ? colors.foreground(mark).name()
                                                                     : palette().color(QPalette::Text).name(),
                                                                 sign, line.words.toHtmlEscaped());
        plain << sign + u' ' + line.words;
        details << sign + u' ' + line.detail;
    }
    m_plain = plain.isEmpty() ? m_placeholder : plain.join(u'\n');
    m_label->setText(rich.isEmpty() ? m_placeholder.toHtmlEscaped() : rich.join(u"<br>"_qs));
    m_label->setToolTip(details.join(u"\n\n"_qs));
    m_label->setAccessibleName(m_plain);
    updateGeometry();
}

QSize EquationsPanel::sizeHint() const
{
    const int needed = m_label->heightForWidth(std::max(1, viewport()->width()));
    const int most = fontMetrics().lineSpacing() * mostLines + 6;
    return {200, std::clamp(needed, fontMetrics().lineSpacing() + 6, most)};
}

QSize EquationsPanel::minimumSizeHint() const
{
    return {0, fontMetrics().lineSpacing() + 6};
}

void EquationsPanel::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        write();
    }
}

} // namespace disclosure
