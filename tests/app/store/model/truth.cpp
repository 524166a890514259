#include <algorithm>
#include <set>
#include <tuple>

#include "world.h"

namespace hongyan::store::model {

using namespace delivery;
using namespace std::chrono_literals;

namespace {

QString nameOfRow(const Delivery& row) {
    return QStringLiteral("%1 of campaign %2 is %3 (%4)")
        .arg(row.openid)
        .arg(row.campaign.value)
        .arg(nameOf(row.state), nameOf(row.reason));
}

/// Whether the claim of one was made before that of the other; all of one claim are made in the order of their numbers.
bool isBefore(const Request& earlier, const Request& later) {
    return earlier.claim == later.claim ? earlier.delivery.value < later.delivery.value : earlier.claim < later.claim;
}

}  // namespace

QString textOf(const Steps& steps) {
    QStringList words;
    for (const Step& step : steps) {
        const auto it = std::ranges::find(acts, step.act, &Weighted::act);
        words
            << QStringLiteral("{Act::%1, %2, %3, %4}").arg(QLatin1String(it->name)).arg(step.a).arg(step.b).arg(step.c);
    }
    return QStringLiteral("{") + words.join(QStringLiteral(", ")) + QStringLiteral("}");
}

void World::check() {
    if (!m_fault.isEmpty())
        return;
    QHash<qint64, Counts> recount;
    std::set<std::tuple<qint64, QString, qint64>> messages;
    for (const Delivery& row : rows()) {
        ++recount[row.campaign.value].of(row.state);
        if (!messages.emplace(row.campaign.value, row.openid, row.row).second)
            blame(nameOfRow(row) + QStringLiteral(", twice"));
        checkRow(row);
    }
    for (const CampaignId id : m_campaigns) {
        const Campaign campaign = sure(queue().campaign(id));
        if (campaign.counts != recount.value(id.value))
            blame(QStringLiteral("the counters of campaign %1 are not its rows").arg(id.value));
        if (campaign.finishedAt && campaign.counts.live() > 0)
            blame(QStringLiteral("campaign %1 has finished and has live rows").arg(id.value));
    }
    checkMessages();
}

/// No state that the ledger belies.
void World::checkRow(const Delivery& row) {
    const Whose one = whose(row);
    const int sent = m_platform.sent(one);
    const auto allowed = m_allowed.find(one);
    if (sent > 1 + (allowed == m_allowed.end() ? 0 : allowed->second))
        blame(nameOfRow(row) + QStringLiteral(": %1 messages of it").arg(sent));
    const bool isByPerson = row.reason == Reason::SettledAsSent;
    const bool saysTaken = row.state == State::Accepted || row.state == State::Held;
    const bool saysNotTaken =
        row.state == State::Failed || row.state == State::Cancelled || row.state == State::Suppressed;
    if (saysTaken && sent == 0 && !isByPerson)
        blame(nameOfRow(row) + QStringLiteral(", and the ledger has nothing of it"));
    if (saysNotTaken && sent > 0 && !isDisowned(one, m_claims + 1))
        blame(nameOfRow(row) + QStringLiteral(", and the ledger has it"));
}

/// Nobody twice per key and cap: every message that is new against all others to the same person. One campaign may have
/// several to a person, one per row: the cap counts them, the key does not.
void World::checkMessages() {
    const auto& ledger = m_platform.ledger();
    if (m_checkedMessages == ledger.size())
        return;
    m_checkedMessages = ledger.size();
    const QString openid = ledger.back().request.whose.openid;
    for (const Message& later : ledger) {
        const Request& request = later.request;
        if (request.whose.openid != openid)
            continue;
        const Policy& policy = request.policy;
        std::set<Whose> lately;
        for (const Message& earlier : ledger) {
            if (!countsAgainst(earlier.request, request))
                continue;
            if (!policy.sendOnceKey.isEmpty() && earlier.request.whose.campaign != request.whose.campaign &&
                earlier.request.policy.sendOnceKey == policy.sendOnceKey)
                blame(QStringLiteral("%1 got the key %2 twice").arg(openid, policy.sendOnceKey));
            if (policy.cap && earlier.at > request.claimedAt - policy.cap->within &&
                earlier.when > request.claimedWhen - policy.cap->within)
                lately.insert(earlier.request.whose);
        }
        if (policy.cap && static_cast<int>(lately.size()) >= policy.cap->messages)
            blame(QStringLiteral("%1 got more than the cap of campaign %2 allows").arg(openid, request.whose.campaign));
    }
}

/// Whether key and cap had to know of the earlier one when the later one was claimed.
bool World::countsAgainst(const Request& earlier, const Request& later) const {
    return earlier.whose.openid == later.whose.openid && earlier.whose != later.whose && isBefore(earlier, later) &&
           !isDisowned(earlier.whose, later.claim) && !isMissing(earlier.whose.campaign, later.claim);
}

}  // namespace hongyan::store::model
