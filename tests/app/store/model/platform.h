#pragma once

#include <QHash>
#include <QString>
#include <vector>

#include "delivery/outcome.h"
#include "templates/template.h"

namespace hongyan::store::model {

/// A request on its way, as the platform reads it.
struct Request {
    DeliveryId delivery;
    CampaignId campaign;
    QString openid;
    QString clientMsgId;
    bool hasKey = true;
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
    int sent(DeliveryId delivery) const { return m_sent.value(delivery.value); }

 private:
    bool isKnown(const Request& request, SteadyTime when) const;

    std::vector<Message> m_ledger;
    QHash<qint64, int> m_sent;
    QHash<QString, SteadyTime> m_remembered;
};

}  // namespace hongyan::store::model
