#include "ui/widgets/segmentbar.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <numeric>

namespace hongyan::widgets {
namespace {

QString inWords(const std::vector<Segment>& segments) {
    QStringList words;
    for (const Segment& segment : segments) {
        if (segment.value > 0 && !segment.word.isEmpty())
            words << segment.word + u' ' + QLocale().toString(segment.value);
    }
    return words.join(QStringLiteral(", "));
}

}  // namespace

QColor colorOf(const Theme& theme, Segment::Series series) {
    switch (series) {
        case Segment::Series::Highlight:
            return theme.colors().highlight;
        case Segment::Series::Track:
            return theme.colors().hairline;
        case Segment::Series::Delivered:
        case Segment::Series::Accepted:
        case Segment::Series::Retrying:
        case Segment::Series::Failed:
        case Segment::Series::Undecided:
        case Segment::Series::ToSend:
            break;
    }
    return theme.colors().series[static_cast<size_t>(series)];
}

SegmentBar::SegmentBar(Theme& theme, double height, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_height(height) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SegmentBar::setSegments(std::vector<Segment> segments, qint64 total) {
    m_segments = std::move(segments);
    const qint64 sum = std::accumulate(m_segments.begin(), m_segments.end(), qint64(0),
                                       [](qint64 so, const Segment& segment) { return so + segment.value; });
    m_total = qMax(total, sum);
    setAccessibleName(inWords(m_segments));
    update();
}

QSize SegmentBar::sizeHint() const {
    return {m_theme.px(96), m_theme.px(m_height)};
}

void SegmentBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    QPainterPath outline;
    outline.addRoundedRect(rect(), 2, 2);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipPath(outline);
    painter.fillRect(rect(), m_theme.colors().hairline);
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (m_total <= 0)
        return;
    double left = 0;
    for (const Segment& segment : m_segments) {
        if (segment.value <= 0)
            continue;
        const double share = static_cast<double>(segment.value) / static_cast<double>(m_total) * width();
        const double wide = qMax(share, 3.0);  // 2 px and the gap
        const int from = qRound(left);
        const int to = qMin(width(), qRound(left + wide));
        painter.fillRect(QRect(from, 0, to - from, height()), colorOf(m_theme, segment.series));
        if (to < width())
            painter.fillRect(QRect(to - 1, 0, 1, height()), m_theme.colors().base);
        left += wide;
    }
}

Legend::Legend(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Legend::setSegments(std::vector<Segment> segments, const QString& note, bool noteBold) {
    m_segments = std::move(segments);
    m_note = note;
    m_noteBold = noteBold;
    setAccessibleName(inWords(m_segments));
    update();
}

QSize Legend::sizeHint() const {
    return {m_theme.px(200), m_theme.px(20)};
}

void Legend::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Colors& colors = m_theme.colors();
    const int square = m_theme.px(10);
    int left = 0;
    const auto write = [&](const QString& text, Type type, const QColor& color) {
        painter.setFont(m_theme.font(type));
        painter.setPen(color);
        painter.drawText(QRect(left, 0, width() - left, height()), Qt::AlignVCenter, text);
        left += painter.fontMetrics().horizontalAdvance(text);
    };
    for (const Segment& segment : m_segments) {
        if (segment.value <= 0 || segment.word.isEmpty())
            continue;
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colorOf(m_theme, segment.series));
        painter.drawRoundedRect(QRect(left, (height() - square) / 2, square, square), 2, 2);
        left += square + m_theme.px(6);
        write(segment.word, Type::Caption, colors.secondary);
        left += m_theme.px(6);
        write(QLocale().toString(segment.value), segment.emphasized ? Type::CaptionBold : Type::Caption, colors.text);
        left += m_theme.px(16);
    }
    painter.setFont(m_theme.font(m_noteBold ? Type::CaptionBold : Type::Caption));
    painter.setPen(m_noteBold ? colors.text : colors.secondary);
    painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignRight, m_note);
}

}  // namespace hongyan::widgets
