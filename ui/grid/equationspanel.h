// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

#include <vector>

class QLabel;

namespace disclosure {

/// An equation as it is shown.
struct EquationLine {
    enum class State { Holds, Broken, NotJudged };

    State state = State::NotJudged;
    QString words;  ///< the equation with its numbers
    QString detail; ///< the same with the names of its cells, for the tooltip

    bool operator==(const EquationLine &) const = default;
};

/// The equations through a cell, a line each: whether it holds, and with which numbers.
class EquationsPanel final : public QScrollArea {
    Q_OBJECT

public:
    explicit EquationsPanel(QWidget *parent = nullptr);

    /// Without equations `placeholder` is shown.
    void setLines(const std::vector<EquationLine> &lines, const QString &placeholder);
    /// What stands in the panel, a line for each equation.
    QString plainText() const { return m_plain; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void write();

    QLabel *m_label;
    std::vector<EquationLine> m_lines;
    QString m_placeholder;
    QString m_plain;
};

} // namespace disclosure
