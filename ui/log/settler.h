#pragma once

#include <QObject>
#include <memory>
#include <vector>

#include "engine/deliverylog.h"
#include "engine/sending.h"

namespace hongyan::logpage {

/// A person's word on unconfirmed deliveries, by id and in steps, so that these and no others can be taken back. One
/// word at a time; gui thread.
class Settler : public QObject {
    Q_OBJECT
 public:
    Settler(engine::DeliveryLog& log, engine::Sending& sending, QObject* parent = nullptr);
    ~Settler() override;

    void settle(const delivery::Filter& unconfirmed, delivery::PersonsWord word);
    /// Makes those of the last word unconfirmed again.
    void undo();
    bool isRunning() const { return m_running; }

 signals:
    /// `count`: so many are settled, also when it failed halfway.
    void finished(qint64 count, hongyan::delivery::PersonsWord word, const hongyan::Result<void>& result);
    void undone(const hongyan::Result<void>& result);

 private:
    struct Gathering;
    void say(delivery::PersonsWord word, size_t from);
    void end(delivery::PersonsWord word, const Result<void>& result);

    engine::DeliveryLog& m_log;
    engine::Sending& m_sending;
    std::shared_ptr<Gathering> m_gathering;
    std::optional<CampaignId> m_campaign;  ///< for the journal
    std::vector<DeliveryId> m_ids;
    qint64 m_count = 0;
    bool m_running = false;
};

}  // namespace hongyan::logpage
