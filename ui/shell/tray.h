#pragma once

#include <QMenu>
#include <QSystemTrayIcon>

#include "delivery/campaign.h"
#include "engine/deliverylog.h"
#include "engine/sending.h"

namespace hongyan::shell {

/// The icon beside the clock, where there is such a place: says when a campaign has finished or needs a person, and
/// keeps the program at hand while its window is closed. Gui thread.
class Tray : public QObject {
    Q_OBJECT
 public:
    Tray(engine::Sending& sending, engine::DeliveryLog& log, QObject* parent = nullptr);
    static bool isAvailable() { return QSystemTrayIcon::isSystemTrayAvailable(); }
    void setVisible(bool on);
    void retranslate();

 signals:
    void windowRequested();
    void quitRequested();

 private:
    void tell(const delivery::Campaign& campaign);

    engine::DeliveryLog& m_log;
    QSystemTrayIcon m_icon;
    QMenu m_menu;
    QAction* m_open;
    QAction* m_quit;
};

}  // namespace hongyan::shell
