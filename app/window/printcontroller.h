// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/desk.h"

#include <QObject>

#include <memory>

namespace disclosure {

class PagePrinter;

/// Prints the source that is shown.
class PrintController final : public QObject {
    Q_OBJECT

public:
    explicit PrintController(const Desk &desk, QObject *parent = nullptr);
    ~PrintController() override;

private:
    void print();
    void end();
    void tell(const QString &sentence, bool isFailure);

    Desk m_desk;
    std::unique_ptr<PagePrinter> m_printer; ///< while pages are being printed
};

} // namespace disclosure
