#pragma once

#include <QObject>

namespace hongyan::widgets {

/// Controls take the wheel only with the focus: over any other one the page scrolls, as the hand meant, and no choice
/// changes unseen. The theme has one, so that no page can forget it.
class WheelGuard : public QObject {
    Q_OBJECT
 public:
    using QObject::QObject;

 protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

}  // namespace hongyan::widgets
