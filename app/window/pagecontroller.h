// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/desk.h"
#include "app/window/printcontroller.h"
#include "app/window/rereadcontroller.h"
#include "app/window/sourcewatch.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>

namespace disclosure {

class DocumentPane;

/// Connects the source of the open report, as pages or as text, with actions, keys, settings and the grid.
class PageController final : public QObject {
    Q_OBJECT

public:
    explicit PageController(const Desk &desk, QObject *parent = nullptr);
    ~PageController() override;

private:
    void connectView();
    void connectFinding();
    void connectSides();
    void connectSource();
    void connectStrip();
    /// Whether keys that grid and source both know are meant for the source.
    bool hasKeys() const;
    void restoreZoom();
    void keepZoom();
    /// How the pages are shown now, as a value of Setting::PageZoom.
    double zoomSetting() const;
    void rotate(int quarterTurns);
    void takeSource();
    void readText();
    void stopReading();
    void tellMissingText(int page);
    void tell(const QString &sentence);

    Desk m_desk;
    DocumentPane &m_document;
    PrintController m_print;
    RereadController m_reread;
    SourceWatch m_watch;
    QTimer m_readSoon;                 ///< reads the text of the pages when they have been drawn
    QHash<qint64, int> m_quarterTurns; ///< by report, as long as the program runs
    int m_reading = 0;                 ///< counts the readings of text, so that late answers are known
    bool m_isReading = false;
    std::shared_ptr<std::atomic_bool> m_stopReading; ///< of the reading that runs
};

} // namespace disclosure
