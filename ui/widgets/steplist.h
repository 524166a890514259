#pragma once

#include <QWidget>
#include <vector>

#include "ui/widgets/theme.h"

namespace hongyan::widgets {

/// The steps of Send at the left, 216 wide: done ones with a check, the current one with its number on the accent.
/// Up and Down move, a click or Enter asks to go there.
class StepList : public QWidget {
    Q_OBJECT
 public:
    struct Step {
        QString title;
        QString note;
        bool done = false;
    };

    explicit StepList(Theme& theme, QWidget* parent = nullptr);
    void setSteps(std::vector<Step> steps);
    void setCurrent(int index);
    int current() const { return m_current; }
    QSize sizeHint() const override;

 signals:
    void stepRequested(int index);

 protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

 private:
    int stepHeight() const;
    void paintStep(QPainter& painter, int index) const;
    void changedWords();

    Theme& m_theme;
    std::vector<Step> m_steps;
    int m_current = 0;
};

}  // namespace hongyan::widgets
