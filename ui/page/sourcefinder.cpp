// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/sourcefinder.h"

#include "ui/page/documentview.h"
#include "ui/page/findbar.h"
#include "ui/page/pageview.h"

#include <algorithm>

namespace disclosure {

SourceFinder::SourceFinder(FindBar &bar, PageView &pages, DocumentView &text, std::function<bool()> showsPages,
                           QObject *parent)
    : QObject(parent), m_bar(bar), m_pages(pages), m_text(text), m_showsPages(std::move(showsPages))
{
    connect(&bar, &FindBar::wordsChanged, this, &SourceFinder::search);
    connect(&bar, &FindBar::stepped, this, &SourceFinder::step);
    connect(&pages, &PageView::textChanged, this, [this] {
        if (m_showsPages() && m_bar.isVisible()) {
            search();
        } else if (m_showsPages() && !m_toLight.words.isEmpty()) {
            lightOnPages();
        }
    });
}

void SourceFinder::search()
{
    m_pageHits.clear();
    m_textHits.clear();
    m_current = -1;
    m_waits = false;
    if (!m_bar.words().trimmed().isEmpty()) {
        if (m_showsPages()) {
            searchPages();
        } else {
            m_textHits = m_text.find(m_bar.words());
            m_current = m_textHits.empty() ? -1 : m_text.firstSeen(m_textHits);
        }
    }
    show();
    if (m_current < 0 && !m_waits && !m_bar.words().trimmed().isEmpty()) {
        emit notFound();
    }
}

std::vector<PageHit> SourceFinder::hitsOnPages(const QString &words) const
{
    std::vector<PageHit> hits;
    const std::shared_ptr<const ReadPages> read = m_pages.text();
    for (std::size_t i = 0; read && i < read->pages.size(); ++i) {
        const PageText &text = read->texts[i];
        for (const PageText::Range &range : text.find(words)) {
            hits.push_back({read->pages[i].number, text.boxes(range)});
        }
    }
    return hits;
}

void SourceFinder::light(const SourceWords &source)
{
    clear();
    if (source.words.isEmpty() || m_bar.isVisible()) {
        return; // what the clerk looks for stays lit
    }
    if (m_showsPages()) {
        m_toLight = source;
        m_pages.text() ? lightOnPages() : m_pages.wantText();
        return;
    }
    // Of places that read alike, none is the better one.
    if (const auto hits = m_text.find(source.words); !hits.empty()) {
        m_textHits = {hits.front()};
        m_current = 0;
        show();
    }
}

void SourceFinder::lightOnPages()
{
    const SourceWords source = std::exchange(m_toLight, {});
    const std::vector<PageHit> hits = hitsOnPages(source.words);
    const auto hit = std::ranges::lower_bound(hits, source.page, {}, &PageHit::page);
    if (hit != hits.end()) {
        m_pageHits = {*hit};
        m_current = 0;
        show();
    }
}

void SourceFinder::searchPages()
{
    const std::shared_ptr<const ReadPages> read = m_pages.text();
    if (!read) {
        m_waits = true;
        m_pages.wantText();
        return;
    }
    m_pageHits = hitsOnPages(m_bar.words());
    if (!m_pageHits.empty()) {
        const auto seen = std::ranges::lower_bound(m_pageHits, m_pages.currentPage(), {}, &PageHit::page);
        m_current = seen == m_pageHits.end() ? 0 : static_cast<int>(seen - m_pageHits.begin());
    }
}

void SourceFinder::step(int direction)
{
    const int count = static_cast<int>(m_pageHits.size() + m_textHits.size());
    if (count == 0) {
        search();
        return;
    }
    m_current = (m_current + direction + count) % count;
    show();
}

void SourceFinder::clear()
{
    m_waits = false;
    m_toLight = {};
    m_pageHits.clear();
    m_textHits.clear();
    m_current = -1;
    show();
}

void SourceFinder::show()
{
    m_pages.setHits(m_pageHits, m_pageHits.empty() ? -1 : m_current);
    m_text.setHits(m_textHits, m_textHits.empty() ? -1 : m_current);
    if (m_waits) {
        m_bar.setWaiting();
    } else {
        m_bar.setCount(m_current, static_cast<int>(m_pageHits.size() + m_textHits.size()));
    }
}

} // namespace disclosure
