#pragma once

#include <QLabel>
#include <QPushButton>
#include <QWidget>
#include <optional>

#include "delivery/campaign.h"
#include "sending/pace.h"
#include "settings/account.h"
#include "ui/widgets/segmentbar.h"
#include "ui/widgets/theme.h"

namespace hongyan::widgets {
class ElidedLabel;
class IconLabel;
}  // namespace hongyan::widgets

namespace hongyan::accountspage {
struct Standing;
}

namespace hongyan::shell {

/// A campaign's counts as the stretches of its bar, in the charts' order.
std::vector<widgets::Segment> segmentsOf(const delivery::Counts& counts);

/// One campaign on the desk: title, bar, legend, pause or resume, and the way to its deliveries.
class CampaignRow : public QWidget {
    Q_OBJECT
 public:
    explicit CampaignRow(widgets::Theme& theme, QWidget* parent = nullptr);
    /// `stands`: the database is damaged, and nothing of it can be changed.
    void show(const delivery::Campaign& campaign, const std::optional<Timestamp>& doneAbout, bool stands,
              Timestamp now);
    CampaignId campaign() const { return m_campaign.id; }

 signals:
    void pauseRequested(hongyan::CampaignId id);
    void resumeRequested(const hongyan::delivery::Campaign& campaign);
    void deliveriesRequested(hongyan::CampaignId id);

 private:
    widgets::Theme& m_theme;
    delivery::Campaign m_campaign;
    QLabel* m_title;
    widgets::ElidedLabel* m_note;
    QLabel* m_why;  ///< of a pause: a whole sentence
    QLabel* m_done;
    QPushButton* m_pause;
    QPushButton* m_deliveries;
    widgets::SegmentBar* m_bar;
    widgets::Legend* m_legend;
};

/// One account: its name, what it does, token countdown and quota.
class AccountRow : public QWidget {
    Q_OBJECT
 public:
    explicit AccountRow(widgets::Theme& theme, QWidget* parent = nullptr);
    /// `stands`: nothing is sent at all, the database is damaged.
    void show(const settings::Account& account, const sending::PaceReport* report, bool stands, Timestamp now);
    AccountId account() const { return m_id; }

 private:
    void showState(const accountspage::Standing& standing);

    AccountId m_id;
    QLabel* m_name;
    widgets::IconLabel* m_icon;
    widgets::ElidedLabel* m_state;
    QLabel* m_kind;
    QLabel* m_tokenCaption;
    QLabel* m_token;
    QLabel* m_quotaCaption;
    widgets::SegmentBar* m_quotaBar;
    QLabel* m_quota;
};

/// One thing a person has to look at, with the button that leads there.
struct Need {
    enum class Kind { Storage, Restored, Unconfirmed, Failures, Address, Account, Campaign };
    Kind kind = Kind::Unconfirmed;
    QString icon;
    widgets::Ink ink = widgets::Ink::Text;
    QString title;
    QString reason;
    QString action;
    QString copy;  ///< what the button copies, where it copies
    CampaignId campaign;
    AccountId account;  ///< of it, where it is about one
    bool operator==(const Need&) const = default;
};

class NeedRow : public QWidget {
    Q_OBJECT
 public:
    NeedRow(widgets::Theme& theme, const Need& need, QWidget* parent = nullptr);

 signals:
    void actionRequested();
};

}  // namespace hongyan::shell
