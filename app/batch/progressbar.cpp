// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/progressbar.h"

#include <QCoreApplication>

namespace disclosure {

QString timeText(qint64 milliseconds)
{
    const qint64 seconds = (milliseconds + 999) / 1000;
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

ProgressBar::ProgressBar(Console &console, int total) : m_console(console), m_total(total)
{
    m_time.start();
}

ProgressBar::~ProgressBar()
{
    clear();
}

void ProgressBar::show(int done)
{
    if (!m_console.showsProgress || m_total == 0) {
        return;
    }
    constexpr int width = 30;
    const int filled = width * done / m_total;
    QString line = QStringLiteral("\r[%1%2] %3/%4")
                       .arg(QString(filled, u'#'), QString(width - filled, u'.'))
                       .arg(done)
                       .arg(m_total);
    if (done > 0 && done < m_total) {
        const qint64 rest = m_time.elapsed() / done * (m_total - done);
        line += QStringLiteral("  ") + QCoreApplication::translate("Batch", "%1 left").arg(timeText(rest));
    }
    m_console.err << line << QStringLiteral("\x1b[K") << Qt::flush;
}

void ProgressBar::clear()
{
    if (m_console.showsProgress) {
        m_console.err << QStringLiteral("\r\x1b[K") << Qt::flush;
    }
}

} // namespace disclosure
