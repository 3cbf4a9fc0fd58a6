// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/documentview.h"

#include "ui/shell/statecolors.h"

#include <QApplication>
#include <QEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextTable>

#include <algorithm>
#include <cmath>

namespace disclosure {

namespace {

constexpr double smallestZoom = 0.4;
constexpr double largestZoom = 5;
constexpr double zoomStep = 1.2;

/// A number in a cell may hold spaces (减 6): the whole cell is its word if it is as short as a number.
constexpr int longestNumber = 24;

/// The words of the line that a cell of running text stands in; of a long sentence what is near to the cell.
std::vector<DocumentView::RowText> lineAround(const QTextCursor &cell)
{
    constexpr int near = 60; ///< characters
    const QString line = cell.block().text();
    const int start = cell.selectionStart() - cell.block().position();
    const int end = std::max(start, cell.selectionEnd() - cell.block().position());
    std::vector<DocumentView::RowText> texts;
    const auto addWords = [&texts](const QString &words) {
        for (const QString &word : words.split(u' ', Qt::SkipEmptyParts)) {
            texts.push_back({word, false});
        }
    };
    addWords(line.mid(std::max(0, start - near), std::min(near, start)).simplified());
    texts.push_back({line.mid(start, end - start).simplified(), true});
    addWords(line.mid(end, near).simplified());
    return texts;
}

bool hasDigit(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.isDigit(); });
}

} // namespace

DocumentView::DocumentView(QWidget *parent) : QTextBrowser(parent)
{
    setObjectName(u"documentView"_qs);
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setUndoRedoEnabled(false);
    setAccessibleName(tr("Text of the report"));
}

QVariant DocumentView::loadResource(int, const QUrl &)
{
    // Not an invalid value: Qt would load local files itself then.
    return QByteArray(" ");
}

void DocumentView::showHtml(const QString &html)
{
    m_highlighted.clear();
    m_related.clear();
    m_hits.clear();
    m_currentHit = -1;
    setHtml(html);
    wrapLongLines();
    findAnchors();
    readText();
    light();
}

/// The lines of a text file keep their spaces, so that columns stand below each other, but none runs out of the view.
void DocumentView::wrapLongLines()
{
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        if (QTextBlockFormat format = block.blockFormat(); format.nonBreakableLines()) {
            format.setNonBreakableLines(false);
            cursor.setPosition(block.position());
            cursor.setBlockFormat(format);
        }
    }
    cursor.endEditBlock();
}

void DocumentView::readText()
{
    m_search = {};
    for (const QChar c : document()->toRawText()) {
        // Qt marks where cells begin and tables end with characters that stand for nothing.
        if (c.category() == QChar::Other_NotAssigned) {
            m_search.addEnd();
            m_search.add(QStringLiteral(" "));
        } else {
            m_search.add(c == QChar::LineSeparator || c == QChar::ParagraphSeparator ? QStringLiteral(" ")
                                                                                     : QString(c));
        }
    }
}

void DocumentView::findAnchors()
{
    m_anchors.clear();
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        // The anchor of an empty cell stands in its block's own character format.
        for (const QString &name : block.charFormat().anchorNames()) {
            m_anchors.insert(name, block.position());
        }
        for (auto fragment = block.begin(); !fragment.atEnd(); ++fragment) {
            for (const QString &name : fragment.fragment().charFormat().anchorNames()) {
                m_anchors.insert(name, fragment.fragment().position());
            }
        }
    }
}

/// Selects a whole table cell, or in running text the marked words.
QTextCursor DocumentView::cursorOf(const QString &cellId) const
{
    const auto found = m_anchors.constFind(cellId);
    if (found == m_anchors.constEnd()) {
        return {};
    }
    QTextCursor cursor(document());
    cursor.setPosition(*found);
    if (QTextTable *table = cursor.currentTable()) {
        const QTextTableCell cell = table->cellAt(*found);
        cursor = cell.firstCursorPosition();
        cursor.setPosition(cell.lastPosition(), QTextCursor::KeepAnchor);
        return cursor;
    }
    // In running text Qt marks only the first character of an anchor.
    cursor.movePosition(QTextCursor::EndOfWord, QTextCursor::KeepAnchor);
    return cursor;
}

void DocumentView::highlight(const QString &cellId, const QStringList &related)
{
    m_highlighted = cellId;
    m_related = related;
    light();
    const QTextCursor cursor = cursorOf(cellId);
    if (!cursor.isNull()) {
        QTextCursor place = cursor;
        place.setPosition(cursor.selectionStart());
        setTextCursor(place);
        ensureCursorVisible();
    }
}

void DocumentView::light()
{
    const StateColors colors(palette());
    QList<ExtraSelection> selections;
    const auto add = [&](const QString &cellId, const QColor &color, QTextCharFormat::UnderlineStyle underline) {
        const QTextCursor cursor = cursorOf(cellId);
        if (cursor.isNull()) {
            return;
        }
        ExtraSelection selection;
        selection.cursor = cursor;
        QColor tint = color;
        tint.setAlphaF(0.25f);
        selection.format.setBackground(tint);
        selection.format.setForeground(colors.foreground(Mark::None));
        selection.format.setUnderlineStyle(underline);
        selection.format.setUnderlineColor(color);
        if (!cursor.hasSelection()) {
            // A blank cell has no text to light; its line is.
            selection.format.setProperty(QTextFormat::FullWidthSelection, true);
        }
        selections << selection;
    };
    for (const QString &cellId : m_related) {
        if (cellId != m_highlighted) {
            add(cellId, colors.related(), QTextCharFormat::DotLine);
        }
    }
    add(m_highlighted, palette().color(QPalette::Highlight), QTextCharFormat::SingleUnderline);
    setExtraSelections(selections + hitSelections());
}

QList<QTextEdit::ExtraSelection> DocumentView::hitSelections() const
{
    QList<ExtraSelection> selections;
    for (std::size_t i = 0; i < m_hits.size(); ++i) {
        const bool isCurrent = static_cast<int>(i) == m_currentHit;
        ExtraSelection selection;
        selection.cursor = QTextCursor(document());
        selection.cursor.setPosition(m_hits[i].first);
        selection.cursor.setPosition(m_hits[i].second, QTextCursor::KeepAnchor);
        selection.format.setBackground(isCurrent ? QColor(255, 150, 50) : QColor(170, 225, 255));
        selection.format.setForeground(Qt::black);
        selection.format.setFontUnderline(isCurrent);
        selections << selection;
    }
    return selections;
}

void DocumentView::setHits(std::vector<std::pair<int, int>> hits, int current)
{
    m_hits = std::move(hits);
    m_currentHit = current;
    if (current >= 0) {
        QTextCursor cursor(document());
        cursor.setPosition(m_hits[static_cast<std::size_t>(current)].first);
        setTextCursor(cursor);
        ensureCursorVisible();
    }
    light();
}

int DocumentView::firstSeen(const std::vector<std::pair<int, int>> &hits) const
{
    const int top = cursorForPosition(QPoint(0, 0)).position();
    const auto found = std::ranges::find_if(hits, [top](const auto &hit) { return hit.first >= top; });
    return found == hits.end() ? 0 : static_cast<int>(found - hits.begin());
}

void DocumentView::setZoom(double zoom)
{
    m_zoom = std::clamp(zoom, smallestZoom, largestZoom);
    const double share = verticalScrollBar()->value() / std::max(1.0, double(verticalScrollBar()->maximum()));
    QFont scaled = QApplication::font(this);
    scaled.setPointSizeF(scaled.pointSizeF() * m_zoom);
    setFont(scaled);
    verticalScrollBar()->setValue(qRound(share * verticalScrollBar()->maximum()));
    emit zoomChanged();
}

void DocumentView::zoomIn()
{
    setZoom(m_zoom * zoomStep);
}

void DocumentView::zoomOut()
{
    setZoom(m_zoom / zoomStep);
}

void DocumentView::fitWidth()
{
    setZoom(1);
    while (m_zoom > smallestZoom && document()->size().width() > viewport()->width()) {
        setZoom(m_zoom / zoomStep);
    }
}

QList<OutlineEntry> DocumentView::outline() const
{
    QList<OutlineEntry> entries;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        if (const int level = block.blockFormat().headingLevel(); level > 0 && !block.text().trimmed().isEmpty()) {
            const OutlineEntry entry{.title = block.text().simplified(), .page = block.blockNumber() + 1};
            (level > 1 && !entries.isEmpty() ? entries.last().children : entries) << entry;
        }
    }
    return entries;
}

void DocumentView::goToHeading(int number)
{
    setTextCursor(QTextCursor(document()->findBlockByNumber(number - 1)));
    verticalScrollBar()->setValue(verticalScrollBar()->value() + cursorRect().top());
}

std::vector<DocumentView::RowText> DocumentView::highlightedRow() const
{
    const QTextCursor cursor = cursorOf(m_highlighted);
    if (cursor.isNull()) {
        return {};
    }
    QTextTable *table = cursor.currentTable();
    if (!table) {
        return lineAround(cursor);
    }
    const QTextTableCell current = table->cellAt(cursor.selectionStart());
    std::vector<RowText> texts;
    for (int column = 0; column < table->columns();) {
        const QTextTableCell cell = table->cellAt(current.row(), column);
        QTextCursor content = cell.firstCursorPosition();
        content.setPosition(cell.lastPosition(), QTextCursor::KeepAnchor);
        texts.push_back({content.selectedText().simplified(), cell == current});
        column = cell.column() + std::max(1, cell.columnSpan());
    }
    return texts;
}

/// A short cell with a number as a whole, else what stands between spaces.
QString DocumentView::wordAt(const QPoint &position) const
{
    const QTextCursor cursor = cursorForPosition(position);
    if (QTextTable *table = cursor.currentTable()) {
        const QTextTableCell cell = table->cellAt(cursor.position());
        QTextCursor content = cell.firstCursorPosition();
        content.setPosition(cell.lastPosition(), QTextCursor::KeepAnchor);
        const QString text = content.selectedText().simplified();
        if (hasDigit(text) && text.size() <= longestNumber) {
            return text;
        }
    }
    const QString line = cursor.block().text();
    const int at = cursor.positionInBlock();
    int first = at;
    while (first > 0 && !line[first - 1].isSpace()) {
        --first;
    }
    int last = at;
    while (last < line.size() && !line[last].isSpace()) {
        ++last;
    }
    return line.mid(first, last - first);
}

QString DocumentView::highlightedText() const
{
    return cursorOf(m_highlighted).selectedText();
}

void DocumentView::mousePressEvent(QMouseEvent *event)
{
    // With Ctrl a word is taken, not marked.
    if (event->button() != Qt::LeftButton || !(event->modifiers() & Qt::ControlModifier)) {
        QTextBrowser::mousePressEvent(event);
    }
}

void DocumentView::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        setZoom(m_zoom * std::pow(zoomStep, event->angleDelta().y() / 120.0));
        event->accept();
        return;
    }
    QTextBrowser::wheelEvent(event);
}

void DocumentView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && event->modifiers() & Qt::ControlModifier) {
        emit wordTaken(wordAt(event->position().toPoint()));
        return;
    }
    QTextBrowser::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton || textCursor().hasSelection()) {
        return;
    }
    const int position = cursorForPosition(event->position().toPoint()).position();
    for (auto anchor = m_anchors.constBegin(); anchor != m_anchors.constEnd(); ++anchor) {
        const QTextCursor cell = cursorOf(anchor.key());
        if (position >= cell.selectionStart() && position <= cell.selectionEnd()) {
            emit cellClicked(QString(anchor.key()));
            return;
        }
    }
}

void DocumentView::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        light();
    }
}

} // namespace disclosure
