// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/sourcewords.h"

#include "models/validate/narrativemarks.h"

#include <QTextBrowser>

#include <functional>
#include <memory>
#include <vector>

namespace disclosure {

/// The narrative of a report. Figures that speak of cells are links to them (mouse, or Tab and Enter); those that
/// contradict the tables or each other are marked. The figures of one cell can be lit.
class NarrativeView final : public QTextBrowser {
    Q_OBJECT

public:
    explicit NarrativeView(QWidget *parent = nullptr);

    /// nullptrs show nothing.
    void setReport(const std::shared_ptr<const Report> &report, const Form *form);
    /// Lights the figures that speak of a cell and brings the first of them into view.
    void setCell(const QString &cellId);
    /// The same for what a finding (rule@at) is about. False if nothing here is.
    bool showFinding(const QString &name);
    /// By which that is found in the source; without words if nothing here is.
    SourceWords sourceOf(const QString &findingName) const;
    /// How many stretches are marked as wrong.
    int wrongCount() const;
    /// 1 is the font's own size.
    void setZoom(double zoom);

signals:
    /// A figure was chosen that speaks of these cells.
    void cellsChosen(const QStringList &cells, const disclosure::SourceWords &source);
    /// One was chosen that an open finding (rule@at) is about.
    void findingChosen(const QString &name);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void insertPassage(QTextCursor &cursor, std::size_t passage);
    void refill(bool staysInPlace);
    QList<QTextEdit::ExtraSelection> light();
    void goToFirst(const QList<QTextEdit::ExtraSelection> &selections);
    SourceWords sourceOf(const NarrativeMark &mark) const;

    std::shared_ptr<const Report> m_report;
    const Form *m_form = nullptr;
    std::vector<NarrativeMark> m_marks;
    std::vector<int> m_positions;                       ///< of the marks in the text document
    std::function<bool(const NarrativeMark &)> m_isLit; ///< which marks are lit; none if it is empty
    double m_ownSize;                                   ///< of the font, in points
};

} // namespace disclosure
