#pragma once

#include <QTimer>

#include "delivery/delivery.h"

class QWidget;

namespace hongyan::logpage {

/// Unconfirmed deliveries about to be sent again: asks with the number that may arrive twice, then leaves some seconds
/// to take it back. One at a time; gui thread.
class Resender : public QObject {
    Q_OBJECT
 public:
    explicit Resender(QObject* parent = nullptr);

    void setSeconds(int seconds) { m_seconds = seconds; }
    void ask(const delivery::Filter& unconfirmed, qint64 count, QWidget* over);
    /// `twice`: so many people may get it twice.
    void begin(const delivery::Filter& unconfirmed, qint64 twice);
    void cancel();
    bool isCounting() const { return m_second.isActive(); }

 signals:
    void counted(int secondsLeft, qint64 twice);
    void due(const hongyan::delivery::Filter& unconfirmed);

 private:
    void onSecondPassed();

    QTimer m_second;
    delivery::Filter m_filter;
    qint64 m_twice = 0;
    int m_seconds = 10;
    int m_left = 0;
};

}  // namespace hongyan::logpage
