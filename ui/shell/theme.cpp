// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/theme.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QStyleFactory>
#include <QToolTip>

namespace disclosure {

namespace {

// Where desktops tell whether they are dark: the settings of XDG Desktop Portal.
const QString portalService = u"org.freedesktop.portal.Desktop"_qs;
const QString portalPath = u"/org/freedesktop/portal/desktop"_qs;
const QString portalInterface = u"org.freedesktop.portal.Settings"_qs;
const QString appearanceGroup = u"org.freedesktop.appearance"_qs;
const QString schemeName = u"color-scheme"_qs;
constexpr uint prefersDark = 1;

struct PaletteColors {
    QColor window, base, alternate, button, text, faint, highlight, highlighted, link, tip;
    QColor light, mid, dark;
};

QPalette paletteOf(const PaletteColors &colors)
{
    QPalette palette(colors.text, colors.button, colors.light, colors.dark, colors.mid, colors.text, colors.text,
                     colors.base, colors.window);
    palette.setColor(QPalette::AlternateBase, colors.alternate);
    palette.setColor(QPalette::ToolTipBase, colors.tip);
    palette.setColor(QPalette::ToolTipText, colors.text);
    palette.setColor(QPalette::Highlight, colors.highlight);
    palette.setColor(QPalette::HighlightedText, colors.highlighted);
    palette.setColor(QPalette::Link, colors.link);
    palette.setColor(QPalette::LinkVisited, colors.link);
    palette.setColor(QPalette::PlaceholderText, colors.faint);
    for (const QPalette::ColorRole role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, colors.faint);
    }
    palette.setColor(QPalette::Disabled, QPalette::Highlight, colors.mid);
    return palette;
}

} // namespace

QString key(Theme theme)
{
    switch (theme) {
    case Theme::System:
        return {};
    case Theme::Light:
        return u"light"_qs;
    case Theme::Dark:
        return u"dark"_qs;
    }
    return {};
}

Theme themeFromKey(QStringView key)
{
    return key == u"light" ? Theme::Light : key == u"dark" ? Theme::Dark : Theme::System;
}

QPalette lightPalette()
{
    return paletteOf({.window = 0xf2f2f0,
                      .base = 0xffffff,
                      .alternate = 0xf6f7f6,
                      .button = 0xf0f0ee,
                      .text = 0x1c1d1c,
                      .faint = 0x74777a,
                      .highlight = 0x2568b0,
                      .highlighted = 0xffffff,
                      .link = 0x0b57a4,
                      .tip = 0xfffff2,
                      .light = 0xffffff,
                      .mid = 0xb9bab8,
                      .dark = 0x9d9f9c});
}

QPalette darkPalette()
{
    return paletteOf({.window = 0x2b2c2e,
                      .base = 0x1e1f21,
                      .alternate = 0x252629,
                      .button = 0x36383a,
                      .text = 0xe8e8e6,
                      .faint = 0x96999d,
                      .highlight = 0x3b78bd,
                      .highlighted = 0xffffff,
                      .link = 0x8ac4ff,
                      .tip = 0x3a3c3f,
                      .light = 0x4a4c4f,
                      .mid = 0x414346,
                      .dark = 0x17181a});
}

ThemeSwitch::ThemeSwitch(QObject *parent) : QObject(parent)
{
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_qs));
    m_systemIsDark = QApplication::palette().color(QPalette::Window).lightness() < 128;
    apply();
    askSystem();
}

void ThemeSwitch::askSystem()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        return;
    }
    bus.connect(portalService, portalPath, portalInterface, u"SettingChanged"_qs, this,
                SLOT(takeSystemSetting(QString, QString, QDBusVariant)));
    QDBusMessage question = QDBusMessage::createMethodCall(portalService, portalPath, portalInterface, u"Read"_qs);
    question << appearanceGroup << schemeName;
    auto *answer = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        const QDBusPendingReply<QDBusVariant> reply = *answer;
        answer->deleteLater();
        if (reply.isValid()) {
            takeSystemSetting(appearanceGroup, schemeName, reply.value());
        }
    });
}

void ThemeSwitch::takeSystemSetting(const QString &group, const QString &name, const QDBusVariant &value)
{
    if (group != appearanceGroup || name != schemeName) {
        return;
    }
    // The answer to Read stands in a variant inside the variant.
    QVariant scheme = value.variant();
    if (scheme.canConvert<QDBusVariant>()) {
        scheme = scheme.value<QDBusVariant>().variant();
    }
    m_systemIsDark = scheme.toUInt() == prefersDark;
    apply();
}

void ThemeSwitch::use(Theme theme)
{
    m_theme = theme;
    apply();
}

void ThemeSwitch::apply()
{
    const bool isDark = m_theme == Theme::Dark || (m_theme == Theme::System && m_systemIsDark);
    const QPalette palette = isDark ? darkPalette() : lightPalette();
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
}

} // namespace disclosure
