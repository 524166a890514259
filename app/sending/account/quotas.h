#pragma once

#include <QObject>
#include <map>
#include <set>

#include "pace/quotaledger.h"
#include "templates/template.h"
#include "tokens/keepers.h"

namespace hongyan::sending {

/// What is left of the day for each account and kind of message: the ledger, and the questions to the platform that
/// feed it. Engine thread.
class Quotas : public QObject {
    Q_OBJECT
 public:
    Quotas(tokens::Keepers& keepers, const Clock& clock, QObject* parent);

    /// Answered errors are of the call; the ledger keeps what it knew.
    QFuture<Result<wechat::Quota>> ask(const settings::Account& account, templates::Channel channel);
    /// Where the last question is older than half a minute: what is left moves while messages leave.
    void askAgain(const settings::Account& account, templates::Channel channel);

    void count(const settings::Account& account, templates::Channel channel);
    /// The platform said so (45009). Answers until when.
    Timestamp noteUsedUp(const settings::Account& account, templates::Channel channel);
    std::optional<Timestamp> usedUpUntil(const settings::Account& account, templates::Channel channel) const;
    /// A person tries again whatever was said.
    void lift(const settings::Account& account);
    std::optional<wechat::Quota> left(const settings::Account& account, templates::Channel channel) const;

 private:
    void note(const pace::QuotaKey& key, const wechat::Quota& quota);

    tokens::Keepers& m_keepers;
    const Clock& m_clock;
    pace::QuotaLedger m_ledger;
    std::map<pace::QuotaKey, SteadyTime> m_askedAt;
    std::map<pace::QuotaKey, Timestamp> m_answeredAt;
};

/// The kind of message an account sends when nothing says otherwise.
templates::Channel mainChannel(settings::AccountKind kind);

}  // namespace hongyan::sending
