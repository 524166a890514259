#include "ui/widgets/steplist.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace hongyan::widgets {

StepList::StepList(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
}

void StepList::setSteps(std::vector<Step> steps) {
    m_steps = std::move(steps);
    changedWords();
}

void StepList::setCurrent(int index) {
    m_current = index;
    changedWords();
}

void StepList::changedWords() {
    if (m_current >= 0 && m_current < static_cast<int>(m_steps.size())) {
        const Step& step = m_steps[static_cast<size_t>(m_current)];
        setAccessibleName(QStringLiteral("%1 / %2 %3").arg(m_current + 1).arg(m_steps.size()).arg(step.title));
        setAccessibleDescription(step.note);
    }
    update();
}

QSize StepList::sizeHint() const {
    return {m_theme.px(215), stepHeight() * static_cast<int>(m_steps.size()) + m_theme.px(8)};
}

int StepList::stepHeight() const {
    return m_theme.px(56);
}

void StepList::paintStep(QPainter& painter, int index) const {
    const Colors& colors = m_theme.colors();
    const Step& step = m_steps[static_cast<size_t>(index)];
    const QRect area(0, m_theme.px(8) + index * stepHeight(), width(), stepHeight());
    const bool here = index == m_current;
    if (here) {
        painter.fillRect(area, colors.base);
        painter.fillRect(QRect(0, area.top(), m_theme.px(3), area.height()), colors.accent);
    }
    const QRect mark(m_theme.px(16), area.top() + m_theme.px(8), m_theme.px(20), m_theme.px(20));
    painter.setPen(QPen(here ? colors.highlight : colors.inputBorder, 1));
    painter.setBrush(here ? colors.highlight : colors.base);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.drawEllipse(QRectF(mark).adjusted(0.5, 0.5, -0.5, -0.5));
    if (step.done && !here) {
        m_theme.paintIcon(painter, mark.adjusted(4, 4, -4, -4), QStringLiteral("checkmark"), Ink::Delivered);
    } else {
        painter.setFont(m_theme.font(Type::CaptionBold));
        painter.setPen(here ? colors.highlightedText : colors.secondary);
        painter.drawText(mark, Qt::AlignCenter, QString::number(index + 1));
    }
    const int left = m_theme.px(48);
    const int room = width() - left - m_theme.px(8);
    painter.setFont(m_theme.font(here ? Type::Bold : Type::Body));
    painter.setPen(colors.text);
    const QString title = painter.fontMetrics().elidedText(step.title, Qt::ElideRight, room);
    painter.drawText(QRect(left, area.top() + m_theme.px(9), room, m_theme.px(20)), Qt::AlignVCenter, title);
    painter.setFont(m_theme.font(Type::Caption));
    painter.setPen(colors.secondary);
    const QString note = painter.fontMetrics().elidedText(step.note, Qt::ElideRight, room);
    painter.drawText(QRect(left, area.top() + m_theme.px(29), room, m_theme.px(18)), Qt::AlignVCenter, note);
    if (here && hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colors.accent, 2));
        painter.drawRect(area.adjusted(1, 1, -1, -1));
    }
}

void StepList::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    for (int i = 0; i < static_cast<int>(m_steps.size()); ++i)
        paintStep(painter, i);
}

void StepList::mousePressEvent(QMouseEvent* event) {
    const int index = (event->position().toPoint().y() - m_theme.px(8)) / stepHeight();
    if (index >= 0 && index < static_cast<int>(m_steps.size()))
        emit stepRequested(index);
}

void StepList::keyPressEvent(QKeyEvent* event) {
    const int step = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
    const int index = m_current + step;
    if (step != 0 && index >= 0 && index < static_cast<int>(m_steps.size()))
        emit stepRequested(index);
    else
        QWidget::keyPressEvent(event);
}

}  // namespace hongyan::widgets
