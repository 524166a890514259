#pragma once

#include <QWidget>
#include <vector>

#include "ui/widgets/theme.h"

namespace hongyan::widgets {

/// One stretch of a bar: its share, its colour and its word with a number.
struct Segment {
    enum class Series { Delivered, Accepted, Retrying, Failed, Undecided, ToSend, Highlight, Track };
    Series series = Series::ToSend;
    qint64 value = 0;
    QString word;
    bool emphasized = false;  ///< number in bold
};
QColor colorOf(const Theme& theme, Segment::Series series);

/// A stacked bar, 8 px, 1 px of ground between neighbours, every non-empty segment at least 2 px wide.
class SegmentBar : public QWidget {
    Q_OBJECT
 public:
    explicit SegmentBar(Theme& theme, double height = 8, QWidget* parent = nullptr);
    /// `total` below the sum counts as the sum; the rest is track.
    void setSegments(std::vector<Segment> segments, qint64 total);
    QSize sizeHint() const override;

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    Theme& m_theme;
    double m_height;
    std::vector<Segment> m_segments;
    qint64 m_total = 0;
};

/// The same segments in words with their numbers; empty ones are left out. A note at the right end, bold.
class Legend : public QWidget {
    Q_OBJECT
 public:
    explicit Legend(Theme& theme, QWidget* parent = nullptr);
    void setSegments(std::vector<Segment> segments, const QString& note = {}, bool noteBold = true);
    QSize sizeHint() const override;

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    Theme& m_theme;
    std::vector<Segment> m_segments;
    QString m_note;
    bool m_noteBold = true;
};

}  // namespace hongyan::widgets
