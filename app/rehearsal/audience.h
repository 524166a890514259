#pragma once

#include <QHash>
#include <QObject>
#include <QSet>
#include <memory>

#include "engine/deliverylog.h"
#include "engine/library.h"
#include "rehearsal/leftout.h"
#include "rehearsal/peoplefeed.h"
#include "rehearsal/report.h"

namespace hongyan::rehearsal {

/// Reads the people of the list from the real library, and who of them would be left out now: the suppression list, the
/// send-once key, the cap. Only reads. Lives on the thread of library and log.
class Audience : public QObject {
    Q_OBJECT
 public:
    struct Needs {
        engine::Library& library;
        engine::DeliveryLog& log;
        Timestamp now;
    };
    Audience(const Needs& needs, const Request& request, QObject* parent);
    ~Audience() override;

    /// Looks up what came before; people may be asked for after ready().
    void prepare();
    const std::shared_ptr<PeopleFeed>& feed() const { return m_feed; }
    const std::shared_ptr<LeftOut>& leftOut() const { return m_leftOut; }

 signals:
    void ready();
    void failed(const hongyan::Error& error);

 private:
    /// What streams in from the log's thread.
    struct Earlier {
        QSet<QString> withKey;
        QHash<QString, int> lately;
    };
    void askCampaigns();
    void askCampaign(std::vector<CampaignId> left);
    void askLately();
    void countSuppressions();
    void askPage(qint64 from);
    void take(Result<std::vector<recipients::Recipient>> people);
    void askSuppressions(std::vector<recipients::Recipient> people);
    void hand(std::vector<recipients::Recipient> people, const std::vector<recipients::Suppression>& suppressed);
    void judge(const recipients::Recipient& person, bool isListed);

    Needs m_needs;
    recipients::RecipientList m_list;
    std::function<Result<std::vector<recipients::Recipient>>(int)> m_nextPeople;
    delivery::Policy m_policy;
    std::shared_ptr<Earlier> m_earlier = std::make_shared<Earlier>();
    std::shared_ptr<LeftOut> m_leftOut = std::make_shared<LeftOut>();
    std::shared_ptr<PeopleFeed> m_feed;
    QHash<QString, int> m_goes;  ///< rows of each that go, where there is a cap and somebody may have several
    QSet<QString> m_whole;       ///< left out with all their rows
    bool m_anySuppressed = false;
};

}  // namespace hongyan::rehearsal
