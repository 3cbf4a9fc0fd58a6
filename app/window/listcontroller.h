// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/desk.h"
#include "app/window/savedfilters.h"

#include "ui/shell/messagebar.h"

#include <QObject>
#include <QStringList>

namespace disclosure {

struct BulkOutcome;
struct BulkWork;
struct RecordedStep;

/// What the clerk does with reports in the list: states, reading again, taking out, saved filters, and the list over
/// the whole window.
class ListController final : public QObject {
    Q_OBJECT

public:
    explicit ListController(const Desk &desk, QObject *parent = nullptr);

signals:
    void readAgainWanted(const QStringList &paths);

private:
    void connectActions();
    void connectFilters();
    void restoreView();
    void saveView();
    void watchFocus();

    /// The selected reports if the clerk is at the list, else the open one.
    std::vector<qint64> targets() const;
    void setState(ReviewState state);
    void showProperties();
    void tell(const BulkOutcome &outcome, const QString &sentence, const std::function<void()> &again,
              const MessageBar::Offer &offer = {});
    using RecordedSteps = std::vector<RecordedStep>;
    void takeBack(const RecordedSteps &steps);
    void takeBackNow(const RecordedSteps &steps);
    void record(std::vector<BulkWork> work, const QString &sentence, const RecordedSteps &before = {});
    void recordNow(const std::vector<BulkWork> &work, const QString &sentence, RecordedSteps before);
    void setPlacesFromList();
    void readAgain();
    void removeSelected();
    void remove(const std::vector<qint64> &ids);
    void finishRemoval(const std::vector<qint64> &ids, const BulkOutcome &outcome);
    void showMenu(const QPoint &globalPosition);
    void enterReport(qint64 id);
    void showListOnly(bool isOnly);

    void saveFilter();
    void useFilter(const QString &name);
    void deleteFilter(const QString &name);
    void storeFilters();

    const Desk m_desk;
    std::vector<SavedFilter> m_filters;
    bool m_isAtList = true;
};

} // namespace disclosure
