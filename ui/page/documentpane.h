// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/pageview.h"
#include "ui/page/sourcewords.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QProgressBar;
class QSpinBox;
class QStackedWidget;
class QToolButton;

namespace disclosure {

class DocumentView;
class FindBar;
class OutlineView;
class SourceFinder;
class ThumbnailView;

/// The source of the open report, as pages or as text, with a panel beside it, and the bars for finding, page and zoom
/// below it.
class DocumentPane final : public QWidget {
    Q_OBJECT

public:
    enum class Side { None, Thumbnails, Outline };

    explicit DocumentPane(QWidget *parent = nullptr);

    void showPages(const QString &path, const QString &password);
    void showHtml(const QString &html);
    /// Shows nothing but why.
    void showNothing(const QString &sentence);
    /// Shows the present state of the file at the same place. Nothing for a source without pages.
    void reloadPages();

    /// Of the pages that are shown; empty without.
    QString path() const { return m_path; }
    QString password() const { return m_password; }

    void setCells(std::vector<CellBox> cells) { m_pages->setCells(std::move(cells)); }
    void highlight(const QString &cellId, const QStringList &related);
    void goToPage(int page) { m_pages->goToPage(page); }
    /// Lights words of the narrative until a cell is lit again.
    void light(const SourceWords &source);

    void zoomIn();
    void zoomOut();
    void setZoom(double zoom);
    void actualSize() { setZoom(1); }
    void fitWidth();
    void fitPage();
    /// Clockwise.
    void rotate(int quarterTurns);
    /// For another page to be typed.
    void focusPageField();
    /// To where the source is read and scrolled.
    void focusView();
    void copy();

    void startFinding();
    void stepHit(int direction);

    void setSide(Side side);
    Side side() const { return m_sideShown; }

    bool showsPages() const;
    bool showsText() const;
    PageView *pageView() const { return m_pages; }
    DocumentView *documentView() const { return m_text; }

    /// What mouse and keys do just now, below the source; nothing if it is empty.
    void setHint(const QString &hint);
    /// Shows how far a long task with the source is; cancelled() tells that it shall end.
    void showProgress(const QString &what, int done, int total);
    void hideProgress();

signals:
    void cellClicked(const QString &cellId);
    /// A click on a page asks for the word under it; wordTaken() follows, perhaps after the text has been read.
    void wordWanted();
    /// A word was clicked to be taken into the current cell. Empty where there is no word; page 0 without pages.
    void wordTaken(const QString &text, int page, const QRectF &box);
    void passwordNeeded(bool wasGiven);
    void failed(const QString &sentence);
    /// Another source, or another state of it, is shown.
    void sourceShown();
    /// The cells that are lit have changed.
    void highlighted();
    void sideChanged();
    /// Words were looked for and not found.
    void notFound();
    void cancelled();

private:
    QWidget *makeBar();
    QWidget *makeProgress();
    QToolButton *makeButton(const QString &text, const QString &name, const QString &toolTip);
    void connectViews();
    void takeZoom(const QString &typed);
    void updateBar();

    QStackedWidget *m_stack;
    PageView *m_pages;
    DocumentView *m_text;
    QLabel *m_nothing;
    ThumbnailView *m_thumbnails;
    OutlineView *m_outline;
    QStackedWidget *m_side;
    FindBar *m_findBar;
    SourceFinder *m_finder;
    QWidget *m_bar;
    QWidget *m_pageParts;
    QSpinBox *m_page;
    QLabel *m_pageCount;
    QComboBox *m_zoom;
    QToolButton *m_fitWidth;
    QToolButton *m_fitPage;
    QLabel *m_hint;
    QWidget *m_progressRow;
    QLabel *m_progressText;
    QProgressBar *m_progress;
    QString m_path;
    QString m_password;
    Side m_sideShown = Side::None;
};

} // namespace disclosure
