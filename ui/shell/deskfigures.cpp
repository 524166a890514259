#include <QClipboard>
#include <QGuiApplication>

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
    const qint64 accepted = m_counts.of(State::Accepted) - m_counts.delivered;
    const qint64 failed = m_counts.of(State::Failed);
    const qint64 sent =
        m_counts.of(State::Accepted) + failed + m_counts.of(State::Unconfirmed) + m_counts.of(State::Held);
    m_tiles[0]->setCaption(tr("Today's deliveries"));
    m_tiles[0]->setFigure(text::number(m_counts.total()));
    m_tiles[0]->setNote(tr("%1 of them skipped").arg(text::number(m_counts.of(State::Suppressed))));
    m_tiles[1]->setCaption(text::word(delivery::Receipt::Delivered), QStringLiteral("mail-receive"), Ink::Delivered);
    m_tiles[1]->setFigure(text::number(m_counts.delivered));
    m_tiles[1]->setNote(tr("%1 of what was sent").arg(text::share(m_counts.delivered, sent)));
    m_tiles[2]->setCaption(tr("Accepted, no receipt yet"), QStringLiteral("checkmark"), Ink::Accepted);
    m_tiles[2]->setFigure(text::number(accepted));
    m_tiles[2]->setNote(tr("most come within 5 seconds"));
    m_tiles[3]->setCaption(text::word(State::Failed), QStringLiteral("window-close"), Ink::Failed);
    m_tiles[3]->setFigure(text::number(failed), failed > 0 ? Ink::Failed : Ink::Text);
    m_tiles[3]->setNote(
        failed > 0 ? tr("%1, %n cause(s)", nullptr, static_cast<int>(m_groups.size())).arg(text::share(failed, sent))
                   : tr("none"));
    const qint64 open = m_counts.of(State::Unconfirmed);
    m_tiles[4]->setCaption(text::word(State::Unconfirmed), QStringLiteral("question"), Ink::Unconfirmed);
    m_tiles[4]->setFigure(text::number(open), open > 0 ? Ink::Unconfirmed : Ink::Text);
    m_tiles[4]->setNote(open > 0 ? tr("you decide") : tr("none"));
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
                         {}});
    if (const qint64 open = m_counts.of(State::Unconfirmed); open > 0)
        found.push_back(
            {Need::Kind::Unconfirmed,
             QStringLiteral("question"),
             Ink::Unconfirmed,
             tr("%n unconfirmed", nullptr, static_cast<int>(open)),
             tr("No trustworthy answer came: WeChat may have taken them. Sent again they may arrive twice."),
             tr("Decide"),
             {},
             {}});
    for (const delivery::Group& group : m_groups) {
        const text::GroupWords words = text::groupOf(group);
        if (words.retryHelps || group.code == 0)
            continue;
        const QString next = words.next.isEmpty() ? tr("A retry will not help.") : words.next;
        found.push_back({Need::Kind::Failures,
                         QStringLiteral("window-close"),
                         Ink::Failed,
                         tr("%1: %n message(s)", nullptr, static_cast<int>(group.count)).arg(words.title),
                         words.code + QStringLiteral(" · ") + next,
                         tr("See the failures"),
                         {},
                         {}});
        break;  // groups come largest first; one line leads to all of them
    }
    for (const delivery::Campaign& campaign : m_campaigns) {
        const bool paused = campaign.status == delivery::CampaignStatus::Paused;
        if (!paused || campaign.pauseReason == delivery::PauseReason::ByPerson || campaign.pausedUntil)
            continue;
        const bool address = campaign.pauseCode == 40164 && !campaign.pauseDetail.isEmpty();
        found.push_back({address ? Need::Kind::Account : Need::Kind::Campaign, QStringLiteral("data-warning"),
                         Ink::Untinted, visibleName(campaign.title), text::pauseSentence(campaign),
                         address ? tr("Copy the IP") : tr("See the campaign"),
                         address ? campaign.pauseDetail : QString(), campaign.id});
    }
    return found;
}

void DeskPage::showNeeds() {
    const std::vector<Need> now = needs();
    m_needsTitle->setNote(now.empty() ? tr("nothing, all is well") : tr("%n item(s)", nullptr, int(now.size())));
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
    if (std::exchange(m_trouble, error) != error)
        showNeeds();
}

void DeskPage::act(const Need& need) {
    switch (need.kind) {
        case Need::Kind::Storage:
            emit findRecipientRequested();
            return;
        case Need::Kind::Unconfirmed:
            emit unconfirmedRequested();
            return;
        case Need::Kind::Failures:
            emit failuresRequested();
            return;
        case Need::Kind::Account:
            QGuiApplication::clipboard()->setText(need.copy);
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
    for (const engine::PaceReport& report : m_reports) {
        if (report.kind == engine::PaceKind::AtCampaignCap)
            limit = report.rate;
    }
    m_chart->setLimit(limit, tr("Campaign limit %1").arg(text::rate(limit)));
}

}  // namespace hongyan::shell
