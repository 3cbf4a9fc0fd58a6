// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/pageview.h"

#include <QWidget>

class QLabel;
class QSpinBox;
class QStackedWidget;
class QToolButton;

namespace disclosure {

class DocumentView;

/// The source of the open report, as pages or as text, and the bar with page and zoom below it.
class DocumentPane final : public QWidget {
    Q_OBJECT

public:
    explicit DocumentPane(QWidget *parent = nullptr);

    void showPages(const QString &path, const QString &password);
    void showHtml(const QString &html);
    /// Shows nothing but why.
    void showNothing(const QString &sentence);

    void setCells(std::vector<CellBox> cells) { m_pages->setCells(std::move(cells)); }
    void highlight(const QString &cellId, const QStringList &related);
    void goToPage(int page) { m_pages->goToPage(page); }

    void zoomIn();
    void zoomOut();
    void fitWidth();

    PageView *pageView() const { return m_pages; }
    DocumentView *documentView() const { return m_text; }

signals:
    void cellClicked(const QString &cellId);
    void passwordNeeded(bool wasGiven);
    void failed(const QString &sentence);

private:
    QWidget *makeBar();
    QToolButton *makeButton(const QString &text, const QString &toolTip);
    void updateBar();
    bool showsPages() const;

    QStackedWidget *m_stack;
    PageView *m_pages;
    DocumentView *m_text;
    QLabel *m_nothing;
    QWidget *m_bar;
    QSpinBox *m_page;
    QLabel *m_pageCount;
    QLabel *m_zoom;
    QToolButton *m_fit;
};

} // namespace disclosure
