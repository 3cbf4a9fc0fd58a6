// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/pagerenderer.h"

#include "models/extract/searchtext.h"

#include <QHash>
#include <QTextBrowser>

#include <vector>

namespace disclosure {

/// A source without pages as text. Its cells are anchors with the cell's id as name.
class DocumentView final : public QTextBrowser {
    Q_OBJECT

public:
    /// A cell of a row of the source.
    struct RowText {
        QString text;
        bool isHighlighted = false;
    };

    explicit DocumentView(QWidget *parent = nullptr);

    void showHtml(const QString &html);
    /// Lights a cell, and more faintly those that belong with it, and scrolls the first to where it can be seen.
    void highlight(const QString &cellId, const QStringList &related);
    /// The text that is lit as the cell; empty if the document lacks it.
    QString highlightedText() const;
    /// What stands in the lit cell's row, or the line of running text around it; empty if no cell is lit.
    std::vector<RowText> highlightedRow() const;

    /// 1 is the size in which the program shows its own texts.
    void setZoom(double zoom);
    double zoom() const { return m_zoom; }
    void zoomIn();
    void zoomOut();
    /// The largest size at which nothing is wider than the view.
    void fitWidth();

    /// Where words stand, as first and last position; see SearchText.
    std::vector<std::pair<int, int>> find(const QString &words) const { return m_search.find(words); }
    /// Lights them, and scrolls to the current one; none if it is -1.
    void setHits(std::vector<std::pair<int, int>> hits, int current);
    /// The first of some hits that is not above what is seen.
    int firstSeen(const std::vector<std::pair<int, int>> &hits) const;

    /// Headings; their `page` is for goToHeading().
    QList<OutlineEntry> outline() const;
    void goToHeading(int number);

signals:
    void cellClicked(const QString &cellId);
    void wordTaken(const QString &text);
    void zoomChanged();

protected:
    /// Loads nothing: the source must not reach out to the network or to other files.
    QVariant loadResource(int type, const QUrl &name) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void findAnchors();
    void wrapLongLines();
    void readText();
    QTextCursor cursorOf(const QString &cellId) const;
    QString wordAt(const QPoint &position) const;
    void light();
    QList<ExtraSelection> hitSelections() const;

    QHash<QString, int> m_anchors; ///< cell id to position in the document
    SearchText m_search;           ///< counts as positions of the document do
    QString m_highlighted;
    QStringList m_related;
    std::vector<std::pair<int, int>> m_hits;
    int m_currentHit = -1;
    double m_zoom = 1;
};

} // namespace disclosure
