// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/grid/gridview.h"
#include "ui/grid/tablespane.h"

#include "models/validate/applychange.h"
#include "models/validate/validator.h"

#include "tests/support/samplereport.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QMimeData>
#include <QTest>

#include <memory>
#include <vector>

namespace disclosure::tests {

/// A pane over a sample report whose steps are applied at once, as the controllers do; each can be taken back.
class GridFixture final {
public:
    explicit GridFixture(const Report &start = sampleReport(), QSize size = {700, 500}) : report(start)
    {
        QObject::connect(&pane, &TablesPane::proposed, &pane, [this](const std::vector<Change> &step) {
            steps.push_back(step);
            for (const Change &change : step) {
                apply(report, change);
            }
            show();
        });
        QObject::connect(&pane, &TablesPane::refused, &pane, [this](const QString &sentence) { refusals << sentence; });
        pane.setReport(1, std::make_shared<const Report>(report), form());
        pane.resize(size);
        pane.show();
        goTo("t3.new.person");
        pane.focusGrid();
        [[maybe_unused]] const bool isActive = QTest::qWaitForWindowActive(&pane);
    }

    const Form *form() const { return FormRegistry::builtIn().form(report.form); }
    GridView *grid() const { return pane.grid(); }

    void show()
    {
        validate(report, FormRegistry::builtIn());
        pane.update(std::make_shared<const Report>(report), form());
    }

    void takeBack()
    {
        const std::vector<Change> step = steps.back();
        steps.pop_back();
        for (auto change = step.rbegin(); change != step.rend(); ++change) {
            apply(report, change->reversed());
        }
        show();
    }

    QString text(const char *cell) const
    {
        const auto found = report.cells.find(QLatin1String(cell));
        return found == report.cells.end() ? QString() : found->second.text;
    }
    /// As a reader would have found it.
    void set(const char *cell, const QString &value) { setCell(report, QLatin1String(cell), value); }
    void goTo(const char *cell) { pane.goTo(QLatin1String(cell)); }
    QString current() const { return pane.currentCell(); }
    QString selected() const { return pane.selectedCells().join(u' '); }

    static QLineEdit *editor() { return qobject_cast<QLineEdit *>(QApplication::focusWidget()); }
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    /// Key by key, because the first one moves the focus into an editor. Characters that no keyboard has come as keys
    /// too, as from an input method.
    static void type(const QString &characters)
    {
        for (const QChar c : characters) {
            QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), Qt::Key_unknown, QString(c), Qt::NoModifier);
        }
    }
    static void copyText(const QString &plain) { QApplication::clipboard()->setText(plain); }
    static void copyHtml(const QString &html)
    {
        auto *data = new QMimeData;
        data->setHtml(html);
        QApplication::clipboard()->setMimeData(data);
    }

    Report report;
    TablesPane pane;
    std::vector<std::vector<Change>> steps;
    QStringList refusals;
};

} // namespace disclosure::tests
