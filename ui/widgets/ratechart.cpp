#include "ui/widgets/ratechart.h"

#include <QLocale>
#include <QPainter>
#include <algorithm>

namespace hongyan::widgets {

RateChart::RateChart(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RateChart::setRates(std::vector<int> perSecond, QStringList times) {
    m_rates = std::move(perSecond);
    m_times = std::move(times);
    update();
}

void RateChart::setLimit(double limit, const QString& name) {
    m_limit = limit;
    m_limitName = name;
    update();
}

QSize RateChart::sizeHint() const {
    return {m_theme.px(280), m_theme.px(118)};
}

int RateChart::top() const {
    const int most = m_rates.empty() ? 0 : *std::max_element(m_rates.begin(), m_rates.end());
    const int needed = std::max(most, static_cast<int>(m_limit));
    for (const int round : {10, 20, 50, 100, 200, 500, 1000, 2000, 5000})
        if (needed <= round)
            return round;
    return needed;
}

void RateChart::paintGrid(QPainter& painter, const QRect& plot) const {
    const Colors& colors = m_theme.colors();
    painter.setFont(m_theme.font(Type::Caption));
    for (const int tick : {0, 1, 2}) {
        const int y = plot.bottom() - plot.height() * tick / 2;
        painter.setPen(QPen(colors.hairline, 1));
        painter.drawLine(plot.left(), y, plot.right(), y);
        painter.setPen(colors.secondary);
        painter.drawText(QRect(0, y - m_theme.px(9), plot.left() - m_theme.px(6), m_theme.px(18)),
                         Qt::AlignRight | Qt::AlignVCenter, QLocale().toString(top() * tick / 2));
    }
    for (qsizetype i = 0; i < m_times.size(); ++i) {
        const Qt::Alignment side = i == 0 ? Qt::AlignLeft : i + 1 == m_times.size() ? Qt::AlignRight : Qt::AlignHCenter;
        painter.drawText(QRect(plot.left(), plot.bottom() + m_theme.px(4), plot.width(), m_theme.px(18)),
                         side | Qt::AlignVCenter, m_times.at(i));
    }
    if (m_limit <= 0)
        return;
    const int y = plot.bottom() - qRound(plot.height() * m_limit / top());
    QPen dashed(colors.retrying, 1);
    dashed.setDashPattern({4, 3});
    painter.setPen(dashed);
    painter.drawLine(plot.left(), y, plot.right(), y);
    painter.setPen(colors.retrying);
    painter.drawText(QPoint(plot.left() + m_theme.px(2), y - m_theme.px(4)), m_limitName);
}

void RateChart::paintLine(QPainter& painter, const QRect& plot) const {
    if (m_rates.size() < 2)
        return;
    QPolygonF points;
    for (size_t i = 0; i < m_rates.size(); ++i) {
        const double x = plot.left() + static_cast<double>(plot.width()) * static_cast<double>(i) /
                                           static_cast<double>(m_rates.size() - 1);
        points << QPointF(x, plot.bottom() - static_cast<double>(plot.height()) * m_rates[i] / top());
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.colors().accent, 1.5));
    painter.drawPolyline(points);
}

void RateChart::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QFontMetrics metrics(m_theme.font(Type::Caption));
    const int left = metrics.horizontalAdvance(QStringLiteral("0000"));
    const QRect plot(left, m_theme.px(16), width() - left - m_theme.px(20), height() - m_theme.px(16 + 24));
    paintGrid(painter, plot);
    paintLine(painter, plot);
}

}  // namespace hongyan::widgets
