#include "ui/widgets/theme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPointer>
#include <QStyleFactory>
#include <QStyleHints>

#include "ui/widgets/focuskeeper.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/stylesheet.h"
#include "ui/widgets/tooltips.h"
#include "ui/widgets/wheelguard.h"

namespace hongyan::widgets {
namespace {

/// Asks the theme for its colour whenever it is painted, so icons set once follow light and dark.
class TintedIcon final : public QIconEngine {
 public:
    TintedIcon(const Theme& theme, QString name, Ink ink) : m_theme(&theme), m_name(std::move(name)), m_ink(ink) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        // A rectangle wider than high leaves the rest as the gap to a button's text.
        const QRect square(rect.topLeft(), QSize(qMin(rect.width(), rect.height()), rect.height()));
        if (m_theme)
            m_theme->paintIcon(*painter, square, m_name, mode == QIcon::Disabled ? Ink::Disabled : m_ink);
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        return scaledPixmap(size, mode, state, 1.0);
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) override {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        painter.end();
        pixmap.setDevicePixelRatio(scale);
        return pixmap;
    }
    QIconEngine* clone() const override { return new TintedIcon(*this); }

 private:
    QPointer<const Theme> m_theme;
    QString m_name;
    Ink m_ink;
};

double factorOf(Type type) {
    switch (type) {
        case Type::Caption:
        case Type::CaptionBold:
            return 12.0 / 13;
        case Type::Body:
        case Type::Bold:
            return 1;
        case Type::Section:
            return 14.0 / 13;
        case Type::Subtitle:
            return 16.0 / 13;
        case Type::Title:
            return 18.0 / 13;
        case Type::Sentence:
            return 20.0 / 13;
        case Type::Figure:
            return 24.0 / 13;
    }
    return 1;
}

bool isBold(Type type) {
    return type != Type::Caption && type != Type::Body && type != Type::Sentence;
}

bool digitsAreEqual(const QFont& font) {
    const QFontMetricsF metrics(font);
    const double zero = metrics.horizontalAdvance(u'0');
    for (char16_t digit = u'1'; digit <= u'9'; ++digit) {
        if (qAbs(metrics.horizontalAdvance(QChar(digit)) - zero) > 0.01)
            return false;
    }
    return true;
}

// Without a desktop there is no font setting, and the built-in one has no Chinese.
void chooseFontWithoutDesktop() {
    const QString platform = QGuiApplication::platformName();
    if (platform != QLatin1String("offscreen") && platform != QLatin1String("minimal"))
        return;
    QFont font = QApplication::font();
    font.setFamilies({QStringLiteral("Noto Sans CJK SC")});
    font.setPixelSize(13);
    QApplication::setFont(font);
}

}  // namespace

const char* nameOf(Type type) {
    switch (type) {
        case Type::Caption:
            return "caption";
        case Type::Body:
            return "body";
        case Type::Bold:
            return "bold";
        case Type::CaptionBold:
            return "captionbold";
        case Type::Section:
            return "section";
        case Type::Subtitle:
            return "subtitle";
        case Type::Title:
            return "title";
        case Type::Sentence:
            return "sentence";
        case Type::Figure:
            return "figure";
    }
    return "";
}

Theme::Theme(QApplication& application, QObject* parent)
    : QObject(parent), m_application(application), m_icons(std::make_unique<Icons>()) {
    chooseFontWithoutDesktop();
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    application.installEventFilter(new ToolTips(this));
    application.installEventFilter(new WheelGuard(this));
    new FocusKeeper(this);
    m_dark = systemIsDark();
    apply();
}

Theme::~Theme() = default;

void Theme::setLook(Look look) {
    if (m_look == look)
        return;
    m_look = look;
    readSystem();
}

void Theme::readSystem() {
    if (m_applying)
        return;
    m_applying = true;
    m_dark = m_look == Look::FollowSystem ? systemIsDark() : m_look == Look::Dark;
    apply();
    m_applying = false;
    emit changed();
}

bool Theme::systemIsDark() {
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    if (QGuiApplication::styleHints()->colorScheme() != Qt::ColorScheme::Unknown)
        return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
#endif
    // Qt 6.4 cannot be asked: take our palette away and look at what the platform gives.
    QApplication::setPalette(QPalette());
    const QPalette system = QApplication::palette();
    return system.color(QPalette::Window).lightnessF() < system.color(QPalette::WindowText).lightnessF();
}

void Theme::apply() {
    m_scale = qMax(0.5, QFontInfo(QApplication::font()).pixelSize() / 13.0);
    QApplication::setPalette(paletteOf(colors()));
    m_application.setStyleSheet(styleSheet(*this));
}

int Theme::px(double atThirteen) const {
    return qMax(1, qRound(atThirteen * m_scale));
}

int Theme::rowHeight() const {
    return qMax(px(28), QFontMetrics(QApplication::font()).height() + px(8));
}

QFont Theme::font(Type type) const {
    QFont font = QApplication::font();
    const double size = 13 * m_scale * factorOf(type);
    font.setPixelSize(qMax(12, qRound(size)));
    font.setBold(isBold(type));
    return font;
}

QFont Theme::figures(Type type) const {
    const QFont proportional = font(type);
    if (digitsAreEqual(proportional))
        return proportional;
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPixelSize(proportional.pixelSize());
    fixed.setBold(proportional.bold());
    return fixed;
}

QIcon Theme::icon(const QString& name, Ink ink) const {
    return QIcon(new TintedIcon(*this, name, ink));
}

QPixmap Theme::pixmap(const QString& name, Ink ink, double size, double dpr) const {
    return m_icons->silhouette(name, color(ink), px(size), dpr);
}

void Theme::paintIcon(QPainter& painter, const QRect& within, const QString& name, Ink ink) const {
    const int size = qMin(within.width(), within.height());
    if (size <= 0)
        return;
    QRect square(0, 0, size, size);
    square.moveCenter(within.center());
    const double dpr = painter.device() ? painter.device()->devicePixelRatioF() : 1.0;
    painter.drawPixmap(square, m_icons->silhouette(name, color(ink), size, dpr));
}

}  // namespace hongyan::widgets
