// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <vector>

class QListWidget;

namespace disclosure {

/// Lets the clerk choose which other versions of reports take the place of those in the list.
class VersionsDialog final : public QDialog {
    Q_OBJECT

public:
    struct Line {
        QString title;
        QString changes; ///< what differs, in words
    };

    explicit VersionsDialog(const std::vector<Line> &lines, QWidget *parent = nullptr);

    /// Positions of the lines that are ticked.
    std::vector<int> chosen() const;

private:
    void tickAll(bool isTicked);

    QListWidget *m_lines;
};

} // namespace disclosure
