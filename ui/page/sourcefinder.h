// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/sourcewords.h"

#include <QObject>

#include <functional>
#include <utility>
#include <vector>

namespace disclosure {

class DocumentView;
class FindBar;
class PageView;
struct PageHit;

/// Finds the words of a bar in the source that is shown, lights all places, and goes from one to the next.
class SourceFinder final : public QObject {
    Q_OBJECT

public:
    /// `showsPages` tells which of the views is shown.
    SourceFinder(FindBar &bar, PageView &pages, DocumentView &text, std::function<bool()> showsPages,
                 QObject *parent = nullptr);

    /// Looks for the words of the bar again: in another source, or when its text has come.
    void search();
    void step(int direction);
    /// Lights words that stand on a page or behind it, and goes there; once the text of the pages is there.
    void light(const SourceWords &source);
    /// Takes the light away.
    void clear();

signals:
    /// There are words, the text of the source is there, and does not have them.
    void notFound();

private:
    std::vector<PageHit> hitsOnPages(const QString &words) const;
    void searchPages();
    void lightOnPages();
    void show();

    FindBar &m_bar;
    PageView &m_pages;
    DocumentView &m_text;
    std::function<bool()> m_showsPages;
    std::vector<PageHit> m_pageHits;
    std::vector<std::pair<int, int>> m_textHits;
    int m_current = -1;
    bool m_waits = false;  ///< for the text of the pages
    SourceWords m_toLight; ///< once that is there
};

} // namespace disclosure
