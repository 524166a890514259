#include "store/sql/ledger.h"

namespace hongyan::store {

void Ledger::move(CampaignId campaign, delivery::State from, delivery::State to, qint64 count) {
    Deltas& deltas = m_deltas[campaign];
    deltas[index(from)] -= count;
    deltas[index(to)] += count;
}

std::vector<CampaignId> Ledger::settle(Timestamp now) {
    std::vector<CampaignId> finished;
    for (auto entry = m_deltas.cbegin(); entry != m_deltas.cend(); ++entry) {
        QVariantList values;
        for (const qint64 delta : entry.value())
            values.append(delta);
        values.append(entry.key().value);
        m_session.runText(m_session.texts().text(QStringLiteral("counts.add")), values);
        if (m_session.change("campaign.finish", now, entry.key()) > 0)
            finished.push_back(entry.key());
    }
    m_deltas.clear();
    return finished;
}

}  // namespace hongyan::store
