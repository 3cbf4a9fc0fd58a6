// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/scannedtext.h"

#include "app/window/background.h"
#include "app/window/openreport.h"

#include "ui/page/documentpane.h"
#include "ui/page/pageview.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messagebar.h"

#include "models/extract/extract.h"
#include "models/extract/pagetext.h"
#include "models/store/library.h"

#include <algorithm>
#include <set>

namespace disclosure {

namespace {

/// Whether the pages that were recognised for the report are all recognised in full here, and of the others none but
/// those that were seen to be pictures then.
bool isWhole(const ReadPages &text, const Report &report)
{
    std::set<int> wanted;
    std::set<int> allowed;
    for (const Notice &notice : report.notices) {
        if (notice.kind == Notice::Kind::Recognised) {
            wanted.insert(notice.page);
        }
        if (notice.kind == Notice::Kind::Recognised || notice.kind == Notice::Kind::PicturePage) {
            allowed.insert(notice.page);
        }
    }
    std::set<int> whole;
    for (const PageContent &page : text.pages) {
        if (page.isRecognised && !page.isExcerpt) {
            whole.insert(page.number);
        }
    }
    return !wanted.empty() && std::ranges::includes(whole, wanted) && std::ranges::includes(allowed, whole);
}

/// Nothing is stored if the text is not that of the file that the report was read from, or holds no narrative: what is
/// held is not replaced by less.
Done store(const QString &libraryPath, qint64 report, const ReadPages &text, const Form &form)
{
    const Result<std::unique_ptr<Library>> library = Library::open(libraryPath);
    if (!library) {
        return library.error();
    }
    const std::vector<Passage> narrative = narrativeOn(text.pages, form);
    if (narrative.empty() || (*library)->sha256(report) != text.sha256) {
        return done();
    }
    return (*library)->setNarrative(report, narrative);
}

} // namespace

ScannedText::ScannedText(const Desk &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    connect(desk.window.document()->pageView(), &PageView::textChanged, this, &ScannedText::take);
}

void ScannedText::take()
{
    const std::shared_ptr<const ReadPages> text = m_desk.window.document()->pageView()->text();
    const Form *form = m_desk.report.form();
    if (!text || !form || !isWhole(*text, *m_desk.report.report())) {
        return;
    }
    // By a connection of its own, as another program does: LibraryWatch shows the report anew when no editor is open.
    inBackground(
        this,
        [text, form, library = m_desk.library.path(), id = m_desk.report.summary().id] {
            return store(library, id, *text, *form);
        },
        [this](const Done &stored) {
            if (!stored) {
                m_desk.window.messages()->showMessage(MessageBar::Kind::Warning, stored.error().sentence);
            }
        });
}

} // namespace disclosure
