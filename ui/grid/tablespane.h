// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/sourcewords.h"

#include "models/forms/form.h"
#include "models/items/cellentry.h"
#include "models/report/change.h"
#include "models/report/report.h"

#include <QHash>
#include <QSet>
#include <QWidget>

#include <functional>
#include <map>
#include <memory>
#include <vector>

class QTabWidget;

namespace disclosure {

class EquationsPanel;
class GridFindBar;
class GridView;
class NarrativeView;
class ReportTableModel;

/// The tables of a report, one in each tab, and its narrative in the last, with the number of their problems; below
/// them the equations of the current cell and the bar to find and replace, where they are wanted.
class TablesPane final : public QWidget {
    Q_OBJECT

public:
    /// Texts that were typed but are no values of their cells, by cell id.
    using Drafts = QHash<QString, QString>;

    explicit TablesPane(QWidget *parent = nullptr);
    ~TablesPane() override;

    /// Shows another report; nullptrs show nothing. Texts that were refused in it earlier are there again. What stands
    /// in an open editor belongs to the report before: commit it first.
    void setReport(qint64 reportId, const std::shared_ptr<const Report> &report, const Form *form);
    /// Shows another state of the same report; cursor and scroll position stay. An open editor stays too, unless rows
    /// or the form have changed.
    void update(const std::shared_ptr<const Report> &report, const Form *form);
    /// Marks cells as if the report were this one, while a value is typed; nullptr ends it.
    void setPreview(const std::shared_ptr<const Report> &preview);
    void setUnsavedCells(const QSet<QString> &cells);

    QString currentCell() const;
    /// The selected values of the table that is shown, row by row.
    QStringList selectedCells() const;
    /// Goes to the cell in its tab. False if no table has it.
    bool goTo(const QString &cellId);
    /// The cells of the problem that is looked at.
    void setRelatedCells(const QStringList &cells);
    /// The cells of the equations that are lit.
    void setEquationCells(const QStringList &cells);
    void focusGrid();
    /// The table that is shown; nullptr without a report and while the narrative is shown.
    GridView *grid() const;
    NarrativeView *narrative() const { return m_narrative; }
    /// Shows what a finding (rule@at) says of the narrative. False if it says nothing of it.
    bool goToNarrative(const QString &findingName);
    std::vector<const ReportTableModel *> models() const;
    int count() const; ///< of the tables
    int currentIndex() const;
    QString tabText(int tab) const;
    /// To the next table or, behind the last, the narrative.
    void stepTable(int direction);
    EquationsPanel *equations() const { return m_equations; }
    GridFindBar *findBar() const { return m_findBar; }

    /// Last year's numbers small below this year's, where they are known.
    void setShowsLastYear(bool shows);
    /// 1 is the font's own size.
    void setZoom(double zoom);
    /// More lines for the tooltips of cells, by their ids.
    void setNotes(std::function<QStringList(const QString &cellId)> notes);
    /// Whether to go on with a paste of which a sentence says what does not fit.
    void setPasteQuestion(std::function<bool(const QString &sentence)> question);

    bool isEditing() const;
    /// Hands over what stands in the open editor and closes it. False if the text was refused: it waits as a draft.
    bool commitEditor();
    /// Closes the open editor; what stands in it is dropped.
    void cancelEditor();
    /// Puts texts into cells as one step. Those that are no values of their cells are refused in words, the others are
    /// taken. True if there was anything to change.
    bool enter(const std::vector<CellEntry> &entries, const QString &why);

    /// Whether a refused text waits to be mended, in this or another report.
    bool hasDrafts() const;
    /// By report.
    std::map<qint64, Drafts> drafts() const;
    /// The cells of the report that is shown in which a refused text waits, as they stand in the tables.
    QStringList cellsWithDrafts() const;
    /// Forgets the refused texts of these cells, which hold something else by now.
    void dropDrafts(const QStringList &cells);
    /// To another version of the report; a text that waits there already stays.
    void moveDrafts(qint64 from, qint64 to);
    void restoreDrafts(const std::map<qint64, Drafts> &drafts);

signals:
    /// Changes that are one step; `why` says what was done, empty for a value that was typed.
    void proposed(const std::vector<disclosure::Change> &changes, const QString &why);
    void refused(const QString &sentence);
    void currentCellChanged(const QString &cellId);
    void selectedCellsChanged();
    void typed(const QString &cellId, const QString &text);
    void typingEnded();
    void returned();
    void draftsChanged();
    void zoomWanted(int steps);
    /// A figure of the narrative was chosen that speaks of these cells.
    void figureChosen(const QStringList &cells, const disclosure::SourceWords &source);
    /// One of which an open finding (rule@at) is.
    void narrativeFindingChosen(const QString &name);

private:
    struct Tab {
        ReportTableModel *model;
        GridView *view;
    };

    void forgetTabs();
    void build(const Form *form);
    void connectView(const Tab &tab);
    void useDrafts(qint64 reportId);
    void showDrafts();
    void updateTitles();
    void showTab();
    void light();
    QString refusalOfSome(const std::vector<CellEntry> &refused) const;
    const Tab *tabOf(const QString &cellId) const;

    QTabWidget *m_tabWidget;
    NarrativeView *m_narrative;
    EquationsPanel *m_equations;
    GridFindBar *m_findBar;
    const Form *m_form = nullptr;
    qint64 m_reportId = 0;
    std::map<qint64, std::shared_ptr<Drafts>> m_drafts; ///< refused texts by report and cell
    std::vector<Tab> m_tabs;
    QString m_lastCell; ///< at the cursor of the table that was shown last
    QStringList m_relatedCells;
    QStringList m_equationCells;
    double m_zoom = 1;
    bool m_showsLastYear = true;
    std::function<QStringList(const QString &)> m_notes;
    std::function<bool(const QString &)> m_pasteQuestion;
};

} // namespace disclosure
