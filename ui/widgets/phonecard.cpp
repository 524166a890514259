#include "ui/widgets/phonecard.h"

#include <QPainter>

#include "base/outside.h"

namespace hongyan::widgets {
namespace {

// The phone's own colours: they do not follow our theme.
const QColor phoneGround(0xED, 0xED, 0xED);
const QColor phoneLine(0xD9, 0xD9, 0xD9);
const QColor cardGround(0xFF, 0xFF, 0xFF);
const QColor cardText(0x19, 0x19, 0x19);
const QColor cardLabel(0x6B, 0x6B, 0x6B);

}  // namespace

PhoneCard::PhoneCard(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void PhoneCard::setMessage(const QString& account, const QString& time, const QString& title, std::vector<Line> lines,
                           const QString& link) {
    m_account = visibleName(account);
    m_time = time;
    m_title = visible(title);
    m_lines = std::move(lines);
    m_link = link;
    QStringList words;
    for (Line& line : m_lines) {
        line.label = visibleName(line.label);
        line.value = visibleLines(line.value);
        words << line.label + QLatin1String(": ") + line.value;
    }
    if (!m_look.sender.isEmpty())
        words.prepend(m_look.sender);
    if (!m_link.isEmpty())
        words << m_link;
    setAccessibleName(m_title);
    setAccessibleDescription(words.join(u'\n'));
    updateGeometry();
    update();
}

QSize PhoneCard::sizeHint() const {
    return {m_theme.px(287), heightForWidth(m_theme.px(287))};
}

int PhoneCard::heightForWidth(int width) const {
    return m_theme.px(73) + linesHeight(width - m_theme.px(26)) + m_theme.px(16);
}

int PhoneCard::valueLeft() const {
    const QFontMetrics metrics(m_theme.font(Type::Body));
    int widest = m_theme.px(52);
    for (const Line& line : m_lines)
        widest = qMax(widest, qMin(metrics.horizontalAdvance(line.label), m_theme.px(110)));
    return m_theme.px(14) + widest + m_theme.px(22);
}

int PhoneCard::lineHeight(const Line& line, int room) const {
    const QFontMetrics metrics(m_theme.font(Type::Body));
    const QRect needed =
        metrics.boundingRect(QRect(0, 0, qMax(room, 20), 4000), Qt::TextWordWrap | Qt::TextWrapAnywhere, line.value);
    return qMax(m_theme.px(25), needed.height() + m_theme.px(5));
}

int PhoneCard::headHeight() const {
    return m_theme.px(m_look.sender.isEmpty() ? 43 : 79);
}

int PhoneCard::linesHeight(int cardWidth) const {
    int height = headHeight();
    for (const Line& line : m_lines)
        height += lineHeight(line, cardWidth - valueLeft() - m_theme.px(14));
    return height + (m_link.isEmpty() ? m_theme.px(12) : m_theme.px(48));
}

void PhoneCard::paintCard(QPainter& painter, const QRect& card) const {
    painter.setPen(Qt::NoPen);
    painter.setBrush(cardGround);
    painter.drawRoundedRect(card, m_theme.px(4), m_theme.px(4));
    const int left = card.left() + m_theme.px(14);
    if (!m_look.sender.isEmpty())
        paintSender(painter, card);
    int top = card.top() + headHeight();
    painter.setFont(m_theme.font(Type::Section));
    painter.setPen(cardText);
    painter.drawText(QRect(left, top - m_theme.px(31), card.width() - m_theme.px(28), m_theme.px(24)), Qt::AlignVCenter,
                     m_title);
    painter.setFont(m_theme.font(Type::Body));
    const int from = card.left() + valueLeft();
    const int room = card.right() - from - m_theme.px(14);
    for (const Line& line : m_lines) {
        const int height = lineHeight(line, room);
        painter.setPen(cardLabel);
        const QString shown = painter.fontMetrics().elidedText(line.label, Qt::ElideRight, from - left - m_theme.px(8));
        painter.drawText(QRect(left, top, from - left, m_theme.px(25)), Qt::AlignVCenter, shown);
        painter.setPen(line.faulty ? colorsFor(false).retrying : cardText);
        painter.drawText(QRect(from, top + m_theme.px(2), room, height),
                         Qt::TextWordWrap | Qt::TextWrapAnywhere | Qt::AlignTop, line.value);
        top += height;
    }
    if (!m_link.isEmpty())
        paintLink(painter, card, top);
}

// Every mini-program's own picture is unknown here: its first character stands in a round ground.
void PhoneCard::paintSender(QPainter& painter, const QRect& card) const {
    const int left = card.left() + m_theme.px(14);
    const QRect round(left, card.top() + m_theme.px(10), m_theme.px(18), m_theme.px(18));
    painter.setPen(Qt::NoPen);
    painter.setBrush(cardLabel);
    painter.drawEllipse(round);
    painter.setFont(m_theme.font(Type::Caption));
    painter.setPen(cardGround);
    painter.drawText(round, Qt::AlignCenter, m_look.sender.left(1));
    painter.setPen(cardLabel);
    const int from = round.right() + m_theme.px(8);
    const QRect name(from, round.top(), card.right() - m_theme.px(14) - from, round.height());
    painter.drawText(name, Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_look.sender, Qt::ElideRight, name.width()));
    painter.setPen(QPen(colorsFor(false).hairline, 1));
    painter.drawLine(left, card.top() + m_theme.px(37), card.right() - m_theme.px(14), card.top() + m_theme.px(37));
}

void PhoneCard::paintLink(QPainter& painter, const QRect& card, int top) const {
    const int left = card.left() + m_theme.px(14);
    painter.setPen(QPen(colorsFor(false).hairline, 1));
    painter.drawLine(left, top + m_theme.px(8), card.right() - m_theme.px(14), top + m_theme.px(8));
    QRect last(left, top + m_theme.px(9), card.width() - m_theme.px(28), m_theme.px(38));
    painter.setFont(m_theme.font(Type::Body));
    painter.setPen(cardLabel);
    painter.drawText(last, Qt::AlignVCenter | Qt::AlignRight, QStringLiteral("›"));
    last.setRight(last.right() - m_theme.px(16));
    if (m_look.opensProgram) {
        // Two loops, as the mark of mini-programs has them.
        const int size = m_theme.px(14);
        const QRect mark(last.left(), last.center().y() - size / 2, size, size);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(cardLabel, m_theme.px(1.3)));
        painter.drawEllipse(mark);
        painter.drawArc(mark.adjusted(size / 4, size / 4, -size / 2 + 1, -size / 4), 30 * 16, 300 * 16);
        painter.drawArc(mark.adjusted(size / 2 - 1, size / 4, -size / 4, -size / 4), 210 * 16, 300 * 16);
        last.setLeft(mark.right() + m_theme.px(8));
    }
    painter.setPen(cardText);
    painter.drawText(last, Qt::AlignVCenter, painter.fontMetrics().elidedText(m_link, Qt::ElideRight, last.width()));
}

void PhoneCard::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.isDark() ? m_theme.colors().border : m_theme.colors().border, 1));
    painter.setBrush(phoneGround);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), m_theme.px(6), m_theme.px(6));
    painter.setFont(m_theme.font(Type::Bold));
    painter.setPen(cardText);
    painter.drawText(QRect(0, 0, width(), m_theme.px(36)), Qt::AlignCenter, m_account);
    painter.setPen(QPen(phoneLine, 1));
    painter.drawLine(1, m_theme.px(36), width() - 2, m_theme.px(36));
    painter.setFont(m_theme.font(Type::Caption));
    painter.setPen(cardLabel);
    painter.drawText(QRect(0, m_theme.px(42), width(), m_theme.px(28)), Qt::AlignCenter, m_time);
    const int margin = m_theme.px(13);
    paintCard(painter, QRect(margin, m_theme.px(73), width() - 2 * margin, linesHeight(width() - 2 * margin)));
}

}  // namespace hongyan::widgets
