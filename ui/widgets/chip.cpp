#include "ui/widgets/chip.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>

#include "ui/widgets/label.h"

namespace hongyan::widgets {
namespace {

void drawFrame(QPainter& painter, const QRectF& area, double radius, const QColor& ground, const QColor& border,
               double width) {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(border, width));
    painter.setBrush(ground);
    painter.drawRoundedRect(area.adjusted(width / 2, width / 2, -width / 2, -width / 2), radius, radius);
}

}  // namespace

Chip::Chip(Theme& theme, const QString& word, QWidget* parent) : QAbstractButton(parent), m_theme(theme) {
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setText(word);
    changedWords();
    connect(&theme, &Theme::changed, this, [this] { updateGeometry(); });
}

void Chip::setLook(const QString& iconName, Ink ink) {
    m_icon = iconName;
    m_ink = ink;
    changedWords();
}

void Chip::setCount(qint64 count) {
    if (m_count == count)
        return;
    m_count = count;
    changedWords();
}

void Chip::setHasMenu(bool on) {
    m_hasMenu = on;
    changedWords();
}

QString Chip::countText() const {
    return m_count < 0 ? QString() : QLocale().toString(m_count);
}

void Chip::changedWords() {
    setAccessibleName(m_count < 0 ? text() : text() + u' ' + countText());
    updateGeometry();
    update();
}

bool Chip::event(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        changedWords();
    return QAbstractButton::event(event);
}

QSize Chip::sizeHint() const {
    // Measured bold, so that checking one moves nothing.
    const QFontMetrics metrics(m_theme.font(Type::CaptionBold));
    int width = m_theme.px(22) + metrics.horizontalAdvance(text());
    if (!m_icon.isEmpty())
        width += m_theme.px(20);
    if (m_count >= 0)
        width += m_theme.px(5) + metrics.horizontalAdvance(countText());
    if (m_hasMenu)
        width += m_theme.px(16);
    return {width, qMax(m_theme.px(26), metrics.height() + m_theme.px(4))};
}

void Chip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Colors& colors = m_theme.colors();
    const bool accented = isChecked() || hasFocus();
    const QColor border = accented ? colors.accent : underMouse() ? colors.inputBorder : colors.border;
    drawFrame(painter, rect(), height() / 2.0, isChecked() ? colors.selection : colors.button, border,
              hasFocus() ? 2 : 1);
    QRect area = rect().adjusted(m_theme.px(11), 0, -m_theme.px(11), 0);
    if (!m_icon.isEmpty()) {
        const int size = m_theme.px(14);
        m_theme.paintIcon(painter, QRect(area.left(), (height() - size) / 2, size, size), m_icon, m_ink);
        area.setLeft(area.left() + m_theme.px(20));
    }
    const QFont font = m_theme.font(isChecked() ? Type::CaptionBold : Type::Caption);
    painter.setFont(font);
    painter.setPen(isEnabled() ? colors.text : colors.disabledText);
    painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeft, text());
    if (m_count >= 0) {
        area.setLeft(area.left() + QFontMetrics(font).horizontalAdvance(text()) + m_theme.px(5));
        painter.setPen(isChecked() ? colors.text : colors.secondary);
        painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeft, countText());
    }
    if (m_hasMenu) {
        const int size = m_theme.px(14);
        m_theme.paintIcon(painter, QRect(area.right() - size + m_theme.px(3), (height() - size) / 2, size, size),
                          QStringLiteral("go-down"), Ink::Secondary);
    }
}

Pill::Pill(Theme& theme, QWidget* parent) : QAbstractButton(parent), m_theme(theme) {
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize Pill::sizeHint() const {
    const QFontMetrics metrics(m_theme.font(Type::CaptionBold));
    return {metrics.horizontalAdvance(text()) + m_theme.px(24), m_theme.px(24)};
}

void Pill::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Colors& colors = m_theme.colors();
    drawFrame(painter, rect(), height() / 2.0, colors.highlight, hasFocus() ? colors.text : colors.highlight,
              hasFocus() ? 2 : 1);
    painter.setFont(m_theme.font(Type::CaptionBold));
    painter.setPen(colors.highlightedText);
    painter.drawText(rect(), Qt::AlignCenter, text());
}

NumberTile::NumberTile(Theme& theme, QWidget* parent) : QAbstractButton(parent), m_theme(theme) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
}

void NumberTile::setCaption(const QString& caption, const QString& iconName, Ink iconInk) {
    m_caption = caption;
    m_icon = iconName;
    m_iconInk = iconInk;
    changedWords();
}

void NumberTile::setFigure(const QString& figure, Ink ink, const QString& unit) {
    m_figure = figure;
    m_figureInk = ink;
    m_unit = unit;
    changedWords();
}

void NumberTile::setNote(const QString& note) {
    m_note = note;
    changedWords();
}

void NumberTile::changedWords() {
    setAccessibleName(m_unit.isEmpty() ? m_caption + u' ' + m_figure : m_figure + u' ' + m_unit);
    setAccessibleDescription(m_note);
    update();
}

QSize NumberTile::sizeHint() const {
    return {m_theme.px(180), m_theme.px(m_caption.isEmpty() ? 66 : 92)};
}

void NumberTile::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Colors& colors = m_theme.colors();
    const int left = m_theme.px(16);
    const int icon = m_theme.px(14);
    int top = m_theme.px(m_caption.isEmpty() ? 6 : 12);
    int indent = left;
    if (!m_icon.isEmpty()) {
        const int line = m_theme.px(m_caption.isEmpty() ? 32 : 20);
        m_theme.paintIcon(painter, QRect(left, top + (line - icon) / 2, icon, icon), m_icon, m_iconInk);
        indent += m_theme.px(21);
    }
    if (!m_caption.isEmpty()) {
        painter.setFont(m_theme.font(Type::Caption));
        painter.setPen(colors.secondary);
        painter.drawText(QRect(indent, top, width() - indent, m_theme.px(20)), Qt::AlignVCenter, m_caption);
        top += m_theme.px(20);
        indent = left;
    }
    painter.setFont(m_theme.font(m_caption.isEmpty() ? Type::Sentence : Type::Figure));
    QFont figureFont = painter.font();
    figureFont.setBold(true);
    painter.setFont(figureFont);
    painter.setPen(m_theme.color(m_figureInk));
    const QRect figure(indent, top, width() - indent, m_theme.px(32));
    painter.drawText(figure, Qt::AlignVCenter, m_figure);
    if (!m_unit.isEmpty()) {
        const int advance = painter.fontMetrics().horizontalAdvance(m_figure) + m_theme.px(8);
        painter.setFont(m_theme.font(Type::Body));
        painter.setPen(colors.text);
        painter.drawText(figure.adjusted(advance, 0, 0, 0), Qt::AlignVCenter, m_unit);
    }
    painter.setFont(m_theme.font(Type::Caption));
    painter.setPen(colors.secondary);
    painter.drawText(QRect(indent, top + m_theme.px(32) - m_theme.px(2), width() - indent, m_theme.px(18)),
                     Qt::AlignVCenter, m_note);
    const bool open = isCheckable() && isChecked();
    if (open)
        painter.fillRect(QRect(0, height() - m_theme.px(3), width(), m_theme.px(3)), colors.accent);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colors.accent, 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

NumberRow::NumberRow(Theme& theme, QWidget* parent) : QFrame(parent), m_theme(theme), m_layout(new QHBoxLayout(this)) {
    setObjectName(QStringLiteral("Tiles"));
    m_layout->setContentsMargins(0, 0, 0, 1);
    m_layout->setSpacing(0);
}

NumberTile* NumberRow::addTile() {
    if (m_layout->count() > 0)
        m_layout->addWidget(line(Qt::Vertical, false, this));
    auto* tile = new NumberTile(m_theme, this);
    m_layout->addWidget(tile, 1);
    return tile;
}

}  // namespace hongyan::widgets
