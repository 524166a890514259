#include "store/sql/doubt.h"

#include "delivery/campaign.h"
#include "delivery/outcome.h"
#include "store/sql/ledger.h"

namespace hongyan::store {

using namespace delivery;

Older Doubt::cast(Timestamp now) {
    Older older{.held = m_session.change("identity.hold", PauseReason::OlderThanSent)};
    writeAll();
    Ledger ledger(m_session);
    for (Statement moved = m_session.run("doubt.moved"); moved.next();)
        ledger.move({moved.number(0)}, moved.as<State>(1), State::Unconfirmed, moved.number(2));
    m_session.run("doubt.attempts", now, Fault::Crashed, Reason::OlderThanSent);
    older.doubted = m_session.change("doubt.sending", Reason::OlderThanSent, Fault::Crashed, now, now) +
                    m_session.change("doubt.failed", Reason::OlderThanSent, now);
    // For a cap it counts when: a person may have had them sent again as late as now.
    m_session.run("doubt.others", now);
    m_session.run("doubt.settled", now);
    ledger.settle(now);
    return older;
}

/// Who had no delivery yet when it was copied may have had one since, and the message too.
void Doubt::writeAll() {
    struct Unwritten {
        CampaignId campaign;
        qint64 list, from, to;
    };
    std::vector<Unwritten> unwritten;
    for (Statement row = m_session.run("doubt.unwritten"); row.next();)
        unwritten.push_back({{row.number(0)}, row.number(1), row.number(2), row.number(3)});
    for (const auto& [campaign, list, from, to] : unwritten) {
        const qint64 position = *m_session.ask("position.last");
        const qint64 before = *m_session.ask("enqueue.last");
        const qint64 written = m_session.change("enqueue.write", campaign, position - from, list, from, to);
        m_session.run("position.advance", position + to - from);
        m_session.run("enqueue.mark", to, before + 1, *m_session.ask("enqueue.last"), campaign);
        Ledger ledger(m_session);
        ledger.add(campaign, State::Waiting, written);
        ledger.settle({});
    }
}

}  // namespace hongyan::store
