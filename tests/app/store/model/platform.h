#pragma once

#include <QHash>
#include <QString>
#include <map>
#include <tuple>
#include <vector>

#include "delivery/delivery.h"
#include "delivery/policy.h"

namespace hongyan::store::model {

/// One row of a person in one campaign, whatever becomes of the numbers when a database is brought back from a copy.
struct Whose {
    QString campaign;  ///< its key
    QString openid;
    int nth = 0;
    bool operator==(const Whose&) const = default;
    bool operator<(const Whose& other) const {
        return std::tie(campaign, openid, nth) < std::tie(other.campaign, other.openid, other.nth);
    }
};
inline Whose whose(const delivery::Delivery& row) {
    return {row.clientMsgId.section(u'-', 0, 0), row.openid, row.nth};
}

/// A request on its way, as the platform reads it.
struct Request {
    Whose whose;
    DeliveryId delivery;
    QString clientMsgId;
    bool hasKey = true;
    delivery::Policy policy;
    int claim = 0;          ///< which claim of all it was made of
    Timestamp claimedAt{};  ///< by the programs' clock
    SteadyTime claimedWhen{};
};

/// A message a person has got.
struct Message {
    Request request;
    Timestamp at{};  ///< by the programs' clock, which may be set
    SteadyTime when{};
};

/// The platform: what it answers, and the ledger of what it really sent. It keeps a client_msg_id for ten minutes and
/// sends each once to a person meanwhile; it may look at the person before that.
class Platform {
 public:
    static constexpr int moods = 16;

    bool looksAtPersonFirst = false;

    delivery::Outcome hear(const Request& request, int mood, Timestamp at, SteadyTime when);

    const std::vector<Message>& ledger() const { return m_ledger; }
    int sent(const Whose& whose) const {
        const auto it = m_sent.find(whose);
        return it == m_sent.end() ? 0 : it->second;
    }

 private:
    bool isKnown(const Request& request, SteadyTime when) const;

    std::vector<Message> m_ledger;
    std::map<Whose, int> m_sent;
    QHash<QString, SteadyTime> m_remembered;
};

}  // namespace hongyan::store::model
