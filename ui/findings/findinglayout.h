// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFontMetrics>
#include <QModelIndex>
#include <QRect>
#include <QString>

#include <vector>

namespace disclosure {

/// Where the parts of a problem's entry stand, and what they say: glyph, text, and the buttons beside or below it.
class FindingLayout {
public:
    struct Button {
        QString text;
        QRect rect;
        int proposal = -1; ///< place in the problem's proposals; -1 sets the problem aside, or takes that back
    };

    /// For an entry at the left top corner 0, 0.
    FindingLayout(const QModelIndex &index, const QFontMetrics &metrics, int width);

    const QString &text() const { return m_text; }
    QRect glyphRect() const { return m_glyphRect; }
    QRect textRect() const { return m_textRect; }
    const std::vector<Button> &buttons() const { return m_buttons; }
    int height() const { return m_height; }

    static constexpr int textFlags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;

private:
    void makeButtons(const QModelIndex &index, const QFontMetrics &metrics, int room);
    /// Gives the height that they take.
    int placeButtons(const QRect &room);
    int widthInOneLine() const;

    QString m_text;
    QRect m_glyphRect;
    QRect m_textRect;
    std::vector<Button> m_buttons;
    int m_height = 0;
};

} // namespace disclosure
