#include <QClipboard>
#include <QGuiApplication>
#include <algorithm>

#include "base/outside.h"
#include "ui/shell/deskpage.h"
#include "ui/text/errors.h"
#include "ui/text/formats.h"
#include "ui/text/results.h"
#include "ui/text/states.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/ratechart.h"

// DeskPage's words and figures: what the answers mean for a person.
namespace hongyan::shell {

using delivery::State;
using widgets::Ink;

void DeskPage::retranslate() {
    m_header->setTitle(tr("Desk"));
    m_header->setSubtitle(text::longDay(m_clock.now()));
    m_find->setText(tr("Find a recipient"));
    m_send->setText(tr("New message"));
    m_needsTitle->setTitle(tr("Needs you"));
    m_campaignsTitle->setTitle(tr("Campaigns"));
    m_campaignsTitle->setLink(tr("All campaigns"));
    m_accountsTitle->setTitle(tr("Accounts"));
    m_accountsTitle->setLink(tr("Add an account"));
    m_rateTitle->setTitle(tr("Sending rate"));
    m_rateTitle->setRightCaption(tr("last 10 minutes, messages a second"));
    m_chart->setAccessibleName(tr("Sending rate, last 10 minutes"));
    showAll();
}

void DeskPage::showAll() {
    showNumbers();
    m_needs.clear();
    m_needsCard->clear();
    showNeeds();
    showCampaigns();
    showAccounts();
    showRates();
}

void DeskPage::showNumbers() {
    m_tiles[0]->setCaption(tr("Today's deliveries"));
    m_tiles[1]->setCaption(text::word(delivery::Receipt::Delivered), QStringLiteral("mail-receive"), Ink::Delivered);
    m_tiles[2]->setCaption(tr("Accepted, no receipt yet"), QStringLiteral("checkmark"), Ink::Accepted);
    m_tiles[3]->setCaption(text::word(State::Failed), QStringLiteral("window-close"), Ink::Failed);
    m_tiles[4]->setCaption(text::word(State::Unconfirmed), QStringLiteral("question"), Ink::Unconfirmed);
    if (m_counts)
        showToday(*m_counts);
    for (size_t i = 0; i < 4 && !m_counts; ++i) {
        m_tiles[i]->setFigure(text::unknown());
        m_tiles[i]->setNote(tr("being counted"));
    }
    const qint64 open = m_unconfirmed.value_or(0);
    m_tiles[4]->setFigure(m_unconfirmed ? text::number(open) : text::unknown(),
                          open > 0 ? Ink::Unconfirmed : Ink::Text);
    m_tiles[4]->setNote(!m_unconfirmed ? tr("being counted") : open > 0 ? tr("you decide") : tr("none"));
}

void DeskPage::showToday(const delivery::Counts& counts) {
    const qint64 failed = counts.of(State::Failed);
    const qint64 sent = counts.of(State::Accepted) + failed + counts.of(State::Unconfirmed) + counts.of(State::Held);
    m_tiles[0]->setFigure(text::number(counts.total()));
    m_tiles[0]->setNote(tr("without those skipped"));
    m_tiles[1]->setFigure(text::number(counts.delivered));
    m_tiles[1]->setNote(counts.delivered > 0 ? tr("%1 of what was sent").arg(text::share(counts.delivered, sent))
                                             : tr("no receipt has come"));
    m_tiles[2]->setFigure(text::number(counts.of(State::Accepted) - counts.delivered));
    m_tiles[2]->setNote(tr("whether they arrived is not known"));
    m_tiles[3]->setFigure(text::number(failed), failed > 0 ? Ink::Failed : Ink::Text);
    const QString share = text::share(failed, sent);
    m_tiles[3]->setNote(failed == 0 ? tr("none")
                        : m_groups  ? tr("%1, %n cause(s)", nullptr, static_cast<int>(m_groups->size())).arg(share)
                                    : share);
}

std::vector<Need> DeskPage::needs() const {
    std::vector<Need> found;
    if (m_trouble)
        found.push_back({Need::Kind::Storage,
                         QStringLiteral("data-warning"),
                         Ink::Failed,
                         m_sending.damage() ? tr("The database is damaged; nothing is sent") : tr("The database fails"),
                         text::sentence(*m_trouble),
                         tr("See the deliveries"),
                         {},
                         {},
                         {}});
    addRestoredNeed(found);
    if (const qint64 open = m_unconfirmed.value_or(0); open > 0)
        found.push_back(
            {Need::Kind::Unconfirmed,
             QStringLiteral("question"),
             Ink::Unconfirmed,
             tr("%n unconfirmed", nullptr, static_cast<int>(open)),
             tr("No trustworthy answer came: WeChat may have taken them. Sent again they may arrive twice."),
             tr("Decide"),
             {},
             {},
             {}});
    for (const delivery::Group& group : m_groups.value_or(std::vector<delivery::Group>())) {
        const text::GroupWords words = text::groupOf(group);
        if (words.retryHelps || group.code == 0)
            continue;
        const QString next = words.next.isEmpty() ? tr("A retry will not help.") : words.next;
        found.push_back({Need::Kind::Failures,
                         QStringLiteral("window-close"),
                         Ink::Failed,
                         tr("%n failed alike", nullptr, static_cast<int>(group.count)),
                         words.code + u' ' + words.title + QStringLiteral(" · ") + next,
                         tr("See the failures"),
                         {},
                         {},
                         {}});
        break;  // groups come largest first; one line leads to all of them
    }
    addCampaignNeeds(found);
    addAccountNeeds(found);
    return found;
}

void DeskPage::setOpening(const engine::Opening& opening) {
    m_opening.reset();
    if (opening.heldCampaigns > 0 || opening.doubtedDeliveries > 0 || opening.missingCampaigns > 0)
        m_opening = opening;
    showNeeds();
}

/// As hongyanctl says it: what stands still, what is in doubt, what nobody knows here.
void DeskPage::addRestoredNeed(std::vector<Need>& found) const {
    if (!m_opening)
        return;
    const auto number = [](qint64 count) { return static_cast<int>(count); };
    QString said = tr("This database is older than what was sent from it.");
    const auto add = [&said](const QString& sentence) { said = tr("%1 %2", "two sentences").arg(said, sentence); };
    if (m_opening->heldCampaigns > 0)
        add(tr("%n campaign(s) are paused until you look at them.", nullptr, number(m_opening->heldCampaigns)));
    if (m_opening->doubtedDeliveries > 0)
        add(tr("%n message(s) that had failed or were on their way may have been sent since; they are unconfirmed.",
               nullptr, number(m_opening->doubtedDeliveries)));
    if (m_opening->missingCampaigns > 0)
        add(
            tr("%n campaign(s) that were sent since are not in it: whom they reached is not known here, and no "
               "send-once key and no cap counts them.",
               nullptr, number(m_opening->missingCampaigns)));
    const QString next = m_opening->heldCampaigns > 0       ? tr("See the campaigns")
                         : m_opening->doubtedDeliveries > 0 ? tr("Decide")
                                                            : tr("Understood");
    found.push_back({Need::Kind::Restored, QStringLiteral("data-warning"), Ink::Untinted,
                     tr("The database was brought back from a copy"), said, next, QString(), CampaignId{},
                     AccountId{}});
}

/// Seen; what stands still or is in doubt asks for itself from here on.
void DeskPage::leaveRestored() {
    const engine::Opening seen = *std::exchange(m_opening, std::nullopt);
    if (seen.heldCampaigns > 0)
        emit campaignsRequested();
    else if (seen.doubtedDeliveries > 0)
        emit unconfirmedRequested();
    showNeeds();
}

void DeskPage::addCampaignNeeds(std::vector<Need>& found) const {
    for (const delivery::Campaign& campaign : m_campaigns.value_or(std::vector<delivery::Campaign>())) {
        const bool paused = campaign.status == delivery::CampaignStatus::Paused;
        if (!paused || campaign.pauseReason == delivery::PauseReason::ByPerson || campaign.pausedUntil)
            continue;
        const bool address = campaign.pauseCode == 40164 && !campaign.pauseDetail.isEmpty();
        found.push_back({address ? Need::Kind::Address : Need::Kind::Campaign, QStringLiteral("data-warning"),
                         Ink::Untinted, visibleName(campaign.title), text::pauseSentence(campaign),
                         address ? tr("Copy the IP") : tr("See the campaign"),
                         address ? campaign.pauseDetail : QString(), campaign.id, campaign.account});
    }
}

/// An account can be stopped without a campaign that says so.
void DeskPage::addAccountNeeds(std::vector<Need>& found) const {
    for (const sending::PaceReport& report : m_reports) {
        const bool said = std::any_of(found.begin(), found.end(),
                                      [&report](const Need& need) { return need.account == report.account; });
        if (!report.token.error || said)
            continue;
        const Error& error = *report.token.error;
        const bool address = error.code == 40164 && !error.subject.isEmpty();
        found.push_back({address ? Need::Kind::Address : Need::Kind::Account, QStringLiteral("data-warning"),
                         Ink::Untinted,
                         (report.token.present ? tr("%1 cannot renew its token") : tr("%1 is stopped"))
                             .arg(visibleName(report.accountName)),
                         text::sentence(error), address ? tr("Copy the IP") : tr("Open the account"),
                         address ? error.subject : QString(), CampaignId{}, report.account});
    }
}

void DeskPage::showNeeds() {
    const std::vector<Need> now = needs();
    const bool known = m_unconfirmed && m_groups && m_campaigns;
    // What was never asked is not well either.
    const bool allAnswered = std::ranges::all_of(m_accounts, [this](const settings::Account& account) {
        const sending::PaceReport* report = reportOf(account.id);
        return report && report->token.present;
    });
    m_needsTitle->setNote(!now.empty()  ? tr("%n item(s)", nullptr, int(now.size()))
                          : !known      ? tr("being looked up")
                          : allAnswered ? tr("nothing, all is well")
                                        : tr("nothing"));
    m_needsCard->setVisible(!now.empty());
    if (now == m_needs)
        return;
    m_needs = now;
    m_needsCard->clear();
    for (const Need& need : m_needs) {
        auto* row = new NeedRow(m_theme, need, m_needsCard);
        m_needsCard->addRow(row);
        connect(row, &NeedRow::actionRequested, this, [this, need] { act(need); });
    }
}

void DeskPage::noteTrouble(const std::optional<Error>& error) {
    m_troubleHeard = m_clock.steady();
    if (std::exchange(m_trouble, error) == error)
        return;
    showNeeds();
    showCampaigns();
    showAccounts();
}

void DeskPage::act(const Need& need) {
    switch (need.kind) {
        case Need::Kind::Storage:
            emit findRecipientRequested();
            return;
        case Need::Kind::Restored:
            leaveRestored();
            return;
        case Need::Kind::Unconfirmed:
            emit unconfirmedRequested();
            return;
        case Need::Kind::Failures:
            emit failuresRequested();
            return;
        case Need::Kind::Address:
            QGuiApplication::clipboard()->setText(need.copy);
            return;
        case Need::Kind::Account:
            emit accountsRequested();
            return;
        case Need::Kind::Campaign:
            emit deliveriesRequested(need.campaign);
            return;
    }
}

void DeskPage::showRates() {
    const Timestamp now = m_clock.now();
    const auto ago = [now](int minutes) { return text::clockTime(now - std::chrono::minutes(minutes)); };
    m_chart->setRates(m_rates, {ago(10), ago(5), ago(0)});
    double limit = 0;
    for (const sending::PaceReport& report : m_reports) {
        if (report.kind == sending::PaceKind::AtCampaignCap)
            limit = report.rate;
    }
    m_chart->setLimit(limit, tr("Campaign limit %1").arg(text::rate(limit)));
}

}  // namespace hongyan::shell
