#include "ui/shell/tray.h"

#include "base/outside.h"
#include "ui/text/formats.h"
#include "ui/text/states.h"
#include "ui/widgets/icons.h"

namespace hongyan::shell {

namespace {

/// Desktops read a notification as markup, and not all of them show an escaped one as it was meant: what opens a tag
/// or an entity is shown by its wide likeness.
QString notified(const QString& outside) {
    return visible(outside, 300).replace(u'<', u'＜').replace(u'&', u'＆');
}

}  // namespace

Tray::Tray(engine::Sending& sending, engine::DeliveryLog& log, QObject* parent)
    : QObject(parent), m_log(log), m_icon(widgets::appIcon()), m_open(new QAction(this)), m_quit(new QAction(this)) {
    m_menu.addAction(m_open);
    m_menu.addAction(m_quit);
    m_icon.setContextMenu(&m_menu);
    retranslate();
    connect(m_open, &QAction::triggered, this, &Tray::windowRequested);
    connect(m_quit, &QAction::triggered, this, &Tray::quitRequested);
    connect(&m_icon, &QSystemTrayIcon::messageClicked, this, &Tray::windowRequested);
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger)
            emit windowRequested();
    });
    connect(&sending, &engine::Sending::campaignSettled, this, [this](CampaignId id) {
        m_log.campaign(id).then(this, [this](const Result<delivery::Campaign>& campaign) {
            if (campaign)
                tell(*campaign);
        });
    });
}

void Tray::setVisible(bool on) {
    m_icon.setVisible(on && isAvailable());
}

void Tray::retranslate() {
    m_open->setText(tr("Open Hongyan"));
    m_quit->setText(tr("Quit"));
    m_icon.setToolTip(tr("Hongyan"));
}

void Tray::tell(const delivery::Campaign& campaign) {
    if (!m_icon.isVisible())
        return;
    const bool isPaused = campaign.status == delivery::CampaignStatus::Paused;
    if (isPaused && campaign.pauseReason == delivery::PauseReason::ByPerson)
        return;
    const QString words = isPaused ? text::pauseSentence(campaign)
                                   : tr("%1 accepted, %2 failed, %3 unconfirmed")
                                         .arg(text::number(campaign.counts.of(delivery::State::Accepted)),
                                              text::number(campaign.counts.of(delivery::State::Failed)),
                                              text::number(campaign.counts.of(delivery::State::Unconfirmed)));
    m_icon.showMessage(notified(campaign.title), notified(words),
                       isPaused ? QSystemTrayIcon::Warning : QSystemTrayIcon::Information);
}

}  // namespace hongyan::shell
