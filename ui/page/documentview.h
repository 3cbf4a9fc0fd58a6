// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextBrowser>

namespace disclosure {

/// A source without pages as text. Its cells are anchors with the cell's id as name.
class DocumentView final : public QTextBrowser {
    Q_OBJECT

public:
    explicit DocumentView(QWidget *parent = nullptr);

    void showHtml(const QString &html);
    /// Lights a cell, and more faintly those that belong with it, and scrolls the first to where it can be seen.
    void highlight(const QString &cellId, const QStringList &related);
    /// The text that is lit as the cell; empty if the document lacks it.
    QString highlightedText() const;

signals:
    void cellClicked(const QString &cellId);

protected:
    /// Loads nothing: the source must not reach out to the network or to other files.
    QVariant loadResource(int type, const QUrl &name) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void findAnchors();
    QTextCursor cursorOf(const QString &cellId) const;
    void light();

    QHash<QString, int> m_anchors; ///< cell id to position in the document
    QString m_highlighted;
    QStringList m_related;
};

} // namespace disclosure
