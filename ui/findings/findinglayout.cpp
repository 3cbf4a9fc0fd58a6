// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/findings/findinglayout.h"

#include "models/items/findingsmodel.h"

#include <QCoreApplication>

#include <algorithm>

namespace disclosure {

namespace {

constexpr int padding = 5;
constexpr int gap = 6;

QString textOf(const QModelIndex &index)
{
    QStringList lines = {index.data(FindingsModel::SentenceRole).toString()};
    if (!index.data(FindingsModel::IsOpenRole).toBool()) {
        const QString reason = index.data(FindingsModel::ReasonRole).toString();
        const QString who = index.data(FindingsModel::WhoRole).toString();
        lines << (who.isEmpty() ? QCoreApplication::translate("Findings", "Set aside: %1").arg(reason)
                                : QCoreApplication::translate("Findings", "Set aside by %2: %1").arg(reason, who));
        return lines.join(u'\n');
    }
    const QString numbers = index.data(FindingsModel::EquationRole).toString();
    const QString hint = index.data(FindingsModel::HintRole).toString();
    for (const QString &line : {numbers, hint}) {
        if (!line.isEmpty()) {
            lines << line;
        }
    }
    return lines.join(u'\n');
}

} // namespace

FindingLayout::FindingLayout(const QModelIndex &index, const QFontMetrics &metrics, int width) : m_text(textOf(index))
{
    const int left = metrics.horizontalAdvance(u"▲"_qs) + 3 * padding;
    const int room = std::max(1, width - left - padding);
    m_glyphRect = QRect(padding + 3, padding - 1, left - padding, metrics.height());
    makeButtons(index, metrics, room);
    // Few buttons stand beside the text, many below it.
    const int beside = widthInOneLine();
    const bool isBeside = beside <= room * 2 / 5;
    const int textWidth = std::max(1, isBeside && beside > 0 ? room - beside - 2 * gap : room);
    const QRect needed = metrics.boundingRect(QRect(0, 0, textWidth, 10000), textFlags, m_text);
    m_textRect = QRect(left, padding - 1, textWidth, needed.height());
    const QRect buttonRoom = isBeside ? QRect(width - padding - beside, padding - 2, beside, 10000)
                                      : QRect(left, m_textRect.bottom() + gap, room, 10000);
    const int buttonsHeight = placeButtons(buttonRoom);
    m_height =
        (isBeside ? std::max(needed.height(), buttonsHeight) : needed.height() + gap + buttonsHeight) + 2 * padding - 1;
}

void FindingLayout::makeButtons(const QModelIndex &index, const QFontMetrics &metrics, int room)
{
    const auto add = [&](const QString &text, int proposal) {
        const QString shown = metrics.elidedText(text, Qt::ElideMiddle, room / 2);
        m_buttons.push_back(
            {shown, QRect(0, 0, metrics.horizontalAdvance(shown) + 20, metrics.height() + 5), proposal});
    };
    if (!index.data(FindingsModel::IsOpenRole).toBool()) {
        add(QCoreApplication::translate("Findings", "Open Again"), -1);
        return;
    }
    const QStringList proposals = index.data(FindingsModel::ProposalsRole).toStringList();
    for (int i = 0; i < proposals.size(); ++i) {
        add(proposals[i], i);
    }
    add(QCoreApplication::translate("Findings", "Set Aside…"), -1);
}

int FindingLayout::widthInOneLine() const
{
    int width = -gap;
    for (const Button &button : m_buttons) {
        width += button.rect.width() + gap;
    }
    return std::max(0, width);
}

int FindingLayout::placeButtons(const QRect &room)
{
    int x = room.left();
    int y = room.top();
    for (Button &button : m_buttons) {
        if (x > room.left() && x + button.rect.width() > room.left() + room.width()) {
            x = room.left();
            y += button.rect.height() + 3;
        }
        button.rect.moveTo(x, y);
        x += button.rect.width() + gap;
    }
    return m_buttons.empty() ? 0 : m_buttons.back().rect.bottom() + 1 - room.top();
}

} // namespace disclosure
