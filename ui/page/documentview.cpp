// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/documentview.h"

#include "ui/shell/statecolors.h"

#include <QEvent>
#include <QMouseEvent>
#include <QTextBlock>
#include <QTextTable>

#include <optional>

namespace disclosure {

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
    setHtml(html);
    findAnchors();
    light();
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
    const auto add = [&](const QString &cellId, Mark mark) {
        const QTextCursor cursor = cursorOf(cellId);
        if (cursor.isNull()) {
            return;
        }
        ExtraSelection selection;
        selection.cursor = cursor;
        selection.format.setBackground(colors.background(mark));
        selection.format.setForeground(colors.foreground(Mark::None));
        if (mark == Mark::Unsaved) {
            selection.format.setProperty(QTextFormat::OutlinePen, QPen(colors.related()));
            selection.format.setFontUnderline(true);
        }
        if (!cursor.hasSelection()) {
            // A blank cell has no text to light; its line is.
            selection.format.setProperty(QTextFormat::FullWidthSelection, true);
        }
        selections << selection;
    };
    for (const QString &cellId : m_related) {
        if (cellId != m_highlighted) {
            add(cellId, Mark::Corrected);
        }
    }
    add(m_highlighted, Mark::Unsaved);
    setExtraSelections(selections);
}

QString DocumentView::highlightedText() const
{
    return cursorOf(m_highlighted).selectedText();
}

void DocumentView::mouseReleaseEvent(QMouseEvent *event)
{
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
