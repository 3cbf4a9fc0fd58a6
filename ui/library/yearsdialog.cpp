// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/yearsdialog.h"

#include "models/validate/placename.h"

#include <QCategoryAxis>
#include <QChart>
#include <QChartView>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineSeries>
#include <QListWidget>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace disclosure {

namespace {

std::optional<double> valueIn(const Report &report, const QStringList &cells)
{
    std::optional<double> sum;
    for (const QString &id : cells) {
        const auto cell = report.cells.find(id);
        if (cell != report.cells.end() && cell->second.number) {
            sum = sum.value_or(0) + cell->second.number->toDouble();
        }
    }
    return sum;
}

} // namespace

YearsDialog::YearsDialog(QWidget *parent)
    : QDialog(parent), m_what(new QComboBox), m_chart(new QChart), m_reports(new QListWidget),
      m_part(new QPushButton(tr("&Part This Name")))
{
    setObjectName(u"yearsDialog"_qs);
    m_what->setObjectName(u"what"_qs);
    m_reports->setObjectName(u"years"_qs);
    m_reports->setAccessibleName(tr("Reports of the organ"));
    m_chart->legend()->setAlignment(Qt::AlignBottom);
    auto *view = new QChartView(m_chart);
    view->setRenderHint(QPainter::Antialiasing);
    view->setMinimumSize(360, 240);
    auto *label = new QLabel(tr("&Show:"));
    label->setBuddy(m_what);
    auto *head = new QHBoxLayout;
    head->addWidget(label);
    head->addWidget(m_what, 1);
    auto *parts = new QSplitter(Qt::Horizontal);
    parts->addWidget(view);
    parts->addWidget(m_reports);
    parts->setStretchFactor(0, 3);
    parts->setStretchFactor(1, 1);
    parts->setSizes({600, 200}); // file names are long
    parts->setChildrenCollapsible(false);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QPushButton *join = buttons->addButton(tr("&Join Another Name…"), QDialogButtonBox::ActionRole);
    join->setObjectName(u"join"_qs);
    m_part->setObjectName(u"part"_qs);
    buttons->addButton(m_part, QDialogButtonBox::ActionRole);
    for (QPushButton *button : {join, m_part, buttons->button(QDialogButtonBox::Close)}) {
        button->setAutoDefault(false);
    }
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(head);
    layout->addWidget(parts, 1);
    layout->addWidget(buttons);
    resize(820, 460);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_what, &QComboBox::currentIndexChanged, this, &YearsDialog::draw);
    connect(join, &QPushButton::clicked, this, [this] { emit joinWanted(currentName()); });
    connect(m_part, &QPushButton::clicked, this, [this] { emit partWanted(currentName()); });
    connect(m_reports, &QListWidget::itemActivated, this,
            [this] { emit reportWanted(m_reports->currentItem()->data(Qt::UserRole).toLongLong()); });
}

void YearsDialog::setYears(const QString &organ, const std::vector<Year> &years, const QString &cell, const Form *form)
{
    setWindowTitle(tr("The Years of %1").arg(organ));
    m_years = years;
    m_reports->clear();
    for (const Year &year : years) {
        auto *item = new QListWidgetItem(
            QStringLiteral("%1  %2\n%3").arg(year.report->year).arg(year.organ, year.report->source), m_reports);
        item->setData(Qt::UserRole, year.id);
    }
    m_reports->setCurrentRow(m_reports->count() - 1);
    const QSignalBlocker blocker(m_what);
    m_what->clear();
    m_charts.clear();
    if (form && !cell.isEmpty()) {
        const QString name = placeName(cell, Report(), *form);
        const Text text{name, name};
        m_charts.push_back({text, {{text, {cell}}}});
    }
    if (form) {
        m_charts.insert(m_charts.end(), form->charts.begin(), form->charts.end());
    }
    for (const YearsChart &chart : m_charts) {
        m_what->addItem(chart.title.shown());
    }
    draw();
}

QString YearsDialog::currentName() const
{
    const int row = m_reports->currentRow();
    return row < 0 ? QString() : m_years[static_cast<std::size_t>(row)].organ;
}

void YearsDialog::draw()
{
    m_chart->removeAllSeries();
    const QList<QAbstractAxis *> axes = m_chart->axes();
    for (QAbstractAxis *axis : axes) {
        m_chart->removeAxis(axis);
        delete axis;
    }
    const bool isDark = palette().color(QPalette::Window).lightness() < 128;
    m_chart->setTheme(isDark ? QChart::ChartThemeDark : QChart::ChartThemeLight);
    m_chart->setBackgroundVisible(false);
    auto *years = new QCategoryAxis;
    auto *numbers = new QValueAxis;
    years->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    m_chart->addAxis(years, Qt::AlignBottom);
    m_chart->addAxis(numbers, Qt::AlignLeft);
    double most = 1;
    for (const Year &year : m_years) {
        years->append(QString::number(year.report->year), year.report->year);
    }
    const int chosen = m_what->currentIndex();
    const std::vector<YearsChart::Line> lines =
        chosen < 0 ? std::vector<YearsChart::Line>() : m_charts[static_cast<std::size_t>(chosen)].lines;
    for (const YearsChart::Line &line : lines) {
        auto *series = new QLineSeries;
        series->setName(line.name.shown());
        series->setPointsVisible(true);
        series->setPointLabelsVisible(true);
        series->setPointLabelsFormat(u"@yPoint"_qs);
        for (const Year &year : m_years) {
            if (const std::optional<double> value = valueIn(*year.report, line.cells)) {
                series->append(year.report->year, *value);
                most = std::max(most, *value);
            }
        }
        m_chart->addSeries(series);
        series->attachAxis(years);
        series->attachAxis(numbers);
    }
    if (!m_years.empty()) {
        years->setRange(m_years.front().report->year - 0.5, m_years.back().report->year + 0.5);
    }
    numbers->setLabelFormat(u"%.0f"_qs);
    numbers->setRange(0, std::ceil(most * 1.15));
    numbers->applyNiceNumbers();
    if (numbers->max() < numbers->tickCount() - 1) {
        numbers->setTickCount(qRound(numbers->max()) + 1); // counts have no halves
    }
}

} // namespace disclosure
