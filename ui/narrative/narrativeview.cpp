// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/narrative/narrativeview.h"

#include "ui/shell/statecolors.h"

#include <QEvent>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QTextBlock>

#include <algorithm>

namespace disclosure {

namespace {

constexpr qsizetype numberLength = 4; ///< characters of a heading's number: 第一部分

} // namespace

NarrativeView::NarrativeView(QWidget *parent) : QTextBrowser(parent), m_ownSize(font().pointSizeF())
{
    setObjectName(u"narrative"_qs);
    setAccessibleName(tr("Narrative"));
    setOpenLinks(false);
    setPlaceholderText(
        tr("No narrative was read. That of scanned pages is read in the background, which takes a while."));
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl &link) {
        const std::size_t index = link.toString().toULongLong();
        if (index >= m_marks.size()) {
            return;
        }
        const NarrativeMark mark = m_marks[index]; // who is told may change the report
        if (mark.isWrong()) {
            emit findingChosen(mark.name);
        } else {
            emit cellsChosen(mark.cells, sourceOf(mark));
        }
    });
}

void NarrativeView::setReport(const std::shared_ptr<const Report> &report, const Form *form)
{
    const bool isSameText = report && m_report && m_form == form && report->narrative == m_report->narrative;
    m_report = report;
    m_form = form;
    std::vector<NarrativeMark> marks = report && form ? narrativeMarks(*report, *form) : std::vector<NarrativeMark>();
    if (isSameText && marks == m_marks) {
        return;
    }
    if (!isSameText) {
        m_isLit = nullptr;
    }
    m_marks = std::move(marks);
    refill(isSameText);
}

/// The same text may be marked in another way, or stand there in other colours.
void NarrativeView::refill(bool staysInPlace)
{
    const int scrolled = verticalScrollBar()->value();
    fill();
    light();
    verticalScrollBar()->setValue(staysInPlace ? scrolled : 0);
}

void NarrativeView::fill()
{
    clear();
    m_positions.assign(m_marks.size(), 0);
    if (!m_report || !m_form) {
        return;
    }
    QTextCursor cursor(document());
    QString part;
    for (std::size_t i = 0; i < m_report->narrative.size(); ++i) {
        const Passage &passage = m_report->narrative[i];
        if (i > 0) {
            cursor.insertBlock();
        }
        const Part *known = passage.part == part ? nullptr : m_form->part(passage.part);
        part = passage.part;
        if (known) {
            QTextCharFormat bold;
            bold.setFontWeight(QFont::Bold);
            const QString heading = known->heading.text.zh;
            // The report's own heading is the first passage of its part, if it has one.
            const bool isOwn = passage.text.contains(heading) && passage.text.size() <= heading.size() + numberLength;
            cursor.insertText(isOwn ? passage.text : known->heading.text.shown(), bold);
            if (isOwn) {
                continue;
            }
            cursor.insertBlock();
        }
        QTextBlockFormat spaced;
        spaced.setBottomMargin(fontMetrics().height() / 2.0);
        spaced.setLineHeight(130, QTextBlockFormat::ProportionalHeight);
        cursor.setBlockFormat(spaced);
        insertPassage(cursor, i);
    }
    moveCursor(QTextCursor::Start);
}

void NarrativeView::insertPassage(QTextCursor &cursor, std::size_t passage)
{
    const QString &text = m_report->narrative[passage].text;
    const StateColors colors(palette());
    qsizetype done = 0;
    for (std::size_t i = 0; i < m_marks.size(); ++i) {
        const NarrativeMark &mark = m_marks[i];
        if (mark.passage != passage || mark.end > text.size()) {
            continue;
        }
        cursor.insertText(text.sliced(done, mark.start - done), QTextCharFormat());
        QTextCharFormat format;
        format.setToolTip(mark.sentence);
        if (!mark.cells.isEmpty() || mark.isWrong()) {
            format.setAnchor(true);
            format.setAnchorHref(QString::number(i));
            format.setForeground(palette().link());
            format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
        }
        if (mark.isWrong()) {
            format.setForeground(colors.foreground(Mark::Warning));
            format.setBackground(colors.background(Mark::Warning));
            format.setFontWeight(QFont::Bold);
        }
        m_positions[i] = cursor.position();
        cursor.insertText((mark.isWrong() ? glyph(Mark::Warning) : QString()) +
                              text.sliced(mark.start, mark.end - mark.start),
                          format);
        done = mark.end;
    }
    cursor.insertText(text.sliced(done), QTextCharFormat());
}

void NarrativeView::setCell(const QString &cellId)
{
    m_isLit = [cellId](const NarrativeMark &mark) { return mark.cells.contains(cellId); };
    goToFirst(light());
}

bool NarrativeView::showFinding(const QString &name)
{
    const auto found = std::ranges::find(m_marks, name, &NarrativeMark::name);
    if (name.isEmpty() || found == m_marks.end()) {
        return false;
    }
    m_isLit = [name](const NarrativeMark &mark) { return mark.name == name; };
    goToFirst(light());
    return true;
}

QList<QTextEdit::ExtraSelection> NarrativeView::light()
{
    QList<QTextEdit::ExtraSelection> selections;
    for (std::size_t i = 0; m_isLit && i < m_marks.size(); ++i) {
        const NarrativeMark &mark = m_marks[i];
        if (!m_isLit(mark)) {
            continue;
        }
        QTextCursor cursor(document());
        cursor.setPosition(m_positions[i]);
        const qsizetype length = mark.end - mark.start + (mark.isWrong() ? glyph(Mark::Warning).size() : 0);
        cursor.setPosition(m_positions[i] + static_cast<int>(length), QTextCursor::KeepAnchor);
        QTextEdit::ExtraSelection selection{cursor, {}};
        selection.format.setBackground(palette().highlight());
        selection.format.setForeground(palette().highlightedText());
        selections << selection;
    }
    setExtraSelections(selections);
    return selections;
}

void NarrativeView::goToFirst(const QList<QTextEdit::ExtraSelection> &selections)
{
    if (!selections.isEmpty()) {
        QTextCursor first = selections.first().cursor;
        first.clearSelection();
        setTextCursor(first);
        ensureCursorVisible();
    }
}

/// With some words before it, for the same number may stand elsewhere.
SourceWords NarrativeView::sourceOf(const NarrativeMark &mark) const
{
    constexpr qsizetype wordsBefore = 12;
    const Passage &passage = m_report->narrative[mark.passage];
    qsizetype start = mark.start;
    while (start > 0 && mark.start - start < wordsBefore && passage.text[start - 1].isLetterOrNumber()) {
        --start;
    }
    return {passage.text.sliced(start, mark.end - start), passage.page};
}

SourceWords NarrativeView::sourceOf(const QString &findingName) const
{
    const auto found = std::ranges::find(m_marks, findingName, &NarrativeMark::name);
    return findingName.isEmpty() || found == m_marks.end() ? SourceWords() : sourceOf(*found);
}

int NarrativeView::wrongCount() const
{
    return static_cast<int>(std::ranges::count_if(m_marks, &NarrativeMark::isWrong));
}

void NarrativeView::setZoom(double zoom)
{
    QFont zoomed = font();
    zoomed.setPointSizeF(m_ownSize * zoom);
    setFont(zoomed);
}

void NarrativeView::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        refill(true);
    }
}

} // namespace disclosure
