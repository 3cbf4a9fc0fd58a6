// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace disclosure {

/// A line below a view in which words are looked for while they are typed.
class FindBar final : public QWidget {
    Q_OBJECT

public:
    explicit FindBar(QWidget *parent = nullptr);

    /// Shows the bar, ready for other words.
    void start();
    QString words() const;
    /// Which of how many hits is shown, as "3 / 17".
    void setCount(int current, int count);
    /// Until the source's text is there, which takes long for scans.
    void setWaiting();

signals:
    void wordsChanged(const QString &words);
    void stepped(int direction);
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void leave();

    QLineEdit *m_words;
    QLabel *m_count;
};

} // namespace disclosure
