#pragma once

#include <QObject>
#include <QSet>
#include <QTimer>
#include <vector>

#include "engine/deliverylog.h"

namespace hongyan::logpage {

class LogModel;

/// Asks for what the model shows: the newest page, older ones, and, ten times a second at most, what was committed.
/// One question at a time, each with a number; the answer to an older one is dropped. Gui thread.
class LogFeed : public QObject {
    Q_OBJECT
 public:
    static constexpr int pageSize = 256;
    static constexpr Milliseconds tick{100};

    LogFeed(engine::DeliveryLog& log, LogModel& model, QObject* parent = nullptr);

    const delivery::Filter& filter() const { return m_filter; }
    void setFilter(const delivery::Filter& filter);  ///< shows its newest page
    void reload();                                   ///< the newest page again; nothing is left out then
    /// The view is at the edge: what is new goes on top; coming back to the edge takes in what was left out.
    void setFollowing(bool on);
    /// Paused: nothing changes but by a person, who pages down or filters.
    void setPaused(bool on);
    bool isPaused() const { return m_paused; }
    /// A page that is not shown asks nothing, and catches up when it is shown again.
    void setActive(bool on);
    void notice(const std::vector<DeliveryId>& committed);
    void notice();  ///< something may be new, nobody says what
    /// Something changed, perhaps by another program: the rows that are shown and can still move are asked about too.
    void noticeOthers();

    bool hasAnswer() const { return m_hasAnswer; }  ///< of the filter set now
    qint64 leftOut() const { return m_leftOut.size(); }

 signals:
    void leftOutChanged(qint64 count);
    void answered();
    void matchingNoLonger(const std::vector<hongyan::DeliveryId>& ids);
    void failed(const hongyan::Error& error);

 private:
    using Rows = std::vector<delivery::Delivery>;
    void catchUp();
    void askNext();
    void askForNewest();
    void askForOlder();
    void askForChanged();
    void askForNewer();
    void ask(const delivery::PageRequest& request, std::function<void(const Rows&)> take);
    void takeIn(const Rows& rows);
    void leaveOut(const std::vector<DeliveryId>& ids);
    std::vector<DeliveryId> pickChanged();

    engine::DeliveryLog& m_log;
    LogModel& m_model;
    delivery::Filter m_filter;
    QTimer m_tick;
    quint64 m_question = 0;
    bool m_asking = false;
    bool m_hasAnswer = false;
    bool m_newestWanted = true;
    bool m_olderWanted = false;
    bool m_missed = false;  ///< too much changed to keep count
    bool m_newerWanted = false;
    bool m_following = true;
    bool m_paused = false;
    bool m_active = false;
    QSet<DeliveryId> m_changed;
    QSet<DeliveryId> m_leftOut;
    qint64 m_newest = 0;  ///< the largest position asked about
};

}  // namespace hongyan::logpage
