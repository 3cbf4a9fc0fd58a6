// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace disclosure {

class ReportTable;
class StateColors;

/// Draws the rows of the list of reports: on one line, or on two where there is little room (glyphs, organ and year;
/// the states in words and what is open). Heads of groups, and why a file could not be read, go across the columns.
class ReportDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit ReportDelegate(ReportTable *table);

    static int rowHeight(const QFont &font, bool isWide);
    /// Where there is little room: just the glyphs, and just four digits.
    static int stateWidth(const QFont &font);
    static int yearWidth(const QFont &font);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

    /// The second line.
    static QString details(const QModelIndex &index);
    /// The same in a width of pixels: where there is too little room, the words go whose glyphs stand beside, not the
    /// counts.
    static QString details(const QModelIndex &index, const QFontMetrics &metrics, int width);

private:
    static QStringList detailParts(const QModelIndex &index);
    void paintBack(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintGroup(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintState(QPainter *painter, const QRect &line, const StateColors &colors, const QModelIndex &index) const;
    void paintCell(QPainter *painter, const QRect &line, const QModelIndex &index) const;
    void paintFile(QPainter *painter, const QRect &line, const QModelIndex &index) const;
    void paintDetails(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    /// From the column of the organ to the end of what is visible.
    QRect acrossFromOrgan(const QRect &line) const;

    ReportTable *m_table;
};

} // namespace disclosure
