#include "store/sql/claims.h"

#include <algorithm>
#include <limits>

namespace hongyan::store {

using namespace delivery;

Claimed Claims::take(WorkerId worker, CampaignId campaign, const ClaimSize& size, Timestamp now) {
    Claimed claimed;
    Gates gates(m_session, now);
    Taking taking{.worker = worker, .campaign = campaign, .now = now};
    int room = size.rows;
    {
        Statement row = m_session.run("claim.campaign", campaign);
        if (!row.next())
            return claimed;
        taking.hasKey = row.as<templates::Channel>(0) == templates::Channel::TemplateSend;
        gates.setOnceKey(row.text(1));
        if (row.small(2) > 0)
            gates.setCap(row.small(2), std::chrono::hours(row.small(3)));
        if (const int stage = row.small(4); stage > 0)
            room = std::min(room, stage - static_cast<int>(row.number(5)));
    }
    room = std::max(room, 0);
    const qint64 before = *m_session.ask("position.last");
    taking.position = before;
    Ledger ledger(m_session);
    const int again = takeTries(taking, Tries::Later, std::min(size.retries, room), gates, ledger, claimed.closed);
    const int fresh = takeTries(taking, Tries::First, room - again, gates, ledger, claimed.closed);
    claimed.areRetriesLeft = again >= size.retries && m_session.ask("again.any", campaign).has_value();
    if (again + fresh > 0) {
        m_session.run("claim.note", before);
        m_session.run("position.advance", taking.position);
        ledger.move(campaign, State::Waiting, State::Sending, again + fresh);
        claimed.claims = read(m_session.run("claim.rows", before));
    }
    if (again + fresh > 0 || !claimed.closed.empty())
        claimed.finished = ledger.settle(now);
    return claimed;
}

Gates::Pick Claims::pickOf(const Taking& taking, Tries tries, int limit) {
    Gates::Pick pick{.campaign = taking.campaign, .tries = tries, .values = {toVariant(taking.campaign)}};
    if (tries == Tries::Later) {
        // Without a key of repetition no ambiguous row may be tried again: the range is empty.
        const Timestamp latest = taking.now + clockSlack;
        pick.values << toVariant(taking.hasKey ? taking.now - safeRepeatWindow + Milliseconds(1) : latest)
                    << toVariant(taking.hasKey ? latest : latest - Milliseconds(1));
    }
    pick.values << limit;
    return pick;
}

int Claims::takeTries(Taking& taking, Tries tries, int limit, Gates& gates, Ledger& ledger,
                      std::vector<DeliveryId>& closed) {
    const char* statement = tries == Tries::First ? "take.fresh" : "take.again";
    int taken = 0;
    while (taken < limit) {
        const int wanted = limit - taken;
        std::vector<Found> shut;
        if (gates.isAny())
            shut = gates.close(pickOf(taking, tries, wanted), ledger);
        for (const Found& row : shut)
            closed.push_back(row.delivery);
        // Those looked at and let through: what comes after them has not been.
        const int passed = wanted - static_cast<int>(shut.size());
        const QVariantList values = QVariantList{toVariant(taking.worker), toVariant(taking.now), taking.position} +
                                    pickOf(taking, tries, passed).values;
        const int now =
            static_cast<int>(m_session.runText(m_session.texts().text(QLatin1String(statement)), values).changed());
        taking.position += now;
        taken += now;
        if (shut.empty() || now < passed)
            break;
    }
    return taken;
}

std::vector<Claim> Claims::read(Statement rows) const {
    std::vector<Claim> claims;
    while (rows.next()) {
        Claim claim;
        claim.delivery = {rows.number(0)};
        claim.campaign = {rows.number(1)};
        claim.attempt = rows.small(2);
        claim.standing.triesUsed = rows.small(3);
        claim.standing.safeRepeats = rows.small(4);
        claim.standing.firstAmbiguousAt = rows.timeIfAny(5);
        claim.standing.startedAt = rows.time(6);
        claim.standing.hasIdempotencyKey = rows.as<templates::Channel>(9) == templates::Channel::TemplateSend;
        claim.standing.reachedAt = rows.timeIfAny(11);
        claim.openid = rows.text(7);
        claim.clientMsgId = clientMsgId(rows.text(8), claim.delivery);
        claim.values = textsFromJson(rows.text(10));
        claims.push_back(std::move(claim));
    }
    return claims;
}

}  // namespace hongyan::store
