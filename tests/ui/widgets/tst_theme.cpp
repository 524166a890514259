#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include "delivery/state.h"
#include "ui/widgets/colors.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/rail.h"
#include "ui/widgets/statelook.h"
#include "ui/widgets/stylesheet.h"
#include "ui/widgets/theme.h"

using namespace hongyan::widgets;
using hongyan::delivery::State;

class ThemeTest : public QObject {
    Q_OBJECT

 private slots:
    void textIsReadable_data();
    void textIsReadable();
    void statesDifferWithoutColor();
    void iconsExist();
    void iconsFollowTheTheme();
    void styleSheetHasNoHoles();
    void lengthsGrowWithTheFont();
    void railMovesByKeys();
};

void ThemeTest::textIsReadable_data() {
    QTest::addColumn<QColor>("ink");
    QTest::addColumn<QColor>("ground");
    for (const bool dark : {false, true}) {
        const Colors& c = colorsFor(dark);
        const char* look = dark ? "dark" : "light";
        const auto add = [look](const char* what, const QColor& ink, const QColor& ground) {
            QTest::addRow("%s %s", look, what) << ink << ground;
        };
        add("text on window", c.windowText, c.window);
        add("text on base", c.text, c.base);
        add("placeholder on base", c.placeholder, c.base);
        add("primary button", c.highlightedText, c.highlight);
        add("link on base", c.accent, c.base);
        add("link on window", c.accent, c.window);
        add("tooltip", c.toolTipText, c.toolTipBase);
        for (const auto& [name, ground] : {std::pair{"secondary on window", c.window},
                                           {"secondary on base", c.base},
                                           {"secondary on rail", c.rail},
                                           {"secondary on header", c.alternateBase},
                                           {"secondary on selection", c.selection}})
            add(name, c.secondary, ground);
        for (const auto& [name, ground] : {std::pair{"text on red", c.redTint},
                                           {"text on amber", c.amberTint},
                                           {"text on blue", c.blueTint},
                                           {"text on selection", c.selection}})
            add(name, c.text, ground);
        add("badge", c.unconfirmed, c.magentaTint);
        for (int i = static_cast<int>(Ink::Waiting); i <= static_cast<int>(Ink::Cancelled); ++i) {
            const Ink ink = static_cast<Ink>(i);
            QTest::addRow("%s %s on base", look, nameOf(ink)) << colorOf(c, ink) << c.base;
            QTest::addRow("%s %s selected", look, nameOf(ink)) << colorOf(c, ink) << c.selection;
        }
    }
}

void ThemeTest::textIsReadable() {
    QFETCH(QColor, ink);
    QFETCH(QColor, ground);
    const double ratio = contrast(ink, ground);
    QVERIFY2(ratio >= 4.5, qPrintable(QString::number(ratio)));
}

void ThemeTest::statesDifferWithoutColor() {
    QSet<QString> outlines;
    for (const State state : hongyan::delivery::allStates)
        outlines.insert(lookOf(state).icon);
    outlines.insert(lookOf(State::Accepted, hongyan::delivery::Receipt::Delivered).icon);
    QCOMPARE(outlines.size(), 10);
}

void ThemeTest::iconsExist() {
    const Icons icons;
    for (const State state : hongyan::delivery::allStates) {
        const QString name = lookOf(state).icon;
        QVERIFY2(QIcon::hasThemeIcon(name), qPrintable(name));
        // A silhouette: some of it painted, and by no means all of it (an emblem's filled square).
        const QImage image = icons.silhouette(name, Qt::red, 14, 1).toImage();
        int painted = 0;
        for (int x = 0; x < image.width(); ++x) {
            for (int y = 0; y < image.height(); ++y)
                painted += qAlpha(image.pixel(x, y)) > 127;
        }
        QVERIFY2(painted > 8 && painted < 14 * 14 * 9 / 10, qPrintable(name + QString::number(painted)));
    }
    QVERIFY(!appIcon().pixmap(64, 64).toImage().allGray());
}

void ThemeTest::iconsFollowTheTheme() {
    Theme theme(*qApp);
    theme.setLook(Theme::Look::Light);
    const QIcon icon = theme.icon(QStringLiteral("go-home"), Ink::Accent);
    const QImage light = icon.pixmap(16, 16).toImage();
    QSignalSpy changed(&theme, &Theme::changed);
    theme.setLook(Theme::Look::Dark);
    QCOMPARE(changed.count(), 1);
    QVERIFY(icon.pixmap(16, 16).toImage() != light);
    QCOMPARE(QApplication::palette().color(QPalette::Window), colorsFor(true).window);
}

void ThemeTest::styleSheetHasNoHoles() {
    Theme theme(*qApp);
    for (const auto look : {Theme::Look::Light, Theme::Look::Dark}) {
        theme.setLook(look);
        const QString sheet = styleSheet(theme);
        QVERIFY(!sheet.contains(u'@'));
        QVERIFY(!sheet.contains(QLatin1String("dp")));
        QVERIFY(!sheet.contains(QLatin1String(": ;")));
    }
}

void ThemeTest::lengthsGrowWithTheFont() {
    Theme theme(*qApp);
    const QFont before = QApplication::font();
    const int row = theme.rowHeight();
    QFont twice = before;
    twice.setPixelSize(26);
    QApplication::setFont(twice);
    theme.readSystem();
    QCOMPARE(theme.px(16), 32);
    QVERIFY(theme.rowHeight() >= 2 * row - 8);
    QVERIFY(styleSheet(theme).contains(QLatin1String("min-height: 52px")));
    QApplication::setFont(before);
    theme.readSystem();
}

void ThemeTest::railMovesByKeys() {
    Theme theme(*qApp);
    NavigationRail rail(theme);
    for (const auto* icon : {"go-home", "document-send", "configure"})
        rail.addEntry(QLatin1String(icon))->setWord(QLatin1String(icon));
    rail.entry(1)->setBadge(9, QStringLiteral("9 unconfirmed"));
    QCOMPARE(rail.entry(1)->accessibleName(), QStringLiteral("document-send, 9 unconfirmed"));
    rail.show();
    rail.entry(0)->setFocus();
    QSignalSpy activated(&rail, &NavigationRail::entryActivated);
    QTest::keyClick(rail.entry(0), Qt::Key_Down);
    QCOMPARE(rail.current(), 1);
    QTest::keyClick(rail.entry(1), Qt::Key_End);
    QTest::keyClick(rail.entry(2), Qt::Key_Down);
    QCOMPARE(activated.count(), 2);
    QCOMPARE(activated.last().first().toInt(), 2);
    QVERIFY(rail.entry(2)->isChecked() && !rail.entry(0)->isChecked());
}

QTEST_MAIN(ThemeTest)
#include "tst_theme.moc"
