// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/cellmarks.h"
#include "ui/shell/statecolors.h"
#include "ui/shell/theme.h"

#include <QTest>

#include <array>
#include <cmath>

using namespace disclosure;

namespace {

/// Linear light, red, green and blue from 0 to 1.
using Light = std::array<double, 3>;
using Sight = std::array<Light, 3>;

// How eyes without one kind of cones see colours: matrices on linear light of Machado, Oliveira and Fernandes, "A
// Physiologically-based Model for Simulation of Color Vision Deficiency" (2009), severity 1.0.
constexpr Sight fullSight = {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
constexpr Sight protanopia = {
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
constexpr Sight deuteranopia = {
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};

constexpr double readable = 4.5; ///< contrast of text, WCAG 2.1, success criterion 1.4.3

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

Light seen(const QColor &color, const Sight &sight)
{
    const Light light = {linear(color.redF()), linear(color.greenF()), linear(color.blueF())};
    Light result{};
    for (std::size_t i = 0; i < 3; ++i) {
        const double sum = sight[i][0] * light[0] + sight[i][1] * light[1] + sight[i][2] * light[2];
        result[i] = std::clamp(sum, 0.0, 1.0);
    }
    return result;
}

double luminance(const Light &light)
{
    return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2];
}

double contrast(const QColor &one, const QColor &other, const Sight &sight)
{
    const double a = luminance(seen(one, sight));
    const double b = luminance(seen(other, sight));
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

std::vector<Mark> allMarks()
{
    std::vector<Mark> marks;
    for (int mark = static_cast<int>(Mark::None); mark <= static_cast<int>(Mark::Failed); ++mark) {
        marks.push_back(static_cast<Mark>(mark));
    }
    return marks;
}

constexpr ListState listStates[] = {ListState::Wrong, ListState::ToReview, ListState::Passed, ListState::Reading,
                                    ListState::Failed};
constexpr ReviewState reviewStates[] = {ReviewState::Pending,  ReviewState::InReview, ReviewState::SecondReview,
                                        ReviewState::Returned, ReviewState::Reviewed, ReviewState::Exported};

} // namespace

/// Marks can be read and told apart by everybody, in light and dark.
class TestStateColors : public QObject {
    Q_OBJECT

private slots:
    void textIsReadable_data()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::addColumn<int>("kind");
        const std::pair<const char *, QPalette> palettes[] = {{"light", lightPalette()}, {"dark", darkPalette()}};
        const char *sights[] = {"full sight", "protanopia", "deuteranopia"};
        for (const auto &[name, palette] : palettes) {
            for (int kind = 0; kind < 3; ++kind) {
                QTest::addRow("%s, %s", name, sights[kind]) << palette << kind;
            }
        }
    }

    void textIsReadable()
    {
        QFETCH(QPalette, palette);
        QFETCH(int, kind);
        const Sight sight = kind == 0 ? fullSight : kind == 1 ? protanopia : deuteranopia;
        const StateColors colors(palette);
        for (const Mark mark : allMarks()) {
            const std::pair<const char *, double> measured[] = {
                {"mark on its background", contrast(colors.foreground(mark), colors.background(mark), sight)},
                {"mark on the base",
                 contrast(colors.foreground(mark), palette.color(QPalette::Active, QPalette::Base), sight)},
                {"mark on every second row",
                 contrast(colors.foreground(mark), palette.color(QPalette::Active, QPalette::AlternateBase), sight)},
                {"text on the mark's background",
                 contrast(palette.color(QPalette::Active, QPalette::Text), colors.background(mark), sight)},
            };
            for (const auto &[what, value] : measured) {
                QVERIFY2(value >= readable, qPrintable(QStringLiteral("%1, mark %2: %3")
                                                           .arg(QLatin1String(what))
                                                           .arg(static_cast<int>(mark))
                                                           .arg(value)));
            }
        }
    }

    void everyMarkHasAGlyph()
    {
        for (const Mark mark : allMarks()) {
            QCOMPARE(glyph(mark).isEmpty(), mark == Mark::None);
        }
    }

    /// Whoever sees no colours at all reads the glyphs.
    void glyphsOfCellsDifferAndHaveWords()
    {
        QSet<QString> glyphs;
        QSet<QString> words;
        for (const LegendEntry &entry : cellLegend()) {
            glyphs << entry.glyph;
            words << entry.words;
        }
        QVERIFY(!words.contains(QString()));
        QCOMPARE(glyphs.size(), static_cast<qsizetype>(cellLegend().size()));
        QCOMPARE(words.size(), static_cast<qsizetype>(cellLegend().size()));
    }

    void glyphsOfReportsDifferAndHaveWords()
    {
        QSet<QString> glyphs;
        QSet<QString> words;
        for (const ListState state : listStates) {
            glyphs << glyph(markOf(state));
            words << stateWord(state);
        }
        for (const ReviewState state : reviewStates) {
            glyphs << glyph(state);
            words << stateWord(state);
        }
        QVERIFY(!glyphs.contains(QString()));
        QVERIFY(!words.contains(QString()));
        QCOMPARE(glyphs.size(), static_cast<qsizetype>(std::size(listStates) + std::size(reviewStates)));
        QCOMPARE(words.size(), glyphs.size());
    }
};

QTEST_MAIN(TestStateColors)
#include "test_statecolors.moc"
