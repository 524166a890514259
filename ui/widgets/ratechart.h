#pragma once

#include <QWidget>
#include <vector>

#include "ui/widgets/theme.h"

namespace hongyan::widgets {

/// Messages a second over the last minutes: one line, an optional dashed limit with its name, three times below.
class RateChart : public QWidget {
    Q_OBJECT
 public:
    explicit RateChart(Theme& theme, QWidget* parent = nullptr);
    /// `perSecond` oldest first; `times` are the captions of the axis, left to right.
    void setRates(std::vector<int> perSecond, QStringList times);
    void setLimit(double limit, const QString& name);  ///< 0: none
    QSize sizeHint() const override;

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    int top() const;  ///< the axis's largest number
    void paintGrid(QPainter& painter, const QRect& plot) const;
    void paintLine(QPainter& painter, const QRect& plot) const;

    Theme& m_theme;
    std::vector<int> m_rates;
    QStringList m_times;
    double m_limit = 0;
    QString m_limitName;
};

}  // namespace hongyan::widgets
