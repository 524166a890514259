#pragma once

#include <QHash>
#include <QJsonObject>
#include <deque>
#include <map>
#include <utility>

#include "base/clock.h"
#include "sandbox/approved.h"
#include "sandbox/exchange.h"
#include "sandbox/tokenbooth.h"
#include "sandbox/troubles.h"
#include "templates/template.h"

namespace hongyan::sandbox {

/// Takes messages as template/send, subscribe/send and subscribe/bizsend do (wechat-api §§ 2.1, 4.2, 4.3): checks,
/// limits, troubles, and one message per client_msg_id within 10 minutes. Not thread-safe.
class SendDesk {
 public:
    struct Ways {
        bool troublesByName = true;
        bool remembers = true;  ///< of the last 10 minutes, which client_msg_id was taken
    };
    /// `approved` outlives it.
    SendDesk(const Clock& clock, const std::vector<Approved>& approved, Ways ways);

    void follow(const Faults& faults);  ///< the rules start counting anew
    /// The answer, with its ledger entry but for the number.
    Answer take(templates::Channel channel, const TokenBooth::Checked& caller, const QByteArray& body);
    /// Counted against the daily quota of that account and call today.
    qint64 usedToday(const QString& appId, templates::Channel channel) const;

 private:
    struct Day {
        Timestamp end{};  // the next midnight in Shanghai
        qint64 used = 0;
    };
    struct Second {
        qint64 second = 0;
        int used = 0;
    };
    using DayKey = std::pair<QString, templates::Channel>;
    struct MessageKey {
        QString appId;
        QString openid;
        QString clientMsgId;
        bool operator==(const MessageKey&) const = default;
        friend size_t qHash(const MessageKey& key, size_t seed = 0) {
            return qHashMulti(seed, key.appId, key.openid, key.clientMsgId);
        }
    };
    struct Refusal {
        int code = 0;
        QString text;  // empty: the code's own
    };

    Refusal refuseCaller(const TokenBooth::Checked& caller, const QByteArray& body, const QJsonObject& call,
                         bool isJson) const;
    Refusal refuseKind(templates::Channel channel, const QString& appId, const QString& templateId) const;
    Refusal refuseMessage(templates::Channel channel, const QJsonObject& call) const;
    Refusal refuseAmount(templates::Channel channel, const QString& appId);
    Answer refuse(LedgerEntry entry, const Refusal& refusal) const;
    Answer meet(LedgerEntry entry, const Strike& strike);
    void remember(LedgerEntry& entry);

    const Clock& m_clock;
    const std::vector<Approved>& m_approved;
    const Ways m_ways;
    Faults m_faults;
    Troubles m_troubles;
    std::map<DayKey, Day> m_days;
    QHash<QString, Second> m_seconds;
    QHash<MessageKey, qint64> m_taken;
    std::deque<std::pair<Timestamp, MessageKey>> m_takenOrder;  // oldest first
    qint64 m_nextMsgid;
};

}  // namespace hongyan::sandbox
