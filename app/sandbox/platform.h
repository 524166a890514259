#pragma once

#include <QHash>
#include <QJsonObject>
#include <map>
#include <vector>

#include "base/clock.h"
#include "sandbox/approved.h"
#include "sandbox/exchange.h"
#include "sandbox/followerdesk.h"
#include "sandbox/senddesk.h"
#include "sandbox/tokenbooth.h"

namespace hongyan::sandbox {

/// The platform without its sockets: a call in, an answer out, time from the clock it is handed. Not thread-safe.
class Platform {
 public:
    explicit Platform(const Clock& clock, const Faults& faults = {});
    /// Of the options, those that are about more than the server.
    Platform(const Clock& clock, const Options& options);

    Answer answer(const Request& request);

    void follow(const Faults& faults);
    const Faults& faults() const { return m_faults; }
    void invalidateTokens() { m_tokens.invalidateAll(); }
    const std::vector<LedgerEntry>& ledger() const { return m_ledger; }
    const std::map<QString, int>& calls() const { return m_calls; }

 private:
    struct Endpoint {
        QByteArray method;
        bool needsToken = true;
        Answer (Platform::*handle)(const Request&, const QString& appId) = nullptr;
    };
    static const QHash<QString, Endpoint>& endpoints();

    Answer answerSend(const Request& request);
    Answer answerToken(const Request& request, const QString& appId);
    Answer answerStableToken(const Request& request, const QString& appId);
    Answer answerPrivateTemplates(const Request& request, const QString& appId);
    Answer answerSubscribeTemplates(const Request& request, const QString& appId);
    Answer answerFollowers(const Request& request, const QString& appId);
    Answer answerTags(const Request& request, const QString& appId);
    Answer answerTagged(const Request& request, const QString& appId);
    Answer answerQuota(const Request& request, const QString& appId);
    Answer answerAddresses(const Request& request, const QString& appId);

    Answer refuse(int code, const QString& text = {}) const;
    /// The checks both token calls share, or nothing when all is well.
    std::optional<Answer> refuseCredentials(const QString& grantType, const QString& appId,
                                            const QString& secret) const;
    Answer asAnswer(const TokenBooth::Issued& issued) const;

    const Clock& m_clock;
    const std::vector<Approved> m_approved;
    const bool m_keepsLedger;
    Faults m_faults;
    TokenBooth m_tokens;
    SendDesk m_sends;
    FollowerDesk m_followers;
    std::vector<LedgerEntry> m_ledger;
    qint64 m_sendCalls = 0;
    std::map<QString, int> m_calls;
};

}  // namespace hongyan::sandbox
