// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/desk.h"
#include "app/window/pace.h"

#include "models/report/change.h"

#include <QObject>

namespace disclosure {

/// Says above the problems how far the work has come and how long the rest will take: "1 / 14 in this report · 88 left
/// in all · about 46 minutes".
class ReviewProgress final : public QObject {
    Q_OBJECT

public:
    explicit ReviewProgress(const Desk &desk, QObject *parent = nullptr);

private:
    void takeOpened();
    void takeStep(const Step &step);
    void count();
    void show();
    QString words() const;

    Desk m_desk;
    Pace m_pace;
    int m_open = 0; ///< problems of the report that is shown
    int m_left = 0; ///< problems of the library
};

} // namespace disclosure
