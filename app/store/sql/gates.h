#pragma once

#include <QString>
#include <array>

#include "delivery/policy.h"
#include "store/sql/ledger.h"

namespace hongyan::store {

/// Which waiting rows a claim looks at.
enum class Tries { First, Later };

/// What keeps rows from leaving: the suppression list, a send-once key, a frequency cap. Opens no transaction; throws
/// Failure.
class Gates {
 public:
    /// The picked rows: `values` are those of the pick.* statement of `tries`.
    struct Pick {
        CampaignId campaign;
        Tries tries = Tries::First;
        QVariantList values;
    };

    Gates(Session& session, Timestamp now) : m_session(session), m_now(now) {}

    /// Of the campaign. Without a call nothing but the suppression list counts.
    void setOnceKey(const QString& key) { m_onceKey = key; }
    /// Of one campaign, too: what waits before a row of the same person goes before it.
    void setCap(int messages, std::chrono::hours within);
    bool isAny() const { return m_isListUsed || !m_onceKey.isEmpty() || m_capMessages > 0; }

    /// Ends those among the picked that must not leave; answers which.
    std::vector<Found> close(const Pick& pick, Ledger& ledger);
    /// The same for the rows after id `after`, as they are written.
    void closeWritten(CampaignId campaign, qint64 after, Ledger& ledger);

 private:
    void closeBy(const std::array<const char*, 2>& statements, delivery::Reason reason, const Pick& pick,
                 const QVariantList& gateValues, Ledger& ledger, std::vector<Found>& closed);

    Session& m_session;
    Timestamp m_now;
    QString m_onceKey;
    int m_capMessages = 0;
    Timestamp m_capSince{};
    bool m_isListUsed = m_session.ask("suppression.any").has_value();
};

}  // namespace hongyan::store
