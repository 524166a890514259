#pragma once

#include <QTimer>
#include <vector>

#include "engine/deliverylog.h"
#include "engine/engine.h"
#include "engine/library.h"
#include "engine/sending.h"
#include "ui/shell/deskrows.h"
#include "ui/widgets/page.h"

namespace hongyan::widgets {
class Card;
class NumberTile;
class PageHeader;
class RateChart;
class SectionTitle;
}  // namespace hongyan::widgets

namespace hongyan::shell {

/// What the operator sees first: today's figures, what needs a person, campaigns, accounts, the rate. Asks anew at
/// most every two seconds, however much is committed.
class DeskPage : public widgets::Page {
    Q_OBJECT
 public:
    DeskPage(widgets::Theme& theme, engine::Library& library, engine::DeliveryLog& log, engine::Sending& sending,
             const Clock& clock, QWidget* parent = nullptr);
    void refresh() override;
    /// What was found when the database was opened, until a person has looked at it.
    void setOpening(const engine::Opening& opening);

 signals:
    void sendRequested();
    void findRecipientRequested();
    void unconfirmedRequested();
    void failuresRequested();
    void deliveriesRequested(hongyan::CampaignId campaign);
    void campaignsRequested();
    void addAccountRequested();
    void accountsRequested();
    /// For the rail's badge.
    void unconfirmedCounted(qint64 count);
    void commandFailed(const hongyan::Error& error);

 protected:
    void retranslate() override;

 private:
    QWidget* makeColumns();
    QWidget* makeSide();
    void connectEngine();
    void askSoon();
    void ask();
    void askForCounts(quint64 question);
    void askForCampaigns(quint64 question);
    void askForRates(quint64 question);
    void showAll();
    void showNumbers();
    void showToday(const delivery::Counts& counts);
    void showNeeds();
    void showCampaigns();
    void showAccounts();
    void showRates();
    std::vector<Need> needs() const;
    void addRestoredNeed(std::vector<Need>& found) const;
    void addAccountNeeds(std::vector<Need>& found) const;
    void addCampaignNeeds(std::vector<Need>& found) const;
    void resume(const delivery::Campaign& campaign);
    void noteTrouble(const std::optional<Error>& error);
    void leaveRestored();
    void act(const Need& need);
    const sending::PaceReport* reportOf(AccountId id) const;

    widgets::Theme& m_theme;
    engine::Library& m_library;
    engine::DeliveryLog& m_log;
    engine::Sending& m_sending;
    const Clock& m_clock;
    QTimer m_soon;
    QTimer m_second;
    quint64 m_question = 0;  ///< answers to an older one are dropped

    // What is empty is not known yet, and nothing is said of it.
    std::optional<delivery::Counts> m_counts;  ///< of today
    std::optional<qint64> m_unconfirmed;       ///< of all days
    std::optional<std::vector<delivery::Group>> m_groups;
    std::optional<std::vector<delivery::Campaign>> m_campaigns;
    std::vector<settings::Account> m_accounts;
    std::vector<sending::PaceReport> m_reports;
    std::vector<int> m_rates;
    std::vector<Need> m_needs;
    std::optional<engine::Opening> m_opening;
    std::optional<Error> m_trouble;  ///< the storage's, until it works again
    SteadyTime m_troubleHeard{};

    widgets::PageHeader* m_header;
    QPushButton* m_find;
    QPushButton* m_send;
    std::vector<widgets::NumberTile*> m_tiles;
    widgets::SectionTitle* m_needsTitle = nullptr;
    widgets::Card* m_needsCard = nullptr;
    widgets::SectionTitle* m_campaignsTitle = nullptr;
    widgets::Card* m_campaignsCard = nullptr;
    std::vector<CampaignRow*> m_campaignRows;
    widgets::SectionTitle* m_accountsTitle = nullptr;
    widgets::Card* m_accountsCard = nullptr;
    std::vector<AccountRow*> m_accountRows;
    widgets::SectionTitle* m_rateTitle = nullptr;
    widgets::RateChart* m_chart = nullptr;
};

}  // namespace hongyan::shell
