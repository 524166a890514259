#include "ui/recipients/dropveil.h"

#include <QPainter>

namespace hongyan::recipientspage {

DropVeil::DropVeil(widgets::Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void DropVeil::setWords(const QString& words) {
    m_words = words;
    setAccessibleName(words);
    update();
}

void DropVeil::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    QColor ground = m_theme.colors().selection;
    ground.setAlphaF(0.9F);
    const QRect area = rect().adjusted(1, 1, -1, -1);
    painter.fillRect(area, ground);
    painter.setPen(QPen(m_theme.colors().accent, 2));
    painter.drawRect(area);
    painter.setPen(m_theme.colors().text);
    painter.setFont(m_theme.font(widgets::Type::Subtitle));
    painter.drawText(area, Qt::AlignCenter, m_words);
}

}  // namespace hongyan::recipientspage
