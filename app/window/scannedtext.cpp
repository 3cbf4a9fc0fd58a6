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

#include <set>

namespace disclosure {

namespace {

/// Whether all that was recognised for the report, and nothing else, is recognised in full here.
bool isWhole(const ReadPages &text, const Report &report)
{
    std::set<int> wanted;
    for (const Notice &notice : report.notices) {
        if (notice.kind == Notice::Kind::Recognised || notice.kind == Notice::Kind::PicturePage) {
            wanted.insert(notice.page);
        }
    }
    std::set<int> recognised;
    for (const PageContent &page : text.pages) {
        if (page.isPicture && (page.isExcerpt || !wanted.contains(page.number))) {
            return false;
        }
        if (page.isRecognised) {
            recognised.insert(page.number);
        }
    }
    return !recognised.empty() && std::ranges::includes(wanted, recognised);
}

/// Nothing is stored if the file is not the one that was read any more.
Done store(const QString &libraryPath, qint64 report, const QString &path, const std::vector<Passage> &narrative)
{
    const Result<SourceFile> file = sourceFile(path);
    const Result<std::unique_ptr<Library>> library = Library::open(libraryPath);
    if (!library) {
        return library.error();
    }
    const bool isSame = file && (*library)->sha256(report) == file->sha256;
    return isSame ? (*library)->setNarrative(report, narrative) : done();
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
        [text, form, library = m_desk.library.path(), id = m_desk.report.summary().id,
         path = m_desk.report.summary().path] { return store(library, id, path, narrativeOn(text->pages, *form)); },
        [this](const Done &stored) {
            if (!stored) {
                m_desk.window.messages()->showMessage(MessageBar::Kind::Warning, stored.error().sentence);
            }
        });
}

} // namespace disclosure
