#include "store/sql/gates.h"

namespace hongyan::store {

using delivery::Reason;
using delivery::State;

void Gates::setCap(int messages, std::chrono::hours within) {
    m_capMessages = messages;
    m_capSince = m_now - within;
}

std::vector<Found> Gates::close(const Pick& pick, Ledger& ledger) {
    std::vector<Found> closed;
    if (m_isListUsed)
        closeBy({"gate.listed.fresh", "gate.listed.again"}, Reason::SuppressionList, pick, {toVariant(m_now)}, ledger,
                closed);
    if (!m_onceKey.isEmpty())
        closeBy({"gate.once.fresh", "gate.once.again"}, Reason::SendOnce, pick, {m_onceKey}, ledger, closed);
    if (m_capMessages > 0)
        closeBy({"gate.cap.fresh", "gate.cap.again"}, Reason::FrequencyCap, pick,
                {toVariant(m_capSince), m_capMessages}, ledger, closed);
    return closed;
}

void Gates::closeBy(const std::array<const char*, 2>& statements, Reason reason, const Pick& pick,
                    const QVariantList& gateValues, Ledger& ledger, std::vector<Found>& closed) {
    // What an earlier gate closed makes room for rows that gate has not seen: those are looked at in the next round.
    QVariantList picked = pick.values;
    picked.back() = picked.back().toLongLong() - static_cast<qint64>(closed.size());
    const QString sql = m_session.texts().text(QLatin1String(statements[static_cast<size_t>(pick.tries)]));
    Statement rows = m_session.runText(sql, QVariantList{toVariant(reason), toVariant(m_now)} + picked + gateValues);
    while (rows.next()) {
        closed.push_back({{rows.number(0)}, {rows.number(1)}, rows.as<State>(2)});
        ledger.move(pick.campaign, State::Waiting, closed.back().state);
    }
}

void Gates::closeWritten(CampaignId campaign, qint64 after, Ledger& ledger) {
    if (m_isListUsed)
        ledger.move(campaign, State::Waiting, State::Suppressed,
                    m_session.change("enqueue.listed", Reason::SuppressionList, m_now, after, campaign, m_now));
    if (!m_onceKey.isEmpty())
        ledger.move(campaign, State::Waiting, State::Suppressed,
                    m_session.change("enqueue.once", Reason::SendOnce, m_now, after, campaign, m_onceKey));
}

}  // namespace hongyan::store
