// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/statecolors.h"

namespace disclosure {

Mark markOf(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return Mark::Error;
    case Severity::Warning:
        return Mark::Warning;
    case Severity::Hint:
        return Mark::Doubtful;
    }
    return Mark::None;
}

Mark markOf(ListState state)
{
    switch (state) {
    case ListState::Wrong:
        return Mark::Error;
    case ListState::ToReview:
        return Mark::Warning;
    case ListState::Passed:
        return Mark::Passed;
    case ListState::Reading:
        return Mark::Reading;
    case ListState::Failed:
        return Mark::Failed;
    }
    return Mark::None;
}

QString glyph(Mark mark)
{
    switch (mark) {
    case Mark::None:
        return {};
    case Mark::Error:
        return QStringLiteral("▲");
    case Mark::Warning:
        return QStringLiteral("!");
    case Mark::Doubtful:
        return QStringLiteral("?");
    case Mark::Corrected:
        return QStringLiteral("✎");
    case Mark::Confirmed:
        return QStringLiteral("✓");
    case Mark::Refused:
        return QStringLiteral("✕");
    case Mark::Unsaved:
        return QStringLiteral("↻");
    case Mark::Proven:
        return QStringLiteral("·");
    case Mark::Passed:
        return QStringLiteral("✓");
    case Mark::Reading:
        return QStringLiteral("…");
    case Mark::Failed:
        return QStringLiteral("✕");
    }
    return {};
}

QString glyph(ReviewState state)
{
    switch (state) {
    case ReviewState::Pending:
        return QStringLiteral("○");
    case ReviewState::InReview:
        return QStringLiteral("◐");
    case ReviewState::SecondReview:
        return QStringLiteral("◎");
    case ReviewState::Returned:
        return QStringLiteral("↩");
    case ReviewState::Reviewed:
        return QStringLiteral("●");
    case ReviewState::Exported:
        return QStringLiteral("⇥");
    }
    return {};
}

StateColors::StateColors(const QPalette &palette)
    : m_palette(palette), m_isDark(palette.color(QPalette::Base).lightness() < 128)
{
}

QColor StateColors::foreground(Mark mark) const
{
    switch (mark) {
    case Mark::Error:
    case Mark::Failed:
    case Mark::Refused:
        return m_isDark ? QColor(0xff, 0x8a, 0x80) : QColor(0xb4, 0x1c, 0x1c);
    case Mark::Warning:
    case Mark::Unsaved:
        return m_isDark ? QColor(0xff, 0xc1, 0x5e) : QColor(0x93, 0x57, 0x00);
    case Mark::Doubtful:
        return m_isDark ? QColor(0xce, 0xa6, 0xff) : QColor(0x6a, 0x35, 0xa8);
    case Mark::Corrected:
        return m_isDark ? QColor(0x8a, 0xc4, 0xff) : QColor(0x0b, 0x57, 0xa4);
    case Mark::Passed:
    case Mark::Confirmed:
        return m_isDark ? QColor(0x7f, 0xd8, 0x8f) : QColor(0x1b, 0x6e, 0x2e);
    case Mark::Proven:
    case Mark::Reading:
        return m_isDark ? QColor(0x9a, 0xa5, 0x9c) : QColor(0x5f, 0x6b, 0x62);
    case Mark::None:
        break;
    }
    return m_palette.color(QPalette::Text);
}

QColor StateColors::background(Mark mark) const
{
    switch (mark) {
    case Mark::Error:
    case Mark::Failed:
    case Mark::Refused:
        return m_isDark ? QColor(0x57, 0x24, 0x24) : QColor(0xff, 0xe1, 0xde);
    case Mark::Warning:
    case Mark::Unsaved:
        return m_isDark ? QColor(0x4d, 0x3a, 0x14) : QColor(0xff, 0xf1, 0xcc);
    case Mark::Doubtful:
        return m_isDark ? QColor(0x3f, 0x2c, 0x57) : QColor(0xf0, 0xe6, 0xfc);
    case Mark::Corrected:
        return m_isDark ? QColor(0x1d, 0x38, 0x55) : QColor(0xe1, 0xef, 0xfd);
    case Mark::Confirmed:
        return m_isDark ? QColor(0x1c, 0x3b, 0x24) : QColor(0xe3, 0xf4, 0xe5);
    case Mark::None:
    case Mark::Proven:
    case Mark::Passed:
    case Mark::Reading:
        break;
    }
    return m_palette.color(QPalette::Base);
}

QColor StateColors::related() const
{
    return m_isDark ? QColor(0xff, 0xa0, 0x5a) : QColor(0xd0, 0x5a, 0x00);
}

} // namespace disclosure
