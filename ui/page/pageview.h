// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/pagelayout.h"
#include "ui/page/pagemarks.h"
#include "ui/page/pagepictures.h"
#include "ui/page/pagetool.h"

#include "models/explain/pageexplanation.h"
#include "models/extract/pagetext.h"

#include <QAbstractScrollArea>

#include <map>
#include <memory>
#include <optional>

namespace disclosure {

class ReadTool;

/// The pages of a PDF below each other, with cells outlined on them. Ctrl with the wheel zooms.
class PageView final : public QAbstractScrollArea {
    Q_OBJECT

public:
    enum class Fit { None, Width, Page };

    /// What is kept of the view while another document is shown.
    struct State {
        double zoom = 1;
        Fit fit = Fit::Width;
        int quarterTurns = 0;
        PagePlace top; ///< at the view's top left corner
    };

    explicit PageView(QWidget *parent = nullptr);
    ~PageView() override;

    void open(const QString &path, const QString &password);
    /// Shows the present state of the file at the same place; the old pictures stay until the new ones are there.
    void reload(const QString &path, const QString &password);
    void close();
    bool isOpen() const { return !m_pageSizes.isEmpty(); }

    void setCells(std::vector<CellBox> cells);
    const std::vector<CellBox> &cells() const { return m_marks.cells(); }
    /// Lights a cell, and more faintly those that belong with it, and scrolls the first to where it can be seen.
    void highlight(const QString &cellId, const QStringList &related);

    /// What was read of these pages; textWanted() asks for it.
    void setText(std::shared_ptr<const ReadPages> text);
    /// nullptr as long as it is not there.
    std::shared_ptr<const ReadPages> text() const { return m_text; }
    void wantText();

    /// The tool for marking text is there when no other one is set. The tool has to outlive the view or be taken away.
    void setTool(PageTool *tool);
    ReadTool &readTool() { return *m_readTool; }

    /// How pages were read, by their numbers, to be drawn over them.
    void setExplanations(std::map<int, PageExplanation> explanations);
    const std::map<int, PageExplanation> &explanations() const { return m_explanations; }

    void setHits(std::vector<PageHit> hits, int current);
    /// nullptr if there is none.
    const PageHit *currentHit() const { return m_marks.currentHit(); }
    void showBox(int page, const QRectF &place);

    void zoomIn();
    void zoomOut();
    void setFit(Fit fit);
    Fit fit() const { return m_fit; }
    void fitWidth() { setFit(Fit::Width); }
    void setZoom(double zoom);
    double zoom() const { return m_zoom; }
    /// Clockwise.
    void setQuarterTurns(int quarterTurns);
    int quarterTurns() const { return m_quarterTurns; }

    int pageCount() const { return m_layout.pageCount(); }
    QSizeF pageSize(int page) const { return m_pageSizes.value(page - 1); }
    const QList<QSizeF> &pageSizes() const { return m_pageSizes; }
    int currentPage() const;
    void goToPage(int page);
    State state() const;
    /// Waits for the document if it is still being opened.
    void setState(const State &state);

    /// Where a cell is shown, in pixels of the viewport; null if it has no box on these pages.
    QRectF shownBox(const QString &cellId) const;
    QRectF toContent(int page, const QRectF &box) const { return m_layout.toContent(page, box); }
    /// Where a box of a page is, in pixels of the viewport.
    QRectF toViewport(int page, const QRectF &box) const;
    double pixelsPerPoint() const;
    /// The place under a point of the viewport; page 0 beside the pages.
    PagePlace placeAt(const QPointF &position) const;
    PagePlace nearestPlace(const QPointF &position) const;
    /// The cell under a point of the viewport, or right beside it; nullptr if there is none.
    const CellBox *cellAt(const QPointF &position) const;
    /// Whether the pictures of all visible pages are there in the present size.
    bool isSharp() const;

    PageRenderer &renderer() { return m_renderer; }
    const PagePictures &pictures() const { return m_pictures; }
    int edition() const { return m_edition; }

signals:
    void opened();
    void passwordNeeded(bool wasGiven);
    void failed(const QString &sentence);
    void cellClicked(const QString &cellId);
    /// A click asks for the word under it; wordTaken() follows, once the page's text is there.
    void wordWanted();
    /// A word was clicked to be taken into the current cell.
    void wordTaken(const QString &text, int page, const QRectF &box);
    /// The text of the pages is needed and not there.
    void textWanted();
    void textChanged();
    /// Page, number of pages, zoom, turn, or fitting has changed.
    void viewChanged();
    void sharpened();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool isNext) override;

private:
    PageTool &tool() const;
    PageRequest requestFor(int page) const;
    QPointF scrollOffset() const;
    std::pair<int, int> visiblePages() const;
    /// A cell that stands on these pages; nullptr if it does not.
    const CellBox *cellOnPages(const CellBox *cell) const;
    void takeSizes(const QList<QSizeF> &sizes);
    void takePicture(const PageRequest &request, const QImage &image);
    void zoomAround(double zoom, const QPointF &fixed);
    /// Lays the pages out anew; the place on a page under `fixed` (in the viewport) stays there.
    void layOut(const QPointF &fixed);
    void layOut(const PagePlace &place, const QPointF &at);
    void requestPictures();
    void showHighlighted();
    void paintPage(QPainter &painter, int page);
    void paintExplanation(QPainter &painter, int page) const;

    PageRenderer m_renderer;
    PagePictures m_pictures;
    QList<QSizeF> m_pageSizes;
    PageLayout m_layout;
    PageMarks m_marks;
    std::shared_ptr<const ReadPages> m_text;
    std::map<int, PageExplanation> m_explanations;
    double m_zoom = 1;
    Fit m_fit = Fit::Width;
    int m_quarterTurns = 0;
    int m_edition = 0;
    bool m_isReloading = false;
    std::optional<PagePlace> m_placeToShow; ///< once the document is open
    std::unique_ptr<ReadTool> m_readTool;
    PageTool *m_tool = nullptr;
};

} // namespace disclosure
