#include "ui/widgets/stylesheet.h"

#include <QFontMetrics>
#include <QRegularExpression>
#include <array>
#include <utility>

#include "ui/widgets/theme.h"

namespace hongyan::widgets {
namespace {

// "@name" is a colour, "12dp" a length at 13 px. Item views stand here on purpose with their headers only: their cells
// are painted from palettes, because the style-sheet engine is too slow for the live log.
const char* const controls = R"(
QToolTip { background: @toolTipBase; color: @toolTipText; border: 0; padding: 4dp 8dp; }
QPushButton { background: @button; color: @buttonText; border: 1px solid @border; border-radius: 4dp;
  padding: 0 12dp; min-height: 26dp; }
QPushButton:hover { border-color: @inputBorder; }
QPushButton:pressed, QPushButton:checked { background: @selection; }
QPushButton:disabled { color: @disabledText; }
QPushButton:focus { border: 2px solid @accent; padding: 0 11dp; min-height: 24dp; }
QPushButton[small="true"] { min-height: 20dp; padding: 0 8dp; font-size: @caption; }
QPushButton[small="true"]:focus { min-height: 18dp; padding: 0 7dp; }
QPushButton[tall="true"] { min-height: 30dp; }
QPushButton[tall="true"]:focus { min-height: 28dp; }
QPushButton[primary="true"] { background: @highlight; color: @highlightedText; border-color: @highlight;
  font-weight: bold; min-height: 30dp; padding: 0 20dp; }
QPushButton[primary="true"]:hover { border-color: @text; }
QPushButton[primary="true"]:focus { border-color: @focusOnAccent; min-height: 28dp; padding: 0 19dp; }
QPushButton[primary="true"]:disabled { background: @greyTint; border-color: @border; color: @disabledText; }
QPushButton[flat="true"] { background: transparent; border-color: transparent; padding: 0 8dp; }
QPushButton[flat="true"]:hover { background: @greyTint; }
QPushButton[flat="true"]:focus { border-color: @accent; padding: 0 7dp; }
QPushButton[link="true"] { background: transparent; border: 1px solid transparent; color: @accent; padding: 0 1px;
  min-height: 20dp; }
QPushButton[link="true"]:hover { text-decoration: underline; }
QPushButton[link="true"]:focus { border: 2px solid @accent; padding: 0; min-height: 18dp; }
QPushButton[link="true"]:disabled { color: @disabledText; }
QLineEdit, QComboBox, QAbstractSpinBox, QPlainTextEdit, QTextEdit { background: @base; color: @text;
  border: 1px solid @inputBorder; border-radius: 4dp; padding: 0 7dp; min-height: 26dp;
  selection-background-color: @highlight; selection-color: @highlightedText; }
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus, QPlainTextEdit:focus, QTextEdit:focus {
  border: 2px solid @accent; padding: 0 6dp; min-height: 24dp; }
QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled, QPlainTextEdit:disabled { background: @window; color: @disabledText;
  border-color: @border; }
QLineEdit[fault="wrong"], QPlainTextEdit[fault="wrong"], QComboBox[fault="wrong"],
QAbstractSpinBox[fault="wrong"] { border-color: @failed; }
QLineEdit[fault="doubtful"], QPlainTextEdit[fault="doubtful"], QComboBox[fault="doubtful"] { border-color: @retrying; }
QComboBox::drop-down { border: 0; width: 22dp; }
QComboBox::down-arrow { image: url(:/icons/down-@shade.svg); width: 10dp; height: 10dp; }
QComboBox QAbstractItemView { background: @base; border: 1px solid @inputBorder; padding: 2dp; outline: 0;
  selection-background-color: @selection; selection-color: @text; }
QDateTimeEdit::drop-down { border: 0; width: 22dp; background: transparent; }
QDateTimeEdit::down-arrow { image: url(:/icons/down-@shade.svg); width: 10dp; height: 10dp; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: 0; width: 18dp; background: transparent; }
QAbstractSpinBox::up-arrow { image: url(:/icons/up-@shade.svg); width: 8dp; height: 8dp; }
QAbstractSpinBox::down-arrow { image: url(:/icons/down-@shade.svg); width: 8dp; height: 8dp; }
QCheckBox, QRadioButton { spacing: 6dp; }
QCheckBox::indicator, QRadioButton::indicator { width: 12dp; height: 12dp; background: @base;
  border: 1px solid @inputBorder; border-radius: 2dp; }
QRadioButton::indicator { border-radius: @radio; }
QCheckBox::indicator:checked { background: @highlight; border-color: @highlight; image: url(:/icons/check.svg); }
QRadioButton::indicator:checked { width: 6dp; height: 6dp; border: 4dp solid @highlight; background: @highlightedText; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border-color: @accent; }
QCheckBox:focus, QRadioButton:focus { color: @accent; }
QMenu { background: @base; border: 1px solid @border; padding: 4dp; }
QMenu::item { padding: 5dp 24dp 5dp 12dp; border-radius: 4dp; }
QMenu::item:selected { background: @highlight; color: @highlightedText; }
QMenu::item:disabled { color: @disabledText; }
QMenu::separator { height: 1px; background: @hairline; margin: 4dp 8dp; }
)";

const char* const parts = R"(
QLabel[type="caption"] { font-size: @caption; }
QLabel[type="captionbold"] { font-size: @caption; font-weight: bold; }
QLabel[type="bold"] { font-weight: bold; }
QLabel[type="section"] { font-size: @section; font-weight: bold; }
QLabel[type="subtitle"] { font-size: @subtitle; font-weight: bold; }
QLabel[type="title"] { font-size: @title; font-weight: bold; }
QLabel[type="sentence"] { font-size: @sentence; }
QLabel[type="figure"] { font-size: @figure; font-weight: bold; }
#PageHeader { min-height: 52dp; max-height: 52dp; }
#PageHeader[line="true"] { background: @window; border-bottom: 1px solid @border; }
#PageHeader QPushButton[crumb="true"] { background: transparent; border: 1px solid transparent; color: @accent;
  font-size: @title; font-weight: bold; padding: 0 1px; }
#PageHeader QPushButton[crumb="true"]:focus { border: 2px solid @accent; padding: 0; }
#FootBar { min-height: 56dp; max-height: 56dp; border-top: 1px solid @border; background: @window; }
#Card { background: @base; border: 1px solid @border; border-radius: 6dp; }
#CardLine, #Line { background: @hairline; border: 0; }
#BorderLine { background: @border; border: 0; }
#ReadingColumn { background: @base; }
#SidePanel { background: @window; }
#Strip { background: @window; min-height: 35dp; max-height: 35dp; border-bottom: 1px solid @border; }
#Banner { border-radius: 4dp; min-height: 34dp; }
#Banner[tone="info"] { background: @blueTint; border: 1px solid @infoLine; }
#Banner[tone="amber"] { background: @amberTint; border: 1px solid @amberLine; }
#Banner[tone="red"] { background: @redTint; border: 1px solid @redLine; }
#BannerLine[tone="amber"] { background: @amberLine; border: 0; }
#Tiles { background: @base; border-bottom: 1px solid @border; }
#Rail { background: @rail; border-right: 1px solid @border; }
#StatusStrip { background: @rail; border-top: 1px solid @border; min-height: 27dp; max-height: 27dp; }
QToolButton[chip="true"] { background: @button; color: @text; border: 1px solid @border; border-radius: 13dp; }
QToolButton[chip="true"]:hover { border-color: @inputBorder; }
QTabBar { background: transparent; }
QTabBar::tab { background: transparent; border: 0; border-bottom: 2px solid transparent; padding: 0 8dp;
  min-height: 33dp; color: @secondary; }
QTabBar::tab:selected { color: @text; border-bottom-color: @accent; font-weight: bold; }
QTabBar::tab:focus { color: @accent; }
QTabWidget::pane { border: 0; border-top: 1px solid @border; }
QHeaderView { background: @alternateBase; border: 0; }
QHeaderView::section { background: @alternateBase; color: @secondary; border: 0; border-right: 1px solid @hairline;
  border-bottom: 1px solid @border; padding: 0 8dp; font-size: @caption; }
QHeaderView::section:last { border-right: 0; }
QTableCornerButton::section { background: @alternateBase; border: 0; }
QScrollArea { background: transparent; border: 0; }
QSplitter::handle { background: @border; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QScrollBar:vertical { background: transparent; width: 10dp; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10dp; margin: 0; }
QScrollBar::handle { background: @scroll; border-radius: 2dp; margin: 2dp; }
QScrollBar::handle:vertical { min-height: 28dp; }
QScrollBar::handle:horizontal { min-width: 28dp; }
QScrollBar::handle:hover { background: @inputBorder; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar { background: @hairline; border: 0; border-radius: 2dp; min-height: 6dp; max-height: 6dp; }
QProgressBar::chunk { background: @highlight; border-radius: 2dp; }
)";

QString hexOf(const QColor& color) {
    return color.name();
}

/// A line around a tint: the tint, a third of the way to its ink.
QColor lineOf(const QColor& tint, const QColor& ink) {
    const auto between = [](int from, int to) { return from + (to - from) * 2 / 5; };
    return {between(tint.red(), ink.red()), between(tint.green(), ink.green()), between(tint.blue(), ink.blue())};
}

QString colorNamed(const Theme& theme, QStringView name) {
    const Colors& c = theme.colors();
    const std::pair<QLatin1String, QColor> rows[] = {
        {QLatin1String("window"), c.window},
        {QLatin1String("base"), c.base},
        {QLatin1String("text"), c.text},
        {QLatin1String("alternateBase"), c.alternateBase},
        {QLatin1String("button"), c.button},
        {QLatin1String("buttonText"), c.buttonText},
        {QLatin1String("highlight"), c.highlight},
        {QLatin1String("highlightedText"), c.highlightedText},
        {QLatin1String("accent"), c.accent},
        {QLatin1String("toolTipBase"), c.toolTipBase},
        {QLatin1String("toolTipText"), c.toolTipText},
        {QLatin1String("disabledText"), c.disabledText},
        {QLatin1String("rail"), c.rail},
        {QLatin1String("secondary"), c.secondary},
        {QLatin1String("hairline"), c.hairline},
        {QLatin1String("border"), c.border},
        {QLatin1String("inputBorder"), c.inputBorder},
        {QLatin1String("selection"), c.selection},
        {QLatin1String("redTint"), c.redTint},
        {QLatin1String("amberTint"), c.amberTint},
        {QLatin1String("blueTint"), c.blueTint},
        {QLatin1String("greyTint"), c.greyTint},
        {QLatin1String("failed"), c.failed},
        {QLatin1String("retrying"), c.retrying},
        {QLatin1String("infoLine"), lineOf(c.blueTint, c.accent)},
        {QLatin1String("amberLine"), lineOf(c.amberTint, c.series[2])},
        {QLatin1String("redLine"), lineOf(c.redTint, c.failed)},
        {QLatin1String("scroll"), lineOf(c.window, c.inputBorder)},
        // The primary button is the accent itself in light, so its focus shows as a border in text colour.
        {QLatin1String("focusOnAccent"), theme.isDark() ? c.accent : c.text},
    };
    for (const auto& [known, color] : rows) {
        if (known == name)
            return hexOf(color);
    }
    return {};
}

QString sizeNamed(const Theme& theme, QStringView name) {
    const std::pair<QLatin1String, Type> rows[] = {
        {QLatin1String("caption"), Type::Caption},   {QLatin1String("section"), Type::Section},
        {QLatin1String("subtitle"), Type::Subtitle}, {QLatin1String("title"), Type::Title},
        {QLatin1String("sentence"), Type::Sentence}, {QLatin1String("figure"), Type::Figure},
    };
    // Half of the box with its border: a pixel more, and a radio button is drawn square.
    if (name == QLatin1String("radio"))
        return QString::number((theme.px(12) + 2) / 2) + QLatin1String("px");
    for (const auto& [known, type] : rows) {
        if (known == name)
            return QString::number(theme.font(type).pixelSize()) + QLatin1String("px");
    }
    return {};
}

QString valueOf(const Theme& theme, const QRegularExpressionMatch& match) {
    if (!match.captured(2).isEmpty())
        return QString::number(theme.px(match.captured(2).toDouble())) + QLatin1String("px");
    const QString name = match.captured(1);
    if (name == QLatin1String("shade"))
        return theme.isDark() ? QStringLiteral("dark") : QStringLiteral("light");
    const QString size = sizeNamed(theme, name);
    return size.isEmpty() ? colorNamed(theme, name) : size;
}

QString inkRules(const Theme& theme) {
    QString rules;
    for (int i = 0; i < static_cast<int>(Ink::Untinted); ++i) {
        const Ink ink = static_cast<Ink>(i);
        rules += QStringLiteral("QLabel[ink=\"%1\"] { color: %2; }\n")
                     .arg(QLatin1String(nameOf(ink)), hexOf(theme.color(ink)));
    }
    return rules;
}

}  // namespace

QString styleSheet(const Theme& theme) {
    static const QRegularExpression token(QStringLiteral("@([A-Za-z]+)|\\b(\\d+)dp"));
    const QString text = QString::fromLatin1(controls) + QString::fromLatin1(parts);
    QString sheet;
    qsizetype at = 0;
    for (auto matches = token.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const QString value = valueOf(theme, match);
        Q_ASSERT_X(!value.isEmpty(), "styleSheet", qPrintable(match.captured()));
        sheet += text.mid(at, match.capturedStart() - at) + value;
        at = match.capturedEnd();
    }
    return sheet + text.mid(at) + inkRules(theme);
}

}  // namespace hongyan::widgets
