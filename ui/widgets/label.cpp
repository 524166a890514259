#include "ui/widgets/label.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOption>

#include "base/outside.h"

namespace hongyan::widgets {
namespace {

void polishAgain(QWidget& widget) {
    widget.style()->unpolish(&widget);
    widget.style()->polish(&widget);
    widget.update();
}

void setProperty(QWidget& widget, const char* name, const QVariant& value) {
    if (widget.property(name) == value)
        return;
    widget.setProperty(name, value);
    polishAgain(widget);
}

}  // namespace

QLabel* label(const QString& text, Type type, Ink ink, QWidget* parent) {
    auto* made = new QLabel(visibleLines(text), parent);
    made->setTextFormat(Qt::PlainText);
    made->setProperty("type", QLatin1String(nameOf(type)));
    made->setProperty("ink", QLatin1String(nameOf(ink)));
    return made;
}

QLabel* wrappingLabel(const QString& text, Type type, Ink ink, QWidget* parent) {
    QLabel* made = label(text, type, ink, parent);
    made->setWordWrap(true);
    return made;
}

void setInk(QLabel& label, Ink ink) {
    setProperty(label, "ink", QLatin1String(nameOf(ink)));
}

void setType(QLabel& label, Type type) {
    setProperty(label, "type", QLatin1String(nameOf(type)));
}

ElidedLabel::ElidedLabel(const QString& text, QWidget* parent) : QLabel(text, parent) {
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
}

QSize ElidedLabel::minimumSizeHint() const {
    return {fontMetrics().horizontalAdvance(QStringLiteral("…")), QLabel::minimumSizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QRect area = contentsRect();
    const QString whole = visible(text());
    const QString shown = fontMetrics().elidedText(whole, Qt::ElideRight, area.width());
    style()->drawItemText(&painter, area, static_cast<int>(alignment()), palette(), isEnabled(), shown,
                          foregroundRole());
    const QString tip = shown == whole ? QString() : visibleLines(text());
    if (toolTip() != tip)
        setToolTip(tip);
}

IconLabel::IconLabel(Theme& theme, QString name, Ink ink, double size, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_name(std::move(name)), m_ink(ink), m_size(size) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] { updateGeometry(); });
}

void IconLabel::setIcon(const QString& name, Ink ink) {
    m_name = name;
    m_ink = ink;
    update();
}

QSize IconLabel::sizeHint() const {
    return {m_theme.px(m_size), m_theme.px(m_size)};
}

void IconLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    m_theme.paintIcon(painter, rect(), m_name, isEnabled() ? m_ink : Ink::Disabled);
}

QFrame* line(Qt::Orientation orientation, bool border, QWidget* parent) {
    auto* made = new QFrame(parent);
    made->setObjectName(border ? QStringLiteral("BorderLine") : QStringLiteral("Line"));
    if (orientation == Qt::Horizontal)
        made->setFixedHeight(1);
    else
        made->setFixedWidth(1);
    return made;
}

QPushButton* button(const QString& text, ButtonKind kind, QWidget* parent) {
    auto* made = new QPushButton(text, parent);
    made->setAutoDefault(true);  // Enter presses the one that has the focus; SendFoot's never sends
    switch (kind) {
        case ButtonKind::Normal:
            break;
        case ButtonKind::Primary:
            made->setProperty("primary", true);
            break;
        case ButtonKind::Flat:
            made->setFlat(true);
            break;
        case ButtonKind::Link:
            made->setProperty("link", true);
            break;
        case ButtonKind::Small:
            made->setProperty("small", true);
            break;
        case ButtonKind::SmallFlat:
            made->setProperty("small", true);
            made->setFlat(true);
            break;
        case ButtonKind::Tall:
            made->setProperty("tall", true);
            break;
    }
    if (kind == ButtonKind::Link)
        made->setCursor(Qt::PointingHandCursor);
    return made;
}

QPushButton* button(const QIcon& icon, const QString& text, ButtonKind kind, QWidget* parent) {
    QPushButton* made = button(text, kind, parent);
    made->setIcon(icon);
    const int size = QFontMetrics(made->font()).height() * (kind == ButtonKind::Small ? 14 : 16) / 19;
    made->setIconSize(QSize(size + 6, size));
    return made;
}

void setFault(QWidget& input, InputFault fault) {
    switch (fault) {
        case InputFault::None:
            setProperty(input, "fault", QString());
            return;
        case InputFault::Doubtful:
            setProperty(input, "fault", QStringLiteral("doubtful"));
            return;
        case InputFault::Wrong:
            setProperty(input, "fault", QStringLiteral("wrong"));
            return;
    }
}

}  // namespace hongyan::widgets
