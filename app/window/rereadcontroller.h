// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/desk.h"

#include "ui/page/boxtool.h"
#include "ui/page/linestool.h"

#include "models/reading/rereadchanges.h"

#include <QObject>
#include <QStringList>

#include <vector>

class QAction;

namespace disclosure {

class PageView;
struct PageContent;
struct ReadPages;

/// Reads parts of a page again: a box that is drawn on it, into the cells that are selected in the grid, or a table
/// whose lines were moved. Each is one step that can be undone.
class RereadController final : public QObject {
    Q_OBJECT

public:
    explicit RereadController(const Desk &desk, QObject *parent = nullptr);
    ~RereadController() override;

private:
    void connectMode(QAction *action, QAction *other, void (RereadController::*start)());
    /// The mode begins once the text of the pages is there.
    void startWhenRead();
    void startBox();
    void startLines();
    void leave();
    void endMode();
    void readBox(int page, const QRectF &box);
    void readLines();
    void take(const RereadChanges &reread, int page);
    /// The lines of the table that the current cell stands in, or between the cells of a table that has none.
    RulingLines linesOnPage(const PageContent &content) const;
    RulingLines linesBetweenCells(const PageContent &content) const;
    /// The page of the current cell, else the one that is seen; nullptr (told) if it has no text.
    const PageContent *pageToRead() const;
    /// The cells selected in the grid by rows; empty if they are no block.
    std::vector<QStringList> selectedCells() const;
    QString named(const QStringList &cells) const;
    void show(const QStringList &cells);
    void tell(const QString &sentence, bool isWarning = false) const;

    Desk m_desk;
    PageView &m_pages;
    BoxTool m_box;
    LinesTool m_lines;
};

} // namespace disclosure
